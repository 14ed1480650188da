import type { Corpus } from './corpus.ts'
import { syllableKey } from './fold.ts'
import { lexicon } from './lexicon.ts'
import { isVague, isWish } from './vague.ts'

const WORDS_MAX = 4
const SYLLABLES_MAX = 6

/** What the words of a corpus may do in a phrase, by the number of their key: begin it, stand inside it, end it, and end one of several words. */
type Roles = { begins: Uint8Array; inside: Uint8Array; closes: Uint8Array; syllables: Uint8Array }

/** The phrases met in some texts, numbered as they come. */
export type Phrases = {
  corpus: Corpus
  roles: Roles
  /** The number of the sequence of words that goes on sequence `s` (0 for none) with key `k`, by `s * keys + k`; a sequence may be no phrase. */
  next: Map<number, number>
  /** Of sequence s: where it was first met, its words and syllables, and the neighbours it had: -1 none yet, -2 several. */
  places: number[]
  words: number[]
  syllables: number[]
  lefts: number[]
  rights: number[]
}

/** No phrases yet. */
export function noPhrases(corpus: Corpus): Phrases {
  const roles = rolesOf(corpus)
  return {
    corpus,
    roles,
    next: new Map(),
    places: [0],
    words: [0],
    syllables: [0],
    lefts: [-1],
    rights: [-1],
  }
}

/**
 * Calls `visit` with the number of each phrase of a wording, each place of each: 1 to 4 words of content in a row ("của", "cho" and the like
 * may stand between them), no punctuation inside, the last one a noun or longer than a syllable when there are several.
 */
export function eachPhrase(
  phrases: Phrases,
  wording: number,
  visit: (phrase: number, place: number) => void,
): void {
  const { words, starts, keyOf } = phrases.corpus
  const { begins, inside, closes, syllables } = phrases.roles
  const last = starts[wording + 1]!
  for (let start = starts[wording]!; start < last; start++) {
    if (words[start]! < 0 || !begins[keyOf[words[start]!]!]) continue
    let sequence = 0
    let length = 0
    for (let end = start; end < Math.min(last, start + WORDS_MAX); end++) {
      if (words[end]! < 0) break
      const key = keyOf[words[end]!]!
      if (!inside[key]) break
      length += syllables[key]!
      if (length > SYLLABLES_MAX) break
      sequence = longer(phrases, sequence, key, start)
      const closing = end > start ? 2 : 1
      if ((closes[key]! & closing) === 0) continue
      const left = start > starts[wording]! && words[start - 1]! >= 0 ? keyOf[words[start - 1]!]! : EDGE
      const right = end + 1 < last && words[end + 1]! >= 0 ? keyOf[words[end + 1]!]! : EDGE
      phrases.lefts[sequence] = met(phrases.lefts[sequence]!, left)
      phrases.rights[sequence] = met(phrases.rights[sequence]!, right)
      visit(sequence, start)
    }
  }
}

/** Stands for the neighbour of a phrase at a clause's end. */
const EDGE = 2 ** 30
const NOBODY = -1
const SEVERAL = -2

function met(known: number, neighbour: number): number {
  return known === NOBODY || known === neighbour ? neighbour : SEVERAL
}

/** Whether a phrase stands by itself: several words do so only with different words before and after them. */
export function free({ words, lefts, rights }: Phrases, phrase: number): boolean {
  return words[phrase] === 1 || (lefts[phrase] === SEVERAL && rights[phrase] === SEVERAL)
}

/** The words of a phrase as the analysis reads them, parted by blanks. */
export function phraseKey({ corpus, places, words }: Phrases, phrase: number): string {
  return [...corpus.words.subarray(places[phrase]!, places[phrase]! + words[phrase]!)]
    .map((surface) => corpus.keys[corpus.keyOf[surface]!]!)
    .join(' ')
}

/** Whether all words of one phrase stand in another in a row, each by its key. */
export function contains(longer: string, shorter: string): boolean {
  return ` ${longer.replaceAll('_', ' ')} `.includes(` ${shorter.replaceAll('_', ' ')} `)
}

/** A phrase as it was written at one place. */
export function phraseAt({ corpus, words }: Phrases, phrase: number, place: number): string {
  return [...corpus.words.subarray(place, place + words[phrase]!)]
    .map((surface, at) => {
      const written = corpus.surfaces[surface]!
      // A capital that no sentence begins with is a name's: "tiếng Mông".
      return at > 0 && NAME.test(written) ? written.replaceAll('_', ' ') : plainly(written)
    })
    .join(' ')
}

function longer(phrases: Phrases, sequence: number, key: number, place: number): number {
  const step = sequence * phrases.corpus.keys.length + key
  const known = phrases.next.get(step)
  if (known !== undefined) return known
  const number = phrases.places.push(place) - 1
  phrases.words.push(phrases.words[sequence]! + 1)
  phrases.syllables.push(phrases.syllables[sequence]! + phrases.roles.syllables[key]!)
  phrases.lefts.push(NOBODY)
  phrases.rights.push(NOBODY)
  phrases.next.set(step, number)
  return number
}

function rolesOf({ keys }: Corpus): Roles {
  return {
    begins: Uint8Array.from(keys, (key) => (ofMatter(key) ? 1 : 0)),
    inside: Uint8Array.from(keys, (key) => (meaningful(key) || links.has(key) ? 1 : 0)),
    closes: Uint8Array.from(keys, (key) => (ofMatter(key) ? (closesCompound(key) ? 3 : 1) : 0)),
    syllables: Uint8Array.from(keys, (key) => Math.min(SYLLABLES_MAX + 1, key.split('_').length)),
  }
}

function closesCompound(word: string): boolean {
  return word.includes('_') || (lexicon().tags.get(word) ?? 'N').includes('N')
}

/** A word as it reads inside a sentence: in lower case, unless it is an abbreviation or a name that no dictionary knows. */
function plainly(surface: string): string {
  const words = surface.replaceAll('_', ' ')
  const kept = /^\p{Lu}{2,6}$/u.test(words) || /^\p{Lu}\p{Ll}*(?: \p{Lu}\p{Ll}*)+$/u.test(words)
  return kept && !lexicon().tags.has(words.split(' ').map(syllableKey).join(' '))
    ? words
    : words.toLowerCase()
}

const NAME = /^\p{Lu}\p{Ll}+(?:_\p{L}\p{Ll}*)*$/u

const links = new Set(['cho', 'của', 'và', 'về', 'với'])

/** Whether a phrase is one word that the dictionary knows, but never as a noun. */
export function isDeed(key: string): boolean {
  const tags = key.includes(' ') ? undefined : lexicon().tags.get(key.replaceAll('_', ' '))
  return tags !== undefined && tags !== '' && !tags.includes('N')
}

/** Whether a word only says who speaks, works or decides, where, or that something is done or said: nearly every opinion could have it, and it names no theme by itself. */
export function isWho(key: string): boolean {
  return parties.has(key.replaceAll('_', ' '))
}

/** Whether a phrase only says that somebody does something ("công đoàn cơ sở xác nhận"): a piece of a sentence, no name. */
export function isDoing(key: string): boolean {
  const words = key.split(' ')
  return words.length > 1 && isWho(words[0]!) && isDeed(words.at(-1)!)
}

/** Written for this project. */
const parties = new Set(
  `công nhân, công ty, công đoàn, công đoàn cơ sở, công đoàn viên, cơ quan, cơ sở, chủ doanh nghiệp, chủ sử dụng, doanh nghiệp, đoàn viên, đơn vị, giám đốc, lao động, lãnh đạo, người lao động, nhà máy, nhà xưởng, nhân viên, sếp, tập thể, tổ công đoàn, tổ trưởng, viên chức, xí nghiệp, xưởng,
  cụm công nghiệp, khu chế xuất, khu công nghiệp, phân xưởng, hoạt động, làm việc, đối tượng, giới hạn, quyền lợi, số liệu, ví dụ, xây dựng, ý nghĩa`
    .split(',')
    .map((word) => word.trim().split(' ').map(syllableKey).join(' ')),
)

/** Whether a word says nothing about the matter: a word of courtesy, of opining, of drafts, of number, time and place. */
export function isFiller(word: string): boolean {
  return fillers.has(word)
}

/** Whether a word means something by itself: no filler, no word of grammar. */
export function meaningful(word: string | null | undefined): boolean {
  if (word == null) return false
  const known = meanings.get(word)
  if (known !== undefined) return known
  const plain = word.replaceAll('_', ' ')
  const tags = lexicon().tags.get(plain)
  const answer = /\p{L}/u.test(word) && !fillers.has(word) && !(tags && /^[PDECIRMOZX]+$/.test(tags))
  if (meanings.size < 100_000) meanings.set(word, answer)
  return answer
}

/** Whether a word can begin or end the name of a theme: it means something, and not only how good, how much or in what manner. */
function ofMatter(key: string): boolean {
  return meaningful(key) && !isVague(key) && !isAmount(key)
}

/** Whether a word is a number with what is counted ("tám triệu", "tháng một"), or words of grammar that stand together in no dictionary. */
function isAmount(key: string): boolean {
  const syllables = key.split('_')
  if (syllables.length < 2 || !syllables.every((it) => fillers.has(it))) return false
  return syllables.some((it) => numerals.has(it)) || !lexicon().tags.has(key.replaceAll('_', ' '))
}

/** Whether a text that says the word speaks of a matter by it: assent, praise and good wishes do not. */
export function tellsOfMatter(key: string): boolean {
  return meaningful(key) && !isWish(key)
}

const meanings = new Map<string, boolean>()

const numerals = new Set(
  `một, hai, ba, bốn, năm, sáu, bảy, tám, chín, mười, mươi, trăm, nghìn, ngàn, vạn, triệu, tỉ`
    .split(',')
    .map((word) => syllableKey(word.trim())),
)

/** Written for this project; the dictionary counts many of them as nouns, verbs or adjectives. */
const fillers = new Set(
  `a, ạ, ae, ai, anh, anh chị, anh em, bà, bác, bài, bàn, ban, bản, bao giờ, bao nhiêu, báo cáo, bạn, bảo, bảo đảm, bằng, biết, bị, bên, bỏ, bổ sung, bây giờ, bớt, bước, câu, câu chữ,
  cả, cách, chữ, cái, cảm ơn, cảm thấy, cán bộ, cao, các, cần, cần thiết, chắc, chỉ, chỉ tiêu, chị, chị em, cho, chỗ, chưa, chúng em, chúng tôi, chuyện, có, có thể, coi, con, còn, cô, cơ bản,
  cụ thể, của, cùng, cũng, cứ, dài, dám, dạ, do, dù, dùng, dự thảo, đã, đại hội, đang, đặc biệt, đâu, đầu, đầy, đầy đủ, đây, đấy, đề án, đề nghị, đề xuất, đem, đến, đều, đề, để, đi, điểm, điều, điều kiện, định, đó,
  đoạn, đồng, đồng chí, đồng tình, đồng ý, đợt, đủ, đúng, đưa, được, em, gắn, gần, gây, ghi, gì, giá như, giải pháp, giải quyết, giao, giờ giấc, giữ, giữa, giúp, góp ý, gửi, hai bên, hay, hàng, hằng, hết, hiện, hiện nay, hiện tại,
  hoàn toàn, hỏi, hôm, hơn, hợp lí, kể, kết quả, khác, khi, khó, không, không thể, khu, kiến nghị, kính, kính đề nghị, kính mong, lấy, là, làm, làm rõ, lại, lắm, lần, lập, lên, lí do, lo, loại, lớn, luôn, lúc,
  mà, mất, mình, mong, mong muốn, mong sao, một số, mọi, mở, mới, mục, mức, muốn, nay, nào, này, năm, nặng, nên, nêu, nếu, ngay, ngày, nghe, ngoài, ngồi, người, người ta, nha, nhà nước, nhé, nhanh, nhân, nhất, nhất trí, nhắc, nhiệm kì, nhiệm vụ, nhiều, nhiêu, nhìn, nhỏ,
  nhờ, như, nhưng, những, nói, nội dung, nó, nơi, nữa, ok, ông, ở, phải, phần, phần trăm, phía, phối hợp, qua, quá, quan tâm, quan trọng, quy định, qui định, ra, rất, rõ, rõ ràng, rồi, sai, sao, sau, sẽ, số, sống, sửa, sửa đổi, sự, suốt,
  tại, tất cả, thành, thành ra, tháng, thay, thấy, thật, thế, theo, thêm, thì, thôi, thống nhất, thời điểm, thời gian, thử, thực hiện, thực sự, thực tế, thường, thường xuyên, tính, tình trạng, tỉnh, tỉ lệ, tỉnh ta, tôi, tổ chức, tốt, tới, trả lời, trên, trong, trước, trường hợp,
  từ, tuần, tự, ủng hộ, và, vào, vài, vâng, vấn đề, vẫn, văn bản, văn kiện, vế, về, vì, việc, việc này, viết, với, xa, xác định, xảy, xem, xem xét, xin, xong, xuống, ý, ý kiến, ý này, yêu cầu, ít, đồng thời, chung, riêng, hồi, ngày trước,
  không, một, hai, ba, bốn, năm, sáu, bảy, tám, chín, mười, mươi, trăm, nghìn, ngàn, vạn, triệu, tỉ, nửa, vài ba, mấy, lẻ, phút, giờ, ngày tháng, hôm nay, năm nay, năm ngoái, tháng trước, lâu, sớm, muộn, cũ, nhau, chút, thứ, kiểu, bữa`
    .split(',')
    .map((word) => word.trim().split(' ').map(syllableKey).join('_')),
)

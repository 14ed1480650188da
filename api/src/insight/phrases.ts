import type { Wording } from './corpus.ts'
import { syllableKey } from './fold.ts'
import { lexicon } from './lexicon.ts'

/** A sequence of words inside one clause that could name something, and the words beside it ('' at a clause's end). */
export type Phrase = {
  key: string
  surface: string
  words: number
  syllables: number
  left: string
  right: string
}

const WORDS_MAX = 4
const SYLLABLES_MAX = 6

/**
 * The phrases of a wording, each place of each: 1 to 4 words of content in a row ("của", "cho" and the like may stand between
 * them), no punctuation inside, the last one a noun or longer than a syllable when there are several.
 */
export function phrasesOf({ words, surfaces }: Wording): Phrase[] {
  const found: Phrase[] = []
  for (let start = 0; start < words.length; start++) {
    if (!meaningful(words[start])) continue
    let syllables = 0
    for (let end = start; end < Math.min(words.length, start + WORDS_MAX); end++) {
      const word = words[end]
      if (word == null || !(meaningful(word) || links.has(word))) break
      syllables += word.split('_').length
      if (syllables > SYLLABLES_MAX) break
      if (!closes(word, end > start)) continue
      found.push({
        key: words.slice(start, end + 1).join(' '),
        surface: surfaces
          .slice(start, end + 1)
          .map(plainly)
          .join(' '),
        words: end - start + 1,
        syllables,
        left: words[start - 1] ?? '',
        right: words[end + 1] ?? '',
      })
    }
  }
  return found
}

/** A word as it reads inside a sentence: in lower case, unless it is an abbreviation or a name that no dictionary knows. */
function plainly(surface: string): string {
  const words = surface.replaceAll('_', ' ')
  const kept = /^\p{Lu}{2,6}$/u.test(words) || /^\p{Lu}\p{Ll}*(?: \p{Lu}\p{Ll}*)+$/u.test(words)
  return kept && !lexicon().tags.has(words.split(' ').map(syllableKey).join(' '))
    ? words
    : words.toLowerCase()
}

const links = new Set(['cho', 'của', 'và', 'về', 'với'])

function closes(word: string, compound: boolean): boolean {
  if (!meaningful(word)) return false
  return !compound || word.includes('_') || (lexicon().tags.get(word) ?? 'N').includes('N')
}

/** Whether a word says nothing about the matter: a word of courtesy, of opining, of drafts, of number, time and place. */
export function isFiller(word: string): boolean {
  return fillers.has(word)
}

/** Whether a word can begin or end the name of a theme: no filler, no word of grammar. */
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

const meanings = new Map<string, boolean>()

/** Written for this project; the dictionary counts many of them as nouns, verbs or adjectives. */
const fillers = new Set(
  `a, ai, anh, anh chị, anh em, bà, bác, bài, bàn, ban, bản, bao giờ, bao nhiêu, báo cáo, bạn, bảo, bảo đảm, bằng, biết, bị, bên, bỏ, bổ sung, bây giờ, bước,
  cả, cách, cái, cảm ơn, cảm thấy, cán bộ, cao, các, cần, cần thiết, chắc, chỉ, chỉ tiêu, chị, chị em, cho, chỗ, chưa, chúng em, chúng tôi, chuyện, có, có thể, coi, con, còn, cô, cơ bản,
  cụ thể, của, cùng, cũng, cứ, dài, dám, do, dù, dùng, dự thảo, đã, đại hội, đang, đặc biệt, đâu, đầu, đầy, đầy đủ, đây, đấy, đề án, đề nghị, đề xuất, đem, đến, đều, đề, để, đi, điểm, điều, điều kiện, định, đó,
  đoạn, đồng, đồng chí, đồng tình, đồng ý, đợt, đủ, đúng, đưa, được, em, gắn, gần, gây, ghi, gì, giá như, giải pháp, giải quyết, giao, giờ giấc, giữ, giữa, giúp, góp ý, gửi, hai bên, hay, hàng, hằng, hết, hiện, hiện nay, hiện tại,
  hoàn toàn, hỏi, hôm, hơn, hợp lí, kể, kết quả, khác, khi, khó, không, không thể, khu, kiến nghị, kính, kính đề nghị, kính mong, lấy, là, làm, làm rõ, lại, lắm, lần, lập, lên, lí do, lo, loại, lớn, luôn, lúc,
  mà, mất, mình, mong, mong muốn, mong sao, một số, mọi, mở, mới, mục, mức, muốn, nay, nào, này, năm, nặng, nên, nêu, nếu, ngay, ngày, nghe, ngoài, ngồi, người, người ta, nhà nước, nhanh, nhân, nhất, nhất trí, nhắc, nhiệm kì, nhiệm vụ, nhiều, nhiêu, nhìn, nhỏ,
  nhờ, như, nhưng, những, nói, nội dung, nó, nơi, nữa, ông, ở, phải, phần, phần trăm, phía, phối hợp, qua, quá, quan tâm, quan trọng, quy định, qui định, ra, rất, rõ, rõ ràng, rồi, sai, sao, sau, sẽ, số, sống, sửa, sửa đổi, sự, suốt,
  tại, tất cả, thành, thành ra, tháng, thay, thấy, thật, thế, theo, thêm, thì, thôi, thống nhất, thời điểm, thời gian, thử, thực hiện, thực sự, thực tế, thường, thường xuyên, tính, tình trạng, tỉnh, tỉ lệ, tỉnh ta, tôi, tổ chức, tốt, tới, trả lời, trên, trong, trước, trường hợp,
  từ, tuần, tự, ủng hộ, và, vào, vài, vấn đề, vẫn, văn bản, văn kiện, vế, về, vì, việc, việc này, viết, với, xa, xác định, xảy, xem, xem xét, xin, xong, xuống, ý, ý kiến, ý này, yêu cầu, ít, đồng thời, chung, riêng, hồi, ngày trước,
  không, một, hai, ba, bốn, năm, sáu, bảy, tám, chín, mười, mươi, trăm, nghìn, ngàn, vạn, triệu, tỉ, nửa, vài ba, mấy, lẻ, phút, giờ, ngày tháng, hôm nay, năm nay, năm ngoái, tháng trước, lâu, sớm, muộn, cũ, nhau, chút, thứ, kiểu, bữa`
    .split(',')
    .map((word) => word.trim().split(' ').map(syllableKey).join('_')),
)

import type { Wording } from './corpus.ts'
import { lexicon } from './lexicon.ts'

/** A sequence of words inside one clause that could name something. */
export type Phrase = { key: string; surface: string; syllables: number }

const WORDS_MAX = 4
const SYLLABLES_MAX = 7

/** The phrases of a wording, each once: 1 to 4 words, beginning and ending with a word of content, no punctuation inside. */
export function phrasesOf({ words, surfaces }: Wording): Map<string, Phrase> {
  const found = new Map<string, Phrase>()
  for (let start = 0; start < words.length; start++) {
    if (!meaningful(words[start])) continue
    for (let end = start; end < Math.min(words.length, start + WORDS_MAX) && words[end] != null; end++) {
      if (!meaningful(words[end])) continue
      const key = words.slice(start, end + 1).join(' ')
      const syllables = key.split(/[ _]/).length
      if (syllables > SYLLABLES_MAX) break
      if (!found.has(key))
        found.set(key, {
          key,
          syllables,
          surface: surfaces
            .slice(start, end + 1)
            .join(' ')
            .replaceAll('_', ' '),
        })
    }
  }
  return found
}

/** Whether a word can begin or end the name of a theme: not a word of grammar, of courtesy or of opining. */
export function meaningful(word: string | null | undefined): boolean {
  if (word == null) return false
  const known = meanings.get(word)
  if (known !== undefined) return known
  const plain = word.replaceAll('_', ' ')
  const tags = lexicon().tags.get(plain)
  const answer = /\p{L}/u.test(word) && !empty.has(plain) && !(tags && /^[PDECIRMOZX]+$/.test(tags))
  if (meanings.size < 100_000) meanings.set(word, answer)
  return answer
}

const meanings = new Map<string, boolean>()

/** Words the dictionary counts as nouns, verbs or adjectives that say nothing about the matter (as syllable keys). */
const empty = new Set(
  `a, ai, anh, bà, bác, ban, bản, biết, bị, bên, bạn, cảm ơn, cảm thấy, cách, cái, cán bộ, cần, cần thiết, chỉ, chị, chị em, chúng tôi, chưa,
  chuyện, có, có thể, coi, con, còn, cô, cho, cùng, cứ, dùng, đã, đang, đặc biệt, đề nghị, đề xuất, đến, đi, điều, đó, đồng chí, đồng ý, đưa, được,
  em, gây, gì, giữa, góp ý, hay, hết, hiện, hiện nay, hiện tại, hơn, khác, khi, không, kiến nghị, kính, kính mong, kính đề nghị, làm, là, lại, lên, lí do, luôn,
  lúc, mà, mình, mong, mong muốn, mới, mọi, một số, muốn, năm, này, nay, nên, ngày, người, nhất, nhất trí, nhiều, nhìn, như, những, nhưng, nói, nó, nữa, ở, ông, phải,
  phần, qua, quá, quan tâm, ra, rất, rõ, rồi, sao, sau, sẽ, sự, tại, tháng, thấy, theo, thêm, thì, thế, thật, thôi, thực sự, thường, tôi, tới, trả lời, trên,
  trong, trước, từ, tuần, và, vào, vấn đề, vẫn, về, vì, việc, viết, với, xem, xem xét, xin, xong, ý, ý kiến, yêu cầu, ít, nghe, gửi, giúp, nhờ, lần, lắm, số, thời gian,
  tình trạng, tốt, trường hợp, đâu, đây, đấy, để, đều, đủ, bao giờ, bây giờ, bằng, các, chắc, cả, cũng, dù, do, không thể, kể, nếu, nhiêu, bao nhiêu, sống, thành, tất cả, việc làm sao`
    .split(',')
    .map((word) => word.trim()),
)

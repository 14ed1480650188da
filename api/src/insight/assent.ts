import { bareSyllables } from './triples.ts'

/** Longer than this, a text is not looked at: whoever only agrees says so in few words. */
const SYLLABLES_MAX = 40

/** Without accents, as they are compared: what says assent or that there is nothing to add. One of these must be there. */
const ASSENT = [
  'nhat tri',
  'dong y',
  'tan thanh',
  'dong tinh',
  'ung ho',
  'thong nhat',
  'khong co y kien',
  'khong y kien',
  'ok',
]

/** What may stand around it and says nothing of its own: who speaks, how much, and what the text is called. */
const AROUND = (
  'toi|em|minh|chung toi|chung em|ca nhan toi|ban than toi|tap the|doan vien|hoan toan|co ban|rat|deu|cung|cao|xin|thay|va|voi|cua|ve|theo|nhu|' +
  'cac|nhung|ca|trong|cho|nay|tren|la|da|gi|gi them|khac|toan bo|toan van|noi dung|du thao|bao cao|bao cao chinh tri|van kien|nghi quyet|dieu le|' +
  'ke hoach|phuong huong|nhiem vu|bo cuc|de cuong|trinh dai hoi|dai hoi|cong doan|doan|muc|phan|y kien|ban chap hanh|kinh gui|xin cam on|cam on|neu'
).split('|')

const PHRASES = new Set([...ASSENT, ...AROUND])
const LONGEST = Math.max(...[...PHRASES].map((it) => it.split(' ').length))

/**
 * Whether a text says that its writer agrees, or has nothing to add, and nothing else at all: every word of it is one of a fixed list. One word
 * that is not ("nhất trí, nhưng lương thấp") and it says something, and is never taken for a stock phrase.
 */
export function saysOnlyAssent(text: string): boolean {
  const syllables = bareSyllables(text)
  if (syllables.length === 0 || syllables.length > SYLLABLES_MAX) return false
  let assents = false
  for (let at = 0; at < syllables.length;) {
    const phrase = phraseAt(syllables, at)
    if (phrase === undefined) return false
    if (ASSENT.includes(phrase)) assents = true
    at += phrase.split(' ').length
  }
  return assents
}

/** The longest phrase of the list that begins at a syllable. */
function phraseAt(syllables: readonly string[], at: number): string | undefined {
  for (let length = Math.min(LONGEST, syllables.length - at); length > 0; length--) {
    const phrase = syllables.slice(at, at + length).join(' ')
    if (PHRASES.has(phrase)) return phrase
  }
  return undefined
}

import { bare } from './fold.ts'
import { likeness } from './natural.ts'

/** A text with a stretch of it that another has not: syllables without accents, which of them are names, and where its sentence begins. */
type Named = {
  compared: readonly string[]
  names: readonly boolean[]
  sentence: number
  from: number
  to: number
}

/** What stands before the name of a place or a unit, and what before the number of one. Written for this project. */
const HEADS = wordsOf(
  'tỉnh, huyện, xã, quận, phường, thành phố, thị xã, thị trấn, thôn, bản, khu công nghiệp, khu chế xuất, kcn, kcx, cụm công nghiệp, khu, công ty, nhà máy, xí nghiệp, doanh nghiệp, bệnh viện, trường, đường, cầu, chợ, ở, tại, đến, sang, về, từ',
)
const NUMBERED = wordsOf('tổ, xưởng, chuyền, đội, phòng, khu, nhóm, thứ, số, phân xưởng')
/** What asks or opines: what is named after it is what the text is about. */
const ASKING = wordsOf(
  'đề nghị, kiến nghị, đề xuất, yêu cầu, đồng ý, phản đối, ủng hộ, tán thành, xin, mong, cần, nên, phải',
)
/** Who writes, or to whom: a name after these is theirs. */
const PARTY = wordsOf(
  'tôi, em, mình, cháu, công nhân, đoàn viên, lao động, ký tên, người gửi, tên, quê, công đoàn, ban giám đốc, lãnh đạo, ban chấp hành, liên đoàn, kính gửi',
)
/** After these, two syllables before it at most, a party is whom something is asked for. */
const FOR = new Set(['cho', 'cua', 'de'])
const FOR_NEAR = 2
/** A party is looked for so many syllables before the name. */
const NEAR = 6
/** Names as alike as this are one, mistyped. */
const MISTYPED = 0.4

/**
 * Whether two texts ask the same of two places or units: each has another name there, after the word for one ("huyện", "khu công nghiệp", "tổ 3") and
 * after what asks. Not where the name says who writes or whom they write to, nor where one name is the other mistyped or cut short.
 */
export function areOfOtherPlaces(a: Named, b: Named): boolean {
  const [nameA, nameB] = [nameIn(a), nameIn(b)]
  if (nameA === null || nameB === null) return false
  return !sameName(nameA, nameB) && isAskedOf(a) && isAskedOf(b)
}

/** The name or number that is all of a stretch, but for the words before it that say what it is a name of; null when it is something else. */
function nameIn({ compared, names, sentence, from, to }: Named): string[] | null {
  let start = from
  while (start < to && !names[start] && !isNumber(compared[start]!)) start++
  if (start === to || !compared.slice(start, to).every((it, i) => names[start + i] || isNumber(it)))
    return null
  const numbered = compared.slice(start, to).every(isNumber)
  let begin = start
  while (!numbered && begin > sentence && names[begin - 1]) begin--
  const head = endsWith(compared.slice(sentence, begin), numbered ? NUMBERED : HEADS)
  // What the stretch has before the name is the word for it and no more.
  return head > 0 && start - from <= head ? compared.slice(start, to) : null
}

/** Whether something is asked before a stretch, and between the two nobody is named who writes or is written to. */
function isAskedOf({ compared, sentence, from }: Named): boolean {
  const before = compared.slice(sentence, from)
  const asked = before.findLastIndex((_, at) => beginsWith(before, at, ASKING))
  if (asked < 0) return false
  const isFor = (at: number) => before.slice(Math.max(0, at - FOR_NEAR), at).some((it) => FOR.has(it))
  return !before.some(
    (_, at) => at > asked && at >= before.length - NEAR && beginsWith(before, at, PARTY) && !isFor(at),
  )
}

function sameName(a: readonly string[], b: readonly string[]): boolean {
  if (a.every(isNumber) && b.every(isNumber)) return a.join(' ') === b.join(' ')
  const [first, second] = [a.join(''), b.join('')]
  const initials = (name: readonly string[]) => name.map((it) => it[0]).join('')
  return (
    first.includes(second) ||
    second.includes(first) ||
    initials(a) === second ||
    initials(b) === first ||
    likeness(a.join(' '), b.join(' ')) >= MISTYPED
  )
}

const NUMBERS = new Set('mot hai ba bon nam sau bay tam chin'.split(' '))
const isNumber = (word: string) => /^\p{N}/u.test(word) || NUMBERS.has(word)

function wordsOf(list: string): string[][] {
  return list.split(',').map((word) => word.trim().split(' ').map(bare))
}

const beginsWith = (words: readonly string[], at: number, some: readonly string[][]) =>
  some.some((word) => word.every((syllable, i) => words[at + i] === syllable))

/** How many syllables long the longest of some words is with which others end; 0 for none. */
function endsWith(words: readonly string[], some: readonly string[][]): number {
  return Math.max(
    0,
    ...some
      .filter((word) => word.every((syllable, i) => words[words.length - word.length + i] === syllable))
      .map(({ length }) => length),
  )
}

import { inCapitals, isFinished, type Line, lineLabel, wordCount } from './line.ts'

/** Words no heading and no sentence ends with: what follows them was cut off by a page or a line. */
const DANGLING = /(?:^|\s)(?:của|và|với|về|tại|theo|các|những|cho|để|bởi|hoặc|nhằm|tiến tới|lần thứ|là)$/iu
const BEFORE_NUMBER = /(?:^|\s)(?:ngày|tháng|năm|số|quý|khóa|khoá|khoản|điểm|điều|mục|từ|đến|trên|hơn|gần)$/iu
const CITATION = /\s(?:khoản|điểm|điều|mục)\s+[\p{L}\d]{1,3}$/iu
const COMPOUND_HEAD = /(?:kinh tế|chính trị|văn hóa|văn hoá|quốc phòng|khoa học)$/iu
const COMPOUND_TAIL = /^[-–]\s+(?:xã hội|an ninh|công nghệ|kỹ thuật)/u
const NAMES = [
  'Việt Nam',
  'Hồ Chí',
  'Chí Minh',
  'Hà Nội',
  'Đà Nẵng',
  'Hải Phòng',
  'Cần Thơ',
  'Đắk Lắk',
  'Đắk Nông',
]

/** No sentence is longer; what goes on for ever is not a cut sentence. */
const LONGEST_SENTENCE = 4_000

const PAGE_NUMBER = /^(?:[-–—]\s*\d{1,4}\s*[-–—]|\d{1,4}|Trang\s+\d{1,4}(?:\s*(?:\/|trên)\s*\d{1,4})?)$/iu

/** No draft has so many pages: "2030" alone on a line is a year. */
const YEAR = /^(?:19|20)\d\d$/

/** A line that only numbers a page. */
export const isPageNumber = (line: Line) =>
  !line.row && !line.numbered && PAGE_NUMBER.test(line.text) && !YEAR.test(line.text)

/**
 * Joins the sentences that a page break, a hard line end or a soft break cut in two, also before a capital ("Việt / Nam,"), and
 * sets a label that stands alone on its line before its title. A page number between two halves comes after the whole sentence.
 * A heading without a full stop is not joined to the paragraph below it. No wording changes; a cut becomes one blank.
 */
export function heal(lines: readonly Line[]): Line[] {
  const names = new Set([...NAMES, ...lines.flatMap(({ text }) => namePairs(text))])
  const whole: Line[] = []
  let pageNumbers: Line[] = []
  for (const line of lines) {
    const before = whole.at(-1)
    if (before && isPageNumber(line)) pageNumbers.push(line)
    else if (before && isTitleOf(before, line)) whole[whole.length - 1] = joined(before, line, '\n')
    else if (before && continues(before, line, names))
      whole[whole.length - 1] = doubted(joined(before, line, ' '))
    else {
      whole.push(...pageNumbers, line)
      pageNumbers = []
    }
  }
  return [...whole, ...pageNumbers]
}

function joined(before: Line, line: Line, glue: string): Line {
  const bold = before.bold && line.bold
  const { bold: _, ...rest } = before
  const footnotes = [...(before.footnotes ?? []), ...(line.footnotes ?? [])]
  const why = [...new Set([...(before.why ?? []), ...(line.why ?? [])])]
  return {
    ...rest,
    text: `${before.text}${glue}${line.text}`.trim(),
    ...(bold ? { bold } : {}),
    ...(footnotes.length > 0 ? { footnotes } : {}),
    ...(why.length > 0 ? { why } : {}),
  }
}

const doubted = (line: Line): Line => ({
  ...line,
  why: [...new Set([...(line.why ?? []), 'doubt.joined' as const])],
})

/** "Chương I" on one line and "QUY ĐỊNH CHUNG" on the next. */
function isTitleOf(before: Line, line: Line): boolean {
  const label = lineLabel(before)
  if (label?.rest !== '' || line.row || line.contents || lineLabel(line)) return false
  if (!/\p{L}{2}/u.test(label.mark)) return true
  return !isFinished(line.text) && wordCount(line.text) <= 40
}

function continues(before: Line, line: Line, names: ReadonlySet<string>): boolean {
  if (before.text.length > LONGEST_SENTENCE) return false
  if (before.row || line.row || before.contents || line.contents || before.title !== line.title) return false
  const label = lineLabel(line)
  if (label?.mark === '-' && !line.numbered) {
    return COMPOUND_HEAD.test(before.text) && COMPOUND_TAIL.test(line.text)
  }
  const dangling = DANGLING.test(before.text)
  if (label) return dangling && !line.numbered && !isTitleOfWhatComes(before.text)
  if (isFinished(before.text) || line.headingLevel !== before.headingLevel) return false
  if (Boolean(before.bold) !== Boolean(line.bold) || Boolean(before.centred) !== Boolean(line.centred))
    return false
  if (inCapitals(before.text)) return inCapitals(line.text) && lineLabel(before) !== null
  if (inCapitals(line.text)) return false
  return dangling || before.text.endsWith(',') || readsOn(before, line, names)
}

/** "II. QUY CHẾ KÈM THEO" ends as a sentence never does, but the label below it begins anew. */
const isTitleOfWhatComes = (text: string) => inCapitals(text) || /(?:^|\s)kèm theo$/iu.test(text)

/** Whether the beginning of the line shows that a sentence runs on into it. */
function readsOn(before: Line, line: Line, names: ReadonlySet<string>): boolean {
  if (/^\d/.test(line.text)) return BEFORE_NUMBER.test(before.text)
  // Short lines may be a list without marks.
  const long = before.text.length >= 30
  if (CITATION.test(before.text) || /^[IVX]+\s+\p{Ll}/u.test(line.text)) return long
  if (/^[\p{Ll},;)]/u.test(line.text)) return long || line.soft === true
  const last = /(?:^|\s)(\p{Lu}\p{Ll}+)$/u.exec(before.text)?.[1]
  const next = /^\p{Lu}\p{Ll}+/u.exec(line.text)?.[0]
  return (long && line.soft === true) || names.has(`${last} ${next}`)
}

/** Neighbouring capitalised words: "Việt Nam", "Sơn La". */
function namePairs(text: string): string[] {
  return [...text.matchAll(/(?<![\p{L}\p{M}])(\p{Lu}\p{Ll}+) (?=(\p{Lu}\p{Ll}+))/gu)].map(
    (it) => `${it[1]} ${it[2]}`,
  )
}

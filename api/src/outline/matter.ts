import {
  isAddressee,
  isClosing,
  isEnding,
  isLetterhead,
  isRule,
  isTypeLine,
  startsWithType,
} from './letterhead.ts'
import { inCapitals, isFinished, type Line, lineLabel, wordCount } from './line.ts'

/** The unnumbered headings that open a draft. */
const OPENING_HEADING = /^(?:(?:PHẦN |LỜI )?MỞ ĐẦU|LỜI NÓI ĐẦU|ĐẶT VẤN ĐỀ)\s*:?$/iu
const ENACTING = /^(?:QUYẾT ĐỊNH|QUYẾT NGHỊ|NGHỊ QUYẾT|KẾT LUẬN|CHỈ THỊ|YÊU CẦU)\s*:$/u
const LEGAL_BASE = /^(?:Căn cứ|Xét|Theo đề nghị|Theo)\s/u
const POSITION =
  /^(?:PHÓ |Q\. ?)?(?:CHỦ TỊCH|BÍ THƯ|GIÁM ĐỐC|TỔNG GIÁM ĐỐC|TRƯỞNG BAN|CHÁNH VĂN PHÒNG|BỘ TRƯỞNG|THỦ TƯỚNG|BAN CHẤP HÀNH|BAN THƯỜNG VỤ|ĐOÀN CHỦ TỊCH|TIỂU BAN)/u

const LONGEST_TITLE_LINES = 12
const LONGEST_TITLE_WORDS = 25

export type Zone = 'front' | 'body' | 'back'

/** Where each line stands: letterhead, title and the chrome above; the draft itself; closing, recipients, signature and what follows. */
export function zonesOf(lines: readonly Line[]): Zone[] {
  const zones: Zone[] = lines.map(() => 'body')
  const firstLabel = lines.findIndex((line) => startsOutline(line))
  const end = firstLabel === -1 ? lines.length : firstLabel
  for (const index of backLines(lines)) zones[index] = 'back'
  for (const index of frontLines(lines, end, zones.indexOf('back'))) zones[index] = 'front'
  for (const [index, line] of lines.entries()) if (line.contents) zones[index] = 'front'
  return zones
}

function startsOutline(line: Line): boolean {
  const label = lineLabel(line)
  if (!label) return OPENING_HEADING.test(line.text)
  const { scheme, value } = label.readings[0]!
  return !scheme.startsWith('bullet') && (scheme !== 'capital' || value === 1)
}

function frontLines(lines: readonly Line[], end: number, back: number): number[] {
  const head = lines.slice(0, end)
  // A later "QUYẾT ĐỊNH" or a date inside the text is no letterhead.
  const lastHead = head.slice(0, 60).findLastIndex(({ text }) => isLetterhead(text) || isTypeLine(text))
  const front = [...head.keys()].filter((index) => index <= lastHead)
  const names = front.map((index) => head[index]!.text).filter(startsWithType)
  const rest = lines.slice(0, back === -1 ? undefined : back)
  let body = false
  // "Kính gửi:" may go on as a list.
  let addressing = isAddressee(head[lastHead]?.text ?? '')
  for (let index = lastHead + 1; index < end; index += 1) {
    const line = head[index]!
    addressing &&= lineLabel(line) !== null
    const title = !body && isTitleAfter(head[index - 1], line.text)
    const bare = !body && isBareLine(line, index - lastHead) && !opensBody(line, rest.slice(index + 1))
    if (addressing || title || bare || isSetAside(line.text, names)) {
      front.push(index)
      names.push(line.text)
    } else body = true
  }
  // A text without any full sentence before its first label would be nothing but title.
  return body || end < lines.length
    ? front
    : front.filter((index) => index <= lastHead || isRule(head[index]!.text))
}

/** Words of the title page wherever they stand before the first heading: a rule, the title again, "QUYẾT ĐỊNH:". */
function isSetAside(text: string, names: readonly string[]): boolean {
  return isRule(text) || startsWithType(text) || ENACTING.test(text) || repeats(text, names)
}

/** An unnumbered heading right below the title: its like comes again further down. Capitals must also stand above a sentence. */
function opensBody(line: Line, after: readonly Line[]): boolean {
  const others = after.filter((it) => !lineLabel(it) && !isFinished(it.text))
  if (line.headingLevel !== undefined) return others.some((it) => it.headingLevel === line.headingLevel)
  const next = after[0]
  const aboveSentence = next !== undefined && isFinished(next.text) && wordCount(next.text) > 6
  return aboveSentence && inCapitals(line.text) && others.some((it) => inCapitals(it.text))
}

/** The abstract right below the kind of document, however long: it has no full stop. */
function isTitleAfter(before: Line | undefined, text: string): boolean {
  return before !== undefined && isTypeLine(before.text) && !isFinished(text) && !LEGAL_BASE.test(text)
}

function isBareLine(line: Line, distance: number): boolean {
  if (line.row || lineLabel(line) || LEGAL_BASE.test(line.text) || distance > LONGEST_TITLE_LINES)
    return false
  if (line.title) return true
  const words = wordCount(line.text)
  return inCapitals(line.text) || (words <= LONGEST_TITLE_WORDS && (!isFinished(line.text) || words <= 3))
}

function repeats(text: string, names: readonly string[]): boolean {
  const folded = (it: string) =>
    it
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim()
  const sought = folded(text)
  return sought.length > 20 && names.some((name) => folded(name) === sought)
}

/** From the closing sentence or the signature to the end, or to an annex that follows. */
function backLines(lines: readonly Line[]): number[] {
  const back: number[] = []
  let start: number | null = null
  for (const [index, line] of lines.entries()) {
    if (start !== null && isAnnex(line)) start = null
    if (start === null && beginsBack(lines, index)) start = index
    if (start !== null) back.push(index)
  }
  return back
}

function beginsBack(lines: readonly Line[], index: number): boolean {
  const { text } = lines[index]!
  const certain = isEnding(text) && !lineLabel(lines[index]!)
  if (!certain && !isClosing(text) && !POSITION.test(text)) return false
  const rest = lines.slice(index + 1)
  const annex = rest.findIndex(isAnnex)
  const after = annex === -1 ? rest : rest.slice(0, annex)
  const numbered = after.findIndex(startsOutline)
  if (isClosing(text)) return numbered === -1 || after.slice(0, numbered).some((it) => isEnding(it.text))
  if (certain) return numbered === -1 || index > lines.length / 2
  // A position held alone is a signature only when nothing but names follows.
  return inCapitals(text) && after.every((it) => wordCount(it.text) <= 8 && !isFinished(it.text))
}

function isAnnex(line: Line): boolean {
  return /^PHỤ LỤC(?![\p{L}])/u.test(line.text) || /^phụ lục/.test(lineLabel(line)?.readings[0]?.scheme ?? '')
}

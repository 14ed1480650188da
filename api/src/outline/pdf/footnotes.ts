import type { Page } from './furniture.ts'
import type { Row } from './rows.ts'
import type { Rule } from './rules.ts'

/** A footnote with the sign it goes by; `text` without it. */
export type Footnote = { mark: string; text: string }

const NOTE = /^(?:\(?(\d{1,3}|\*{1,3})[).]?\)?)\s*(?=\p{L}|[“"])/u
/** A rule above footnotes is no underlining of a word, and no side of a table or a frame. */
const RULE = { shortest: 40, longest: 320 }

const textOf = ({ segments }: Row) => segments.map(({ text }) => text).join(' ')

/**
 * Parts the footnotes at the foot of a page from its text: lines that begin with a number or stars, and something says that these are a
 * footnote's: they stand below a rule drawn alone, or are in small type below the last line of the text's size with their number raised, there or
 * in the text above. Numbered lines of which only the size is small stay in the text: they may be a table. `bodySize`: the size most of the draft is set in.
 */
export function withoutFootnotes(page: Page, bodySize: number): { page: Page; footnotes: Footnote[] } {
  const sorted = page.rows.toSorted((a, b) => a.y - b.y)
  const from = underRule(sorted, page, bodySize) ?? smallAtFoot(sorted, page, bodySize)
  if (from === null) return { page, footnotes: [] }
  const footnotes: Footnote[] = []
  for (const row of sorted.slice(from)) {
    const text = textOf(row)
    const mark = NOTE.exec(text)
    const before = footnotes.at(-1)
    if (mark && isNext(mark[1]!, before)) footnotes.push({ mark: mark[1]!, text: text.slice(mark[0].length) })
    else if (before) before.text = `${before.text} ${text}`
  }
  const taken = new Set(sorted.slice(from))
  return { page: { ...page, rows: page.rows.filter((row) => !taken.has(row)) }, footnotes }
}

/** The first line below a rule that stands alone, if all below is no larger than the text and begins as a footnote. */
function underRule(rows: readonly Row[], { rules, height }: Page, bodySize: number): number | null {
  const rule = rules
    .filter((it) => isSeparator(it, rules) && it.y0 > height / 3)
    .toSorted((a, b) => b.y0 - a.y0)[0]
  const first = rule ? rows.findIndex(({ y }) => y > rule.y1) : -1
  const below = first === -1 ? [] : rows.slice(first)
  const isNotes = below.every(({ size }) => size <= bodySize) && NOTE.test(textOf(below[0] ?? NO_ROW))
  return isNotes && !isTabular(below) ? first : null
}

/** The first line in small type below the text whose number is a footnote's. */
function smallAtFoot(rows: readonly Row[], { height }: Page, bodySize: number): number | null {
  const last = rows.findLastIndex(({ size }) => size > 0.9 * bodySize)
  const below = rows.slice(last + 1)
  const first = below.findIndex((row) => NOTE.test(textOf(row)))
  if (first === -1 || below[first]!.y < height / 3 || isTabular(below)) return null
  const [row, place] = [below[first]!, last + 1 + first]
  const named = rows.slice(0, place).flatMap(({ segments }) => segments.flatMap(({ marks }) => marks))
  const isNote = row.segments[0]!.raised || named.includes(NOTE.exec(textOf(row))![1]!)
  return isNote ? place : null
}

const NO_ROW: Row = { y: 0, size: 0, segments: [] }

/** A flat rule that touches no other. */
function isSeparator(rule: Rule, rules: readonly Rule[]): boolean {
  const width = rule.x1 - rule.x0
  if (width < RULE.shortest || width > RULE.longest || rule.y1 - rule.y0 > 3) return false
  return rules.every(
    (it) =>
      it === rule || it.x0 > rule.x1 + 3 || it.x1 < rule.x0 - 3 || it.y0 > rule.y1 + 3 || it.y1 < rule.y0 - 3,
  )
}

/** Lines of several columns each: the rows of a table set in small type, which begin with numbers too. */
const isTabular = (rows: readonly Row[]) =>
  2 * rows.filter(({ segments }) => segments.length > 1).length > rows.length

/** A number inside a footnote that begins a line is none of its own. */
function isNext(mark: string, before: Footnote | undefined): boolean {
  return before === undefined || !/^\d+$/.test(mark) || Number(mark) === Number(before.mark) + 1
}

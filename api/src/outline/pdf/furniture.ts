import { labelOf } from '../labels.ts'
import type { Row } from './rows.ts'

/** What a page holds besides its text. `height`: of the page, in points. */
export type Page = { rows: Row[]; height: number }

/** A footnote with the sign it goes by; `text` without it. */
export type Footnote = { mark: string; text: string }

/** Share of the page's height in which heads, feet and page numbers stand. */
const EDGE = 0.13
const PAGE_NUMBER = /^(?:[-–—]\s*\d{1,4}\s*[-–—]|\d{1,4}|Trang\s+\d{1,4}(?:\s*(?:\/|trên)\s*\d{1,4})?)$/iu
/** A line is a running head when it comes back at the same height on so many pages. */
const FEWEST_REPEATS = 3
/** In a short draft two pages must do. */
const FEW_PAGES = 6
const FOOTNOTE = /^(?:\(?(\d{1,3}|\*{1,3})[).]?\)?)\s*(?=\p{L}|[“"])/u

const textOf = ({ segments }: Row) => segments.map(({ text }) => text).join(' ')

/** Two lines are one running head when they read the same, but for a number that grows with the pages. */
const headKey = (row: Row, page: number) =>
  labelOf(textOf(row)) ? textOf(row) : textOf(row).replace(/\d+(?=\D*$)/, (it) => `#${Number(it) - page}`)

/** The pages without page numbers and running heads or feet, and the words of those heads, each once. */
export function withoutFurniture(pages: readonly Page[]): { pages: Page[]; heads: string[] } {
  const met = new Map<string, number>()
  for (const [number, page] of pages.entries()) {
    for (const key of new Set(edgesOf(page).map((row) => headKey(row, number)))) {
      met.set(key, (met.get(key) ?? 0) + 1)
    }
  }
  const enough = pages.length < FEW_PAGES ? 2 : FEWEST_REPEATS
  const heads = new Set<string>()
  const cleaned = pages.map((page, number) => {
    const edges = edgesOf(page)
    const numbers = edges.filter((row) => PAGE_NUMBER.test(textOf(row)))
    const repeated = edges.filter(
      (row) => !numbers.includes(row) && (met.get(headKey(row, number)) ?? 0) >= enough,
    )
    for (const row of repeated) heads.add(textOf(row))
    return { ...page, rows: page.rows.filter((row) => !numbers.includes(row) && !repeated.includes(row)) }
  })
  return { pages: cleaned, heads: [...heads] }
}

/** The lines at the upper and the lower edge, each as far as nothing but the edge holds them. */
function edgesOf({ rows, height }: Page): Row[] {
  const sorted = rows.toSorted((a, b) => a.y - b.y)
  const top = sorted.slice(0, 3).filter(({ y }) => y < EDGE * height)
  const bottom = sorted.slice(-3).filter(({ y }) => y > (1 - EDGE) * height)
  return [...new Set([...top, ...bottom])]
}

/**
 * Parts the footnotes at the foot of a page from its text: small type below the last line of the text's size, beginning with a number
 * or stars. `bodySize`: the size most of the draft is set in.
 */
export function withoutFootnotes(page: Page, bodySize: number): { page: Page; footnotes: Footnote[] } {
  const sorted = page.rows.toSorted((a, b) => a.y - b.y)
  const last = sorted.findLastIndex(({ size }) => size > 0.9 * bodySize)
  const below = sorted.slice(last + 1)
  const first = below.findIndex((row) => FOOTNOTE.test(textOf(row)))
  if (first === -1 || below[first]!.y < page.height / 3 || isTabular(below)) return { page, footnotes: [] }
  const footnotes: Footnote[] = []
  for (const row of below.slice(first)) {
    const text = textOf(row)
    const mark = FOOTNOTE.exec(text)
    const before = footnotes.at(-1)
    if (mark && isNext(mark[1]!, before)) footnotes.push({ mark: mark[1]!, text: text.slice(mark[0].length) })
    else if (before) before.text = `${before.text} ${text}`
  }
  const taken = new Set(below.slice(first))
  return { page: { ...page, rows: page.rows.filter((row) => !taken.has(row)) }, footnotes }
}

/** Lines of several columns each: the rows of a table set in small type, which begin with numbers too. */
const isTabular = (rows: readonly Row[]) =>
  2 * rows.filter(({ segments }) => segments.length > 1).length > rows.length

/** A number inside a footnote that begins a line is none of its own. */
function isNext(mark: string, before: Footnote | undefined): boolean {
  return before === undefined || !/^\d+$/.test(mark) || Number(mark) === Number(before.mark) + 1
}

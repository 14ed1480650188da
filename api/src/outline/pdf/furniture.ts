import { labelOf } from '../labels.ts'
import type { Row } from './rows.ts'
import type { Rule } from './rules.ts'

/** What a page holds besides its text. `height`: of the page, in points; `rules`: those drawn on it. */
export type Page = { rows: Row[]; height: number; rules: Rule[] }

/** Share of the page's height in which heads, feet and page numbers stand. */
const EDGE = 0.13
const PAGE_NUMBER = /^(?:[-–—]\s*\d{1,4}\s*[-–—]|\d{1,4}|Trang\s+\d{1,4}(?:\s*(?:\/|trên)\s*\d{1,4})?)$/iu
/** A line is a running head when it comes back at the same height on so many pages. */
const FEWEST_REPEATS = 3
/** In a short draft two pages must do. */
const FEW_PAGES = 6

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

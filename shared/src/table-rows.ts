import type { Row } from './outline.ts'

/** What stands between the cells of a row in its words. */
export const CELL_BREAK = ' | '

/** The words of a row with these cells; `inner`: for `Row`, where a cell has what parts cells in its own words. */
export function joinedCells(cells: readonly string[]): { text: string; inner?: number[] } {
  const inner = cells.map((it) => it.split(CELL_BREAK).length - 1)
  return { text: cells.join(CELL_BREAK), ...(inner.some((it) => it > 0) ? { inner } : {}) }
}

/** The words of each cell of a row; null where it no longer reads as one: its words have another number of cells. */
export function cellTexts(text: string, row: Row | null | undefined): string[] | null {
  // A page kept on the phone before there were rows has none.
  if (!row) return null
  const parts = text.split(CELL_BREAK)
  const counts = row.columns.map((_, index) => 1 + (row.inner?.[index] ?? 0))
  if (counts.reduce((sum, it) => sum + it, 0) !== parts.length) return null
  let at = 0
  return counts.map((count) => parts.slice(at, (at += count)).join(CELL_BREAK))
}

/** Whether a row that follows another begins the next table: it names columns, and the one before does not. */
export const beginsTable = (row: Row, before: Row) => row.head && !before.head

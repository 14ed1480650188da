import type { Row } from './outline.ts'

/** What stands between the cells of a row in its words. */
export const CELL_BREAK = ' | '

/** The words of each cell of a row; null where it no longer reads as one: its words have another number of cells. */
export function cellTexts(text: string, row: Row | null | undefined): string[] | null {
  const cells = text.split(CELL_BREAK)
  // A page kept on the phone before there were rows has none.
  return row && cells.length === row.columns.length ? cells : null
}

/** Whether a row that follows another begins the next table: it names columns, and the one before does not. */
export const beginsTable = (row: Row, before: Row) => row.head && !before.head

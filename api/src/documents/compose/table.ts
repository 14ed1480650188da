import type { Grid, GridCell } from '../composition.ts'
import { type Cell, type Inline, runsOf, type Table } from '../model.ts'
import type { FormatProfile, Look } from '../profile.ts'
import { piecesByLine } from './line.ts'

const MM_PER_PT = 25.4 / 72

/** How wide a letter of Times is on average, blanks included: good enough to tell a paragraph from a page. */
const LETTER_EM = 0.42

/**
 * The most rows of a table that a Word or PDF file shows: some 300 pages, set in seconds and 400 MB. A longer table is
 * cut with a remark that says so; the workbook has all of it.
 */
export const TABLE_ROWS_MAX = 2000

/** The room for text on a page. */
export type Area = { widthMm: number; heightMm: number }
type Placed = { cell: Cell; column: number; widthMm: number }

/** A table over the whole width of the text; a row is only splittable when it would fill much of a page. */
export function grid(table: Table, profile: FormatProfile, page: Area): Grid {
  const { header, cell: plain, borderPt, paddingMm, afterPt, splitAbove } = profile.table
  const shares = table.columns.reduce((sum, column) => sum + column.width, 0)
  const widthsMm = table.columns.map((column) => (column.width / shares) * page.widthMm)
  const looks = table.columns.map((column): Look => ({ ...plain, align: column.align }))
  const taller = (row: Placed[]) =>
    row.some(
      ({ cell, widthMm }) => heightMm(cell, widthMm - 2 * paddingMm.x, plain) > splitAbove * page.heightMm,
    )

  return {
    kind: 'grid',
    widthsMm,
    header: placed(table.header, widthsMm).map((row) => row.map((it) => gridCell(it, header))),
    rows: placed(table.rows, widthsMm).map((row) => ({
      cells: row.map((it) => gridCell(it, looks[it.column] ?? plain)),
      splittable: taller(row),
    })),
    borderPt,
    paddingMm,
    afterPt,
  }
}

/** Each cell with the column it begins in, past those that cells of earlier rows still reach down into. */
function placed(rows: Cell[][], widthsMm: number[]): Placed[][] {
  const reach = widthsMm.map(() => 0)
  return rows.map((row) => {
    let column = 0
    const found = row.map((cell) => {
      while (reach[column]) reach[column++]!--
      const { columnSpan = 1, rowSpan = 1 } = typeof cell === 'string' ? {} : cell
      const begin = column
      for (; column < begin + columnSpan; column++) reach[column] = rowSpan - 1
      const widthMm = widthsMm.slice(begin, column).reduce((sum, width) => sum + width, 0)
      return { cell, column: begin, widthMm }
    })
    for (; column < reach.length; column++) if (reach[column]) reach[column]!--
    return found
  })
}

function gridCell({ cell, widthMm }: Placed, look: Look): GridCell {
  const { text, bold, columnSpan = 1, rowSpan = 1 } = typeof cell === 'string' ? { text: cell } : cell
  const weighted = bold === undefined ? look : { ...look, bold }
  return { lines: piecesByLine(text, weighted), look: weighted, widthMm, columnSpan, rowSpan }
}

function heightMm(cell: Cell, widthMm: number, look: Look): number {
  const text = plainText(typeof cell === 'string' ? cell : cell.text)
  const letters = Math.max(1, widthMm / (look.sizePt * LETTER_EM * MM_PER_PT))
  const lineCount = text.split('\n').reduce((sum, line) => sum + Math.ceil(line.length / letters), 0)
  return lineCount * look.sizePt * 1.15 * MM_PER_PT
}

function plainText(text: Inline): string {
  return runsOf(text)
    .map((run) => run.text)
    .join('')
}

import { isLayoutRow } from '../letterhead.ts'
import type { Line } from '../line.ts'
import { CELL_BREAK } from 'shared/table-rows'
import { PLAIN } from './paragraph.ts'

const MOST_COLUMNS = 100

/**
 * A table while it is being read: the finished cells of the row with the column each begins in, and the lines of the open cell.
 * `span`: how many columns the open cell takes; `head`: the row says itself that it names the columns; `begun`: a row was there before;
 * `rowGone`, `cellGone`: the open one was deleted with changes tracked.
 */
export type OpenTable = {
  cells: { lines: Line[]; column: number }[]
  cell: Line[]
  column: number
  span: number
  head: boolean
  begun: boolean
  rowGone: boolean
  cellGone: boolean
}

export const newTable = (): OpenTable => ({
  cells: [],
  cell: [],
  column: 0,
  span: 1,
  head: false,
  begun: false,
  rowGone: false,
  cellGone: false,
})

/** A cell that was deleted takes no column: those after it move up. */
export function endCell(table: OpenTable): void {
  if (table.cellGone) {
    Object.assign(table, { cell: [], span: 1, cellGone: false })
    return
  }
  table.cells.push({ lines: table.cell, column: table.column })
  table.cell = []
  table.column += table.span
  table.span = 1
}

/** How many columns the open cell takes, as its file has it written. */
export function spanCell(table: OpenTable, written = '1'): void {
  table.span = Math.min(Math.max(Number.parseInt(written, 10) || 1, 1), MOST_COLUMNS)
}

/**
 * The lines of a finished row: its cells joined by " | "; each line on its own when only one cell is filled, or when the row only lays
 * out a letterhead or a signature in columns. A first row all in bold names the columns, as one that says so does. A row of a draft we
 * wrote out is one as it stands.
 */
export function endRow(table: OpenTable): Line[] {
  if (table.rowGone) {
    Object.assign(table, { cells: [], column: 0, head: false, rowGone: false })
    return []
  }
  const filled = table.cells.filter(({ lines }) => lines.length > 0)
  const cells = filled.map(({ lines }) => lines)
  const told = cells.flat().flatMap(({ cell }) => cell ?? [])
  const head =
    told.length > 0
      ? told.some((it) => it.head)
      : table.head || (!table.begun && cells.flat().every(({ bold }) => bold))
  Object.assign(table, { cells: [], column: 0, head: false, begun: true })
  const laysOut = () => isLayoutRow(cells.map((lines) => lines.map(({ text }) => text)))
  if (told.length === 0 && (cells.length <= 1 || laysOut())) return cells.flat()
  const footnotes = cells.flat().flatMap((line) => line.footnotes ?? [])
  const named = footnotes.length > 0 ? { footnotes } : {}
  const row = { head, columns: filled.map(({ column }) => column) }
  const text = cells.map((lines) => lines.map(printed).join(' ')).join(CELL_BREAK)
  return [{ text, row, ...(told.length > 0 ? { told: { ...PLAIN, label: null } } : {}), ...named }]
}

const printed = ({ numbered, text }: Line) => (numbered ? `${numbered.label} ${text}` : text)

import { isLayoutRow } from '../letterhead.ts'
import type { Line } from '../line.ts'

/** A table while it is being read: the finished cells of the row, and the lines of the open cell. */
export type OpenTable = { cells: Line[][]; cell: Line[] }

export const newTable = (): OpenTable => ({ cells: [], cell: [] })

export function endCell(table: OpenTable): void {
  table.cells.push(table.cell)
  table.cell = []
}

/**
 * The lines of a finished row: its cells joined by " | "; each line on its own when only one cell is filled, or when the row only lays
 * out a letterhead or a signature in columns.
 */
export function endRow(table: OpenTable): Line[] {
  const cells = table.cells.filter((lines) => lines.length > 0)
  table.cells = []
  if (cells.length <= 1 || isLayoutRow(cells.map((lines) => lines.map(({ text }) => text))))
    return cells.flat()
  const footnotes = cells.flat().flatMap((line) => line.footnotes ?? [])
  const named = footnotes.length > 0 ? { footnotes } : {}
  return [{ text: cells.map((lines) => lines.map(printed).join(' ')).join(' | '), row: true, ...named }]
}

const printed = ({ numbered, text }: Line) => (numbered ? `${numbered.label} ${text}` : text)

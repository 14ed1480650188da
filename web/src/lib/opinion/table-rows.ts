import type { Row } from 'shared/outline'
import { beginsTable, CELL_BREAK, cellTexts } from 'shared/table-rows'
import type { Piece } from './marked.ts'

/**
 * The cell of one column: the pieces of its text, and what stands before it in the paragraph (" | "); without pieces where the row has no such
 * cell. `span`: how many columns it takes; those it takes have no cell of their own.
 */
export type Cell = { column: number; before: string; parts: Piece[]; span: number }

type Block = { body: string; tableRow: Row | null }

/** How many cells a row has, by its words; null for what is no row, or no longer reads as one. */
export function isRow<B extends Block>(block: B): block is B & { tableRow: Row } {
  return cellTexts(block.body, block.tableRow) !== null
}

/** Blocks in reading order, rows that follow one another as one table: a row that names columns begins another one, unless it follows such a row. */
export function withTables<B extends Block>(
  blocks: readonly B[],
): { rows: (B & { tableRow: Row })[] | null; block: B }[] {
  const found: { rows: (B & { tableRow: Row })[] | null; block: B }[] = []
  for (const block of blocks) {
    const open = found.at(-1)?.rows
    if (!isRow(block)) found.push({ rows: null, block })
    else if (open && !beginsTable(block.tableRow, open.at(-1)!.tableRow)) open.push(block)
    else found.push({ rows: [block], block })
  }
  return found
}

/** How many columns a table has. */
export const columnsOf = (rows: readonly { tableRow: Row }[]) =>
  Math.max(...rows.flatMap(({ tableRow }) => tableRow.columns.map((it, at) => it + spanAt(tableRow, at))))

const spanAt = ({ spans }: Row, at: number) => spans?.[at] ?? 1

/** What names each column of a table, '' where nothing does; of several rows that do, the last has the word. */
export function columnNames(rows: readonly (Block & { tableRow: Row })[]): string[] {
  const names = Array<string>(columnsOf(rows)).fill('')
  for (const { body, tableRow } of rows.filter((it) => it.tableRow.head))
    for (const [index, text] of cellTexts(body, tableRow)!.entries()) names[tableRow.columns[index]!] = text
  return names
}

/** The cells of a row over all columns. Joined, `before` and the pieces are the paragraph's words: a selection is counted in them. */
export function cellsOf(
  { body, tableRow }: Block & { tableRow: Row },
  parts: readonly Piece[] | null,
  columns: number,
): Cell[] {
  const cells = Array.from({ length: columns }, (_, column): Cell => ({
    column,
    before: '',
    parts: [],
    span: 1,
  }))
  const whole = parts ?? [{ text: body, own: false, many: false }]
  let at = 0
  for (const [index, text] of cellTexts(body, tableRow)!.entries()) {
    const before = index === 0 ? '' : CELL_BREAK
    at += before.length
    const span = spanAt(tableRow, index)
    const column = tableRow.columns[index]!
    cells[column] = { column, before, parts: between(whole, at, at + text.length), span }
    at += text.length
  }
  return cells.filter((_, column) => !isCovered(tableRow, column))
}

const isCovered = (row: Row, column: number) =>
  row.columns.some((first, at) => first < column && column < first + spanAt(row, at))

/** The pieces from one place to another of their joined text. */
function between(parts: readonly Piece[], from: number, to: number): Piece[] {
  let at = 0
  return parts.flatMap((part) => {
    const [start, end] = [Math.max(from - at, 0), Math.min(to - at, part.text.length)]
    at += part.text.length
    return start < end ? [{ ...part, text: part.text.slice(start, end) }] : []
  })
}

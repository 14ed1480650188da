import { isLayoutRow } from '../letterhead.ts'
import type { Line } from '../line.ts'
import { joinedCells } from 'shared/table-rows'
import { PLAIN } from './paragraph.ts'

const MOST_COLUMNS = 100
/** A row of one cell with so many lines lays out a page. */
const MOST_LINES_ALONE = 8
/** What begins a row that names the columns, though it is not in bold. */
const NAMES_COLUMNS = /^(?:STT|TT|Số TT|Số thứ tự)\.?$/iu

type Cell = { lines: Line[]; column: number; span: number }
/** A finished row: its filled cells; `says`: that it names the columns, by its own word. */
type FoundRow = { cells: Cell[]; says: boolean }

/**
 * A table while it is being read: its finished rows, the finished cells of the open row, and the lines of the open cell. `before`: what stands
 * above its rows; `column`: where the next cell begins; `span`, `rowSpan`: how many columns and rows the open cell takes; `taken`: of each
 * column, how many rows a cell above still takes; `head`: the open row says that it names the columns; `rowGone`, `cellGone`: the open one was
 * deleted with changes tracked; `mostLines`: a row with a cell of more lines lays out a page.
 */
export type OpenTable = {
  before: Line[]
  rows: FoundRow[]
  cells: Cell[]
  cell: Line[]
  column: number
  span: number
  rowSpan: number
  taken: number[]
  head: boolean
  rowGone: boolean
  cellGone: boolean
  mostLines: number
}

export const newTable = (mostLines = Infinity): OpenTable => ({
  before: [],
  rows: [],
  cells: [],
  cell: [],
  column: 0,
  span: 1,
  rowSpan: 1,
  taken: [],
  head: false,
  rowGone: false,
  cellGone: false,
  mostLines,
})

/** A cell that was deleted takes no column: those after it move up. */
export function endCell(table: OpenTable): void {
  if (!table.cellGone) {
    while ((table.taken[table.column] ?? 0) > 0) table.column += 1
    const { cell: lines, column, span, rowSpan } = table
    table.cells.push({ lines, column, span })
    if (rowSpan > 1) for (let at = column; at < column + span; at += 1) table.taken[at] = rowSpan
    table.column += span
  }
  Object.assign(table, { cell: [], span: 1, rowSpan: 1, cellGone: false })
}

/** How many columns the open cell takes, as its file has it written. */
export function spanCell(table: OpenTable, written: string | undefined): void {
  table.span = spanOf(written)
}

/** How many rows the open cell takes, where a file says so and leaves the cells below out. */
export function spanRows(table: OpenTable, written: string | undefined): void {
  table.rowSpan = spanOf(written)
}

/** The open row begins some columns further to the right. */
export function skipColumns(table: OpenTable, written = '0'): void {
  table.column += Math.min(Number.parseInt(written, 10) || 0, MOST_COLUMNS)
}

const spanOf = (written = '1') => Math.min(Math.max(Number.parseInt(written, 10) || 1, 1), MOST_COLUMNS)

export function endRow(table: OpenTable): void {
  const cells = table.cells.filter(({ lines }) => lines.length > 0)
  if (!table.rowGone && cells.length > 0) table.rows.push({ cells, says: table.head })
  table.taken = table.taken.map((rows) => Math.max(rows - 1, 0))
  Object.assign(table, { cells: [], column: 0, head: false, rowGone: false })
}

/**
 * The lines of a finished table: each row with its cells joined by " | ", also one of a single cell, as a title across the table or a lonely
 * year. Each line on its own where a row only lays out a letterhead, a signature or a page, and where no row has two cells: a frame around text.
 * A row of a draft we wrote out is one as it stands.
 */
export function endTable({ before, rows, mostLines }: OpenTable): Line[] {
  const all = rows.flatMap(({ cells }) => cells.flatMap((it) => it.lines))
  const told = 2 * all.filter(({ cell }) => cell).length > all.length
  const laysOut = rows.map(
    ({ cells }) =>
      !told &&
      (isLayoutRow(cells.map(({ lines }) => lines.map(({ text }) => text))) ||
        cells.some(({ lines }) => lines.length > (cells.length === 1 ? MOST_LINES_ALONE : mostLines))),
  )
  const isTable = told || rows.some(({ cells }, at) => cells.length > 1 && !laysOut[at])
  const holds = isTable && !laysOut.includes(true)
  const heads = headsAmong(rows)
  const lines = rows.flatMap((row, at) => {
    const asRow = told || (row.cells.length > 1 ? !laysOut[at] : holds)
    return asRow ? [rowLine(row, heads[at]!, told)] : row.cells.flatMap((it) => it.lines.filter(hasWords))
  })
  return [...before, ...lines]
}

/** An empty entry of a list has no words of its own, unless its label does ("Chương I"). */
const hasWords = ({ text, numbered, footnotes }: Line) =>
  text !== '' || footnotes !== undefined || /\p{L}{2}/u.test(numbered?.label ?? '')

function rowLine({ cells }: FoundRow, names: boolean, told: boolean): Line {
  const lines = cells.flatMap((it) => it.lines)
  const footnotes = lines.flatMap((line) => line.footnotes ?? [])
  const { text, inner } = joinedCells(cells.map((it) => it.lines.map(printed).join(' ').trim()))
  const spans = cells.map(({ span }) => span)
  return {
    text,
    row: {
      head: told ? lines.some(({ cell }) => cell?.head) : names,
      columns: cells.map(({ column }) => column),
      ...(spans.some((it) => it > 1) ? { spans } : {}),
      ...(inner ? { inner } : {}),
    },
    ...(told ? { told: { ...PLAIN, label: null } } : {}),
    ...(footnotes.length > 0 ? { footnotes } : {}),
  }
}

/**
 * Which rows name the columns: those that say so; else the first of several cells when it is all in bold or begins as such rows do, with the title
 * above it. Below a name that spans columns, a row that stands under it alone names them one by one ("Nam", "Nữ").
 */
function headsAmong(rows: readonly FoundRow[]): boolean[] {
  const says = rows.some((it) => it.says)
  const first = rows.findIndex(({ cells }) => cells.length > 1)
  const heads: boolean[] = []
  for (const [at, row] of rows.entries()) {
    const above = rows[at - 1]
    heads.push(
      row.says ||
        (!says && first !== -1 && at <= first && looksAsHead(rows[first]!)) ||
        (heads[at - 1] === true && above !== undefined && above.cells.length > 1 && standsUnder(row, above)),
    )
  }
  return heads
}

const looksAsHead = ({ cells }: FoundRow) =>
  cells.every(({ lines }) => lines.every(({ bold }) => bold)) ||
  NAMES_COLUMNS.test(cells[0]!.lines.map(({ text }) => text).join(' '))

function standsUnder({ cells }: FoundRow, above: FoundRow): boolean {
  const spanning = above.cells.filter(({ span }) => span > 1)
  return (
    cells.length > 1 &&
    cells.every(({ column }) => spanning.some((it) => it.column <= column && column < it.column + it.span))
  )
}

const printed = ({ numbered, text }: Line) => (numbered ? `${numbered.label} ${text}` : text)

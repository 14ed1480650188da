import { parse } from 'csv-parse/sync'
import type { ListRow } from 'shared/list-import'
import { searchKey } from 'shared/search-key'

import { Refusal, refuse } from '../errors.ts'
import { type Merged, readSheet } from './read-sheet.ts'
import type { Room } from './unzip.ts'

/** What a list has: its columns, the headings each goes by, how they are called, which must be there, how many rows it may have and how it is said that it has more. */
export type ListSpec<C extends string> = {
  columns: readonly C[]
  headings: Readonly<Record<C, readonly string[]>>
  names: Readonly<Record<C, string>>
  required: readonly C[]
  rowsMax: number
  tooMany: string
}

/** The rows below the headings, and the texts above them. */
export type ListRead<C extends string> = { rows: ListRow<C>[]; above: string[] }

/** How far down the row of headings is looked for: lists have titles above it. */
const HEADINGS_WITHIN = 30
/** What a workbook with so many rows unpacks to, many times over. */
const ROOM: Room = { part: 48 * 1024 * 1024, all: 64 * 1024 * 1024 }
/** What files of every kind are refused for, as it is said of a list. */
const SAID_OF_LISTS: Record<string, string> = {
  'file.bomb': 'unitList.unpacksTooLarge',
  'file.broken': 'unitList.broken',
  'file.truncated': 'unitList.broken',
  'file.encrypted': 'unitList.encrypted',
}

type Table = { rows: Map<number, string[]>; merged: Merged[] }

/**
 * The rows of a list from an XLSX or a CSV file (UTF-8 or UTF-16; comma, semicolon or tab), below the row of headings. Blank rows are
 * passed over, columns we do not know too.
 *
 * @throws `invalid`: `unitList.oldExcel`, `unitList.encoding`, `unitList.notTable`, `unitList.noColumns`, `unitList.columnTwice`, `unitList.empty`;
 *   and those of `readSheet`.
 */
export function readList<C extends string>(bytes: Uint8Array, spec: ListSpec<C>): ListRead<C> {
  const table = tableOf(bytes, spec)
  const head = headOf(table, spec)
  const merged = mergedRows(table, [...head.columns.values()])
  const rows = [...table.rows]
    .filter(([row]) => row > head.row)
    .map(([row, cells]) => rowOf(row, cells, head.columns, merged))
    .filter(({ cells }) => Object.values(cells).some((text) => text !== ''))
  if (rows.length === 0) throw refuse('invalid', 'unitList.empty')
  if (rows.length > spec.rowsMax) throw tooManyRows(spec)
  const above = [...table.rows].filter(([row]) => row < head.row).flatMap(([, cells]) => cells.map(plain))
  return { rows, above: above.filter(Boolean) }
}

type Size = Pick<ListSpec<string>, 'rowsMax' | 'tooMany'>

const tooManyRows = ({ rowsMax, tooMany }: Size) => refuse('invalid', tooMany, { most: String(rowsMax) })

function tableOf(bytes: Uint8Array, size: Size): Table {
  const begins = (...magic: number[]) => magic.every((byte, i) => bytes[i] === byte)
  if (begins(0x50, 0x4b)) return sheetOf(bytes, size)
  if (begins(0xd0, 0xcf, 0x11, 0xe0)) throw refuse('invalid', 'unitList.oldExcel')
  return { rows: csvRows(decoded(bytes)), merged: [] }
}

function sheetOf(bytes: Uint8Array, size: Size): Table {
  try {
    return readSheet(bytes, { rowsMax: size.rowsMax + HEADINGS_WITHIN, room: ROOM })
  } catch (fault) {
    const said = fault instanceof Refusal ? fault.failure.reason : ''
    if (said === 'sheet.tooManyRows') throw tooManyRows(size)
    const reason = SAID_OF_LISTS[said]
    throw reason ? refuse('invalid', reason, { most: String(ROOM.part / 1024 / 1024) }) : fault
  }
}

function decoded(bytes: Uint8Array): string {
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : 'utf-8'
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    throw refuse('invalid', 'unitList.encoding')
  }
}

function csvRows(text: string): Map<number, string[]> {
  const start = text.slice(0, 4000)
  const count = (mark: string) => start.split(mark).length
  const delimiter = [';', '\t'].reduce((best, mark) => (count(mark) > count(best) ? mark : best), ',')
  try {
    const options = {
      delimiter,
      info: true,
      relax_column_count: true,
      relax_quotes: true,
      bom: true,
    } as const
    const records = parse(text, options) as unknown as { record: string[]; info: { lines: number } }[]
    return new Map(records.map(({ record, info }) => [info.lines, record]))
  } catch (fault) {
    if ((fault as { code?: string }).code?.startsWith('CSV_')) throw refuse('invalid', 'unitList.notTable')
    throw fault
  }
}

type Head<C extends string> = { row: number; columns: Map<C, number> }

function headOf<C extends string>({ rows }: Table, spec: ListSpec<C>): Head<C> {
  let missing: readonly C[] = spec.required
  for (const [row, cells] of [...rows].slice(0, HEADINGS_WITHIN)) {
    const columns = columnsOf(cells, spec)
    const lacking = spec.required.filter((column) => !columns.has(column))
    if (lacking.length === 0) return { row, columns }
    if (lacking.length < missing.length) missing = lacking
  }
  throw refuse('invalid', 'unitList.noColumns', {
    columns: missing.map((column) => spec.names[column]).join(', '),
  })
}

function columnsOf<C extends string>(cells: string[], spec: ListSpec<C>): Map<C, number> {
  const columns = new Map<C, number>()
  cells.forEach((text, place) => {
    const key = searchKey(text).replace(/\s*[*(:].*$/, '')
    const column = spec.columns.find((it) => spec.headings[it].some((heading) => searchKey(heading) === key))
    if (column === undefined) return
    if (columns.has(column)) throw refuse('invalid', 'unitList.columnTwice', { column: spec.names[column] })
    columns.set(column, place)
  })
  return columns
}

function rowOf<C extends string>(
  row: number,
  all: string[],
  columns: Head<C>['columns'],
  merged: ReadonlySet<number>,
): ListRow<C> {
  const texts = [...columns].map(([column, place]) => [column, plain(all[place] ?? '')] as const)
  const cells = Object.fromEntries(texts) as Partial<Record<C, string>>
  return merged.has(row) ? { row, cells, merged: true } : { row, cells }
}

/** A cell's text as it can be kept: PostgreSQL has no place for U+0000. */
function plain(text: string): string {
  return text.replaceAll('\u0000', '').normalize('NFC').trim()
}

/** The rows in which one of these columns is part of a merged cell; in one pass, however many are merged. */
function mergedRows({ rows, merged }: Table, columns: number[]): Set<number> {
  const last = Math.max(0, ...rows.keys().toArray().slice(-1))
  const begins = new Int32Array(last + 2)
  for (const it of merged) {
    if (it.fromRow > last || !columns.some((at) => it.fromColumn <= at && at <= it.toColumn)) continue
    begins[it.fromRow]!++
    begins[Math.min(last, it.toRow) + 1]!--
  }
  let open = 0
  const found = new Set<number>()
  for (let row = 0; row <= last; row++) if ((open += begins[row]!) > 0) found.add(row)
  return found
}

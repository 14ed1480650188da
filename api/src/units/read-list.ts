import { parse } from 'csv-parse/sync'
import { searchKey } from 'shared/search-key'
import { type UnitColumn, type UnitRow, unitColumns } from 'shared/unit-import'
import { unitImportWords as words } from 'shared/words/unit-import'

import { Refusal, refuse } from '../errors.ts'
import { type Merged, readSheet } from '../ooxml/read-sheet.ts'
import type { Room } from '../ooxml/unzip.ts'

/** How far down the row of headings is looked for: lists have titles above it. */
const HEADINGS_WITHIN = 30
/** As many as can be looked at while someone waits; a province has some thousands. */
const LIST_ROWS_MAX = 20_000
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
 * The rows of a list of units from an XLSX or a CSV file (UTF-8 or UTF-16; comma, semicolon or tab), below the row of headings. Blank rows are
 * passed over, columns we do not know too.
 *
 * @throws `invalid`: `unitList.oldExcel`, `unitList.encoding`, `unitList.notTable`, `unitList.noColumns`, `unitList.columnTwice`, `unitList.empty`;
 *   and those of `readSheet`.
 */
export function readUnitList(bytes: Uint8Array): UnitRow[] {
  const table = tableOf(bytes)
  const head = headOf(table)
  const merged = mergedRows(table, [...head.columns.values()])
  const rows = [...table.rows]
    .filter(([row]) => row > head.row)
    .map(([row, cells]) => rowOf(row, cells, head.columns, merged))
    .filter(({ cells }) => Object.values(cells).some((text) => text !== ''))
  if (rows.length === 0) throw refuse('invalid', 'unitList.empty')
  if (rows.length > LIST_ROWS_MAX) throw tooManyRows()
  return rows
}

const tooManyRows = () => refuse('invalid', 'sheet.tooManyRows', { most: String(LIST_ROWS_MAX) })

function tableOf(bytes: Uint8Array): Table {
  const begins = (...magic: number[]) => magic.every((byte, i) => bytes[i] === byte)
  if (begins(0x50, 0x4b)) return sheetOf(bytes)
  if (begins(0xd0, 0xcf, 0x11, 0xe0)) throw refuse('invalid', 'unitList.oldExcel')
  return { rows: csvRows(decoded(bytes)), merged: [] }
}

function sheetOf(bytes: Uint8Array): Table {
  try {
    return readSheet(bytes, { rowsMax: LIST_ROWS_MAX + HEADINGS_WITHIN, room: ROOM })
  } catch (fault) {
    const said = fault instanceof Refusal ? fault.failure.reason : ''
    if (said === 'sheet.tooManyRows') throw tooManyRows()
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

type Head = { row: number; columns: Map<UnitColumn, number> }

function headOf({ rows }: Table): Head {
  let missing: UnitColumn[] = ['code', 'name']
  for (const [row, cells] of [...rows].slice(0, HEADINGS_WITHIN)) {
    const columns = columnsOf(cells)
    const lacking = (['code', 'name'] as const).filter((column) => !columns.has(column))
    if (lacking.length === 0) return { row, columns }
    if (lacking.length < missing.length) missing = lacking
  }
  throw refuse('invalid', 'unitList.noColumns', {
    columns: missing.map((column) => words.columns[column]).join(', '),
  })
}

function columnsOf(cells: string[]): Map<UnitColumn, number> {
  const columns = new Map<UnitColumn, number>()
  cells.forEach((text, place) => {
    const key = searchKey(text).replace(/\s*[*(:].*$/, '')
    const column = unitColumns.find((it) => words.headings[it].some((heading) => searchKey(heading) === key))
    if (column === undefined) return
    if (columns.has(column))
      throw refuse('invalid', 'unitList.columnTwice', { column: words.columns[column] })
    columns.set(column, place)
  })
  return columns
}

function rowOf(row: number, all: string[], columns: Head['columns'], merged: ReadonlySet<number>): UnitRow {
  const cells = Object.fromEntries([...columns].map(([column, place]) => [column, plain(all[place] ?? '')]))
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

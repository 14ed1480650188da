import type { Writable } from 'node:stream'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'

import { cleanText } from './clean.ts'
import { looksLikeFormula } from './sheet/cell.ts'
import type { Sheet, SheetRow, SheetValue } from './workbook.ts'

const BYTE_ORDER_MARK = '\ufeff'

/**
 * Writes a sheet's head, rows and totals as CSV (RFC 4180, UTF-8 with a byte order mark, which Excel needs).
 * A text that a spreadsheet could take for a formula gets an apostrophe before it. Numbers keep the decimal point,
 * dates are 'YYYY-MM-DD': this file is for programs. If the rows fail, `output` is destroyed with their error.
 */
export async function writeCsv(sheet: Sheet, output: Writable): Promise<void> {
  await pipeline(Readable.from(lines(sheet)), output)
}

async function* lines(sheet: Sheet): AsyncGenerator<string> {
  yield BYTE_ORDER_MARK + line(sheet.columns.map((column) => column.header))
  for await (const row of sheet.rows) yield line(row)
  if (sheet.totals) yield line(sheet.totals)
}

function line(row: SheetRow): string {
  return row.map(field).join(',') + '\r\n'
}

function field(value: SheetValue): string {
  if (typeof value !== 'string') return value === null ? '' : String(value)
  const text = cleanText(value)
  const safe = looksLikeFormula(text) ? `'${text}` : text
  return /[",\n\r\t]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

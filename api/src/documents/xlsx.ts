import ExcelJS from 'exceljs'
import { PassThrough, type Writable } from 'node:stream'
import { buffer } from 'node:stream/consumers'

import { cleanText } from './clean.ts'
import { writeSheet } from './sheet/write.ts'
import type { Workbook } from './workbook.ts'

/** exceljs would put itself and the moment into the file's properties. */
const ANONYMOUS = { creator: '', lastModifiedBy: '', created: undefined, modified: undefined }

/**
 * Writes a workbook for A4 landscape: title lines, a head that stays in sight, filters and repeats in print, wrapped
 * text. Rows are written as they come; texts are never formulas. Resolves when `output` has finished; if the rows
 * fail, `output` is destroyed with their error, so that no file ends early in silence.
 */
export async function writeXlsx(workbook: Workbook, output: Writable): Promise<void> {
  const book = new ExcelJS.stream.xlsx.WorkbookWriter({ stream: output, useStyles: true })
  Object.assign(book, { title: cleanText(workbook.title), language: 'vi-VN', ...ANONYMOUS })
  try {
    const taken = new Set<string>()
    for (const sheet of workbook.sheets) await writeSheet(book, sheet, { taken })
    await book.commit()
  } catch (error) {
    output.destroy(error as Error)
    throw error
  }
}

/** A small workbook as bytes. */
export async function xlsxBytes(workbook: Workbook): Promise<Buffer> {
  const output = new PassThrough()
  const [bytes] = await Promise.all([buffer(output), writeXlsx(workbook, output)])
  return bytes
}

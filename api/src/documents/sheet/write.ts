import type ExcelJS from 'exceljs'
import { setImmediate } from 'node:timers/promises'
import { documentWords } from 'shared/words/documents'

import { cleanText } from '../clean.ts'
import type { Sheet, SheetRow, SheetValue } from '../workbook.ts'
import { fitting, looksLikeFormula } from './cell.ts'
import { rowHeightPt } from './height.ts'
import { columnStyle, headerStyle, textStyle, titleStyle, totalStyle } from './look.ts'
import { sheetName } from './name.ts'
import { addRules } from './rules.ts'

/** Rows of a sheet in Excel, with room for the lines above the table and the totals. */
const SHEET_ROWS_MAX = 1_048_500

/** So many rows are set before what else the process has to do, the sending of the rows among it, gets its turn. */
const ROWS_PER_TURN = 100

type Book = ExcelJS.stream.xlsx.WorkbookWriter
type Page = ReturnType<Book['addWorksheet']>

/**
 * Writes a sheet, and further ones of the same head when it has more than `rowsMax` rows.
 * `taken` holds the names of the book's sheets and gets the new ones.
 */
export async function writeSheet(
  book: Book,
  sheet: Sheet,
  { taken, rowsMax = SHEET_ROWS_MAX }: { taken: Set<string>; rowsMax?: number },
): Promise<void> {
  const styles = sheet.columns.map(columnStyle)
  const textStyles = styles.map(textStyle)
  let number = 1
  let page = openPage(book, sheet, sheetName(sheet.name, taken))
  let written = 0

  for await (const row of sheet.rows) {
    for (const part of fitting(row)) {
      if (written === rowsMax * number) {
        closePage(page, sheet, rowsMax)
        page = openPage(book, sheet, sheetName(documentWords.furtherSheet(sheet.name, ++number), taken))
      }
      const added = page.addRow(part.map((value, at) => valueOf(value, sheet, at)))
      styles.forEach((style, at) => {
        const value = part[at]
        added.getCell(at + 1).style =
          typeof value === 'string' && looksLikeFormula(value) ? textStyles[at]! : style
      })
      added.height = rowHeightPt(part, sheet.columns)
      added.commit()
      written++
    }
    if (written % ROWS_PER_TURN === 0) await setImmediate()
  }
  if (sheet.totals) addTotals(page, sheet, sheet.totals)
  closePage(page, sheet, written - rowsMax * (number - 1))
}

function openPage(book: Book, sheet: Sheet, name: string): Page {
  const last = sheet.columns.length
  const headRow = sheet.titleLines.length + 1
  const page = book.addWorksheet(name, {
    views: [{ state: 'frozen', ySplit: headRow }],
    pageSetup: {
      paperSize: 9,
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      margins: { left: 0.8, right: 0.6, top: 0.8, bottom: 0.8, header: 0.4, footer: 0.4 },
      printTitlesRow: `${headRow}:${headRow}`,
    },
    headerFooter: { oddHeader: '&C&P', differentFirst: true },
  })
  page.columns = sheet.columns.map(({ width }) => ({ width }))

  sheet.titleLines.forEach((line, at) => {
    const row = page.addRow([cleanText(line)])
    row.getCell(1).style = titleStyle(at === 0)
    page.mergeCells(at + 1, 1, at + 1, printedColumns(sheet))
  })
  const headers = sheet.columns.map(({ header }) => cleanText(header))
  const head = page.addRow(headers)
  head.height = rowHeightPt(headers, sheet.columns)
  for (let at = 1; at <= last; at++) head.getCell(at).style = headerStyle
  return page
}

/** The filter covers the head and the rows, not the totals. */
function closePage(page: Page, sheet: Sheet, rowCount: number): void {
  const headRow = sheet.titleLines.length + 1
  page.autoFilter = {
    from: { row: headRow, column: 1 },
    to: { row: headRow + rowCount, column: sheet.columns.length },
  }
  addRules(page, sheet, headRow)
  const lastRow = headRow + rowCount + (sheet.totals ? 1 : 0)
  // exceljs writes a dollar before each corner, and none before its row.
  page.pageSetup.printArea = `A$1:${page.getColumn(printedColumns(sheet)).letter}$${lastRow}`
  page.commit()
}

const printedColumns = (sheet: Sheet) => sheet.printedColumns ?? sheet.columns.length

function addTotals(page: Page, sheet: Sheet, totals: SheetRow): void {
  const row = page.addRow(totals.map((value, at) => valueOf(value, sheet, at)))
  sheet.columns.forEach((column, at) => (row.getCell(at + 1).style = totalStyle(columnStyle(column))))
}

/** A day becomes a date that can be sorted; any other text stays a text, whatever it begins with. */
function valueOf(value: SheetValue, sheet: Sheet, at: number): string | number | Date | null {
  if (typeof value !== 'string') return value
  const isDay = sheet.columns[at]?.format === 'date' && /^\d{4}-\d{2}-\d{2}$/.test(value)
  return isDay ? new Date(`${value}T00:00:00Z`) : escaped(value)
}

/** Excel reads "_x000D_" in a text as the character of that code. */
function escaped(text: string): string {
  return text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
}

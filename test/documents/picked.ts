import ExcelJS from 'exceljs'

import { all, type Node, xml } from './read.ts'

/** The rule of a cell of a workbook's first sheet as it stands in the file; undefined for none. `cell` is as 'B4'. */
export function ruleOf(file: Uint8Array, cell: string): Node | undefined {
  const [letter, row] = [cell.replace(/\d/g, ''), Number(cell.replace(/\D/g, ''))]
  return all(xml(file, 'xl/worksheets/sheet1.xml'), 'dataValidation').find(({ attributes }) => {
    const [, from, first, last = first] = /^([A-Z]+)(\d+)(?::[A-Z]+(\d+))?$/.exec(attributes['sqref']!)!
    return from === letter && Number(first) <= row && row <= Number(last)
  })
}

/** What a spreadsheet program offers in a cell: the words between commas in its rule, or what the cells named there hold. */
export async function pickedIn(file: Uint8Array, cell: string): Promise<string[]> {
  const rule = ruleOf(file, cell)
  const formula = rule?.attributes['type'] === 'list' ? all(rule, 'formula1')[0]!.text : undefined
  if (formula === undefined) throw new Error(`no list in ${cell}`)
  if (formula.startsWith('"')) return formula.slice(1, -1).split(',')
  const [, name, from, first, to, last] = /^'(.+)'!\$([A-Z]+)\$(\d+):\$([A-Z]+)\$(\d+)$/.exec(formula)!
  if (from !== to) throw new Error(`a list over several columns: ${formula}`)
  const book = new ExcelJS.Workbook()
  await book.xlsx.load(new Uint8Array(file).buffer)
  const rows = Array.from({ length: Number(last) - Number(first) + 1 }, (_, at) => Number(first) + at)
  return rows.map((row) => book.getWorksheet(name!)!.getCell(`${from}${row}`).text)
}

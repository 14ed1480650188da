import ExcelJS from 'exceljs'

/** The first sheet of a response table as another program reads it: the lines above, the heading, a row for each opinion. */
export async function readTable(bytes: Uint8Array) {
  const book = new ExcelJS.Workbook()
  await book.xlsx.load(bytes.buffer as ArrayBuffer)
  const page = book.worksheets[0]!
  const rows: string[][] = []
  page.eachRow((row) => rows.push((row.values as unknown[]).slice(1).map((value) => String(value ?? ''))))
  const head = rows.findIndex((row) => row[0] === 'Nhóm vấn đề / điều, khoản')
  return {
    title: rows.slice(0, head).flat().join('\n'),
    head: rows[head]!,
    rows: rows.slice(head + 1),
  }
}

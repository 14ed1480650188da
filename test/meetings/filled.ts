import ExcelJS from 'exceljs'

/** A template as somebody filled it in, in Excel: for each row the place and the stance, and by column from the third what else. */
export async function filledIn(
  template: ArrayBuffer,
  rows: readonly [place: string, stance: string, more?: Record<string, string | number>][],
): Promise<ArrayBuffer> {
  const book = new ExcelJS.Workbook()
  await book.xlsx.load(template)
  const sheet = book.worksheets[0]!
  const head = (sheet.getRow(3).values as string[]).slice(1)
  rows.forEach(([place, stance, more = {}], at) => {
    const cells: Record<string, string | number> = { 'Nơi góp ý': place, 'Thái độ': stance, ...more }
    sheet.getRow(4 + at).values = head.map((name) => cells[name] ?? null)
  })
  return (await book.xlsx.writeBuffer()) as ArrayBuffer
}

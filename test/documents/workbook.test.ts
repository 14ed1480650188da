import { writeCsv } from 'api/documents/csv'
import { CELL_LENGTH_MAX, fitting } from 'api/documents/sheet/cell'
import { sheetName } from 'api/documents/sheet/name'
import { writeSheet } from 'api/documents/sheet/write'
import { streamed } from 'api/documents/streamed'
import type { Sheet, SheetRow } from 'api/documents/workbook'
import { writeXlsx } from 'api/documents/xlsx'
import ExcelJS from 'exceljs'
import fc from 'fast-check'
import { PassThrough, type Writable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { expect, test } from 'vitest'

import { all, part, xml } from './read.ts'

const SHEET = 'xl/worksheets/sheet1.xml'
const FORMULAS = ['=1+1', '+84', '-1', '@SUM(A1)', '\t=1', '\r=1', ' =1', '=HYPERLINK("http://x.vn")', '|cmd']

const aSheet = (rows: Sheet['rows'], changes: Partial<Sheet> = {}): Sheet => ({
  name: 'Ý kiến',
  titleLines: ['BẢNG TỔNG HỢP, TIẾP THU, GIẢI TRÌNH', 'Số liệu đến 24:00 ngày 14/11/2026'],
  columns: [
    { header: 'STT', width: 6, format: 'integer' },
    { header: 'Nội dung góp ý', width: 60, format: 'text' },
    { header: 'Ngày', width: 12, format: 'date' },
    { header: 'Tỷ lệ', width: 10, format: 'percent' },
  ],
  rows,
  totals: null,
  ...changes,
})

const written = async (write: (output: Writable) => Promise<void>) =>
  new Uint8Array(await buffer(streamed(write)))
const inExcel = (...sheets: Sheet[]) =>
  written((output) => writeXlsx({ title: 'Bảng tổng hợp', sheets }, output))
const inCsv = async (sheet: Sheet) =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode(await written((output) => writeCsv(sheet, output)))

async function opened(file: Uint8Array): Promise<ExcelJS.Workbook> {
  const book = new ExcelJS.Workbook()
  await book.xlsx.load(file.buffer as ArrayBuffer)
  return book
}

test('an office opens the table with its title, head, figures, days and sums', async () => {
  const rows: SheetRow[] = [
    [1, 'Tăng lương', '2026-11-05', 0.125],
    [2, null, null, null],
  ]
  const book = await opened(await inExcel(aSheet(rows, { totals: [2, 'Cộng', null, 0.5] })))
  const sheet = book.getWorksheet('Ý kiến')!
  expect(sheet.getCell('A1').value).toBe('BẢNG TỔNG HỢP, TIẾP THU, GIẢI TRÌNH')
  expect(sheet.getRow(3).values).toEqual([undefined, 'STT', 'Nội dung góp ý', 'Ngày', 'Tỷ lệ'])
  expect(sheet.getRow(4).values).toEqual([undefined, 1, 'Tăng lương', new Date('2026-11-05'), 0.125])
  expect([sheet.getCell('C4').numFmt, sheet.getCell('D4').numFmt, sheet.getCell('A4').numFmt]).toEqual([
    'dd/mm/yyyy',
    '0.0%',
    '#,##0',
  ])
  expect(sheet.getCell('B6').value).toBe('Cộng')
  expect(sheet.getCell('B6').font.bold).toBe(true)
})

test('the head stays in sight and on every printed page, across A4, with filters over the rows', async () => {
  const file = await inExcel(
    aSheet(
      [
        [1, 'a', null, null],
        [2, 'b', null, null],
      ],
      { totals: [2, 'Cộng', null, null] },
    ),
  )
  const sheet = xml(file, SHEET)
  expect(all(sheet, 'pane')[0]!.attributes).toMatchObject({ ySplit: '3', state: 'frozen' })
  expect(all(sheet, 'autoFilter')[0]!.attributes['ref']).toBe('A3:D5')
  expect(all(sheet, 'pageSetup')[0]!.attributes).toMatchObject({
    paperSize: '9',
    orientation: 'landscape',
    fitToHeight: '0',
  })
  expect(all(sheet, 'col').map((it) => it.attributes['width'])).toEqual(['6', '60', '12', '10'])
  const names = all(xml(file, 'xl/workbook.xml'), 'definedName').map((it) => [it.attributes['name'], it.text])
  expect(names).toContainEqual(['_xlnm.Print_Titles', "'Ý kiến'!$3:$3"])
  expect(names).toContainEqual(['_xlnm.Print_Area', "'Ý kiến'!$A$1:$D$6"])
})

test('columns for the screen stay off the paper, and the title stays above those that go on it', async () => {
  const file = await inExcel({ ...aSheet([[1, 'a', null, null]]), printedColumns: 2 })
  const names = all(xml(file, 'xl/workbook.xml'), 'definedName').map((it) => it.text)
  expect(names).toContain("'Ý kiến'!$A$1:$B$4")
  expect(all(xml(file, SHEET), 'mergeCell').map((it) => it.attributes['ref'])).toEqual(['A1:B1', 'A2:B2'])
})

test('the file names nobody as its author, and no time', async () => {
  const core = xml(await inExcel(aSheet([])), 'docProps/core.xml')
  const said = core.children.filter((it) => it.text).map((it) => [it.name, it.text])
  expect(said).toEqual([
    ['dc:title', 'Bảng tổng hợp'],
    ['dc:language', 'vi-VN'],
  ])
})

test('text that looks like a formula stays text, even when its cell is edited', async () => {
  const file = await inExcel(aSheet(FORMULAS.map((text, at): SheetRow => [at, text, null, null])))
  expect(part(file, SHEET)).not.toMatch(/<f[ >]/)
  const sheet = (await opened(file)).getWorksheet('Ý kiến')!
  FORMULAS.forEach((text, at) => {
    expect(sheet.getCell(at + 4, 2).value).toBe(text.replace('\r', '\n'))
    expect(sheet.getCell(at + 4, 2).numFmt).toBe('@')
  })
})

test('formulas in the name of a unit or a title stay text too', async () => {
  const file = await inExcel(
    aSheet([], {
      titleLines: ['=1+1'],
      columns: [{ header: '=2+2', width: 9, format: 'text' }],
      totals: ['=3+3'],
    }),
  )
  expect(part(file, SHEET)).not.toMatch(/<f[ >]/)
})

test('control characters, half characters and Excel’s own escapes come through harmlessly', async () => {
  const file = await inExcel(aSheet([[1, 'a\u0000\u000bb\ud83d <b>&amp; _x000D_', null, null]]))
  expect(part(file, SHEET)).toContain('ab\ufffd &lt;b&gt;&amp;amp; _x005F_x000D_')
})

test('a text longer than a cell goes on in the next row, and nothing of it is lost', () => {
  const long = 'ý kiến '.repeat(9000).trim()
  const rows = fitting([7, long, 'Sơn Hà'])
  expect(rows.length).toBe(2)
  expect(rows.map((row) => [row[0], row[2]])).toEqual([
    [7, 'Sơn Hà'],
    [null, 'Sơn Hà'],
  ])
  expect(
    rows
      .map((row) => row[1])
      .join('')
      .replaceAll('(tiếp theo) ', ''),
  ).toBe(long)
})

test('however a long text is parted, its parts fit, keep characters whole and add up', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('a', 'ế', ' ', '😀'), maxLength: 300 }), (text) => {
      const rows = fitting([text], 40)
      const parts = rows.map(([value], at) => String(value).slice(at ? '(tiếp theo) '.length : 0))
      expect(rows.every(([value]) => String(value).length <= 40 && String(value).isWellFormed())).toBe(true)
      expect(parts.join('')).toBe(text)
    }),
  )
  expect(fitting(['a'.repeat(CELL_LENGTH_MAX)])).toHaveLength(1)
})

test('more rows than Excel takes go on in a further sheet with the same head', async () => {
  const output = new PassThrough()
  const book = new ExcelJS.stream.xlsx.WorkbookWriter({ stream: output, useStyles: true })
  const rows = Array.from({ length: 7 }, (_, at): SheetRow => [at + 1, 'x', null, null])
  const bytes = buffer(output)
  await writeSheet(book, aSheet(rows), { taken: new Set(), rowsMax: 3 })
  await book.commit()
  const sheets = (await opened(new Uint8Array(await bytes))).worksheets
  expect(sheets.map((it) => [it.name, it.rowCount])).toEqual([
    ['Ý kiến', 6],
    ['Ý kiến (2)', 6],
    ['Ý kiến (3)', 4],
  ])
  expect(sheets[2]!.getCell('A3').value).toBe('STT')
  expect(sheets[2]!.getCell('A4').value).toBe(7)
})

test('sheets get names that Excel takes, each its own', () => {
  const taken = new Set<string>()
  const names = ['Mục I: [tất cả]/?*', '', "'Ý kiến'", 'Ý KIẾN', 'x'.repeat(40), 'x'.repeat(40)].map((it) =>
    sheetName(it, taken),
  )
  expect(names).toEqual([
    'Mục I tất cả',
    'Bảng',
    'Ý kiến',
    'Ý KIẾN ~2',
    'x'.repeat(31),
    `${'x'.repeat(28)} ~2`,
  ])
})

test('a download whose rows fail breaks off instead of looking whole', async () => {
  async function* failing(): AsyncGenerator<SheetRow> {
    yield [1, 'a', null, null]
    throw new Error('mất kết nối')
  }
  await expect(inExcel(aSheet(failing()))).rejects.toThrow('mất kết nối')
  await expect(inCsv(aSheet(failing()))).rejects.toThrow('mất kết nối')
})

test('twenty thousand rows pass through without piling up', async () => {
  let ahead = 0
  let sent = 0
  async function* rows(): AsyncGenerator<SheetRow> {
    for (let at = 0; at < 20_000; at++)
      yield [(ahead = at), `Đề nghị số ${at} về bữa ăn giữa ca`, '2026-11-05', 0.5]
  }
  const before = process.memoryUsage().rss
  let most = 0
  for await (const chunk of streamed((output) =>
    writeXlsx({ title: 'x', sheets: [aSheet(rows())] }, output),
  )) {
    sent += chunk.length
    most = Math.max(most, process.memoryUsage().rss)
  }
  expect(ahead).toBe(19_999)
  expect(sent).toBeGreaterThan(200_000)
  expect(most - before).toBeLessThan(120_000_000)
})

test('a CSV file has a byte order mark, quotes where needed, and apostrophes before formulas', async () => {
  const rows: SheetRow[] = [
    [1, 'Có "ngoặc", phẩy\nvà dòng', '2026-11-05', 0.125],
    [null, '=1+1', null, -5],
  ]
  expect(await inCsv(aSheet(rows, { totals: [2, 'Cộng', null, null] }))).toBe(
    '\ufeffSTT,Nội dung góp ý,Ngày,Tỷ lệ\r\n1,"Có ""ngoặc"", phẩy\nvà dòng",2026-11-05,0.125\r\n,\'=1+1,,-5\r\n2,Cộng,,\r\n',
  )
})

test('no field of a CSV file begins like a formula', async () => {
  const csv = await inCsv(aSheet(FORMULAS.map((text): SheetRow => [null, text, null, null])))
  const fields = csv
    .split('\r\n')
    .slice(1, -1)
    .map((line) => line.split(',')[1]!.replace(/^"/, ''))
  expect(fields.every((field) => field.startsWith("'"))).toBe(true)
})

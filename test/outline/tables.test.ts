import { expect, test } from 'vitest'
import { readDraftFile } from 'api/outline/read-file'
import { cellTexts } from 'shared/table-rows'
import { cellsOf, columnNames, columnsOf } from '../../web/src/lib/opinion/table-rows.ts'
import { numberingXml, par, run, wordFile } from './word.ts'

/** Tables as people make them in Word and on web pages: every row is one, also that of a single cell, and stands under its columns. */
const LIST = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
const OTHER = LIST.replace('numId w:val="1"', 'numId w:val="2"')
const numbering = numberingXml(
  [[{ format: 'decimal', pattern: '%1.' }], [{ format: 'decimal', pattern: '%1' }]],
  [{ definition: 0 }, { definition: 1 }],
)
const B = '<w:b/>'
const cell = (content: string, properties = '') => `<w:tc><w:tcPr>${properties}</w:tcPr>${content}</w:tc>`
const wide = (text: string, columns: number) => cell(par(text), `<w:gridSpan w:val="${columns}"/>`)
const row = (...cells: string[]) =>
  `<w:tr>${cells.map((it) => (it.startsWith('<w:tc>') ? it : cell(it))).join('')}</w:tr>`
const plain = (...texts: string[]) => row(...texts.map((it) => cell(it === '' ? '<w:p/>' : par(it))))
const tbl = (...rows: string[]) => `<w:tbl>${rows.join('')}</w:tbl>`
const BLANK = cell('<w:p/>')
const below = cell('<w:p/>', '<w:vMerge/>')
const tall = (text: string) => cell(par(text), '<w:vMerge w:val="restart"/>')

const blocksOf = async (body: string) => (await readDraftFile('a.docx', wordFile(body, { numbering }))).blocks
const html = async (body: string) =>
  (await readDraftFile('a.html', Buffer.from(`<html><body>${body}</body></html>`))).blocks
const seen = (blocks: Awaited<ReturnType<typeof blocksOf>>) =>
  blocks.map(({ kind, label, text, row: it }) =>
    it ? `${it.head ? 'H' : 'R'}${it.columns.join()} ${text}` : `${kind} ${label ?? ''} ${text}`,
  )

test('a column that Word numbers shows its numbers, which are none of the outline', async () => {
  const number = cell(par('', OTHER))
  const body = [
    par('Việc đầu năm:', LIST),
    tbl(
      row(cell(par(run('STT', B))), cell(par(run('Việc', B)))),
      row(number, cell(par('Thăm hỏi'))),
      row(number, BLANK),
      row(number, cell(par('Khám bệnh'))),
    ),
    par('Việc cuối năm.', LIST),
  ]
  expect(seen(await blocksOf(body.join('')))).toEqual([
    'item 1 Việc đầu năm:',
    'H0,1 STT | Việc',
    'R0,1 1 | Thăm hỏi',
    'R0 2',
    'R0,1 3 | Khám bệnh',
    'item 2 Việc cuối năm.',
  ])
})

test('a title across the table, a lonely year and a section of the table are rows of it, not headings, page numbers or clauses', async () => {
  const body = tbl(
    row(cell(par(run('Bảng 1. Chỉ tiêu', B)), '<w:gridSpan w:val="3"/>')),
    row(cell(par(run('TT', B))), cell(par(run('Chỉ tiêu', B))), cell(par(run('Năm', B)))),
    row(wide('I. TỔ CHỨC', 3)),
    plain('', '', '2025'),
    plain('1', 'Đoàn viên', '12.000'),
    row(wide('2. Chăm lo', 2), cell(par('95%'))),
  )
  const blocks = await blocksOf(par('I. MỤC TIÊU') + body + par('II. GIẢI PHÁP'))
  expect(seen(blocks)).toEqual([
    'heading I MỤC TIÊU',
    'H0 Bảng 1. Chỉ tiêu',
    'H0,1,2 TT | Chỉ tiêu | Năm',
    'R0 I. TỔ CHỨC',
    'R2 2025',
    'R0,1,2 1 | Đoàn viên | 12.000',
    'R0,2 2. Chăm lo | 95%',
    'heading II GIẢI PHÁP',
  ])
  const rows = blocks.flatMap((it) => (it.row ? [{ body: it.text, tableRow: it.row }] : []))
  expect(columnsOf(rows)).toBe(3)
  expect(columnNames(rows)).toEqual(['TT', 'Chỉ tiêu', 'Năm'])
  expect(cellsOf(rows[2]!, null, 3).map(({ column, span }) => [column, span])).toEqual([[0, 3]])
  expect(cellsOf(rows[5]!, null, 3).map(({ column, span }) => [column, span])).toEqual([
    [0, 2],
    [2, 1],
  ])
})

test('names below a name that spans them are header cells; data below are not', async () => {
  const body = tbl(
    row(tall('STT'), tall('Đơn vị'), wide('Đoàn viên', 2)),
    row(below, below, cell(par('Nam')), cell(par('Nữ'))),
    plain('1', 'Nà Sản', '40', '60'),
  )
  const blocks = await blocksOf(body)
  expect(seen(blocks)).toEqual([
    'H0,1,2 STT | Đơn vị | Đoàn viên',
    'H2,3 Nam | Nữ',
    'R0,1,2,3 1 | Nà Sản | 40 | 60',
  ])
  const rows = blocks.map((it) => ({ body: it.text, tableRow: it.row! }))
  expect(columnNames(rows)).toEqual(['STT', 'Đơn vị', 'Nam', 'Nữ'])
  const spanningData = tbl(
    plain('STT', 'Việc', 'Ghi chú'),
    row(cell(par('1')), wide('Chung', 2)),
    plain('', 'a', 'b'),
  )
  expect(seen(await blocksOf(spanningData)).map((it) => it[0])).toEqual(['H', 'R', 'R'])
})

test('a bar typed in a cell, and a table in a cell, part no cells', async () => {
  const nested = cell(tbl(plain('trong', 'ngoài')) + '<w:p/>')
  const blocks = await blocksOf(tbl(plain('Nam | Nữ', 'Tỷ lệ'), row(nested, cell(par('50 | 50')))))
  expect(blocks.map(({ text, row: it }) => cellTexts(text, it))).toEqual([
    ['Nam | Nữ', 'Tỷ lệ'],
    ['trong | ngoài', '50 | 50'],
  ])
  const { blocks: marked } = await readDraftFile(
    'a.md',
    Buffer.from('| A | B |\n|---|---|\n| Nam \\| Nữ | 5 |\n| chỉ một | |\n'),
  )
  expect(marked.map(({ text, row: it }) => cellTexts(text, it))).toEqual([
    ['A', 'B'],
    ['Nam | Nữ', '5'],
    ['chỉ một'],
  ])
  expect(cellTexts('a | b | c', { head: false, columns: [0, 1] })).toBeNull()
})

test('a frame around text and a letterhead in columns are no tables', async () => {
  const frame = tbl(row(cell(par('I. MỤC TIÊU') + par('1. Nhà ở') + par('Xây nhà trọ.'))))
  expect(seen(await blocksOf(frame))).toEqual([
    'heading I MỤC TIÊU',
    'heading 1 Nhà ở',
    'paragraph  Xây nhà trọ.',
  ])
  const letterhead = tbl(
    plain('CÔNG ĐOÀN TỈNH', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'),
    plain('PHÒNG TỔ CHỨC', 'Tài liệu nội bộ'),
    row(wide('KẾ HOẠCH', 2)),
  )
  const read = await readDraftFile('a.docx', wordFile(letterhead + par('I. MỤC TIÊU')))
  expect(read.title).toBe('KẾ HOẠCH')
  expect(seen(read.blocks).map((it) => it.split(' ')[0])).toEqual([
    ...Array<string>(4).fill('front'),
    'heading',
  ])
  const sentences = Array.from({ length: 9 }, (_, n) => par(`Câu thứ ${n + 1} của trang.`))
  const page = tbl(
    plain('Ban soạn thảo', 'Tháng 3'),
    row(wide('II. GIẢI PHÁP', 2)),
    row(cell(sentences.join(''))),
  )
  expect(seen(await blocksOf(par('I. MỤC TIÊU') + page)).slice(0, 4)).toEqual([
    'heading I MỤC TIÊU',
    'R0,1 Ban soạn thảo | Tháng 3',
    'heading II GIẢI PHÁP',
    'paragraph  Câu thứ 1 của trang.',
  ])
  const empty = tbl(row(cell(par('', LIST) + par('Có chữ.', LIST))))
  expect(seen(await blocksOf(empty))).toEqual(['item 2 Có chữ.'])
})

test('on a web page too: rows under their columns beside a tall cell, a caption before the table, a head that says so', async () => {
  const blocks = await html(
    '<p>I. MỤC TIÊU</p><table><caption>Bảng 1. Chỉ tiêu</caption><thead><tr><td>STT<td>Chỉ tiêu<td>2030</thead><tr><td rowspan=2>1<td>Nam<td>10<tr><td>Nữ<td>20<tr><td colspan=3>Ghi chú</table>',
  )
  expect(seen(blocks)).toEqual([
    'heading I MỤC TIÊU',
    'paragraph  Bảng 1. Chỉ tiêu',
    'H0,1,2 STT | Chỉ tiêu | 2030',
    'R0,1,2 1 | Nam | 10',
    'R1,2 Nữ | 20',
    'R0 Ghi chú',
  ])
  expect(blocks.at(-1)!.row!.spans).toEqual([3])
})

test('a year alone on its line is a year, not the number of a page', async () => {
  const text = 'I. TẦM NHÌN\nPhấn đấu đến các mốc\n2045\n12\nBáo cáo hằng năm.'
  const { blocks } = await readDraftFile('a.txt', Buffer.from(text))
  expect(blocks.filter(({ kind }) => kind === 'front').map(({ text: it }) => it)).toEqual(['12'])
})

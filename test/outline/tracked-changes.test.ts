import { expect, test } from 'vitest'
import { readDraftFile } from 'api/outline/read-file'
import { drawn } from './drawn.ts'
import { notesXml, numberingXml, par, run, table, wordFile } from './word.ts'

/** A draft is read as if all changes were accepted: what was taken away leaves no trace, nor in the numbers; what was put in stays. */
const read = (body: string, parts = {}) => readDraftFile('dự thảo.docx', wordFile(body, parts))
const lines = async (body: string, parts = {}) => drawn((await read(body, parts)).blocks)

const A = 'w:id="1" w:author="Biên tập"'
const del = (inner: string) => `<w:del ${A}>${inner}</w:del>`
const ins = (inner: string) => `<w:ins ${A}>${inner}</w:ins>`
const gone = (text: string) => del(`<w:r><w:delText>${text}</w:delText></w:r>`)
const box = (inner: string) =>
  `<w:r><mc:AlternateContent><mc:Choice><w:drawing><wps:txbx><w:txbxContent>${inner}</w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback/></mc:AlternateContent></w:r>`
const oldBox = (inner: string) => `<w:r><w:pict><w:txbxContent>${inner}</w:txbxContent></w:pict></w:r>`
const note = (id: number) => `<w:r><w:footnoteReference w:id="${id}"/></w:r>`
const list = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
const mark = (what: string) => `<w:rPr><w:${what} ${A}/></w:rPr>`
const numbering = numberingXml([[{ format: 'decimal', pattern: '%1.' }]], [{ definition: 0 }])
const cell = (text: string, properties = '') => `<w:tc><w:tcPr>${properties}</w:tcPr>${par(text)}</w:tc>`

test('deleted runs of any kind vanish: line breaks, tabs, footnotes, symbols, formulas, pictures, text boxes', async () => {
  const others = {
    'footnotes.xml': notesXml('footnote', {
      '2': par('Chú thích của chỗ đã xóa.'),
      '3': par(`${gone('Cũ. ')}${run('Số liệu năm 2026.')}`),
    }),
  }
  const body = [
    par(`${run('Tiền lương')}${del('<w:r><w:br/></w:r>')}${run(' tối thiểu tăng.')}`),
    par(`${run('Ca ngày')}${del('<w:r><w:tab/></w:r>')}${run(' và ca đêm.')}`),
    par(`${run('Nhà trọ')}${del(note(2))}${run(' cho công nhân')}${note(3)}${run('.')}`),
    par(
      `${del('<w:r><w:sym w:char="0041"/><w:noBreakHyphen/></w:r><m:oMath><m:r><m:t>x</m:t></m:r></m:oMath>')}${run('Việc làm.')}`,
    ),
    par(`${del(box(par('Khung chữ đã xóa.')))}${del(oldBox(par('Khung cũ đã xóa.')))}${run('An toàn.')}`),
    par(`<w:moveFrom ${A}>${box(par('Khung đã chuyển đi.'))}</w:moveFrom>${run('Sức khỏe.')}`),
    par(
      `${ins(`${gone('vừa thêm đã xóa ')}${run('Thêm ')}<w:r><w:tab/><w:t>giờ nghỉ</w:t></w:r>`)}${run('.')}`,
    ),
  ]
  const { blocks, notes } = await read(body.join(''), { others })
  expect(drawn(blocks)).toEqual([
    '¶ Tiền lương tối thiểu tăng.',
    '¶ Ca ngày và ca đêm.',
    '¶ Nhà trọ cho công nhân.',
    '¶ [Chú thích 1] Số liệu năm 2026.',
    '¶ Việc làm.',
    '¶ An toàn.',
    '¶ Sức khỏe.',
    '¶ Thêm \tgiờ nghỉ.',
  ])
  expect(notes.filter(({ key }) => key === 'note.images')).toEqual([])
})

test('a moved paragraph is numbered where it went; a deleted one, and its number, are gone', async () => {
  const item = (inner: string, of = '') => `<w:p><w:pPr>${list}${of}</w:pPr>${inner}</w:p>`
  const body = [
    item(run('Giữ việc làm.')),
    item(`<w:moveFrom ${A}>${run('Xây nhà trọ.')}</w:moveFrom>`, mark('moveFrom')),
    item(gone('Bỏ mục này.'), mark('del')),
    item(run('Dạy nghề.')),
    item(`<w:moveTo ${A}>${run('Xây nhà trọ.')}</w:moveTo>`, mark('moveTo')),
    item(ins(run('Khám sức khỏe.')), mark('ins')),
  ]
  const { blocks, notes } = await read(body.join(''), { numbering })
  expect(drawn(blocks)).toEqual([
    '· [1] Giữ việc làm.',
    '· [2] Dạy nghề.',
    '· [3] Xây nhà trọ.',
    '· [4] Khám sức khỏe.',
  ])
  expect(blocks.map(({ computed }) => computed)).toEqual([true, true, true, true])
  expect(notes).toContainEqual({ key: 'note.tracked', count: 3 })
})

test('deleted rows and cells of a table leave no row, no column and no number', async () => {
  const numberedCell = (text: string, properties = '') =>
    `<w:tc><w:tcPr>${properties}</w:tcPr>${par(text, list)}</w:tc>`
  const row = (cells: string, properties = '') => `<w:tr><w:trPr>${properties}</w:trPr>${cells}</w:tr>`
  const body = [
    '<w:tbl>',
    row(cell('Việc') + cell('Kinh phí') + cell('Thời gian')),
    row(numberedCell('Thăm hỏi') + cell('5 triệu') + cell('quý I'), `<w:del ${A}/>`),
    row(
      numberedCell('Khám bệnh') + numberedCell('bỏ', `<w:cellDel ${A}/>`) + cell('6 triệu') + cell('quý II'),
    ),
    row(numberedCell('Tặng quà') + cell('7 triệu') + cell('quý III'), `<w:ins ${A}/>`),
    '</w:tbl>',
    par('Chi từ quỹ công đoàn.', list),
  ]
  const { blocks } = await read(body.join(''), { numbering })
  expect(blocks.map(({ text, row: it }) => [text, it?.columns])).toEqual([
    ['Việc | Kinh phí | Thời gian', [0, 1, 2]],
    ['1. Khám bệnh | 6 triệu | quý II', [0, 1, 2]],
    ['2. Tặng quà | 7 triệu | quý III', [0, 1, 2]],
    ['Chi từ quỹ công đoàn.', undefined],
  ])
})

test('a deleted end of a paragraph joins it to the next one, but never across a table, a cell or a text box', async () => {
  const open = (text: string) => par(run(text), mark('del'))
  const body = [
    open('Lương') + open(' phải') + par(' đủ sống.'),
    open('Trước bảng.'),
    `<w:p><w:pPr>${list}${mark('del')}</w:pPr>${gone('Xóa hết.')}</w:p>`,
    table([[par('Việc') + open('thăm hỏi'), par('Kinh phí')]]),
    par(`${box(par('Trong khung.') + open('Cuối khung.'))}${run('Đoạn neo.')}`),
    par('Đoạn sau.', list),
    `<w:p><w:pPr>${list}${mark('del')}</w:pPr>${run('Mục còn lại')}</w:p>`,
    par(gone('Đoạn bị xóa, trừ dấu cuối đoạn.')),
    open('Cuối văn bản.'),
  ]
  expect(await lines(body.join(''), { numbering })).toEqual([
    '¶ Lương phải đủ sống.',
    '¶ Trước bảng.',
    '¶ Việc thăm hỏi | Kinh phí',
    '¶ Trong khung.',
    '¶ Cuối khung.',
    '¶ Đoạn neo.',
    '· [1] Đoạn sau.',
    '· [2] Mục còn lại',
    '¶ Cuối văn bản.',
  ])
})

test('in a footnote what was deleted or moved away is not read, and paragraphs whose end was deleted are one', async () => {
  const others = {
    'footnotes.xml': notesXml('footnote', {
      '2':
        par(run('Theo kết quả khảo') + del('<w:r><w:tab/></w:r>'), mark('del')) +
        par(
          `${run(' sát')}<w:moveFrom ${A}>${run(' cũ')}</w:moveFrom>${run('.', '<w:rPrChange><w:rPr/></w:rPrChange>')}`,
        ) +
        par('Năm 2026.'),
    }),
  }
  const body = par(run('Lương tăng') + note(2) + run('.'))
  expect(await lines(body, { others })).toEqual([
    '¶ Lương tăng.',
    '¶ [Chú thích 1] Theo kết quả khảo sát. Năm 2026.',
  ])
})

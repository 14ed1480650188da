import { expect, test } from 'vitest'
import { mendSyllables } from 'api/outline/pdf/mend'
import { readDraftFile } from 'api/outline/read-file'
import { drawn, drawnBody } from './drawn.ts'
import { type Ink, linesOnPage, pdfOf, typesetPdf } from './pdf.ts'
import { TYPESET_REPORT } from './typeset-report.ts'

const read = (bytes: Uint8Array) => readDraftFile('dự thảo.pdf', bytes)
const body = async (...pages: Ink[][]) => drawnBody((await read(pdfOf(pages))).blocks)

test('a printed report: letterhead and signature column by column, no heads and page numbers, footnotes where they are named, rows of a table', async () => {
  const { title, blocks, notes } = await read(typesetPdf(TYPESET_REPORT))
  expect(title).toBe('BÁO CÁO Tình hình đời sống, việc làm và nhiệm vụ năm 2026')
  const lines = drawn(blocks)
  expect(lines.slice(0, 13)).toEqual([
    '^ CÔNG ĐOÀN NGÀNH MAY',
    '^ CĐCS NHÀ MÁY SỐ 5',
    '^ Số: 15/BC-CĐCS',
    '^ CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    '^ Độc lập - Tự do - Hạnh phúc',
    '^ Sơn Hà, ngày 05 tháng 3 năm 2026',
    '^ BÁO CÁO',
    '^ Tình hình đời sống, việc làm và nhiệm vụ năm 2026',
    '# [I] TÌNH HÌNH',
    '¶ Việc làm của người lao động giữ được ổn định, đơn hàng tăng trong quý đầu năm; tuy nhiên giờ làm thêm còn nhiều, bữa ăn ca chưa cải thiện tương xứng.',
    '¶ [Chú thích 1] Theo khảo sát tại 42 tổ sản xuất, tháng 01 năm 2026.',
    '¶ Thu nhập bình quân đạt 8,2 triệu đồng, trong đó tiền làm thêm chiếm một phần tư tổng thu nhập của mỗi người lao động.',
    '¶ [Chú thích 2] Chưa tính tiền thưởng Tết.',
  ])
  const measures = lines.filter((it) => it.includes('rà soát nội quy'))
  const numbers = Array.from({ length: 14 }, (_, at) => String(at + 1))
  expect(measures.map((it) => /\[(\d+)\]/.exec(it)?.[1])).toEqual(numbers)
  expect(new Set(measures.map((it) => it.replace(/\d+/, '')))).toHaveLength(1)
  expect(lines.slice(-11)).toEqual([
    '¶ TT | Nội dung | Kết quả',
    '¶ 1 | Số cuộc đối thoại tại nơi làm việc được tổ chức đúng quy định trong năm | 128 cuộc',
    '¶ 2 | Thỏa ước lao động tập thể ký mới | 17 bản',
    '# [III] NHIỆM VỤ',
    '· [-] Tổ chức hội nghị người lao động.',
    '· [-] Chăm lo nhà ở.',
    '$ Nơi nhận:',
    '$ - Như trên;',
    '$ - Lưu: VT.',
    '$ TM. BAN CHẤP HÀNH',
    '$ CHỦ TỊCH',
  ])
  expect(notes).toEqual([
    { key: 'note.runningHeads', count: 1, about: 'Dự thảo Báo cáo tình hình đời sống' },
    { key: 'note.footnotesRead', count: 2 },
    { key: 'note.tableRows', count: 3 },
  ])
})

test('a sentence runs on over the end of a page, and the reader is told where; an indented line begins a paragraph', async () => {
  const first = linesOnPage([
    '\tCác cấp công đoàn chăm lo đời sống của người lao động ở các khu',
    'công nghiệp, phối hợp với chính quyền địa phương về nhà ở công nhân.',
    '\tHai là, tổ chức tốt các hoạt động văn hóa, thể thao cho công nhân ở',
    'các khu nhà trọ, tạo không khí phấn khởi, tin tưởng trong đoàn viên.',
    '\tBa là, đối thoại tại nơi làm việc, nắm chắc tình hình của công nhân',
  ])
  const second = linesOnPage([
    'và kịp thời kiến nghị với người sử dụng lao động những vấn đề đã được',
    'nêu ở trên.',
    '\tBốn là, phát triển đoàn viên trong khu vực ngoài nhà nước, tập trung',
    'vào các doanh nghiệp có từ hai mươi lăm lao động trở lên trong tỉnh.',
  ])
  const { blocks, doubts } = await read(pdfOf([first, second]))
  expect(drawn(blocks)).toEqual([
    '¶ Các cấp công đoàn chăm lo đời sống của người lao động ở các khu công nghiệp, phối hợp với chính quyền địa phương về nhà ở công nhân.',
    '¶ Hai là, tổ chức tốt các hoạt động văn hóa, thể thao cho công nhân ở các khu nhà trọ, tạo không khí phấn khởi, tin tưởng trong đoàn viên.',
    '¶ Ba là, đối thoại tại nơi làm việc, nắm chắc tình hình của công nhân và kịp thời kiến nghị với người sử dụng lao động những vấn đề đã được nêu ở trên.',
    '¶ Bốn là, phát triển đoàn viên trong khu vực ngoài nhà nước, tập trung vào các doanh nghiệp có từ hai mươi lăm lao động trở lên trong tỉnh.',
  ])
  expect(doubts).toEqual([{ at: 2, why: 'doubt.pageBreak' }])
})

test('the hyphen of a printed line goes only when the word is written without it elsewhere; a dash and a number stay', async () => {
  const lines = [
    'Đoàn viên dùng Internet để góp ý; chương trình phát thanh trên Inter-',
    'net của công đoàn giới thiệu việc chăm lo và phát triển kinh tế -',
    'xã hội, công tác phòng chống dịch bệnh trong đó có dịch bệnh Covid-',
    '19 và phong trào thi đua lao động giỏi, lao động sáng tạo cả nước, e-',
    'mail góp ý gửi về công đoàn.',
  ]
  const { blocks, doubts } = await read(pdfOf([linesOnPage(lines)]))
  expect(drawn(blocks)).toEqual([
    '¶ Đoàn viên dùng Internet để góp ý; chương trình phát thanh trên Internet của công đoàn giới thiệu việc chăm lo và phát triển kinh tế - xã hội, công tác phòng chống dịch bệnh trong đó có dịch bệnh Covid-19 và phong trào thi đua lao động giỏi, lao động sáng tạo cả nước, e-mail góp ý gửi về công đoàn.',
  ])
  expect(doubts).toContainEqual({ at: 0, why: 'doubt.hyphen' })
})

test('syllables that glyph spacing split are closed, but no two words are made one', async () => {
  const lines = [
    'I. NHIỆM VỤ CHÍNH TRỊ',
    'Đây là nhiệm vụ chính tr ị quan tr ọng, b ảo vệ đoàn viên ngh èo.',
    'Theo điểm a, b ở trên, cách 5 m ở dưới, ông H ăn ca ba, quy ền.',
  ]
  const { blocks, notes, doubts } = await read(pdfOf([linesOnPage(lines)]))
  expect(drawn(blocks)).toEqual([
    '# [I] NHIỆM VỤ CHÍNH TRỊ',
    '¶ Đây là nhiệm vụ chính trị quan trọng, bảo vệ đoàn viên nghèo. Theo điểm a, b ở trên, cách 5 m ở dưới, ông H ăn ca ba, quy ền.',
  ])
  expect(notes).toContainEqual({ key: 'note.mended', count: 4 })
  expect(doubts).toContainEqual({ at: 1, why: 'doubt.mended' })
})

test.for([
  'Công ty B ở gần cầu, Trạm T an toàn lao động.',
  'TRƯỜNG TH AN PHÚ',
  'TH ÍT ONG',
  'KHU HÀ N, CÁC H, LỚP A NH',
])('a capital or an abbreviation beside a syllable makes no word with it: %s', (text) => {
  expect(mendSyllables(text)).toEqual({ text, mended: 0 })
})

test.for([
  ['nhiệm vụ chính tr ị quan tr ọng, b ảo vệ', 'nhiệm vụ chính trị quan trọng, bảo vệ', 3],
  ['Ngh ị quyết của Th ành phố', 'Nghị quyết của Thành phố', 2],
  ['NGƯỜ I LAO ĐỘNG, CHƯƠ NG TRÌNH, TRƯỜ NG HỌC', 'NGƯỜI LAO ĐỘNG, CHƯƠNG TRÌNH, TRƯỜNG HỌC', 3],
  ['T r ị liệu, Đ ườ ng phố', 'Trị liệu, Đường phố', 2],
] as const)(
  'a syllable of which no piece can stand alone is closed, also with capitals: %s',
  ([split, text, mended]) => {
    expect(mendSyllables(split)).toEqual({ text, mended })
  },
)

test('letters of a second font fill the holes the first one leaves, and a gap without a blank parts words', async () => {
  const inks: Ink[] = [
    { text: 'Đ', x: 72, y: 700 },
    { text: 'i h', x: 84, y: 700 },
    { text: 'i', x: 105, y: 700 },
    { text: 'ạ', x: 78, y: 700, font: 'Another' },
    { text: 'ộ', x: 99, y: 700, font: 'Another' },
    { text: 'công', x: 114, y: 700 },
    { text: 'đoàn', x: 142, y: 700 },
  ]
  expect(await body(inks)).toEqual(['¶ Đại hội công đoàn'])
})

test('an accent drawn apart joins its letter, a letter drawn twice counts once, spaced-out capitals are words', async () => {
  const spaced = Object.fromEntries(Array.from({ length: 8 }, (_, at) => [at, 250]))
  const inks: Ink[] = [
    { text: 'Viê', x: 72, y: 700 },
    { text: '\u0323', x: 90, y: 700 },
    { text: 't', x: 90, y: 700 },
    { text: 'ca', x: 100, y: 700 },
    { text: 'ca', x: 100.4, y: 700 },
    { text: 'KẾ HOẠCH', x: 72, y: 640, shift: spaced },
  ]
  const { blocks } = await read(pdfOf([inks]))
  expect(blocks.map(({ text }) => text)).toEqual(['Việt ca', 'KẾ HOẠCH'])
})

test('a line with room for the next word ends its paragraph; a loosely set line is no pair of columns', async () => {
  const lines = [
    'Nội dung trọng tâm của công đoàn các cấp',
    'Xây nhà trọ cho công nhân ở các khu công nghiệp trong tỉnh, ưu tiên',
    'công nhân nữ nuôi con nhỏ và công nhân ở xa; mở lớp mẫu giáo gần nơi',
    'làm việc, có người trông trẻ ngoài giờ; đưa xe buýt đến các khu trọ.',
  ]
  const loose: Ink[] = [
    { text: 'Khám sức khỏe', x: 72, y: 600 },
    { text: 'định kỳ cho công nhân.', x: 72 + 12 * 6.5 + 14, y: 600 },
  ]
  const { blocks } = await read(pdfOf([[...linesOnPage(lines), ...loose]]))
  expect(blocks.map((it) => it.text)).toEqual([
    'Nội dung trọng tâm của công đoàn các cấp',
    'Xây nhà trọ cho công nhân ở các khu công nghiệp trong tỉnh, ưu tiên công nhân nữ nuôi con nhỏ và công nhân ở xa; mở lớp mẫu giáo gần nơi làm việc, có người trông trẻ ngoài giờ; đưa xe buýt đến các khu trọ.',
    'Khám sức khỏe định kỳ cho công nhân.',
  ])
})

test('a text in two columns is read down the left one first', async () => {
  const left = Array.from({ length: 10 }, (_, at) => `cột trái dòng ${at + 1} dài như các dòng`)
  const right = Array.from({ length: 10 }, (_, at) => `cột phải dòng ${at + 1} dài như các dòng`)
  const inks = [...linesOnPage(left, { size: 10, left: 60 }), ...linesOnPage(right, { size: 10, left: 320 })]
  const { blocks, doubts } = await read(pdfOf([inks]))
  const text = blocks.map((it) => it.text).join(' ')
  expect(doubts.map(({ why }) => why)).toContain('doubt.columns')
  expect(text.indexOf('cột trái dòng 10')).toBeLessThan(text.indexOf('cột phải dòng 1 '))
  expect(text.indexOf('cột trái dòng 2')).toBeGreaterThan(text.indexOf('cột trái dòng 1 '))
})

test('a table of rules: wrapped cells are one, a merged cell is said once, a frame is no table', async () => {
  const grid = (xs: number[], ys: number[]): Ink[] => [
    ...xs.map((x): Ink => ({ rule: [x, ys[0]!, x, ys.at(-1)!] })),
    ...ys.map((y): Ink => ({ rule: [xs[0]!, y, xs.at(-1)!, y] })),
  ]
  const merged: Ink[] = [
    { rule: [72, 700, 520, 700] },
    { rule: [72, 640, 520, 640] },
    { rule: [200, 670, 520, 670] },
    { rule: [72, 640, 72, 700] },
    { rule: [200, 640, 200, 700] },
    { rule: [520, 640, 520, 700] },
    { text: 'Hỗ trợ', x: 80, y: 660 },
    { text: 'tiền thuê nhà', x: 210, y: 686 },
    { text: 'tiền xe', x: 210, y: 656 },
  ]
  const plain: Ink[] = [
    ...grid([72, 300, 520], [560, 600, 620]),
    { text: 'Việc', x: 80, y: 606 },
    { text: 'Kinh phí', x: 310, y: 606 },
    { text: 'Thăm hỏi đoàn viên', x: 80, y: 586 },
    { text: 'khó khăn', x: 80, y: 570 },
    { text: '5 triệu đồng', x: 310, y: 586 },
  ]
  const frame: Ink[] = [
    ...grid([72, 520], [480, 520]),
    { text: 'Khung một ô.', x: 80, y: 506 },
    { text: 'Dòng thứ hai.', x: 80, y: 488 },
  ]
  expect(await body([...merged, ...plain, ...frame])).toEqual([
    '¶ Hỗ trợ | tiền thuê nhà',
    '¶ tiền xe',
    '¶ Việc | Kinh phí',
    '¶ Thăm hỏi đoàn viên khó khăn | 5 triệu đồng',
    '¶ Khung một ô.',
    '¶ Dòng thứ hai.',
  ])
})

test('TCVN3 and VNI are told by their fonts and by their letters', async () => {
  const tcvn3 = linesOnPage(['C«ng ®oµn ch¨m lo ®êi sèng cña ng\u00adêi lao ®éng.'], { font: '.VnTime' })
  const capitals = linesOnPage(['ch\u00ad¬ng tr×nh hµnh ®éng'], { font: 'ABCDEF+.VnTimeH', top: 700 })
  const { blocks, notes } = await read(pdfOf([[...tcvn3, ...capitals]]))
  expect(blocks.map(({ text }) => text)).toEqual([
    'Công đoàn chăm lo đời sống của người lao động.',
    'CHƯƠNG TRÌNH HÀNH ĐỘNG',
  ])
  expect(notes.map(({ key }) => key)).toContain('note.legacy')
  const vni = linesOnPage(['Coâng ñoaøn chaêm lo ñôøi soáng cuûa ngöôøi lao ñoäng.'])
  expect(await body(vni)).toEqual(['¶ Công đoàn chăm lo đời sống của người lao động.'])
})

test('a stamp set aslant is left out and counted; text read by a machine is said to be', async () => {
  const line = { text: 'Người lao động có quyền nghỉ ngơi theo luật.', x: 72, y: 700 }
  const { blocks, notes } = await read(pdfOf([[line, { text: 'MẬT', x: 200, y: 400, turned: true }]]))
  expect(drawn(blocks)).toEqual([`¶ ${line.text}`])
  expect(notes).toContainEqual({ key: 'note.turned', count: 3 })
  const scanned = await read(pdfOf([[{ ...line, hidden: true }], []]))
  expect(scanned.notes).toContainEqual({ key: 'note.machineRead', count: 1 })
  expect(scanned.notes).toContainEqual({ key: 'note.emptyPages', count: 1 })
})

test('annexes numbered page by page keep their headings; the same words on every page are a running head', async () => {
  const pages = Array.from({ length: 6 }, (_, at) => [
    ...linesOnPage([`Phụ lục ${at + 1}`], { top: 800 }),
    ...linesOnPage([`Biểu số liệu của khối ${'ABCDEF'[at]} trong năm qua tăng đều.`], { top: 700 }),
    ...linesOnPage([`Công đoàn tỉnh Sơn Hà - trang ${at + 1}`], { top: 40 }),
  ])
  const text = (await read(pdfOf(pages))).blocks.map((it) => `${it.label ?? ''} ${it.text}`).join('\n')
  expect(text).toContain('Phụ lục 6')
  expect(text).not.toContain('Công đoàn tỉnh Sơn Hà')
})

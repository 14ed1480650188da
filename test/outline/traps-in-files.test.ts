import { expect, test } from 'vitest'
import { readDraftFile } from 'api/outline/read-file'
import { readDraftText } from 'api/outline/read-text'
import { drawnBody, read } from './drawn.ts'
import { linesOnPage, pdfOf } from './pdf.ts'
import { par, run, wordFile } from './word.ts'

/** The traps of real drafts again, in the files they are met in: what Word and PDF do to them, and whole rows of labels. */
const word = async (...paragraphs: string[]) => readDraftFile('dự thảo.docx', wordFile(paragraphs.join('')))
const doubtsOf = (text: string) => readDraftText(text).doubts

test('points go from a to y with đ in its place and without f, j, w and z: nothing in their order is doubted', () => {
  const letters = [...'abcdđeghiklmnopqrstuvxy']
  const text = [
    'Điều 1. Quyền',
    '1. Người lao động được:',
    ...letters.map((it) => `${it}) Hưởng quyền lợi ${it};`),
  ]
  expect(read(text.join('\n')).slice(2)).toEqual(letters.map((it) => `  · [${it}] Hưởng quyền lợi ${it};`))
  expect(doubtsOf(text.join('\n'))).toEqual([])
  const without = text.filter((it) => !it.startsWith('đ)'))
  expect(doubtsOf(without.join('\n'))).toEqual([{ at: 6, why: 'doubt.order', about: 'd' }])
})

test('parts of a party report go from "I-" to "XIV-", and "Phần thứ nhất" to "thứ mười" are in order', () => {
  const roman = 'I II III IV V VI VII VIII IX X XI XII XIII XIV'.split(' ')
  const party = roman.flatMap((it) => [
    `${it}- NHIỆM VỤ ${it}`,
    '1- Chăm lo nhà ở công nhân.',
    '2- Giữ việc làm.',
  ])
  expect(read(party.join('\n')).filter((it) => it.startsWith('#'))).toEqual(
    roman.map((it) => `# [${it}] NHIỆM VỤ ${it}`),
  )
  const words = 'nhất hai ba tư năm sáu bảy tám chín mười'.split(' ')
  const parts = words.flatMap((it) => [`Phần thứ ${it}`, `VỀ NHÀ Ở VÀ VIỆC LÀM`, 'Chăm lo nhà ở công nhân.'])
  expect(read(parts.join('\n')).filter((it) => it.startsWith('#'))).toEqual(
    words.map((it) => `# [Phần thứ ${it}] VỀ NHÀ Ở VÀ VIỆC LÀM`),
  )
  expect([party, parts].flatMap((it) => doubtsOf(it.join('\n')))).toEqual([])
})

test('a report: capitals under Roman numbers, numbers, letters, paragraphs, dashes and pluses; a law pasted below it keeps its own', () => {
  const text = [
    'I. TÌNH HÌNH',
    '1. Việc làm',
    'a) Kết quả',
    'Việc làm ổn định trong cả năm.',
    '- Giữ được đơn hàng:',
    '+ Ngành may;',
    '+ Ngành giày.',
    '- Dạy nghề.',
    'b) Hạn chế',
    'Tiền lương còn thấp.',
    'II. QUY CHẾ KÈM THEO',
    'Điều 1. Phạm vi',
    '1. Áp dụng cho công nhân:',
    'a) Đang làm việc;',
    'b) Đang nghỉ thai sản.',
    'Điều 2. Hiệu lực',
    'Có hiệu lực từ ngày ký.',
  ]
  expect(read(text.join('\n'))).toEqual([
    '# [I] TÌNH HÌNH',
    '  # [1] Việc làm',
    '    # [a] Kết quả',
    '¶ Việc làm ổn định trong cả năm.',
    '· [-] Giữ được đơn hàng:',
    '  · [+] Ngành may;',
    '  · [+] Ngành giày.',
    '· [-] Dạy nghề.',
    '    # [b] Hạn chế',
    '¶ Tiền lương còn thấp.',
    '# [II] QUY CHẾ KÈM THEO',
    '  # [Điều 1] Phạm vi',
    '· [1] Áp dụng cho công nhân:',
    '  · [a] Đang làm việc;',
    '  · [b] Đang nghỉ thai sản.',
    '  # [Điều 2] Hiệu lực',
    '¶ Có hiệu lực từ ngày ký.',
  ])
})

test('a title that ends as no sentence does ("KÈM THEO", "CỦA") is not joined to the label below it; a citation cut there is', () => {
  const titles = [
    'I. NHIỆM VỤ CỦA',
    '1. Nhà ở',
    'Xây nhà trọ.',
    '2. Quy chế kèm theo',
    'Điều 1. Phạm vi',
    'Toàn tỉnh.',
  ]
  expect(read(titles.join('\n')).filter((it) => it.includes('#'))).toEqual([
    '# [I] NHIỆM VỤ CỦA',
    '  # [1] Nhà ở',
    '  # [2] Quy chế kèm theo',
    '  # [Điều 1] Phạm vi',
  ])
  expect(read('I. CHUNG\nNgười lao động được nghỉ theo\nĐiều 15. Luật này nói rõ.').at(-1)).toBe(
    '¶ Người lao động được nghỉ theo Điều 15. Luật này nói rõ.',
  )
})

test('bold phases in Word are headings, the phases a sentence names are not', async () => {
  const bold = (text: string) => par(run(text, '<w:b/>'))
  const { blocks } = await word(
    bold('Đợt 1: Trước đại hội'),
    par('Tuyên truyền về đại hội trong công nhân.'),
    bold('Đợt 2: Sau đại hội'),
    par('Đợt 1 và đợt 2 đều do công đoàn cơ sở chủ trì.'),
  )
  expect(drawnBody(blocks)).toEqual([
    '# [Đợt 1] Trước đại hội',
    '¶ Tuyên truyền về đại hội trong công nhân.',
    '# [Đợt 2] Sau đại hội',
    '¶ Đợt 1 và đợt 2 đều do công đoàn cơ sở chủ trì.',
  ])
})

test('in Word 549 no-break spaces are an indent, decomposed letters are composed, "HOÀ" and "hòa" stay', async () => {
  const { blocks } = await word(
    par('I. NỘI DUNG'),
    par(`${'\u00a0'.repeat(549)}-Cộng HOÀ và cộng hòa\u00a0, đúng quuy định`.normalize('NFD')),
  )
  expect(blocks[1]).toEqual({
    kind: 'item',
    level: 1,
    label: '-',
    text: 'Cộng HOÀ và cộng hòa\u00a0, đúng quuy định',
  })
})

test('a printed sentence runs on over a page before a capital, past the page number and the running head; a title below does not', async () => {
  const head = (page: number) => [
    { text: 'Dự thảo Báo cáo chính trị', x: 200, y: 812, size: 10 },
    { text: String(page), x: 290, y: 40 },
  ]
  const first = [
    '\tI. TÌNH HÌNH',
    '\tCác cấp công đoàn chăm lo đời sống của người lao động ở các khu',
    'công nghiệp, phối hợp với chính quyền địa phương về nhà ở công nhân.',
    '\tPhong trào thi đua phát triển rộng khắp trong công nhân, lao động Việt',
  ]
  const second = [
    'Nam, nhất là ở các khu công nghiệp lớn của cả nước trong nhiệm kỳ.',
    '\tMột số kết quả nổi bật',
    '\tHai là, tổ chức tốt các hoạt động văn hóa, thể thao cho công nhân ở',
    'các khu nhà trọ, tạo không khí phấn khởi, tin tưởng trong đoàn viên.',
  ]
  const third = ['\tĐại hội lần thứ XIV thông qua.']
  const pages = [first, second, third].map((it, at) => [...linesOnPage(it), ...head(at + 1)])
  const { blocks } = await readDraftFile('dự thảo.pdf', pdfOf(pages))
  expect(drawnBody(blocks)).toEqual([
    '# [I] TÌNH HÌNH',
    '¶ Các cấp công đoàn chăm lo đời sống của người lao động ở các khu công nghiệp, phối hợp với chính quyền địa phương về nhà ở công nhân.',
    '¶ Phong trào thi đua phát triển rộng khắp trong công nhân, lao động Việt Nam, nhất là ở các khu công nghiệp lớn của cả nước trong nhiệm kỳ.',
    '¶ Một số kết quả nổi bật',
    '¶ Hai là, tổ chức tốt các hoạt động văn hóa, thể thao cho công nhân ở các khu nhà trọ, tạo không khí phấn khởi, tin tưởng trong đoàn viên.',
    '¶ Đại hội lần thứ XIV thông qua.',
  ])
})

import { expect, test } from 'vitest'
import { readDraftText } from 'api/outline/read-text'
import { drawn, drawnBody } from './drawn.ts'

/** What trips importers in real drafts, each with a text of ours; what comes of Word and PDF alone stands in their own tests. */
const read = (text: string) => readDraftText(text)
const body = (text: string) => drawnBody(read(text).blocks)
const reasons = (text: string) => read(text).doubts.map(({ at, why }) => `${at} ${why}`)

test('two sections "II.": both are headings, and the second carries its reason', () => {
  const text = 'I. MỤC ĐÍCH\nNâng cao đời sống.\nII. NỘI DUNG\nXây nhà trọ.\nII. THỜI GIAN\nTrong năm nay.'
  expect(body(text).filter((it) => it.startsWith('#'))).toEqual([
    '# [I] MỤC ĐÍCH',
    '# [II] NỘI DUNG',
    '# [II] THỜI GIAN',
  ])
  expect(read(text).doubts).toEqual([{ at: 4, why: 'doubt.order', about: 'II' }])
})

test('numbering that begins again below each heading is in order; one that jumps is not', () => {
  const text = 'I. VIỆC LÀM\n1. Giữ việc làm.\n2. Dạy nghề.\nII. NHÀ Ở\n1. Xây nhà trọ.\n2. Giảm giá thuê.'
  expect(reasons(text)).toEqual([])
  expect(body(text)[5]).toBe('· [2] Giảm giá thuê.')
  const jumping =
    'I. VIỆC LÀM\n1. Giữ việc làm.\n2. Dạy nghề.\n5. Vay vốn.\nII. NHÀ Ở\nb) Xây nhà trọ.\nc) Giảm giá thuê.'
  expect(reasons(jumping)).toEqual(['3 doubt.order', '5 doubt.order'])
})

test('eleven slogans numbered inside a numbered heading are items of it', () => {
  const slogans = Array.from(
    { length: 11 },
    (_, at) => `${at + 1}. Công nhân thi đua lập thành tích thứ ${at + 1}!`,
  )
  const text = [
    '1. Hình thức',
    'Treo băng rôn.',
    '2. Khẩu hiệu',
    ...slogans,
    '3. Kinh phí',
    'Do cơ sở chi.',
  ].join('\n')
  const lines = body(text)
  expect(lines.filter((it) => it.startsWith('#'))).toEqual([
    '# [1] Hình thức',
    '# [2] Khẩu hiệu',
    '# [3] Kinh phí',
  ])
  expect(lines.filter((it) => it.startsWith('·'))).toHaveLength(11)
  expect(reasons(text)).toContain('3 doubt.listInList')
})

test('a heading and its body on one numbered line stay one block, with the reason to split them', () => {
  const text =
    'I. KẾT QUẢ\n1. Nhà ở\nXây được hai khu nhà trọ.\n2. Việc làm: Đã giữ được việc làm cho toàn bộ công nhân của ba nhà máy.'
  expect(body(text).at(-1)).toBe(
    '  # [2] Việc làm: Đã giữ được việc làm cho toàn bộ công nhân của ba nhà máy.',
  )
  expect(reasons(text)).toEqual(['3 doubt.headingWithBody'])
})

test('a paragraph without a number among bullets is a paragraph, and "-Theo dõi" is a bullet', () => {
  const text =
    'I. NHIỆM VỤ\n- Nắm tình hình công nhân.\nBáo cáo gửi trước ngày rằm.\n-Theo dõi việc trả lương.'
  expect(body(text).slice(1)).toEqual([
    '· [-] Nắm tình hình công nhân.',
    '¶ Báo cáo gửi trước ngày rằm.',
    '· [-] Theo dõi việc trả lương.',
  ])
  expect(reasons(text)).toEqual(['2 doubt.betweenItems'])
})

test('a sentence cut by a page, also before a capital, is joined with its reason; a heading without a full stop is not', () => {
  const text =
    'I. Phong trào thi đua\nPhong trào phát triển rộng khắp trong công nhân Việt\n12\nNam, nhất là ở các khu công nghiệp\n\nlớn của cả nước.'
  expect(read(text).blocks.map(({ text: it }) => it)).toEqual([
    'Phong trào thi đua',
    'Phong trào phát triển rộng khắp trong công nhân Việt Nam, nhất là ở các khu công nghiệp lớn của cả nước.',
    '12',
  ])
  expect(reasons(text)).toEqual(['1 doubt.joined'])
})

test('Roman numbers in a text, dates, amounts and citations start nothing', () => {
  const text = [
    'I. TÌNH HÌNH',
    'Đại hội XIII của Đảng và Đại hội Công đoàn lần thứ XIV đều nói đến nhà ở.',
    'Điều 15 của Luật này quy định rõ về nhà ở cho công nhân.',
    '01.01.2020 là ngày nghị định có hiệu lực.',
    '1.500.000 đồng là mức hỗ trợ.',
    'V.I. Lênin đã viết về thi đua.',
  ].join('\n')
  expect(body(text).map((it) => it[0])).toEqual(['#', '¶', '¶', '¶', '¶', '¶'])
  expect(reasons(text)).toEqual([2, 3, 4, 5].map((at) => `${at} doubt.notALabel`))
})

test('letterhead, closing, recipients and signature belong to no section', () => {
  const text = [
    'LIÊN ĐOÀN LAO ĐỘNG TỈNH',
    'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    'Độc lập - Tự do - Hạnh phúc',
    'Số: 07/KH-LĐLĐ',
    'Sơn Hà, ngày 02 tháng 3 năm 2026',
    'KẾ HOẠCH',
    'Chăm lo nhà ở cho công nhân',
    'I. NỘI DUNG',
    'Xây nhà trọ.',
    'Trên đây là kế hoạch chăm lo nhà ở, các đơn vị thực hiện./.',
    'Nơi nhận:',
    '- Như trên;',
    'TM. BAN THƯỜNG VỤ',
    'CHỦ TỊCH',
  ].join('\n')
  expect(
    drawn(read(text).blocks)
      .map((it) => it[0])
      .join(''),
  ).toBe('^^^^^^^#¶$$$$$')
})

test('the chrome of a web site around a pasted text is set aside', () => {
  const text = [
    'Thứ ba - 03/03/2026 08:30',
    'KẾ HOẠCH',
    'Chăm lo nhà ở cho công nhân',
    'I. NỘI DUNG',
    'Xây nhà trọ.',
    'TM. BAN THƯỜNG VỤ',
    'CHỦ TỊCH',
    'Tổng số điểm của bài viết là: 0 trong 0 đánh giá',
    'Những tin mới hơn',
    'Hội thao công nhân',
  ].join('\n')
  expect(
    drawn(read(text).blocks)
      .map((it) => it[0])
      .join(''),
  ).toBe('^^^#¶$$$$$')
})

test('549 no-break spaces of indent are no words; those inside a sentence stay', () => {
  const text = `I. NỘI DUNG\n${'\u00a0'.repeat(549)}- Xây nhà\u00a0trọ.`
  expect(read(text).blocks[1]).toEqual({ kind: 'item', level: 1, label: '-', text: 'Xây nhà\u00a0trọ.' })
})

test('"HOÀ" and "hòa", typing errors and odd marks stay as they were typed', () => {
  const text = 'I. CHUNG\nCỘNG HOÀ và cộng hòa, băng zôn , đúng quuy định...'
  expect(read(text).blocks.at(-1)!.text).toBe('CỘNG HOÀ và cộng hòa, băng zôn , đúng quuy định...')
})

test('decomposed letters give the same blocks as composed ones', () => {
  const text = 'I. ĐỜI SỐNG\n1. Tiền lương\nLương thấp.\nđ) Nhà ở.'
  expect(read(text.normalize('NFD')).blocks).toEqual(read(text).blocks)
})

test('split syllables in a typed or pasted text are shown, never closed', () => {
  const text = 'I. CHUNG\nNhiệm vụ chính tr ị quan tr ọng của công đoàn.'
  expect(read(text).blocks[1]!.text).toBe('Nhiệm vụ chính tr ị quan tr ọng của công đoàn.')
  expect(reasons(text)).toEqual(['1 doubt.maybeSplit'])
})

test('"i)" before "ii)" is a number, after "h)" a letter; alone it may be either, and the preview says so', () => {
  expect(reasons('I. CHUNG\n1. Gồm:\na) Lương;\ni) Thưởng;\nii) Phụ cấp.')).toEqual([])
  expect(reasons('I. CHUNG\n1. Gồm:\na) Lương;\ni) Thưởng.')).toEqual(['3 doubt.letterOrRoman'])
})

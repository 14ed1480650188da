import { expect, test } from 'vitest'
import { readDraftText } from 'api/outline/read-text'

import { drawn, read } from './drawn.ts'

test('phases without bold are headings when a list stands below them', () => {
  const text = `
II. NỘI DUNG
1. Thời gian
Đợt 1: Từ cuối năm 2025 đến tháng 3 năm 2026
- Tuyên truyền.
- Góp ý.
Đợt 2: Sau đại hội
- Học nghị quyết.
2. Hình thức
- Hội nghị.`
  expect(read(text)).toEqual([
    '# [II] NỘI DUNG',
    '  # [1] Thời gian',
    '    # [Đợt 1] Từ cuối năm 2025 đến tháng 3 năm 2026',
    '· [-] Tuyên truyền.',
    '· [-] Góp ý.',
    '    # [Đợt 2] Sau đại hội',
    '· [-] Học nghị quyết.',
    '  # [2] Hình thức',
    '· [-] Hội nghị.',
  ])
})

test('a draft with no headings at all is all paragraphs, and the preview says so', () => {
  const text =
    'Đời sống của công nhân còn khó khăn.\n01.01.2020 là ngày hợp đồng có hiệu lực.\nĐề nghị tăng lương'
  const { blocks, notes } = readDraftText(text)
  expect(drawn(blocks)).toEqual([
    '¶ Đời sống của công nhân còn khó khăn.',
    '¶ 01.01.2020 là ngày hợp đồng có hiệu lực.',
    '¶ Đề nghị tăng lương',
  ])
  expect(notes).toEqual([{ key: 'note.noHeadings', count: 1 }])
  expect(read('Đề nghị tăng lương\nĐề nghị xây nhà trẻ')).toEqual([
    '¶ Đề nghị tăng lương',
    '¶ Đề nghị xây nhà trẻ',
  ])
})

test('unnumbered headings in capitals hold bold ones', () => {
  const text = `
BÁO CÁO
Kết quả thi đua
ĐÁNH GIÁ TÌNH HÌNH
Trong năm qua phong trào thi đua được đẩy mạnh ở các cấp.
**Kết quả nổi bật**
Nhiều đơn vị hoàn thành kế hoạch.
**Hạn chế**
1. Một số nơi còn chậm.
2. Kinh phí thấp.
PHƯƠNG HƯỚNG NĂM SAU
Tiếp tục phấn đấu.`
  expect(read(text)).toEqual([
    '# ĐÁNH GIÁ TÌNH HÌNH',
    '¶ Trong năm qua phong trào thi đua được đẩy mạnh ở các cấp.',
    '  # Kết quả nổi bật',
    '¶ Nhiều đơn vị hoàn thành kế hoạch.',
    '  # Hạn chế',
    '· [1] Một số nơi còn chậm.',
    '· [2] Kinh phí thấp.',
    '# PHƯƠNG HƯỚNG NĂM SAU',
    '¶ Tiếp tục phấn đấu.',
  ])
})

test('a Markdown outline keeps its depths', () => {
  const text =
    '# Dự thảo Chương trình\n\n## Mục tiêu\n\nNâng cao đời sống.\n\n## Giải pháp\n\n### Nhà ở\n\n- Xây nhà trọ.\n\n### Y tế\n\nKhám định kỳ.'
  expect(drawn(readDraftText(text).blocks)).toEqual([
    '^ Dự thảo Chương trình',
    '# Mục tiêu',
    '¶ Nâng cao đời sống.',
    '# Giải pháp',
    '  # Nhà ở',
    '· [-] Xây nhà trọ.',
    '  # Y tế',
    '¶ Khám định kỳ.',
  ])
})

test('an unnumbered heading with paragraphs of its own stands beside the first part, not above it', () => {
  const text = `
**Lời dẫn**
Phong trào thi đua phát triển mạnh trong những năm qua.
I. KẾT QUẢ
Nhiều kết quả tốt.`
  expect(read(text).at(-2)).toBe('# [I] KẾT QUẢ')
})

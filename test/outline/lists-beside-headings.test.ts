import { expect, test } from 'vitest'

import { read } from './drawn.ts'

test('numbered slogans under a numbered heading are items of it, and the heading after them goes on', () => {
  const text = `
4. Hình thức
Treo băng rôn ở cổng.
5. Khẩu hiệu tuyên truyền
1. Nhiệt liệt chào mừng Đại hội!
2. Công đoàn Việt Nam muôn năm!
Các khẩu hiệu sau treo trong xưởng.
3. An toàn là trên hết!
6. Kinh phí
Do công đoàn cơ sở chi.`
  expect(read(text)).toEqual([
    '# [4] Hình thức',
    '¶ Treo băng rôn ở cổng.',
    '# [5] Khẩu hiệu tuyên truyền',
    '· [1] Nhiệt liệt chào mừng Đại hội!',
    '· [2] Công đoàn Việt Nam muôn năm!',
    '¶ Các khẩu hiệu sau treo trong xưởng.',
    '· [3] An toàn là trên hết!',
    '# [6] Kinh phí',
    '¶ Do công đoàn cơ sở chi.',
  ])
})

test('a heading and its body on one line stay one block, beside headings of their own', () => {
  const text = `
II. KẾT QUẢ
1. Công tác tuyên truyền: Đã tổ chức 150 cuộc, 15.000 lượt người dự.
2. Công tác nữ công
Thực hiện tốt chính sách.
3. Mục tiêu:
- Mỗi cơ sở một tủ sách.
III. NHIỆM VỤ
1. Nâng cao chất lượng hội nghị người lao động.
2. Mở rộng phúc lợi cho đoàn viên, gồm:
- Khám sức khỏe.
* Về nhà ở:
- Xây nhà trọ.
Phần lớn công nhân đồng ý.
Điều này rất quan trọng.
Mục 5 của Chương II cũng vậy.`
  expect(read(text)).toEqual([
    '# [II] KẾT QUẢ',
    '  # [1] Công tác tuyên truyền: Đã tổ chức 150 cuộc, 15.000 lượt người dự.',
    '  # [2] Công tác nữ công',
    '¶ Thực hiện tốt chính sách.',
    '  # [3] Mục tiêu:',
    '· [-] Mỗi cơ sở một tủ sách.',
    '# [III] NHIỆM VỤ',
    '· [1] Nâng cao chất lượng hội nghị người lao động.',
    '· [2] Mở rộng phúc lợi cho đoàn viên, gồm:',
    '  · [-] Khám sức khỏe.',
    '  · [*] Về nhà ở:',
    '    · [-] Xây nhà trọ.',
    '¶ Phần lớn công nhân đồng ý.',
    '¶ Điều này rất quan trọng.',
    '¶ Mục 5 của Chương II cũng vậy.',
  ])
})

test('entries that only announce, that stand in an article, or that one paragraph follows are no headings', () => {
  const text = `
I. HỒ SƠ
1. Hồ sơ gồm:
- Đơn đề nghị.
2. Đối tượng gồm:
- Công nhân.
II. ĐỀ NGHỊ
1. Tăng lương
2. Xây nhà trọ
Ngoài ra, các đơn vị tự lo kinh phí.
III. NHIỆM VỤ
1. Tổ chức hội nghị.
2. Phát động thi đua
- Thi thợ giỏi.
3. Chăm lo Tết.
4. Sơ kết, tổng kết.
Điều 9. Trách nhiệm
1. Công đoàn:
a) Giám sát;
2. Doanh nghiệp:
a) Trả lương.
Điều 12 Luật Công đoàn quy định việc này.`
  expect(read(text)).toEqual([
    '# [I] HỒ SƠ',
    '· [1] Hồ sơ gồm:',
    '  · [-] Đơn đề nghị.',
    '· [2] Đối tượng gồm:',
    '  · [-] Công nhân.',
    '# [II] ĐỀ NGHỊ',
    '· [1] Tăng lương',
    '· [2] Xây nhà trọ',
    '¶ Ngoài ra, các đơn vị tự lo kinh phí.',
    '# [III] NHIỆM VỤ',
    '· [1] Tổ chức hội nghị.',
    '· [2] Phát động thi đua',
    '  · [-] Thi thợ giỏi.',
    '· [3] Chăm lo Tết.',
    '· [4] Sơ kết, tổng kết.',
    '  # [Điều 9] Trách nhiệm',
    '· [1] Công đoàn:',
    '  · [a] Giám sát;',
    '· [2] Doanh nghiệp:',
    '  · [a] Trả lương.',
    '¶ Điều 12 Luật Công đoàn quy định việc này.',
  ])
})

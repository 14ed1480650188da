import { expect, test } from 'vitest'
import { readDraftText } from 'api/outline/read-text'

import { drawn, read } from './drawn.ts'

test('a law: parts, chapters, sections, articles, clauses and points, with đ between d and e', () => {
  const text = `
LUẬT
BẢO VỆ NGƯỜI LAO ĐỘNG
Căn cứ Hiến pháp nước Cộng hòa xã hội chủ nghĩa Việt Nam;
Quốc hội ban hành Luật bảo vệ người lao động.
Phần thứ nhất
NHỮNG VẤN ĐỀ CHUNG
Chương I
QUY ĐỊNH CHUNG
Điều 1. Phạm vi điều chỉnh
Luật này quy định về nhà ở của công nhân theo Điều 15 của Hiến pháp.
Điều 2. Quyền của người lao động
1. Người lao động có các quyền sau đây:
a) Được thuê nhà;
b) Được gửi con;
c) Được khám bệnh;
d) Được nghỉ ngơi;
đ) Được học nghề;
e) Quyền khác.
1a. Người học nghề được hưởng quyền tại khoản 1
Điều này.
2. Nghiêm cấm phân biệt đối xử.
Mục 1
THỜI GIỜ LÀM VIỆC
Điều 3. Ca làm việc
Ca làm việc không quá tám giờ.
Mục 2. NGHỈ NGƠI
Tiểu mục 1. Nghỉ phép
Điều 4
Nghỉ phép hằng năm
Mỗi năm nghỉ 12 ngày.
Chương II
ĐIỀU KHOẢN THI HÀNH
Điều 5. Luật này có hiệu lực từ ngày 01.01.2027.
CHỦ TỊCH QUỐC HỘI`
  expect(read(text)).toEqual([
    '¶ Căn cứ Hiến pháp nước Cộng hòa xã hội chủ nghĩa Việt Nam;',
    '¶ Quốc hội ban hành Luật bảo vệ người lao động.',
    '# [Phần thứ nhất] NHỮNG VẤN ĐỀ CHUNG',
    '  # [Chương I] QUY ĐỊNH CHUNG',
    '    # [Điều 1] Phạm vi điều chỉnh',
    '¶ Luật này quy định về nhà ở của công nhân theo Điều 15 của Hiến pháp.',
    '    # [Điều 2] Quyền của người lao động',
    '· [1] Người lao động có các quyền sau đây:',
    '  · [a] Được thuê nhà;',
    '  · [b] Được gửi con;',
    '  · [c] Được khám bệnh;',
    '  · [d] Được nghỉ ngơi;',
    '  · [đ] Được học nghề;',
    '  · [e] Quyền khác.',
    '· [1a] Người học nghề được hưởng quyền tại khoản 1 Điều này.',
    '· [2] Nghiêm cấm phân biệt đối xử.',
    '    # [Mục 1] THỜI GIỜ LÀM VIỆC',
    '      # [Điều 3] Ca làm việc',
    '¶ Ca làm việc không quá tám giờ.',
    '    # [Mục 2] NGHỈ NGƠI',
    '      # [Tiểu mục 1] Nghỉ phép',
    '        # [Điều 4] Nghỉ phép hằng năm',
    '¶ Mỗi năm nghỉ 12 ngày.',
    '  # [Chương II] ĐIỀU KHOẢN THI HÀNH',
    '    # [Điều 5] Luật này có hiệu lực từ ngày 01.01.2027.',
  ])
})

test('a party report: "I-", "1-", "1.1-", bullets in bullets, numbers and names that start nothing', () => {
  const text = `
BÁO CÁO CHÍNH TRỊ
của Ban Chấp hành Đảng bộ tỉnh khóa XVI
(Dự thảo)
MỞ ĐẦU
Đại hội diễn ra khi phong trào thi đua lên cao.
I- TÌNH HÌNH VÀ KẾT QUẢ
1- Về kinh tế
Kinh tế tăng trưởng khá, vượt chỉ tiêu mà Nghị quyết Đại hội
XIII của Đảng đề ra.
a) Thuận lợi
- Thu ngân sách tăng:
+ Thu nội địa tăng 12%.
+ Thu xuất khẩu tăng.
-Chi tiêu hợp lý.
b) Khó khăn
- Giá cả tăng.
2- Về xã hội: Đời sống được cải thiện. Hộ nghèo giảm.
3- Về quốc phòng
Giữ vững ổn định.
II- PHƯƠNG HƯỚNG
1.1- Mục tiêu chung
Xây dựng tỉnh giàu đẹp.
1.2- Chỉ tiêu
(1) Thu nhập 90 triệu đồng.
(2) Nhà ở 30 m2 mỗi người.
1.500.000 đồng là mức hỗ trợ một công nhân.
V.I. Lênin từng nhắc điều này.
C. Mác cũng viết như vậy.
XIV- KẾT LUẬN
Toàn Đảng bộ đoàn kết.
T/M BAN CHẤP HÀNH
BÍ THƯ`
  expect(read(text)).toEqual([
    '# MỞ ĐẦU',
    '¶ Đại hội diễn ra khi phong trào thi đua lên cao.',
    '# [I] TÌNH HÌNH VÀ KẾT QUẢ',
    '  # [1] Về kinh tế',
    '¶ Kinh tế tăng trưởng khá, vượt chỉ tiêu mà Nghị quyết Đại hội XIII của Đảng đề ra.',
    '    # [a] Thuận lợi',
    '· [-] Thu ngân sách tăng:',
    '  · [+] Thu nội địa tăng 12%.',
    '  · [+] Thu xuất khẩu tăng.',
    '· [-] Chi tiêu hợp lý.',
    '    # [b] Khó khăn',
    '· [-] Giá cả tăng.',
    '  # [2] Về xã hội: Đời sống được cải thiện. Hộ nghèo giảm.',
    '  # [3] Về quốc phòng',
    '¶ Giữ vững ổn định.',
    '# [II] PHƯƠNG HƯỚNG',
    '  # [1.1] Mục tiêu chung',
    '¶ Xây dựng tỉnh giàu đẹp.',
    '  # [1.2] Chỉ tiêu',
    '· [1] Thu nhập 90 triệu đồng.',
    '· [2] Nhà ở 30 m2 mỗi người.',
    '¶ 1.500.000 đồng là mức hỗ trợ một công nhân.',
    '¶ V.I. Lênin từng nhắc điều này.',
    '¶ C. Mác cũng viết như vậy.',
    '# [XIV] KẾT LUẬN',
    '¶ Toàn Đảng bộ đoàn kết.',
  ])
})

test('two sections may carry the same number, and lists begin again in each', () => {
  const text = `
I. YÊU CẦU
1. Thiết thực, hiệu quả.
2. Tiết kiệm.
II. NỘI DUNG
1. Tuyên truyền rộng rãi.
2. Treo khẩu hiệu.
II. THỜI GIAN
1. Đợt 1. Từ tháng 10/2024 đến 30/6/2025.
2. Đợt 2. Từ 01/7/2025.
III. TỔ CHỨC THỰC HIỆN
1. Ban Tuyên giáo
Tham mưu kế hoạch.
2. Văn phòng
Bảo đảm kinh phí.
3. Các đơn vị phối hợp thực hiện tốt kế hoạch này.`
  expect(read(text)).toEqual([
    '# [I] YÊU CẦU',
    '· [1] Thiết thực, hiệu quả.',
    '· [2] Tiết kiệm.',
    '# [II] NỘI DUNG',
    '· [1] Tuyên truyền rộng rãi.',
    '· [2] Treo khẩu hiệu.',
    '# [II] THỜI GIAN',
    '· [1] Đợt 1. Từ tháng 10/2024 đến 30/6/2025.',
    '· [2] Đợt 2. Từ 01/7/2025.',
    '# [III] TỔ CHỨC THỰC HIỆN',
    '  # [1] Ban Tuyên giáo',
    '¶ Tham mưu kế hoạch.',
    '  # [2] Văn phòng',
    '¶ Bảo đảm kinh phí.',
    '  # [3] Các đơn vị phối hợp thực hiện tốt kế hoạch này.',
  ])
})

test('a decimal outline, with and without the last dot', () => {
  const text = `
1. Đánh giá chung
1.1. Kết quả
1.1.1. Việc làm
Việc làm ổn định.
1.1.2 Tiền lương
Lương tăng.
1.2. Hạn chế
Còn hạn chế.
2. Nhiệm vụ
2.1. Nhiệm vụ chung
Làm tốt nhiệm vụ.`
  expect(read(text)).toEqual([
    '# [1] Đánh giá chung',
    '  # [1.1] Kết quả',
    '    # [1.1.1] Việc làm',
    '¶ Việc làm ổn định.',
    '    # [1.1.2] Tiền lương',
    '¶ Lương tăng.',
    '  # [1.2] Hạn chế',
    '¶ Còn hạn chế.',
    '# [2] Nhiệm vụ',
    '  # [2.1] Nhiệm vụ chung',
    '¶ Làm tốt nhiệm vụ.',
  ])
})

test('a decision: its legal bases are read, "QUYẾT ĐỊNH:" is set aside, each article is a heading', () => {
  const { blocks, title } = readDraftText(`
ỦY BAN NHÂN DÂN TỈNH
Số: 45/2025/QĐ-UBND
QUYẾT ĐỊNH
Ban hành Quy chế chăm lo công nhân
CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH
Căn cứ Bộ luật Lao động ngày 20 tháng 11 năm 2019;
QUYẾT ĐỊNH:
Điều 1. Ban hành kèm theo Quyết định này Quy chế chăm lo công nhân.
Điều 2. Quyết định này có hiệu lực kể từ ngày ký.
Nơi nhận:
- Như Điều 2;
KT. CHỦ TỊCH
PHÓ CHỦ TỊCH`)
  expect(title).toBe('QUYẾT ĐỊNH Ban hành Quy chế chăm lo công nhân')
  expect(drawn(blocks).slice(5)).toEqual([
    '¶ Căn cứ Bộ luật Lao động ngày 20 tháng 11 năm 2019;',
    '^ QUYẾT ĐỊNH:',
    '# [Điều 1] Ban hành kèm theo Quyết định này Quy chế chăm lo công nhân.',
    '# [Điều 2] Quyết định này có hiệu lực kể từ ngày ký.',
    '$ Nơi nhận:',
    '$ - Như Điều 2;',
    '$ KT. CHỦ TỊCH',
    '$ PHÓ CHỦ TỊCH',
  ])
})

test('capital letters over Roman numbers over Arabic ones; "i)" is a letter or a number by its neighbours', () => {
  const text = `
A- TÌNH HÌNH
I- Bối cảnh
1- Thế giới diễn biến phức tạp.
2- Trong nước ổn định.
II- Kết quả
Đạt nhiều kết quả.
B- TỔ CHỨC THỰC HIỆN
1- Bộ Chính trị lãnh đạo.
2- Các tỉnh ủy:
a) Xây dựng chương trình:
i) Chương trình năm.
ii) Chương trình tháng.
b) Kiểm tra.
g) Giám sát.
h) Khen thưởng.
i) Kỷ luật.`
  expect(read(text)).toEqual([
    '# [A] TÌNH HÌNH',
    '  # [I] Bối cảnh',
    '· [1] Thế giới diễn biến phức tạp.',
    '· [2] Trong nước ổn định.',
    '  # [II] Kết quả',
    '¶ Đạt nhiều kết quả.',
    '# [B] TỔ CHỨC THỰC HIỆN',
    '· [1] Bộ Chính trị lãnh đạo.',
    '· [2] Các tỉnh ủy:',
    '  · [a] Xây dựng chương trình:',
    '    · [i] Chương trình năm.',
    '    · [ii] Chương trình tháng.',
    '  · [b] Kiểm tra.',
    '  · [g] Giám sát.',
    '  · [h] Khen thưởng.',
    '  · [i] Kỷ luật.',
  ])
})

import { type Edit, edit } from './edit.ts'

/** Wordings people propose on pay, hours and the work place; each `from` stands in exactly one paragraph. */
export const editsOnWork: readonly Edit[] = [
  edit('pay', '12 triệu đồng/tháng', '12 triệu đồng/tháng (không tính tiền làm thêm giờ)', [
    'Không ghi rõ thì doanh nghiệp cộng cả tăng ca vào cho đủ.',
    'Công nhân chỉ quan tâm làm đủ giờ được bao nhiêu.',
    'Có vậy sau này đối chiếu mới công bằng.',
  ]),
  edit('pay', 'chiếm ít nhất 75% tổng thu nhập', 'chiếm ít nhất 80% tổng thu nhập', [
    'Lương cơ bản thấp thì đóng bảo hiểm thấp, về già khổ.',
    'Bên {Hoshida|công ty ô tô} đã được gần 80 rồi, đặt 75 là thấp.',
  ]),
  edit('pay', 'kiến nghị xem xét lại việc phân vùng', 'kiến nghị trước tháng 6 năm 2027 việc phân lại vùng', [
    '“Xem xét lại” thì không biết bao giờ xong.',
    'Cần có mốc thời gian, xã nhập rồi mà vùng lương vẫn cũ.',
  ]),
  edit('pay', 'đạt 8,1 triệu đồng/tháng', 'đạt 8,1 triệu đồng/tháng (gồm cả tiền làm thêm giờ)', [
    'Viết cho đúng thực tế, kẻo người ngoài tưởng công nhân lương cao.',
    'Số này chắc đã tính cả tăng ca, nên nói rõ.',
  ]),
  edit('overtime', 'báo trước ít nhất 01 ngày', 'báo trước ít nhất 02 ngày', [
    'Nhà có con nhỏ phải thu xếp người đón, một ngày không kịp.',
    'Xe đưa đón cũng cần biết trước để bố trí chuyến muộn.',
  ]),
  edit(
    'overtime',
    'phải được người lao động đồng ý',
    'phải được từng người lao động tự nguyện đồng ý bằng văn bản, từ chối không bị trừ thưởng',
    [
      'Hiện nay tổ trưởng ký thay cả chuyền.',
      'Thiếu vế không bị trừ thưởng thì chữ đồng ý không có ý nghĩa.',
    ],
  ),
  edit('overtime', 'xuống dưới 48 giờ/tuần', 'xuống 44 giờ/tuần và không giảm lương', [
    'Nói “dưới 48” thì 47 giờ cũng là đạt.',
    'Phải kèm không giảm lương, không thì công nhân không dám mừng.',
    'Nêu con số cho rõ.',
  ]),
  edit(
    'shifts',
    'không xếp ca đêm quá 6 đêm liên tục',
    'không xếp ca đêm quá 4 đêm liên tục, sau đó nghỉ ít nhất 24 giờ',
    [
      'Sáu đêm liền là kiệt sức, chúng tôi làm rồi mới biết.',
      'Quan trọng là khoảng nghỉ trước khi chuyển ca.',
    ],
  ),
  edit('shifts', 'thông báo lịch đổi ca trước 03 ngày', 'thông báo lịch đổi ca trước 07 ngày', [
    'Cần một tuần để sắp xếp người trông con.',
    'Lịch tháng thì báo trước tuần là làm được.',
  ]),
  edit(
    'meals',
    'từ 30.000 đồng/suất trở lên',
    'từ 35.000 đồng/suất trở lên, tăng theo giá thực phẩm hằng năm',
    [
      'Năm 2031 mà 30 nghìn thì còn kém bây giờ.',
      'Giá thịt, giá gạo năm nào cũng lên.',
      'Nên có thêm trượt giá, đỡ phải sửa nghị quyết.',
    ],
  ),
  edit('meals', 'có công nhân tham gia', 'có ít nhất một nửa là công nhân trực tiếp sản xuất', [
    'Một công nhân ngồi giữa năm cán bộ thì nói ai nghe.',
    'Người ăn phải được quyền giám sát.',
  ]),
  edit('meals', 'Kiểm tra bếp ăn', 'Kiểm tra đột xuất bếp ăn', [
    'Báo trước thì hôm đó bếp nào chả sạch.',
    'Thêm hai chữ đột xuất là khác hẳn.',
  ]),
  edit('skills', '70% đoàn viên được phổ cập', '70% đoàn viên biết sử dụng thành thạo', [
    '“Được phổ cập” là đã đi học, còn biết làm hay không thì không rõ.',
  ]),
  edit(
    'skills',
    'mỗi năm có 5.000 lượt người được học',
    'mỗi năm có 2.000 người được học và được xét nâng bậc lương',
    ['Đếm lượt người dễ trùng.', 'Học xong phải có lợi cho người học.'],
  ),
  edit('safety', 'Giảm bình quân 5%/năm tần suất', 'Giảm bình quân 10%/năm tần suất', [
    'Mỗi vụ là một mạng người, 5% thì thấp quá.',
    'Các nước đặt mục tiêu không có người chết.',
  ]),
  edit('safety', 'ít nhất 01 lần/nhiệm kỳ', 'ít nhất 01 lần/năm, trong đó có kiểm tra đột xuất', [
    'Năm năm một lần coi như không.',
    'Mỏ với xi măng phải kiểm tra hằng năm.',
  ]),
  edit(
    'safety',
    'khi thấy nguy cơ mất an toàn',
    'khi thấy nguy cơ mất an toàn và không bị xử lý kỷ luật vì việc đó',
    ['Không có vế bảo vệ thì không ai dám dừng máy.'],
  ),
  edit('heat', 'có nhiệt độ trên 35 độ C', 'có nhiệt độ trên 32 độ C hoặc bụi vượt mức cho phép', [
    'Xưởng may độ ẩm cao, 32 độ đã như 38.',
    'Còn bụi nữa, chỉ tính nóng là thiếu.',
  ]),
  edit(
    'heat',
    'xưởng may, xưởng gỗ, lò nung, mỏ',
    'xưởng may, xưởng gỗ, lò nung, mỏ và người làm việc ngoài trời',
    ['Công nhân quét rác, làm đường, hái chè nắng hơn ai hết.', 'Đừng quên người không có mái che.'],
  ),
  edit(
    'olderWorkers',
    'vận động doanh nghiệp không sa thải lao động lớn tuổi',
    'thương lượng để doanh nghiệp không cho lao động lớn tuổi nghỉ trước',
    ['Vận động yếu quá, phải thương lượng vào thỏa ước.', 'Sa thải là từ kỷ luật, ở đây là cho thôi việc.'],
  ),
  edit('olderWorkers', 'học phí do công đoàn hỗ trợ 50%', 'học phí do công đoàn hỗ trợ 100%', [
    'Mất việc rồi lấy đâu tiền đóng nửa còn lại.',
  ]),
  edit(
    'tetBonus',
    'công bố mức thưởng Tết trước ngày 20 tháng 12 hằng năm',
    'công bố mức thưởng Tết trước ngày 15 tháng 12 hằng năm và trả trước Tết ít nhất 10 ngày',
    ['Công bố thôi chưa đủ, phải trả sớm để còn sắm Tết.', 'Vé xe phải đặt từ giữa tháng 12.'],
  ),
  edit(
    'tetBonus',
    'ưu tiên công nhân ở xa trên 100 km',
    'ưu tiên công nhân ở xã không có xe khách, gia đình có con nhỏ',
    ['Có bản cách 70 cây nhưng khó đi hơn 200 cây đường nhựa.'],
  ),
  edit('skills', 'tác phong công nghiệp từng bước được nâng lên', 'tác phong công nghiệp được nâng lên', [
    '“Từng bước” câu nào cũng có, bỏ cho gọn.',
  ]),
  edit('safety', 'hoạt động thực chất, có phụ cấp', 'có phụ cấp', [
    'Hoạt động thì đương nhiên phải thực chất, ghi thừa.',
    'Hai chữ “thực chất” nói nhiều quá thành sáo.',
  ]),
  edit('olderWorkers', 'Việc làm cơ bản ổn định. ', '', [
    'Vừa viết ổn định, câu sau đã 5.300 người bị giảm giờ, mâu thuẫn.',
  ]),
]

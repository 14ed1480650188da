import { formatMoment } from '../format.ts'

/** What is wrong with a report, and what to do. */
export const reportErrors: Record<string, string | ((it: Record<string, string>) => string)> = {
  'report.missing': 'Không tìm thấy báo cáo này trong phạm vi của bạn.',
  'report.ofOwnCount':
    'Báo cáo này đếm cả ý kiến của đơn vị mà số đoàn viên do chính bạn khai, nên bạn chưa mở được. Hãy nhờ cán bộ cấp trên khai số đoàn viên của đơn vị ấy, rồi mở lại.',
  'report.monthAhead':
    'Tháng này chưa bắt đầu nên chưa lập được báo cáo. Vui lòng chọn tháng hiện tại hoặc tháng đã qua.',
  'report.signed':
    'Báo cáo đã ký nên không sửa được nữa. Nội dung bạn vừa nhập vẫn còn ở đây để bạn sao lại.',
  'report.sectionChanged':
    'Mục này vừa được sửa ở một cửa sổ khác. Bản mới nhất hiện bên dưới; nội dung bạn vừa viết vẫn còn trong ô.',
  'report.changed':
    'Báo cáo đã thay đổi sau khi bạn mở trang này nên chưa ký. Vui lòng xem lại bản mới nhất rồi ký.',
  'report.sectionsEmpty': (it) =>
    `Chưa ký được vì còn mục để trống: ${it.sections}. Nếu không có nội dung, vui lòng ghi rõ, ví dụ “Không phát sinh.”`,
  'report.blanksLeft': (it) =>
    `Chưa ký được vì còn chỗ chưa điền, đánh dấu […], trong: ${it.sections}. Vui lòng điền hoặc xoá các chỗ đó.`,
  'report.lateComing': (it) =>
    `Chưa ký được: đợt lấy ý kiến đã đóng, nhưng ý kiến viết trước đó trên máy không có mạng còn được nhận đến ${formatMoment(it.lateUntil)}. Vui lòng ký sau lúc ấy.`,
  'report.lateUncounted':
    'Chưa ký được: số liệu được đếm khi đợt lấy ý kiến còn nhận ý kiến gửi muộn. Vui lòng bấm “Cập nhật số liệu” rồi xem lại trước khi ký.',
  'report.quotesChanged':
    'Chưa ký được: có ý kiến được trích đã được tác giả sửa hoặc rút lại. Vui lòng bấm “Cập nhật số liệu” rồi xem lại trước khi ký.',
}

import type { SituationTexts } from './texts.ts'

/** The current month's report, as far as it is written. `{tháng}` is the month it is of. */
export const currentMonth: SituationTexts = {
  context: `
Trong {tháng}, các cấp công đoàn bước vào cao điểm lấy ý kiến vào dự thảo văn kiện Đại hội Công đoàn tỉnh lần thứ VIII. Tình hình an ninh trật tự tại các khu công nghiệp ổn định.`,
  membersAndWorkers: `
Toàn tỉnh có 61.850 công nhân, viên chức, lao động, tăng 450 người so với tháng trước; kết nạp mới 412 đoàn viên.
- Việc làm: doanh nghiệp gỗ cho lao động nghỉ luân phiên tháng trước đã gọi 60 trong 85 người trở lại làm việc.
- Tiền lương, thu nhập: 01 trong 02 doanh nghiệp trả lương chậm đã trả đủ; công đoàn tiếp tục làm việc với doanh nghiệp còn lại.
- Bảo hiểm xã hội: cơ quan bảo hiểm xã hội đang tổng hợp số liệu đến cuối tháng.`,
  labourRelations: `
Tổ chức 51 cuộc đối thoại. Ngày làm việc đầu tháng, khoảng 40 công nhân một tổ sản xuất đề nghị làm rõ định mức mới; sau đối thoại, doanh nghiệp giữ định mức cũ đến hết quý, sản xuất bình thường.`,
  thinkingApproving: `
Nhiều đoàn viên hoan nghênh việc dự thảo Chương trình hành động ghi rõ việc làm, thời hạn, kinh phí; nhất là trực tư vấn pháp luật đến 21 giờ và giữ trẻ theo ca.`,
  complaints: `
Tồn từ tháng trước chuyển sang: 05 đơn. Tiếp nhận mới: 03 đơn. Đã giải quyết: 04 đơn, trong đó có đơn quá hạn của tháng trước.`,
}

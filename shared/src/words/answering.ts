import { formatNumber } from '../format.ts'

/** What people of the union read while answering opinions. */
export const answeringWords = {
  title: 'Trả lời ý kiến',
  answer: 'Trả lời',
  answerThis: 'Trả lời ý kiến này',
  answerTheme: 'Trả lời cả chủ đề',
  change: 'Sửa câu trả lời',
  changeTheme: 'Sửa câu trả lời của chủ đề',
  disposition: 'Kết quả xử lý',
  reason: 'Nội dung tiếp thu, giải trình',
  reasonHint: 'Người góp ý đọc được nội dung này trên thiết bị của mình.',
  themeHint: (n: number) =>
    `Câu trả lời đến ${formatNumber(n)} ý kiến trong chủ đề, trừ những ý kiến đã được trả lời riêng.`,
  themeHintEverywhere:
    'Câu trả lời đến mọi ý kiến của chủ đề trên toàn dự thảo, không chỉ phần đang xem, trừ những ý kiến đã được trả lời riêng.',
  send: 'Gửi câu trả lời',
  sent: 'Đã gửi câu trả lời.',
  reached: (n: number) => `Câu trả lời đã đến ${formatNumber(n)} ý kiến.`,
  kept: 'Nội dung bạn viết vẫn còn bên dưới.',
  notResponder: 'Việc trả lời do cán bộ được giao quyền trả lời thực hiện.',

  pickDraft: 'Chọn dự thảo để trả lời ý kiến.',
  answeredOf: (n: number, total: number) =>
    `Đã trả lời ${formatNumber(n)} trên ${formatNumber(total)} ý kiến`,
  section: 'Phần',
  wholeDraft: 'Về cả dự thảo',
  opinions: 'Ý kiến',
  answered: 'Đã trả lời',
  waiting: 'Chờ trả lời',
  total: 'Cộng',
  none: 'Dự thảo chưa có ý kiến nào',
  noneHelp: 'Khi có ý kiến, trang này cho biết phần nào còn chờ trả lời.',
  tooFew: 'Chưa đủ 5 người tham gia',
  tooFewHelp:
    'Để không ai bị nhận ra, trang này mở khi có ít nhất 5 người tham gia. Ý kiến vẫn được lưu và được đếm ở đơn vị cấp trên.',
  opensAtFive: 'Bấm vào một số để đọc từng ý kiến; nội dung mở ra khi có ít nhất 5 người tham gia.',
  allAnswered: 'Mọi ý kiến đã được trả lời',
  waitingList: 'Mở các ý kiến chờ trả lời',
  byTheme: 'Trả lời theo chủ đề nhanh hơn: một câu trả lời đến mọi ý kiến trong chủ đề.',
  toThemes: 'Mở các chủ đề',
  bySection: 'Theo từng phần',
  byDisposition: 'Theo kết quả xử lý',
}

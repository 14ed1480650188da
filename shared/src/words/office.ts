import { formatNumber } from '../format.ts'

/** The state of a consultation, as a word. */
export const consultationStates = {
  before: 'Sắp mở',
  open: 'Đang lấy ý kiến',
  closed: 'Đã kết thúc',
  withdrawn: 'Đã rút lại',
} as const

/** What the list of drafts and the page of one draft say. */
export const draftListWords = {
  title: 'Dự thảo',
  published: 'Dự thảo đã công bố',
  none: 'Chưa có dự thảo nào',
  noneHelp: 'Nhập một dự thảo từ tệp Word hoặc dán nội dung, xem lại, rồi công bố để lấy ý kiến.',
  notAnalyst: 'Việc nhập và công bố dự thảo do cán bộ tổng hợp của đơn vị thực hiện.',
  draft: 'Dự thảo',
  state: 'Tình trạng',
  opens: 'Mở',
  closes: 'Kết thúc',
  opinions: 'Ý kiến',
  persons: 'Lượt người',
  consultation: 'Đợt lấy ý kiến',
  publishedAt: (at: string) => `Công bố lúc ${at}`,
  justPublished: 'Đã công bố dự thảo.',
  justPublishedHelp: 'Bước tiếp theo: gửi mã QR hoặc đường liên kết của từng đơn vị để đoàn viên vào góp ý.',
  toLinks: 'Mở mã QR của các đơn vị',
  asMembers: 'Trang đoàn viên đọc',
  outline: 'Mục lục',
  section: 'Phần',
  paragraphs: 'Số đoạn',
  toOpinions: 'Xem các ý kiến',
  toThemes: 'Xem chủ đề',
  toAnswers: 'Trả lời ý kiến',
  toReport: 'Lập báo cáo tổng hợp',
  wholeDraft: 'Toàn dự thảo',
  silent: 'Chưa có ý kiến',
  total: 'Cộng',
  withdraw: 'Rút lại dự thảo',
  withdrawQuestion: 'Rút lại dự thảo này?',
  withdrawMeaning:
    'Đoàn viên sẽ không tìm thấy dự thảo nữa và không gửi thêm được ý kiến. Các ý kiến đã gửi vẫn được giữ, vẫn tổng hợp và trả lời được. Việc rút lại không đảo ngược được.',
  withdrawYes: 'Rút lại',
  withdrawn: 'Dự thảo đã được rút lại. Ý kiến đã gửi vẫn còn ở đây.',
  countOfParagraphs: (n: number) => `${formatNumber(n)} đoạn`,
}

import { formatMoment, formatMonth, formatNumber } from '../format.ts'

/** What the pages on which reports are made say. */
export const reportPageWords = {
  title: 'Báo cáo',
  none: 'Chưa có báo cáo nào',
  noneHelp: 'Lập báo cáo tháng của đơn vị, hoặc báo cáo tổng hợp ý kiến của một dự thảo, ở ngay bên dưới.',
  noneToRead: 'Khi đơn vị của bạn lập báo cáo, báo cáo sẽ hiện ở đây.',
  list: 'Các báo cáo',
  report: 'Báo cáo',
  unit: 'Đơn vị',
  state: 'Tình trạng',
  countedAt: 'Số liệu lúc',
  signed: 'Đã ký',
  unsigned: 'Đang soạn',
  situation: (month: string) => `Báo cáo tình hình ${formatMonth(month)}`,
  consolidated: (draft: string) => `Báo cáo tổng hợp: ${draft}`,
  makeSituation: 'Lập báo cáo tình hình tháng',
  makeSituationHelp: 'Báo cáo chốt số liệu đến 24 giờ ngày cuối tháng, gửi trước ngày 15.',
  makeConsolidated: 'Lập báo cáo tổng hợp ý kiến',
  makeConsolidatedHelp: 'Mỗi dự thảo một báo cáo, theo đúng thứ tự các phần của dự thảo.',
  month: 'Tháng',
  draft: 'Dự thảo',
  ofUnit: 'Của đơn vị',
  make: 'Lập báo cáo',
  noDrafts: 'Chưa có dự thảo nào để tổng hợp.',
  responseTables: 'Bảng tổng hợp, tiếp thu, giải trình',
  responseTablesHelp: 'Bản Excel có mọi ý kiến; bản Word có từng chủ đề với ý kiến tiêu biểu.',
  word: 'Word',
  pdf: 'PDF',
  excel: 'Excel',
  wordOf: (title: string) => `Tải bản Word: ${title}`,
  excelOf: (title: string) => `Tải bản Excel: ${title}`,

  made: 'Đã lập báo cáo.',
  madeHelp: 'Số liệu đã được đếm. Hãy rà các mục bên dưới và điền vào chỗ có dấu […].',
  preview: 'Xem toàn văn',
  backToEdit: 'Quay lại soạn',
  recount: 'Cập nhật số liệu',
  recounted: 'Đã đếm lại số liệu.',
  figuresOf: (at: string) => `Số liệu đếm lúc ${formatMoment(at)}.`,
  sinceThen: (now: number, then: number) =>
    now > then
      ? `Từ đó đến nay có thêm ${formatNumber(now - then)} ý kiến.`
      : `Từ đó đến nay có ${formatNumber(then - now)} ý kiến được rút lại.`,
  rowsCounted:
    'Bấm vào một số để xem đúng các ý kiến đã được đếm. Ý kiến được tác giả rút lại hoặc sửa, và chủ đề được phân tích lại sau lúc đếm, có thể làm danh sách khác con số.',
  quotesChanged: (count: number) =>
    `${formatNumber(count)} ý kiến được trích đã được tác giả sửa hoặc rút lại nên không còn hiện trong báo cáo. Vui lòng bấm “Cập nhật số liệu”.`,
  signedBy: (name: string, at: string) =>
    `${name} ký lúc ${formatMoment(at)}. Nội dung và số liệu không thay đổi nữa.`,
  readOnly: 'Bạn xem được báo cáo này nhưng không sửa. Việc soạn và ký do cán bộ tổng hợp thực hiện.',

  sections: 'Nội dung soạn',
  sectionsHelp:
    'Mỗi dòng là một đoạn. Dòng bắt đầu bằng dấu “-” thành gạch đầu dòng. Chỗ có dấu […] phải điền hoặc xoá trước khi ký.',
  edit: (section: string) => `Sửa: ${section}`,
  save: 'Lưu mục này',
  saved: 'Đã lưu.',
  hasBlank: 'Còn chỗ chưa điền',
  empty: 'Chưa có nội dung.',
  kept: 'Nội dung bạn vừa viết vẫn còn trong ô.',
  newest: 'Bản mới nhất đang lưu:',
  overwrite: 'Bấm “Lưu mục này” lần nữa sẽ thay bản đang lưu bằng nội dung trong ô.',
  addresseesHint: 'Mỗi dòng một nơi nhận. Để trống nếu không có.',
  congressHint: 'Để trống cũng được: số liệu trong tháng được ghi tự động dưới mục này.',

  figures: 'Số liệu',
  places: 'Theo phần của dự thảo',
  seeByKind: (caption: string) => `${caption}: xem theo loại góp ý`,
  byKind: (caption: string) => `${caption}, theo loại góp ý`,
  byDraft: 'Theo dự thảo',
  themes: 'Chủ đề',
  themesHelp:
    'Lượt người là số ước tính. Chủ đề có dưới 5 người hoặc chỉ ở một đơn vị không được nêu tên trong báo cáo.',
  theme: 'Chủ đề',
  small: 'không nêu tên',
  estimate: 'Lượt người (ước tính)',
  singular: 'Ý kiến riêng lẻ',
  opinions: 'Lượt ý kiến',
  persons: 'Lượt người',
  group: 'Nhóm',
  channel: 'Kênh',
  before: 'Tháng trước',
  thisMonth: 'Tháng này',
  personsHelp:
    'Lượt người và lượt ý kiến được đếm riêng, không cộng vào nhau. Lượt người được nêu theo từng nhóm từ 5 người trở lên; ở đợt còn nhận ý kiến, ít nhất 5 người tham gia sau cùng chờ đến khi hết hạn.',
  coverageHelp:
    'Đơn vị được nêu là có từ 5 người tham gia khi có từ 5 lượt người nêu ở chính đơn vị, hoặc khi cán bộ khai từ 5 người dự họp, nộp phiếu; hai số không cộng với nhau. Chỉ tính đơn vị đã khai từ 5 đoàn viên. Người ở nơi có dưới 5 người được nêu ở cấp trên. Nơi có một đến bốn người không được nêu khác nơi chưa có ai.',
  mixed: 'gộp nhiều chuyện, nên tách trước khi ký',
  coverage: 'Đơn vị tham gia',
  silentUnits: (count: number) =>
    `${formatNumber(count)} công đoàn cơ sở không có số người nêu riêng: chưa có ai, có dưới 5 người, chưa khai số đoàn viên, hoặc được nêu ở cấp trên`,
  hidden: 'Trong đó lời đã ẩn sau khi rà soát',
  general: 'Gửi đại hội, không gắn với dự thảo',
  total: 'Cộng về dự thảo',

  sign: 'Ký báo cáo',
  signQuestion: 'Ký báo cáo này?',
  signMeaning:
    'Sau khi ký, nội dung, số liệu và các ý kiến được trích không sửa được nữa. Bạn nên xem toàn văn trước.',
  issuedOn: 'Ngày ban hành',
  docNumber: 'Số văn bản',
  signerName: 'Họ và tên người ký',
  signerNameHint: 'In dưới chức vụ. Để trống nếu ký và ghi tên bằng tay.',
  docNumberHint: 'Để trống nếu văn thư chưa cấp số; chỗ ghi số sẽ để trống trên văn bản.',
  signYes: 'Ký',
  justSigned: 'Đã ký báo cáo.',
}

import { formatDate, formatNumber } from '../format.ts'

/** What the frame of every page and the house's own controls say. */
export const interfaceWords = {
  name: 'Góp Ý',
  tagline: 'Góp ý văn kiện công đoàn',
  skipToContent: 'Đến nội dung chính',
  home: 'Trang đầu',
  myOpinions: 'Ý kiến của tôi',
  help: 'Trợ giúp',
  privacy: 'Quyền riêng tư',
  rights: 'Quyền của bạn',
  forOfficers: 'Dành cho cán bộ',
  menu: 'Danh mục',
  mainNavigation: 'Danh mục chính',
  youAreHere: 'Vị trí trang',
  signIn: 'Đăng nhập',
  signOut: 'Đăng xuất',
  tryAgain: 'Tải lại trang',
  errorCode: (status: number) => `Mã lỗi ${status}`,
  sampleData: 'Dữ liệu mẫu.',
  sampleDataMeaning:
    'Mọi thứ ở đây đều được viết ra để dùng thử; mật khẩu ai cũng biết. Đừng gửi ý kiến thật.',

  cancel: 'Thôi',
  close: 'Đóng',
  choose: 'Chọn…',
  optional: 'không bắt buộc',

  firstPage: 'Về đầu danh sách',
  nextPage: 'Trang tiếp',
  pages: 'Các trang của danh sách',
  scrollableTable: (caption: string) => `Bảng cuộn ngang: ${caption}`,
  added: 'thêm',
  removed: 'bỏ',
  kept: 'Đã giữ lại:',
  todo: 'Việc cần làm:',

  charactersMost: (n: number) => `Nhiều nhất ${formatNumber(n)} ký tự`,
  charactersLeft: (n: number) => `Còn ${formatNumber(n)} ký tự`,
  charactersOver: (n: number) => `Quá ${formatNumber(n)} ký tự, hãy viết ngắn lại`,
  elapsed: (seconds: number) =>
    seconds < 60
      ? `${formatNumber(Math.floor(seconds))} giây`
      : `${formatNumber(Math.floor(seconds / 60))} phút ${formatNumber(Math.floor(seconds % 60))} giây`,
  elapsedSince: (time: string) => `Đã chạy ${time}`,
  shareDone: (percent: string) => `${percent} đã xong`,
  onDay: (date: string) => `ngày ${formatDate(date)}`,
}

/** The side navigation of the office. */
export const officeNavigationWords = {
  today: 'Hôm nay',
  drafts: 'Dự thảo',
  meetings: 'Cuộc họp, phiếu',
  opinions: 'Ý kiến',
  moderation: 'Rà soát',
  themes: 'Chủ đề',
  answers: 'Trả lời',
  reports: 'Báo cáo',
  units: 'Đơn vị và mã QR',
  people: 'Cán bộ',
  rights: 'Yêu cầu về dữ liệu',
  audit: 'Nhật ký kiểm tra',
  settings: 'Cài đặt',
  help: 'Trợ giúp',
}

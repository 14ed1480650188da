import { formatDate } from '../format.ts'
import { countWords } from './opinions.ts'

/** What the frame of every page says, and what stands on most. */
export const interfaceWords = {
  name: 'Góp Ý',
  tagline: 'Góp ý văn kiện công đoàn',
  byKeys: 'Đi tới danh sách để dùng phím tắt',
  skipToContent: 'Đến nội dung chính',
  home: 'Trang đầu',
  myOpinions: 'Ý kiến của tôi',
  /** Beside it: what lies on this device and has not been received. */
  unsent: (n: number) => `${countWords.opinions(n)} chưa gửi`,
  copy: 'Không có mạng. Bạn đang xem bản lưu trên máy này.',
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

  cancel: 'Thôi',
  close: 'Đóng',
  choose: 'Chọn…',

  kept: 'Đã giữ lại:',
  todo: 'Việc cần làm:',

  onDay: (date: string) => `ngày ${formatDate(date)}`,
}

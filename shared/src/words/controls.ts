import { formatNumber } from '../format.ts'

/** What the house's own controls say. */
export const controlWords = {
  sampleData: 'Dữ liệu mẫu.',
  sampleDataMeaning:
    'Mọi thứ ở đây đều được viết ra để dùng thử; mật khẩu ai cũng biết. Đừng gửi ý kiến thật.',
  optional: 'không bắt buộc',
  firstPage: 'Về đầu danh sách',
  nextPage: 'Trang tiếp',
  pages: 'Các trang của danh sách',
  scrollableTable: (caption: string) => `Bảng cuộn ngang: ${caption}`,
  added: 'thêm',
  removed: 'bỏ',
  charactersMost: (n: number) => `Nhiều nhất ${formatNumber(n)} ký tự`,
  charactersLeft: (n: number) => `Còn ${formatNumber(n)} ký tự`,
  charactersOver: (n: number) => `Quá ${formatNumber(n)} ký tự, hãy viết ngắn lại`,
  elapsed: (seconds: number) =>
    seconds < 60
      ? `${formatNumber(Math.floor(seconds))} giây`
      : `${formatNumber(Math.floor(seconds / 60))} phút ${formatNumber(Math.floor(seconds % 60))} giây`,
  elapsedSince: (time: string) => `Đã chạy ${time}`,
  shareDone: (percent: string) => `${percent} đã xong`,
}

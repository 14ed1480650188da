import { formatDayBefore, formatMoment, formatNumber } from '../format.ts'
import { countWords } from './opinions.ts'

/** Words of the pages where a draft is read and commented on. */
export const readingWords = {
  responses: 'Xem bảng tiếp thu, giải trình',
  state: {
    before: (opensAt: string) => `Nhận góp ý từ ${formatMoment(opensAt)}`,
    open: (closesAt: string) => `Nhận góp ý đến ${formatMoment(closesAt)}`,
    closed: (closesAt: string) => `Đã kết thúc nhận góp ý lúc ${formatMoment(closesAt)}`,
  },
  stateName: { before: 'Sắp mở', open: 'Đang nhận góp ý', closed: 'Đã kết thúc' },
  notOpenYet: 'Bạn đọc trước được dự thảo. Ô góp ý sẽ hiện ra khi đến thời gian mở.',
  closedMeaning: 'Bạn vẫn đọc được dự thảo và xem trả lời cho ý kiến của mình.',

  /** The table's name for those who hear it. */
  table: (rows: number) => `Bảng, ${formatNumber(rows)} hàng`,
  /** Below a section: what one may speak of besides its paragraphs. */
  besides: 'Ngoài từng đoạn, bạn còn có thể',
  print: 'Xem bản in cả dự thảo',
  printTitle: 'Bản in',
  printHelp:
    'Dùng lệnh In của trình duyệt (Ctrl + P, trên điện thoại: Chia sẻ, In) để in ra giấy A4 hoặc lưu thành PDF.',

  contents: 'Mục lục',
  sections: 'Các trang của dự thảo',
  startReading: 'Bắt đầu đọc',
  goOnReading: (section: number) => `Đọc tiếp trang ${section}`,
  paragraphs: (n: number) => `${formatNumber(n)} đoạn`,
  read: 'đã đọc',
  sectionsRead: (n: number, of: number) => `Đã đọc ${n} trên ${of} trang`,
  sectionOf: (n: number, of: number) => `Trang ${n} trên ${of}`,
  previousSection: 'Trang trước',
  nextSection: 'Trang tiếp',
  backToContents: 'Về mục lục',
  front: 'Phần mở đầu của văn bản',

  /** Both are the least there are, in steps of five; of a stance nothing is said when there may be none. */
  count: (opinions: number, agree: number | null) =>
    agree === null || agree === 0
      ? `Ít nhất ${countWords.opinions(opinions)}`
      : `Ít nhất ${countWords.opinions(opinions)}, ít nhất ${countWords.stance(agree, 'agree')}`,
  /** Until when the counts below the paragraphs go; `day` is the first day not told of. */
  countedUntil: (day: string) =>
    `Số ý kiến ghi dưới các đoạn tính đến hết ngày ${formatDayBefore(day)}, trừ những ý kiến còn chờ cho đủ người.`,
  comment: 'Góp ý đoạn này',
  commentRow: 'Góp ý hàng này',
  commentAgain: 'Góp ý thêm',
  commentSection: 'Góp ý cả mục này',
  write: 'Viết ý kiến',
  commentDraft: 'Góp ý chung cho cả dự thảo',
  commentGeneral: 'Gửi ý kiến tới đại hội',
  commentGeneralMeaning: 'Điều bạn muốn nói với đại hội mà không thuộc đoạn nào của dự thảo.',
  commentDraftMeaning: 'Điều bạn muốn nói về bố cục, tinh thần hoặc toàn bộ dự thảo.',
  withdrawn: 'Đã rút ý kiến. Lời bạn viết đã được xoá.',
  nextParagraph: 'Đoạn tiếp theo',

  /** A part of the page that comes when it is needed did not come. */
  notFetched: 'Mạng yếu, phần này của trang chưa tải về được',
  notFetchedKept: 'Ý kiến đã gửi và lời bạn viết dở không mất.',
}

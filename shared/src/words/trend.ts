import { formatMonth, formatNumber } from '../format.ts'

/** What the page of themes month to month says. */
export const trendPageWords = {
  title: 'Chủ đề theo tháng',
  open: 'Chủ đề theo tháng',
  of: (draft: string) => `Chủ đề theo tháng của ${draft}`,
  lead: (month: string, before: string) =>
    `So ${formatMonth(month)} với ${formatMonth(before)}: mỗi chủ đề chiếm bao nhiêu phần trong những gì được nói ở mỗi tháng.`,
  month: 'Tháng',
  show: 'Xem',
  words: {
    new: 'mới nổi',
    growing: 'tăng',
    fading: 'giảm',
    steady: 'không đổi rõ',
    tooFew: 'chưa đủ số liệu',
  },
  table: 'Thay đổi của từng chủ đề',
  theme: 'Chủ đề',
  change: 'Thay đổi',
  opinions: 'Ý kiến',
  opinionTimes: 'Gấp mấy lần (ý kiến)',
  persons: 'Số người (ước tính)',
  personTimes: 'Gấp mấy lần (người)',
  fromTo: (before: number, after: number) => `${formatNumber(before)} → ${formatNumber(after)}`,
  between: (low: string, high: string | null) =>
    high === null ? `từ ${low} trở lên` : `từ ${low} đến ${high}`,
  total: 'Tất cả ý kiến có lời',
  none: '–',
  how: 'Cách tính',
  howSteps: [
    '“Gấp mấy lần” là phần của chủ đề trong tháng này chia cho phần của nó trong tháng trước, nên một tháng nhiều ý kiến hơn không làm mọi chủ đề cùng tăng. 1 là không đổi.',
    'Khoảng ghi kèm chứa giá trị thật trong 95 trên 100 trường hợp (khoảng chính xác cho tỉ số hai tần suất Poisson).',
    'Chỉ ghi “tăng” hoặc “giảm” khi cả số ý kiến và số người cùng đổi chiều ấy và vượt mức tình cờ; đã hiệu chỉnh vì xét nhiều chủ đề một lúc: trong 20 lần ghi, khoảng 1 lần có thể do tình cờ. Một người viết nhiều ý kiến không làm chủ đề tăng.',
    '“Mới nổi” là tăng mà các tháng trước chưa ai nói. “Không đổi rõ” không có nghĩa là đứng yên: số liệu chưa cho thấy thay đổi.',
    '“Chưa đủ số liệu”: tháng có ít hơn 20 ý kiến hoặc 5 người, hoặc chủ đề có ít hơn 10 ý kiến trong cả hai tháng.',
    'Chỉ so những khối đơn vị, nhóm đã đủ 5 người từ tháng trước, ở cả hai tháng. Khối vừa đủ người trong tháng này được so từ tháng sau.',
  ],
  empty: 'Chưa so được hai tháng',
  emptyHelp:
    'Cần ý kiến của ít nhất hai tháng liền nhau, với đủ 5 người ngay từ tháng đầu. Hãy xem lại vào tháng sau.',
  noThemes: 'Chưa có chủ đề',
  noThemesHelp: 'Hãy phân tích ý kiến ở trang Chủ đề trước.',
  toThemes: 'Đến trang Chủ đề',
}

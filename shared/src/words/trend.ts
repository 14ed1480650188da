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
  opinionTimes: 'Gấp mấy lần',
  fromTo: (before: number, after: number) => `${formatNumber(before)} → ${formatNumber(after)}`,
  between: (low: string, high: string | null) =>
    high === null ? `từ ${low} trở lên` : `từ ${low} đến ${high}`,
  total: 'Tất cả ý kiến có lời',
  none: '–',
  how: 'Cách tính',
  howSteps: [
    '“Gấp mấy lần” là phần của chủ đề trong tháng này chia cho phần của nó trong tháng trước, nên một tháng nhiều ý kiến hơn không làm mọi chủ đề cùng tăng. 1 là không đổi.',
    'Khoảng ghi kèm chứa giá trị thật trong 95 trên 100 trường hợp, nếu coi mỗi ý kiến là độc lập (khoảng chính xác cho tỉ số hai tần suất Poisson).',
    'Chỉ ghi “tăng” hoặc “giảm” khi thay đổi vượt mức tình cờ, kể cả khi quy số ý kiến về số người ước tính; đã hiệu chỉnh vì xét nhiều chủ đề một lúc: trong 20 lần ghi, khoảng 1 lần có thể do tình cờ.',
    'Không ai biết mỗi chủ đề có bao nhiêu người nói. Số người chỉ ước tính bằng số ý kiến nhân với một hệ số chung cho cả đợt góp ý (tổng số người chia cho tổng số ý kiến, nhiều nhất là 1), nên trang này không ghi số người. Vì vậy một người viết nhiều ý kiến về cùng một chủ đề vẫn có thể làm chủ đề tăng: hãy đọc các ý kiến trước khi kết luận.',
    '“Mới nổi” là tăng mà các tháng trước chưa ai nói. “Không đổi rõ” không có nghĩa là đứng yên: số liệu chưa cho thấy thay đổi.',
    '“Chưa đủ số liệu”: tháng có ít hơn 20 ý kiến hoặc ước tính ít hơn 5 người, hoặc chủ đề có ít hơn 10 ý kiến trong cả hai tháng.',
    'Tính mọi ý kiến có lời đã được mở của hai tháng ấy, kể cả của đơn vị mới góp ý từ tháng sau; một chủ đề có thể tăng hoặc giảm chỉ vì tháng sau có thêm đơn vị khác góp ý. Ý kiến được mở theo lượt, mỗi lượt gộp đủ 5 người.',
  ],
  empty: 'Chưa so được hai tháng',
  emptyHelp: 'Cần có ý kiến đã được mở của ít nhất hai tháng. Hãy xem lại vào tháng sau.',
  noThemes: 'Chưa có chủ đề',
  noThemesHelp: 'Hãy phân tích ý kiến ở trang Chủ đề trước.',
  toThemes: 'Đến trang Chủ đề',
}

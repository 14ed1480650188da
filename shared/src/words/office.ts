import { formatDate, formatMonth, formatNumber } from '../format.ts'
import type { AnsweredHow, QuoteAsked } from '../opinion-filter.ts'
import type { Target } from '../opinions.ts'
import { countWords } from './opinions.ts'

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
  silent: 'Chưa mở ý kiến nào',
  total: 'Cộng',
  withdraw: 'Rút lại dự thảo',
  withdrawQuestion: 'Rút lại dự thảo này?',
  withdrawMeaning:
    'Đoàn viên sẽ không tìm thấy dự thảo nữa và không gửi thêm được ý kiến. Các ý kiến đã gửi vẫn được giữ, vẫn tổng hợp và trả lời được. Việc rút lại không đảo ngược được.',
  withdrawYes: 'Rút lại',
  withdrawn: 'Dự thảo đã được rút lại. Ý kiến đã gửi vẫn còn ở đây.',
  countOfParagraphs: (n: number) => `${formatNumber(n)} đoạn`,
  order: 'Thứ tự lưu',
  shuffledAt: (at: string) => `Đã đảo thứ tự lưu lúc ${at}`,
  shuffledMeaning: 'Không còn biết ý kiến nào đến trước, ý kiến nào đến sau.',
  shuffledWhole: (n: number) =>
    `Trước và sau khi đảo là cùng ${formatNumber(n)} ý kiến, kể cả ý kiến đã rút; không ý kiến nào mất hay đổi.`,
  shuffledMark: 'Dấu kiểm tra của các mã ý kiến',
  notShuffled: 'Sẽ được đảo ngay khi đợt lấy ý kiến kết thúc và khi hết giờ chờ máy không có mạng',
  late: 'Gửi muộn',
  lateCount: (count: number | 'few') =>
    count === 'few'
      ? 'Dưới 5 ý kiến'
      : count === 0
        ? 'Chưa mở được ý kiến nào'
        : `Ít nhất ${countWords.opinions(count)}`,
  lateUntil: (until: string) => `Viết khi không có mạng; nhận đến ${until}. Đã tính trong số ý kiến.`,
}

/** What an opinion is about. */
export const targetNames: Record<Target, string> = {
  paragraph: 'Một đoạn',
  section: 'Cả phần',
  draft: 'Toàn dự thảo',
  general: 'Gửi đại hội',
}

/** What the list of opinions says. */
export const opinionListWords = {
  title: 'Ý kiến',
  filters: 'Lọc ý kiến',
  apply: 'Lọc',
  clear: 'Bỏ lọc',
  active: 'Đang lọc',
  without: (what: string) => `Bỏ điều kiện ${what}`,
  any: 'Tất cả',
  consultation: 'Đợt lấy ý kiến',
  draft: 'Dự thảo',
  section: 'Phần',
  noSection: 'Về cả dự thảo',
  words: 'Có chữ (gõ không dấu cũng được)',
  unitName: 'Đơn vị (gõ tên hoặc mã)',
  asOf: 'Theo tên gọi ngày',
  whichUnit: (typed: string) => `Có nhiều đơn vị khớp “${typed}”. Vui lòng chọn:`,
  noUnitFound: (typed: string) => `Không có đơn vị nào khớp “${typed}”. Vui lòng gõ ít chữ hơn, hoặc gõ mã.`,
  paragraph: 'Đoạn',
  oneParagraph: 'một đoạn',
  target: 'Góp ý về',
  stance: 'Quan điểm',
  kind: 'Loại góp ý',
  kindUnstated: 'Không ghi loại',
  unit: 'Đơn vị và cấp dưới',
  group: 'Nhóm người góp ý',
  theme: 'Chủ đề',
  oneTheme: 'một chủ đề',
  also: 'Cũng nói về',
  campaign: 'Cùng một bài',
  oneCampaign: 'một nhóm',
  addition: 'Câu viết thêm',
  oneAddition: (n: string) => `câu thứ ${n}`,
  singular: 'Ý kiến riêng lẻ',
  singularHelp: 'Có nội dung nhưng không thuộc chủ đề nào',
  disposition: 'Kết quả trả lời',
  answered: 'Đã trả lời hay chưa',
  answeredHows: {
    no: 'Chưa trả lời',
    yes: 'Đã trả lời',
    own: 'Đã trả lời riêng ý kiến đó',
    theme: 'Đã trả lời chung theo chủ đề',
  } satisfies Record<AnsweredHow, string>,
  quote: 'Chữ được trích',
  quotesAsked: {
    any: 'Có trích chữ trong đoạn',
    kept: 'Chữ còn nguyên ở bản mới nhất',
    changed: 'Chữ đã sửa ở bản mới nhất',
    orphaned: 'Chữ không còn ở bản mới nhất',
  } satisfies Record<QuoteAsked, string>,
  draftFirst: 'Chọn một dự thảo rồi bấm Lọc để lọc tiếp theo phần và theo chủ đề.',
  month: 'Tháng',
  yes: 'có',
  wholeBlocks:
    'Ý kiến của đơn vị hoặc nhóm có ít người đứng ở đơn vị cấp trên, nên lọc theo đơn vị hay nhóm có thể không thấy. Không lọc theo ngày và theo kênh: vài người sẽ bị lộ.',
  count: (n: number) => `${formatNumber(n)} ý kiến`,
  none: 'Không có ý kiến nào khớp',
  noneHelp: 'Bỏ bớt điều kiện lọc để xem nhiều ý kiến hơn.',
  noneYet: 'Chưa có ý kiến nào',
  noneYetHelp: 'Ý kiến của đoàn viên được mở theo lượt, sớm nhất là hôm sau khi đơn vị có từ năm người gửi.',
  tooFew: 'Chưa đủ người để hiện từng ý kiến',
  tooFewHelp:
    'Chưa có lượt nào được mở trong phạm vi này: một lượt mở khi có ít nhất 5 người gửi ý kiến, để không ai bị nhận ra. Hãy chọn đơn vị cấp trên, hoặc chờ lượt sau. Người gửi chỉ được tính trong số đoàn viên mà đơn vị lấy ý kiến hay đơn vị bên dưới đã khai: nếu chưa khai, chưa ý kiến nào được mở; hãy nhờ khai ở trang Đơn vị (số do chính bạn khai không tính cho bạn).',
  wrongFilter: 'Điều kiện lọc trong địa chỉ trang không đúng nên đã được bỏ qua.',
  about: 'Về',
  noWords: 'Không viết thêm lời nào.',
  suggestion: 'Đề xuất câu chữ',
  fromUnit: (unit: string | null) => unit ?? 'Một đơn vị có ít người tham gia',
}

/** What an officer finds on coming in. */
export const todayWords = {
  title: 'Hôm nay',
  day: (date: string) => `Ngày ${formatDate(date)}`,
  noRole: 'Bạn chưa được giao quyền ở đơn vị nào',
  noRoleHelp: 'Vui lòng liên hệ quản trị viên của đơn vị để được giao quyền.',
  todo: 'Việc cần làm',
  nothingToDo: 'Không có việc nào đang chờ.',
  waiting: (n: number, draft: string) => `${formatNumber(n)} ý kiến chờ trả lời: ${draft}`,
  closingSoon: (draft: string, days: number) =>
    days === 0
      ? `Kết thúc lấy ý kiến hôm nay: ${draft}`
      : `Còn ${formatNumber(days)} ngày lấy ý kiến: ${draft}`,
  silentSections: (n: number, draft: string) => `${formatNumber(n)} phần chưa có ý kiến nào: ${draft}`,
  report: (month: string, daysLeft: number) =>
    daysLeft < 0
      ? `Báo cáo tình hình ${formatMonth(month)} đã quá hạn ngày 14`
      : `Báo cáo tình hình ${formatMonth(month)}: hạn gửi hết ngày 14, ` +
        (daysLeft === 0 ? 'là hôm nay' : `còn ${formatNumber(daysLeft)} ngày`),
  open: 'Đang lấy ý kiến',
  before: 'Sắp mở',
  noneOpen: 'Không có dự thảo nào đang lấy ý kiến',
  noneOpenHelp: 'Nhập và công bố một dự thảo, hoặc xem các dự thảo đã kết thúc.',
  toDrafts: 'Mở trang dự thảo',
  closesAt: (at: string) => `Kết thúc lúc ${at}`,
  opensAt: (at: string) => `Mở lúc ${at}`,
  persons: 'Lượt người',
  opinions: 'Ý kiến',
  answered: 'Đã trả lời',
  silent: 'Phần chưa có ý kiến',
  nOfN: (n: number, total: number) => `${formatNumber(n)} trên ${formatNumber(total)}`,
  wordsAtFive:
    'Ý kiến được đếm và mở ra ở nơi có ít nhất 5 người tham gia; nơi ít hơn được đếm ở đơn vị cấp trên.',
  atLeast: (n: number) => `từ ${formatNumber(n)}`,
  fewPersons: 'dưới 5',
  personsOfConsultation: 'Lượt người tính chung cho cả đợt lấy ý kiến, làm tròn xuống từng 5.',
}

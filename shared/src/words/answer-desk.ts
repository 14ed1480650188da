import { formatMoment, formatNumber } from '../format.ts'

const n = (count: number) => `${formatNumber(count)} ý kiến`

/** Why an answer was not taken. */
export const answerErrors = {
  'answer.changed': (it: Record<string, string>) =>
    it.name
      ? `${it.name} vừa trả lời (${formatMoment(it.at!)}) ${n(Number(it.count))} trong những mục bạn chọn. Chưa có gì bị ghi đè. Bản mới nhất hiện bên dưới, nội dung bạn viết vẫn còn; vui lòng xem lại rồi gửi.`
      : `${formatNumber(Number(it.count))} mục bạn chọn vừa thay đổi: người viết đã sửa lời, hoặc câu trả lời vừa được rút lại. Chưa có gì bị ghi đè. Bản mới nhất hiện bên dưới; vui lòng xem lại rồi gửi.`,
  'answer.gone': 'Những mục đã chọn không còn câu trả lời nào, hoặc người viết vừa rút lại ý kiến.',
  'answer.nothingToUndo': 'Bạn chưa có lần trả lời nào để hoàn tác ở dự thảo này.',
}

/** What the page for answering many opinions says. */
export const answerDeskWords = {
  title: 'Trả lời hàng loạt',
  open: 'Trả lời hàng loạt',
  lead: 'Chọn các ý kiến nói cùng một điều, bấm số để chọn kết quả, viết nội dung một lần và gửi. Mỗi ý kiến đều nhận được câu trả lời.',
  desks: { opinions: 'Từng ý kiến', themes: 'Theo chủ đề' },
  places: 'Các phần của dự thảo',
  everything: 'Cả dự thảo',
  /** What is on no draft: the congress in general. */
  general: 'Gửi tới đại hội',
  ofSection: (answered: number, all: number) => `${formatNumber(answered)} trên ${formatNumber(all)}`,
  progress: (answered: number, all: number) => `Đã trả lời ${formatNumber(answered)} trên ${n(all)}`,
  states: { pending: 'Chỉ mục chờ trả lời', all: 'Cả mục đã trả lời' },
  others: (names: string) => `${names} cũng đang trả lời dự thảo này.`,
  otherAt: (name: string, section: string) => `${name} (${section})`,
  pick: (position: number) => `Chọn mục thứ ${formatNumber(position)}`,
  themeCount: (answered: number, all: number) => `${n(all)}, đã trả lời ${formatNumber(answered)}`,
  about: 'Đoạn được góp ý',
  ofTheme: (label: string) => `theo chủ đề “${label}”`,
  none: 'Không còn mục nào chờ trả lời ở đây',
  noneHelp: 'Chọn phần khác, hoặc hiện cả mục đã trả lời để xem lại.',
  noThemes: 'Không có chủ đề nào chờ trả lời ở đây',
  answering: 'Câu trả lời cho các mục đã chọn',
  disposition: 'Kết quả xử lý',
  reason: 'Nội dung tiếp thu, giải trình',
  reasonHint: 'Người góp ý đọc được nội dung này trên thiết bị của mình.',
  recent: 'Dùng lại câu trả lời gần đây',
  recentNone: 'Không dùng lại',
  send: 'Gửi câu trả lời',
  withdraw: 'Rút câu trả lời',
  undo: 'Hoàn tác lần gần nhất',
  sent: (count: number) => `Câu trả lời đã đến ${n(count)}.`,
  withdrawn: (count: number) => `Đã rút câu trả lời của ${n(count)}. Các ý kiến ấy chờ trả lời lại.`,
  undone: 'Đã hoàn tác lần trả lời gần nhất của bạn.',
  keys: 'Phím tắt',
  keysWhere: 'Phím có tác dụng khi con trỏ ở trong danh sách.',
  keyList: [
    ['↓ hoặc J, ↑ hoặc K', 'mục sau, mục trước'],
    ['X hoặc dấu cách', 'chọn, bỏ chọn'],
    ['A', 'chọn cả trang'],
    ['1 đến 6', 'chọn kết quả rồi viết nội dung'],
    ['R', 'dùng lại câu trả lời gần nhất'],
    ['Ctrl + Enter', 'gửi câu trả lời'],
    ['W', 'rút câu trả lời'],
    ['U', 'hoàn tác'],
    ['Esc', 'về danh sách'],
    ['[ và ]', 'phần trước, phần sau'],
  ] as const,
  history: 'Lịch sử trả lời',
  historyGave: (by: string, at: string, what: string) => `${by}, ${at}: ${what}`,
  historyTook: (by: string, at: string) => `${by}, ${at}: rút câu trả lời`,
  historyUndone: 'đã hoàn tác',
  historyEnded: 'đã rút',
  withdrawOne: 'Rút câu trả lời này',
  withdrawMeaning: 'Ý kiến chờ trả lời lại. Nếu chủ đề của nó đã được trả lời, câu trả lời ấy lại áp dụng.',
  withdrawThemeMeaning: 'Mọi ý kiến đang nhận câu trả lời của chủ đề này chờ trả lời lại.',
}

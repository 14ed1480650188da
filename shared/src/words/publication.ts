import { formatNumber } from '../format.ts'

/** Why a response table was not published. */
export const publicationErrors = {
  'publication.changed':
    'Bảng đã khác so với lúc bạn xem trước: có câu trả lời hoặc ý kiến mới. Chưa công bố gì; vui lòng xem lại bản mới bên dưới.',
  'publication.empty': 'Chưa có nội dung nào đủ 5 người nói để công bố.',
  'publication.none': 'Bảng này chưa được công bố, hoặc vừa được gỡ.',
  'publication.missing': 'Bảng tiếp thu, giải trình của dự thảo này chưa được công bố.',
}

const atLeast = (n: number) => `ít nhất ${formatNumber(n)} ý kiến`

/** The response table beside a draft, as readers see it and as it is previewed. */
export const publicationWords = {
  title: 'Bảng tiếp thu, giải trình',
  lead: 'Đoàn viên, người lao động đã góp ý những gì và được trả lời thế nào, theo từng đoạn. Không ai được nêu tên; mỗi dòng là điều ước chừng ít nhất 5 người cùng nói, số đếm làm tròn xuống bậc 5.',
  totals: (opinions: number, answered: number) =>
    `Tổng số: ${atLeast(opinions)}; đã trả lời ${answered === 0 ? 'dưới 5 ý kiến' : atLeast(answered)}.`,
  publishedOn: (day: string, version: number) =>
    `Công bố ngày ${day}, theo phiên bản ${version} của dự thảo.`,
  olderVersion: 'Dự thảo đã có phiên bản mới hơn; bảng này theo phiên bản trước.',
  coverage: (heard: number, all: number) =>
    `${formatNumber(heard)} trên ${formatNumber(all)} đoạn có từ 5 ý kiến trở lên.`,
  others: 'Các ý kiến khác',
  wholeDraft: 'Nói về cả dự thảo, hoặc nói ở nhiều đoạn mà mỗi đoạn ít người',
  wholeSection: 'Về cả phần, và các ý kiến khác trong phần',
  opinions: atLeast,
  answer: (name: string, opinions: number) => `${name} (${atLeast(opinions)})`,
  apart: 'Một số ý kiến đã được trả lời; câu trả lời xem trên thiết bị của người viết.',
  waiting: 'Còn ý kiến chờ trả lời.',
  nothingHere: 'Chưa có nội dung nào đủ 5 người nói ở phần này.',
  nothing: 'Chưa có nội dung nào đủ 5 người nói để công bố',
  nothingHelp: 'Khi ít nhất 5 người cùng nói một điều, nội dung ấy hiện ở đây.',
  print: 'Trang này in được.',
  backToDraft: 'Về dự thảo',

  preview: 'Xem trước bản công bố',
  previewLead:
    'Đây đúng là điều người đọc sẽ thấy bên cạnh dự thảo. Chủ đề đủ lớn được nêu tên; lời của từng ý kiến không được công bố.',
  publish: 'Công bố bảng này',
  publishAgain: 'Công bố bản mới này',
  unpublish: 'Gỡ bảng đã công bố',
  notPublished: 'Chưa công bố.',
  published: (by: string, at: string) => `Đang công bố: ${by}, ${at}.`,
  upToDate: 'Bản đang công bố đúng như bản xem trước.',
  outdated: 'Bản đang công bố khác bản xem trước bên dưới.',
  justPublished: 'Đã công bố. Người đọc thấy bảng này bên cạnh dự thảo.',
  justUnpublished: 'Đã gỡ. Người đọc không còn thấy bảng này.',
  mayNot: 'Việc công bố do cán bộ tổng hợp của đơn vị lấy ý kiến thực hiện.',
  open: 'Công bố bảng tiếp thu, giải trình',

  silent: 'Đoạn chưa ai góp ý',
  silentLead:
    'Các đoạn của phiên bản mới nhất chưa có ý kiến nào trong số ý kiến bạn được xem. Không ai nói không có nghĩa là nhất trí.',
  silentOf: (commented: number, all: number) =>
    `${formatNumber(commented)} trên ${formatNumber(all)} đoạn đã có ý kiến`,
  silentNone: 'Đoạn nào cũng đã có ý kiến',
  silentNoneHelp: 'Phần nào có đoạn chưa ai góp ý sẽ hiện ở đây.',
  paragraphs: 'Số đoạn',
  commented: 'Đã có ý kiến',
  share: 'Tỷ lệ',
  silentIn: (n: number) => `${formatNumber(n)} đoạn chưa ai góp ý`,
}

import { formatDate, formatNumber } from '../format.ts'
import type { RetentionKey } from '../retention.ts'

/** Why a time of keeping was not set. */
export const retentionErrors = {
  'retention.bounds': (it: Record<string, string>) =>
    `Số ngày phải từ ${it.min} đến ${it.max}. Vui lòng chọn số khác.`,
  'retention.kept': 'Nhật ký được giữ, không đặt thời hạn xoá.',
  'proof.missing': 'Không tìm thấy biên bản này.',
}

export const retentionNames: Record<RetentionKey, string> = {
  opinions: 'Lời của ý kiến',
  staffSessions: 'Phiên đăng nhập của cán bộ',
  invitations: 'Lời mời cán bộ',
  requestContacts: 'Cách liên lạc của người gửi yêu cầu',
  requests: 'Nội dung yêu cầu và câu trả lời',
  notices: 'Địa chỉ nhận báo có câu trả lời',
  audit: 'Nhật ký hệ thống',
}

/** From when the days of a rule run. */
export const retentionBegins: Record<RetentionKey, string> = {
  opinions: 'sau khi đợt lấy ý kiến kết thúc và báo cáo tổng hợp được ký',
  staffSessions: 'sau khi phiên hết hạn',
  invitations: 'sau khi lời mời được nhận, thu hồi hoặc hết hạn',
  requestContacts: 'sau khi yêu cầu đóng',
  requests: 'sau khi yêu cầu đóng',
  notices: 'sau khi đợt kết thúc và bảng tiếp thu, giải trình được công bố',
  audit: 'không xoá',
}

/** What is left when the time of keeping is over. */
export const retentionLeaves: Record<RetentionKey, string> = {
  opinions:
    'Lời và câu chữ đề xuất bị xoá. Mức nhất trí, chỗ góp ý, đơn vị, nhóm, ngày còn lại để số liệu giữ nguyên; lời mà báo cáo đã ký có trích vẫn ở trong báo cáo.',
  staffSessions: 'Cả dòng bị xoá.',
  invitations: 'Cả dòng bị xoá; việc mời và nhận còn trong nhật ký.',
  requestContacts: 'Cả dòng bị xoá.',
  notices: 'Cả dòng bị xoá.',
  requests: 'Lời bị xoá; loại yêu cầu, các ngày và kết quả còn lại.',
  audit: 'Chỉ thêm, không sửa, không xoá.',
}

export const retentionWords = {
  title: 'Thời hạn lưu giữ',
  lead: 'Mỗi đêm, dữ liệu hết thời hạn bị xoá và để lại một biên bản: xoá gì, theo quy tắc nào, bao nhiêu dòng, khi nào.',
  rules: 'Quy tắc',
  keptFor: (days: number | null, key: RetentionKey) =>
    days === null ? 'Giữ, không xoá' : `${formatNumber(days)} ngày ${retentionBegins[key]}`,
  bounds: (min: number, max: number) => `Từ ${formatNumber(min)} đến ${formatNumber(max)} ngày.`,
  source: 'Căn cứ',
  lastRan: (moment: string) => `Chạy lần cuối: ${moment}`,
  neverRan: 'Chưa chạy lần nào',
  due: (n: number) => (n === 0 ? 'Đêm nay không có gì đến hạn.' : `Đêm nay sẽ xoá ${formatNumber(n)} dòng.`),
  keepDays: 'Giữ bao nhiêu ngày',
  save: 'Đặt thời hạn',
  saved: 'Đã đặt thời hạn. Thời hạn mới áp dụng từ lần chạy đêm nay.',
  partsTitle: 'Ý kiến sẽ xoá khi nào',
  partsLead:
    'Trước ngày xoá, hãy tải bảng tiếp thu, giải trình và báo cáo tổng hợp: sau đó chỉ còn số liệu và lời đã trích trong báo cáo đã ký.',
  part: 'Phần',
  general: 'Gửi đại hội',
  opinions: 'Ý kiến còn lời',
  signedAt: 'Báo cáo ký ngày',
  erasesOn: 'Xoá vào đêm',
  waits: 'Chờ báo cáo tổng hợp được ký',
  tonight: 'Đêm nay',
  noParts: 'Không có đợt lấy ý kiến nào đã kết thúc mà còn giữ lời.',
  proofs: 'Biên bản xoá',
  noProofs: 'Chưa xoá gì. Khi có dữ liệu hết thời hạn, biên bản hiện ở đây.',
  ranAt: 'Lúc',
  what: 'Dữ liệu',
  rows: 'Số dòng',
  open: 'Xem biên bản',
  readOnly: 'Bạn xem được các quy tắc. Việc đặt thời hạn do quản trị viên của đơn vị cao nhất thực hiện.',
  erased: (day: string) => `Lời đã xoá theo thời hạn lưu giữ, ngày ${formatDate(day)}.`,
}

/** The minutes of one erasure, as a page and as an official paper. */
export const erasurePaperWords = {
  title: 'Biên bản xoá dữ liệu',
  type: 'BIÊN BẢN',
  abstract: (what: string) => `Xoá dữ liệu cá nhân hết thời hạn lưu giữ: ${what.toLowerCase()}`,
  symbol: 'BB-LĐLĐ',
  lead: 'Hệ thống lấy ý kiến đã tự động xoá dữ liệu cá nhân hết thời hạn lưu giữ như sau:',
  item: 'Mục',
  value: 'Nội dung',
  what: 'Dữ liệu được xoá',
  rule: 'Quy tắc',
  keptFor: (days: number) => `Giữ ${formatNumber(days)} ngày`,
  until: 'Ngày đầu tiên còn được giữ',
  rows: 'Số dòng',
  ranAt: 'Thời điểm xoá',
  job: 'Việc tự động đã xoá',
  digestBefore: 'Dấu kiểm tra trước khi xoá',
  digestAfter: 'Dấu kiểm tra sau khi xoá',
  digests:
    'Dấu kiểm tra là HMAC-SHA256 bằng khoá của hệ thống: dùng để so với một bản cũ, và không suy ra được nội dung đã xoá.',
  backups: 'Bản sao lưu có từ trước thời điểm xoá còn giữ dữ liệu này cho đến khi bản sao lưu đó hết hạn.',
  recipients: ['Lưu: VT.'],
  docx: 'Tải bản Word',
  pdf: 'Tải bản PDF',
  print: 'Trang này in được.',
}

/** What an error page says: what happened, what was kept, what to do. */
export interface ErrorPageWords {
  title: string
  kept?: string
  todo: string
}

const keptAsSent = 'Những ý kiến đã báo “đã nhận” vẫn được giữ nguyên.'

const byStatus: Record<number, ErrorPageWords> = {
  400: {
    title: 'Trang không hiểu được yêu cầu này',
    todo: 'Hãy quay lại trang trước và thử lại.',
  },
  401: {
    title: 'Bạn cần đăng nhập để xem trang này',
    todo: 'Hãy đăng nhập rồi mở lại trang.',
  },
  403: {
    title: 'Bạn chưa được giao quyền xem trang này',
    todo: 'Nếu công việc của bạn cần trang này, hãy báo người quản trị của đơn vị.',
  },
  404: {
    title: 'Không có trang này',
    todo: 'Địa chỉ có thể đã gõ thiếu, hoặc nội dung đã được rút lại. Hãy quay về trang đầu hoặc quét lại mã QR của đơn vị.',
  },
  409: {
    title: 'Nội dung vừa được thay đổi ở nơi khác',
    kept: keptAsSent,
    todo: 'Hãy tải lại trang để xem bản mới nhất rồi làm tiếp.',
  },
  413: {
    title: 'Nội dung gửi lên quá lớn',
    todo: 'Hãy quay lại, rút ngắn nội dung hoặc chọn tệp nhỏ hơn.',
  },
  429: {
    title: 'Đang có rất nhiều người cùng gửi',
    kept: keptAsSent,
    todo: 'Hãy chờ một phút rồi thử lại.',
  },
}

const fault: ErrorPageWords = {
  title: 'Hệ thống gặp trục trặc',
  kept: keptAsSent,
  todo: 'Lỗi đã được ghi lại để khắc phục. Hãy thử lại sau ít phút.',
}

/** What a member's device is told that has no code, or one that was closed; a field for a code stands below. */
const byReason: Record<string, ErrorPageWords> = {
  'join.first': {
    title: 'Máy này chưa tham gia góp ý',
    kept: keptAsSent,
    todo: 'Hãy quét mã QR của công đoàn cơ sở, mở lại đường liên kết cán bộ công đoàn gửi cho bạn, hoặc gõ mã vào ô dưới đây.',
  },
  'link.closed': {
    title: 'Mã của đơn vị không còn dùng nữa',
    kept: keptAsSent,
    todo: 'Hãy xin mã mới từ cán bộ công đoàn của bạn, rồi quét mã QR hoặc gõ mã vào ô dưới đây.',
  },
}

/** Whether a refusal is overcome by joining, anew or for the first time. */
export function asksForCode(reason: string | undefined): boolean {
  return reason !== undefined && reason in byReason
}

/** The words for a status, or for a reason that says more; any other is called a fault of ours, which it then is. */
export function errorPageWords(status: number, reason?: string): ErrorPageWords {
  return byReason[reason ?? ''] ?? byStatus[status] ?? fault
}

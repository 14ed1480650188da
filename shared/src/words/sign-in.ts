import { PASSWORD_ALONE_MIN, PASSWORD_MAX, PASSWORD_MIN } from '../sign-in.ts'

/** What the sign-in page says. */
export const signInWords = {
  title: 'Đăng nhập trang cán bộ',
  purpose: 'Dành cho cán bộ công đoàn được giao tổng hợp, trả lời ý kiến và lập báo cáo.',
  email: 'Thư điện tử',
  password: 'Mật khẩu',
  submit: 'Đăng nhập',
  signedOut: 'Bạn đã đăng xuất.',
  forgotten: 'Quên mật khẩu? Liên hệ quản trị viên của đơn vị để được cấp lại.',
  member: 'Bạn là đoàn viên, người lao động? Góp ý không cần tài khoản.',
  toMember: 'Đến trang góp ý',
}

const fourWords =
  'Gợi ý: ghép bốn, năm từ không liên quan với nhau thành một câu dễ nhớ; có dấu và khoảng trắng đều được.'

/** Why a new password was not taken, and what to do. */
export const passwordErrors = {
  'password.tooShort': `Mật khẩu cần ít nhất ${PASSWORD_MIN} ký tự. ${fourWords}`,
  'password.tooShortAlone': `Mật khẩu cần ít nhất ${PASSWORD_ALONE_MIN} ký tự khi bạn không dùng mã xác thực trên điện thoại. ${fourWords}`,
  'password.tooLong': `Mật khẩu dài quá ${PASSWORD_MAX} ký tự. Vui lòng chọn mật khẩu ngắn hơn.`,
  'password.guessable': `Mật khẩu này dễ bị đoán: nó nằm trong danh sách mật khẩu phổ biến, hoặc chỉ gồm tên, thư điện tử, tên hệ thống hay dãy phím quen thuộc. ${fourWords}`,
}

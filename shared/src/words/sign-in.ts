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

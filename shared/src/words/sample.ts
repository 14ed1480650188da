/** Words of the sample data: an invented province. */
export const sampleWords = {
  consultation:
    'Lấy ý kiến đoàn viên, người lao động vào dự thảo văn kiện Đại hội Công đoàn tỉnh Sơn Hà lần thứ VIII',
  sourceName: 'Dữ liệu mẫu',
  letterhead: {
    parentBody: 'TỔNG LIÊN ĐOÀN LAO ĐỘNG VIỆT NAM',
    issuingBody: 'LIÊN ĐOÀN LAO ĐỘNG TỈNH SƠN HÀ',
    place: 'Sơn Hà',
    symbol: 'BC-LĐLĐ',
    signatureLines: ['TM. BAN THƯỜNG VỤ', 'PHÓ CHỦ TỊCH'],
    recipients: [
      'Tổng Liên đoàn Lao động Việt Nam',
      'Ban Thường vụ Liên đoàn Lao động tỉnh',
      'Các ban Liên đoàn Lao động tỉnh',
      'Lưu: VT, BTG-NC',
    ],
  },
  signIns: 'Đăng nhập thử (dữ liệu mẫu, dùng chung một mật khẩu):',
  password: (password: string) => `  mật khẩu: ${password}`,
  secondStep: '  Sau mật khẩu, trang đăng nhập hỏi mã 6 số và hiện luôn mã ấy cho các tài khoản dùng thử.',
  signIn: (email: string, job: string) => `  ${email.padEnd(26)} ${job}`,
  join: (unit: string) => `Vào góp ý như một đoàn viên của ${unit}:`,
  loaded: (opinions: string) => `Đã nạp dữ liệu mẫu: ${opinions} ý kiến.`,
  notEmpty:
    'Cơ sở dữ liệu đã có dữ liệu nên không nạp dữ liệu mẫu. Hãy đặt biến DATA sang một thư mục mới rồi chạy lại.',
  command: 'Nạp dữ liệu mẫu vào một cơ sở dữ liệu trống',
  optionOpinions: 'số ý kiến',
  optionSeed: 'số gieo: cùng số thì cùng dữ liệu',
}

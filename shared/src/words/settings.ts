/** The page that leads to everything set for the whole house. */
export const settingsWords = {
  pages: [
    {
      href: '/office/settings/consent',
      title: 'Bản đồng ý',
      about: 'Lời hỏi ý kiến của đoàn viên và cán bộ trước khi xử lý dữ liệu, theo từng phiên bản.',
    },
    {
      href: '/office/settings/retention',
      title: 'Thời hạn lưu giữ',
      about: 'Dữ liệu nào giữ bao lâu, đêm nay xoá gì, và biên bản của những lần đã xoá.',
    },
    {
      href: '/office/settings/deadlines',
      title: 'Thời hạn giải quyết và ngày nghỉ',
      about: 'Hạn của từng loại yêu cầu về dữ liệu cá nhân, ngày nghỉ và ngày làm bù.',
    },
  ],
}

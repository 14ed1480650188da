/** The page that leads to everything set for the whole house. */
export const settingsWords = {
  pages: [
    {
      href: '/office/settings/consent',
      title: 'Bản đồng ý',
      about: 'Lời hỏi ý kiến của đoàn viên và cán bộ trước khi xử lý dữ liệu, theo từng phiên bản.',
    },
  ],
}

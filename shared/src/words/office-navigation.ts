/** The side navigation of the office. */
export const officeNavigationWords = {
  today: 'Hôm nay',
  drafts: 'Dự thảo',
  meetings: 'Cuộc họp, phiếu',
  opinions: 'Ý kiến',
  moderation: 'Rà soát',
  themes: 'Chủ đề',
  answers: 'Trả lời',
  reports: 'Báo cáo',
  units: 'Đơn vị và mã QR',
  people: 'Cán bộ',
  rights: 'Yêu cầu về dữ liệu',
  audit: 'Nhật ký kiểm tra',
  settings: 'Cài đặt',
  help: 'Trợ giúp',
}

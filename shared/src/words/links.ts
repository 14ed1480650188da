import { formatNumber } from '../format.ts'
import type { JoinChannel, PersonChannel } from '../join-channels.ts'

export { unitLevelNames } from './units.ts'

/** What the pages of units, links and QR codes say. */
export const linkWords = {
  title: 'Đơn vị và mã QR',
  explanation:
    'Mỗi đơn vị có đường liên kết và mã QR riêng. Đoàn viên quét mã là vào góp ý với tư cách đoàn viên của đơn vị đó, không cần tài khoản.',
  search: 'Tìm đơn vị',
  searchHint: 'Gõ có dấu hoặc không dấu đều được.',
  find: 'Tìm',
  showAll: 'Xem tất cả',
  found: (n: number) => `Tìm thấy ${formatNumber(n)} đơn vị.`,
  nothingFound: 'Không có đơn vị nào khớp',
  nothingFoundHelp: 'Thử gõ ít chữ hơn, hoặc xem tất cả các đơn vị.',
  none: 'Chưa có đơn vị nào trong phạm vi của bạn',
  noneHelp: 'Vui lòng liên hệ quản trị viên để được giao quyền trên đơn vị của bạn.',
  caption: 'Các đơn vị trong phạm vi của bạn',
  unit: 'Đơn vị',
  level: 'Cấp',
  members: 'Đoàn viên',
  link: 'Đường liên kết và mã QR',
  noLink: 'Chưa có',
  open: 'Mở đường liên kết',
  openAnother: 'Mở thêm',
  opened: 'Đã mở đường liên kết mới.',
  show: 'Mã QR',
  forUnit: (unit: string) => `cho ${unit}`,
  toLinks: 'Mã QR của đơn vị',
  toPersons: 'Lượt người',
  toSheets: 'In tờ mã QR',

  sheetsTitle: 'In tờ mã QR',
  sheetsLead:
    'Mỗi đơn vị một trang A4 có tên đơn vị, mã QR, mã để gõ và điều được ghi lại. In đen trắng được. Tờ dùng mã mới nhất của đơn vị.',
  levelCaption: 'Các đơn vị theo cấp',
  units: 'Đơn vị',
  linked: 'Đã có mã',
  openMissing: (n: number) => `Mở mã cho ${formatNumber(n)} đơn vị chưa có`,
  openedMany: (n: number) => `Đã mở mã cho ${formatNumber(n)} đơn vị.`,
  layout: 'Kiểu tờ',
  layouts: {
    '1': 'Một tờ A4 để dán bảng tin',
    '4': '4 phiếu một trang, cắt rời',
    '8': '8 phiếu một trang, cắt rời',
  },
  oneUnit: (unit: string) => `Chỉ ${unit}`,
  download: 'Tải PDF',
  downloadPart: (part: number, from: number, to: number) =>
    `Tải phần ${part} (đơn vị ${formatNumber(from)} đến ${formatNumber(to)})`,
  nothingToPrint: 'Chưa có mã nào',

  unitPersons: (unit: string) => `Người tham gia từ ${unit}`,
  unitTitle: (unit: string) => `Mã QR của ${unit}`,
  unitLead:
    'Quét hoặc gõ mã là vào góp ý với tư cách đoàn viên của đơn vị, không cần tài khoản. Có thể mở nhiều mã, mỗi mã cho một nơi.',
  working: 'Đang dùng',
  ended: 'Đã đóng',
  endsAfter: (day: string) => `Dùng đến hết ngày ${day}`,
  openedOn: (day: string) => `Mở ngày ${day}`,
  endedOn: (day: string) => `Đóng ngày ${day}`,
  noPurpose: 'Chưa ghi nơi dùng',
  code: 'Mã',
  address: 'Địa chỉ để gửi vào nhóm',
  qrOf: (unit: string) => `Mã QR để đoàn viên ${unit} vào góp ý`,
  joins: (n: number) =>
    n === 0 ? 'Đến hôm qua: chưa đủ máy vào để nêu số' : `Đến hôm qua: từ ${formatNumber(n)} máy đã vào`,
  joinsByDay: 'Số máy vào theo ngày',
  day: 'Ngày',
  devices: 'Số máy',
  atLeast: (n: number) => `từ ${formatNumber(n)}`,
  joinsMeaning:
    'Chỉ nêu ngày đã qua và có đủ máy vào; số được làm tròn xuống từng 5, có bớt vài máy ngẫu nhiên, để không ai suy ra một máy nào.',
  channel: 'Vào bằng cách nào',
  channels: {
    link: 'Đường liên kết gửi vào máy',
    sheet: 'Quét mã trên tờ giấy',
    shared: 'Máy dùng chung',
  } satisfies Record<JoinChannel, string>,
  ways: {
    link: 'Liên kết',
    sheet: 'Quét mã',
    shared: 'Máy chung',
    paper: 'Phiếu giấy',
    meeting: 'Hội nghị',
  } satisfies Record<PersonChannel, string>,
  notYours:
    'Mã chỉ hiện với cán bộ mở mã của đơn vị (cán bộ đơn vị và quản trị): ai đọc ý kiến thì không cầm mã, để không tự làm tăng số người tham gia.',
  personsTitle: 'Lượt người theo ngày và theo cách vào',
  personsLead:
    'Của đơn vị và cấp dưới. Chỉ nêu ngày đã qua và ô có từ 5 người; số được làm tròn xuống từng 5, có bớt vài người ngẫu nhiên, nên “từ 5” là ít nhất 5. Ô “–” là không có ai, hoặc quá ít để nêu.',
  personsSum: 'Tổng các số đã nêu',
  personsNone: (consultation: string) => `${consultation}: chưa có ngày nào đủ người để nêu.`,
  personsNoneYet: 'Đến hôm qua chưa có ai tham gia.',
  unitAlarm: (members: number) =>
    `Số máy vào bằng các mã của đơn vị đã tới mức ${formatNumber(members)} đoàn viên đã khai`,
  unitAlarmMeaning:
    'Có thể ai đó vào nhiều lần hoặc mã đã ra ngoài: nên đổi mã. Khi xét một đơn vị có đủ người để nêu riêng hay không, số người không bao giờ được tính quá số đoàn viên đã khai.',
  alarm: (n: number) => `Số máy vào đã tới mức ${formatNumber(n)}`,
  alarmMeaning:
    'Mức này do bạn đặt, hoặc là số đoàn viên của đơn vị. Có thể mã đã được chia sẻ ra ngoài: nên đổi mã mới. Số người góp ý đã đếm không bớt lại được.',
  newLink: 'Mở mã mới',
  purpose: 'Dùng ở đâu',
  purposeHint: 'Ví dụ: bảng tin cổng A, nhóm Zalo tổ may 3.',
  lastDay: 'Ngày cuối cùng dùng được',
  alarmAt: 'Báo khi số máy vào tới',
  alarmHint: 'Để trống: báo khi tới số đoàn viên của đơn vị.',
  change: 'Đổi mã',
  changeTitle: 'Đổi sang mã mới?',
  changeMeaning: 'Mã mới dùng được ngay. Chọn mã cũ còn dùng bao lâu để kịp thay tờ đã dán.',
  grace: 'Mã cũ còn dùng',
  graces: { '0': 'Đóng ngay', '7': '7 ngày nữa', '14': '14 ngày nữa', '30': '30 ngày nữa' },
  changed: 'Đã mở mã mới. Nhớ thay tờ đã dán và đường liên kết đã gửi.',
  close: 'Đóng mã',
  closeQuestion: 'Đóng mã này?',
  closeMeaning:
    'Khi mã đóng, máy đã vào bằng mã này phải nhập mã mới mới gửi thêm được; ý kiến đã gửi vẫn được giữ, máy đó vẫn sửa và rút được. Nên mở và dán mã mới trước.',
  closeWhen: 'Đóng sau ngày (để trống: đóng ngay)',
  closeYes: 'Đóng',
  closed: 'Đã ghi ngày đóng mã.',
  noLinks: 'Đơn vị chưa có mã nào',
  noLinksHelp: 'Mở mã đầu tiên để in tờ dán bảng tin hoặc gửi vào nhóm.',
}

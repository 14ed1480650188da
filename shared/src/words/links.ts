import { formatNumber } from '../format.ts'
import type { UnitLevel } from '../units.ts'

export const unitLevelNames: Record<UnitLevel, string> = {
  national: 'Tổng Liên đoàn',
  province: 'Cấp tỉnh',
  district: 'Cấp huyện',
  commune: 'Công đoàn xã, phường',
  sector: 'Công đoàn ngành',
  civilServants: 'Công đoàn viên chức',
  upper: 'Cấp trên cơ sở',
  grassroots: 'Cơ sở',
  group: 'Tổ công đoàn',
}

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
  printAll: (n: number) => `In mã QR của ${formatNumber(n)} đơn vị này`,
  sheets: (n: number) => `${formatNumber(n)} tờ A4, mỗi đơn vị một tờ.`,

  sheetTitle: 'Góp ý dự thảo văn kiện Đại hội Công đoàn',
  steps: [
    'Mở máy ảnh điện thoại và quét mã này, hoặc gõ địa chỉ trên tờ này vào trình duyệt.',
    'Chọn dự thảo, đọc và chạm vào đoạn bạn muốn góp ý.',
    'Không cần tài khoản. Từ dữ liệu được lưu, không ai biết bạn là người viết: ý kiến chỉ ghi đơn vị, nhóm và ngày.',
  ],
  address: 'Địa chỉ',
  code: 'Mã',
  qrOf: (unit: string) => `Mã QR để đoàn viên ${unit} vào góp ý`,
  print: 'In tờ này',
  printSheets: 'In các tờ này',
  printHelp: 'Dùng lệnh In của trình duyệt (Ctrl+P).',
  close: 'Đóng đường liên kết này',
  closeQuestion: 'Đóng đường liên kết này?',
  closeMeaning:
    'Mã QR và địa chỉ này sẽ không dùng được nữa. Ý kiến đã gửi vẫn được giữ, nhưng thiết bị đã tham gia bằng mã này phải quét mã mới để góp ý tiếp và xem lại ý kiến của mình. Nên mở đường liên kết mới và dán mã mới trước khi đóng.',
  closeYes: 'Đóng',
  closed: 'Đã đóng đường liên kết.',
  noSheets: 'Chưa có đường liên kết nào để in',
  noSheetsHelp: 'Mở đường liên kết cho đơn vị trước.',
}

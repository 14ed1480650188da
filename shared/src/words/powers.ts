import type { Power } from '../powers.ts'
import type { Role } from '../units.ts'

export const roleNames: Record<Role, string> = {
  officer: 'Cán bộ công đoàn',
  analyst: 'Cán bộ tổng hợp',
  responder: 'Cán bộ trả lời',
  inspector: 'Cán bộ kiểm tra',
  admin: 'Quản trị viên',
}

/** What each power means, as the help and the page of a person say it. */
export const powerNames: Record<Power, string> = {
  read: 'Xem số liệu, ý kiến, chủ đề, câu trả lời, báo cáo, tải tệp về',
  openLinks: 'Mở và đóng đường liên kết, mã QR',
  declareMembers: 'Khai số đoàn viên của đơn vị',
  enterOnBehalf: 'Nhập ý kiến của cuộc họp, của phiếu giấy',
  changeUnits:
    'Mở, đổi tên, chuyển, nhập, chia tách, kết thúc đơn vị cấp dưới; ở đơn vị cao nhất: đặt tên các cấp',
  publishDrafts: 'Nhập, công bố, rút lại dự thảo',
  findThemes: 'Phân tích và đặt tên chủ đề',
  moderate: 'Rà soát: ẩn lời, che tên người, khôi phục; ở đơn vị mở đợt lấy ý kiến',
  readModeration: 'Xem lời đang ẩn và nhật ký rà soát',
  answer: 'Trả lời ý kiến và chủ đề',
  publishResponses: 'Công bố bảng tiếp thu, giải trình bên cạnh dự thảo',
  writeReports: 'Lập, sửa và ký báo cáo',
  readPeople: 'Xem cán bộ và vai trò',
  readAudit: 'Xem và tải nhật ký kiểm tra',
  managePeople: 'Mời cán bộ, giao và kết thúc vai trò, tạm ngừng tài khoản, cấp lại mật khẩu',
  readRights: 'Ở đơn vị cao nhất: xem bản đồng ý, yêu cầu về dữ liệu cá nhân, thời hạn lưu giữ',
  keepRights: 'Ở đơn vị cao nhất: viết bản đồng ý, giải quyết yêu cầu, đặt thời hạn lưu giữ',
}

/** What the table of roles and powers says around it. */
export const powerWords = {
  caption: 'Ai làm được gì',
  power: 'Việc',
  may: 'được',
  mayNot: 'không',
  meaning: 'Mỗi vai trò được giao trên một đơn vị và có hiệu lực ở đơn vị đó cùng mọi đơn vị cấp dưới.',
}

/** What a visitor reads before taking part, and what a device that joined finds on the first page. */
export const joiningWords = {
  title: 'Góp ý văn kiện công đoàn',
  lead: 'Đọc dự thảo văn kiện đại hội và nói điều bạn nghĩ về từng đoạn. Không cần tài khoản, không cần cho biết tên.',
  howTitle: 'Cách tham gia',
  how: [
    'Quét mã QR ở bảng tin của công đoàn cơ sở, hoặc mở đường liên kết cán bộ công đoàn gửi cho bạn.',
    'Hoặc gõ mã ghi dưới hình QR vào ô bên dưới.',
  ],
  code: 'Mã của đơn vị',
  codeHint: '10 chữ và số, viết hoa hay thường đều được.',
  enter: 'Tiếp tục',

  inviteTitle: 'Góp ý với tư cách đoàn viên',
  keptTitle: 'Ghi lại gì, không ghi gì',
  kept: [
    'Không hỏi và không lưu tên, số điện thoại, địa chỉ mạng hay giờ gửi của bạn.',
    'Mỗi ý kiến ghi đơn vị, nhóm (nếu bạn chọn), ngày, chỗ bạn góp ý và điều bạn viết; không ghi ai gửi.',
    'Chỉ máy này sửa hoặc rút được ý kiến của bạn, và từ dữ liệu được lưu không ai biết bạn là người viết.',
  ],
  readPrivacy: 'Đọc kỹ hơn về quyền riêng tư',
  group: 'Bạn góp ý với tư cách nào?',
  noGroup: 'Không cho biết',
  join: 'Vào góp ý',
  change: (unit: string) => `Đổi sang ${unit}`,
  stay: (unit: string) => `Vẫn góp ý cho ${unit}`,
  otherUnit: (unit: string) => `Máy này đang góp ý với tư cách đoàn viên ${unit}.`,
  otherUnitMeaning:
    'Nếu đổi, những ý kiến gửi từ nay sẽ ghi đơn vị mới. Những ý kiến đã gửi giữ nguyên đơn vị cũ và vẫn sửa được trên máy này.',
  already: 'Máy này đã tham gia cho đơn vị này.',
  goOn: 'Đọc dự thảo',
  cannotJoin: 'Chưa vào được bằng mã này',

  speaksFor: 'Bạn đang góp ý với tư cách đoàn viên',
  consultations: 'Các đợt lấy ý kiến',
  noConsultation: 'Chưa có đợt lấy ý kiến nào cho đơn vị của bạn',
  noConsultationMeaning: 'Khi có dự thảo mới, bạn mở lại trang này hoặc quét lại mã QR để đọc và góp ý.',
  read: 'Đọc và góp ý',
  readOnly: 'Đọc dự thảo',
  otherCode: 'Bạn thuộc đơn vị khác?',
  left: 'Máy này đã thôi góp ý.',
  leftMeaning:
    'Các ý kiến đã gửi vẫn được tính. Từ nay không ai, kể cả bạn, sửa hoặc rút được các ý kiến đó.',
  leftRemains: 'Trình duyệt chưa xoá hết những gì máy này giữ',
  leftRemainsTodo:
    'Bản lưu các trang đã đọc và lời chưa gửi có thể còn trên máy. Hãy xoá dữ liệu của trang này trong cài đặt trình duyệt.',
}

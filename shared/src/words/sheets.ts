/** What a sheet for the notice board and a slip say. */
export const sheetWords = {
  title: 'Góp ý dự thảo văn kiện Đại hội Công đoàn',
  steps: [
    'Mở máy ảnh điện thoại, quét mã này và bấm “Vào góp ý”. Không cần tài khoản.',
    'Chọn dự thảo, đọc và chạm vào đoạn bạn muốn góp ý.',
    'Chọn nhất trí hay không, viết điều bạn nghĩ, bấm “Gửi ý kiến”. Thấy biên nhận là đã được lưu.',
  ],
  typed: 'Không quét được? Mở trình duyệt, gõ địa chỉ này rồi gõ mã:',
  codeLabel: 'Mã',
  notKeptTitle: 'Không ghi lại',
  notKept: [
    'Từ dữ liệu được lưu, không ai biết bạn là người viết.',
    'Không hỏi tên, số điện thoại; không lưu địa chỉ mạng, loại máy, giờ gửi.',
  ],
  keptTitle: 'Chỉ ghi lại',
  kept: ['Đơn vị, nhóm (nếu bạn chọn) và ngày gửi.', 'Điều bạn viết, để trả lời và tổng hợp.'],
  cut: '✂ Cắt theo đường đứt',
  until: (day: string) => `Mã dùng được đến hết ngày ${day}.`,
  fileName: 'Mã QR góp ý',
}

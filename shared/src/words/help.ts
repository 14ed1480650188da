/** The help for members. */
export const helpWords = {
  title: 'Trợ giúp',
  lead: 'Góp ý cho dự thảo mất chừng một phút, không cần tài khoản.',
  parts: [
    {
      title: 'Bắt đầu',
      lines: [
        'Quét mã QR ở bảng tin của công đoàn cơ sở bằng máy ảnh của điện thoại, hoặc gõ mã dưới hình QR ở trang đầu.',
        'Xem đơn vị có đúng của bạn không, rồi bấm “Vào góp ý”.',
      ],
    },
    {
      title: 'Đọc và góp ý',
      lines: [
        'Chọn một mục trong mục lục. Dưới mỗi đoạn có “Góp ý đoạn này”; chạm vào đoạn văn cũng được.',
        'Chọn nhất trí, nhất trí một phần, không nhất trí hoặc ý kiến khác, rồi viết điều bạn nghĩ. Nếu chỉ nhất trí thì không cần viết gì.',
        'Chỉ muốn nói về vài chữ trong đoạn: bôi đen những chữ ấy rồi bấm “Góp ý những chữ này”, hoặc mở “Chỉ góp ý vài chữ trong đoạn” và chép lại.',
        'Muốn sửa câu chữ, mở “Đề xuất câu chữ” và sửa thẳng vào đoạn văn.',
        'Bấm “Gửi ý kiến”. Khi thấy biên nhận là ý kiến đã được lưu.',
        'Muốn nói về cả mục, cả dự thảo hoặc gửi lời tới đại hội, tìm các nút ở đầu mục và ở trang mục lục.',
      ],
    },
    {
      title: 'Khi mạng yếu',
      lines: [
        'Điều bạn viết dở được giữ trên máy; mở lại đoạn đó là thấy.',
        'Nếu gửi không được, cứ bấm gửi lại khi có mạng. Gửi mấy lần cũng chỉ tính một ý kiến.',
      ],
    },
    {
      title: 'Xem lại, sửa, rút',
      lines: [
        'Vào “Ý kiến của tôi” để xem biên nhận, trả lời, và để sửa hoặc rút ý kiến đến khi đợt lấy ý kiến kết thúc.',
        'Chỉ máy đã gửi mới làm được việc này. Đổi máy hoặc xoá dữ liệu trình duyệt thì ý kiến vẫn được tính nhưng không sửa được nữa.',
      ],
    },
    {
      title: 'Mã không vào được',
      lines: [
        'Kiểm tra lại từng chữ: mã không có số 0, số 1, chữ l và chữ o.',
        'Mã cũ có thể đã đóng. Hãy xin cán bộ công đoàn cơ sở mã mới.',
      ],
    },
  ],
}

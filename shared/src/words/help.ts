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
        'Trang nào của dự thảo đã mở thì mất mạng vẫn đọc lại được trên máy đó. Phía trên ghi rõ là bản lưu.',
        'Điều bạn viết dở được giữ trên máy (“Nháp”); mở lại đoạn đó, hoặc “Ý kiến của tôi”, là thấy.',
        'Bấm “Gửi ý kiến” khi không có mạng cũng được: ý kiến ghi “Đã lưu trên máy”, rồi tự gửi khi bạn mở Góp Ý lúc có mạng. Gửi mấy lần cũng chỉ tính một ý kiến.',
        'Chỉ khi thấy “Đã nhận” và biên nhận là máy chủ đã giữ ý kiến. “Cần xử lý” là máy chủ chưa nhận và cần bạn xem lý do; lời bạn viết còn nguyên.',
        'Ý kiến gửi trước lúc đợt lấy ý kiến kết thúc mà còn nằm trên máy thì được nhận thêm một thời gian, thường là 72 giờ.',
        'Lời chưa gửi mất khi bạn xoá dữ liệu trình duyệt, đóng cửa sổ riêng tư, hoặc rời khỏi thiết bị này. Sửa và rút ý kiến đã gửi thì cần có mạng.',
        'Điện thoại quá cũ, hoặc trang không mở bằng https, thì không gửi sau được: hãy chờ biên nhận trước khi đóng trang.',
      ],
    },
    {
      title: 'Xem lại, sửa, rút',
      lines: [
        'Bạn thấy ý kiến của mình ngay. Cán bộ đọc theo lượt: sớm nhất là hôm sau, khi đơn vị đã có ít nhất năm người gửi và đã có năm người khác gửi sau, để không ai đoán được người gửi qua giờ gửi.',
        'Vào “Ý kiến của tôi” để xem biên nhận, trả lời, và để sửa hoặc rút ý kiến đến khi đợt lấy ý kiến kết thúc.',
        'Nếu lời của bạn bị ẩn hoặc bị che tên người khác, “Ý kiến của tôi” ghi rõ vì sao. Ý kiến vẫn được tính, và bạn sửa lại được khi đợt lấy ý kiến còn mở.',
        'Muốn được báo khi có câu trả lời, mở “Báo cho tôi khi có câu trả lời” ở trang ấy: báo trên máy này, hoặc qua thư điện tử. Địa chỉ được cất riêng, không gắn với ý kiến nào.',
        'Khi công đoàn công bố bảng tiếp thu, giải trình, đường dẫn hiện ở đầu dự thảo: từng đoạn đã có những góp ý gì và được trả lời thế nào, không nêu tên ai.',
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

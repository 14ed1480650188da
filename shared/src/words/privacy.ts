/** What is kept of a member and what is not: true of the tables, of a backup and of every export. */
export const privacyWords = {
  title: 'Quyền riêng tư',
  lead: 'Không ai biết bạn là người viết. Trang này nói rõ điều đó nghĩa là gì, và giới hạn của nó.',
  parts: [
    {
      title: 'Mỗi ý kiến được ghi lại',
      lines: [
        'đợt lấy ý kiến, dự thảo, và đoạn hoặc mục bạn góp ý;',
        'bạn nhất trí hay không, bạn muốn bổ sung, sửa đổi, lược bỏ hay góp ý;',
        'lời bạn viết và câu chữ bạn đề xuất;',
        'đơn vị, nhóm nếu bạn chọn, và ngày gửi;',
        'ý kiến đến qua đường liên kết, qua giấy hay tại hội nghị;',
        'một mã ngẫu nhiên của ý kiến và hai dấu kiểm tra để chỉ máy của bạn sửa được, và để gửi hai lần vẫn là một ý kiến.',
      ],
    },
    {
      title: 'Không được ghi lại',
      lines: [
        'tên, số điện thoại, thư điện tử, số giấy tờ của bạn;',
        'địa chỉ mạng, loại máy, trình duyệt của bạn;',
        'giờ gửi: chỉ có ngày;',
        'việc hai ý kiến có phải của cùng một người hay không.',
      ],
    },
    {
      title: 'Trên máy của bạn',
      lines: [
        'Máy giữ mã đơn vị, nhóm bạn chọn, và một chìa khoá ngẫu nhiên cho mỗi đợt lấy ý kiến, trong một năm. Máy chủ không giữ chìa khoá này: không có nó thì không ai tìm ra ý kiến nào là của bạn.',
        'Máy giữ bản nháp bạn viết dở cho đến khi gửi xong, và nhớ những trang bạn đã đọc. Những điều này không được gửi đi.',
        'Ai cầm máy của bạn thì xem được “Ý kiến của tôi”. Nếu bạn dùng máy chung, hãy vào đó và chọn “Thôi góp ý trên máy này” khi xong việc.',
      ],
    },
    {
      title: 'Đếm số người',
      lines: [
        'Khi máy mở dự thảo lần đầu trong một đợt, số người tham gia của đơn vị, nhóm và ngày đó được cộng thêm một. Con số này đứng riêng, không nối với ý kiến nào.',
      ],
    },
    {
      title: 'Ai đọc ý kiến',
      lines: [
        'Cán bộ được giao tổng hợp và trả lời đọc lời bạn viết, không biết ai viết.',
        'Số đếm bên cạnh mỗi đoạn chỉ hiện ra khi có từ 5 ý kiến trở lên.',
        'Người sử dụng lao động không có tài khoản ở đây.',
      ],
    },
    {
      title: 'Sửa, rút và xoá',
      lines: [
        'Đến khi đợt lấy ý kiến kết thúc, máy đã gửi sửa hoặc rút được ý kiến. Khi rút, lời bạn viết bị xoá khỏi dữ liệu; bản sao lưu trước đó còn giữ cho đến khi bản sao lưu bị xoá.',
        'Vì không biết ý kiến nào là của ai, cán bộ không thể tìm hoặc xoá ý kiến theo tên. Biên nhận không cho biết người gửi.',
      ],
    },
    {
      title: 'Giới hạn',
      lines: [
        'Nếu lời bạn viết có tên bạn hoặc chuyện chỉ mình bạn biết, người đọc có thể đoán ra. Hãy viết về việc, không viết về mình.',
        'Người quản trị máy chủ có thể biết thứ tự các ý kiến được ghi, nhưng không biết ai gửi.',
        'Điều nói ở đây đúng với dữ liệu được lưu. Không trang nào bảo vệ được bạn khi có người nhìn vào màn hình, theo dõi đường truyền của bạn, hoặc khi phần mềm bị sửa đổi.',
      ],
    },
    {
      title: 'Căn cứ',
      lines: [
        'Luật Bảo vệ dữ liệu cá nhân số 91/2025/QH15 và Nghị định số 356/2025/NĐ-CP, có hiệu lực từ ngày 01/01/2026. Quan điểm chính trị là dữ liệu cá nhân nhạy cảm, nên ý kiến được lưu mà không kèm người.',
        'Dữ liệu, phông chữ và mọi phần của trang nằm trên máy chủ của công đoàn; không dùng dịch vụ đo đếm hay quảng cáo của bên khác.',
      ],
    },
  ],
}

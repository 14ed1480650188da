import type { Concern } from './concern.ts'

export const healthCare: Concern = {
  key: 'healthCare',
  keywords: ['bảo hiểm y tế', 'khám sức khỏe', 'bệnh nghề nghiệp', 'chăm sóc sức khỏe'],
  weights: { enterprise: 6, school: 2, publicService: 3, agency: 2 },
  home: ['SH.YT.01', 'SH.YT.02'],
  spoken: {
    agree: [
      'Có xe khám lưu động về tận xưởng chị em mừng lắm, nhiều người cả đời chưa đi khám phụ khoa.',
      'vào buổi tối, ngày nghỉ :: Khám buổi tối với chủ nhật là quá cần. Nghỉ một buổi đi khám mất chuyên cần còn đắt hơn tiền thuốc.',
      'Nhất trí. Khám định kỳ ở công ty em {năm phút|chưa đến năm phút} một người, đo chiều cao cân nặng, ký là xong.',
      'Đồng ý với việc khám bệnh nghề nghiệp. Làm {đá|gỗ|xi măng} mười mấy năm, ho ra bụi mà chưa ai chụp phổi cho.',
      'Đúng là khám bảo hiểm khổ thật, xếp hàng từ năm giờ sáng, đến lượt thì hết số.',
    ],
    agreeInPart: [
      'Hôm đoàn khám sức khỏe về công ty, một buổi sáng khám cho sáu trăm người. Đến lượt em, bác sĩ hỏi có bệnh gì không, em bảo hay đau bụng, bác ghi “bình thường” rồi gọi người tiếp theo. Ba tháng sau em đau quá phải đi cấp cứu thì sỏi thận đã to, bác sĩ bảo vì nhịn tiểu, ít uống nước. Mà nhịn là vì cả chuyền có hai cái thẻ đi vệ sinh, uống nhiều thì không có lượt. Em kể ra không phải để trách bác sĩ, sáu trăm người một buổi thì ai khám cho kỹ được. Em đồng ý với việc nâng chất lượng khám nhưng mong viết rõ: mỗi người ít nhất mười phút, có siêu âm, có người giải thích kết quả, và kết quả phải dùng để sửa điều kiện làm việc, chứ không phải khám xong để đấy cho đủ hồ sơ thanh tra.',
      'Nội dung tốt nhưng phòng khám ở khu công nghiệp chưa có bác sĩ, mở tối thì ai khám?',
      'Tôi làm ở bệnh viện. Khám tối, khám chủ nhật thì dân được nhờ, nhưng nhân viên y tế đã trực quá tải rồi, phải thêm người, thêm tiền trực thì mới nhất trí hẳn.',
      'Khám xong phải đưa kết quả cho công nhân, giải thích cho người ta hiểu. Chứ khám xong cất tủ công ty thì cũng như không.',
    ],
    disagree: [
      'nâng chất lượng khám sức khỏe :: Kiến nghị chung chung quá, nhiệm kỳ nào cũng thấy câu này. Không đồng ý để nguyên.',
      'Thẻ bảo hiểm giờ khám đâu cũng được rồi, cái cần là thuốc. Vào viện toàn bảo ra ngoài mua. Dự thảo không nói gì đến thuốc.',
    ],
    other: [
      'Xin được khám phụ khoa, khám tuyến vú cho chị em mỗi năm một lần tại xưởng, xe khám lưu động cũng được.',
      'Công nhân người dân tộc vào viện không nói được bệnh, không hiểu bác sĩ dặn gì. Cần người phiên dịch ở bệnh viện.',
      'Em bị viêm khớp ngón tay vì bấm kéo cả ngày, bác sĩ bảo không nằm trong danh mục bệnh nghề nghiệp. Vậy là bệnh gì?',
      'Tủ thuốc ở xưởng có mỗi dầu gió với băng keo, mà hết hạn.',
      'Giáo viên nói nhiều khản tiếng, giãn tĩnh mạch chân cũng là bệnh do nghề, đi khám lần nào cũng tự túc.',
    ],
  },
  formal: {
    agree: [
      'Nhất trí; đề nghị công đoàn phối hợp trạm y tế mở tủ thuốc, tư vấn sức khỏe ngay trong khu nhà trọ.',
      'Nhất trí với kiến nghị tổ chức khám ngoài giờ. Trung tâm y tế khu vực có thể thí điểm hai tối một tuần nếu được bố trí phụ cấp.',
      'Thống nhất. Đề nghị gắn trách nhiệm của công đoàn cơ sở trong giám sát nội dung gói khám sức khỏe định kỳ, không để khoán trắng cho đơn vị dịch vụ.',
    ],
    agreeInPart: [
      'Cần bổ sung quản lý hồ sơ sức khỏe của người lao động nghề nặng nhọc, độc hại; chuyển việc là mất dữ liệu, đến khi phát bệnh không xác định được trách nhiệm.',
      'Nhất trí nhưng nên nêu chỉ tiêu cụ thể: tỷ lệ lao động nghề độc hại được khám bệnh nghề nghiệp hằng năm.',
    ],
    disagree: [
      'Việc tổ chức khám ngoài giờ phụ thuộc nhân lực và giá dịch vụ, công đoàn khó cam kết. Đề nghị ghi “phối hợp nghiên cứu, thí điểm”.',
    ],
    other: [
      'Kiến nghị bổ sung chăm sóc sức khỏe tâm thần cho người lao động; các ca trầm cảm, kiệt sức ở công nhân điện tử và nhân viên y tế tăng rõ.',
      'Bệnh bụi phổi silic cần 5 đến 10 năm mới phát, nên phải chụp phổi cho cả người đã nghỉ việc. Đề nghị ghi nhận ý này.',
    ],
  },
  facts: [
    'Đi khám phải nghỉ {một buổi|một ngày}, mất luôn {300|500} nghìn chuyên cần.',
    'Khám định kỳ ở công ty chỉ {đo huyết áp, hỏi vài câu|nghe tim phổi qua loa|cân đo rồi ký}.',
    'Bốc số từ {4 giờ|5 giờ} sáng, đến {10 giờ|11 giờ} mới tới lượt.',
    'Thuốc trong danh mục thường báo hết, phải mua ngoài {hai trăm|bốn trăm} nghìn.',
    'Kết quả khám công ty giữ, người khám không được xem.',
    'Nhiều anh chị ngoài {ba mươi|bốn mươi} đã đau cổ vai, cột sống.',
  ],
  praise: [
    'Sức khỏe là vốn của người lao động.',
    'Khám ngoài giờ là việc thiết thực, dễ thấy nhất.',
    'Có khám bệnh nghề nghiệp thì mới bắt công ty cải thiện được.',
  ],
  doubts: [
    'Bệnh viện thiếu người thì mở thêm giờ cũng khó.',
    'Kiến nghị thì dễ, ai trả tiền thì chưa nói.',
    'Gói khám rẻ quá nên chất lượng không thể tốt.',
    'Chưa nói đến thuốc men.',
  ],
  asks: [
    'Đề nghị có xe khám lưu động về {khu công nghiệp|các xã vùng cao|nhà máy} {mỗi quý|sáu tháng một lần}.',
    'Mong được nhận phiếu kết quả và có người giải thích.',
    'Nên cho nghỉ hưởng lương {nửa ngày|một ngày} mỗi năm để đi khám.',
    'Cần khám thêm {mắt và cột sống|phổi|phụ khoa} tùy nghề.',
    'Đặt lịch khám qua điện thoại để khỏi chờ.',
    'Tủ thuốc ở xưởng phải có người kiểm tra hằng tháng.',
  ],
}

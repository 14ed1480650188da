import type { Concern } from './concern.ts'

export const unionOfficers: Concern = {
  key: 'unionOfficers',
  keywords: ['cán bộ công đoàn', 'cán bộ chuyên trách', 'ngại va chạm', 'phụ cấp cán bộ'],
  weights: { enterprise: 6, school: 3, publicService: 3, agency: 5 },
  spoken: {
    agree: [
      'hưởng lương từ ngân sách công đoàn :: Cán bộ không ăn lương chủ thì mới dám nói. Nhất trí làm thí điểm.',
      'trưởng thành từ công nhân :: Chọn cán bộ từ công nhân là đúng, người ta hiểu mình nói gì.',
      'Ủng hộ. Chủ tịch công đoàn chỗ em là phó phòng nhân sự, công nhân có chuyện ai dám kể.',
      'có cơ chế bảo vệ cán bộ :: Anh tổ trưởng công đoàn bênh công nhân một lần, tháng sau bị chuyển xuống kho. Phải có người bảo vệ anh ấy.',
    ],
    agreeInPart: [
      'Cán bộ trẻ nhiệt tình nhưng thay liên tục, vừa quen tên đã chuyển. Mong ở lại ít nhất một nhiệm kỳ.',
      'từ 1.000 lao động trở lên :: 1.000 người mới được một cán bộ thì chỉ hai ba công ty trong tỉnh có. Hạ xuống 500 đi.',
      'Cán bộ chuyên trách tốt nhưng phải cho công nhân bầu, bỏ phiếu kín, chứ cử về thì lại như cũ.',
      'Đồng ý tăng phụ cấp, nhưng ai không làm được việc thì thôi chứ cào bằng mãi.',
      '12 cán bộ công đoàn :: Mười hai người cho cả tỉnh thì mỏng, nhưng có còn hơn không.',
    ],
    disagree: [
      'Tôi thấy cán bộ công đoàn nhiều rồi, chỉ thiếu người dám nói. Thêm biên chế chưa chắc thêm được việc.',
      'một bộ phận cán bộ công đoàn ngại va chạm :: “Một bộ phận” là nói giảm. Ở cơ sở ai cũng ngại, vì ăn lương của công ty. Đó là do cơ chế chứ không phải do người ta kém.',
    ],
    other: [
      'Cán bộ tỉnh mới tốt nghiệp về, không phân biệt được vắt sổ với may ráp thì nói chuyện định mức thế nào? Nên cho đi làm ở xưởng vài tháng.',
      'Phụ cấp chủ tịch công đoàn cơ sở của tôi {170|250|310} nghìn một tháng, tiền xăng đi thăm đoàn viên còn không đủ.',
      'Từ ngày sáp nhập thấy cán bộ toàn họp với làm báo cáo. Xuống cơ sở thì đứng mười phút chụp ảnh.',
      'Mong bác chủ tịch tỉnh mỗi tháng ăn cơm ca với công nhân một bữa, không báo trước.',
      'Tôi làm chủ tịch công đoàn cơ sở được hai nhiệm kỳ, vừa làm kỹ thuật vừa làm công đoàn. Ban ngày lo máy, tối về đọc tin nhắn của anh em: người hỏi lương, người hỏi thai sản, người khóc vì chồng đánh. Lên nói với giám đốc thì bị hỏi lại anh ăn lương ai. Tôi không cần thêm phụ cấp, tôi cần một tờ giấy ghi rằng trong nhiệm kỳ công ty không được chuyển việc, không được cho tôi nghỉ nếu công đoàn cấp trên chưa đồng ý, và có người của tỉnh đến ngay khi tôi gọi. Được thế thì tôi dám làm thêm hai nhiệm kỳ nữa.',
    ],
  },
  formal: {
    agree: [
      'Nhất trí coi cán bộ là khâu đột phá. Đề nghị xây dựng vị trí việc làm và tiêu chuẩn kỹ năng thương lượng cho cán bộ chuyên trách.',
      'Thống nhất cơ chế bảo vệ cán bộ công đoàn; cần quy trình phản ứng nhanh trong 48 giờ khi cán bộ bị phân biệt đối xử.',
    ],
    agreeInPart: [
      'Nhất trí thí điểm, song cần nêu nguồn trả lương sau thí điểm và quan hệ với quy định biên chế, tránh làm xong không nhân rộng được.',
      'Đề nghị bổ sung luân chuyển cán bộ cấp tỉnh về cơ sở ít nhất 6 tháng trước khi bổ nhiệm.',
    ],
    disagree: [
      'Phụ cấp theo số đoàn viên sẽ thiệt cho cơ sở nhỏ, địa bàn khó khăn. Đề nghị tính thêm hệ số vùng.',
    ],
    other: [
      'Sau sắp xếp, tôi phụ trách địa bàn ba xã với 41 đơn vị, xa nhất 62 km đường núi, đi xe máy cá nhân. Một tháng có 11 ngày họp và tập huấn, 5 ngày làm báo cáo cho bốn đầu mối, còn lại chưa đến sáu ngày để xuống cơ sở. Như vậy mỗi cơ sở bảy tháng mới gặp tôi một lần, mà thường là gặp khi đã có việc. Tôi không ngại khó, nhưng nếu không giảm họp, giảm báo cáo thì thêm người cũng chỉ để dự họp. Đề nghị quy định: cán bộ công đoàn xã, phường dành ít nhất một nửa thời gian ở cơ sở; cấp trên không yêu cầu báo cáo những số liệu đã có trên phần mềm; công tác phí khoán theo số km thực tế; và mỗi cụm xã có một tổ cộng tác viên là cán bộ công đoàn đã nghỉ hưu, nhiều người còn khỏe và rất muốn giúp.',
      'Sau sắp xếp, một cán bộ phụ trách ba đến bốn xã nhưng chế độ công tác phí không đổi. Kiến nghị điều chỉnh.',
      'Đề nghị có hình thức để đoàn viên nhận xét cán bộ công đoàn hằng năm, kết quả dùng trong đánh giá.',
    ],
  },
  facts: [
    'Chủ tịch công đoàn chỗ tôi kiêm {trưởng phòng nhân sự|phó giám đốc|quản đốc}.',
    'Phụ cấp có {180|220|300} nghìn một tháng, việc thì không tên.',
    'Cán bộ xuống cơ sở {mười|mười lăm} phút rồi đi.',
    'Ai dám nói thì {bị chuyển việc|hết hạn hợp đồng|bị soi lỗi}.',
    'Cả {nhiệm kỳ|ba năm} chưa được đi học lớp thương lượng nào.',
    'Một người phụ trách {ba|bốn|năm} xã, gọi lúc nào cũng đang họp.',
  ],
  praise: [
    'Cán bộ tốt thì công đoàn mới mạnh.',
    'Người từ công nhân mà ra thì hiểu công nhân.',
    'Độc lập về lương mới độc lập về tiếng nói.',
  ],
  doubts: [
    'Ăn lương của chủ thì khó bênh thợ.',
    'Thí điểm ở vài nơi thì chưa thấm vào đâu.',
    'Thêm người mà không đổi cách chọn thì vẫn thế.',
    'Chưa rõ nguồn trả lương lâu dài.',
  ],
  asks: [
    'Đề nghị để công nhân bầu trực tiếp bằng phiếu kín.',
    'Hạ mức xuống {300|500} lao động là có cán bộ chuyên trách.',
    'Cán bộ mới nên làm ở xưởng {một|ba} tháng.',
    'Mong có quy định công ty không được {cho nghỉ|chuyển việc} cán bộ công đoàn đang nhiệm kỳ.',
    'Mỗi năm cho đoàn viên chấm điểm cán bộ.',
    'Người phụ trách vùng cao cần thêm {tiền xăng|công tác phí}.',
  ],
}

import type { Concern } from './concern.ts'

export const informalWorkers: Concern = {
  key: 'informalWorkers',
  keywords: [
    'lái xe công nghệ',
    'lao động thời vụ',
    'lao động tự do',
    'nghiệp đoàn',
    'giúp việc gia đình',
    'phi chính thức',
  ],
  weights: { enterprise: 2, school: 1, publicService: 1, agency: 3 },
  home: ['SH.TL.03', 'SH.DS.02', 'SH.MP.01', 'SH.NP.02'],
  onlyAtHome: true,
  spoken: {
    agree: [
      'Bảo hiểm tai nạn có hai trăm nghìn một năm mà chưa ai nghĩ mua cho anh em. Nghiệp đoàn lo được thì quý.',
      'mức chiết khấu :: Chạy một cuốc 30 nghìn app nó cắt {bảy|tám|chín} nghìn, hôm tăng hôm giảm chẳng ai giải thích. Nhất trí bắt công khai.',
      'Vào nghiệp đoàn được cái thẻ, được người hỏi thăm lúc ngã xe. Mong có thêm bảo hiểm.',
      'mua bảo hiểm tai nạn :: Mua bảo hiểm tai nạn cho anh em là việc nghĩa. Ngoài đường rủi ro lắm.',
      'Nhất trí. Chúng tôi chạy ngoài đường mười hai tiếng một ngày, không có ngày phép, ngày lễ, ốm là nhịn.',
    ],
    agreeInPart: [
      'bảo hiểm xã hội tự nguyện :: Bảo hiểm tự nguyện đóng mỗi tháng ba bốn trăm thì anh em chạy xe không kham nổi đều. Hỗ trợ một nửa thì vào hết.',
      '500 đoàn viên :: Bảo hiểm cho 500 người mới được một phần, mà chỉ có một năm. Nên tính lâu dài.',
      'Nghiệp đoàn tốt nhưng họp ban ngày thì mất cuốc. Họp trên nhóm chat thôi.',
      'Đồng ý, nhưng đừng thu đoàn phí như công nhân có lương. Thu nhập hôm có hôm không.',
    ],
    disagree: [
      'App ở tận đâu đâu, công đoàn tỉnh kiến nghị họ có nghe không? Nói thật tôi thấy viển vông.',
      'Tôi chạy xe tự do, không muốn vào tổ chức nào cả, chỉ cần có chỗ đỗ và đừng bị đuổi.',
    ],
    other: [
      'Bị khóa tài khoản vì khách bấm một sao, không có chỗ khiếu nại, gọi tổng đài toàn máy trả lời.',
      'Anh em cần một mái che, cái ghế, chỗ sạc điện thoại, cốc nước ở {bến xe|cổng chợ|bệnh viện}. Nhỏ thôi mà quý.',
      'Chặt mía thời vụ ba tháng, đứt tay tự băng, hết mùa về không. Có được tính là đoàn viên không?',
      'Giúp việc nhà người ta, có Tết hay không là do chủ. Hợp đồng thì chẳng ai viết.',
      'Chị em dệt ở nhà nhận khoán từng tấm, đau lưng mờ mắt cũng không gọi là lao động. Mong công đoàn coi chúng tôi là người lao động.',
      'Tôi chạy công nghệ được bốn năm sau khi nghỉ nhà máy giày. Ngày nắng chạy mười ba tiếng được ba trăm rưỡi, trừ xăng, trừ chiết khấu, trừ tiền khấu hao cái xe còn hai trăm. Hôm ngã gãy xương đòn nằm hai tháng, nhờ anh em trong nghiệp đoàn góp được sáu triệu, còn hãng thì nhắn một câu chúc mau khỏe. Nếu đại hội kiến nghị được lên trung ương cho tài xế có bảo hiểm tai nạn bắt buộc, hãng đóng, thì bao nhiêu gia đình được nhờ.',
    ],
  },
  formal: {
    agree: [
      'Nhất trí mở rộng đối tượng tập hợp. Lao động phi chính thức đông hơn lao động có hợp đồng, công đoàn không thể đứng ngoài.',
      'Thống nhất nội dung công khai thuật toán tính thu nhập; đây là vấn đề mới, văn kiện đề cập là kịp thời.',
    ],
    agreeInPart: [
      'Cơ bản nhất trí, cần có mô hình đoàn phí, điều lệ linh hoạt cho nghiệp đoàn; áp dụng như công đoàn cơ sở thì khó tồn tại.',
      'Đề nghị bổ sung chỉ tiêu cụ thể về số đoàn viên nghiệp đoàn, hiện mới nêu nhiệm vụ chung.',
    ],
    disagree: [
      'Chưa nên đặt mục tiêu phát triển nghiệp đoàn giúp việc gia đình khi chưa có cán bộ tiếp cận; dễ thành tổ chức trên giấy.',
    ],
    other: [
      'Kiến nghị xã, phường bố trí điểm dừng nghỉ cho lao động di động, phối hợp với công đoàn lắp mái che, nước uống.',
      'Hợp tác xã, tổ hợp tác có quan hệ lao động thực tế nhưng không có hợp đồng. Đề nghị bổ sung vào nhóm đối tượng.',
    ],
  },
  facts: [
    'Mỗi cuốc app cắt {22|25|28|30} phần trăm, hôm thấp hôm cao.',
    'Chạy {mười một|mười hai|mười ba} tiếng được {250|300|350} nghìn, trừ xăng còn chẳng mấy.',
    'Tài khoản bị khóa {ba ngày|một tuần} không rõ lý do.',
    'Ngã xe nghỉ {nửa tháng|một tháng|hai tháng} không ai hỏi.',
    'Làm thời vụ {ba|bốn} tháng, không hợp đồng, không bảo hiểm.',
    'Trưa nắng không có chỗ ngồi, phải {đứng gốc cây|nấp mái hiên người ta}.',
  ],
  praise: [
    'Nghĩ đến người không có hợp đồng là rất nhân văn.',
    'Có nghiệp đoàn thì anh em có chỗ dựa.',
    'Đúng xu thế, nghề này ngày càng đông.',
  ],
  doubts: [
    'Hãng xe ở nơi khác thì khó bắt họ trả lời.',
    'Đóng bảo hiểm tự nguyện quá sức với người thu nhập bấp bênh.',
    'Lập nghiệp đoàn xong không hoạt động thì cũng buồn.',
    'Đoàn phí thế nào chưa thấy nói.',
  ],
  asks: [
    'Đề nghị hãng báo trước {bảy|mười lăm} ngày khi đổi chiết khấu.',
    'Hỗ trợ {một nửa|ba mươi phần trăm} tiền bảo hiểm tự nguyện.',
    'Mong có điểm dừng nghỉ ở {bến xe|chợ|bệnh viện|cổng khu công nghiệp}.',
    'Khóa tài khoản phải có lý do và có người để khiếu nại.',
    'Lao động thời vụ cũng phải được mua bảo hiểm tai nạn.',
    'Họp nghiệp đoàn nên qua nhóm chat, buổi tối.',
  ],
}

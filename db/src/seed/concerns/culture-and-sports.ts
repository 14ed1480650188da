import type { Concern } from './concern.ts'

export const cultureAndSports: Concern = {
  key: 'cultureAndSports',
  keywords: ['thiết chế văn hóa', 'thể thao', 'hội diễn', 'nhà văn hóa'],
  weights: { enterprise: 5, school: 3, publicService: 3, agency: 3 },
  spoken: {
    agree: [
      'Có đêm chiếu phim ở khu trọ, trẻ con người lớn kín sân. Nhất trí làm thêm những việc như thế.',
      'Tan ca về phòng nằm ôm điện thoại, có cái sân bóng chuyền thì đời đỡ chán. Nhất trí.',
      'mở cửa miễn phí :: Miễn phí buổi tối là đúng, sân bóng ngoài kia {ba|bốn} trăm nghìn một giờ đá sao nổi.',
      'mở cửa đến 22 giờ :: Mở đến 22 giờ thì ca chiều về vẫn kịp chơi.',
      'Đồng ý duy trì hội thao. Năm nào giải bóng chuyền của khu cũng vui nhất.',
    ],
    agreeInPart: [
      'Khu trọ chúng tôi bốn trăm người, tối đến mỗi phòng một cái điện thoại sáng trưng, không ai nói với ai. Năm kia có mấy anh em xin được bãi đất trống sau nhà ông chủ trọ, tự san, tự căng lưới, tối nào cũng ba bốn chục người ra đánh bóng chuyền, chị em ngồi xem, trẻ con chạy quanh. Từ hồi có cái sân ấy bớt hẳn rượu chè, cãi nhau. Rồi đất bán, sân mất, đâu lại vào đấy. Kể vậy để thấy công nhân không cần công trình hàng chục tỷ, chỉ cần một bãi phẳng, một cái đèn, không ai đuổi. Thiết chế thì tôi nhất trí, nhưng mong làm nhiều cái nhỏ gần khu trọ hơn là một cái to ở trung tâm, mười cây số, chỉ mở khi có lễ.',
      'Nhà văn hóa có rồi mà cửa khóa, chỉ mở khi có hội nghị. Làm thêm mà quản như thế thì phí.',
      'Thêm chỗ cho con nhỏ chơi nữa, bố mẹ ra đấy mà không có chỗ cho con thì cũng không đi được.',
      'Nên có hoạt động cho chị em, đừng chỉ bóng đá. Nhảy dân vũ, khâu vá, múa xòe cũng được.',
      'Hội diễn thì công ty nào cũng bắt tập cả tháng ngoài giờ, không tính công. Giữ phong trào nhưng phải tự nguyện.',
    ],
    disagree: [
      'Không cần nhà văn hóa. Công nhân làm 10 tiếng một ngày, thời gian đâu mà chơi. Lo giảm giờ làm trước.',
      'Xây sân ở khu hành chính thì cán bộ chơi là chính. Không nhất trí nếu không ghi rõ địa điểm.',
    ],
    other: [
      'Xin một tủ sách với chỗ ngồi có quạt, có wifi ở khu trọ. Đơn giản thế thôi.',
      'Tết Xíp xí, lễ hội của người Thái công ty chẳng để ý, giá mà tổ chức một buổi cho anh em ném còn thì vui.',
      'Chiếu phim lưu động ở khu trọ tối thứ bảy được không ạ? Hồi bé ở bản em thích lắm.',
      'Nhiều bạn trẻ buồn quá đâm rượu chè, cờ bạc trên mạng. Có chỗ chơi lành mạnh thì đỡ.',
    ],
  },
  formal: {
    agree: [
      'Nhất trí xây dựng thiết chế văn hóa tại khu công nghiệp, đề nghị đưa vào quy hoạch đất ngay từ khi phê duyệt khu mới.',
      'Thống nhất. Nên giao công nhân tự quản sân chơi, công đoàn hỗ trợ dụng cụ và điện chiếu sáng.',
    ],
    agreeInPart: [
      'Cần bổ sung kinh phí vận hành; nhiều thiết chế xây xong không có người, không có tiền điện nên bỏ không.',
      'Nên khai thác cơ sở sẵn có: sân trường học, nhà văn hóa tổ dân phố, ký kết dùng chung buổi tối thay vì xây mới tất cả.',
    ],
    disagree: [
      'Đề nghị bỏ quy định “hằng năm” với cả hội thao và hội diễn, luân phiên cách năm để đỡ tốn kém và đỡ gây mệt mỏi cho cơ sở.',
    ],
    other: [
      'Đề nghị bổ sung bảo tồn bản sắc văn hóa dân tộc trong công nhân: đội văn nghệ, ngày hội trang phục.',
      'Thư viện số, tủ sách phòng trọ là mô hình rẻ, dễ làm, kiến nghị ghi vào nhiệm vụ.',
    ],
  },
  facts: [
    'Khu trọ tôi {ba|bốn|năm} trăm người không có lấy một cái sân.',
    'Nhà văn hóa {khóa quanh năm|chỉ mở khi họp|dùng làm kho}.',
    'Thuê sân bóng {250|300|350} nghìn một giờ, chia ra cũng bằng bữa ăn.',
    'Tối đến ai cũng nằm xem điện thoại, {hàng xóm cùng dãy|người cùng phòng} chẳng biết tên nhau.',
    'Tập văn nghệ phải ở lại sau giờ làm {hai|ba} tuần liền.',
    'Thanh niên rảnh là {nhậu|đánh bài|chơi cá cược trên mạng}.',
  ],
  praise: [
    'Có chỗ chơi thì tinh thần mới khỏe.',
    'Người lao động cũng cần niềm vui.',
    'Hội thao là dịp các công ty gặp nhau.',
  ],
  doubts: [
    'Xây xong không ai quản lý thì bỏ hoang.',
    'Làm suốt ngày thì lấy đâu giờ chơi.',
    'Phong trào ép buộc thì mất vui.',
    'Địa điểm xa khu trọ thì không ai đến.',
  ],
  asks: [
    'Đề nghị làm ngay cạnh {khu trọ|cổng khu công nghiệp}, có đèn.',
    'Giao cho công nhân tự quản, ai dùng đăng ký.',
    'Nên có {sân chơi trẻ em|tủ sách|wifi} đi kèm.',
    'Tham gia văn nghệ, thể thao phải tính công hoặc tự nguyện.',
    'Mong có lớp {bơi|dân vũ|đàn, hát} cuối tuần.',
    'Tổ chức ngày hội văn hóa các dân tộc {mỗi năm một lần|dịp đầu xuân}.',
  ],
}

import type { Concern } from './concern.ts'

export const legalAid: Concern = {
  key: 'legalAid',
  keywords: ['tư vấn pháp luật', 'tố tụng', 'luật sư', 'trợ giúp pháp lý'],
  weights: { enterprise: 5, school: 2, publicService: 2, agency: 3 },
  spoken: {
    agree: [
      'Có lần hỏi được luật sư công đoàn năm phút mà yên tâm cả tháng. Nên làm rộng ra.',
      'ngoài giờ hành chính :: Tư vấn ngoài giờ là trúng. Giờ hành chính bọn em đang đứng chuyền, gọi điện thoại là bị phạt.',
      'trực đến 21 giờ :: Trực đến 21 giờ thì tan ca về còn gọi được. Trước gọi toàn tút tút.',
      'Nhất trí. Ngày tôi bị đuổi ngang, nhờ cán bộ công đoàn viết đơn hộ mà đòi lại được {hai|ba} tháng lương.',
      'Công nhân mình thấy chữ “tòa án” là sợ, có luật sư đi cùng thì mới dám.',
    ],
    agreeInPart: [
      'Công ty cũ của tôi nợ lương ba tháng rồi đóng cửa, giám đốc người nước ngoài về nước trong đêm. Chúng tôi hơn hai trăm người đứng ngoài cổng, chẳng ai biết phải làm gì trước. Người thì bảo giữ máy móc, người bảo đi kiện, người bảo về quê. Đến ngày thứ tư mới có cán bộ xuống hướng dẫn lập danh sách, lúc ấy máy tốt đã bị chủ nợ khác chở đi. Cuối cùng mỗi người được chưa đến một nửa số lương. Từ chuyện ấy tôi nghĩ tư vấn là cần, nhưng cần nhất là có mặt trong vòng một ngày khi có sự cố, biết niêm phong tài sản ở đâu, nộp đơn gì, hạn bao nhiêu ngày. Đề nghị ghi vào dự thảo một đội phản ứng nhanh về pháp luật, có luật sư, có cán bộ khu công nghiệp, gọi là đến, ngày nghỉ cũng đến.',
      'Mở đường dây mà không ai biết số thì cũng vậy. In vào mặt sau thẻ đoàn viên đi.',
      'Tư vấn miễn phí tốt, nhưng tư vấn xong rồi ai đi theo đến cùng? Em hỏi được một lần, lần sau người khác nghe lại kể lại từ đầu.',
      'bảo đảm hỗ trợ luật sư :: Đồng ý, mong ghi rõ là hỗ trợ 100% tiền luật sư hay bao nhiêu, chứ “bảo đảm hỗ trợ” thì chung chung.',
    ],
    disagree: [
      '36 vụ :: Năm năm mà có 36 vụ là quá ít, khoe làm gì. Bao nhiêu người bị đuổi trái luật mà không biết kêu ai.',
      'Lập trung tâm lại thêm biên chế, thêm ghế. Thuê luật sư giỏi theo vụ việc thì hơn.',
    ],
    other: [
      'Công ty giữ bằng gốc của em, đòi đền tiền đào tạo 15 triệu mới trả. Em phải làm gì?',
      'Em ký giấy trắng lúc vào làm, giờ họ bảo em tự xin nghỉ. Có kiện được không ạ?',
      'Tổ tư vấn lưu động đến khu trọ lúc ba giờ chiều, phòng nào cũng khóa. Đến lúc tám giờ tối thì đông.',
      'Dân bản không biết viết đơn, kể bằng miệng thì có ghi hộ không?',
      'Tôi đi kiện công ty hai năm, tự đi, tự học luật trên mạng. Thắng rồi nhưng thi hành án một năm chưa lấy được tiền. Nếu có người của công đoàn đi cùng từ đầu thì đã không mất thời hiệu phần làm thêm giờ. Đề nghị dạy cho công nhân những thứ đơn giản thôi: giữ lại phiếu lương, chụp lại bảng công, không ký giấy trắng.',
    ],
  },
  formal: {
    agree: [
      'Nhất trí thành lập trung tâm tư vấn; cần định biên luật sư công đoàn và kinh phí ổn định, không hoạt động theo phong trào.',
      'Thống nhất. Đề nghị công khai các vụ việc thắng kiện để tạo niềm tin.',
    ],
    agreeInPart: [
      'Cơ bản đồng ý, đề nghị bổ sung cơ chế bảo vệ người lao động trong thời gian khởi kiện, vì đa số rút đơn do sợ bị trù dập.',
      'Nên bổ sung phối hợp với Trung tâm Trợ giúp pháp lý nhà nước để tránh trùng lặp, tận dụng đội ngũ sẵn có ở xã.',
    ],
    disagree: [
      'Chưa cần thành lập tổ chức mới; trong điều kiện tinh gọn bộ máy nên ký hợp đồng với đoàn luật sư và nâng năng lực cán bộ hiện có.',
    ],
    other: [
      'Đề nghị thống kê kết quả theo số vụ giải quyết xong, số tiền đòi lại, thay vì số lượt tư vấn.',
      'Kiến nghị tập huấn cho cán bộ công đoàn xã, phường kỹ năng lập hồ sơ ban đầu, vì hỏng ở khâu này thì ra tòa khó thắng.',
    ],
  },
  facts: [
    'Bị cho nghỉ {qua tin nhắn|bằng miệng|không giấy tờ}, không biết hỏi ai.',
    'Gọi đường dây {ba|bốn} lần không ai nghe.',
    'Lúc vào làm phải ký {giấy trắng|cam kết không sinh con|đơn thôi việc để sẵn}.',
    'Tự đi kiện mất {hai|ba} năm, nản quá bỏ giữa chừng.',
    'Công nhân không giữ phiếu lương nên ra tòa không có chứng cứ.',
    'Tổ lưu động đến đúng lúc mọi người đi làm.',
  ],
  praise: [
    'Có người hiểu luật đứng cạnh thì đỡ sợ.',
    'Tiền đòi lại được cho công nhân là con số thuyết phục nhất.',
    'Mở ngoài giờ là hiểu đời sống công nhân.',
  ],
  doubts: [
    'Thêm trung tâm là thêm bộ máy.',
    'Tư vấn xong không theo đến cùng thì dở dang.',
    'Người đi kiện thường mất việc trước khi có kết quả.',
    'Số vụ còn ít quá so với thực tế.',
  ],
  asks: [
    'Đề nghị in số đường dây lên {thẻ đoàn viên|bảng tin xưởng|cửa nhà ăn}.',
    'Một vụ nên có một người theo từ đầu đến cuối.',
    'Mong chi trả {toàn bộ|ít nhất 70%} tiền luật sư cho đoàn viên.',
    'Cho hỏi qua tin nhắn, ghi âm cũng được.',
    'Dạy công nhân giữ giấy tờ, {chụp bảng công|giữ phiếu lương|đọc hợp đồng}.',
    'Tổ lưu động nên đến khu trọ sau {19|20} giờ.',
  ],
}

import type { Concern } from './concern.ts'

export const credit: Concern = {
  key: 'credit',
  keywords: ['tín dụng đen', 'quỹ trợ vốn', 'trợ vốn', 'vay tiêu dùng', 'đòi nợ'],
  weights: { enterprise: 6, school: 1, publicService: 1, agency: 1 },
  home: ['SH.TL.03'],
  spoken: {
    agree: [
      'giải ngân trong 03 ngày :: Ba ngày có tiền thì công nhân mới khỏi vay app. Ngân hàng bây giờ hỏi giấy tờ cả tháng.',
      'Nhất trí. Xóm trọ em có người vay năm triệu, sau ba tháng thành {hai mươi|ba mươi} triệu, chúng nó gọi điện chửi cả tổ trưởng.',
      '30 triệu đồng/đoàn viên :: Nâng lên 30 triệu là vừa, đủ lo một trận ốm hay sửa cái nhà.',
      'Đồng ý phòng chống lừa đảo, cờ bạc mạng. Thanh niên mới lĩnh lương ngày mười, ngày mười lăm đã hết.',
    ],
    agreeInPart: [
      'Nhất trí, nhưng phải dạy cả chuyện mua trả góp. Cái điện thoại mười triệu góp hai năm thành mười bảy triệu.',
      'Cho vay không lãi mà phải có ba chữ ký, chờ xét hai tháng thì người ta đi vay nóng mất rồi. Làm nhanh lên.',
      '15 triệu đồng :: Mức 15 triệu thấp quá, lại chỉ có hơn một nghìn người vay được trong năm năm.',
      'Đồng ý, nhưng người đang nợ app rồi thì sao? Phải có ai đứng ra nói chuyện với bên cho vay.',
      'Vận động thì phải nói rõ lãi suất. Công nhân đâu biết 0,8% một ngày là bao nhiêu một năm.',
    ],
    disagree: [
      'Cho vay tiêu dùng dễ quá lại khuyến khích tiêu. Tôi thấy nên dạy tiết kiệm, lương về trích lại một ít.',
      '640 trường hợp :: Con số 640 là người dám nói, thực tế gấp mấy lần. Viết vậy giảm nhẹ vấn đề.',
    ],
    other: [
      'Em vay qua điện thoại bốn triệu để mua máy thở cho con, nghĩ cuối tháng có lương là trả. Đến hạn lương chậm năm hôm, nó gia hạn, cộng phí thành sáu triệu. Em vay app thứ hai trả app thứ nhất, rồi app thứ ba. Sáu tháng thành bốn mươi hai triệu. Chúng nó ghép ảnh em gửi cho cả chuyền, gọi cho cô giáo của con, gọi cho bố em ở quê chửi lúc nửa đêm. Em đã nghĩ dại. May có chị tổ trưởng công đoàn biết chuyện, chị dẫn em lên công an phường, chị đứng ra nói với công ty cho ứng hai tháng lương, mấy chị em góp mỗi người một ít. Giờ em trả gần xong. Em viết ra đây không phải để kể khổ, mà để xin có một số điện thoại trực đêm. Vì chúng nó gọi vào ban đêm, và ban đêm là lúc người ta nghĩ quẩn nhất.',
      'Nó lấy danh bạ điện thoại gọi cho bố mẹ em ở bản, bố mẹ em không biết chữ sợ quá bán trâu trả nợ.',
      'Công ty có cho ứng lương giữa tháng thì công nhân không phải vay ngoài. Đề nghị thêm ý này.',
      'Cả phòng mất chứng minh thư vì cho người ta mượn đăng ký vay hộ. Mong tuyên truyền việc này.',
      'Chồng em chơi cá cược bóng đá trên mạng, nợ đến mức phải bán sổ bảo hiểm. Em xin giấu tên. Công đoàn có chỗ nào giúp người nghiện cờ bạc không?',
    ],
  },
  formal: {
    agree: [
      'Nhất trí. Đề nghị ký kết với ngân hàng chính sách và tổ chức tài chính vi mô, công đoàn cơ sở xác nhận thay tài sản thế chấp.',
      'Thống nhất, đồng thời đề nghị phối hợp công an xử lý điểm các đối tượng cho vay quanh khu công nghiệp.',
    ],
    agreeInPart: [
      'Cần bổ sung quản trị rủi ro của quỹ trợ vốn: ai chịu khi người vay nghỉ việc. Không rõ điểm này, cơ sở sẽ không dám xác nhận.',
      'Nhất trí nhưng nên lồng ghép giáo dục tài chính cá nhân vào ngày đầu nhận việc, phòng hơn chống.',
    ],
    disagree: [
      'Công đoàn không phải tổ chức tín dụng, không nên mở rộng cho vay trực tiếp. Đề nghị chỉ kết nối và bảo lãnh.',
    ],
    other: [
      'Kiến nghị có đường dây hỗ trợ khẩn cấp khi đoàn viên bị đe dọa đòi nợ, phối hợp công an xã, phường.',
      'Đề nghị vận động doanh nghiệp ứng trước tối đa 50% lương cho công nhân có hoàn cảnh, đây là giải pháp ít tốn kém nhất.',
    ],
  },
  facts: [
    'Vay {ba|năm|bảy} triệu mà trả gần {mười lăm|hai mươi} triệu chưa hết.',
    'Chúng nó gọi cho {tổ trưởng|bố mẹ|cô giáo của con} để bêu nợ.',
    'Hồ sơ vay vốn công đoàn chờ {một|hai} tháng mới được xét.',
    'Tờ rơi “vay nhanh không cần thế chấp” dán {kín cổng công ty|đầy ngõ trọ}.',
    'Có bạn trong chuyền {bỏ trốn|nghỉ việc|đổi số điện thoại} vì nợ.',
    'Con ốm giữa đêm không biết vay ai ngoài mấy cái app.',
  ],
  praise: [
    'Có chỗ vay tử tế thì không ai muốn vay nóng.',
    'Cứu được một người là cứu cả gia đình.',
    'Vấn đề nhức nhối nhất ở khu trọ bây giờ.',
  ],
  doubts: [
    'Thủ tục lâu thì người ta vẫn tìm vay nóng.',
    'Quỹ nhỏ, người cần thì nhiều.',
    'Chưa nói gì tới người đã mắc nợ.',
    'Cho vay dễ mà không dạy tiêu tiền thì nguy.',
  ],
  asks: [
    'Đề nghị xét vay trong {ba|năm} ngày, công đoàn cơ sở xác nhận là đủ.',
    'Cho ứng lương {một lần|hai lần} mỗi tháng không mất phí.',
    'Mong có số điện thoại gọi khi bị đe dọa.',
    'Dạy công nhân tính lãi ngay buổi nhận việc.',
    'Nâng mức vay lên {20|30|40} triệu, trả dần {18|24} tháng.',
    'Đề nghị công an dẹp các điểm cho vay quanh khu trọ.',
  ],
}

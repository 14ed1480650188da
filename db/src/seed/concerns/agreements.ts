import type { Concern } from './concern.ts'

export const agreements: Concern = {
  key: 'agreements',
  keywords: ['thỏa ước', 'đối thoại', 'thương lượng tập thể', 'ngừng việc'],
  weights: { enterprise: 6, school: 1, publicService: 2, agency: 4 },
  spoken: {
    agree: [
      'Năm nay công ty hỏi ý kiến bằng phiếu trước khi ký, được thêm hai nghìn tiền ăn. Ít nhưng là lần đầu được hỏi.',
      'lấy ý kiến người lao động trước khi ký :: Làm {năm|sáu} năm chưa được hỏi ý kiến về thỏa ước lần nào, toàn thấy dán lên rồi. Nhất trí phải hỏi trước.',
      'niêm yết thỏa ước :: Dán thỏa ước ở xưởng là đúng, chữ to lên cho dễ đọc.',
      'có biên bản :: Đối thoại mà có biên bản, có hạn trả lời thì hơn hẳn. Trước nói xong là quên.',
      'Đồng ý. Có cái thỏa ước tốt còn hơn mười cái giấy khen.',
    ],
    agreeInPart: [
      '85% doanh nghiệp :: 85% hay 100% không quan trọng bằng trong đó viết gì. Thỏa ước chỗ tôi chép y nguyên luật.',
      'Đối thoại thì công ty chọn sẵn người, toàn tổ trưởng với văn phòng. Phải để công nhân tự chọn người đi.',
      'Thỏa ước ngành may nghe hay, nhưng công ty ngoài khu không ký thì họ lại lấy giá rẻ giành đơn. Phải làm cùng tỉnh bạn.',
      'Đồng ý, thêm câu: ký xong mà không làm thì phạt thế nào.',
    ],
    disagree: [
      'Tôi được cử đi đối thoại bốn lần nên biết. Câu hỏi phải gửi trước một tuần, nhân sự chọn ra mười câu, câu nào gai góc thì ghi là sẽ trả lời riêng. Hôm đối thoại ngồi bàn dài, bên kia tám người có máy tính, bên này chúng tôi năm người vừa ở xưởng lên, áo còn dính dầu. Hỏi lương thì bảo thị trường khó khăn, hỏi bữa ăn thì bảo đang tìm nhà thầu, hỏi quạt thì bảo đã ghi nhận. Một giờ là xong, chụp ảnh chung. Năm sau đọc lại biên bản thấy y nguyên mười câu ấy, chỉ khác ngày tháng. Thế mà trong báo cáo thì lại được đếm là một cuộc đối thoại thành công. Tôi không đồng ý đếm số cuộc. Muốn đếm thì đếm số việc đã hứa và số việc đã làm, có chữ ký của giám đốc và của người hỏi.',
      'giảm từ 14 xuống còn 5 :: Ngừng việc giảm chưa chắc là tốt, có khi là công nhân sợ không dám. Không nên coi đó là thành tích.',
      'Tôi dự đối thoại ba lần, lần nào giám đốc cũng bận, phó phòng ghi nhận rồi thôi. Không tin là thêm chỉ tiêu thì khác.',
      'Ký thỏa ước nhiều để báo cáo, công nhân có được gì đâu. Bỏ chỉ tiêu số lượng đi.',
    ],
    other: [
      'Hòm thư góp ý đặt ngay trước cửa phòng giám đốc, có camera. Ai dám bỏ thư.',
      'Công nhân hỏi thì trả lời ở hội trường bằng ba trang giấy, nghe không hiểu. Trả lời ngắn thôi: được hay không, bao giờ.',
      'Công ty {Hàn|Đài Loan|Nhật} nên có phiên dịch của công đoàn, phiên dịch của công ty dịch không hết ý.',
      'Cho em hỏi thỏa ước hết hạn từ {năm ngoái|hai năm trước} mà chưa ký lại thì công nhân theo cái nào?',
    ],
  },
  formal: {
    agree: [
      'Nhất trí lấy thương lượng tập thể làm khâu đột phá, đúng bản chất của tổ chức công đoàn.',
      'Thống nhất. Đề nghị có bộ tiêu chí chấm điểm thỏa ước, xếp loại A, B, C và công khai.',
    ],
    agreeInPart: [
      'Cơ bản nhất trí; nên thay chỉ tiêu tỷ lệ ký bằng tỷ lệ thỏa ước đạt loại khá trở lên, tránh chạy theo số lượng.',
      'Đề nghị bổ sung chuẩn bị thương lượng: cung cấp thông tin kết quả kinh doanh cho công đoàn trước ít nhất 10 ngày.',
    ],
    disagree: [
      'Nhận định số cuộc ngừng việc giảm là kết quả của đối thoại chưa có cơ sở; cần phân tích thêm yếu tố đơn hàng, thị trường lao động.',
    ],
    other: [
      'Kiến nghị thí điểm đối thoại ở cấp khu công nghiệp, có đại diện ban quản lý, bảo hiểm xã hội, chủ nhà trọ.',
      'Trong đơn vị sự nghiệp, hội nghị viên chức chưa có phần trả lời kiến nghị năm trước. Đề nghị bổ sung.',
    ],
  },
  facts: [
    'Thỏa ước chỗ tôi {chép lại luật|sáu trang mà không có con số nào|hết hạn từ năm ngoái}.',
    'Đối thoại toàn {tổ trưởng|văn phòng|người được chọn sẵn} đi.',
    'Kiến nghị từ {đầu năm|năm ngoái|kỳ trước} đến giờ chưa ai trả lời.',
    'Giám đốc không dự, người đi thay thì {chỉ ghi nhận|không quyết được gì}.',
    'Công nhân trong {chuyền|xưởng} không ai biết thỏa ước viết gì.',
    'Hòm thư góp ý {gắn cạnh camera|bụi bám đầy|mất chìa khóa}.',
  ],
  praise: [
    'Nói được với nhau thì không phải ngừng việc.',
    'Hỏi công nhân trước khi ký là đúng quy trình.',
    'Có thời hạn trả lời là điểm tiến bộ.',
  ],
  doubts: [
    'Ký nhiều mà nội dung không có gì thì chỉ đẹp báo cáo.',
    'Người đi đối thoại không do công nhân chọn.',
    'Không có chế tài khi công ty không thực hiện.',
    'Ngừng việc giảm chưa chắc là bớt bức xúc.',
  ],
  asks: [
    'Đề nghị công nhân bầu người đi đối thoại bằng phiếu kín.',
    'Trả lời kiến nghị trong {bảy|mười|mười lăm} ngày, dán ở bảng tin.',
    'Thỏa ước phải có ít nhất {ba|năm} điều hơn luật và ghi bằng con số.',
    'Công đoàn cấp trên nên dự đối thoại cùng.',
    'Mong in thỏa ước thành tờ nhỏ, {có hình|chữ to|có tiếng Thái, tiếng Mông}.',
    'Ghi rõ không thực hiện thì xử lý thế nào.',
  ],
}

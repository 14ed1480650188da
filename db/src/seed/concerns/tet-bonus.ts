import type { Concern } from './concern.ts'

export const tetBonus: Concern = {
  key: 'tetBonus',
  keywords: ['thưởng tết', 'đón tết', 'tết sum vầy'],
  weights: { enterprise: 7, school: 1, publicService: 1, agency: 1 },
  spoken: {
    agree: [
      'Chuyến xe công đoàn năm ngoái bác tài hát suốt đường, lên xe là thấy Tết. Mong giữ.',
      'trước ngày 20 tháng 12 :: Báo trước ngày 20 tháng 12 thì mới biết đường đặt vé xe, tính mua sắm. Năm ngoái {hai mươi bảy|hai mươi tám} tết mới báo.',
      'Nhất trí. Cả năm trông vào cái tết, công khai sớm cho công nhân đỡ thấp thỏm.',
      'chuyến xe đưa công nhân :: Xe công đoàn về tết em đi hai năm rồi, vừa an toàn vừa không phải chen. Mong thêm chuyến lên lại.',
      'Đồng ý, chỗ em ai cũng chỉ hỏi nhau mỗi một câu là năm nay thưởng mấy.',
    ],
    agreeInPart: [
      'Báo sớm thì tốt, nhưng báo rồi phải trả đúng. Chỗ tôi báo một tháng lương, đến lúc nhận trừ lung tung còn hơn nửa.',
      'bình quân 4,6 triệu :: Con số bình quân không nói được gì, tôi chín năm được 2 triệu rưỡi với túi quà. Nên ghi cả mức thấp nhất.',
      'Người làm chưa đủ năm cũng nên được chia theo tháng, chứ vào từ tháng ba mà không có đồng nào thì tủi.',
      'ưu tiên công nhân ở xa trên 100 km :: Nhiều bản cách có 70 cây nhưng đường đèo, không có xe khách. Nên xét theo chỗ có xe hay không.',
    ],
    disagree: [
      'Thưởng là tùy công ty, luật không bắt. Công đoàn bắt công bố sớm thì họ công bố mức thấp cho chắc. Tôi thấy không lợi.',
      'Tết sum vầy chi cho sân khấu, băng rôn nhiều. Lấy tiền đó chia vé xe, chia gạo thì hơn.',
    ],
    other: [
      'Năm nào cũng vậy, từ rằm tháng Mười một là cả dãy trọ hỏi nhau thưởng mấy. Năm ngoái đến hai mươi sáu Tết công ty mới dán thông báo, em được hai triệu sáu vì trừ bảy ngày nghỉ chăm mẹ nằm viện. Vé xe về {Nậm Phiêng|Pa Khôm} cho ba người đi về hết một triệu hai, lì xì các cháu mỗi đứa hai chục, mua cho bố mẹ cái chăn, thế là vừa hết. Ra Giêng lên, tiền trọ tháng Hai phải khất. Em không so với công ty thưởng mấy chục triệu trên báo, chỉ mong ba điều: biết trước từ đầu tháng Chạp; nghỉ ốm, nghỉ chăm cha mẹ có giấy thì đừng trừ; và có chuyến xe vào tận xã chứ không phải dừng ở ngã ba rồi gọi xe ôm hai trăm nghìn lúc nửa đêm, tay bế con tay xách quà.',
      'Thưởng tết trừ theo ngày nghỉ phép, nghỉ đám tang bố cũng trừ. Như thế có đúng luật không?',
      'Nghỉ tết công ty cho 7 ngày nhưng bắt làm bù hai chủ nhật trước và sau.',
      'Công nhân ở lại trực tết thì cả khu trọ vắng tanh, mong có bữa cơm tất niên.',
      'Giáo viên chúng tôi thưởng tết là cân mì chính với lời chúc. Không dám so, chỉ mong được nhắc.',
    ],
  },
  formal: {
    agree: [
      'Nhất trí mốc công bố 20/12. Những năm có công bố sớm, đơn vị không phát sinh kiến nghị tập thể dịp Tết.',
      'Thống nhất. Đề nghị công đoàn các khu công nghiệp lập bảng tổng hợp thưởng Tết, công khai theo ngành.',
    ],
    agreeInPart: [
      'Nhất trí, nên bổ sung việc báo cáo thưởng của doanh nghiệp phải được công đoàn cơ sở xác nhận.',
      'Cơ bản nhất trí nhưng nên đưa quy chế thưởng vào thỏa ước, xác định cách tính từ đầu năm, không để đến cuối năm mới thương lượng.',
      'Chênh lệch 20 lần đã nêu nhưng chưa có giải pháp. Đề nghị có quỹ hỗ trợ Tết cho công nhân ở doanh nghiệp không có khả năng thưởng.',
    ],
    disagree: [
      'Đề nghị không quy định một mốc ngày cho mọi doanh nghiệp vì nhiều nơi quyết toán theo năm tài chính khác nhau.',
    ],
    other: [
      'Các hoạt động chăm lo Tết nên chuyển từ trao quà tập trung sang hỗ trợ trực tiếp tại tổ, giảm chi phí tổ chức.',
      'Đề nghị bổ sung chăm lo Tết cho đoàn viên nghiệp đoàn, lao động tự do vốn không có thưởng.',
    ],
  },
  facts: [
    'Năm ngoái tôi được {1,5|2,2|3|3,8} triệu với {túi quà|hộp bánh|chai dầu ăn}.',
    'Đến {25|26|27} tháng Chạp mới biết mức thưởng.',
    'Vé xe về {bản|quê} ngày Tết tăng gấp {rưỡi|đôi}.',
    'Nghỉ {hai|ba} ngày trong năm là bị trừ {10|20} phần trăm thưởng.',
    'Công ty kế bên thưởng hai tháng lương, bên này nửa tháng.',
    'Người mới vào {bảy|tám} tháng không được đồng nào.',
  ],
  praise: [
    'Biết trước thì gia đình dễ liệu.',
    'Tết là dịp công nhân thấy rõ công đoàn nhất.',
    'Chuyến xe nghĩa tình năm nào cũng ấm lòng.',
  ],
  doubts: [
    'Công bố sớm mà không giữ lời thì cũng thế.',
    'Bình quân che mất người thưởng thấp.',
    'Luật không bắt thì khó ép.',
    'Tổ chức lễ lạt nhiều, phần quà thì mỏng.',
  ],
  asks: [
    'Đề nghị cách tính thưởng phải ghi từ đầu năm.',
    'Nghỉ ốm, nghỉ tang, nghỉ thai sản thì không trừ thưởng.',
    'Mong thêm chuyến xe {lên lại sau Tết|về các xã vùng cao|cho cả gia đình}.',
    'Chia thưởng theo số tháng làm cho người mới.',
    'Hỗ trợ {năm trăm nghìn|một triệu} cho người công ty không có thưởng.',
    'Bớt sân khấu, thêm quà trực tiếp.',
  ],
}

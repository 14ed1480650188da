import type { Concern } from './concern.ts'

export const housing: Concern = {
  key: 'housing',
  keywords: ['nhà ở xã hội', 'thuê trọ', 'nhà lưu trú', 'chủ nhà trọ', 'mái ấm công đoàn'],
  weights: { enterprise: 9, school: 2, publicService: 3, agency: 2 },
  spoken: {
    agree: [
      'Phòng em thuê {chín|mười|mười hai} mét vuông, bốn người ở, hè nóng như lò. Có nhà lưu trú của công đoàn thì em đăng ký ngay.',
      'Nhất trí. Cứ có chỗ ở tử tế thì công nhân vùng cao mới dám xuống làm lâu dài, chứ ở trọ thế này được một hai năm là về.',
      '2.000 căn :: Mong 2.000 căn này làm nhanh. Vợ chồng em cưới {ba|bốn} năm vẫn ở hai nơi vì không thuê được phòng cho tử tế.',
      'tính tiền điện, nước đúng giá :: Đồng ý nhất chỗ tiền điện. Chủ trọ thu 4 nghìn một số, nước 100 nghìn một người, tính ra đắt gấp đôi nhà nước.',
      'cho công nhân thuê :: Cho thuê là đúng, công nhân lấy đâu ra ba bốn trăm triệu mà mua.',
    ],
    agreeInPart: [
      '2.000 căn :: Có hơn mười bốn nghìn người ở trọ mà năm năm làm 2.000 căn thì bao giờ tới lượt. Đồng ý nhưng mong tăng thêm.',
      'Nhà ở xã hội thì tốt nhưng thủ tục khó quá, em nộp hồ sơ ba lần, lần thì thiếu giấy xác nhận thu nhập, lần thì bảo hộ khẩu cũ. Phải làm gọn lại.',
      'Làm nhà thì nhớ làm gần xưởng, chứ xây tận bên kia sông như khu vừa rồi thì bỏ không, công nhân vẫn thuê trọ.',
      '312 căn :: Ghi 312 căn nhưng có bao nhiêu căn là công nhân ở thật? Em thấy toàn xe ô tô đỗ dưới sân.',
    ],
    disagree: [
      'Không nhất trí với việc kêu gọi chủ trọ giữ giá. Kêu gọi bao năm rồi, lương vừa nhích là tiền phòng nhích theo. Phải có nhà của nhà nước cho thuê thì giá mới xuống.',
      'Vay mua nhà lãi thấp mà phải trả mười lăm năm, công nhân hợp đồng một năm một thì ngân hàng nào cho vay. Viết thế này không giải quyết được gì.',
      'Bỏ đi. Tiền công đoàn không nên đem xây nhà, xây xong lại để người quen ở.',
    ],
    other: [
      'Khu trọ nhà bà chủ em có {hai mươi|ba mươi} phòng chung bốn nhà vệ sinh, mưa là ngập, đêm mất trộm liên tục. Không thấy ai xuống kiểm tra.',
      'Công an bảo phải đăng ký tạm trú, chủ trọ không chịu đăng ký vì sợ thuế, không có tạm trú thì con không xin được vào trường. Rối lắm.',
      'Xin hỏi giáo viên, y tá ở xa lên công tác có được thuê nhà lưu trú không hay chỉ công nhân khu công nghiệp?',
      'Phòng trọ cháy bên {thị trấn cũ|tổ 6} năm ngoái ai cũng sợ, dây điện chằng chịt, cửa sổ bịt kín. Đề nghị đi kiểm tra phòng cháy các khu trọ trước đã.',
      'Em ở trọ {bảy|tám|chín} năm, chuyển phòng mười một lần. Lần thì chủ bán đất, lần thì tăng giá, lần thì ngập. Mỗi lần chuyển là con lại đổi trường, đổi cô, học hành chẳng ra sao. Bố mẹ ở bản cứ bảo về đi, nhưng về thì lấy gì mà ăn. Em không mơ mua nhà, chỉ mong có phòng thuê khoảng hai chục mét, giá đừng quá một phần năm tiền lương, hợp đồng được ba năm để con yên tâm học hết cấp một. Nếu báo cáo ghi được một câu như thế thì em nghĩ công nhân cả khu này đều ủng hộ.',
    ],
  },
  formal: {
    agree: [
      'Nhất trí với nhiệm vụ kiến nghị bố trí quỹ đất nhà ở công nhân. Đây là điều kiện để giữ lao động khi hai khu công nghiệp mới đi vào hoạt động.',
      'Thống nhất. Đề nghị công đoàn có đại diện trong hội đồng xét duyệt đối tượng để nhà đến đúng người lao động thu nhập thấp.',
    ],
    agreeInPart: [
      'Cơ bản đồng ý, nhưng nên ưu tiên nhà cho thuê hơn nhà bán. Thu nhập hiện nay của công nhân không đủ điều kiện tín dụng, nhà bán sẽ rơi vào tay người khác.',
      'Cần làm rõ trách nhiệm: quỹ đất do tỉnh, vốn do ai, quản lý vận hành do ai. Viết “phối hợp” chung chung thì cuối nhiệm kỳ không biết quy trách nhiệm cho đâu.',
    ],
    disagree: [
      'Chỉ tiêu số căn nhà không thuộc khả năng quyết định của tổ chức công đoàn; đề nghị chuyển thành nội dung kiến nghị, còn chỉ tiêu của công đoàn là số khu trọ được khảo sát, vận động giữ giá.',
    ],
    other: [
      'Đề nghị bổ sung mô hình tổ tự quản khu nhà trọ có cán bộ công đoàn phụ trách, vì trước mắt đa số công nhân vẫn ở trọ tư nhân.',
      'Nhà công vụ cho giáo viên, nhân viên y tế vùng cao xuống cấp nhiều năm, báo cáo chưa nhắc đến. Đề nghị bổ sung một ý.',
    ],
  },
  facts: [
    'Phòng trọ {9|10|12} mét vuông mà giá {800|900|1.100|1.200} nghìn, chưa kể điện nước.',
    'Chủ trọ thu điện {3.500|3.800|4.000} đồng một số, hỏi thì bảo không ở thì đi.',
    'Dãy trọ tôi ở có {mười hai|mười tám|hai mươi tư} phòng dùng chung {hai|ba} nhà vệ sinh.',
    'Cứ mưa to là {lối vào|cả xóm trọ|dãy phòng phía dưới} ngập đến mắt cá chân.',
    'Vợ chồng trẻ có con nhỏ mà ở chung vách với người đi ca đêm thì không ai ngủ được.',
    'Hồ sơ nhà ở xã hội đòi {năm|sáu|bảy} loại giấy, xin nghỉ làm đi xin giấy là mất chuyên cần.',
  ],
  praise: [
    'Có chỗ ở ổn định thì công nhân mới gắn bó.',
    'Việc này công nhân mong đã lâu.',
    'Chuyện nhà ở nói ra con số là đáng hoan nghênh.',
  ],
  doubts: [
    'Số căn nhà so với số người ở trọ thì quá ít.',
    'Nhà để bán thì công nhân không với tới.',
    'Vận động suông thì chủ trọ không giảm đồng nào.',
    'Nhà xây xa chỗ làm thì cũng bỏ trống.',
  ],
  asks: [
    'Đề nghị làm nhà cho thuê là chính, giá không quá {một phần năm|20%} lương.',
    'Mong bớt giấy tờ, chỉ cần công đoàn cơ sở xác nhận là được xét.',
    'Nên kiểm tra {phòng cháy|giá điện, nước|phòng cháy và giá điện} ở các khu trọ {mỗi quý|sáu tháng} một lần.',
    'Đề nghị công bố danh sách người được mua, được thuê để ai cũng biết.',
    'Ưu tiên {gia đình có con nhỏ|người làm trên năm năm|mẹ đơn thân} thuê trước.',
    'Làm nhà thì làm luôn chỗ phơi đồ, chỗ để xe, chỗ cho trẻ con chơi.',
  ],
  campaign: {
    units: ['SH.KCN.03', 'SH.KCN.05'],
    text: 'Nhà ở xã hội {xây xong|làm xong} phải ưu tiên CHO THUÊ, {giá thuê không quá 1 triệu đồng|giá dưới 1 triệu đồng} một tháng, công nhân làm từ 2 năm trở lên được {đăng ký|xét}. {Không bán cho người ngoài|Không để người ngoài vào mua}.',
    tails: [
      'Ở trọ khổ lắm rồi các bác ạ.',
      'Nhà có hai con nhỏ được xét trước.',
      'Danh sách phải dán công khai ở cổng công ty.',
    ],
  },
}

import type { Concern } from './concern.ts'

export const pay: Concern = {
  key: 'pay',
  keywords: [
    'lương tối thiểu',
    'tiền lương cơ bản',
    'thang lương',
    'thu nhập bình quân',
    'mức sống tối thiểu',
    'thương lượng tiền lương',
  ],
  weights: { enterprise: 17, school: 2, publicService: 3, agency: 2 },
  spoken: {
    agree: [
      'Nói đúng cái bụng công nhân rồi. Lương cơ bản có {hơn bốn triệu|bốn triệu mốt|bốn triệu ba}, không tăng ca thì tháng đó coi như vay.',
      'Tôi nhất trí. Đi làm {sáu|bảy|tám} năm, tay nghề bậc cao mà lương cơ bản chỉ hơn người mới vào hai trăm nghìn, mong lần này làm thật.',
      'tiền lương cơ bản chiếm ít nhất 75% :: Đồng ý nâng phần lương cơ bản lên 75%. Lương cơ bản cao thì lúc ốm, lúc nghỉ đẻ, lúc về hưu mới có cái mà trông vào.',
      'Đọc đoạn này thấy có nói tới cuộc sống của mình. Hai vợ chồng em cùng làm một công ty, tháng không tăng ca cộng lại được mười một triệu, nuôi hai con đi học là hết.',
      'Đồng ý, nhưng mong công đoàn theo đến cùng chứ đừng để nghị quyết nằm trên giấy.',
      'phân vùng lương tối thiểu :: Xã em trước là vùng 4, giờ nhập vào phường có cả khu công nghiệp mà lương vẫn tính kiểu cũ. Xem lại phân vùng là đúng, công nhân hai bên đường làm như nhau mà lương khác nhau.',
    ],
    agreeInPart: [
      'Tôi làm ở đây từ năm {2014|2015|2016}, qua ba đời giám đốc. Mỗi năm lương tối thiểu tăng thì công ty cũng tăng, đúng bằng số nhà nước quy định, không hơn một đồng. Người làm mười năm với người làm một năm cách nhau có mấy trăm nghìn, nên lớp trẻ bảo nhau học tay nghề làm gì. Rồi cứ tháng nào có tăng ca thì vui, tháng nào hết hàng là cả dãy trọ đi vay. Vợ tôi sinh cháu thứ hai, nghỉ sáu tháng hưởng bảo hiểm theo lương cơ bản, chưa được năm triệu một tháng, phải gửi cháu lớn về ông bà. Cho nên tôi đồng ý với dự thảo ở chỗ nâng phần lương cơ bản, nhưng mong ghi thêm hai điều: người có tay nghề, có thâm niên phải được cách bậc rõ ràng; và khi hết hàng thì công ty phải trả bao nhiêu phần trăm, ghi hẳn vào thỏa ước, đừng để mỗi quản đốc nói một kiểu.',
      '12 triệu đồng/tháng :: 12 triệu nghe thì mừng, nhưng đến năm 2031 giá cả nó cũng lên theo. Nên tính xem 12 triệu lúc đó mua được gì chứ đừng chỉ nói con số.',
      '8,1 triệu đồng/tháng :: Con số 8,1 triệu là tính cả tăng ca với chuyên cần phải không? Chỗ em làm đủ công, không tăng ca thì chỉ cầm về sáu triệu tư. Đề nghị ghi rõ là đã gồm tăng ca.',
      'Tăng lương thì ai cũng đồng ý. Chỉ sợ công ty tăng lương cơ bản xong lại cắt phụ cấp xăng xe, nhà trọ, cuối cùng tổng vẫn thế. Năm ngoái chỗ tôi làm y như vậy.',
      'Nhất trí là phải nâng lương, còn cách làm thì chưa thấy rõ. Công đoàn cơ sở ăn lương của chủ thì đòi lương kiểu gì?',
      'Có bảng lương rồi nhưng công nhân có đọc được đâu, toàn chữ viết tắt. Trước hết cứ phát phiếu lương ghi rõ từng khoản đã.',
    ],
    disagree: [
      'Tôi không tin. Nhiệm kỳ trước cũng hứa nâng lương, rồi {dịch|hết đơn hàng} một cái là giảm hết. Không thấy ai nói đến mức sàn khi công ty gặp khó.',
      '12 triệu đồng/tháng :: Không nhất trí với chỉ tiêu bình quân. Sếp lương năm mươi triệu cộng với công nhân sáu triệu chia ra cũng thành cao. Phải tính riêng lương công nhân trực tiếp sản xuất.',
      'Mỗi lần lương tối thiểu tăng là chủ trọ tăng tiền phòng, chợ tăng giá rau. Tăng lương mà không giữ giá thì thôi đừng tăng, em nói thật.',
      'Viết thế này chưa sát. Công nhân khoán sản phẩm như bọn tôi thì lương cơ bản có nâng mà định mức cũng nâng theo thì càng làm càng mệt.',
    ],
    other: [
      'Cho em hỏi thợ phụ, thợ học việc quá {ba|bốn} tháng vẫn hưởng 85% lương thì công đoàn có can thiệp được không?',
      'Công ty trả lương hay chậm, mùng 10 lại thành mùng 18, chủ trọ với cô giữ trẻ thì không ai chờ. Mong có dòng nào nói về trả lương đúng hạn.',
      'Tiền chuyên cần năm trăm nghìn, nghỉ một buổi đưa con đi viện là mất trắng. Khoản này mới là cái công nhân ức nhất.',
      'Lương tôi {5,9|6,2|6,7} triệu. Tiền phòng 1 triệu, điện nước 350, gửi ông bà nuôi cháu 2 triệu, xăng 400, còn lại ăn. Không có đồng nào để dành. Ai viết báo cáo này thử sống một tháng như thế xem rồi hãy viết chữ “cải thiện”.',
    ],
  },
  formal: {
    agree: [
      'Nhất trí với nội dung về tiền lương. Qua nắm tình hình tại đơn vị, đây là vấn đề được công nhân quan tâm nhất, chiếm quá nửa số kiến nghị trong các kỳ đối thoại.',
      'Thống nhất cao. Đề nghị khi triển khai cần có số liệu khảo sát mức sống tối thiểu theo từng khu công nghiệp làm căn cứ thương lượng, tránh thương lượng cảm tính.',
    ],
    agreeInPart: [
      'Cơ bản nhất trí, song đề nghị bổ sung nội dung về định mức lao động. Doanh nghiệp may, da giày trả lương theo sản phẩm nên định mức mới là yếu tố quyết định thu nhập, không phải lương tối thiểu.',
      'Nội dung đúng nhưng chưa đủ mạnh. Công đoàn cấp trên cần trực tiếp thương lượng thay công đoàn cơ sở ở những nơi cán bộ cơ sở không dám lên tiếng.',
    ],
    disagree: [
      'Chưa nhất trí với cách dùng chỉ tiêu thu nhập bình quân. Nên dùng mức trung vị và công bố riêng cho nhóm công nhân trực tiếp, vì số bình quân che mất nhóm thu nhập thấp.',
    ],
    other: [
      'Đề nghị bổ sung trách nhiệm của công đoàn trong việc giám sát trả lương khi doanh nghiệp ngừng việc do thiếu đơn hàng; hiện mỗi nơi trả một kiểu.',
      'Ở đơn vị sự nghiệp, mức lương cơ sở chậm điều chỉnh nên viên chức trẻ phải làm thêm ngoài giờ. Đề nghị văn kiện có một dòng về nhóm này, không chỉ nói công nhân doanh nghiệp.',
    ],
  },
  facts: [
    'Lương cơ bản của {tổ|chuyền|xưởng} tôi hiện {4,2|4,3|4,5|4,7} triệu, làm đủ {26|27} công, có tăng ca mới được hơn {7|7,5|8} triệu.',
    'Giá {thịt, rau, sữa|gạo, gas, xăng|tiền trọ, tiền học} năm nay tăng thấy rõ mà lương chỉ nhích được {hai trăm|ba trăm|một trăm tám} nghìn.',
    'Vào làm {ba|năm|chín|mười một} năm, phụ cấp thâm niên được thêm {một trăm|một trăm năm mươi|hai trăm} nghìn một tháng.',
    'Phiếu lương chỗ tôi ghi hơn {mười|mười lăm|hai mươi} khoản, hỏi thì {kế toán|nhân sự|tổ trưởng} bảo cứ ký đi.',
    'Tháng không có tăng ca, cả {chuyền|tổ|phòng trọ} ai cũng phải ứng lương trước.',
    'Cùng một việc mà công ty bên kia đường trả hơn {ba trăm|năm trăm|bảy trăm} nghìn một tháng.',
  ],
  praise: [
    'Lương đủ sống thì công nhân mới yên tâm ở lại, không phải nay nhảy công ty này mai nhảy công ty khác.',
    'Dự thảo đã nhìn đúng chỗ khó nhất của người làm công ăn lương.',
    'Có chỉ tiêu bằng số về lương thì sau này mới đối chiếu được làm hay chưa làm.',
  ],
  doubts: [
    'Nâng lương cơ bản nhưng nâng luôn định mức thì công nhân không được lợi gì.',
    'Công đoàn cơ sở do công ty trả lương nên rất khó ngồi đối diện mà đòi lương.',
    'Con số bình quân không nói lên đời sống của người lương thấp nhất.',
    'Chưa thấy nói nếu doanh nghiệp không chịu thương lượng thì làm gì tiếp.',
  ],
  asks: [
    'Đề nghị công bố mức lương thấp nhất, cao nhất của từng ngành để công nhân biết mà so.',
    'Đề nghị công đoàn tỉnh ngồi cùng bàn khi công ty {xây dựng thang lương|sửa định mức|xét tăng lương đầu năm}.',
    'Mong các khoản {xăng xe, nhà trọ|chuyên cần, nhà trọ|chuyên cần, xăng xe} được nhập vào lương để đóng bảo hiểm.',
    'Nên quy định phiếu lương phải ghi rõ ràng, công nhân nào cũng đọc được.',
    'Cần tính lương đủ nuôi thêm một người phụ thuộc chứ không chỉ nuôi một mình mình.',
    'Đề nghị năm nào cũng khảo sát giá cả quanh khu công nghiệp rồi mới nói chuyện tăng lương.',
  ],
  campaign: {
    units: ['SH.KCN.02', 'SH.KCN.03'],
    text: '{Chúng tôi|Tập thể công nhân chúng tôi|Anh em công nhân chúng tôi} đề nghị {Đại hội|Đại hội Công đoàn tỉnh} ghi rõ: tiền lương làm đủ giờ, không tăng ca, phải đủ nuôi sống người lao động và một con nhỏ. {Không thể|Không nên} lấy tiền tăng ca bù cho lương thấp {mãi|mãi được|hết năm này sang năm khác}.',
    tails: [
      'Riêng chuyền {3|5|7|12} đã {hai|ba} năm chưa được xét nâng bậc.',
      'Lương khoán phải có mức sàn.',
      'Kính mong các bác quan tâm cho chúng cháu nhờ.',
      'Đề nghị trả lời bằng văn bản dán ở bảng tin xưởng.',
      'Công nhân mới vào thì càng khó, học việc ba tháng chỉ được 85%.',
    ],
  },
}

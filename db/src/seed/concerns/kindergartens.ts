import type { Concern } from './concern.ts'

export const kindergartens: Concern = {
  key: 'kindergartens',
  keywords: ['mầm non', 'giữ trẻ', 'nhóm trẻ'],
  weights: { enterprise: 8, school: 3, publicService: 2, agency: 1 },
  home: ['SH.GD.04'],
  spoken: {
    agree: [
      'Em có hai cháu, cháu lớn gửi bà ngoại trên bản từ lúc chín tháng, cháu bé năm nay hai tuổi gửi nhóm trẻ gần chỗ trọ. Nhóm trẻ là căn phòng hai mươi mét, mười bốn đứa, một cô với bà mẹ cô. Em biết là không bảo đảm nhưng không còn chỗ nào nhận trước bảy giờ và giữ sau sáu giờ tối. Có hôm tăng ca, chín giờ em đến thì con ngủ trên tấm xốp, mặt còn vệt nước mắt. Hai vợ chồng bế con về không ai nói câu nào. Em đọc thấy có điểm giữ trẻ theo ca mà mừng, em đọc đi đọc lại. Em không cần trường đẹp, không cần học tiếng Anh, chỉ cần cô giáo thật, có giấy phép, giữ đến lúc mẹ tan ca, tiền không quá một triệu. Mong các anh chị làm thật nhanh, vì con em chỉ bé có từng này thời gian thôi.',
      'nhận trẻ từ 6 tháng tuổi :: Hết sáu tháng thai sản là phải đi làm, mà trường công {mười tám|hai mươi tư} tháng mới nhận. Nhận từ 6 tháng là cứu chúng em.',
      'Em gửi con về ông bà ở bản từ lúc {bảy|tám|mười} tháng, giờ cháu gọi bà là mẹ. Nhất trí làm trường gần xưởng.',
      'giữ đến 20 giờ :: Giữ đến 20 giờ là đúng giờ tan ca bọn em. Mong mở sớm, đừng để thí điểm mãi.',
      'Đồng ý. Gửi nhóm trẻ tư một triệu tám một tháng, hai đứa là mất nửa lương mẹ.',
      'Nhà nào có con nhỏ đi làm ca mới hiểu. Ủng hộ hai tay.',
    ],
    agreeInPart: [
      'Đồng ý có trường, mong tính luôn tiền ăn sáng và tối cho cháu nào bố mẹ làm ca.',
      'Có trường rồi nhưng phải xét con công nhân ở trọ, chứ cứ đòi hộ khẩu, tạm trú hai năm thì vẫn là con người ta học.',
      'Giữ trẻ theo ca tốt nhưng cô giáo cũng là người lao động, ai trả tiền trông ngoài giờ cho các cô?',
      'Mỗi khu công nghiệp có ít nhất một trường :: Một trường cho cả khu mấy nghìn công nhân thì không thấm vào đâu. Phải tính theo số cháu.',
      'Đồng ý, nhưng an toàn là trên hết, có camera cho bố mẹ xem.',
    ],
    disagree: [
      'nhận trẻ từ 6 tháng tuổi :: Tôi là giáo viên mầm non, nhận trẻ 6 tháng tuổi khi chưa có phòng, chưa có cô được đào tạo là rất nguy hiểm. Chưa nên ghi thành chỉ tiêu.',
      'Không đồng ý giao cho nhóm trẻ tư thục, vụ bạo hành năm trước còn sợ. Phải là trường công.',
      'Hứa từ nhiệm kỳ trước rồi, đất để trường học giờ thành bãi xe.',
    ],
    other: [
      'Nghỉ hè ba tháng không biết gửi con đâu, phải khóa cửa cho hai chị em tự trông nhau trong phòng trọ.',
      'Con ốm là mẹ nghỉ, nghỉ là mất chuyên cần. Xin công ty cho đổi ca khi con ốm.',
      'Cháu nhà em nói tiếng Thái, vào lớp cô không hiểu cháu đòi gì. Mong có cô người địa phương.',
      'Công ty có nghìn rưỡi chị em mà không có nổi một phòng cho con bú, sữa vắt ra bồn rửa.',
    ],
  },
  formal: {
    agree: [
      'Nhất trí với chỉ tiêu về trường mầm non; đây là điều kiện trực tiếp để lao động nữ ở lại nhà máy sau sinh.',
      'Thống nhất. Đề nghị tỉnh có chính sách hỗ trợ tiền trông ngoài giờ cho giáo viên ở trường có con công nhân, theo hướng cùng chia: doanh nghiệp, công đoàn, cha mẹ.',
    ],
    agreeInPart: [
      'Cần bổ sung điều kiện bảo đảm: định mức giáo viên trên trẻ, cơ sở vật chất nhóm trẻ dưới 12 tháng, nếu không sẽ khó khả thi.',
      'Nhất trí chủ trương, nhưng “mỗi khu một điểm” chưa sát. Đề nghị lấy tỷ lệ đáp ứng nhu cầu, ví dụ 70% trẻ con công nhân, làm thước đo.',
    ],
    disagree: [
      'Đề nghị không thí điểm giữ trẻ đến 20 giờ tại trường công lập khi chưa có văn bản về biên chế và thù lao; nên bắt đầu từ doanh nghiệp đông lao động nữ.',
    ],
    other: [
      'Đề nghị bổ sung nội dung hỗ trợ, bồi dưỡng chủ nhóm trẻ gia đình quanh khu trọ, vì trước mắt phần lớn trẻ vẫn ở đây.',
      'Kiến nghị các trường cao đẳng, trung học phối hợp mở lớp hè cho con công nhân, công đoàn hỗ trợ kinh phí.',
    ],
  },
  facts: [
    'Gửi nhóm trẻ tư hết {1,5|1,8|2,1} triệu một tháng, {17 giờ|17 giờ 30} là phải đón.',
    'Hai vợ chồng tăng ca thì {bà cụ chủ trọ|đứa lớn mới tám tuổi|hàng xóm} trông hộ cháu.',
    'Con tôi ở với ông bà trên bản, {hai|ba} tháng mới gặp một lần.',
    'Trường công gần xưởng {ba|bốn} lớp mà có hơn {hai|ba} trăm đơn.',
    'Không có {tạm trú|hộ khẩu} nên cháu không xin được vào trường.',
    'Lớp {ba mươi lăm|bốn mươi} cháu có hai cô, nhìn cũng thương.',
  ],
  praise: [
    'Con có chỗ gửi thì mẹ mới yên tâm đứng máy.',
    'Đây là việc nữ công nhân mong nhất.',
    'Nghĩ đến trẻ dưới 36 tháng là rất nhân văn.',
  ],
  doubts: [
    'Một điểm cho cả khu thì không đủ.',
    'Cô giáo thiếu mà giao thêm giờ thì ai làm.',
    'Trường xây rồi mà xét theo hộ khẩu thì cũng như không.',
    'Nhóm trẻ tư chưa bảo đảm an toàn.',
  ],
  asks: [
    'Đề nghị ưu tiên con công nhân đang ở trọ, không đòi hộ khẩu.',
    'Giờ trông trẻ nên theo giờ tan ca, đến {19|20} giờ.',
    'Mong hỗ trợ {ba trăm|năm trăm} nghìn một cháu một tháng.',
    'Trả thêm tiền cho cô giáo trông ngoài giờ.',
    'Cần có lớp hè cho các cháu.',
    'Nhóm trẻ phải có {camera|người kiểm tra thường xuyên}.',
  ],
  campaign: {
    units: ['SH.KCN.01', 'SH.KCN.02'],
    text: '{Nữ công nhân chúng em|Chúng em là nữ công nhân có con nhỏ} {tha thiết mong|rất mong} có trường mầm non CÔNG LẬP trong khu công nghiệp, nhận cháu từ {6|12} tháng tuổi, trông đến hết giờ tăng ca, học phí {như trường công|bằng trường công}.',
    tails: [
      'Em phải gửi con về quê, nhớ con phát khóc.',
      'Gửi trẻ tư vừa đắt vừa lo.',
      'Không xét hộ khẩu.',
      'Phòng em ba chị đều gửi con cho bà.',
    ],
  },
}

import type { Concern } from './concern.ts'

export const heat: Concern = {
  key: 'heat',
  keywords: ['chống nóng', 'nắng nóng', 'quạt công nghiệp', 'bụi'],
  weights: { enterprise: 4, school: 1, publicService: 1, agency: 0 },
  home: ['SH.KCN.06', 'SH.CT.01', 'SH.TL.01', 'SH.KCN.02'],
  spoken: {
    agree: [
      'trên 35 độ C :: Xưởng em tháng sáu đo được {38|39|40} độ, mái tôn hấp xuống, có chị ngất hai lần. Lắp quạt là cần ngay chứ không chờ năm sau.',
      'Nhất trí. Làm lò nung mà có mái che, có chỗ ngồi nghỉ mát mười phút thì anh em cũng đỡ.',
      'Xưởng {may|dệt} bụi bông bay trắng, chiều về ngoáy mũi ra toàn xơ. Ủng hộ chống bụi.',
      'Đồng ý, mà làm cả nước uống nữa, xưởng có một vòi nước nóng thì uống sao được.',
    ],
    agreeInPart: [
      'Xưởng em lợp tôn thấp, mỗi chuyền bốn chục người với bốn chục cái bàn là, hơi nóng bốc lên thành sương. Tháng sáu năm ngoái em mang cái nhiệt kế của con đi đo thử, một giờ chiều nó chỉ bốn mươi mốt độ. Đưa tổ trưởng xem thì bị nhắc là mang đồ cá nhân vào xưởng. Hôm đoàn đo môi trường xuống, công ty cho nghỉ hai chuyền, mở hết cửa, tưới nước lên mái từ sáng, kết quả ba mươi hai độ, đạt. Cho nên trong dự thảo viết lắp quạt thì em đồng ý, nhưng nếu cứ đo kiểu ấy thì chẳng xưởng nào quá ba mươi lăm độ để mà được lắp. Em đề nghị treo ở mỗi xưởng một cái đồng hồ nhiệt độ to, ai cũng nhìn thấy, và công nhân được tự ghi sổ. Rẻ thôi, vài trăm nghìn một cái, mà hết đường nói dối.',
      'Quạt thì phải có hút nữa, chứ quạt không nó thổi bụi từ người này sang người kia. Chỗ tôi lắp quạt xong còn bụi hơn.',
      'Đồng ý lắp quạt nhưng khi đo môi trường thì đo lúc đang làm, đừng đo sáng sớm trước giờ vào ca như mọi lần.',
      '25 xưởng :: 25 xưởng thì còn xưởng em có được không? Đề nghị công bố tên xưởng.',
      'Chúng tôi quét đường, thu rác ngoài trời thì không có xưởng mà lắp quạt. Xin đổi giờ làm mùa nắng và có thêm áo, mũ.',
    ],
    disagree: [
      'Công ty tiết kiệm điện, quạt có cũng không bật. Không nhất trí với cách chỉ đếm số quạt lắp.',
      'Bố trí nước uống, quạt là việc tối thiểu, đưa vào văn kiện đại hội nghe nhỏ quá. Nên ghi là phải đạt quy chuẩn, không đạt thì ngừng sản xuất.',
    ],
    other: [
      'Mùa đông thì ngược lại, xưởng hở tứ phía, trên này có hôm 4 độ, tay cứng không cầm được kim.',
      'Khẩu trang phát ba ngày một cái loại mỏng, bụi gỗ vào hết. Tự mua thì 15 nghìn một cái.',
      'Mùi keo ở xưởng giày làm đau đầu, chóng mặt, chị em đang bầu cũng ngồi đó cả ngày.',
      'Tiếng máy dệt to đến mức về nhà nói với con cứ phải hét, đi khám bảo giảm thính lực.',
      'Nắng thế này có được bồi dưỡng độc hại bằng hiện vật không? Công ty cho hộp sữa rồi lại trừ vào tiền ăn.',
    ],
  },
  formal: {
    agree: [
      'Nhất trí với nhiệm vụ cải thiện môi trường lao động; đề nghị mời đơn vị quan trắc độc lập và công khai kết quả tại xưởng.',
      'Thống nhất. Biến đổi khí hậu làm số ngày nắng nóng tăng, đây phải là nội dung thường xuyên của đối thoại mùa hè.',
    ],
    agreeInPart: [
      'Nhất trí; bổ sung trách nhiệm công khai kết quả quan trắc và thời hạn khắc phục với từng xưởng không đạt.',
      'Đề nghị ghi theo chỉ số nhiệt ẩm chứ không chỉ nhiệt độ; xưởng may độ ẩm cao thì 33 độ đã nguy hiểm.',
      'Nhất trí nhưng cần bổ sung nhóm lao động ngoài trời: môi trường đô thị, cầu đường, mía, chè.',
    ],
    disagree: [
      'Công đoàn không nên nhận làm thay việc trang bị, chỉ giám sát và yêu cầu; đề nghị bỏ từ “trang bị” để tránh nhầm trách nhiệm chi phí.',
    ],
    other: [
      'Kiến nghị đưa quyền nghỉ giải lao thêm khi nhiệt độ vượt ngưỡng vào thỏa ước lao động tập thể ngành.',
      'Bụi gỗ, bụi đá có liên quan bệnh phổi nghề nghiệp, nên gắn nội dung này với khám bệnh nghề nghiệp hằng năm.',
    ],
  },
  facts: [
    'Mùa hè trong xưởng {37|38|39|41} độ, mái tôn thấp, quạt thổi ra hơi nóng.',
    'Bụi bám trắng tóc, trắng lông mày, {khạc ra vẫn còn|tắm hai lần chưa sạch|khẩu trang nào cũng lọt}.',
    'Có hôm {hai|ba|bốn} chị phải đưa ra ngoài vì say nóng.',
    'Nước uống để bình to ngoài nắng, {mười giờ|quá trưa} là hết.',
    'Đoàn đo môi trường đến thì công ty cho {giảm máy|tưới nước sân|tạm nghỉ một chuyền}.',
    'Mùi {keo|sơn|hóa chất tẩy} nồng đến cay mắt.',
  ],
  praise: [
    'Bớt nóng, bớt bụi thì năng suất cũng khá lên.',
    'Người viết chắc đã xuống xưởng mùa hè.',
    'Việc này làm được ngay, không cần chờ.',
  ],
  doubts: [
    'Lắp quạt mà không hút bụi thì chưa giải quyết được.',
    'Đo môi trường có báo trước thì số nào cũng đẹp.',
    'Chưa nói đến người làm ngoài trời.',
    'Công ty sợ tốn điện nên có cũng không bật.',
  ],
  asks: [
    'Đề nghị quá {35|36|37} độ thì được nghỉ thêm {mười|mười lăm} phút mỗi {giờ|hai giờ}.',
    'Đo nhiệt độ, bụi phải đo giữa ca và dán kết quả lên tường.',
    'Khẩu trang tốt mỗi {ngày|ca} một cái.',
    'Mùa nắng cho làm từ {5 giờ|5 giờ 30} để tránh trưa.',
    'Mong lắp hệ thống hút bụi chứ không chỉ quạt.',
    'Nước uống phải mát, sạch, để gần chỗ làm.',
  ],
  campaign: {
    units: ['SH.KCN.06', 'SH.KCN.02'],
    text: '{Đề nghị đo nhiệt độ|Đề nghị công đoàn đo nhiệt độ} trong xưởng vào {13 giờ|1 giờ chiều} các tháng 5, 6, 7 và {dán kết quả ở cửa xưởng|công bố cho công nhân}. {Trên 37 độ|Quá 37 độ} phải cho nghỉ giải lao, {không tính vào giờ làm bù|không bắt làm bù}.',
    tails: ['Xưởng 2 nóng nhất.', 'Bụi gỗ cũng phải đo.', 'Năm nay đã có năm người ngất.'],
  },
}

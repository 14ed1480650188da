import type { Concern } from './concern.ts'

export const shifts: Concern = {
  key: 'shifts',
  keywords: ['ca đêm', 'đổi ca', 'ca làm việc'],
  weights: { enterprise: 5, school: 0, publicService: 5, agency: 0 },
  home: ['SH.KCN.01', 'SH.YT.01', 'SH.CT.01', 'SH.CT.03'],
  spoken: {
    agree: [
      'Báo lịch cả tháng thì vợ chồng còn sắp được ngày về thăm con.',
      '6 đêm liên tục :: Không quá 6 đêm là đúng. Em làm một lèo {mười hai|mười ba} đêm, hôm sau đi khám bác sĩ bảo huyết áp tụt.',
      'thông báo lịch đổi ca :: Báo lịch trước 3 ngày là mừng rồi. Giờ cứ tối thứ bảy mới nhắn vào nhóm, có người không đọc kịp đi nhầm ca bị trừ công.',
      'Nhất trí. Làm đêm về ban ngày phòng trọ nóng, xung quanh ồn, ngủ được ba bốn tiếng lại đi làm.',
      'Tôi làm lò nung hai mươi năm, ca ba là khổ nhất, ai chưa làm không hiểu được đâu. Ủng hộ đoạn này.',
      'Đồng ý với việc chăm sóc người làm ca đêm, ít ra cũng phải có cốc sữa, bát cháo nóng.',
    ],
    agreeInPart: [
      'Phải nói thêm giờ nghỉ giữa ca. Ca 12 tiếng mà nghỉ có 45 phút, xếp hàng ăn đã mất 20 phút.',
      '6 đêm liên tục :: 6 đêm vẫn nhiều, nên là 4 đêm rồi nghỉ một ngày rồi mới chuyển ca. Chuyển từ đêm sang ngày ngay hôm sau là người cứ lơ mơ.',
      'Bệnh viện trực 24 giờ xong sáng vẫn phải làm nốt buổi, đoạn này mới chỉ nói doanh nghiệp. Mong thêm cả nhân viên y tế vào.',
      'Đồng ý nhưng phải hỏi ý kiến công nhân, có người thích làm đêm vì được 30%, có người thì chịu không nổi.',
    ],
    disagree: [
      'Không nhất trí câu “vận động doanh nghiệp”. Vận động mãi rồi. Sức khỏe người ta mà còn phải vận động à?',
      'Nhà máy chạy liên tục, quy định cứng số đêm là không làm được, thiếu người vận hành ai chịu trách nhiệm. Để từng đơn vị tự thỏa thuận.',
    ],
    other: [
      'Phụ cấp ca đêm của chúng tôi tính trên lương tối thiểu chứ không tính trên lương thực tế, một đêm được thêm {hai mươi|hai lăm} nghìn.',
      'Chồng ca ngày, vợ ca đêm, gặp nhau ở cổng nhà máy. Xin cho vợ chồng làm cùng công ty được xếp cùng ca.',
      'Ca đêm mất điện bảo về nghỉ, hôm sau bắt làm bù chủ nhật. Thế có đúng không?',
      'Thấy nhiều chị có bầu năm tháng vẫn xếp ca ba, hỏi tổ trưởng thì bảo thiếu người.',
      'Em làm điện tử, soi linh kiện dưới kính cả đêm, sáng ra mắt mờ không dám đi xe máy. Công ty có phòng nghỉ nhưng khóa cửa, bảo để dành cho chuyên gia. Mong công đoàn nói giúp để công nhân tan ca đêm được ngả lưng một tiếng rồi hãy về, chứ đường từ nhà máy về Nà Phai toàn dốc với cua, tháng trước vừa có bạn ngủ gật đâm vào hộ lan.',
    ],
  },
  formal: {
    agree: [
      'Nhất trí. Làm việc ban đêm kéo dài ảnh hưởng tim mạch, giấc ngủ đã có nhiều nghiên cứu khẳng định; đưa giới hạn số đêm liên tục vào thỏa ước là bước đi đúng.',
      'Thống nhất với nội dung bố trí ca làm việc hợp lý; đề nghị công đoàn cơ sở được tham gia ý kiến vào lịch ca trước khi ban hành.',
    ],
    agreeInPart: [
      'Đề nghị bổ sung đối tượng trực 24/24 giờ của ngành y tế: bảo đảm nghỉ bù sau trực, phụ cấp trực đã nhiều năm không điều chỉnh.',
      'Nội dung phù hợp nhưng cần phân biệt ca 8 giờ và ca 12 giờ; hai chế độ này có yêu cầu nghỉ ngơi rất khác nhau.',
    ],
    disagree: [
      'Chưa nhất trí ghi chung một con số cho mọi ngành nghề. Vận hành thủy điện, xi măng có đặc thù riêng, đề nghị để thỏa ước ngành quy định.',
    ],
    other: [
      'Đề nghị đưa tiêu chí “có chỗ nghỉ cho người tan ca đêm” vào bộ tiêu chí chấm điểm doanh nghiệp tiêu biểu vì người lao động.',
      'Cần thống kê số lao động nữ trên 45 tuổi đang làm ca đêm để có chính sách chuyển việc nhẹ hơn.',
    ],
  },
  facts: [
    'Ca đêm chỗ tôi từ {19|20|22} giờ đến {6|7|8} giờ sáng, giữa ca nghỉ {30|40|45} phút.',
    'Lịch ca báo qua nhóm chat trước có {một buổi|nửa ngày|một đêm}, nhiều người lỡ.',
    'Làm liền {chín|mười|mười hai|mười bốn} đêm rồi mới được đổi sang ca ngày.',
    'Tan ca đêm ai cũng buồn ngủ, đường về lại {đèo dốc|nhiều xe tải|không có đèn}.',
    'Phụ cấp một đêm chỉ đủ mua {hai gói mì|bát phở|hộp sữa với cái bánh}.',
    'Khoa tôi mỗi người trực {bảy|tám|chín} đêm một tháng vì thiếu điều dưỡng.',
  ],
  praise: [
    'Người làm đêm được nhắc tới là điều đáng quý.',
    'Quy định rõ số đêm thì tổ trưởng khó xếp bừa.',
    'Có sức khỏe thì mới làm lâu dài được.',
  ],
  doubts: [
    'Chữ “vận động” nhẹ quá, công ty không nghe thì thôi.',
    'Một mức chung cho mọi nghề e khó áp dụng.',
    'Thiếu người thì lịch đẹp mấy cũng vỡ.',
    'Chưa nói gì đến phụ cấp ca đêm.',
  ],
  asks: [
    'Đề nghị sau đợt ca đêm phải được nghỉ trọn {24 giờ|một ngày một đêm} rồi mới đổi ca.',
    'Nên bố trí phòng nghỉ cho người tan ca đêm.',
    'Mong tính phụ cấp đêm trên lương thực lĩnh.',
    'Phụ nữ mang thai, người trên {45|50} tuổi thì miễn ca đêm.',
    'Lịch ca nên dán ở bảng tin cả tháng, đổi thì phải hỏi người làm.',
    'Mong khám sức khỏe riêng cho người làm đêm {sáu tháng một lần|mỗi năm hai lần}.',
  ],
}

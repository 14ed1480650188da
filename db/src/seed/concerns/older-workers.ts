import type { Concern } from './concern.ts'

export const olderWorkers: Concern = {
  key: 'olderWorkers',
  keywords: ['40 tuổi', 'mất việc', 'lớn tuổi', 'cắt giảm đơn hàng', 'già hóa'],
  weights: { enterprise: 7, school: 0, publicService: 1, agency: 2 },
  home: ['SH.VC.03', 'SH.KCN.03'],
  spoken: {
    agree: [
      'Người cũ nghỉ hết thì ai dạy người mới. Giữ thợ già là giữ nghề.',
      'không sa thải lao động lớn tuổi :: Tôi 43 tuổi, may giày 15 năm, công ty gọi lên bảo tự viết đơn. Cả đời chỉ biết mỗi nghề này. Đồng ý phải ghi câu này.',
      'Nhất trí. Ngoài bốn mươi đi xin việc, người ta nhìn năm sinh là trả hồ sơ.',
      'Đúng thế, cắt đơn hàng là người già bị cho nghỉ trước, trong khi người già làm kỹ hơn.',
      'học phí do công đoàn hỗ trợ 50% :: Hỗ trợ học phí là tốt, nhưng học nghề gì thì phải có chỗ nhận làm.',
    ],
    agreeInPart: [
      '“Vận động” thì yếu. Nên thương lượng hẳn vào thỏa ước: cho nghỉ người trên 40 tuổi thì trợ cấp cao hơn.',
      'Đào tạo lại mà dạy cắm hoa, nấu ăn thì về quê không dùng được. Dạy cái địa phương cần, như sửa máy nông nghiệp, chăm người già.',
      'Đồng ý hỗ trợ nhưng nên hỗ trợ từ lúc còn đi làm, để đến lúc mất việc mới học thì muộn.',
      'Bốn mươi tuổi là ít, ở xưởng điện tử 32 tuổi đã bị chê chậm rồi. Nên ghi từ 35.',
    ],
    disagree: [
      'Công ty cần người nhanh nhẹn, bắt giữ người chậm thì cả chuyền bị ảnh hưởng lương khoán. Nói khó nghe nhưng là thật.',
      'gần một nửa số người mất việc :: Con số này lấy ở đâu? Ở công ty tôi ba phần tư người bị nghỉ là trên 40.',
    ],
    other: [
      'Tôi mất việc năm {2023|2024}, giờ làm phụ hồ ngày được ngày không, bảo hiểm bỏ dở {mười hai|mười bốn} năm. Có cách nào đóng tiếp nhẹ tiền hơn không?',
      'Xin hỏi trợ cấp thất nghiệp hết 12 tháng rồi mà vẫn chưa có việc thì còn hỗ trợ gì nữa?',
      'Nên có việc bán thời gian cho người lớn tuổi: tạp vụ, trông trẻ, nấu ăn trong chính khu công nghiệp.',
      'Người ta ép nghỉ bằng cách chuyển lung tung, nay tổ này mai tổ khác, chịu không nổi tự xin nghỉ. Thế là không mất đồng trợ cấp nào.',
      'Mẹ em làm ở đây từ ngày công ty mở cổng, năm nay 46 tuổi. Hôm nhận quyết định nghỉ, mẹ ngồi ngoài nhà xe cả buổi không dám về. Mẹ bảo không biết làm gì nữa, ruộng thì bán để xây nhà rồi. Em cũng làm ở đây, em nhìn mẹ mà nghĩ mười lăm năm nữa đến lượt em. Công đoàn có giữ được ai không?',
    ],
  },
  formal: {
    agree: [
      'Nhất trí. Qua số liệu của trung tâm, người trên 40 tuổi mất trung bình hơn bảy tháng mới tìm được việc và thường là việc không có hợp đồng.',
      'Thống nhất đưa nhóm lao động từ 40 tuổi thành đối tượng hỗ trợ riêng, đây là bước tiến so với nhiệm kỳ trước.',
    ],
    agreeInPart: [
      'Cần bổ sung trách nhiệm doanh nghiệp trong phương án sử dụng lao động: phải lấy ý kiến công đoàn và chứng minh tiêu chí cho nghỉ không dựa vào tuổi.',
      'Nên gắn hỗ trợ với quỹ bảo hiểm thất nghiệp, nguồn công đoàn không đủ cho đào tạo lại quy mô lớn.',
    ],
    disagree: [
      'Chưa nhất trí mốc 40 tuổi cho mọi ngành; đề nghị xác định theo nghề vì tuổi nghề của thợ may, thợ mỏ, lắp ráp điện tử rất khác nhau.',
    ],
    other: [
      'Đề nghị nghiên cứu mô hình “thợ kèm thợ”, dùng lao động lớn tuổi có tay nghề làm người hướng dẫn có phụ cấp.',
      'Kiến nghị ưu tiên lao động lớn tuổi mất việc trong tuyển dụng tại các thiết chế công đoàn, nhà lưu trú, trường mầm non.',
    ],
  },
  facts: [
    'Đợt cắt giảm vừa rồi, {tổ|chuyền} tôi nghỉ {bảy|chín|mười hai} người thì {sáu|tám|mười} người ngoài bốn mươi.',
    'Đi xin việc {năm|sáu|bảy} nơi, nơi nào cũng ghi tuyển dưới {35|38}.',
    'Nhà không còn ruộng, nghỉ việc chỉ biết {phụ hồ|bán hàng rong|giúp việc}.',
    'Công ty không đuổi mà {chuyển tổ liên tục|giao định mức cao}, ai chịu không nổi thì tự nghỉ.',
    'Mắt kém, tay chậm hơn là vì đã bán sức cho công ty {mười lăm|mười tám} năm.',
    'Học nghề mới ở tuổi {bốn mươi hai|bốn mươi lăm} không dễ, lại còn nuôi con.',
  ],
  praise: [
    'Nhắc đến lao động lớn tuổi là nhắc đúng nỗi lo thầm của nhiều người.',
    'Không bỏ rơi người đã cống hiến lâu năm.',
    'Có đào tạo lại thì còn hy vọng.',
  ],
  doubts: [
    'Vận động thì doanh nghiệp không nghe.',
    'Học xong mà không có việc thì học làm gì.',
    'Mốc bốn mươi tuổi chưa đúng với mọi nghề.',
    'Tiền hỗ trợ quá nhỏ so với số người.',
  ],
  asks: [
    'Đề nghị ghi vào thỏa ước: cho nghỉ người làm trên {mười|mười lăm} năm phải trợ cấp thêm.',
    'Mong mở việc {bán thời gian|nhẹ hơn} cho người lớn tuổi.',
    'Dạy nghề phải gắn với nơi nhận việc.',
    'Cấm ghi giới hạn tuổi trong thông báo tuyển dụng.',
    'Hỗ trợ đóng tiếp bảo hiểm cho người còn thiếu {hai|ba|năm} năm.',
    'Nên tư vấn trước khi cho nghỉ ít nhất {hai|ba} tháng.',
  ],
}

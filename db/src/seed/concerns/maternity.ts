import type { Concern } from './concern.ts'

export const maternity: Concern = {
  key: 'maternity',
  keywords: [
    'thai sản',
    'mang thai',
    'sữa mẹ',
    'quấy rối',
    'lao động nữ mang thai',
    'nuôi con dưới 12 tháng',
  ],
  weights: { enterprise: 8, school: 3, publicService: 3, agency: 1 },
  spoken: {
    agree: [
      'Có ghế ngồi cho bà bầu từ tháng thứ sáu mà chị em cảm ơn mãi. Nên bắt buộc ở mọi chuyền.',
      'được nghỉ 60 phút mỗi ngày :: Nghỉ 60 phút thì luật có rồi mà chỗ em chưa ai được nghỉ, cứ bảo làm khoán thì không tính. Mong công đoàn làm thật.',
      'Nhất trí. Bầu {bảy|tám} tháng em vẫn đứng là từ sáng đến tối, chân phù không đi được dép.',
      'không chấm dứt hợp đồng :: Công ty em cứ ai có bầu là hết hạn hợp đồng không ký tiếp. Ghi câu này là đúng quá.',
      'Chuyện quấy rối có thật ạ, nhưng nói ra thì xấu hổ mà lại mất việc. Có chỗ báo kín thì mới dám.',
      'phòng vắt, trữ sữa mẹ :: Phòng vắt sữa có rồi nhưng xa xưởng, đi về hết giờ nghỉ. Dù sao cũng ủng hộ làm thêm.',
    ],
    agreeInPart: [
      'Em báo có thai hôm thứ hai, thứ sáu được gọi lên nói hợp đồng sắp hết hạn, công ty đang cơ cấu. Em làm ở đây ba năm, chưa bị nhắc lần nào. Chị nhân sự nói rất nhẹ nhàng, còn bảo em về nghỉ cho khỏe. Em hỏi công đoàn thì được trả lời là hết hạn hợp đồng không ký tiếp là đúng luật. Vâng, đúng luật, nhưng trong một năm ở chuyền em có bảy chị mang thai thì năm chị hết hạn đúng lúc ấy. Em đồng ý với câu giám sát không chấm dứt hợp đồng vì lý do thai sản, nhưng viết thế thì họ vẫn lách được. Xin viết thêm: lao động nữ mang thai mà hợp đồng hết hạn thì được ưu tiên ký tiếp, công ty không ký phải giải trình bằng văn bản với công đoàn cấp trên. Bắt họ giải trình thì họ mới ngại.',
      'Đồng ý chuyển việc nhẹ, nhưng phải giữ nguyên lương. Em chuyển xuống đóng gói lương tụt một triệu hai.',
      'Chồng nghỉ khi vợ sinh có {năm|bảy} ngày thì chăm được gì. Nên đòi thêm cho cả nam.',
      'Mới nói mang thai với nuôi con dưới 12 tháng. Con hai ba tuổi ốm suốt thì ai lo?',
    ],
    disagree: [
      'Quy định nhiều ưu tiên quá thì công ty càng ngại tuyển nữ. Em 25 tuổi đi xin việc bị hỏi bao giờ cưới, bao giờ đẻ. Không nên ghi thêm.',
      'Giám sát gì mà chỉ xem sổ sách, chị em có bầu có được hỏi đâu. Không nhất trí cách giám sát đó.',
    ],
    other: [
      'Đi khám thai năm lần được nghỉ mà mỗi lần xin là mặt nặng mày nhẹ. Xin hướng dẫn cụ thể cho tổ trưởng.',
      'Nghỉ kinh nguyệt 30 phút, công ty bảo ai nghỉ thì ghi tên lên bảng. Ai mà dám ghi.',
      'Chuyền em bị quy định đi vệ sinh phải có thẻ, cả chuyền hai thẻ, chị em bầu khổ nhất.',
      'Cô giáo hợp đồng sinh con thì bị cắt tiết, nghỉ sinh xong không còn lớp. Trường tư cũng cần công đoàn bảo vệ.',
      'Em sảy thai lúc ba tháng vì vẫn làm ca đêm, không phải lỗi ai hẳn nhưng giá mà tổ trưởng cho em đổi việc sớm. Em báo có thai từ tuần thứ sáu, giấy siêu âm nộp rồi, nhân sự bảo chờ duyệt. Chờ một tháng thì không còn gì để duyệt nữa. Mong văn kiện ghi rõ là đổi việc trong vòng mấy ngày từ khi nộp giấy.',
    ],
  },
  formal: {
    agree: [
      'Nhất trí. Đề nghị Ban Nữ công lập danh sách doanh nghiệp có biểu hiện chấm dứt hợp đồng khi lao động nữ mang thai để giám sát trọng điểm.',
      'Thống nhất xây dựng đầu mối tiếp nhận thông tin kín; cần có nữ cán bộ được đào tạo phụ trách.',
    ],
    agreeInPart: [
      'Cơ bản nhất trí; nên bổ sung thời hạn: trong 03 ngày làm việc từ khi lao động nữ báo có thai, doanh nghiệp phải bố trí lại công việc.',
      'Đề nghị bổ sung chia sẻ trách nhiệm gia đình của lao động nam, nếu không chính sách thai sản vô tình làm nữ giới khó xin việc hơn.',
    ],
    disagree: [
      'Nội dung về thời gian nghỉ đã có trong Bộ luật Lao động, nhắc lại trong nhiệm vụ là trùng; nên viết thành “có lợi hơn luật”.',
    ],
    other: [
      'Kiến nghị đưa số phòng vắt, trữ sữa và tỷ lệ nữ quay lại làm việc sau sinh vào hệ thống báo cáo.',
      'Đề nghị bổ sung nội dung phòng chống quấy rối vào nội quy lao động mẫu do công đoàn biên soạn.',
    ],
  },
  facts: [
    'Bầu {năm|sáu|bảy} tháng vẫn {đứng máy cả ca|làm ca đêm|bê hàng}.',
    'Xin đổi việc nhẹ thì lương giảm {tám trăm nghìn|một triệu|một triệu rưỡi}.',
    'Hợp đồng một năm, có bầu là hết hạn không ký lại.',
    'Phòng vắt sữa {khóa cửa|làm kho|cách xưởng mười phút đi bộ}.',
    'Chị em đi vệ sinh cũng phải {xin thẻ|ghi sổ|chờ người thay}.',
    'Có người bị nói lời khiếm nhã mà không biết kêu ai.',
  ],
  praise: [
    'Chăm cho người mẹ là chăm cho cả nhà.',
    'Điểm này chị em đọc thấy được tôn trọng.',
    'Có nơi báo kín là rất cần.',
  ],
  doubts: [
    'Ưu tiên trên giấy mà công ty tìm cách không ký hợp đồng thì cũng thua.',
    'Giám sát mà báo trước thì không thấy gì.',
    'Luật có sẵn rồi, cái thiếu là làm.',
    'Không giữ lương thì chẳng ai dám xin việc nhẹ.',
  ],
  asks: [
    'Đề nghị giữ nguyên lương khi chuyển việc nhẹ.',
    'Báo có thai là phải đổi việc trong {ba|năm} ngày.',
    'Mong có {ghế ngồi|chỗ nghỉ|phòng vắt sữa} ngay trong xưởng.',
    'Nên hỏi trực tiếp chị em mang thai, hỏi riêng.',
    'Đường dây báo quấy rối phải là cán bộ nữ nghe.',
    'Không được hỏi chuyện sinh con khi phỏng vấn.',
  ],
}

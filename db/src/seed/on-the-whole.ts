import type { Stance } from 'shared/opinion-terms'

/** What people say of a draft as a whole. */
export const onTheDraft: Readonly<Record<Stance, readonly string[]>> = {
  agree: [
    'Dự thảo viết đủ, dám nêu hạn chế, tôi nhất trí.',
    'Đọc hết thấy có nhiều số liệu, dễ theo dõi hơn {lần trước|nhiệm kỳ trước}.',
    'Nhất trí với bố cục và nội dung dự thảo. Các chỉ tiêu rõ ràng, có thể đối chiếu.',
    'Tôi đọc trong hai buổi trưa, thấy lần này nói nhiều đến đời sống công nhân. Ủng hộ.',
    'Cơ quan đã tổ chức nghiên cứu, đoàn viên nhất trí cao với dự thảo.',
    'Chữ to, chia đoạn dễ bấm, đọc trên điện thoại được. Nội dung thì tôi đồng ý.',
  ],
  agreeInPart: [
    'Dài quá. Công nhân chỉ có giờ nghỉ trưa, nên có bản tóm tắt {hai|ba} trang.',
    'Phần đánh giá viết kỹ, phần giải pháp còn dàn trải. Đề nghị chọn năm, sáu việc làm cho ra kết quả.',
    'Cơ bản nhất trí. Đề nghị đối chiếu từng chỉ tiêu nhiệm kỳ trước: đạt, không đạt, vì sao.',
    'Nhiều từ như “tăng cường”, “đẩy mạnh”, “chú trọng” lặp lại. Bỏ bớt đi thì dự thảo hay hơn.',
    'Nên có phụ lục giải thích từ khó, ví dụ thiết chế, thỏa ước, đối thoại định kỳ.',
    'Các chỉ tiêu chưa ghi ai chịu trách nhiệm chính. Đề nghị thêm cột đó trong phụ lục.',
  ],
  disagree: [
    'Báo cáo viết từ trên nhìn xuống. Đọc mãi không thấy có câu nào là lời của công nhân.',
    'Thành tích nhiều hơn hạn chế, trong khi công nhân chúng tôi thấy ngược lại.',
    'Kỳ nào lấy ý kiến cũng góp, mà không biết ý của mình đi đâu. Chưa thấy trả lời thì chưa muốn nhất trí.',
    'Dự thảo chưa phân tích vì sao nhiều người không muốn vào công đoàn.',
  ],
  other: [
    'Đề nghị có bản {ghi âm|đọc thành tiếng} cho người không quen đọc và bản tiếng Thái, tiếng Mông.',
    'Xin hỏi sau khi góp ý thì khi nào có bản mới?',
    'Lỗi in: có chỗ viết “công nhân, viên chức, lao động”, có chỗ “đoàn viên, người lao động”. Nên thống nhất.',
    'Đề nghị kéo dài thời gian lấy ý kiến vì {công nhân đang mùa hàng|nhà máy vừa đổi ca|các xã vùng cao mới nhận được tài liệu}.',
    'Nên gửi dự thảo qua nhóm chat của từng tổ, dán ở nhà ăn một bản.',
  ],
}

/** Wishes sent to the congress itself, about no paragraph. */
export const wishes: readonly string[] = [
  'Mong Đại hội chọn được những người dám nói, dám làm, không ngại va chạm vì công nhân.',
  'Xin gửi lời chúc Đại hội thành công. Mong có nhiều đại biểu là công nhân trực tiếp {đứng máy|sản xuất}.',
  'Cho công nhân xem trực tiếp Đại hội trên điện thoại được không ạ?',
  'Mong Đại hội đừng tổ chức linh đình, để tiền giúp người ốm đau.',
  'Tôi đi làm {hai mươi|hai mươi hai|hai mươi lăm} năm, lần đầu được hỏi ý kiến mà không phải ghi tên. Cảm ơn.',
  'Đề nghị sau Đại hội công bố: bao nhiêu ý kiến đã nhận, tiếp thu bao nhiêu, không tiếp thu vì sao.',
  'Chỉ mong việc làm ổn định để nuôi con, ngoài ra không dám mong gì.',
  'Mong các bác lãnh đạo về ăn ở với công nhân một tuần rồi hãy họp.',
  'Mong công đoàn là chỗ dựa thật, lúc có chuyện gọi là có người.',
  'Kỳ vọng nhiệm kỳ mới nói ít, làm được việc gì chắc việc ấy.',
  'Đề nghị Đại hội có một nghị quyết riêng về lao động nữ và con công nhân.',
  'Đề nghị ít nhất {một phần ba|40%} Ban Chấp hành là cán bộ công đoàn cơ sở doanh nghiệp.',
  'Em mới vào làm {năm|bảy} tháng, cũng muốn biết công đoàn làm gì cho mình. Mong có buổi gặp người mới.',
  'Mong giữ được tình nghĩa trong đơn vị, lúc khó khăn đừng bỏ nhau.',
  'Mong công đoàn lên tiếng khi báo chí, mạng xã hội nói xấu công nhân.',
  'Mong tỉnh mình có thêm nhà máy tử tế để thanh niên khỏi phải đi xa.',
  'Công nhân hưu trí chúng tôi vẫn muốn được sinh hoạt, Tết được gọi về thăm nhà máy.',
  'Kính đề nghị Đại hội kiến nghị trung ương có ngày nghỉ riêng cho công nhân dịp 1/5 dài hơn để về thăm con.',
]

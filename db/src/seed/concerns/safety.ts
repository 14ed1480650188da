import type { Concern } from './concern.ts'

export const safety: Concern = {
  key: 'safety',
  keywords: ['tai nạn lao động', 'an toàn vệ sinh viên', 'dừng máy', 'an toàn lao động'],
  weights: { enterprise: 6, school: 1, publicService: 2, agency: 1 },
  home: ['SH.CT.01', 'SH.CT.02', 'SH.DS.02', 'SH.TL.01', 'SH.KCN.06'],
  spoken: {
    agree: [
      'Mỗi lần nghe còi cấp cứu vào cổng là cả ca đứng tim. Mong an toàn được nói nhiều hơn năng suất.',
      'quyền yêu cầu dừng máy :: Cho an toàn viên được quyền dừng máy là đúng. Trước tôi báo đá lở mà trưởng ca vẫn bắt vào, may mà không ai chết.',
      'Nhất trí. Anh em mỏ chúng tôi sáng đi chưa biết chiều có về không, cái mũ bảo hộ dùng {ba|bốn} năm chưa thay.',
      'Đồng ý có phụ cấp cho an toàn vệ sinh viên, chứ nay làm không công lại bị ghét.',
      'Xưởng gỗ em cưa đứt ngón tay là chuyện năm nào cũng có. Đoạn này phải làm gắt vào.',
    ],
    agreeInPart: [
      'Giảm bình quân 5%/năm :: Giảm 5% một năm là coi như năm nào cũng chấp nhận có người chết à? Nên đặt mục tiêu không có tai nạn chết người.',
      '01 lần/nhiệm kỳ :: Kiểm tra một lần trong năm năm thì như không kiểm tra. Ít nhất mỗi năm một lần.',
      'Đồng ý nhưng đồ bảo hộ phải đúng cỡ, đúng loại. Giày phát toàn số 42, chị em đi như đi thuyền.',
      'Nói đến mỏ, xây dựng mà quên công nhân quét rác ban đêm. Năm nay đội tôi hai người bị xe tông.',
    ],
    disagree: [
      '143 vụ tai nạn :: Số 143 vụ chắc chắn thiếu. Tai nạn nhẹ công ty tự đưa đi khâu rồi bảo là ngã ở nhà. Không đồng ý với số này.',
      'An toàn viên mà đòi dừng máy thì mai mất việc. Không có ai bảo vệ họ thì viết cho vui thôi.',
    ],
    other: [
      'Bị dập tay từ tháng ba tới giờ chưa được giám định, công ty nói tại tôi làm sai quy trình.',
      'Học an toàn thì ký tên rồi về, bài kiểm tra có sẵn đáp án. Tôi làm {mười một|mười lăm} năm chưa từng được học thật buổi nào.',
      'Thợ thời vụ vào công trình không có hợp đồng, tai nạn là thỏa thuận miệng vài chục triệu. Ai đứng ra cho họ?',
      'Máy ép cũ hỏng cảm biến, công nhân lấy băng dính dán lại cho nó chạy. Báo bảo trì rồi mà chưa thấy ai xuống.',
      'Năm ngoái tổ tôi mất một người vì ngã giàn giáo, cậu ấy 24 tuổi, người Nậm Phiêng, vợ mới sinh. Hôm ấy trời mưa, ai cũng biết là trơn, nhưng tiến độ phải xong trước ngày khánh thành. Sau đó đoàn về họp, rút kinh nghiệm, rồi thôi. Tôi đọc thấy viết “phối hợp kiểm tra” mà buồn. Đề nghị ghi hẳn: mưa gió, thiếu đai, thiếu lưới thì người lao động có quyền không leo và không ai được trừ công. Một câu đó thôi cũng cứu được người.',
    ],
  },
  formal: {
    agree: [
      'Nhất trí trao quyền dừng máy cho an toàn vệ sinh viên; phù hợp quyền từ chối làm việc khi có nguy cơ đã được luật quy định.',
      'Thống nhất. Đề nghị công đoàn ngành Công Thương chủ trì chương trình riêng cho khai khoáng, xi măng.',
    ],
    agreeInPart: [
      'Chỉ tiêu kiểm tra mới tính doanh nghiệp nguy cơ cao; đề nghị công bố tiêu chí nguy cơ cao và danh mục, cập nhật hằng năm.',
      'Cơ bản nhất trí, nên bổ sung điều tra “suýt xảy ra tai nạn”, vì phòng ngừa phải bắt đầu từ những sự cố chưa gây thương tích.',
    ],
    disagree: [
      'Không nên lấy số vụ tai nạn giảm làm chỉ tiêu vì dễ dẫn đến giấu tai nạn. Nên lấy số nguy cơ được phát hiện và khắc phục.',
    ],
    other: [
      'Đề nghị thống kê cả tai nạn giao thông trên đường đi làm và tai nạn của lao động không có hợp đồng.',
      'Kiến nghị Quỹ bảo hiểm tai nạn chi huấn luyện trực tiếp cho người lao động qua công đoàn.',
    ],
  },
  facts: [
    'Năm nay {tổ|đội|phân xưởng} tôi đã có {hai|ba} vụ, có vụ {gãy chân|dập tay|bỏng}.',
    'Mũ, găng phát {một|hai} lần một năm, hỏng thì tự mua.',
    'Huấn luyện an toàn chỉ {ký tên|chụp ảnh|điểm danh} là xong.',
    'Máy cũ từ {2006|2009|2011}, che chắn tháo ra cho dễ làm.',
    'Tai nạn nhẹ thì {tổ trưởng bảo đừng báo|công ty tự giải quyết}, không ghi sổ.',
    'Giàn giáo, đai an toàn thiếu mà tiến độ thì giục.',
  ],
  praise: [
    'Mạng người là trên hết.',
    'Trao quyền cho người trực tiếp làm là đúng.',
    'Có an toàn thì vợ con ở nhà mới yên tâm.',
  ],
  doubts: [
    'Một lần cả nhiệm kỳ thì quá thưa.',
    'Số vụ báo cáo thấp hơn thực tế.',
    'Người dám dừng máy mà không được bảo vệ thì không ai dám.',
    'Phạt nhẹ quá nên họ thà nộp phạt.',
  ],
  asks: [
    'Đề nghị kiểm tra {mỗi năm|sáu tháng} một lần, không báo trước.',
    'Bảo hộ phải đúng cỡ, hỏng là đổi ngay.',
    'Người báo nguy cơ phải được {thưởng|bảo vệ, không bị đuổi}.',
    'Huấn luyện nên làm ngay cạnh máy, có người làm mẫu.',
    'Công khai từng vụ tai nạn và cách khắc phục cho cả {xưởng|tỉnh} biết.',
    'Lao động thời vụ cũng phải có bảo hiểm tai nạn.',
  ],
}

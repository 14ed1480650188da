import type { Concern } from './concern.ts'

export const unionFinance: Concern = {
  key: 'unionFinance',
  keywords: [
    'tài chính công đoàn',
    'kinh phí công đoàn',
    'đoàn phí',
    'công khai thu, chi',
    'kinh phí dự kiến',
    'thu kinh phí',
  ],
  weights: { enterprise: 6, school: 4, publicService: 3, agency: 4 },
  home: ['SH.TL.03', 'SH.GD.03'],
  spoken: {
    agree: [
      'Năm nay tổ tôi được xem bảng thu chi lần đầu, đọc xong hết thắc mắc. Cứ thế mà làm.',
      'ít nhất 70% nguồn thu :: 70% về cơ sở là hợp lòng. Tiền ở đâu thì chăm lo ở đó.',
      'Nhất trí công khai. Đóng mỗi tháng mấy chục nghìn mà {sáu|bảy|tám} năm chưa thấy bảng thu chi nào.',
      'Tiền đoàn phí là mồ hôi công nhân, bớt băng rôn, bớt hoa, bớt tiệc đi là đúng rồi.',
      'mang tính lễ nghi, phô trương :: Bớt lễ lạt là đoàn viên vỗ tay.',
      'Cho tra cứu trên điện thoại thì hay, tra được cả tiền mình đóng đi đâu.',
    ],
    agreeInPart: [
      'công khai thu, chi :: Công khai đến tổ công đoàn nhưng phải ghi chi tiết. Ghi “chi hoạt động 48 triệu” thì công khai để làm gì.',
      'Đồng ý, nhưng cái quà sinh nhật 100 nghìn giữ từ chục năm nay rồi, nên nâng lên.',
      'Chi tại cơ sở thì tốt nhưng công ty nhỏ có ba chục người, cộng lại chẳng được bao nhiêu. Phải có phần điều tiết.',
    ],
    disagree: [
      'Đoàn phí 1% là cao với công nhân lương thấp. Không nhất trí thu đúng thu đủ mà không giảm.',
      '64% tổng chi :: Chi trực tiếp mới 64% nghĩa là hơn một phần ba nuôi bộ máy. Cần nói rõ ra chứ đừng viết như thành tích.',
      'Công nhân không thấy được lợi gì từ công đoàn ngoài cân đường hộp sữa, thu thêm nữa là xin ra.',
    ],
    other: [
      'Công ty nợ kinh phí công đoàn hai năm thì cơ sở chúng tôi lấy gì hoạt động? Cấp trên thu hộ được không?',
      'Mong mỗi quý họp tổ mười lăm phút đọc thu chi, không cần phần mềm cũng được.',
      'Tiền thăm ốm phải có giấy ra viện, hóa đơn, ba chữ ký, được 300 nghìn mà mất ba tuần.',
      'Trường tôi đoàn phí thu đủ nhưng chi toàn cho hội thi, có năm không còn đồng nào thăm hỏi.',
    ],
  },
  formal: {
    agree: [
      'Nhất trí tỷ lệ 70% cho cơ sở và chăm lo trực tiếp. Đề nghị quy định thêm mức chi tối thiểu cho thương lượng, đối thoại.',
      'Thống nhất nội dung tăng kiểm tra; Ủy ban Kiểm tra cần kiểm tra đột xuất khi có phản ánh, không chỉ theo kế hoạch.',
    ],
    agreeInPart: [
      'Tôi phụ trách tài chính công đoàn cơ sở ba nhiệm kỳ, xin nêu một mâu thuẫn. Đoàn viên hỏi vì sao thu đều mà chi ít; cấp trên hỏi vì sao quyết toán không đủ chứng từ. Một khoản thăm ốm 300 nghìn đồng cần giấy đề nghị, bản sao giấy ra viện, danh sách ký nhận, phiếu chi, có khi tiền in ấn, đi lại đã mất một phần. Kết quả là nơi nào cán bộ ngại giấy tờ thì tồn quỹ nhiều, đoàn viên thiệt; nơi nào nhiệt tình thì bị nhắc nhở. Vì vậy tôi nhất trí tăng tỷ lệ để lại cơ sở, nhưng nếu không đơn giản hóa chứng từ và nâng mức khoán thì tiền có về cũng khó đến tay đoàn viên. Đề nghị bổ sung: khoán chi các khoản dưới một triệu đồng, chỉ cần chữ ký người nhận và hai người chứng kiến, công khai hằng tháng trên bảng tin để đoàn viên tự giám sát.',
      'Cơ bản nhất trí; cần làm rõ “chăm lo trực tiếp” gồm khoản nào, tránh đưa cả hội nghị, tập huấn vào để đạt tỷ lệ.',
      'Chỉ tiêu 100% công khai nên kèm hình thức, thời hạn và người chịu trách nhiệm, nếu không sẽ chỉ có trong báo cáo.',
    ],
    disagree: [
      'Tỷ lệ phân phối tài chính do Tổng Liên đoàn quy định, tỉnh không thể tự đặt 70%. Đề nghị rà lại thẩm quyền.',
    ],
    other: [
      'Đề nghị có giải pháp thu kinh phí ở doanh nghiệp chưa thành lập công đoàn và sử dụng nguồn này cho chính người lao động ở đó.',
      'Kiến nghị đơn giản hóa chứng từ các khoản chi thăm hỏi dưới 1 triệu đồng.',
    ],
  },
  facts: [
    'Tháng nào cũng trừ {38|42|45|52} nghìn đoàn phí mà chưa thấy ai {báo cáo|đọc thu chi}.',
    'Ốm nằm viện {năm|bảy|mười} ngày được {ba|năm} trăm nghìn, làm giấy mất cả tháng.',
    'Quà sinh nhật {100|150} nghìn giữ nguyên {bảy|mười} năm nay.',
    'Hội nghị thì hoa tươi, phông bạt, còn người ốm thì {cân đường|hộp sữa}.',
    'Công ty còn nợ kinh phí công đoàn {một|hai} năm.',
    'Hỏi thu chi thì được bảo {gửi lên trên rồi|chưa quyết toán}.',
  ],
  praise: [
    'Minh bạch tiền nong thì đoàn viên mới tin.',
    'Tiền về cơ sở là đúng hướng.',
    'Bớt lễ nghi ai cũng đồng tình.',
  ],
  doubts: [
    'Công khai qua loa thì cũng như không.',
    'Thu nhiều mà lợi ích chưa rõ.',
    'Cơ sở nhỏ tỷ lệ cao mấy cũng ít tiền.',
    'Chưa rõ ai kiểm tra người chi.',
  ],
  asks: [
    'Đề nghị dán bảng thu chi {mỗi quý|mỗi tháng} ở bảng tin, ghi từng khoản.',
    'Nâng mức thăm hỏi ốm đau lên {một triệu|hai triệu}.',
    'Khoản nhỏ thì đừng đòi nhiều giấy tờ.',
    'Mong giảm đoàn phí cho người {lương dưới sáu triệu|đang nuôi con nhỏ}.',
    'Cho đoàn viên bỏ phiếu chọn việc nên chi.',
    'Ai chi sai phải hoàn lại và công bố.',
  ],
}

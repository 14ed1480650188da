import { type Edit, edit } from './edit.ts'

/** Wordings people propose on living, insurance and families; each `from` stands in exactly one paragraph. */
export const editsOnLife: readonly Edit[] = [
  edit('housing', 'ít nhất 2.000 căn nhà ở xã hội', 'ít nhất 4.000 căn nhà ở xã hội', [
    'Hơn 14 nghìn người ở trọ, 2.000 căn chưa được một phần bảy.',
    'Sắp có thêm hai khu công nghiệp nữa.',
  ]),
  edit('housing', 'với giá thuê phù hợp thu nhập', 'với giá thuê không quá 20% tiền lương tối thiểu', [
    '“Phù hợp” mỗi người hiểu một kiểu.',
    'Có tỷ lệ thì sau này tăng giá còn có căn cứ mà nói.',
  ]),
  edit('housing', 'vận động chủ nhà trọ giữ giá thuê', 'ký cam kết với chủ nhà trọ giữ giá thuê', [
    'Vận động nhiều năm rồi không kết quả.',
    'Ký cam kết có phường chứng kiến thì chủ trọ mới giữ lời.',
  ]),
  edit(
    'housing',
    'công đoàn tham gia hội đồng xét duyệt',
    'công đoàn và đại diện công nhân tham gia hội đồng xét duyệt, danh sách công khai',
    ['Có công nhân trong hội đồng thì mọi người mới tin.'],
  ),
  edit(
    'lateInsurance',
    'công khai danh sách doanh nghiệp chậm đóng',
    'hằng tháng công khai danh sách doanh nghiệp chậm đóng',
    [
      'Không có chữ hằng tháng thì một năm mới công khai một lần.',
      'Biết sớm thì công nhân còn kịp lên tiếng.',
    ],
  ),
  edit('lateInsurance', 'từ 3 tháng trở lên', 'từ 01 tháng trở lên', [
    'Đợi ba tháng thì thai sản, ốm đau đã bị treo rồi.',
    'Nợ một tháng mà nhắc ngay thì dễ đòi hơn.',
  ]),
  edit('lateInsurance', 'ảnh hưởng trực tiếp đến quyền lợi', 'xâm phạm nghiêm trọng quyền lợi', [
    '“Ảnh hưởng” là nói nhẹ, tiền đã bị trừ của công nhân.',
  ]),
  edit('lumpSum', 'vận động người lao động hạn chế hưởng', 'hỗ trợ để người lao động không phải hưởng', [
    'Chữ “hạn chế” dễ gây phản cảm, như cấm người ta lấy tiền của mình.',
    'Hỗ trợ thì người ta mới giữ sổ được.',
  ]),
  edit(
    'lumpSum',
    'nghiên cứu hình thức cho vay ưu đãi',
    'trong năm 2027 thực hiện hình thức cho vay ưu đãi',
    ['Nghiên cứu thì lâu lắm, người cần tiền không chờ được.', 'Đề nghị có thời gian.'],
  ),
  edit(
    'healthCare',
    'vào buổi tối, ngày nghỉ cho công nhân',
    'ít nhất 02 buổi tối mỗi tuần và ngày chủ nhật cho công nhân',
    ['Ghi cụ thể để bệnh viện còn bố trí người.', 'Không ghi số buổi thì mỗi nơi làm một kiểu.'],
  ),
  edit(
    'healthCare',
    'khám phát hiện bệnh nghề nghiệp',
    'khám phát hiện bệnh nghề nghiệp, trả kết quả tận tay người lao động',
    ['Khám xong công ty giữ kết quả thì khám làm gì.'],
  ),
  edit(
    'kindergartens',
    'Mỗi khu công nghiệp có ít nhất một trường mầm non hoặc điểm giữ trẻ',
    'Đáp ứng ít nhất 70% nhu cầu gửi trẻ của công nhân ở mỗi khu công nghiệp',
    [
      'Tính theo nhu cầu chứ một điểm cho cả khu thì quá ít.',
      'Khu Đồng Sậu gần mười nghìn công nhân, một trường không thấm vào đâu.',
    ],
  ),
  edit('kindergartens', 'giữ đến 20 giờ', 'giữ đến 21 giờ, có phụ cấp cho giáo viên', [
    'Tăng ca về đến nơi cũng 20 giờ 30.',
    'Các cô cũng phải được trả công.',
  ]),
  edit(
    'kindergartens',
    'trường mầm non công lập trong khu công nghiệp',
    'trường mầm non công lập trong khu công nghiệp, không xét hộ khẩu',
    ['Công nhân ở trọ toàn người xã khác, xét hộ khẩu là trượt hết.'],
  ),
  edit(
    'languages',
    'bằng tiếng dân tộc Thái, Mông, Dao',
    'bằng tiếng dân tộc Thái, Mông, Dao, Khơ Mú và các dân tộc khác có đông lao động',
    ['Xưởng tôi có gần hai trăm người Khơ Mú.', 'Dân tộc ít người cũng cần được nghe tiếng của mình.'],
  ),
  edit('languages', 'trong từng tổ sản xuất', 'trong từng tổ sản xuất, có phụ cấp 500 nghìn đồng/tháng', [
    'Làm thêm việc thì phải có phụ cấp mới bền.',
    'Anh em phiên dịch giúp nhau mấy năm nay toàn làm không công.',
  ]),
  edit('maternity', 'được chuyển việc nhẹ hơn', 'được chuyển việc nhẹ hơn mà không giảm lương', [
    'Chuyển việc mà tụt lương thì chị em cố làm việc nặng.',
    'Câu này thiếu một vế rất quan trọng.',
  ]),
  edit('maternity', 'bảo vệ người phản ánh', 'bảo vệ người phản ánh, trả lời trong 07 ngày', [
    'Báo rồi im lặng thì lần sau không ai báo.',
  ]),
  edit(
    'cultureAndSports',
    'mở cửa miễn phí cho công nhân vào buổi tối và ngày nghỉ',
    'mở cửa miễn phí cho công nhân và con công nhân vào buổi tối và ngày nghỉ',
    ['Có chỗ cho con chơi thì bố mẹ mới ra được.', 'Trẻ con ở trọ tội nhất là không có chỗ chơi.'],
  ),
  edit('teachers', 'cắt giảm ít nhất 30% mẫu biểu', 'cắt giảm ít nhất 50% mẫu biểu', [
    'Giảm 30% vẫn còn chín, mười loại báo cáo một tháng.',
    'Thầy cô mong được nửa thời gian ấy cho học sinh.',
  ]),
  edit('teachers', 'chưa được thanh toán kịp thời', 'chưa được thanh toán, có nơi kéo dài cả năm học', [
    'Nói “chưa kịp thời” là nhẹ hơn thực tế.',
  ]),
  edit(
    'informalWorkers',
    'công khai cách tính thu nhập, mức chiết khấu',
    'công khai cách tính thu nhập, mức chiết khấu tối đa 20%, lý do khóa tài khoản',
    ['Chiết khấu nay 25, mai 30, phải có trần.', 'Khóa tài khoản là mất cần câu cơm.'],
  ),
  edit(
    'informalWorkers',
    'mua bảo hiểm tai nạn cho 500 đoàn viên',
    'hỗ trợ một nửa tiền bảo hiểm tai nạn cho 1.000 đoàn viên',
    ['Hỗ trợ một nửa thì được nhiều người hơn, anh em cũng có trách nhiệm.'],
  ),
  edit('credit', 'giải ngân trong 03 ngày', 'giải ngân trong 24 giờ đối với trường hợp ốm đau, tang gia', [
    'Ba ngày với người đang nằm viện là quá lâu.',
    'App nó giải ngân năm phút, mình ba ngày thì thua.',
  ]),
  edit('credit', 'thời hạn vay 24 tháng', 'thời hạn vay 36 tháng, trả góp theo lương', [
    'Ba mươi triệu trả hai năm là mỗi tháng hơn triệu hai, nặng với lương công nhân.',
  ]),
  edit(
    'transport',
    'mở rộng tuyến xe đưa đón',
    'mở rộng tuyến xe đưa đón đến 50% lao động, có chuyến muộn cho người tăng ca',
    ['Không có con số thì không biết đạt hay không.', 'Hôm nào tăng ca là phải gọi xe ôm về.'],
  ),
]

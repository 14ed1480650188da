/**
 * A change of wording somebody asks for: in the paragraph that contains `from`, put `to` instead.
 * `to` that still contains `from` is an addition; an empty or shorter one within it, a deletion.
 * `because`: what they give as their reason. `concern`: key of the concern it is about, null for none.
 */
export type Edit = { concern: string | null; from: string; to: string; because: readonly string[] }

/** Wordings people propose on the two sample drafts; each `from` stands in exactly one paragraph. */
export const edits: readonly Edit[] = [
  edit('pay', '12 triệu đồng/tháng', '12 triệu đồng/tháng (không tính tiền làm thêm giờ)', [
    'Không ghi rõ thì doanh nghiệp cộng cả tăng ca vào cho đủ.',
    'Công nhân chỉ quan tâm làm đủ giờ được bao nhiêu.',
    'Có vậy sau này đối chiếu mới công bằng.',
  ]),
  edit('pay', 'chiếm ít nhất 75% tổng thu nhập', 'chiếm ít nhất 80% tổng thu nhập', [
    'Lương cơ bản thấp thì đóng bảo hiểm thấp, về già khổ.',
    'Bên {Hoshida|công ty ô tô} đã được gần 80 rồi, đặt 75 là thấp.',
  ]),
  edit('pay', 'kiến nghị xem xét lại việc phân vùng', 'kiến nghị trước tháng 6 năm 2027 việc phân lại vùng', [
    '“Xem xét lại” thì không biết bao giờ xong.',
    'Cần có mốc thời gian, xã nhập rồi mà vùng lương vẫn cũ.',
  ]),
  edit('pay', 'đạt 8,1 triệu đồng/tháng', 'đạt 8,1 triệu đồng/tháng (gồm cả tiền làm thêm giờ)', [
    'Viết cho đúng thực tế, kẻo người ngoài tưởng công nhân lương cao.',
    'Số này chắc đã tính cả tăng ca, nên nói rõ.',
  ]),
  edit('overtime', 'báo trước ít nhất 01 ngày', 'báo trước ít nhất 02 ngày', [
    'Nhà có con nhỏ phải thu xếp người đón, một ngày không kịp.',
    'Xe đưa đón cũng cần biết trước để bố trí chuyến muộn.',
  ]),
  edit('overtime', 'phải được người lao động đồng ý', 'phải được từng người lao động tự nguyện đồng ý bằng văn bản, từ chối không bị trừ thưởng', [
    'Hiện nay tổ trưởng ký thay cả chuyền.',
    'Thiếu vế không bị trừ thưởng thì chữ đồng ý không có ý nghĩa.',
  ]),
  edit('overtime', 'xuống dưới 48 giờ/tuần', 'xuống 44 giờ/tuần và không giảm lương', [
    'Nói “dưới 48” thì 47 giờ cũng là đạt.',
    'Phải kèm không giảm lương, không thì công nhân không dám mừng.',
    'Nêu con số cho rõ.',
  ]),
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
  edit('housing', 'công đoàn tham gia hội đồng xét duyệt', 'công đoàn và đại diện công nhân tham gia hội đồng xét duyệt, danh sách công khai', [
    'Có công nhân trong hội đồng thì mọi người mới tin.',
  ]),
  edit('shifts', 'không xếp ca đêm quá 6 đêm liên tục', 'không xếp ca đêm quá 4 đêm liên tục, sau đó nghỉ ít nhất 24 giờ', [
    'Sáu đêm liền là kiệt sức, chúng tôi làm rồi mới biết.',
    'Quan trọng là khoảng nghỉ trước khi chuyển ca.',
  ]),
  edit('shifts', 'thông báo lịch đổi ca trước 03 ngày', 'thông báo lịch đổi ca trước 07 ngày', [
    'Cần một tuần để sắp xếp người trông con.',
    'Lịch tháng thì báo trước tuần là làm được.',
  ]),
  edit('lateInsurance', 'công khai danh sách doanh nghiệp chậm đóng', 'hằng tháng công khai danh sách doanh nghiệp chậm đóng', [
    'Không có chữ hằng tháng thì một năm mới công khai một lần.',
    'Biết sớm thì công nhân còn kịp lên tiếng.',
  ]),
  edit('lateInsurance', 'từ 3 tháng trở lên', 'từ 01 tháng trở lên', ['Đợi ba tháng thì thai sản, ốm đau đã bị treo rồi.', 'Nợ một tháng mà nhắc ngay thì dễ đòi hơn.']),
  edit('lateInsurance', 'ảnh hưởng trực tiếp đến quyền lợi', 'xâm phạm nghiêm trọng quyền lợi', ['“Ảnh hưởng” là nói nhẹ, tiền đã bị trừ của công nhân.']),
  edit('lumpSum', 'vận động người lao động hạn chế hưởng', 'hỗ trợ để người lao động không phải hưởng', [
    'Chữ “hạn chế” dễ gây phản cảm, như cấm người ta lấy tiền của mình.',
    'Hỗ trợ thì người ta mới giữ sổ được.',
  ]),
  edit('lumpSum', 'nghiên cứu hình thức cho vay ưu đãi', 'trong năm 2027 thực hiện hình thức cho vay ưu đãi', ['Nghiên cứu thì lâu lắm, người cần tiền không chờ được.', 'Đề nghị có thời gian.']),
  edit('healthCare', 'vào buổi tối, ngày nghỉ cho công nhân', 'ít nhất 02 buổi tối mỗi tuần và ngày chủ nhật cho công nhân', ['Ghi cụ thể để bệnh viện còn bố trí người.', 'Không ghi số buổi thì mỗi nơi làm một kiểu.']),
  edit('healthCare', 'khám phát hiện bệnh nghề nghiệp', 'khám phát hiện bệnh nghề nghiệp, trả kết quả tận tay người lao động', ['Khám xong công ty giữ kết quả thì khám làm gì.']),
  edit('meals', 'từ 30.000 đồng/suất trở lên', 'từ 35.000 đồng/suất trở lên, tăng theo giá thực phẩm hằng năm', [
    'Năm 2031 mà 30 nghìn thì còn kém bây giờ.',
    'Giá thịt, giá gạo năm nào cũng lên.',
    'Nên có thêm trượt giá, đỡ phải sửa nghị quyết.',
  ]),
  edit('meals', 'có công nhân tham gia', 'có ít nhất một nửa là công nhân trực tiếp sản xuất', ['Một công nhân ngồi giữa năm cán bộ thì nói ai nghe.', 'Người ăn phải được quyền giám sát.']),
  edit('meals', 'Kiểm tra bếp ăn', 'Kiểm tra đột xuất bếp ăn', ['Báo trước thì hôm đó bếp nào chả sạch.', 'Thêm hai chữ đột xuất là khác hẳn.']),
  edit('kindergartens', 'Mỗi khu công nghiệp có ít nhất một trường mầm non hoặc điểm giữ trẻ', 'Đáp ứng ít nhất 70% nhu cầu gửi trẻ của công nhân ở mỗi khu công nghiệp', [
    'Tính theo nhu cầu chứ một điểm cho cả khu thì quá ít.',
    'Khu Đồng Sậu gần mười nghìn công nhân, một trường không thấm vào đâu.',
  ]),
  edit('kindergartens', 'giữ đến 20 giờ', 'giữ đến 21 giờ, có phụ cấp cho giáo viên', ['Tăng ca về đến nơi cũng 20 giờ 30.', 'Các cô cũng phải được trả công.']),
  edit('kindergartens', 'trường mầm non công lập trong khu công nghiệp', 'trường mầm non công lập trong khu công nghiệp, không xét hộ khẩu', ['Công nhân ở trọ toàn người xã khác, xét hộ khẩu là trượt hết.']),
  edit('languages', 'bằng tiếng dân tộc Thái, Mông, Dao', 'bằng tiếng dân tộc Thái, Mông, Dao, Khơ Mú và các dân tộc khác có đông lao động', [
    'Xưởng tôi có gần hai trăm người Khơ Mú.',
    'Dân tộc ít người cũng cần được nghe tiếng của mình.',
  ]),
  edit('languages', 'trong từng tổ sản xuất', 'trong từng tổ sản xuất, có phụ cấp 500 nghìn đồng/tháng', ['Làm thêm việc thì phải có phụ cấp mới bền.', 'Anh em phiên dịch giúp nhau mấy năm nay toàn làm không công.']),
  edit('skills', '70% đoàn viên được phổ cập', '70% đoàn viên biết sử dụng thành thạo', ['“Được phổ cập” là đã đi học, còn biết làm hay không thì không rõ.']),
  edit('skills', 'mỗi năm có 5.000 lượt người được học', 'mỗi năm có 2.000 người được học và được xét nâng bậc lương', ['Đếm lượt người dễ trùng.', 'Học xong phải có lợi cho người học.']),
  edit('safety', 'Giảm bình quân 5%/năm tần suất', 'Giảm bình quân 10%/năm tần suất', ['Mỗi vụ là một mạng người, 5% thì thấp quá.', 'Các nước đặt mục tiêu không có người chết.']),
  edit('safety', 'ít nhất 01 lần/nhiệm kỳ', 'ít nhất 01 lần/năm, trong đó có kiểm tra đột xuất', ['Năm năm một lần coi như không.', 'Mỏ với xi măng phải kiểm tra hằng năm.']),
  edit('safety', 'khi thấy nguy cơ mất an toàn', 'khi thấy nguy cơ mất an toàn và không bị xử lý kỷ luật vì việc đó', ['Không có vế bảo vệ thì không ai dám dừng máy.']),
  edit('heat', 'có nhiệt độ trên 35 độ C', 'có nhiệt độ trên 32 độ C hoặc bụi vượt mức cho phép', ['Xưởng may độ ẩm cao, 32 độ đã như 38.', 'Còn bụi nữa, chỉ tính nóng là thiếu.']),
  edit('heat', 'xưởng may, xưởng gỗ, lò nung, mỏ', 'xưởng may, xưởng gỗ, lò nung, mỏ và người làm việc ngoài trời', ['Công nhân quét rác, làm đường, hái chè nắng hơn ai hết.', 'Đừng quên người không có mái che.']),
  edit('maternity', 'được chuyển việc nhẹ hơn', 'được chuyển việc nhẹ hơn mà không giảm lương', ['Chuyển việc mà tụt lương thì chị em cố làm việc nặng.', 'Câu này thiếu một vế rất quan trọng.']),
  edit('maternity', 'bảo vệ người phản ánh', 'bảo vệ người phản ánh, trả lời trong 07 ngày', ['Báo rồi im lặng thì lần sau không ai báo.']),
  edit('olderWorkers', 'vận động doanh nghiệp không sa thải lao động lớn tuổi', 'thương lượng để doanh nghiệp không cho lao động lớn tuổi nghỉ trước', ['Vận động yếu quá, phải thương lượng vào thỏa ước.', 'Sa thải là từ kỷ luật, ở đây là cho thôi việc.']),
  edit('olderWorkers', 'học phí do công đoàn hỗ trợ 50%', 'học phí do công đoàn hỗ trợ 100%', ['Mất việc rồi lấy đâu tiền đóng nửa còn lại.']),
  edit('tetBonus', 'công bố mức thưởng Tết trước ngày 20 tháng 12 hằng năm', 'công bố mức thưởng Tết trước ngày 15 tháng 12 hằng năm và trả trước Tết ít nhất 10 ngày', [
    'Công bố thôi chưa đủ, phải trả sớm để còn sắm Tết.',
    'Vé xe phải đặt từ giữa tháng 12.',
  ]),
  edit('tetBonus', 'ưu tiên công nhân ở xa trên 100 km', 'ưu tiên công nhân ở xã không có xe khách, gia đình có con nhỏ', ['Có bản cách 70 cây nhưng khó đi hơn 200 cây đường nhựa.']),
  edit('legalAid', 'bảo đảm hỗ trợ luật sư cho đoàn viên', 'bảo đảm 100% đoàn viên có tranh chấp được hỗ trợ luật sư miễn phí', ['“Bảo đảm hỗ trợ” không rõ mức nào.', 'Công nhân không có tiền thuê luật sư.']),
  edit('legalAid', 'mỗi tháng một lần', 'mỗi tuần một lần, sau giờ tan ca', ['Mỗi tháng một lần mà lại ban ngày thì không gặp ai.']),
  edit('unionFinance', 'dành ít nhất 70% nguồn thu', 'dành ít nhất 75% nguồn thu', ['Cơ sở là nơi trực tiếp chăm lo, nên để lại nhiều hơn.', 'Bộ máy đã giảm thì phần trên cũng phải giảm.']),
  edit('unionFinance', 'công khai thu, chi tài chính công đoàn đến tổ công đoàn', 'công khai chi tiết từng khoản thu, chi tài chính công đoàn đến từng đoàn viên', ['Đến tổ thì tổ trưởng biết, chúng tôi vẫn không biết.', 'Phải chi tiết mới gọi là công khai.']),
  edit('unionOfficers', 'từ 1.000 lao động trở lên', 'từ 500 lao động trở lên', ['Trong tỉnh số công ty trên 1.000 chỉ đếm trên đầu ngón tay.', 'Công ty cỡ vừa mới là nơi yếu nhất.']),
  edit('unionOfficers', 'một bộ phận cán bộ công đoàn ngại va chạm', 'cơ chế chưa bảo vệ nên nhiều cán bộ công đoàn ngại va chạm', ['Nên nói đúng gốc là cơ chế, đừng đổ hết cho cán bộ cơ sở.']),
  edit('mergedUnits', 'trước ngày 31 tháng 3 năm 2027', 'trước ngày 31 tháng 12 năm 2026', ['Chế độ của đoàn viên treo lâu quá rồi.', 'Chậm thêm ngày nào hồ sơ thất lạc thêm ngày ấy.']),
  edit('mergedUnits', 'có nơi bị gián đoạn', 'ở nhiều nơi bị gián đoạn từ 3 đến 6 tháng', ['Viết đúng sự thật thì mới sửa được.']),
  edit('mergedUnits', 'ít nhất 01 lần/quý', 'ít nhất 01 lần/tháng', ['Một quý một lần thì việc gì cũng nguội.']),
  edit('cultureAndSports', 'mở cửa miễn phí cho công nhân vào buổi tối và ngày nghỉ', 'mở cửa miễn phí cho công nhân và con công nhân vào buổi tối và ngày nghỉ', ['Có chỗ cho con chơi thì bố mẹ mới ra được.', 'Trẻ con ở trọ tội nhất là không có chỗ chơi.']),
  edit('teachers', 'cắt giảm ít nhất 30% mẫu biểu', 'cắt giảm ít nhất 50% mẫu biểu', ['Giảm 30% vẫn còn chín, mười loại báo cáo một tháng.', 'Thầy cô mong được nửa thời gian ấy cho học sinh.']),
  edit('teachers', 'chưa được thanh toán kịp thời', 'chưa được thanh toán, có nơi kéo dài cả năm học', ['Nói “chưa kịp thời” là nhẹ hơn thực tế.']),
  edit('informalWorkers', 'công khai cách tính thu nhập, mức chiết khấu', 'công khai cách tính thu nhập, mức chiết khấu tối đa 20%, lý do khóa tài khoản', ['Chiết khấu nay 25, mai 30, phải có trần.', 'Khóa tài khoản là mất cần câu cơm.']),
  edit('informalWorkers', 'mua bảo hiểm tai nạn cho 500 đoàn viên', 'hỗ trợ một nửa tiền bảo hiểm tai nạn cho 1.000 đoàn viên', ['Hỗ trợ một nửa thì được nhiều người hơn, anh em cũng có trách nhiệm.']),
  edit('credit', 'giải ngân trong 03 ngày', 'giải ngân trong 24 giờ đối với trường hợp ốm đau, tang gia', ['Ba ngày với người đang nằm viện là quá lâu.', 'App nó giải ngân năm phút, mình ba ngày thì thua.']),
  edit('credit', 'thời hạn vay 24 tháng', 'thời hạn vay 36 tháng, trả góp theo lương', ['Ba mươi triệu trả hai năm là mỗi tháng hơn triệu hai, nặng với lương công nhân.']),
  edit('transport', 'mở rộng tuyến xe đưa đón', 'mở rộng tuyến xe đưa đón đến 50% lao động, có chuyến muộn cho người tăng ca', ['Không có con số thì không biết đạt hay không.', 'Hôm nào tăng ca là phải gọi xe ôm về.']),
  edit('agreements', 'thông báo lại kết quả', 'thông báo lại kết quả bằng văn bản dễ đọc, niêm yết tại từng xưởng', ['Thông báo miệng qua tổ trưởng thì mỗi nơi nói một kiểu.']),
  edit('agreements', '85% doanh nghiệp có công đoàn ký thỏa ước lao động tập thể', '85% doanh nghiệp có công đoàn ký thỏa ước lao động tập thể đạt loại khá trở lên', ['Chỉ tiêu số lượng thì dễ chép cho đủ.', 'Chất lượng mới là cái công nhân được hưởng.']),
  edit(null, 'trong vòng 10 ngày làm việc', 'trong vòng 05 ngày làm việc', ['Ốm mười ngày thì đã ra viện rồi mới đến thăm.', 'Người gặp nạn cần nhất là mấy ngày đầu.']),
  edit(null, 'phân công rõ người, rõ việc, rõ thời hạn', 'phân công rõ người, rõ việc, rõ thời hạn, rõ kinh phí', ['Không có tiền thì việc đẹp mấy cũng nằm đó.']),
  edit(null, 'mà không phải lộ danh tính', 'mà không lộ danh tính với bất kỳ ai, kể cả cán bộ công đoàn', ['Công nhân chỉ dám nói thật khi chắc chắn không ai biết.', 'Ghi cho mạnh để mọi người yên tâm.']),
  edit(null, 'có lúc chưa kịp thời, còn qua báo cáo', 'chưa kịp thời, chủ yếu qua báo cáo', ['Bỏ chữ “có lúc” đi cho thẳng thắn.']),
  edit(null, 'tiếp tục đổi mới', 'đổi mới', ['Thừa chữ.']),
  edit(null, 'Tranh thủ sự lãnh đạo của cấp ủy', 'Chủ động xin ý kiến lãnh đạo của cấp ủy', ['Chữ “tranh thủ” nghe không hay.']),
  edit(null, 'nhanh và bền vững', 'bền vững, công bằng cho người lao động', ['Phát triển nhanh mà công nhân kiệt sức thì không nên.']),
]

function edit(concern: string | null, from: string, to: string, because: readonly string[]): Edit {
  return { concern, from, to, because }
}

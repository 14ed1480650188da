import type { ContributorGroup, Stance } from 'shared/opinion-terms'

/**
 * Arguments that one person makes and no one else: they belong to no concern and appear at most once in a sample.
 * `on`: words of the paragraph they are about, null when they speak of the whole draft.
 */
export type Singular = {
  on: string | null
  stance: Stance
  contributorGroup: ContributorGroup | null
  body: string
}

/** Fourteen such arguments. */
export const singularOpinions: readonly Singular[] = [
  {
    on: 'gần đoàn viên, sát cơ sở',
    stance: 'agreeInPart',
    contributorGroup: 'veteranRevolutionary',
    body: 'Tôi tham gia công vận từ những năm sáu mươi. Hồi ấy chúng tôi không có phương tiện gì, chỉ có một nguyên tắc: cán bộ ngủ ở lán với thợ, ăn bằng bát của thợ. Dự thảo viết “gần đoàn viên, sát cơ sở” nhưng cả báo cáo không có một dòng nào quy định cán bộ mỗi năm ở cơ sở bao nhiêu ngày. Khẩu hiệu mà không có ngày công đi kèm thì chỉ là khẩu hiệu. Đề nghị ghi: cán bộ công đoàn chuyên trách mỗi năm ít nhất 60 ngày làm việc tại cơ sở, có nhật ký, đoàn viên được xem.',
  },
  {
    on: 'Số cuộc ngừng việc tập thể giảm',
    stance: 'disagree',
    contributorGroup: 'scientist',
    body: 'Cần thận trọng khi coi số cuộc ngừng việc giảm là thành tích. Trong nghiên cứu quan hệ lao động, số cuộc ngừng việc có thể giảm vì ba lý do trái ngược: bất bình ít đi, kênh giải quyết tốt lên, hoặc người lao động sợ mất việc khi thị trường lao động xấu. Giai đoạn 2023 - 2024 đơn hàng giảm mạnh nên khả năng thứ ba không thể bỏ qua. Đề nghị trình bày kèm tỷ lệ nghỉ việc tự nguyện và số kiến nghị được trả lời; chỉ khi cả ba cùng cải thiện mới nên kết luận.',
  },
  {
    on: 'tự động hóa, trí tuệ nhân tạo',
    stance: 'agreeInPart',
    contributorGroup: 'expert',
    body: 'Dự thảo nói trí tuệ nhân tạo làm thay đổi nghề nghiệp nhưng bỏ sót mặt khác: nó đang được dùng để quản lý con người. Ở một số dây chuyền, máy ảnh đếm số giây tay công nhân dừng, phần mềm tự xếp ca và tự chấm điểm. Người lao động không biết mình bị chấm theo tiêu chí nào, không có chỗ khiếu nại. Tôi đề nghị thêm quyền được thông báo, được giải thích và được con người xem xét lại đối với mọi quyết định của hệ thống tự động về lương, ca, kỷ luật. Đây sẽ là nội dung thương lượng lớn nhất mười năm tới.',
  },
  {
    on: '100% doanh nghiệp có từ 25 lao động trở lên',
    stance: 'disagree',
    contributorGroup: 'retiredCadre',
    body: 'Tôi từng làm công tác tổ chức nên xin nói thật: chỉ tiêu 100% đẻ ra công đoàn trên giấy. Ngày trước chúng tôi cũng chạy đủ số, đến khi kiểm tra thì một phần ba không có sổ họp. Thà 60% mà mỗi nơi có một ban chấp hành do công nhân bầu, có một việc làm được trong năm. Đề nghị bỏ con số 100%, thay bằng số công đoàn cơ sở hoạt động từ mức trung bình trở lên do đoàn viên chấm.',
  },
  {
    on: 'Thu nhập bình quân của người lao động trong doanh nghiệp đạt 12 triệu',
    stance: 'other',
    contributorGroup: 'scientist',
    body: 'Về phương pháp: muốn đo cải thiện đời sống nên theo dõi cùng một nhóm hộ công nhân qua các năm thay vì lấy bình quân của những người đang có việc. Người thu nhập thấp nhất thường là người rời nhà máy, nên bình quân của người ở lại luôn tăng dù không ai được tăng lương. Thống kê gọi đó là sai lệch do người sống sót. Chỉ cần 400 hộ, mỗi năm hỏi một lần, kinh phí chưa bằng một hội nghị.',
  },
  {
    on: 'lễ nghi, phô trương',
    stance: 'agree',
    contributorGroup: null,
    body: 'Tôi làm nghề trang trí sân khấu, mười năm nay sống nhờ hội nghị. Nói câu này là tự đập bát cơm của mình, nhưng một phông bạt in xong dùng bốn tiếng rồi vứt, nhựa không tái chế được. Nếu in phông không ghi ngày tháng thì dùng lại cả nhiệm kỳ. Mười hai hội nghị một năm là một căn nhà “Mái ấm”.',
  },
  {
    on: 'không phải lộ danh tính',
    stance: 'agreeInPart',
    contributorGroup: 'expert',
    body: 'Không hỏi tên chưa phải là ẩn danh. Ở một tổ có năm người, trong đó một người là nữ trên 50 tuổi, chỉ cần biết “nữ, trên 50, tổ 3” là ra người. Đề nghị quy định: không công bố ý kiến của nhóm dưới năm người, không ghi giờ gửi, không lưu địa chỉ máy, và cán bộ nào tìm cách dò người góp ý thì bị kỷ luật. Viết thành điều khoản thì đoàn viên mới tin.',
  },
  {
    on: 'Mở 212 lớp',
    stance: 'other',
    contributorGroup: 'retiredCadre',
    body: 'Ngày tôi dạy bình dân học vụ cho thợ lò, hết buổi là học viên phải viết được tên người yêu. Bây giờ đếm lớp, đếm lượt, không ai hỏi học xong làm được việc gì. Tôi đề nghị sau mỗi lớp chỉ cần một câu hỏi: hôm nay về anh chị làm được việc gì mà hôm qua chưa làm được. Ghi lại câu trả lời ấy thay cho con số.',
  },
  {
    on: 'Tết sum vầy',
    stance: 'disagree',
    contributorGroup: null,
    body: 'Xin đừng chụp ảnh người nhận quà nữa. Con gái tôi học lớp bảy, hôm sau đến lớp cả lớp đã xem ảnh mẹ nó cầm tấm bảng ghi số tiền hai triệu. Nó khóc, bảo mẹ trả lại đi. Giúp nhau thì quý, nhưng nghèo cũng có thể diện của người nghèo. Đề nghị ghi một câu: chăm lo không kèm điều kiện chụp ảnh, đăng tin.',
  },
  {
    on: 'giữa nhiệm kỳ',
    stance: 'agreeInPart',
    contributorGroup: 'officer',
    body: 'Sơ kết giữa nhiệm kỳ là hai năm rưỡi sau. Với đời công nhân, hai năm rưỡi là đã đổi hai công ty. Đề nghị mỗi năm một lần, vào đúng một ngày cố định, công bố một trang duy nhất: mười chỉ tiêu, con số năm trước, con số năm nay, màu xanh hoặc đỏ. Không cần hội nghị.',
  },
  {
    on: null,
    stance: 'other',
    contributorGroup: 'scientist',
    body: 'Dự thảo chưa đặt vấn đề nước. Hai khu công nghiệp mới nằm đầu nguồn suối Khôm, nơi ba nghìn hộ, trong đó có rất nhiều gia đình công nhân, lấy nước sinh hoạt. Người lao động vừa là người làm trong nhà máy vừa là người uống nước dưới nhà máy. Công đoàn có vị trí độc nhất để nhìn thấy xả thải từ bên trong. Đề nghị nghiên cứu quyền của người lao động được báo sự cố môi trường mà không bị coi là tiết lộ bí mật kinh doanh.',
  },
  {
    on: null,
    stance: 'agreeInPart',
    contributorGroup: 'veteranRevolutionary',
    body: 'Tôi chín mươi mốt tuổi, mắt kém, cháu đọc cho nghe hai buổi. Văn kiện có đủ việc nhưng thiếu chữ “thợ”. Thời chúng tôi gọi nhau là thợ, có thợ cả, thợ bạn, có danh dự nghề. Nay chỉ còn “người lao động”, “nguồn nhân lực”. Người ta tự trọng vì nghề trước khi tự hào vì thành tích. Mong các đồng chí trẻ nghĩ cách trả lại danh dự cho tay nghề: đặt tên thợ lên sản phẩm, mời thợ giỏi dạy ở trường, để con công nhân dám viết vào lý lịch rằng bố tôi là thợ.',
  },
  {
    on: 'Khách quan: kinh tế thế giới',
    stance: 'other',
    contributorGroup: null,
    body: 'Công ty tôi sản xuất bao bì, một nửa đơn hàng là hộp quà. Chúng tôi chỉ bận trước ba dịp lễ trong năm, còn lại ngồi chờ. Đề nghị nghiên cứu tài khoản giờ công: tháng ít việc nghỉ mà vẫn hưởng lương, tháng nhiều việc làm bù, cả năm cân bằng, có công đoàn giữ sổ. Nhiều nước đã làm, không tốn thêm tiền của ai.',
  },
  {
    on: 'Quỹ trợ vốn giải quyết việc làm',
    stance: 'agree',
    contributorGroup: 'expert',
    body: 'Xin hiến một kinh nghiệm. Tổ phụ nữ bản tôi không vay ai, mỗi tối thứ sáu mỗi người bỏ ống năm nghìn, sáu năm thành quỹ một trăm bốn mươi triệu, chưa mất một đồng vì người vay là người ngồi cạnh mình. Công đoàn giữ vai trò dạy cách ghi sổ, đừng giữ tiền. Tiền của tập thể nhỏ do tập thể nhỏ giữ thì bền.',
  },
]

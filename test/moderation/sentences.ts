/**
 * Sentences as members write them, with what should be struck in braces: `{…}` a person's name, `{phone:…}` and so on. All written by us for
 * this test; nobody is meant. `SEEN` was before us while the rules were written, `UNSEEN` was written before it was first measured.
 */
export const SEEN = `
Thằng {Dũng} bảo vệ đánh công nhân.
Đề nghị có bản tóm tắt ba trang.
Ở đây chị em Mông bị ép giá, anh em Thái cũng vậy.
Dài quá. Công nhân ca đêm không đọc hết.
Đề nghị xem lại anh {Nguyễn Văn A} ở tổ 3 vì hay bắt làm thêm.
Chị {Hoa} tổ 3 nói đúng, cần tăng bữa ăn ca.
Ông giám đốc {Trần} chưa bao giờ xuống xưởng.
Đ/c {Bình} hứa sửa nhà vệ sinh mà chưa làm.
Đồng chí {Lê Thị Hạnh} nên được khen thưởng.
ĐỀ NGHỊ KỶ LUẬT ÔNG {TRẦN VĂN BÌNH} VÌ CHỬI CÔNG NHÂN
anh {nguyen van hung} hay mang cong nhan
{Nguyễn Thị Thu Hà} bị trừ lương oan tháng 3.
Tôi là {Phạm Văn Đạt}, làm ở xưởng dệt.
Quản đốc {Long} ép tăng ca quá 4 giờ.
Tổ trưởng {Hạnh} đối xử không công bằng.
Cô {Lan} kế toán giữ phiếu lương của chúng tôi.
chị {lan} tổ 3 nói vậy chứ không làm vậy
Bác {Tư} bảo vệ rất tốt với anh em.
Phó giám đốc {Hoàng Minh Tuấn} cần đối thoại trực tiếp.
Em tên {Trần Thị Bích Ngọc}, mới vào ba tháng.
Sếp {Park} không cho nghỉ phép năm.
Mr. {Kim} hay đập bàn.
Anh {Hùng} và chị {Mai} làm thay việc của cả tổ.
Ông {Đỗ Quang Vinh} trưởng phòng nhân sự nói sẽ tăng lương.
Gọi cho tôi số {phone:0912 345 678} sau giờ làm.
Liên hệ {phone:0987654321} để biết thêm.
Số {phone:+84 903 123 456} là của quản lý.
Điện thoại bàn {phone:0213.388.1234} không ai nghe.
Thư gửi về {email:to.ba.xuong2@example.com} không được trả lời.
Số căn cước {idNumber:001085012345} bị photo lung tung.
CMND {idNumber:123456789} của tôi bị giữ.
Xe {plate:29A-123.45} đỗ chắn lối thoát hiểm.
Xe máy {plate:59-X1 234.56} bị mất trong nhà xe.
Xem {link:facebook.com/xuongmay.sonha.tam} có ảnh bữa ăn.
Nhắn zalo: {phone:0934567890} nhé.
Thầy {Khôi} dạy an toàn lao động rất dễ hiểu.
Chủ tịch công đoàn {Vũ Thị Nhàn} ít khi gặp đoàn viên.
Hoan nghênh chị {Đặng Thị Thắm} bên công đoàn bộ phận.
Hai người {Lò Văn Pâng} và {Sùng A Pó} ở bản trên bị nợ lương.
Đề nghị công đoàn hỏi lại ông {Khánh} về tiền chuyên cần.
Anh {Toản}, tổ cắt, bị tai nạn mà không ai báo.
Chú {Ba} lái xe đưa đón hay phóng nhanh.
Bà {Nguyễn Kim Oanh} giữ sổ bảo hiểm của 12 người.
Trưởng ca {Thịnh} cho nghỉ giữa giờ có 10 phút.
Học tập và làm theo tư tưởng Hồ Chí Minh là cần thiết.
Bác Hồ dạy cán bộ phải gần dân.
Công ty ở đường Nguyễn Trãi chưa có nhà trẻ.
Phố Trần Phú ngập mỗi khi mưa to.
Công ty TNHH Trần Anh nợ bảo hiểm.
Trường THPT Lê Quý Đôn ở gần khu trọ.
Đề nghị xây nhà ở xã hội tại Hà Nội và Hà Nam.
Luật Công đoàn năm 2024 cần được phổ biến.
Theo Điều 15 Bộ luật Lao động thì phải trả gấp đôi.
Đại hội Công đoàn tỉnh Thái Nguyên nên bàn về tiền lương.
Liên đoàn Lao động tỉnh Cao Bằng làm tốt việc này.
Công đoàn Việt Nam cần đổi mới mạnh mẽ.
CĐCS Công ty May Sơn Hà đề nghị tăng kinh phí.
Đề nghị tăng lương tối thiểu vùng lên 5.200.000 đồng.
Thu nhập 7.850.000 đồng một tháng không đủ sống.
Ngày 01.01.2026 luật mới có hiệu lực.
Giai đoạn 2025-2030 cần chỉ tiêu cụ thể.
Anh em công nhân mong có chỗ nghỉ trưa.
Chị em phụ nữ nuôi con nhỏ cần về sớm.
Anh chị em trong tổ đều nhất trí.
Đoàn viên Công đoàn cần được bảo vệ.
Ông bà ta nói có thực mới vực được đạo.
Cô giáo mầm non ở khu công nghiệp lương thấp.
Bác sĩ khám sức khỏe định kỳ qua loa.
Cán bộ công đoàn phải sát cơ sở.
Giám đốc Sở Nội vụ nên đối thoại mỗi quý.
Ban Chấp hành cần trẻ hóa.
Khu công nghiệp Thạch Thất thiếu nhà trẻ.
Nghị quyết số 02 của Bộ Chính trị cần cụ thể hóa.
CẦN TĂNG LƯƠNG CHO CÔNG NHÂN NGAY TRONG NĂM NAY
ĐỀ NGHỊ CÔNG ĐOÀN TỈNH HÀ NAM XEM XÉT
toi dong y voi du thao, can tang luong toi thieu
Lương cơ sở cần điều chỉnh kịp thời.
Nguyên Hồng là nhà văn viết về người lao động.
Đoạn 12 nên thêm chữ "kịp thời".
Mai này đông người thì nhà ăn không đủ chỗ.
Hoa quả trong bữa ăn ca bị hỏng.
Văn phòng công đoàn nên mở cả buổi tối.
Kim chỉ nam của ta là quyền lợi người lao động.
Số 100/2025/NĐ-CP quy định rõ điều này.
Mỗi ca 8 giờ, không phải 08 00 đến 20 00.
Đường Lê Lợi và đường Trần Hưng Đạo đều tắc.
Anh hùng lao động cần được tôn vinh ở cơ sở.
Phường Ngô Quyền có nhiều khu trọ cũ.
`

export const UNSEEN = `
Tổ phó {Nguyễn Hữu Lộc} bắt chúng em ký giấy trắng.
Em xin phản ánh chị {Phương} bên nhân sự hay gắt gỏng.
Hôm 12/3 ông {Trịnh Công Khải} đuổi hai người vì đi muộn 3 phút.
Theo tôi anh {Quyết} làm chủ tịch công đoàn không hợp.
Chuyền trưởng {Nguyệt} hay ưu ái người nhà.
Mong đồng chí {Phan Văn Lực} xuống gặp anh em một lần.
{Lý Thị Mỷ} bị sảy thai vì phải đứng cả ca.
Bà {Tuyết} giám đốc nhân sự hứa mà không làm.
Cậu {Tiến} ca hai bị ngã giàn giáo.
Kính gửi bác {Đoàn Văn Sinh}, chủ tịch công đoàn công ty.
Người ký là {Vương Đình Thái}, phó phòng.
Anh {Dũng} quản đốc và anh {Dũng} bảo vệ là hai người khác nhau.
Hỏi {Bùi Thị Len} ở kho thì biết rõ.
Chúng tôi, đại diện là {Hà Văn Sáu}, xin kiến nghị.
Tôi tên là {Ngô Thị Kim Cúc}, 45 tuổi, công nhân may.
ông {tran van tu} o phong ky thuat rat kho chiu
chi {Hang} to truong hay la mang
Xin cảm ơn cô {Vân Anh} đã giúp đỡ gia đình tôi.
Thủ kho {Điệp} không phát đủ găng tay.
CHỊ {LÊ THỊ HƯỜNG} TỔ 5 BỊ ÉP NGHỈ VIỆC
ĐỀ NGHỊ GIÁM ĐỐC {HOÀNG VĂN LÂM} TRẢ LỜI RÕ
anh {lê văn tám} tổ hàn bị bỏng mà không được đưa đi viện
Chồng tôi là {Giàng A Chư} làm cùng công ty.
Ms {Chen} không cho đi vệ sinh quá hai lần.
Sếp {Tuấn} và sếp {Wang} nói khác nhau.
Anh {Nguyễn Huệ} ở tổ điện rất nhiệt tình.
Đ/c {Nguyễn Thanh Sơn} phát biểu rất sát thực tế.
đ/c {Thủy} phụ trách nữ công cần thường xuyên hơn.
Nhân viên y tế {Lệ} không có mặt khi cần.
Có anh {Y Bhăm Niê} nói tiếng Ê-đê giúp mọi người.
Cháu {Minh Khuê} con chị {Thoa} được nhận quà tết là rất quý.
Đội trưởng {Phùng Bá Trọng} cho nghỉ bù đúng luật.
Bạn {Quỳnh Như} phòng kế hoạch được khen là xứng đáng.
Ông {Bảy} chủ trọ tăng giá điện lên 4.500 đồng.
Cô chú {Hải} {Yến} bán cơm trước cổng bị đuổi.
Trong tổ có {Nguyễn Thị A} và {Trần Văn B} là đoàn viên mới.
Kế toán trưởng {Mạc Thị Duyên} tính sai công tháng 2.
Tôi không đồng ý với phát biểu của ông {Thắng} ở hội nghị vừa rồi.
Người bị hại là {Cao Thị Xuân Đào}, sinh năm 1990.
Chuyền 4 có cô {Sen} mang thai tháng thứ 7 vẫn phải tăng ca.
Mẹ tôi, bà {Đinh Thị Lụa}, nghỉ hưu mà chưa có sổ.
Chủ tịch {Tạ Quang Huy} nên công khai quỹ công đoàn.
Hotline {phone:0988.112.233} không ai bắt máy.
Anh em gọi {phone:0363-123-987} gặp người phụ trách.
Số của em: {phone:0 9 1 2 3 4 5 6 7 8}.
Zalo {phone:0777888999} nhóm công nhân khu C.
Tổng đài {phone:(024) 3888 9999} trả lời vòng vo.
Gửi đơn vào {email:nguyenthu88@gmail.example} giúp em.
Mail: {email:phong-nhan-su@nhamay.example} trả lại hết.
Thẻ căn cước {idNumber:036 190 001 234} in sai tên.
STK {idNumber:19036521478014} nhận lương bị chậm.
Sổ BHXH số {idNumber:0123456789} chưa chốt.
Xe khách {plate:36B-012.34} đón công nhân chở quá người.
Biển số {plate:15B1-234.56} của tổ trưởng để đúng chỗ cấm.
Xe {plate:30K 567.89} của giám đốc chiếm chỗ xe cứu thương.
Nhóm kín tại {link:https://www.facebook.com/groups/congnhan.khuc} đang bàn việc này.
Vào {link:https://zalo.me/g/abcxyz123} để ký tên.
Tiktok: {link:@chihoaxuongmay} quay cả khuôn mặt mọi người.
fb: {link:nguyen.thu.haiphong} chuyên nói xấu.
Quyền lợi của lao động nữ ở các khu công nghiệp cần được chú trọng.
Phòng Nhân sự cần trả lời trong 5 ngày làm việc.
Tăng phụ cấp độc hại cho tổ hàn, tổ sơn.
Công ty CP Dệt may Hoàng Mai chậm đóng bảo hiểm hai quý.
Bệnh viện Bạch Mai quá tải, đề nghị khám ở tuyến dưới.
Đề nghị đặt tên giải thưởng Nguyễn Đức Cảnh cho công nhân giỏi.
Giải thưởng Nguyễn Văn Linh dành cho cán bộ công đoàn rất ý nghĩa.
Nhà văn hóa lao động ở quận Hoàng Mai xuống cấp.
Học sinh trường Tiểu học Kim Đồng không có chỗ đỗ xe.
Chợ Đồng Xuân cũng có công đoàn.
Chủ nghĩa Mác - Lênin và tư tưởng Hồ Chí Minh là nền tảng.
Thành phố Hồ Chí Minh có hơn hai triệu đoàn viên.
Đoàn Thanh niên Cộng sản Hồ Chí Minh phối hợp tổ chức.
Cần làm rõ vai trò của Tổng Liên đoàn Lao động Việt Nam.
Hội nghị lần thứ XIII đã nêu việc này.
Đồng Nai, Bình Dương làm rất tốt nhà ở công nhân.
Vĩnh Phúc và Bắc Giang nên học cách làm của Hải Phòng.
Khánh Hòa, Ninh Thuận nắng nóng cần thêm phụ cấp.
Lâm Đồng có nhiều lao động thời vụ.
Ngân hàng nên cho công nhân vay mua nhà lãi thấp.
Đường Võ Nguyên Giáp thiếu đèn, công nhân nữ về khuya sợ.
Ngõ 35 phố Lê Thanh Nghị cần trạm sạc xe.
Cầu Phú Mỹ tắc vào giờ tan ca.
Khu đô thị Văn Phú ở xa nhà máy.
Xí nghiệp Gạch Đại Thanh đã đóng cửa.
Siêu thị Hương Sen bán hàng bình ổn giá.
Trung tâm Y tế huyện Kim Bôi thiếu bác sĩ.
Các chị nuôi con nhỏ dưới 12 tháng được nghỉ 60 phút.
Anh ấy nói đúng nhưng chưa đủ.
Cô ấy làm 12 tiếng một ngày.
Ông chủ mới không biết tiếng Việt.
Bà con quanh nhà máy bị khói bụi.
Chị em dân tộc thiểu số cần phiên dịch.
Thầy cô ở trường nghề lương thấp hơn công nhân.
Anh Công nhân nào cũng mong có nhà.
Các bạn trẻ muốn có chỗ chơi thể thao.
Em đồng ý với đoạn này.
Cháu nhỏ không có nhà trẻ.
Bác nào viết đoạn này nên đi thực tế.
Chú ý an toàn điện khi mưa bão.
An toàn lao động phải đặt lên trước.
Hòa giải viên lao động còn thiếu.
Bình đẳng giới cần có chỉ tiêu.
Minh bạch tài chính công đoàn là điều đoàn viên mong nhất.
Thanh tra lao động mỗi năm một lần là ít.
Hương trầm dịp giỗ tổ nghề nên giữ.
Tiến độ xây nhà ở xã hội quá chậm.
Phúc lợi cho người nghỉ hưu nên nêu rõ.
Trang bị bảo hộ phải đúng cỡ.
Thu nhập bình quân 9.200.000 đồng là chưa sát.
Chỉ tiêu 80% trở lên khó đạt ở doanh nghiệp nhỏ.
Từ ngày 15/4/2026 đến 30/6/2026 mới lấy ý kiến là ngắn.
Quyết định số 933/QĐ-TLĐ có còn dùng không?
Mã số thuế của công ty không cần ghi ở đây.
Nên sửa "1.200.000 đoàn viên" thành "1.250.000 đoàn viên".
Đơn giá 012345 trong phụ lục bị nhầm.
Điểm đ khoản 3 Điều 7 mâu thuẫn với Điều 9.
Nhiệm kỳ 2023 - 2028 đã có nội dung này.
De nghi cong doan quan tam den nha tro cong nhan
khong dong y doan nay vi qua chung chung
LƯƠNG THẤP, GIỜ LÀM DÀI, BỮA ĂN KÉM
TÔI NHẤT TRÍ VỚI DỰ THẢO VÀ KHÔNG CÓ Ý KIẾN GÌ THÊM
ĐỀ NGHỊ TỔNG LIÊN ĐOÀN LAO ĐỘNG VIỆT NAM XEM LẠI
Chủ tịch Công đoàn các cấp phải do đoàn viên bầu.
Bí thư Tỉnh ủy nên đối thoại với công nhân mỗi năm.
Giám đốc doanh nghiệp phải chịu trách nhiệm.
Trưởng phòng Tổ chức không trả lời đơn.
Tổ trưởng Tổ tự quản khu nhà trọ cần phụ cấp.
Đề nghị bỏ cụm từ "nâng cao hơn nữa".
Kiến nghị Chính phủ giảm giờ làm xuống 44 giờ.
Việt Nam đã phê chuẩn nhiều công ước của ILO.
Nhà máy Samsung và LG có nhà ăn tốt.
Tập đoàn Dệt May nên chia sẻ đơn hàng.
Phong trào "Lao động giỏi, lao động sáng tạo" cần thực chất.
Tháng Công nhân nên tổ chức vào tháng 5 tại cơ sở.
`

/** Written last, and measured once when no rule was changed any more. */
export const LAST = `
Nhờ công đoàn can thiệp để anh {Vi Văn Khuyên} được trả đủ công.
Cô {Thanh Tâm} phụ trách nhà ăn nấu mặn quá.
Ông {Lưu Đức Hoan} nói một đằng làm một nẻo.
{Trần Quốc Khánh} là người ký quyết định cho nghỉ.
Chị {Nhung} và anh {Đông} tổ đóng gói bị phạt oan.
Tôi phản đối cách làm của phó chủ tịch {Mai Văn Chung}.
thợ điện {Hoàng Văn Páo} chưa có bảo hộ
chú {Năm} giữ xe thu thêm mỗi tháng 30 nghìn
Trưởng phòng {Kiều Thị Vân} hẹn ba lần không gặp.
Đề nghị khen thưởng {Lê Minh Nhật} vì cứu người trong vụ cháy.
Giám sát {Zhang} quát tháo suốt ca.
Tổ trưởng là bà {Khúc Thị Mận} rất công tâm.
Chị {Hồ Thị Nụ} người Pa Cô cần phiên dịch.
THẦY {NGUYỄN ĐỨC ANH} DẠY NGHỀ RẤT TỐT
anh {pham van dong} to 2 khong dong y
Con trai ông {Phú} được nhận vào không qua phỏng vấn.
Mời {Đỗ Thị Hồng Gấm} lên trình bày trước hội nghị.
Gặp {Tuyết Mai} ở phòng 203 để lấy phiếu.
Có gì cứ nhắn em qua số {phone:0868.55.66.77}.
Bảo vệ ghi số xe {plate:99A-888.12} của khách.
Gửi góp ý vào {email:hop.thu.gop.y@congdoan.example} không thấy ai trả lời.
Trang {link:https://facebook.com/profile.php?id=1000} bôi nhọ tổ tôi.
Số CCCD {idNumber:031192007788} của vợ tôi bị lộ.
Khu công nghiệp Nội Bài cần thêm xe buýt.
Công ty Giày Hưng Thịnh trả lương chậm.
Đường Nguyễn Văn Cừ sửa mãi chưa xong.
Trường Mầm non Hoa Hồng nhận trẻ từ 18 tháng.
Quận Hai Bà Trưng có nhiều nhà trọ xuống cấp.
Học tập tấm gương Tôn Đức Thắng, người thợ máy Ba Son.
Bảo hiểm xã hội Việt Nam nên đơn giản thủ tục.
Tỉnh Quảng Ninh hỗ trợ vé xe Tết rất tốt.
Vùng Đông Nam Bộ có nhiều khu chế xuất.
Bà mẹ nào cũng mong con có chỗ học.
Anh chị công nhân đi làm xa cần nhà trọ rẻ.
Bạn nào đồng ý thì ký tên.
Nên ghi "Ủy ban Kiểm tra Công đoàn" cho đúng tên.
Nghị định 145/2020/NĐ-CP đã quy định việc này.
Công viên Thống Nhất là nơi công nhân hay đến.
Lương tối thiểu 4.960.000 đồng từ 01/7/2024.
Thái độ phục vụ của bếp ăn cần thay đổi.
Cao điểm cuối năm ai cũng phải tăng ca.
Mạc Đĩnh Chi là tên một con phố gần đây.
Đồng chí nào cũng phải làm gương.
Hà cớ gì phải chờ đến tháng 9.
`

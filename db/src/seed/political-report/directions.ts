/** The second and third parts of the sample political report: the term ahead. Written in the notation of `blocksOf`. */
export const directions = `
# Phần thứ hai | PHƯƠNG HƯỚNG, MỤC TIÊU, NHIỆM VỤ NHIỆM KỲ 2026 - 2031

## I | BỐI CẢNH, PHƯƠNG HƯỚNG
Năm năm tới, tỉnh dự kiến có thêm hai khu công nghiệp, thu hút khoảng 18.000 lao động; tự động hóa, trí tuệ nhân tạo, kinh tế số làm thay đổi nhiều nghề; già hóa lực lượng lao động và di cư từ vùng cao xuống khu công nghiệp đặt ra yêu cầu mới đối với tổ chức công đoàn.
Phương hướng chung: Xây dựng tổ chức Công đoàn tỉnh Sơn Hà vững mạnh, gần đoàn viên, sát cơ sở; làm tốt vai trò đại diện, chăm lo, bảo vệ quyền, lợi ích hợp pháp, chính đáng của đoàn viên, người lao động; xây dựng giai cấp công nhân hiện đại, góp phần phát triển tỉnh nhanh và bền vững.

## II | CÁC CHỈ TIÊU CHỦ YẾU ĐẾN NĂM 2031
* 1 | Phát triển mới 25.000 đoàn viên; 100% doanh nghiệp có từ 25 lao động trở lên có tổ chức công đoàn.
* 2 | Phấn đấu 85% doanh nghiệp có công đoàn ký thỏa ước lao động tập thể, trong đó 60% thỏa ước có nội dung về tiền lương, bữa ăn ca cao hơn quy định của pháp luật.
* 3 | Thu nhập bình quân của người lao động trong doanh nghiệp đạt 12 triệu đồng/tháng; tiền lương cơ bản chiếm ít nhất 75% tổng thu nhập.
* 4 | Phối hợp đưa vào sử dụng ít nhất 2.000 căn nhà ở xã hội, nhà lưu trú công nhân với giá thuê phù hợp thu nhập.
* 5 | Mỗi khu công nghiệp có ít nhất một trường mầm non hoặc điểm giữ trẻ phục vụ con công nhân, nhận trẻ từ 6 tháng tuổi.
* 6 | Mức bữa ăn ca bình quân đạt từ 30.000 đồng/suất trở lên; không để xảy ra ngộ độc thực phẩm tập thể.
* 7 | Giảm bình quân 5%/năm tần suất tai nạn lao động chết người; 100% doanh nghiệp có nguy cơ cao được công đoàn phối hợp kiểm tra ít nhất 01 lần/nhiệm kỳ.
* 8 | 70% đoàn viên được phổ cập kỹ năng số cơ bản; 100% công đoàn cơ sở quản lý đoàn viên bằng phần mềm.
* 9 | 100% đoàn viên có khó khăn đột xuất được thăm hỏi, trợ giúp trong vòng 10 ngày làm việc kể từ khi công đoàn nhận được thông tin.
* 10 | Hằng năm 100% công đoàn cơ sở công khai thu, chi tài chính công đoàn đến tổ công đoàn.

## III | NHIỆM VỤ, GIẢI PHÁP

### 1 | Chăm lo, bảo vệ quyền, lợi ích của đoàn viên và người lao động
#### a | Về việc làm và tiền lương
- Chủ động tham gia xây dựng chính sách tiền lương, kiến nghị điều chỉnh lương tối thiểu vùng bảo đảm mức sống tối thiểu của người lao động và gia đình họ; kiến nghị xem xét lại việc phân vùng lương tối thiểu ở các xã, phường có khu công nghiệp.
- Đẩy mạnh thương lượng tiền lương, thưởng, phụ cấp; giám sát doanh nghiệp xây dựng thang lương, bảng lương, công bố mức thưởng Tết trước ngày 20 tháng 12 hằng năm.
- Hỗ trợ lao động mất việc làm, nhất là lao động từ 40 tuổi trở lên, thông qua tư vấn việc làm, đào tạo lại, trợ vốn; vận động doanh nghiệp không sa thải lao động lớn tuổi khi cơ cấu lại sản xuất.
- Phối hợp tổ chức đào tạo, bồi dưỡng nâng cao tay nghề, ngoại ngữ, kỹ năng số cho công nhân ngay tại doanh nghiệp; mỗi năm có 5.000 lượt người được học.
#### b | Về thời giờ làm việc, an toàn, sức khỏe
- Giám sát chặt chẽ thời giờ làm việc, thời giờ nghỉ ngơi; việc làm thêm giờ phải được người lao động đồng ý, báo trước ít nhất 01 ngày; kiến nghị giảm giờ làm việc bình thường xuống dưới 48 giờ/tuần.
- Phối hợp cải thiện môi trường làm việc, chống nóng, chống bụi, giảm tiếng ồn; bố trí nước uống, quạt, chỗ nghỉ giữa ca cho công nhân xưởng may, xưởng gỗ, lò nung, mỏ.
- Xây dựng mạng lưới an toàn vệ sinh viên hoạt động thực chất, có phụ cấp, được quyền yêu cầu dừng máy khi thấy nguy cơ mất an toàn.
- Nâng cao chất lượng bữa ăn ca; công đoàn cơ sở thành lập tổ giám sát bếp ăn có công nhân tham gia, công khai thực đơn và đơn giá hằng tuần.
- Vận động doanh nghiệp bố trí ca làm việc hợp lý, không xếp ca đêm quá 6 đêm liên tục, thông báo lịch đổi ca trước 03 ngày; chăm sóc sức khỏe người làm ca đêm.
#### c | Về bảo hiểm xã hội, bảo hiểm y tế
- Phối hợp với cơ quan bảo hiểm xã hội công khai danh sách doanh nghiệp chậm đóng, trốn đóng; đại diện khởi kiện, kiến nghị xử lý hình sự đối với hành vi trốn đóng bảo hiểm xã hội.
- Tuyên truyền, vận động người lao động hạn chế hưởng bảo hiểm xã hội một lần; nghiên cứu hình thức cho vay ưu đãi đối với người lao động gặp khó khăn để giữ lại sổ bảo hiểm xã hội.
- Kiến nghị cơ sở y tế tổ chức khám bảo hiểm y tế vào buổi tối, ngày nghỉ cho công nhân; nâng chất lượng khám sức khỏe định kỳ, khám phát hiện bệnh nghề nghiệp.
#### d | Về nhà ở, trường mầm non, đi lại
- Kiến nghị tỉnh bố trí quỹ đất, đơn giản hóa thủ tục mua, thuê nhà ở xã hội cho công nhân; vận động chủ nhà trọ giữ giá thuê, tính tiền điện, nước đúng giá quy định.
- Đề xuất xây dựng trường mầm non công lập trong khu công nghiệp; hỗ trợ nhóm trẻ tư thục đủ điều kiện nhận trẻ theo ca làm việc của cha mẹ.
- Vận động doanh nghiệp mở rộng tuyến xe đưa đón; kiến nghị lắp đèn đường, gờ giảm tốc trên các tuyến đường vào khu công nghiệp.
#### đ | Về lao động nữ và gia đình công nhân
- Thương lượng để lao động nữ mang thai, nuôi con dưới 12 tháng tuổi được chuyển việc nhẹ hơn, không làm ca đêm, được nghỉ 60 phút mỗi ngày có hưởng lương; giám sát việc không chấm dứt hợp đồng với lao động nữ vì lý do thai sản.
- Phòng chống quấy rối tình dục tại nơi làm việc; xây dựng đầu mối tiếp nhận thông tin kín, bảo vệ người phản ánh.

### 2 | Đối thoại, thương lượng, trợ giúp pháp lý
- Nâng chất lượng thỏa ước lao động tập thể, chú trọng thỏa ước nhóm doanh nghiệp, thỏa ước ngành may, da giày; lấy ý kiến người lao động trước khi ký và thông báo lại kết quả.
- Đối thoại định kỳ có biên bản, nêu rõ việc đã giải quyết, việc chưa giải quyết và thời hạn; không để kiến nghị của công nhân bị bỏ quên.
- Thành lập Trung tâm Tư vấn pháp luật công đoàn tỉnh, mở đường dây tư vấn miễn phí ngoài giờ hành chính; bảo đảm hỗ trợ luật sư cho đoàn viên trong tranh chấp lao động.

### 3 | Tuyên truyền, giáo dục, văn hóa, thể thao
- Đổi mới tuyên truyền theo hướng ngắn gọn, bằng hình ảnh, âm thanh, bằng tiếng dân tộc Thái, Mông, Dao; phát triển tuyên truyền viên là người dân tộc thiểu số trong từng tổ sản xuất.
- Xây dựng thiết chế văn hóa, thể thao tại các khu công nghiệp; mở cửa miễn phí cho công nhân vào buổi tối và ngày nghỉ; duy trì hội thao, hội diễn công nhân hằng năm.
- Phòng chống “tín dụng đen”, ma túy, lừa đảo trên mạng; mở rộng quỹ trợ vốn, phối hợp ngân hàng cho vay tiêu dùng nhỏ với thủ tục đơn giản, giải ngân trong 03 ngày.
- Phối hợp giảm áp lực hồ sơ, sổ sách, các cuộc thi hình thức đối với nhà giáo; giám sát việc chi trả tiền dạy thêm giờ, phụ cấp vùng khó khăn, chế độ cho nhân viên trường học.

### 4 | Phát triển đoàn viên, xây dựng tổ chức công đoàn vững mạnh
#### a | Tập hợp người lao động
- Phát triển nghiệp đoàn lái xe công nghệ, xe ôm, giúp việc gia đình, lao động thời vụ; vận động tham gia bảo hiểm xã hội tự nguyện, bảo hiểm tai nạn; kiến nghị doanh nghiệp nền tảng công khai cách tính thu nhập, mức chiết khấu của tài xế.
- Mỗi công đoàn xã vùng cao được bố trí ít nhất 01 cán bộ chuyên trách biết tiếng dân tộc tại chỗ; bảo đảm kinh phí đi lại để đến cơ sở ít nhất 01 lần/quý.
#### b | Cán bộ công đoàn
- Xây dựng đội ngũ cán bộ công đoàn bản lĩnh, trưởng thành từ phong trào công nhân; thí điểm cán bộ công đoàn chuyên trách hưởng lương từ ngân sách công đoàn tại doanh nghiệp có từ 1.000 lao động trở lên.
- Điều chỉnh phụ cấp cán bộ công đoàn cơ sở theo số đoàn viên và kết quả công việc; có cơ chế bảo vệ cán bộ khi bị phân biệt đối xử vì hoạt động công đoàn.
#### c | Tổ chức sau sắp xếp
- Ổn định tổ chức công đoàn xã, phường; quy định rõ đầu mối, thời hạn giải quyết hồ sơ của đoàn viên; mỗi cụm xã có một điểm tiếp đoàn viên, người lao động cố định.
- Rà soát, bàn giao đầy đủ hồ sơ, tài sản, số liệu đoàn viên của các đơn vị sáp nhập, giải thể trước ngày 31 tháng 3 năm 2027.

### 5 | Tài chính công đoàn
- Thu đúng, thu đủ kinh phí, đoàn phí; dành ít nhất 70% nguồn thu cho công đoàn cơ sở và hoạt động chăm lo trực tiếp đoàn viên; công khai trên phần mềm để đoàn viên tra cứu.
- Không dùng tài chính công đoàn để tổ chức hoạt động mang tính lễ nghi, phô trương; tăng kiểm tra, giám sát của Ủy ban Kiểm tra công đoàn.

### 6 | Chuyển đổi số trong hoạt động công đoàn
- Xây dựng cơ sở dữ liệu đoàn viên dùng chung, khai báo một lần; đoàn viên gửi ý kiến, theo dõi việc trả lời kiến nghị trên điện thoại mà không phải lộ danh tính.
- Mỗi công đoàn cơ sở có tổ hỗ trợ số, hướng dẫn công nhân lớn tuổi, lao động vùng cao sử dụng dịch vụ công, ứng dụng bảo hiểm xã hội, thanh toán an toàn.

## IV | CÁC KHÂU ĐỘT PHÁ
* 1 | Đột phá về thương lượng tập thể, trọng tâm là tiền lương, bữa ăn ca và thời giờ làm việc.
* 2 | Đột phá về cán bộ công đoàn chuyên trách tại doanh nghiệp và công đoàn xã, phường.
* 3 | Đột phá về chuyển đổi số, lấy việc lắng nghe và trả lời ý kiến đoàn viên làm thước đo.

# Phần thứ ba | TỔ CHỨC THỰC HIỆN
* 1 | Ban Chấp hành Liên đoàn Lao động tỉnh khóa VIII xây dựng chương trình hành động, phân công rõ người, rõ việc, rõ thời hạn; sơ kết giữa nhiệm kỳ, tổng kết cuối nhiệm kỳ.
* 2 | Các cấp công đoàn quán triệt Nghị quyết Đại hội đến từng tổ công đoàn, cụ thể hóa thành việc làm phù hợp điều kiện của đơn vị; hằng năm lấy ý kiến đoàn viên đánh giá kết quả thực hiện.
* 3 | Đề nghị cấp ủy, chính quyền, Ủy ban Mặt trận Tổ quốc Việt Nam các cấp và người sử dụng lao động tạo điều kiện để tổ chức công đoàn thực hiện tốt Nghị quyết Đại hội.
$ Trên đây là dự thảo Báo cáo chính trị trình Đại hội Công đoàn tỉnh Sơn Hà lần thứ VIII. Rất mong nhận được ý kiến đóng góp của đoàn viên, người lao động trong toàn tỉnh.
$ BAN CHẤP HÀNH LIÊN ĐOÀN LAO ĐỘNG TỈNH KHÓA VII
`

/** The first part of the sample political report: the term behind us. Written in the notation of `blocksOf`. */
export const assessment = `
^ LIÊN ĐOÀN LAO ĐỘNG TỈNH SƠN HÀ
^ BAN CHẤP HÀNH KHÓA VII
^ DỰ THẢO LẦN THỨ BA
^ BÁO CÁO CHÍNH TRỊ
^ trình Đại hội Công đoàn tỉnh Sơn Hà lần thứ VIII, nhiệm kỳ 2026 - 2031
^ “Đổi mới - Dân chủ - Đoàn kết - Phát triển”

Đại hội Công đoàn tỉnh Sơn Hà lần thứ VIII diễn ra khi tỉnh vừa hoàn thành sắp xếp đơn vị hành chính, vận hành chính quyền địa phương hai cấp, công nghiệp chuyển mạnh từ gia công sang chế biến, chế tạo, đời sống của người lao động có nhiều cải thiện nhưng cũng đứng trước không ít khó khăn. Đại hội có nhiệm vụ đánh giá kết quả thực hiện Nghị quyết Đại hội VII, nhiệm kỳ 2021 - 2026, quyết định phương hướng, mục tiêu, nhiệm vụ nhiệm kỳ 2026 - 2031.

# Phần thứ nhất | KẾT QUẢ THỰC HIỆN NGHỊ QUYẾT ĐẠI HỘI CÔNG ĐOÀN TỈNH LẦN THỨ VII, NHIỆM KỲ 2021 - 2026

## I | TÌNH HÌNH CÔNG NHÂN, VIÊN CHỨC, LAO ĐỘNG

### 1 | Số lượng, cơ cấu, chất lượng lao động
Toàn tỉnh hiện có 61.400 công nhân, viên chức, lao động làm việc trong các cơ quan, đơn vị, doanh nghiệp, tăng 9.200 người so với đầu nhiệm kỳ; lao động nữ chiếm 58%, lao động là người dân tộc thiểu số chiếm 46%. Lao động trong các khu công nghiệp tăng nhanh, phần lớn từ các xã vùng cao xuống, tuổi đời bình quân 29.
Tỷ lệ lao động qua đào tạo có bằng cấp, chứng chỉ đạt 31%, tay nghề và tác phong công nghiệp từng bước được nâng lên; tuy nhiên kỹ năng số, ngoại ngữ và khả năng chuyển đổi nghề của số đông công nhân còn hạn chế.

### 2 | Việc làm, tiền lương, thu nhập
Việc làm cơ bản ổn định. Trong nhiệm kỳ có hai đợt cắt giảm đơn hàng, làm 5.300 lao động ngành may, da giày bị giảm giờ làm hoặc tạm hoãn hợp đồng; đáng chú ý, gần một nửa số người mất việc là lao động từ 40 tuổi trở lên, rất khó tìm được việc làm mới.
Thu nhập bình quân của người lao động trong doanh nghiệp đạt 8,1 triệu đồng/tháng, tăng 27% so với đầu nhiệm kỳ; tuy vậy tiền lương cơ bản mới bằng khoảng 60% tổng thu nhập, phần còn lại phụ thuộc vào tăng ca và các khoản phụ cấp.
Các doanh nghiệp thưởng Tết Nguyên đán bình quân 4,6 triệu đồng/người/năm, nơi cao nhất gấp 20 lần nơi thấp nhất; vẫn còn doanh nghiệp báo mức thưởng sát ngày nghỉ Tết, gây tâm lý lo lắng trong công nhân.

### 3 | Nhà ở, đi lại, chăm sóc con nhỏ
Có 14.800 công nhân đang thuê trọ quanh các khu công nghiệp, diện tích bình quân 4,5 m2/người, giá thuê từ 800 nghìn đến 1,4 triệu đồng/phòng/tháng chưa kể tiền điện, nước. Toàn tỉnh mới có 312 căn nhà ở xã hội cho công nhân đưa vào sử dụng.
Con công nhân dưới 36 tháng tuổi hầu hết gửi ở nhóm trẻ gia đình hoặc gửi về quê cho ông bà; trường mầm non công lập gần khu công nghiệp chỉ đáp ứng khoảng 35% nhu cầu và không giữ trẻ ngoài giờ hành chính.
Nhiều công nhân đi làm bằng xe máy từ các xã cách nhà máy 20 đến 35 km; xe đưa đón mới phục vụ được 22% lao động, đường đi ca đêm thiếu ánh sáng, tai nạn giao thông trên đường đi làm còn xảy ra.

### 4 | Bảo hiểm xã hội, bảo hiểm y tế
Số người tham gia bảo hiểm xã hội bắt buộc đạt 94% số lao động thuộc diện tham gia. Đến tháng 6 năm 2026 còn 87 doanh nghiệp chậm đóng, trốn đóng với số tiền 41,2 tỷ đồng, ảnh hưởng trực tiếp đến quyền lợi của hơn 3.100 người lao động.
Số người hưởng bảo hiểm xã hội một lần trong nhiệm kỳ là 11.700 người, tập trung ở lao động trẻ và lao động nữ sau khi nghỉ việc; nguyên nhân chính là cần tiền trang trải trước mắt và chưa tin vào tính ổn định của chính sách.
Việc khám bệnh, chữa bệnh bằng thẻ bảo hiểm y tế của công nhân còn bất tiện do cơ sở y tế chỉ khám trong giờ làm việc; khám sức khỏe định kỳ ở một số doanh nghiệp còn hình thức.

### 5 | Điều kiện làm việc, an toàn, vệ sinh lao động
Trong nhiệm kỳ xảy ra 143 vụ tai nạn lao động làm 151 người bị nạn, trong đó có 17 người chết, tập trung ở khai thác khoáng sản, xây dựng, sản xuất vật liệu. Môi trường lao động ở nhiều xưởng vượt mức cho phép về nhiệt độ, bụi, tiếng ồn, nhất là vào mùa nắng nóng.
Tình trạng huy động làm thêm vượt quá số giờ quy định, đổi ca đột xuất, bố trí ca đêm liên tục vẫn diễn ra ở một số doanh nghiệp khi vào mùa cao điểm đơn hàng; 9% công nhân được hỏi cho biết từng làm thêm trên 60 giờ trong một tháng.
Chất lượng bữa ăn ca được cải thiện, mức bình quân 22.000 đồng/suất; tuy nhiên còn 3 vụ ngộ độc thực phẩm tập thể và nhiều ý kiến về bữa ăn đơn điệu, thiếu rau, không phù hợp người ăn ca đêm.

### 6 | Đời sống văn hóa, tinh thần và tư tưởng
Thiết chế văn hóa, thể thao phục vụ công nhân còn thiếu: bốn khu, cụm công nghiệp mới có một nhà văn hóa và hai sân thể thao; phần lớn công nhân giải trí bằng điện thoại sau giờ làm.
Tình trạng vay tiền qua ứng dụng, tham gia “tín dụng đen”, bán sổ bảo hiểm xã hội, lừa đảo trên mạng có chiều hướng phức tạp trong công nhân; đã ghi nhận 640 trường hợp đoàn viên nhờ công đoàn hỗ trợ vì bị đe dọa đòi nợ.
Đại đa số công nhân, viên chức, lao động tin tưởng vào sự lãnh đạo của Đảng, gắn bó với đơn vị; song còn tâm trạng băn khoăn về việc làm, tiền lương và sự ổn định của tổ chức công đoàn sau sắp xếp.

## II | KẾT QUẢ HOẠT ĐỘNG CÔNG ĐOÀN

### 1 | Đại diện, chăm lo, bảo vệ quyền, lợi ích hợp pháp, chính đáng của đoàn viên và người lao động
#### a | Đối thoại, thương lượng tập thể
Tổ chức 1.146 cuộc đối thoại tại nơi làm việc; 78% doanh nghiệp có công đoàn ký thỏa ước lao động tập thể, trong đó 41% thỏa ước có ít nhất ba nội dung có lợi hơn luật. Số cuộc ngừng việc tập thể giảm từ 14 xuống còn 5 cuộc so với nhiệm kỳ trước.
#### b | Tư vấn pháp luật, tham gia tố tụng
Các cấp công đoàn tư vấn pháp luật cho 8.420 lượt người lao động, đại diện khởi kiện và tham gia tố tụng 36 vụ, đòi lại 6,7 tỷ đồng tiền lương, bảo hiểm cho 412 người; Tổ tư vấn lưu động đến các khu nhà trọ mỗi tháng một lần.
#### c | Chăm lo đời sống
Chương trình “Tết sum vầy”, “Bữa cơm công đoàn”, “Mái ấm công đoàn” chăm lo cho 96.000 lượt đoàn viên với tổng số tiền 58,4 tỷ đồng; hỗ trợ xây mới, sửa chữa 174 nhà cho đoàn viên khó khăn.
- Hỗ trợ 3.900 lao động bị giảm giờ làm, mất việc làm với số tiền 5,2 tỷ đồng.
- Quỹ trợ vốn giải quyết việc làm cho 1.280 đoàn viên vay không lãi, mức vay bình quân 15 triệu đồng.
- Ký kết với 24 doanh nghiệp về phúc lợi, giảm giá hàng hóa, dịch vụ cho đoàn viên.

### 2 | Tuyên truyền, giáo dục, vận động đoàn viên và người lao động
Nội dung, hình thức tuyên truyền có đổi mới, gắn với mạng xã hội và các buổi sinh hoạt tại khu nhà trọ; song tài liệu chủ yếu bằng tiếng phổ thông, chữ nhiều, chưa phù hợp với lao động người dân tộc thiểu số mới vào nhà máy.
Mở 212 lớp phổ biến pháp luật, kỹ năng số, phòng chống tệ nạn xã hội cho 19.600 lượt người; phối hợp bổ túc văn hóa cho 870 công nhân chưa tốt nghiệp trung học cơ sở.

### 3 | Công tác nữ công
Các cấp công đoàn triển khai 118 phòng vắt, trữ sữa mẹ; giám sát việc thực hiện chế độ thai sản, nghỉ vệ sinh kinh nguyệt; tuy nhiên ở một số doanh nghiệp lao động nữ mang thai vẫn bị bố trí làm ca đêm, đứng lâu, hoặc không được gia hạn hợp đồng.

### 4 | Phong trào thi đua
Phong trào “Lao động giỏi, lao động sáng tạo” có 6.300 sáng kiến, làm lợi 212 tỷ đồng; phong trào thi đua “Đổi mới, sáng tạo trong dạy và học” trong nhà giáo, “Thầy thuốc tận tâm” trong ngành y tế được duy trì.
Đội ngũ nhà giáo vượt khó bám trường, bám bản; song áp lực hồ sơ, sổ sách, các cuộc thi và công việc ngoài chuyên môn còn lớn, nhiều nơi thiếu giáo viên phải dạy vượt giờ chưa được thanh toán kịp thời.

### 5 | Phát triển đoàn viên, xây dựng tổ chức
Phát triển mới 21.300 đoàn viên, thành lập 96 công đoàn cơ sở, trong đó có 2 nghiệp đoàn của lao động tự do là lái xe công nghệ và xe ôm, bốc xếp; lao động thời vụ, giúp việc gia đình, lao động phi chính thức hầu như chưa được tổ chức công đoàn tiếp cận.
Thực hiện sắp xếp tổ chức bộ máy, đã kết thúc hoạt động 9 liên đoàn lao động cấp huyện, thành lập 22 công đoàn xã, phường; giảm 41 biên chế. Ở giai đoạn đầu, địa bàn rộng, cán bộ ít, hồ sơ bàn giao chậm làm việc chi trả chế độ cho đoàn viên có nơi bị gián đoạn.
Đội ngũ cán bộ công đoàn cơ sở đa số kiêm nhiệm, hưởng lương của doanh nghiệp nên còn e ngại khi thương lượng; phụ cấp thấp, ít được bồi dưỡng kỹ năng đối thoại.

### 6 | Công tác tài chính, tài sản công đoàn
Thu kinh phí công đoàn 2% đạt 91%, thu đoàn phí đạt 88% kế hoạch; chi trực tiếp chăm lo đoàn viên tại cơ sở chiếm 64% tổng chi. Việc công khai thu, chi ở một số công đoàn cơ sở chưa thường xuyên.

## III | HẠN CHẾ, NGUYÊN NHÂN, BÀI HỌC KINH NGHIỆM

### 1 | Hạn chế
* 1 | Vai trò đại diện, bảo vệ người lao động ở một số doanh nghiệp còn mờ nhạt; nội dung nhiều thỏa ước lao động tập thể sao chép luật.
* 2 | Việc nắm tình hình tâm tư, nguyện vọng của người lao động có lúc chưa kịp thời, còn qua báo cáo, ít nghe trực tiếp ý kiến công nhân.
* 3 | Hoạt động công đoàn ở vùng cao, vùng sâu, vùng xa, doanh nghiệp dưới 25 lao động còn khó khăn; có nơi cả năm không có cán bộ công đoàn cấp trên đến.
* 4 | Chuyển đổi số trong hoạt động công đoàn chậm; phần mềm quản lý đoàn viên còn phải nhập lại nhiều lần.
### 2 | Nguyên nhân
- Khách quan: kinh tế thế giới biến động, đơn hàng không ổn định; sắp xếp bộ máy trong thời gian ngắn; địa bàn miền núi chia cắt.
- Chủ quan: một bộ phận cán bộ công đoàn ngại va chạm, thiếu kỹ năng; sự phối hợp giữa công đoàn với cơ quan quản lý nhà nước có việc chưa chặt chẽ.
### 3 | Bài học kinh nghiệm
* 1 | Luôn lấy quyền, lợi ích hợp pháp, chính đáng của đoàn viên, người lao động làm mục tiêu hoạt động; việc gì có lợi cho người lao động thì kiên trì làm đến cùng.
* 2 | Hướng mạnh về cơ sở, lắng nghe người lao động nói thật, trả lời rõ ràng từng kiến nghị.
* 3 | Tranh thủ sự lãnh đạo của cấp ủy, phối hợp của chính quyền, người sử dụng lao động, phát huy sức mạnh của tập thể người lao động.
`

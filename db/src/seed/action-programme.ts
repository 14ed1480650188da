/** The second sample draft, a short one. Written in the notation of `blocksOf`. */
export const actionProgramme = `
^ LIÊN ĐOÀN LAO ĐỘNG TỈNH SƠN HÀ
^ DỰ THẢO CHƯƠNG TRÌNH HÀNH ĐỘNG
^ thực hiện Nghị quyết Đại hội Công đoàn tỉnh Sơn Hà lần thứ VIII
Căn cứ phương hướng, mục tiêu, nhiệm vụ nêu trong dự thảo Báo cáo chính trị, Ban Chấp hành Liên đoàn Lao động tỉnh dự kiến Chương trình hành động hai năm 2027 - 2028 với những việc cụ thể, có người làm, có thời hạn, có kinh phí như sau:

# I | NHỮNG VIỆC LÀM NGAY TRONG NĂM 2027
* 1 | Khảo sát mức sống tối thiểu của công nhân tại bốn khu, cụm công nghiệp; gửi kết quả cho cơ quan tham mưu về tiền lương tối thiểu trước tháng 6 năm 2027.
* 2 | Kiểm tra bếp ăn, nguồn nguyên liệu và mức bữa ăn ca của 60 doanh nghiệp; công bố kết quả để công nhân biết.
* 3 | Mở đường dây tư vấn pháp luật miễn phí, trực đến 21 giờ các ngày trong tuần, có người nghe được tiếng Thái, tiếng Mông.
* 4 | Lập danh sách doanh nghiệp chậm đóng bảo hiểm xã hội từ 3 tháng trở lên; hoàn thiện hồ sơ khởi kiện ít nhất 10 vụ.
* 5 | Thí điểm hai điểm giữ trẻ theo ca tại khu công nghiệp Đồng Sậu và khu công nghiệp Bắc Sơn Hà, nhận trẻ từ 6 tháng tuổi, giữ đến 20 giờ.
* 6 | Tổ chức 40 lớp kỹ năng số tại khu nhà trọ: dùng ứng dụng bảo hiểm xã hội, nhận biết lừa đảo, quản lý tiền lương.
* 7 | Trang bị quạt công nghiệp, cây nước uống, mái che cho 25 xưởng có nhiệt độ trên 35 độ C; chi phí do doanh nghiệp chịu, công đoàn giám sát.
* 8 | Rà soát, cắt giảm ít nhất 30% mẫu biểu, báo cáo mà công đoàn cơ sở và nhà giáo phải làm; không giao thêm cuộc thi ngoài kế hoạch năm.

# II | NHỮNG VIỆC LÀM TRONG HAI NĂM
## 1 | Chăm lo đời sống
* a | Vận động xây dựng 60 nhà “Mái ấm công đoàn”, ưu tiên đoàn viên là người dân tộc thiểu số, giáo viên và cán bộ y tế công tác ở vùng cao.
* b | Phối hợp chủ đầu tư dành ít nhất 300 căn nhà ở xã hội để cho công nhân thuê; công đoàn tham gia hội đồng xét duyệt.
* c | Tổ chức 150 chuyến xe đưa công nhân về quê đón Tết và trở lại làm việc, ưu tiên công nhân ở xa trên 100 km.
* d | Nâng mức trợ vốn lên 30 triệu đồng/đoàn viên, thời hạn vay 24 tháng, để đoàn viên không phải vay “tín dụng đen”.
## 2 | Bảo vệ người lao động
* a | Ký mới 40 thỏa ước lao động tập thể, trong đó có 01 thỏa ước ngành may; niêm yết thỏa ước tại xưởng.
* b | Phối hợp thanh tra 30 doanh nghiệp về làm thêm giờ, ca đêm, an toàn lao động; xử lý dứt điểm kiến nghị sau thanh tra.
* c | Lập tổ hỗ trợ lao động mất việc từ 40 tuổi, liên kết trường cao đẳng đào tạo nghề ngắn hạn, học phí do công đoàn hỗ trợ 50%.
* d | Giám sát việc thực hiện chế độ thai sản tại 100% doanh nghiệp có trên 500 lao động nữ.
* đ | Xây dựng 2 sân thể thao và 1 nhà sinh hoạt văn hóa công nhân, mở cửa đến 22 giờ, không thu tiền.
## 3 | Xây dựng tổ chức
* a | Tuyển chọn 12 cán bộ công đoàn chuyên trách trưởng thành từ công nhân; bố trí về công đoàn xã, phường và khu công nghiệp.
* b | Thành lập thêm 3 nghiệp đoàn lao động tự do; mua bảo hiểm tai nạn cho 500 đoàn viên nghiệp đoàn.
* c | Biên soạn tài liệu bằng tiếng Thái, Mông, Dao dưới dạng phim ngắn, bản ghi âm phát tại xưởng và nhà trọ.
* d | Công khai thu, chi tài chính công đoàn từng quý trên phần mềm và bảng tin; trả lời thắc mắc của đoàn viên trong 10 ngày.

# III | TỔ CHỨC THỰC HIỆN
- Kinh phí dự kiến 26 tỷ đồng, trong đó ngân sách công đoàn 19 tỷ đồng, vận động xã hội 7 tỷ đồng.
- Ban Thường vụ Liên đoàn Lao động tỉnh kiểm điểm tiến độ mỗi quý; việc nào chậm phải nêu rõ lý do và người chịu trách nhiệm.
- Cuối mỗi năm báo cáo kết quả để đoàn viên góp ý, chấm điểm.
$ Dự thảo này được lấy ý kiến cùng với dự thảo Báo cáo chính trị.
`

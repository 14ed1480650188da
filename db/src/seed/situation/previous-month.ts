import type { SituationTexts } from './texts.ts'

/** The previous month's report, complete. `{tháng}` is the month it is of. */
export const previousMonth: SituationTexts = {
  context: `
Trong {tháng}, tình hình chính trị, an ninh trật tự trên địa bàn tỉnh ổn định; sản xuất công nghiệp tiếp tục phục hồi, chỉ số sản xuất công nghiệp tăng 6,8% so với cùng kỳ. Các cấp công đoàn trong tỉnh đang ở giai đoạn trước Đại hội Công đoàn tỉnh lần thứ VIII, tập trung lấy ý kiến đoàn viên, người lao động vào hai dự thảo văn kiện.
Mô hình chính quyền địa phương hai cấp và tổ chức công đoàn xã, phường đi vào nền nếp; một số địa bàn vùng cao còn thiếu cán bộ, cơ sở vật chất.`,
  membersAndWorkers: `
Toàn tỉnh có 61.400 công nhân, viên chức, lao động, tăng 420 người so với tháng trước; trong tháng kết nạp mới 386 đoàn viên, thành lập 02 công đoàn cơ sở.
- Việc làm: 03 doanh nghiệp may, da giày đủ đơn hàng đến hết quý sau, tuyển thêm khoảng 600 lao động; 01 doanh nghiệp gỗ cho 85 lao động nghỉ luân phiên do thiếu đơn hàng, trả 70% lương cơ bản.
- Tiền lương, thu nhập: thu nhập bình quân trong doanh nghiệp đạt 8,2 triệu đồng/người/tháng; 02 doanh nghiệp trả lương chậm từ 5 đến 12 ngày.
- Đời sống: giá thuê trọ quanh khu công nghiệp Đồng Sậu tăng từ 50 đến 100 nghìn đồng/phòng; tiền điện tại nhiều dãy trọ vẫn thu cao hơn giá quy định.
- Điều kiện làm việc: xảy ra 02 vụ tai nạn lao động, 02 người bị thương; công đoàn đã thăm hỏi, phối hợp điều tra.
- Bảo hiểm xã hội: còn 84 doanh nghiệp chậm đóng với số tiền 40,6 tỷ đồng, giảm 03 doanh nghiệp so với tháng trước.`,
  labourRelations: `
Quan hệ lao động cơ bản ổn định, không xảy ra ngừng việc tập thể.
Trong tháng tổ chức 64 cuộc đối thoại tại nơi làm việc; ký mới 05 thỏa ước lao động tập thể, trong đó 03 thỏa ước có mức bữa ăn ca từ 25.000 đồng trở lên. Công đoàn các khu công nghiệp tham gia hòa giải 02 tranh chấp cá nhân về chấm dứt hợp đồng, đã thống nhất được phương án.`,
  thinkingApproving: `
Đa số đoàn viên, người lao động đồng tình với việc dự thảo văn kiện nêu thẳng hạn chế, có chỉ tiêu bằng số về tiền lương, bữa ăn ca, nhà ở, trường mầm non. Cách lấy ý kiến bằng điện thoại, không phải ghi tên được công nhân trẻ ở các khu công nghiệp hưởng ứng.
Đoàn viên các xã Pa Khôm, Nậm Phiêng phấn khởi trước chủ trương tuyên truyền bằng tiếng Thái, tiếng Mông.`,
  thinkingWorried: `
Nhiều công nhân ngành may, da giày băn khoăn về tiền lương cơ bản thấp, thu nhập phụ thuộc làm thêm giờ; về giá thuê trọ và chỗ gửi con dưới 36 tháng tuổi.
Một số lao động trên 40 tuổi lo mất việc khi doanh nghiệp đưa máy tự động vào sản xuất.
Một số nhà giáo, nhân viên trường học phản ánh hồ sơ, sổ sách còn nhiều, tiền dạy thêm giờ chi trả chậm. Nguồn: phản ánh của công đoàn cơ sở, sinh hoạt tổ công đoàn.`,
  thinkingCongress: `
Việc lấy ý kiến vào hai dự thảo được triển khai đến tất cả công đoàn cấp trên cơ sở. Ý kiến tập trung vào phần chỉ tiêu và phần nhiệm vụ chăm lo, bảo vệ người lao động; phần đánh giá nhiệm kỳ ít ý kiến hơn.
Khuynh hướng chung là nhất trí về chủ trương, đề nghị cụ thể hơn về thời hạn, người chịu trách nhiệm. Nhiều ý kiến đề nghị công bố kết quả tiếp thu, giải trình sau đợt góp ý.`,
  sensitiveMatters: `
Trong tháng theo dõi 03 vụ việc: 01 vụ mới, 01 vụ đang giải quyết, 01 vụ đã giải quyết xong. Không có vụ việc quá hạn.`,
  complaints: `
Tồn từ tháng trước chuyển sang: 04 đơn. Tiếp nhận mới: 06 đơn. Đã giải quyết: 05 đơn. Còn lại 05 đơn, trong đó 01 đơn quá hạn do chờ kết quả xác minh của cơ quan bảo hiểm xã hội.`,
  informationWork: `
- Tổ chức 38 hội nghị, buổi sinh hoạt chuyên đề về dự thảo văn kiện với 4.120 lượt người dự.
- Đăng 46 tin, bài trên trang thông tin điện tử và mạng xã hội của công đoàn; phát 210 lượt trên loa xưởng, trong đó 64 lượt bằng tiếng Thái, tiếng Mông.
- Treo 85 băng rôn, 12 cụm pano; tổ chức 01 cuộc thi ảnh “Người thợ Sơn Hà” với 178 tác phẩm.`,
  outlook: `
Thời gian tới, đơn hàng tăng, làm thêm giờ và lao động thời vụ sẽ tăng; dễ phát sinh kiến nghị về giờ làm, tiền lương, tiền thưởng. Người lao động tiếp tục quan tâm đến kết quả tiếp thu ý kiến góp ý văn kiện.`,
  recommendations: `
- Đề nghị Ủy ban nhân dân tỉnh chỉ đạo kiểm tra giá điện, nước tại các khu nhà trọ; thời hạn trong quý tới.
- Đề nghị Sở Giáo dục và Đào tạo rà soát, chi trả dứt điểm tiền dạy thêm giờ của năm học trước; thời hạn 60 ngày.
- Đề nghị Tổng Liên đoàn Lao động Việt Nam hướng dẫn đoàn phí, tài chính đối với nghiệp đoàn lao động tự do; thời hạn trước Đại hội.`,
}

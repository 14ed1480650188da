/** Sentences of our own, cut into words by hand as the treebank does. */
export const ownSentences: readonly string[] = `
  Tổ chúng_tôi đề_nghị công_ty bố_trí thêm quạt và nước uống ở xưởng may .
  Nhiều anh_em công_nhân phải thuê nhà_trọ chật_chội , con nhỏ gửi về quê cho ông_bà .
  Đoàn_viên ở Sơn_Hà mong lãnh_đạo công_đoàn xuống cơ_sở thường_xuyên hơn .
  Giáo_viên vùng_cao đi_lại khó_khăn , phụ_cấp thì chậm .
  Bữa ăn giữa ca có hôm không đủ chất , cơm nguội và ít rau .
  Chị Lò_Thị_Mai nói rằng chế_độ thai_sản cần giải_quyết nhanh .
  Theo tôi , dự_thảo nên ghi rõ thời_gian nghỉ_ngơi của lái_xe .
  Ban_chấp_hành cần đối_thoại với giám_đốc về định_mức sản_phẩm .
  Tôi hoàn_toàn nhất_trí với báo_cáo .
  Cán_bộ công_đoàn kiêm_nhiệm nhiều việc nên ít thời_gian lắng_nghe người lao_động .
  Công_ty nợ lương hai tháng rồi mà không ai trả_lời .
  Công_nhân đi làm ca đêm về rất nguy_hiểm vì đường không có đèn .
  Chị_em mang_thai xin ngồi làm_việc mà quản_lý không cho .
  Con tôi ba tuổi vẫn chưa có chỗ học vì trường mẫu_giáo hết chỗ .
  Anh Giàng_A_Páo ở bản Nà_Sản mong có lớp dạy nghề buổi tối .`
  .trim()
  .split('\n')
  .map((line) => line.trim())

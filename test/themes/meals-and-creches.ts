/** What is said of meals. */
export const MEALS = [
  'Bữa ăn ca còn ít rau, đề nghị tăng tiền ăn ca.',
  'Đề nghị nâng mức tiền ăn ca và kiểm tra an toàn bữa ăn ca.',
  'Bữa ăn ca đêm nguội, cần bếp ăn ca nóng.',
  'Tiền ăn ca mười lăm nghìn không đủ một bữa ăn ca tử tế.',
  'Kiểm tra bếp ăn ca thường xuyên để bữa ăn ca an toàn.',
  'Bữa ăn ca phải có định mức rõ, không cắt xén tiền ăn ca.',
  'Công nhân muốn góp ý thực đơn bữa ăn ca hằng tuần.',
  'Tăng tiền ăn ca cho người làm ca đêm và nơi nóng.',
]

/** What is said of crèches. */
export const CRECHES = [
  'Cần mở nhà trẻ gần khu công nghiệp cho con công nhân.',
  'Nhà trẻ đóng cửa sớm, công nhân tan ca muộn không ai đón con.',
  'Đề nghị nhà trẻ nhận trông con công nhân cả ngoài giờ.',
  'Con công nhân không có chỗ gửi, nhà trẻ công lập xa quá.',
  'Gửi trẻ ở nhà trẻ tư đắt, mong có nhà trẻ của công đoàn.',
  'Xây nhà trẻ trong khu công nghiệp để công nhân yên tâm gửi con.',
  'Nhà trẻ ít chỗ, con công nhân phải gửi về quê.',
  'Hỗ trợ tiền gửi trẻ cho công nhân có con đi nhà trẻ.',
]

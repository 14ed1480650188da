import type { Concern } from './concern.ts'

export const meals: Concern = {
  key: 'meals',
  keywords: ['bữa ăn ca', 'bếp ăn', 'ngộ độc thực phẩm'],
  weights: { enterprise: 11, school: 1, publicService: 1, agency: 0 },
  spoken: {
    agree: [
      '30.000 đồng/suất :: 30 nghìn một suất là mừng rồi, chỗ em đang {mười tám|hai mươi|hai mốt} nghìn, ba miếng đậu với canh toàn nước.',
      'Đồng ý có công nhân trong tổ giám sát bếp. Cán bộ đi kiểm tra thì hôm đó ăn ngon, hôm sau đâu vào đấy.',
      'Bữa cơm ca nó là cái hằng ngày, nói to tát gì cũng không bằng bữa cơm có thêm miếng thịt.',
      'Nhất trí công khai thực đơn và giá. Đi chợ ai chả biết giá, nhìn khay cơm là biết bị ăn bớt bao nhiêu.',
      'Tôi thấy đoạn về bữa ăn ca viết được, thiết thực.',
    ],
    agreeInPart: [
      'Tôi ở tổ giám sát bếp ăn được {một|hai} năm, xin nói thật là giám sát kiểu này chưa tới đâu. Mỗi tháng nhà bếp báo trước một ngày, chúng tôi xuống nhìn nồi canh, ký vào sổ rồi về chuyền làm bù. Hóa đơn thịt cá thì họ bảo ở văn phòng, văn phòng bảo ở nhà thầu. Có lần tôi cân thử khay cơm của mình: thịt được ba mươi tám gam, trong hợp đồng ghi bảy mươi. Tôi nêu ở đối thoại, tuần sau khay nào cũng đủ, được đúng một tuần. Vậy nên dự thảo viết tổ giám sát có công nhân tham gia là đúng hướng, nhưng phải thêm quyền: được xuống bất cứ lúc nào, được xem hóa đơn, được tính giờ giám sát là giờ làm việc, và quá hai lần vi phạm thì công đoàn có quyền yêu cầu đổi nhà thầu. Không có mấy quyền ấy thì tổ giám sát chỉ là mấy người ký tên.',
      '30.000 đồng/suất :: Đến năm 2031 mới được 30 nghìn thì chậm quá. Bây giờ bát phở ngoài cổng đã 35 nghìn rồi.',
      'Tăng tiền ăn nhưng phải kiểm nhà thầu, chứ tăng năm nghìn thì nhà thầu ăn bốn nghìn.',
      'Ăn ca đêm phải khác ăn ca ngày chứ. Nửa đêm cho cơm nguội với cá khô nuốt không vào. Bổ sung thêm ý này thì em nhất trí.',
      'Đồng ý nhưng chỗ ăn cũng quan trọng. Ba trăm người ăn trong hai mươi phút, ngồi xổm ngoài hành lang, ngon mấy cũng như nhau.',
    ],
    disagree: [
      '22.000 đồng/suất :: Nói bình quân 22.000 là không đúng với chỗ tôi. Ở xưởng {gỗ|gạch|bao bì} này là 15 nghìn, công nhân toàn mang cơm nắm đi.',
      'Không cần nhà ăn, trả thẳng tiền cho công nhân tự mang cơm, sạch hơn nhiều.',
      'Tổ giám sát lập ra rồi cũng là người của công ty, ai dám nói. Em không tin.',
    ],
    other: [
      'Có người ăn chay, có người Dao, người Mông không quen đồ ngọt ngấy, nên có hai món để chọn.',
      'Tuần trước cả chuyền em đau bụng sau bữa trưa, không ai báo lên trên, chỉ phát cho mỗi người gói men.',
      'Nước uống ở xưởng mùi clo nồng, xin cho cây nước lọc.',
      'Chị em có bầu xin thêm quả trứng, cốc sữa, có đáng bao nhiêu đâu.',
      'Lái xe chạy tuyến, công nhân môi trường quét đêm thì làm gì có bữa ăn ca, chỉ có gói mì ven đường. Mong tính vào cho chúng tôi.',
    ],
  },
  formal: {
    agree: [
      'Nhất trí. Giám sát bữa ăn ca là hoạt động công đoàn cơ sở làm được ngay, ít tốn kém, đoàn viên thấy kết quả trong tuần.',
      'Thống nhất chỉ tiêu bữa ăn ca; đề nghị đưa mức này vào tất cả thỏa ước ký mới từ năm 2027.',
    ],
    agreeInPart: [
      'Đề nghị bổ sung điều khoản trượt giá: mức bữa ăn ca tăng theo chỉ số giá lương thực hằng năm, tránh ký một lần rồi để nguyên năm năm.',
      'Cơ bản nhất trí; ngoài đơn giá cần quy định tỷ lệ tối thiểu dành cho thực phẩm, không tính nhân công, gas vào suất ăn.',
    ],
    disagree: [
      'Chưa nhất trí với cụm từ “không để xảy ra ngộ độc thực phẩm” trong chỉ tiêu của công đoàn, vì trách nhiệm chính thuộc người sử dụng lao động và cơ quan an toàn thực phẩm.',
    ],
    other: [
      'Kiến nghị lưu mẫu thức ăn 24 giờ phải có chữ ký của đại diện công đoàn.',
      'Một số doanh nghiệp nhỏ chung khu có thể thuê chung một bếp, công đoàn các khu công nghiệp nên đứng ra kết nối.',
    ],
  },
  facts: [
    'Suất ăn chỗ tôi {15|17|18|20} nghìn, thường có {hai miếng thịt mỏng|nửa con cá nục|mấy miếng đậu rán}.',
    'Canh {rau muống|bí|cải} nhìn thấy đáy nồi.',
    'Rau có hôm còn {sâu|cát|gốc}.',
    'Đến lượt ăn chỉ còn {mười|mười lăm} phút là chuông reo.',
    'Nhà thầu đổi {ba|bốn} lần mà cơm vẫn thế.',
    'Ca đêm chỉ có {mì tôm với quả trứng|cơm nguội|bánh mì}.',
  ],
  praise: ['Ăn no mới làm được.', 'Việc bữa cơm tưởng nhỏ mà to.', 'Có tổ giám sát là công nhân được nói.'],
  doubts: [
    'Tăng giá suất ăn mà không kiểm nhà thầu thì vô ích.',
    'Con số bình quân che mất chỗ thấp.',
    'Kiểm tra có báo trước thì không thấy gì.',
    'Đến cuối nhiệm kỳ mới đạt thì chậm.',
  ],
  asks: [
    'Đề nghị mỗi {tuần|tháng} cho công nhân chấm điểm bếp ăn.',
    'Thực đơn nên dán trước {một tuần|ba ngày}, có {hai|ba} món để chọn.',
    'Mong tách riêng suất cho {người ca đêm|người mang thai|người ăn kiêng}.',
    'Kiểm tra bếp nên đột xuất, có công nhân đi cùng.',
    'Giá suất ăn phải tăng theo giá chợ mỗi năm.',
    'Cho thêm {quả chuối|hộp sữa chua|ít hoa quả} cuối tuần cũng quý.',
  ],
  campaign: {
    units: ['SH.KCN.02', 'SH.KCN.07'],
    text: 'Đề nghị {công đoàn|công đoàn các cấp} kiểm tra nhà thầu {suất ăn|bếp ăn}: {ghi 22 nghìn nhưng công nhân chỉ ăn được khoảng 15 nghìn|nói là 22 nghìn mà thực chất chưa được 15 nghìn}. {Công khai hóa đơn mua thực phẩm hằng ngày|Hằng ngày công khai hóa đơn đi chợ} ở cửa nhà ăn.',
    tails: [
      'Tháng trước có người ăn phải {gián|dây thép|tóc}.',
      'Ca đêm còn tệ hơn.',
      'Cơm gạo cũ mốc, ai cũng đau bụng.',
      'Chúng tôi sẵn sàng vào tổ giám sát.',
    ],
  },
}

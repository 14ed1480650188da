import type { Concern } from './concern.ts'

export const overtime: Concern = {
  key: 'overtime',
  keywords: ['làm thêm', '48 giờ/tuần', 'thời giờ làm việc', 'tăng ca'],
  weights: { enterprise: 10, school: 0, publicService: 2, agency: 0 },
  spoken: {
    agree: [
      'Quá đúng. Mùa hàng là làm từ {bảy giờ sáng đến chín giờ tối|7h đến 21h}, về đến phòng chỉ muốn ngủ, con nó quên mặt mẹ.',
      'báo trước ít nhất 01 ngày :: Nhất trí phải báo trước một ngày. Bốn rưỡi chiều mới báo tối tăng ca thì ai đón con cho mình.',
      'dưới 48 giờ/tuần :: Em mong giảm xuống 44 giờ như bên cơ quan nhà nước được nghỉ thứ bảy. Cũng là con người cả.',
      'Đồng ý với đoạn này, tự nguyện phải là tự nguyện thật. Phiếu đồng ý tăng ca chỗ em tổ trưởng đưa ký sẵn cả tháng.',
      'Nhất trí. Không muốn tăng ca nữa vì đau lưng quá rồi, nhưng không tăng ca thì lại không đủ tiền.',
    ],
    agreeInPart: [
      'Giảm giờ thì thích, nhưng lương phải giữ nguyên. Giảm giờ mà giảm lương thì em xin làm như cũ.',
      'Nên để người nào muốn tăng ca được tăng, người nào có con nhỏ thì thôi. Bọn em ở xa lên đây là để kiếm tiền, cấm hẳn cũng khổ.',
      'Đoạn này viết đúng nhưng ai kiểm tra? Đoàn về thì công ty cho nghỉ sớm, đoàn đi lại làm đến mười giờ.',
      'Đồng ý một phần. Tăng ca trả đủ 150% thì không sao, nhưng ở chỗ tôi giờ thêm được quy ra sản phẩm nên chẳng biết có đủ hay không.',
      '9% công nhân :: Số 9% có vẻ thấp quá, ở xưởng tôi tháng {tám|chín|mười} ai cũng trên 60 tiếng. Chắc hỏi lúc vắng hàng.',
    ],
    disagree: [
      'Không đồng ý giảm giờ làm. Công nhân bây giờ sống bằng tăng ca, giảm là chết đói, công ty lại chuyển đơn sang tỉnh khác.',
      'Tôi không nhất trí. Người viết chắc đi làm giờ hành chính nên không hiểu, một tháng nhà tôi trông vào hai triệu tiền tăng ca để đóng học cho con.',
      'Luật đã cho 300 giờ một năm rồi, công đoàn đòi thêm nữa doanh nghiệp nhỏ chịu không nổi.',
    ],
    other: [
      'Xin kể một ngày của em để các anh chị viết báo cáo hình dung. Bốn giờ rưỡi dậy nấu cơm, năm giờ rưỡi ra đường, bảy giờ vào chuyền. Trưa ăn mười lăm phút rồi gục xuống bàn ngủ. Bốn giờ chiều tổ trưởng đi dọc chuyền, gõ vào vai ai là người ấy ở lại, không hỏi. Chín giờ tối tan, mười giờ về đến nhà, con ngủ rồi. Tính ra một tuần em nói chuyện với con được hai tiếng, mà là sáng chủ nhật, nếu chủ nhật không phải đi làm. Tiền thêm giờ tháng nhiều nhất được hai triệu ba. Em không đòi bỏ tăng ca, em chỉ xin được quyền nói không vào những hôm con sốt, hôm họp phụ huynh, hôm giỗ bố, mà không phải sợ cuối tháng bị xếp loại C. Luật thì có rồi, cái thiếu là người đứng ra bảo vệ khi mình nói không.',
      'Giờ đến sớm mười lăm phút họp chuyền với ở lại dọn máy có được tính làm thêm không? Ngày nào cũng thế, một tháng cũng bảy tám tiếng.',
      'Từ chối tăng ca hai lần là bị chuyển sang công đoạn khó, không ai nói là phạt nhưng ai cũng hiểu.',
      'Làm chủ nhật bảy tuần liền, em xin nghỉ đi đám giỗ còn bị hỏi có thích đi làm nữa không.',
      'Bảng chấm công nên cho công nhân xem trên điện thoại hằng ngày, cuối tháng cãi nhau mệt lắm.',
      'Đề nghị tính cả đường về. Tăng ca đến 20h30, đi ba mươi cây số đường đèo về nhà là mười giờ đêm, sáng năm giờ lại dậy.',
    ],
  },
  formal: {
    agree: [
      'Nhất trí kiến nghị giảm giờ làm việc bình thường. Khu vực công đã 40 giờ/tuần từ năm 1999, khoảng cách với khu vực sản xuất kéo dài quá lâu là chưa công bằng.',
      'Thống nhất nội dung giám sát thời giờ làm việc. Đề nghị công đoàn các khu công nghiệp được quyền yêu cầu cung cấp dữ liệu chấm công khi có phản ánh.',
    ],
    agreeInPart: [
      'Cơ bản nhất trí; đề nghị xác định lộ trình theo ngành. Với ngành may, da giày, giảm giờ phải đi cùng tăng năng suất và đơn giá, nếu không thu nhập của công nhân sẽ giảm.',
      'Đề nghị bổ sung chế tài: doanh nghiệp huy động quá giờ từ hai lần trở lên thì công đoàn kiến nghị thanh tra đột xuất, không báo trước.',
    ],
    disagree: [
      'Đề nghị cân nhắc nội dung giảm giờ làm, đây là thẩm quyền của trung ương. Báo cáo cấp tỉnh nên tập trung vào việc giám sát thực hiện đúng giờ hiện hành đã.',
    ],
    other: [
      'Cần phân biệt rõ làm thêm giờ và kéo dài ca; nhiều doanh nghiệp ghi ca 12 giờ để né quy định làm thêm.',
      'Đề nghị hằng quý tổng hợp số giờ làm thêm theo ngành và gửi công đoàn cơ sở, đó là số liệu cần cho thương lượng.',
    ],
  },
  facts: [
    'Mùa hàng chỗ tôi tăng ca {bốn|năm|sáu} tối một tuần, có hôm đến {21|22} giờ.',
    'Báo tăng ca lúc {15 giờ|16 giờ|gần tan ca} thì không ai kịp nhờ người đón con.',
    'Ai xin không tăng ca thì {bị trừ điểm thi đua|bị nhắc trước chuyền|cuối năm xếp loại C}.',
    'Giấy đồng ý làm thêm được đưa ký {một lần cho cả tháng|một lần cho cả quý}, không ai đọc.',
    'Có tháng tôi làm thêm {62|68|74|80} tiếng mà bảng công chỉ ghi 40.',
    'Làm liền {mười ba|mười bốn|mười tám} ngày không nghỉ, có chị ngất ngay tại chuyền.',
  ],
  praise: [
    'Người đi làm cũng cần thời gian cho con, cho cha mẹ già.',
    'Nghỉ đủ thì làm mới ít lỗi, ít tai nạn.',
    'Ghi rõ phải có sự đồng ý của người lao động là tiến bộ.',
  ],
  doubts: [
    'Không tăng ca mà lương không tăng thì công nhân không sống nổi.',
    'Chữ “đồng ý” trên giấy không nói lên được gì khi ai cũng sợ mất việc.',
    'Chưa thấy nói ai kiểm tra và kiểm tra lúc nào.',
    'Công ty có cách làm hai bảng công nên con số báo cáo không đúng.',
  ],
  asks: [
    'Đề nghị ghi rõ từ chối làm thêm thì không bị trừ thưởng.',
    'Giảm giờ phải giữ nguyên lương, mong ghi hẳn câu đó vào.',
    'Mong có đường dây để báo khi bị ép tăng ca, trả lời trong {ba|năm|bảy} ngày.',
    'Phụ nữ có con dưới {ba|sáu} tuổi nên được ưu tiên về đúng giờ.',
    'Nên kiểm tra đột xuất vào buổi tối thay vì hẹn trước ban ngày.',
    'Cho công nhân tự xem bảng công hằng ngày để khỏi thiệt.',
  ],
  campaign: {
    units: ['SH.KCN.01'],
    text: 'Đề nghị {sửa lại|ghi lại} cho rõ: người lao động {từ chối|không nhận} làm thêm giờ thì {không bị trừ chuyên cần, không bị trừ thưởng|không bị trừ thưởng, không bị chuyển việc}. {Hiện nay|Bây giờ} nói tự nguyện nhưng {ai không làm là bị để ý|không làm thì bị tổ trưởng nhắc tên trước chuyền}.',
    tails: [
      'Nhà em có con {tám tháng|hai tuổi}, tối không ai trông.',
      'Báo trước một ngày là ít, nên là hai ngày.',
      'Chủ nhật phải để công nhân nghỉ.',
      'Ca đêm tăng ca thêm bốn tiếng nữa là quá sức.',
    ],
  },
}

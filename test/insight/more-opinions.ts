/**
 * More opinions of workers written for these tests: six concerns besides those of `workers-opinions.ts`, and more voices on the others, as
 * people type on a telephone after a shift. A line begins with its stance: `+` agrees, `±` in part, `-` disagrees, `.` says something else.
 */
export const moreOpinions: Record<string, string> = {
  tetBonus: `
    . Thưởng Tết năm nay công ty bảo không có đơn hàng nên chỉ phát hai trăm nghìn với gói bánh, buồn lắm.
    . Đề nghị công bố phương án thưởng Tết trước ngày 20 tháng Chạp để anh em còn liệu đường sắm sửa.
    . thuong tet moi to mot kieu, cung lam nhu nhau ma to ben kia duoc gap doi
    . Làm đủ mười một tháng rưỡi mà nghỉ trước Tết là mất sạch tháng lương thứ 13, vô lý.
    + Nhất trí đưa tiền thưởng Tết vào thỏa ước để năm nào cũng có căn cứ mà đòi.
    - Không đồng ý lấy sản phẩm của công ty thay tiền thưởng Tết, mang ra chợ bán lại lỗ một nửa.
    . Thưởng Tết nên tính theo số tháng làm trong năm chứ đừng theo cảm tình của quản đốc.
    . Công nhân thời vụ cũng làm quần quật cả năm mà Tết đến không ai nhắc tới chữ thưởng.
    . Năm ngoái hứa thưởng tháng 13 đến giờ ra Giêng rồi vẫn chưa thấy tiền đâu.
    ± Đồng ý thưởng Tết theo năng suất, nhưng phải có mức sàn cho người ốm đau, con nhỏ.
    . Mong công đoàn có quà Tết sớm cho gia đình công nhân ở lại không về quê.
    . Nghỉ Tết có bảy ngày mà mất hai ngày đi đường, xin cho nghỉ thêm rồi làm bù.
    . thg 13 cty tinh tren luong co ban thoi nen dc co hon 4tr, k bang nua luong thuc linh
    . Danh sách nhận quà Tết dán lên bảng tin cho minh bạch, năm nào cũng quanh đi quẩn lại mấy người.
    - Không nên chia thưởng Tết thành hai đợt trước sau, đợt sau nhiều người bị quên.
    . Tiền lì xì đầu năm không bao nhiêu nhưng sếp xuống tận chuyền chúc Tết thì ai cũng vui.
    . Ai đi làm mùng 3 phải được trả lương lễ và thưởng Tết riêng, đừng gộp một cục.`,
  credit: `
    . Chị em vay nóng của bọn cho vay trước cổng, lãi ngày, tháng lương nào cũng trả hết cho nó.
    . Đề nghị công đoàn đứng ra bảo lãnh cho công nhân vay tín chấp ngân hàng lãi thấp.
    . no goi dien ca dem cho dong nghiep cua em de doi no, em co vay dau ma
    . Tờ rơi cho vay nặng lãi dán kín tường dãy trọ, công an phường nên dẹp đi.
    . Vay qua app ba triệu mà trả tới mười hai triệu vẫn chưa xong nợ.
    + Nhất trí lập quỹ cho vay vốn của công đoàn, mỗi người năm mười triệu là thoát tín dụng đen.
    . Ngân hàng đòi sổ đỏ mới cho vay, công nhân ở trọ lấy đâu ra sổ đỏ thế chấp.
    . Nên có buổi nói chuyện cách nhận biết bẫy vay tiền qua mạng cho công nhân trẻ.
    ± Cho vay từ quỹ thì tốt, nhưng phải xét nhanh, đợi một tháng thì người ta đã đi vay ngoài rồi.
    - Không nên trừ nợ thẳng vào lương, tháng đó gia đình lấy gì ăn.
    . Có bạn cùng chuyền bỏ việc về quê vì bị xã hội đen đòi nợ đến tận phòng.
    . Quỹ trợ vốn cho công nhân nghèo thủ tục nhiều giấy quá, xin gọn lại một tờ đơn.
    . Tổ tiết kiệm xoay vòng của chị em góp mỗi tháng năm trăm, mong công đoàn góp thêm cho vốn dày lên.
    . E bị lừa ký giấy vay hộ bạn, giờ nó trốn, lãi mẹ đẻ lãi con.
    . Cần số điện thoại của công đoàn để công nhân bị khủng bố đòi nợ gọi là có người giúp.
    . Cờ bạc online với lô đề trong khu trọ kéo theo vay nặng lãi, mất cả vợ con.
    - Tôi phản đối cho công ty tài chính vào tận xưởng mời chào vay trả góp.`,
  healthCare: `
    . Thẻ BHYT đăng ký ở trạm y tế xã quê, ốm ở đây đi viện bị tính trái tuyến.
    . Khám sức khỏe định kỳ mười phút xong hai trăm người, bác sĩ không kịp nghe tim.
    . Bệnh viện huyện hết thuốc huyết áp, bảo ra quầy thuốc ngoài mà mua.
    . phong y te cua cty chi co dau gio voi thuoc giam dau, ngat thi cho xe may di vien
    + Nhất trí mở phòng khám ngoài giờ gần khu công nghiệp cho công nhân tan ca đi khám.
    . Đi khám bệnh phải nghỉ nguyên ngày công vì xếp hàng từ năm giờ sáng.
    . Đề nghị xe khám lưu động về tận nhà máy siêu âm, chụp phổi cho anh em.
    . Bác sĩ khám bảo hiểm với khám dịch vụ thái độ khác hẳn nhau.
    . Công nhân đau lưng, đau vai gáy nhiều mà không có chỗ tập phục hồi.
    ± Tăng mức đóng bảo hiểm y tế cũng được, nhưng thuốc trong danh mục phải đủ đã.
    - Không đồng ý để công ty giữ thẻ bảo hiểm y tế của công nhân.
    . Cần tư vấn tâm lý cho công nhân trẻ, nhiều bạn mất ngủ, trầm cảm mà không dám nói.
    . Con ốm giữa đêm bệnh viện tuyến dưới không có bác sĩ nhi.
    . Giấy nghỉ ốm của trạm xá không được chấp nhận, phải lên tận tỉnh xin, mất hai ngày đường.
    . Viêm gan B trong xưởng nhiều, đề nghị tiêm phòng miễn phí cho lao động.
    . E di kham thai sa benh vien bao the bhyt bi khoa vi cty no tien
    - Không nên gộp khám phụ nữ với khám chung một buổi, chị em ngại không ai khám.`,
  layoffs: `
    . Hết đơn hàng công ty cho nghỉ ba trăm người, báo trước đúng một ngày.
    . Bốn mươi tuổi bị cắt giảm đi xin việc đâu cũng chê già.
    . Ký hợp đồng ba tháng một, cứ gần đủ năm lại chấm dứt rồi ký lại.
    . cty bat ky don xin nghi viec tu nguyen de khoi phai boi thuong
    . Đề nghị hỗ trợ tiền cho lao động mất việc, ít nhất bằng một tháng lương tối thiểu.
    . Trợ cấp thôi việc tính sai số năm, tôi làm mười hai năm mà chỉ được tính tám.
    + Nhất trí bắt buộc doanh nghiệp báo công đoàn trước khi cắt giảm hàng loạt.
    . Nhà máy chuyển sang tỉnh khác, ai không theo thì coi như tự bỏ việc.
    . Nghỉ luân phiên trả bảy mươi phần trăm lương, kéo nửa năm không biết bao giờ đi làm lại.
    ± Cắt giảm lúc khó khăn thì chịu, nhưng phải ưu tiên giữ người nuôi con nhỏ.
    - Không đồng ý cho thuê lại lao động dài hạn, làm chung dây chuyền mà lúc nào cũng bị đuổi được.
    . Robot về thay cả tổ hàn, anh em thất nghiệp mà không ai tính chuyện sắp xếp việc khác.
    . Công ty giải thể chủ về nước bỏ lại hai tháng lương với trợ cấp mất việc chưa trả.
    . Mong trung tâm giới thiệu việc làm mở phiên ngay tại khu công nghiệp cho người vừa mất việc.
    . Thử việc sáu tháng rồi cho nghỉ, tuyển lứa khác vào, toàn xài lao động giá rẻ.
    - Không nên sa thải qua tin nhắn zalo, ít ra cũng phải gặp người ta nói một câu.
    . hđlđ của e hết hạn tháng sau mà hỏi nhân sự có ký tiếp k thì ko ai trả lời`,
  unionMoney: `
    . Đóng đoàn phí mười năm, ốm một trận nằm viện được thăm hộp sữa.
    . Đề nghị công khai thu chi quỹ công đoàn từng quý, dán bảng tin cho mọi người xem.
    . doan phi tru thang vao luong ma khong thay phieu thu bao gio
    . Kinh phí công đoàn hai phần trăm doanh nghiệp đóng về nên để lại cơ sở nhiều hơn.
    + Nhất trí giữ lại bảy mươi lăm phần trăm kinh phí cho công đoàn cơ sở.
    . Quỹ công đoàn chi cho sinh nhật, hiếu hỉ mỗi nơi một mức, xin quy định chung.
    . Tiền quỹ toàn dành cho liên hoan ban chấp hành, đoàn viên không được hỏi câu nào.
    . Công ty nợ kinh phí công đoàn cả năm nên hoạt động gì cũng bảo không có tiền.
    ± Giảm đoàn phí thì ai cũng thích, nhưng giảm rồi lấy gì trợ cấp cho người ốm.
    - Không đồng ý tăng mức đoàn phí khi lương chưa tăng.
    . Nên có ủy ban kiểm tra do công nhân bầu để soát sổ quỹ hằng năm.
    . Chi tiền thăm hỏi qua tài khoản cho nhanh, đừng bắt ký ba bốn chữ ký.
    . Quyết toán quỹ năm ngoái đọc vèo một cái ở hội nghị, chẳng ai kịp nghe con số.
    . Mua bảo hiểm tai nạn cho đoàn viên từ quỹ công đoàn là khoản chi thiết thực nhất.
    . Doanh nghiệp trốn đóng kinh phí công đoàn thì phải phạt như trốn thuế.
    - Không nên dùng tiền đoàn phí in băng rôn khẩu hiệu tốn kém.
    . e đóng đoàn phí đều mà lúc cưới xin chế độ thăm hỏi lại bảo k có tên trong sổ quỹ`,
  freelance: `
    . Chạy xe công nghệ mười hai tiếng một ngày, hãng trừ ba mươi phần trăm, ngã xe tự chịu.
    . Shipper bọn em bị khóa tài khoản không biết lý do, gọi tổng đài toàn máy trả lời.
    . Đề nghị thành lập nghiệp đoàn tài xế xe ôm để có tiếng nói với hãng.
    . giup viec gia dinh nhu toi khong hop dong, chu bao nghi la nghi
    + Nhất trí cho lao động tự do được vào công đoàn.
    . Bán hàng rong, bốc vác chợ đầu mối đau ốm không có chế độ gì.
    . Thợ hồ đi theo cai thầu, xong công trình bị quỵt tiền công mà không biết kiện ai.
    ± Vào nghiệp đoàn thì được, nhưng phí phải thấp vì bữa đói bữa no.
    . Hãng đổi chính sách thưởng cuốc liên tục, chạy nhiều hơn mà thu nhập giảm.
    - Không đồng ý tính thuế tài xế công nghệ như hộ kinh doanh.
    . Khách bom hàng thì shipper chịu lỗ, app không đền đồng nào.
    . Xin có chỗ trú nắng trú mưa và nước uống cho anh em giao hàng dọc đường lớn.
    . Phụ hồ nữ như bọn chị cân bao xi măng năm chục ký mà công chỉ bằng hai phần ba đàn ông.
    . Lao động thời vụ hái chè, làm mía không ai ký giấy tờ gì, tai nạn là tự lo.
    . Nên cấp thẻ và tập huấn cho xe ôm truyền thống để khỏi tranh khách với xe công nghệ.
    . ae chạy app mong hãng mua bh tai nạn, đêm hôm mưa gió nguy hiểm lắm
    - Không nên bắt tài xế mua đồng phục của hãng với giá cắt cổ.`,
  pay: `
    . Lương tháng nào cũng báo 7 triệu mà trừ trước trừ sau cầm về được 5tr2, các bác xem giúp.
    . luog thap ma gia xang gia gao tang vu vu, song ko noi
    + Tăng lương tối thiểu vùng đi ạ, em ủng hộ cả hai tay.
    . Người làm lâu năm với người mới chênh nhau có năm chục nghìn tiền lương, nản.`,
  housing: `
    . Phòng trọ mười hai mét vuông ở bốn người, mái tôn nóng như lò nung.
    . chu tro thu tien dien 4 nghin mot so, noi mai khong giam
    . Xây nhà ở xã hội mà toàn người có tiền mua rồi cho công nhân thuê lại.
    ± Mua nhà trả góp thì thích thật, nhưng trả trước hai trăm triệu công nhân đào đâu ra.`,
  canteen: `
    . Cơm ca đêm nguội ngắt, canh lõng bõng vài cọng rau, ai ăn nổi.
    . suat an 15k thi con gi ma an, mong nang len 25k
    . Hôm nọ cả chuyền đau bụng vì món cá kho, nhà bếp chối bay chối biến.
    - Không nên khoán trắng bếp ăn cho nhà thầu rẻ nhất.`,
  kindergarten: `
    . Cháu mười tháng chưa trường công nào nhận, mẹ phải nghỉ làm ở nhà trông.
    . nha tre tu gan cong ty thu 2tr5 mot thang chua tinh tien sua
    . Tan ca tám giờ tối mà lớp mẫu giáo đóng cửa lúc năm giờ, phải thuê bà hàng xóm đón cháu.
    + Nhất trí làm nhà trẻ cho con công nhân ngay trong khu công nghiệp.`,
  insurance: `
    . Sổ bảo hiểm công ty cũ giữ, nghỉ một năm rồi chưa chốt, không lấy được thất nghiệp.
    . bhxh rut 1 lan hay de lai em cung phan van lam, mong co nguoi tu van
    . Công ty trừ tiền bảo hiểm hằng tháng mà tra trên VssID lại không thấy đóng.
    - Không đồng ý kéo dài tuổi nghỉ hưu với thợ đứng máy, sáu mươi tuổi ai còn lưng mà đứng.`,
  overtime: `
    . Tăng ca tới 9h tối liền hai tuần, con em ở nhà tự nấu mì ăn.
    . ep tang ca ngay chu nhat, ai xin nghi la bi dua vao so den
    . Giờ làm thêm chấm công không đúng, làm ba tiếng ghi có hai.
    - Không đồng ý nâng trần giờ làm thêm, sức người có hạn.`,
  safety: `
    . Máy ép không có cảm biến dừng, tuần trước suýt nữa mất bàn tay.
    . bui bong mu mit, khau trang phat co 2 cai mot thang
    . Găng tay với giày bảo hộ toàn đồ mỏng, đứng xưởng hàn bỏng hết chân.
    + Nhất trí mỗi xưởng phải có người chuyên lo an toàn lao động.`,
  languages: `
    . Họp toàn nói nhanh bằng tiếng phổ thông, chị em người Mông ngồi nghe mà không hiểu gì.
    . loa xuong nen doc them tieng thai cho cac ba lon tuoi
    . Bảng cảnh báo máy móc ghi mỗi tiếng Trung, ai biết đường nào mà tránh.
    + Nhất trí dịch tài liệu ra tiếng Mông, tiếng Thái cho bà con.`,
  digital: `
    . App công đoàn đăng nhập bằng định danh cứ xoay vòng vòng rồi văng ra.
    . cac co lon tuoi ko biet dung smartphone, day giup voi
    . Nhập đoàn viên trên phần mềm xong lại bắt nộp thêm bản excel với bản giấy.
    . Nên quay video ngắn hướng dẫn dùng dịch vụ công trên điện thoại cho công nhân.`,
  transport: `
    . Xe đưa rước bỏ tuyến xã em rồi, ngày nào cũng chạy xe máy ba chục cây số.
    . duong vao kcn o ga ngap nuoc, hom qua hai chi nga xe
    . Xe buýt công nhân năm giờ chiều là hết chuyến, tan ca tám giờ đi bằng gì.
    + Nhất trí làm đèn đường đoạn từ cổng nhà máy ra quốc lộ.`,
  women: `
    . Mang bầu bảy tháng vẫn đứng chuyền mười tiếng, xin ngồi thì bị nói.
    . tho nu hanh kinh xin ra ngoai 5 phut cung bi tru diem
    . Quản lý hay trêu ghẹo đụng chạm chị em, báo lên thì bảo đùa thôi.
    + Nhất trí bắt buộc có phòng vắt sữa ở nơi đông lao động nữ.`,
  dialogue: `
    . Ngày đối thoại giám đốc cử phó phòng xuống nghe rồi không trả lời được câu nào.
    . y kien cong nhan gui len 3 lan khong ai tra loi
    . Chủ tịch công đoàn ăn lương của chủ thì sao dám cãi chủ khi thương lượng.
    + Nhất trí bầu trực tiếp chủ tịch công đoàn cơ sở.`,
  culture: `
    . Cả khu trọ nghìn người mà không có nổi cái sân cầu lông.
    . mong co giai bong da nam nu cho cong nhan dip 1/5
    . Nhà văn hóa lao động cho thuê làm tiệc cưới, công nhân vào chơi thì đuổi.
    - Không nên tổ chức văn nghệ kiểu ép mỗi tổ hai tiết mục.`,
  training: `
    . Muốn đi học thêm nghề điện mà ca kíp đảo liên tục, bỏ dở ba lần rồi.
    . lop hoc nghe ngan han day ly thuyet suong, khong co may ma tap
    . Thi nâng bậc thợ hai năm nay công ty không mở, tay nghề cao vẫn ăn lương bậc hai.
    + Nhất trí hỗ trợ học phí cho công nhân đi học nghề buổi tối.`,
}

/** What speaks of two concerns in one breath; the first is the heavier. */
export const mixedOpinions: readonly { text: string; concerns: [string, string] }[] = [
  {
    text: 'Lương tối thiểu không đủ sống, đề nghị tăng lương. Ngoài ra tiền thuê phòng trọ và tiền điện chủ trọ thu quá cao, mong có nhà ở xã hội.',
    concerns: ['pay', 'housing'],
  },
  {
    text: 'Suất ăn ca nhạt nhẽo, thịt ít, nhà bếp bẩn. Còn xe đưa đón công nhân thì cũ nát, đến trễ liên tục.',
    concerns: ['canteen', 'transport'],
  },
  {
    text: 'Tăng ca đến mười giờ đêm cả tháng liền. Trường mầm non thì năm giờ đóng cửa, không ai đón con, mong có nhà trẻ theo ca.',
    concerns: ['overtime', 'kindergarten'],
  },
  {
    text: 'Công ty nợ bảo hiểm xã hội tám tháng, sổ không chốt được. Đối thoại hỏi thì ban giám đốc không trả lời.',
    concerns: ['insurance', 'dialogue'],
  },
  {
    text: 'Thưởng Tết năm nào cũng chậm, hứa tháng 13 rồi không trả. Đoàn phí thì thu đều mà không công khai thu chi quỹ công đoàn.',
    concerns: ['tetBonus', 'unionMoney'],
  },
  {
    text: 'Máy dập không có rào chắn, bụi mù mịt, khẩu trang không đủ. Khám sức khỏe định kỳ qua loa, thẻ bảo hiểm y tế thì đăng ký tận quê.',
    concerns: ['safety', 'healthCare'],
  },
  {
    text: 'Mất việc ở tuổi bốn mươi không nơi nào nhận. Cần lớp dạy nghề buổi tối để chuyển nghề, có chứng chỉ và hỗ trợ học phí.',
    concerns: ['layoffs', 'training'],
  },
  {
    text: 'Vay nặng lãi qua app bị đòi nợ suốt ngày. Các cô lớn tuổi không rành điện thoại thông minh, ứng dụng nào cũng bấm đồng ý nên bị lừa.',
    concerns: ['credit', 'digital'],
  },
]

/** A text sent round: each row is one campaign, the second text and those after it copies with greetings, slips and added sentences. */
export const campaigns: readonly { concern: string; texts: readonly string[] }[] = [
  {
    concern: 'housing',
    texts: [
      'Đề nghị bố trí quỹ đất xây ký túc xá cho công nhân độc thân thuê với giá không quá năm trăm nghìn đồng một tháng tại các khu công nghiệp lớn.',
      'Kính gửi công đoàn tỉnh. Đề nghị bố trí quỹ đất xây ký túc xá cho công nhân độc thân thuê với giá không quá năm trăm nghìn đồng một tháng tại các khu công nghiệp lớn. Xin cảm ơn.',
      'de nghi bo tri quy dat xay ky tuc xa cho cong nhan doc than thue voi gia khong qua nam tram nghin dong mot thang tai cac khu cong nghiep lon',
      'Đề nghị bố trí quỹ đất xây ký túc xá cho công nhân độc thân thuê với giá không quá 500 nghìn đồng một tháng tại các khu công nghiệp lớn. Chỗ em hai mươi người chung một nhà vệ sinh.',
      'ĐỀ NGHỊ BỐ TRÍ QUỸ ĐẤT XÂY KÝ TÚC XÁ CHO CÔNG NHÂN ĐỘC THÂN THUÊ VỚI GIÁ KHÔNG QUÁ NĂM TRĂM NGHÌN ĐỒNG MỘT THÁNG TẠI CÁC KHU CÔNG NGHIỆP LỚN!!!',
    ],
  },
  {
    concern: 'overtime',
    texts: [
      'Chúng tôi kiến nghị giảm giờ làm việc bình thường từ bốn mươi tám xuống bốn mươi tư giờ một tuần mà không giảm tiền lương của người lao động.',
      'Chúng tôi kiến nghị giảm giờ làm việc bình thường từ 48 xuống 44 giờ một tuần mà không giảm tiền lương của người lao động.',
      'Chúng tôi kiến nghị giảm giờ làm việc bình thường từ bốn mươi tám xuống bốn mươi tư giờ một tuần mà không giảm tiền lương của người lao động. Làm lâu quá ai cũng đổ bệnh.',
      'Tập thể tổ may 5: chúng tôi kiến nghị giảm giờ làm việc bình thường từ bốn mươi tám xuống bốn mươi tư giờ một tuần mà không giảm tiền lương của người lao động.',
      'chung toi kien nghi giam gio lam viec binh thuong tu bon muoi tam xuong bon muoi tu gio mot tuan ma khong giam tien luong cua nguoi lao dong',
    ],
  },
  {
    concern: 'insurance',
    texts: [
      'Yêu cầu giữ nguyên quyền nhận bảo hiểm xã hội một lần cho người đã tham gia trước khi luật mới có hiệu lực, không phân biệt đối xử.',
      'Yêu cầu giữ nguyên quyền nhận bảo hiểm xã hội một lần cho người đã tham gia trước khi luật mới có hiệu lực, không phân biệt đối xử. Tiền của mình phải để mình quyết định.',
      'yeu cau giu nguyen quyen nhan bao hiem xa hoi mot lan cho nguoi da tham gia truoc khi luat moi co hieu luc, khong phan biet doi xu',
      'Các bác ơi, yêu cầu giữ nguyên quyền nhận bảo hiểm xã hội một lần cho người đã tham gia trước khi luật mới có hiệu lực, không phân biệt đối xử nhé!',
    ],
  },
  {
    concern: 'kindergarten',
    texts: [
      'Mỗi khu công nghiệp trên năm nghìn lao động phải có ít nhất một trường mầm non công lập mở cửa từ sáu giờ sáng đến bảy giờ tối.',
      'Mỗi khu công nghiệp trên 5 nghìn lao động phải có ít nhất một trường mầm non công lập mở cửa từ sáu giờ sáng đến bảy giờ tối. Mẹ nào cũng mong.',
      'Em đồng ý là mỗi khu công nghiệp trên năm nghìn lao động phải có ít nhất một trường mầm non công lập mở cửa từ sáu giờ sáng đến bảy giờ tối',
      'moi khu cong nghiep tren nam nghin lao dong phai co it nhat mot truong mam non cong lap mo cua tu sau gio sang den bay gio toi',
    ],
  },
  {
    concern: 'freelance',
    texts: [
      'Anh em tài xế công nghệ đề nghị hãng công khai cách tính cước và không được tự ý tăng chiết khấu khi chưa thỏa thuận với đại diện tài xế.',
      'Anh em tài xế công nghệ đề nghị hãng công khai cách tính cước và không được tự ý tăng chiết khấu khi chưa thỏa thuận với đại diện tài xế. Chạy cả đêm không đủ tiền xăng.',
      'Anh em tài xế công nghệ đề nghị hãng công khai cách tính cước, và không được tự ý tăng chiết khấu khi chưa thoả thuận với đại diện tài xế ạ.',
      'anh em tai xe cong nghe de nghi hang cong khai cach tinh cuoc va khong duoc tu y tang chiet khau khi chua thoa thuan voi dai dien tai xe',
    ],
  },
]

/** Agreement and nothing else. */
export const bareAgreement: readonly string[] = [
  'Nhất trí.',
  'nhat tri',
  'Tôi hoàn toàn nhất trí với dự thảo.',
  'Đồng ý ạ',
  'Nhất trí cao với nội dung văn kiện',
  'Không có ý kiến gì thêm.',
  'OK 👍',
  'Thống nhất như dự thảo!',
]

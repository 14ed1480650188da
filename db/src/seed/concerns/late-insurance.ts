import type { Concern } from './concern.ts'

export const lateInsurance: Concern = {
  key: 'lateInsurance',
  keywords: ['chậm đóng', 'trốn đóng', 'bảo hiểm xã hội bắt buộc'],
  weights: { enterprise: 8, school: 1, publicService: 1, agency: 2 },
  home: ['SH.CT.02', 'SH.DS.02', 'SH.MP.01'],
  spoken: {
    agree: [
      'Nhất trí công khai tên công ty nợ bảo hiểm. Công nhân đi xin việc cũng cần biết mà tránh.',
      'Em nghỉ đẻ {hai|ba} tháng chưa có tiền thai sản, hỏi ra mới biết công ty nợ bảo hiểm từ năm ngoái. Phải làm mạnh tay.',
      'kiến nghị xử lý hình sự :: Trừ lương công nhân hằng tháng mà không nộp thì khác gì lấy trộm. Đồng ý xử lý hình sự.',
      'Đồng ý, mỗi tháng bị trừ 10,5% đều đặn mà vào ứng dụng tra thì thấy dừng đóng từ tháng {hai|ba|tư}.',
      'khởi kiện ít nhất 10 vụ :: Ủng hộ kiện. Kiện được một vụ thì chín công ty khác tự biết đường đóng.',
    ],
    agreeInPart: [
      'Nhất trí, xin thêm: công ty nợ bao nhiêu thì nhắn tin cho từng công nhân biết, chứ lên mạng tra không phải ai cũng làm được.',
      'Công khai thì tốt nhưng phải giải quyết luôn cho người đã nghỉ việc, chưa chốt được sổ thì không đi làm chỗ khác được.',
      'Kiện ra tòa lâu lắm, tòa xử xong công ty phá sản thì công nhân lấy được gì. Nên có quỹ ứng trước tiền thai sản, ốm đau.',
      '87 doanh nghiệp :: Nêu 87 doanh nghiệp mà không nêu tên thì công nhân không biết có công ty mình không. Đề nghị kèm danh sách.',
      'Đồng ý nhưng phải phát hiện sớm, nợ một tháng là báo, để ba năm mới kiện thì muộn rồi.',
    ],
    disagree: [
      'Không tin công đoàn kiện được. Công ty {cầu đường|khai thác mỏ} chỗ tôi nợ bốn năm, đơn gửi mấy nơi chỉ nhận được giấy chuyển đơn.',
      'Không nên bêu tên khi công ty đang khó khăn, khách hàng biết họ cắt đơn là công nhân mất việc trước. Cho giãn nợ đã.',
    ],
    other: [
      'Chồng em mất vì tai nạn mà công ty đang nợ bảo hiểm nên chưa làm được tử tuất, nhà có hai cháu nhỏ. Mong công đoàn can thiệp.',
      'Công ty đóng bảo hiểm theo lương tối thiểu chứ không theo lương thật, như thế có gọi là trốn đóng không?',
      'Đi khám bị báo thẻ bảo hiểm y tế hết hạn mới biết công ty chưa nộp tiền. Phải tự trả {sáu trăm|một triệu hai|hai triệu}.',
      'Ký hợp đồng ba tháng một, hết ba tháng cho nghỉ mấy ngày rồi ký lại, cốt là để khỏi đóng. Thợ xây bọn tôi ai cũng thế.',
      'Tôi làm ở công trình {mười bốn|mười sáu|mười bảy} năm, năm nay xin nghỉ hưu trước tuổi vì đau cột sống thì mới vỡ ra còn thiếu hai năm bảy tháng chưa đóng. Giám đốc cũ đi rồi, giám đốc mới bảo nợ của người trước. Bảo hiểm thì bảo bao giờ công ty nộp mới chốt. Tôi tự xin nộp cũng không được. Người lao động có lỗi gì đâu mà phải chịu. Đề nghị văn kiện ghi một câu: quyền lợi của người lao động không bị treo vì lỗi của chủ sử dụng lao động.',
    ],
  },
  formal: {
    agree: [
      'Nhất trí cao. Luật mới đã phân định rõ chậm đóng và trốn đóng, công đoàn cần chủ động lập hồ sơ ngay từ tháng thứ ba.',
      'Thống nhất nội dung phối hợp công khai danh sách. Đề nghị công khai tại bảng tin công đoàn cơ sở, không chỉ trên trang tin của cơ quan bảo hiểm.',
    ],
    agreeInPart: [
      'Qua ba năm theo dõi một doanh nghiệp xây dựng nợ bảo hiểm xã hội, chúng tôi thấy quy trình hiện nay có ba chỗ hở. Một là phát hiện muộn: công đoàn cơ sở không được cung cấp dữ liệu đóng hằng tháng nên chỉ biết khi có người bị từ chối chế độ. Hai là thủ tục ủy quyền khởi kiện: phải có chữ ký của từng người, trong khi công nhân công trình phân tán ở bốn tỉnh, nhiều người đã nghỉ việc. Ba là thi hành án: thắng kiện nhưng doanh nghiệp không còn tài sản. Dự thảo mới nêu “khởi kiện” là chưa đủ. Đề nghị bổ sung: chia sẻ dữ liệu tự động đến công đoàn cơ sở; mẫu ủy quyền điện tử; kê biên sớm tài sản khi nợ quá sáu tháng; và kiến nghị cho người lao động được hưởng ngay phần thời gian đã đóng, phần còn nợ ghi nhận bổ sung sau. Làm được bốn việc này thì tỷ lệ người bị thiệt sẽ giảm rõ rệt.',
      'Cơ bản nhất trí, song thủ tục ủy quyền khởi kiện của từng người lao động là vướng mắc chính. Đề nghị bổ sung giải pháp tháo gỡ, ví dụ mẫu ủy quyền tập thể.',
      'Cần bổ sung cơ chế chia sẻ dữ liệu hằng tháng giữa bảo hiểm xã hội và công đoàn đến cấp xã, nếu không công đoàn luôn biết sau người lao động.',
    ],
    disagree: [
      'Đề nghị cân nhắc từ “kiến nghị xử lý hình sự”, nên ghi theo trình tự: nhắc nhở, phối hợp thanh tra, khởi kiện, sau đó mới đến kiến nghị khởi tố khi đủ dấu hiệu.',
    ],
    other: [
      'Doanh nghiệp phá sản, chủ bỏ trốn là nhóm khó nhất, dự thảo chưa đề cập. Đề nghị kiến nghị trung ương có quỹ bảo đảm cho người lao động.',
      'Kiến nghị không xét khen thưởng, không cho tham gia đấu thầu công trình công đối với doanh nghiệp nợ bảo hiểm trên 6 tháng.',
    ],
  },
  facts: [
    'Tra trên điện thoại mới biết công ty dừng đóng từ {tháng hai|tháng tư|cuối năm ngoái}.',
    'Lương vẫn trừ {10,5%|hơn bốn trăm nghìn|gần năm trăm nghìn} mỗi tháng mà sổ không có.',
    'Có chị sinh con {bốn|sáu|tám} tháng rồi vẫn chưa nhận được tiền thai sản.',
    'Hỏi phòng nhân sự thì được trả lời {đang chờ tiền về|tháng sau đóng bù|kế toán đang làm}.',
    'Người nghỉ việc {nửa năm|một năm|hai năm} chưa chốt được sổ.',
    'Công ty đóng theo mức thấp nhất chứ không theo lương thực trả.',
  ],
  praise: [
    'Bảo hiểm là của để dành của công nhân, phải giữ.',
    'Nói thẳng số nợ ra là dũng cảm.',
    'Công khai thì chủ doanh nghiệp mới sợ.',
  ],
  doubts: [
    'Kiện tụng kéo dài, người chờ vẫn là công nhân.',
    'Công khai mà không xử lý thì họ cũng quen mặt.',
    'Công ty khó khăn thật thì ép cũng không ra tiền.',
    'Chưa nói đến người đã nghỉ việc.',
  ],
  asks: [
    'Đề nghị chậm {một|hai|ba} tháng là công đoàn phải báo cho từng người.',
    'Mong có quỹ ứng trước tiền {thai sản|ốm đau|thai sản, ốm đau} rồi thu lại của công ty sau.',
    'Nên cho chốt sổ phần đã đóng ngay khi nghỉ việc.',
    'Đề nghị mẫu ủy quyền thật đơn giản để công nhân ký cho công đoàn kiện.',
    'Dán danh sách nợ bảo hiểm ở cổng {khu công nghiệp|công ty|chợ, nhà văn hóa}.',
    'Người đứng đầu nợ bảo hiểm thì không được khen thưởng.',
  ],
  campaign: {
    units: ['SH.DS.02', 'SH.CT.02'],
    text: 'Công ty {trừ tiền bảo hiểm|đã trừ tiền bảo hiểm} của công nhân mà không nộp thì phải {coi là chiếm dụng|xử lý như chiếm dụng} tiền của người lao động. Đề nghị {ghi rõ trách nhiệm|làm rõ trách nhiệm} của giám đốc và cho người lao động {được hưởng chế độ trước|hưởng chế độ ngay}, công ty nộp sau.',
    tails: [
      'Tổ tôi có ba người bị treo chế độ.',
      'Tôi còn thiếu 27 tháng.',
      'Làm quần quật mà ốm ra không có thẻ.',
    ],
  },
}

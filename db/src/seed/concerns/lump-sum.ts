import type { Concern } from './concern.ts'

export const lumpSum: Concern = {
  key: 'lumpSum',
  keywords: ['bảo hiểm xã hội một lần', 'sổ bảo hiểm xã hội'],
  weights: { enterprise: 7, school: 0, publicService: 1, agency: 1 },
  spoken: {
    agree: [
      'Cho vay để giữ sổ là hay. Em rút một lần năm {2022|2023|2024} được bốn mươi triệu, tiêu ba tháng hết, giờ đi làm lại từ đầu tiếc lắm.',
      'Nhất trí, nhưng lãi phải thấp và giải quyết nhanh, lúc cần tiền là cần ngay.',
      'Đồng ý với việc giữ sổ. Mẹ em công nhân nông trường, nhờ không rút nên giờ tháng nào cũng có lương hưu mua thuốc.',
      'Tôi thấy tuyên truyền nên lấy người thật việc thật, người có lương hưu kể cho lớp trẻ nghe thì chúng nó mới tin.',
    ],
    agreeInPart: [
      'Nhất trí giữ sổ. Nhưng nên cho nhận một phần lúc khó, phần còn lại để dành, chứ hoặc lấy hết hoặc không được gì thì người ta lấy hết.',
      'Đồng ý là không nên rút, nhưng thất nghiệp tám tháng, con ốm thì lấy gì ăn? Có chỗ vay {hai mươi|ba mươi} triệu không thế chấp thì không ai muốn rút.',
      'Hiểu là giữ sổ có lợi. Nhưng bọn em 32 tuổi, nữ công nhân may ngoài 40 là bị cho nghỉ, chờ tới tuổi hưu còn hai chục năm thì chờ sao nổi.',
      'Đồng ý vận động nhưng đừng dọa. Cán bộ đến nói rút là thiệt, hỏi thiệt bao nhiêu thì không tính được cho em.',
    ],
    disagree: [
      'Không đồng ý hạn chế. Tiền của công nhân đóng thì để công nhân tự quyết. Nay đổi chính sách, mai đổi chính sách, để đến già ai biết thế nào.',
      'Làm công nhân đến năm 45 tuổi là mắt mờ tay chậm rồi, nói chuyện lương hưu 60 tuổi xa vời quá. Cho rút khi thật sự khó khăn.',
      'chưa tin vào tính ổn định :: Nói là do chưa tin vào chính sách thì phải sửa chính sách, chứ tuyên truyền nữa cũng vậy thôi.',
    ],
    other: [
      'Em đi làm trước tháng 7 năm 2025 thì còn được rút một lần không? Hỏi ba người trả lời ba kiểu.',
      'Ngoài cổng công ty dán đầy giấy “mua sổ bảo hiểm giá cao”, mấy em Mông mới xuống bán mất sổ mà không biết.',
      'Trợ cấp thất nghiệp mà nhận nhanh hơn thì đỡ người rút. Em chờ {hai|gần hai} tháng mới có.',
      'Mong in cho mỗi người một tờ tính sẵn: nếu giữ sổ đến tuổi thì được bao nhiêu, nếu rút thì được bao nhiêu. Nhìn là hiểu, khỏi phải nói nhiều.',
      'Xóm trọ em hơn nửa là đã rút. Không phải vì ham tiêu. Có người rút để trả nợ ứng dụng, có người rút để mua xe cho chồng chạy chợ, có người rút vì mẹ mổ. Lúc ấy không ngân hàng nào cho công nhân thất nghiệp vay. Nếu công đoàn đứng ra bảo lãnh cho vay ba tháng lương, trả dần khi có việc, thì em tin mười người phải bảy người giữ được sổ.',
    ],
  },
  formal: {
    agree: [
      'Nhất trí với giải pháp nghiên cứu cho vay ưu đãi để người lao động giữ sổ; đây là điểm mới, giải quyết đúng nguyên nhân chứ không chỉ vận động.',
      'Đồng tình. Qua tư vấn tại trung tâm, khoảng 7 trong 10 người đổi ý khi được tính cụ thể mức hưởng hai phương án.',
    ],
    agreeInPart: [
      'Cơ bản nhất trí, cần nêu rõ nguồn vốn và đơn vị cho vay. Quỹ trợ vốn hiện nay của công đoàn không đủ sức đảm đương nếu có vài trăm người vay cùng lúc.',
      'Đề nghị bổ sung nội dung phòng chống mua bán, cầm cố sổ bảo hiểm xã hội; tình trạng này đã xuất hiện ở các khu trọ.',
    ],
    disagree: [
      'Không nên đặt vấn đề “hạn chế hưởng” như một mục tiêu vận động, dễ gây hiểu lầm công đoàn đi ngược quyền lợi người lao động; nên ghi “hỗ trợ người lao động không phải hưởng một lần”.',
    ],
    other: [
      'Trung bình mỗi ngày tôi tiếp mười hai đến mười lăm người đến làm thủ tục thất nghiệp, quá nửa hỏi ngay về rút một lần. Điều tôi nhận thấy là không ai quyết định việc này khi đang bình tĩnh. Họ đến khi vừa mất việc, vừa cãi nhau với chồng vợ vì tiền trọ, vừa có người nhà ốm. Lúc ấy đưa cho họ tờ rơi nói về tuổi già là vô ích. Cái cần là một khoản tiền nhỏ ngay trong tuần, đủ để họ không phải quyết định vội; một người ngồi xuống tính cùng họ, có lương hưu thì được bao nhiêu, tính bằng gạo, bằng tiền thuốc; và một cuộc gọi lại sau hai tuần. Chúng tôi thử như vậy với {sáu mươi|bảy mươi} người, hơn một nửa giữ sổ. Đề nghị văn kiện xem đây là công việc tư vấn có người làm, có định mức, chứ không phải phong trào tuyên truyền.',
      'Đề nghị kiến nghị giảm thời gian xét trợ cấp thất nghiệp và liên thông ngay với giới thiệu việc làm, đó là cách giữ sổ thiết thực nhất.',
      'Cần đánh giá riêng nhóm lao động nữ: nghỉ việc sau sinh là thời điểm rút nhiều nhất.',
    ],
  },
  facts: [
    'Nghỉ việc xong phải {trả nợ|đóng viện phí cho mẹ|lo học phí đầu năm} nên đành rút.',
    'Rút được {ba mươi sáu|bốn mươi hai|năm mươi tám} triệu, tiêu loáng cái là hết.',
    'Giấy “mua sổ bảo hiểm” dán {đầy cột điện|kín tường ngõ trọ|trước cổng công ty}.',
    'Tuổi 35 đi xin việc người ta đã chê thì chờ lương hưu thế nào được.',
    'Cán bộ nói giữ sổ có lợi mà không tính được lợi bao nhiêu cho từng người.',
    'Tiền trợ cấp thất nghiệp về chậm {một|hai} tháng, phải vay ăn.',
  ],
  praise: [
    'Giữ được sổ là giữ được tuổi già.',
    'Cho vay thay vì cấm là cách làm có tình.',
    'Dự thảo đã nói trúng vì sao người ta rút.',
  ],
  doubts: [
    'Vay rồi cũng phải trả, thất nghiệp thì trả bằng gì.',
    'Chính sách đổi nhiều lần làm người ta mất tin.',
    'Tiền mình đóng thì mình phải được quyền chọn.',
    'Chưa rõ tiền cho vay lấy ở đâu.',
  ],
  asks: [
    'Đề nghị cho vay {hai|ba|bốn} tháng lương, không cần thế chấp.',
    'Nên in tờ tính sẵn hai cách cho từng người xem.',
    'Mong giữ cho bà con lựa chọn khi thật sự ngặt nghèo.',
    'Công an nên dẹp nạn thu gom sổ bảo hiểm.',
    'Đề nghị chi trợ cấp thất nghiệp trong vòng {mười|mười lăm} ngày.',
    'Tư vấn thì tư vấn trước khi nghỉ việc, ngay tại công ty.',
  ],
}

import type { Concern } from './concern.ts'

export const transport: Concern = {
  key: 'transport',
  keywords: ['xe đưa đón', 'đèn đường', 'xe máy', 'chuyến xe'],
  weights: { enterprise: 6, school: 1, publicService: 1, agency: 0 },
  home: ['SH.TL.02', 'SH.KCN.05'],
  spoken: {
    agree: [
      'Từ hôm có đèn ở cổng phụ, chị em tan ca đêm đỡ sợ hẳn. Làm tiếp những đoạn còn lại.',
      'Xe đưa đón mà vào đến {Mường Pheo|Nà Phai|ngã ba Pa Khôm} thì hai trăm công nhân khỏi phải đi xe máy đường đèo. Nhất trí.',
      'lắp đèn đường :: Đoạn từ cầu Khôm vào khu công nghiệp tối om, chị em ca đêm đi phải rủ nhau thành tốp. Lắp đèn là cần nhất.',
      'Đồng ý. Xăng mỗi tháng {bốn|năm|sáu} trăm nghìn, có xe thì đỡ được một khoản.',
      'Mưa gió đi xe máy ba chục cây, tới nơi ướt hết, đứng máy lạnh run. Ủng hộ.',
    ],
    agreeInPart: [
      'Từ nhà em đến công ty ba mươi mốt cây, hai mươi cây là đèo. Mùa sương từ tháng mười một đến tháng hai, năm giờ sáng không nhìn thấy vạch đường, cả đoàn công nhân bám đèn hậu của nhau mà đi. Tháng trước một em ở xưởng bên mất, mới hai mươi hai tuổi, xe tải vượt ở khúc cua. Công ty có xe đưa đón nhưng chỉ đến ngã ba, vì trong này đường hẹp xe bốn lăm chỗ không vào được. Giá như dùng xe mười sáu chỗ gom từng bản rồi ra xe lớn thì được. Chúng em sẵn sàng góp thêm một phần tiền. Cho nên mục này em đồng ý mà thấy còn thiếu: đừng chỉ nói mở rộng tuyến, hãy ghi là có xe nhỏ gom ở các xã đường đèo, và trong mùa sương cho vào ca muộn hơn ba mươi phút.',
      'Có xe nhưng xe chạy đúng giờ tan ca hành chính, hôm nào tăng ca là bị bỏ lại. Phải tính cả chuyến muộn.',
      '22% lao động :: Mới 22% mà không đặt chỉ tiêu tăng lên bao nhiêu. Nên ghi đến 2031 là 50%.',
      'Gờ giảm tốc thì tốt nhưng làm cao quá chị em có bầu đi xóc. Làm cho đúng chuẩn.',
      'Đồng ý xe đưa đón, nhưng xe cũ nát nhồi {sáu|bảy} chục người thì còn nguy hiểm hơn xe máy.',
    ],
    disagree: [
      'Làm xe đưa đón tốn kém, công ty lại trừ vào lương. Cứ đưa tiền xăng cho công nhân tự đi.',
      'Vận động doanh nghiệp mở tuyến mà đường hỏng thì xe nào chạy. Kiến nghị sửa đường trước.',
    ],
    other: [
      'Lái xe chúng tôi chạy tuyến 14 tiếng một ngày, buồn ngủ lắm. An toàn cho công nhân thì cũng phải nghĩ cho người lái.',
      'Bãi gửi xe ở nhà máy thu 60 nghìn một tháng, mất mũ không ai đền.',
      'Tai nạn trên đường đi làm mà công ty bảo không đúng tuyến nên không cho hưởng chế độ. Tuyến là tuyến nào?',
      'Cổng khu công nghiệp giờ tan ca kẹt cứng, container chen với xe máy. Xin phân làn hoặc cấm xe tải giờ đó.',
    ],
  },
  formal: {
    agree: [
      'Nhất trí kiến nghị chiếu sáng, cải tạo tuyến đường vào khu công nghiệp; đề nghị gửi kèm thống kê tai nạn để có sức thuyết phục.',
      'Thống nhất. Các doanh nghiệp gần nhau có thể góp chung tuyến xe, công đoàn các khu công nghiệp làm đầu mối.',
    ],
    agreeInPart: [
      'Đề nghị bổ sung tiêu chuẩn an toàn của xe đưa đón và thời giờ làm việc của lái xe.',
      'Cơ bản nhất trí; nên xem xét xe buýt công cộng có trợ giá theo giờ ca thay vì chỉ dựa vào doanh nghiệp.',
    ],
    disagree: [
      'Nội dung hạ tầng giao thông đã có trong chương trình của tỉnh; đề nghị rút gọn, tập trung vào xe đưa đón và chế độ tai nạn trên đường.',
    ],
    other: [
      'Kiến nghị hướng dẫn thống nhất về tuyến đường và thời gian hợp lý khi xét tai nạn giao thông được coi là tai nạn lao động.',
      'Đề nghị lệch giờ tan ca giữa các doanh nghiệp lớn 15 phút để giảm ùn tắc.',
    ],
  },
  facts: [
    'Tôi đi {24|28|32|35} cây mỗi lượt, {4 giờ 30|5 giờ} sáng đã phải dậy.',
    'Đoạn {dốc Khôm|cầu Nà Phai|đèo Lanh} năm nay đã {ba|bốn} vụ, có người chết.',
    'Xe đưa đón chỉ dừng ở {ngã ba|trung tâm xã}, từ đó vào bản còn {sáu|tám|mười} cây.',
    'Tan ca đêm đường tối, {chị em không dám đi một mình|từng có người bị cướp}.',
    'Tiền xăng mỗi tháng hết {400|450|500|600} nghìn, phụ cấp được 200.',
    'Hôm tăng ca thì xe đã chạy mất.',
  ],
  praise: [
    'Đi lại an toàn thì gia đình mới yên tâm.',
    'Có xe thì người bản xa mới đi làm lâu dài được.',
    'Chuyện cái đèn đường mà rất thiết thực.',
  ],
  doubts: [
    'Xe chạy không khớp giờ ca thì ít người đi được.',
    'Đường xấu thì xe cũng không vào.',
    'Công ty có thể trừ tiền xe vào lương.',
    'Không có chỉ tiêu thì khó biết làm tới đâu.',
  ],
  asks: [
    'Đề nghị thêm chuyến {20 giờ 30|21 giờ|6 giờ sáng} cho người tăng ca, ca đêm.',
    'Lắp đèn đoạn {cầu Khôm|từ cổng khu công nghiệp ra quốc lộ|dốc Nà Phai} trước Tết.',
    'Cấm xe tải giờ tan ca.',
    'Phụ cấp đi lại nên tính theo số cây số.',
    'Lái xe phải được nghỉ đủ giữa hai chuyến.',
    'Tai nạn trên đường đi làm phải được giải quyết nhanh.',
  ],
}

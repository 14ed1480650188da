import type { Concern } from './concern.ts'

export const mergedUnits: Concern = {
  key: 'mergedUnits',
  keywords: ['sắp xếp', 'sáp nhập', 'bàn giao', 'công đoàn xã', 'vùng cao, vùng sâu', 'điểm tiếp đoàn viên'],
  weights: { enterprise: 3, school: 4, publicService: 6, agency: 9 },
  home: ['SH.PK.01', 'SH.NP.01', 'SH.YT.02', 'SH.MP.01', 'SH.VC.01'],
  spoken: {
    agree: [
      'mỗi cụm xã có một điểm tiếp :: Có điểm tiếp cố định là tốt. Giờ muốn gặp công đoàn phải đi {bốn mươi|năm lăm|sáu mươi} cây số ra phường.',
      'Nhất trí. Ngày xưa có huyện còn biết chỗ mà hỏi, giờ xã mới rộng bằng nửa huyện cũ.',
      'đến cơ sở ít nhất 01 lần/quý :: Mỗi quý đến một lần thì bà con mừng lắm, chỗ chúng tôi từ ngày sáp nhập chưa thấy ai.',
      'Hồ sơ của tôi thất lạc lúc bàn giao, đi hỏi ba nơi. Ghi rõ đầu mối là cần.',
    ],
    agreeInPart: [
      'Từ hồi bỏ huyện, tôi đi làm cái giấy hỗ trợ nhà ở mất bốn chuyến. Chuyến đầu xuống xã thì người phụ trách đi họp tỉnh. Chuyến hai gặp được thì bảo hồ sơ huyện cũ chưa bàn giao. Chuyến ba có hồ sơ nhưng tên xã cũ, phải xin xác nhận lại. Chuyến bốn thì nộp được, đến nay năm tháng chưa thấy trả lời. Mỗi chuyến {tám|chín} mươi cây số cả đi lẫn về, mất một ngày công. Tôi không trách cán bộ xã, cô ấy có một mình lo mấy việc, ngồi nhờ góc phòng tiếp dân. Nhưng dân thì chỉ biết là ngày trước có chỗ hỏi, bây giờ không. Tôi đồng ý với dự thảo, xin thêm ba chữ: có thời hạn, có người thay, có trả lời. Ai đi vắng thì phải có người thay, và quá hạn thì gọi điện cho người ta một câu.',
      'ngày 31 tháng 3 năm 2027 :: Hạn cuối tháng 3 năm 2027 hơi muộn, chế độ của người ta treo từ tháng bảy năm ngoái rồi.',
      'Một cán bộ một xã vùng cao thì ốm một cái là hết người. Nên ghép hai xã hai người thay nhau.',
      'Đồng ý nhưng điểm tiếp phải mở chủ nhật, ngày phiên chợ, bà con mới xuống được.',
    ],
    disagree: [
      'Tôi không nhất trí với nhận định là “có nơi bị gián đoạn”. Gián đoạn hầu hết, nên nói thẳng để còn sửa.',
      'Giảm đầu mối mà việc đẩy hết xuống xã, xã thì một người kiêm năm việc. Sắp xếp kiểu này không gần dân hơn đâu.',
    ],
    other: [
      'Công đoàn trạm tôi nhập vào trung tâm, quỹ cũ còn mười chín triệu không biết đi đâu.',
      'Tên xã mới rồi mà thẻ đoàn viên vẫn tên huyện cũ, có phải đổi không, đổi ở đâu?',
      'Đường vào bản mùa mưa xe máy không đi được, cán bộ gọi điện thoại hỏi thăm thôi cũng quý.',
      'Khen thưởng, thâm niên công tác công đoàn ở đơn vị cũ có được tính tiếp không? Hỏi chưa ai trả lời.',
      'Bảo vệ rừng chúng tôi ở chốt cả tháng, không có sóng. Thông báo gì cũng biết sau cùng, đến lúc biết thì hết hạn đăng ký.',
    ],
  },
  formal: {
    agree: [
      'Nhất trí với nhiệm vụ ổn định tổ chức sau sắp xếp. Đề nghị ban hành ngay quy chế phối hợp giữa công đoàn xã, phường với công đoàn ngành để không chồng chéo.',
      'Thống nhất nội dung rà soát, bàn giao. Kiến nghị lập biên bản số liệu đoàn viên ba bên, lưu tại cấp tỉnh.',
    ],
    agreeInPart: [
      'Cơ bản nhất trí, đề nghị sau một năm vận hành có khảo sát sự hài lòng của đoàn viên với công đoàn xã, phường.',
      'Nhất trí một phần. Phần đánh giá mới nêu số giảm biên chế, chưa đánh giá tác động đến đoàn viên; đề nghị bổ sung thời gian giải quyết hồ sơ trước và sau sắp xếp.',
      'Đề nghị bổ sung chính sách đối với cán bộ công đoàn dôi dư, nghỉ trước tuổi, vì đây là đội ngũ có kinh nghiệm cần huy động làm cộng tác viên.',
    ],
    disagree: [
      'Việc giao công đoàn xã quản lý cả đơn vị sự nghiệp và doanh nghiệp trên địa bàn là quá sức. Đề nghị giữ đầu mối ngành ở những nơi có trên 20 cơ sở.',
    ],
    other: [
      'Kiến nghị bố trí trụ sở, phương tiện cho công đoàn xã; hiện có nơi phải ngồi nhờ phòng một cửa.',
      'Đề nghị ưu tiên kinh phí theo diện tích, độ chia cắt địa bàn chứ không chỉ theo số đoàn viên.',
    ],
  },
  facts: [
    'Từ chỗ tôi ra điểm tiếp gần nhất {38|45|62} cây số, đi về hết ngày.',
    'Từ ngày sáp nhập đến nay {chưa|mới một lần} thấy cán bộ công đoàn cấp trên.',
    'Hồ sơ gửi từ tháng {bảy|tám|chín} năm ngoái, hỏi thì bảo {chờ bàn giao|chuyển nơi khác rồi}.',
    'Cán bộ xã kiêm {ba|bốn|năm} việc, gặp được rất khó.',
    'Quỹ của công đoàn cũ chưa biết nhập vào đâu.',
    'Mùa mưa sạt đường, {nửa tháng|cả tháng} không ai vào được.',
  ],
  praise: [
    'Ổn định sớm thì đoàn viên đỡ khổ.',
    'Nói thẳng chỗ gián đoạn là cầu thị.',
    'Có người biết tiếng, biết đường thì bà con mới gặp được.',
  ],
  doubts: [
    'Người ít, đất rộng, nói gần cơ sở thì khó.',
    'Thời hạn đặt ra hơi muộn.',
    'Giảm đầu mối mà không giảm giấy tờ thì chỉ thêm việc cho xã.',
    'Chưa thấy nói trách nhiệm người bàn giao thiếu.',
  ],
  asks: [
    'Đề nghị niêm yết tên, {lịch trực|ngày trực} của người phụ trách ở từng điểm.',
    'Hồ sơ quá {mười|mười lăm} ngày phải báo lý do.',
    'Mong mở cửa vào {chủ nhật|ngày chợ phiên}.',
    'Cho gửi giấy tờ qua {bưu điện|điện thoại|y tế bản} để đỡ đi lại.',
    'Quỹ và tài sản cũ phải công khai đi đâu.',
    'Cử cán bộ đến tận {chốt rừng|nông trường|điểm trường} ít nhất {mỗi quý|nửa năm} một lần.',
  ],
}

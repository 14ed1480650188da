import type { Concern } from './concern.ts'

export const skills: Concern = {
  key: 'skills',
  keywords: ['kỹ năng số', 'tay nghề', 'chuyển đổi số', 'trí tuệ nhân tạo', 'hỗ trợ số', 'phần mềm'],
  weights: { enterprise: 5, school: 5, publicService: 2, agency: 2 },
  home: ['SH.GD.01'],
  spoken: {
    agree: [
      'khu nhà trọ :: Lớp học mở ở khu trọ buổi tối thì đi được, chứ bắt lên hội trường giờ hành chính thì ai cho nghỉ.',
      'Nhất trí dạy công nhân nhận biết lừa đảo. Phòng bên cạnh em mất {mười hai|hai mươi} triệu vì bấm vào đường link tuyển việc làm thêm.',
      'Em làm {may|giày} tám năm chỉ biết mỗi một công đoạn. Được học thêm thì mừng, kẻo máy nó thay mình lúc nào không hay.',
      'Học ngay tại doanh nghiệp là hợp lý, học xong có giấy chứng nhận để nâng bậc thì càng tốt.',
    ],
    agreeInPart: [
      'Dạy nghề thì dạy cái máy sắp về xưởng ấy, đừng dạy lại cái chúng tôi đang làm hằng ngày.',
      '70% đoàn viên :: 70% thì nhiều quá, chỗ tôi các chị trên 45 tuổi còn dùng điện thoại phím. Nên kèm từng người chứ đừng chạy theo con số.',
      'Đồng ý nhưng học xong không tăng lương thì không ai muốn học, đi làm về mệt rũ rồi.',
      'Phần mềm thì nhiều quá rồi, mỗi cấp một cái, cán bộ cơ sở nhập đi nhập lại. Làm một cái thôi.',
      'Ở bản em sóng còn chập chờn, nói chuyển đổi số thì phải lo sóng trước.',
    ],
    disagree: [
      'Công nhân cần lương chứ không cần phần mềm. Đừng bày thêm ứng dụng bắt người ta cài rồi tính thi đua.',
      '5.000 lượt người :: Đếm lượt người là đếm cho đẹp. Một người điểm danh năm buổi thành năm lượt. Không nhất trí.',
    ],
    other: [
      'Học xong lớp tin học {ba buổi|hai buổi} nhận được cái giấy, mở máy tính lên vẫn không biết gì. Phải có máy để tập.',
      'Cho hỏi chứng chỉ công đoàn cấp có được công ty công nhận không?',
      'Con tôi học cao đẳng nghề ra về làm đúng cái máy tôi đang làm, lương cũng bằng tôi. Học nghề để làm gì, mong công đoàn trả lời.',
      'App bảo hiểm của em quên mật khẩu, đổi số điện thoại rồi không lấy lại được, lên cơ quan phải nghỉ một buổi. Có người hỗ trợ ở xưởng thì hay quá.',
      'Sợ nhất là gửi ý kiến trên điện thoại rồi công ty biết ai gửi. Phải nói rõ chỗ này thì công nhân mới dùng.',
    ],
  },
  formal: {
    agree: [
      'Nhất trí với định hướng khai báo một lần. Hiện cán bộ công đoàn cơ sở phải nhập cùng một danh sách vào ba hệ thống, số liệu lại không khớp nhau.',
      'Thống nhất nội dung đào tạo tại doanh nghiệp; nhà trường sẵn sàng cử giảng viên dạy lưu động nếu có cơ chế chi trả giờ giảng.',
    ],
    agreeInPart: [
      'Trường chúng tôi phối hợp mở bốn lớp tại doanh nghiệp trong hai năm qua nên xin góp ý từ thực tế. Lớp mở sau giờ làm thì người học ngủ gật; lớp mở trong giờ làm thì doanh nghiệp chỉ cử người ít việc; lớp mở chủ nhật thì người có con nhỏ không đi được. Chỉ có một lớp thành công: học ngay tại máy, mỗi ngày bốn mươi phút đầu ca, tính là giờ làm việc, học xong kiểm tra và được cộng một bậc lương. Bài học là người lao động không thiếu tinh thần học tập, họ thiếu thời gian và thiếu lý do. Đề nghị chỉ tiêu đào tạo không đếm lượt người mà đếm số người được nâng bậc, đồng thời ghi rõ thời gian học là thời gian làm việc. Nhà trường có thể góp giáo trình và người dạy, phần chi phí chia ba giữa doanh nghiệp, công đoàn và ngân sách.',
      'Đề nghị định nghĩa rõ “kỹ năng số cơ bản” gồm những gì và đánh giá bằng cách nào, nếu không chỉ tiêu 70% không kiểm chứng được.',
      'Cơ bản nhất trí. Cần bổ sung đào tạo lại cho nhóm lao động có nguy cơ bị thay thế bởi tự động hóa, xác định trước theo từng doanh nghiệp.',
    ],
    disagree: [
      'Chỉ tiêu 100% công đoàn cơ sở dùng phần mềm là hình thức khi phần mềm chưa ổn định; đề nghị chuyển sang chỉ tiêu về mức độ đoàn viên được trả lời kiến nghị.',
    ],
    other: [
      'Đề nghị bảo đảm an toàn dữ liệu cá nhân đoàn viên, quy định ai được xem, ai được xuất danh sách.',
      'Kiến nghị công đoàn tham gia xây dựng chuẩn kỹ năng nghề địa phương để người học được trả lương theo bậc kỹ năng.',
    ],
  },
  facts: [
    'Xưởng tôi vừa về {hai|ba|bốn} máy tự động, mỗi máy thay {bốn|năm|sáu} người.',
    'Các anh chị lớn tuổi muốn tra bảo hiểm phải nhờ {cháu|tổ trưởng|bạn cùng phòng}.',
    'Khu trọ tôi có {ba|bốn} người bị lừa chuyển tiền trên mạng.',
    'Làm một công đoạn {sáu|tám|mười} năm nên chuyển việc là như học lại từ đầu.',
    'Lớp học mở giờ hành chính nên chỉ có cán bộ văn phòng đi.',
    'Một danh sách mà phải nhập {hai|ba} phần mềm khác nhau.',
  ],
  praise: [
    'Biết thêm nghề là thêm đường sống.',
    'Kỹ năng số bây giờ cần như biết chữ.',
    'Dạy tại chỗ là đúng với người đi ca.',
  ],
  doubts: [
    'Học xong mà lương không đổi thì khó vận động.',
    'Sóng yếu, máy cũ thì khó nói chuyện số.',
    'Đếm lượt người không nói lên ai đã biết làm.',
    'Thêm ứng dụng là thêm việc cho cơ sở.',
  ],
  asks: [
    'Đề nghị học xong được xét nâng bậc, {cộng vào lương|có phụ cấp tay nghề}.',
    'Lớp nên mở {buổi tối|sáng chủ nhật} ở khu trọ, mỗi buổi một việc.',
    'Cần có người hỗ trợ trực tiếp ở {xưởng|nhà ăn} {mỗi tuần một buổi|vào giờ nghỉ trưa}.',
    'Mong dạy thêm {tiếng Anh, tiếng Trung giao tiếp|sử dụng máy mới|quản lý chi tiêu}.',
    'Ý kiến gửi qua điện thoại phải bảo đảm không lộ tên.',
    'Gộp các phần mềm lại làm một.',
  ],
}

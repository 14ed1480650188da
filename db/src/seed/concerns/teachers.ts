import type { Concern } from './concern.ts'

export const teachers: Concern = {
  key: 'teachers',
  keywords: ['nhà giáo', 'dạy thêm giờ', 'giáo viên', 'hồ sơ, sổ sách'],
  weights: { enterprise: 0, school: 30, publicService: 1, agency: 2 },
  spoken: {
    agree: [
      'Giảm hồ sơ sổ sách là mong ước của giáo viên chúng tôi. Tối soạn bài xong còn ngồi nhập số liệu đến {mười một giờ|mười hai giờ}.',
      'giám sát việc chi trả tiền dạy thêm giờ :: Tiền dạy thừa giờ năm học trước đến giờ chưa nhận, nhất trí giám sát chỗ này.',
      'cắt giảm ít nhất 30% :: Cắt 30% mẫu biểu thì thầy cô hoan nghênh. Có tháng tôi làm mười bốn loại báo cáo.',
      'Nhất trí. Dạy ở điểm bản, sáng lên lớp, chiều đi vận động học sinh, tối làm sổ, mà cuối năm vẫn phải thi viết chữ đẹp.',
      'Tôi cắm bản {chín|mười một|mười bốn} năm, thấy được nhắc đến nhân viên trường học, phụ cấp vùng khó thì mừng.',
    ],
    agreeInPart: [
      'Giảm cuộc thi nhưng đừng bỏ hết, hội giảng vẫn giúp thầy cô học nhau. Bỏ những cuộc thi trên mạng tính điểm thi đua là đủ.',
      'Nhất trí, song cấp nào giao việc thì cấp đó phải giảm. Công đoàn hứa giảm mà phòng, sở vẫn giao thì như không.',
      'Thiếu giáo viên là gốc. Một cô dạy ghép hai trình độ, ba mươi bảy tiết tuần thì giảm sổ sách cũng chưa đỡ.',
      'không giao thêm cuộc thi ngoài kế hoạch năm :: “Ngoài kế hoạch” thì kế hoạch đầu năm họ ghi sẵn hai chục cuộc là xong. Cần ghi số tối đa.',
    ],
    disagree: [
      'Câu “bám trường, bám bản” nghe cũ rồi. Thầy cô cần nhà công vụ, nước sạch, đường đi chứ không cần khen. Đề nghị viết lại.',
      'Công đoàn ngành nay chẳng còn quyền gì, giám sát thế nào được. Tôi không tin đoạn này làm được.',
    ],
    other: [
      'Phụ huynh nhắn tin cả đêm, có chuyện gì cũng đưa lên mạng. Mong có ai bảo vệ danh dự giáo viên.',
      'Nhân viên thư viện, kế toán, y tế trường lương ba bốn triệu, làm việc của hai người. Đừng quên chúng tôi.',
      'Giáo viên mầm non đến lớp từ 6 rưỡi sáng, 5 rưỡi chiều mới về, trưa trông trẻ không được nghỉ. Tính ra mười tiếng mà vẫn tính tám.',
      'Vợ tôi dạy cách nhà 70 km, cuối tuần mới về. Xin luân chuyển {sáu|bảy} năm chưa được.',
      'Ở trường nội trú, thầy cô là cha mẹ của {ba trăm|bốn trăm} đứa trẻ: nửa đêm có em sốt là cõng đi trạm xá, em nhớ nhà trốn về bản là đi tìm. Việc ấy không có trong tiết dạy, không có trong định mức, cũng không ai trả tiền. Chúng tôi không kêu, nhưng khi xét thi đua lại hỏi có sáng kiến không, có chứng chỉ tin học không. Mong văn kiện có một dòng ghi nhận lao động ngoài giờ lên lớp của giáo viên nội trú, và tính thành giờ.',
    ],
  },
  formal: {
    agree: [
      'Nhất trí cao với nội dung giảm áp lực hành chính cho nhà giáo. Đề nghị công bố danh mục hồ sơ bắt buộc, ngoài danh mục nhà giáo có quyền từ chối.',
      'Thống nhất. Công đoàn ngành sẽ khảo sát thời gian làm việc thực tế của giáo viên để làm căn cứ kiến nghị.',
    ],
    agreeInPart: [
      'Đề nghị bổ sung chỉ tiêu: hết học kỳ sau 60 ngày phải thanh toán xong tiền dạy thêm giờ.',
      'Cơ bản nhất trí, tuy nhiên cần tách nội dung nhà giáo thành mục riêng, không đặt chung trong phần tuyên truyền, văn hóa.',
    ],
    disagree: [
      'Tôi không nhất trí với cách đánh giá một câu về đội ngũ nhà giáo. Trường tôi có 23 giáo viên, thiếu 6 so với định mức ba năm nay. Mỗi người dạy vượt từ 5 đến 9 tiết một tuần, kiêm thư viện, thiết bị, công nghệ thông tin, phổ cập. Tiền thừa giờ năm học vừa rồi tính ra hơn 400 triệu đồng, đến nay mới được tạm ứng một phần ba vì vướng hướng dẫn. Hai cô giáo trẻ xin nghỉ việc xuống làm công nhân vì lương nhà máy cao hơn. Trong khi đó một năm có chín cuộc thi, mười bốn loại sổ, ba phần mềm nhập cùng một danh sách học sinh. Gọi tất cả những điều ấy là “áp lực hồ sơ, sổ sách còn lớn” thì nhẹ quá. Đề nghị tách thành một mục riêng, có số liệu thiếu giáo viên, số tiền còn nợ, và cam kết của công đoàn ngành cùng giám sát đến khi trả hết.',
      'Đặt nhà giáo trong mục phong trào thi đua khiến phần khó khăn chỉ còn một câu. Đề nghị bố cục lại.',
    ],
    other: [
      'Kiến nghị có chính sách cho giáo viên hợp đồng, giáo viên trường tư thục, là nhóm ít được bảo vệ nhất trong ngành.',
      'Đề nghị bổ sung giải pháp nhà công vụ và chỗ ở cho giáo viên luân chuyển lên vùng cao.',
    ],
  },
  facts: [
    'Mỗi tuần tôi dạy {23|26|29} tiết, còn kiêm {chủ nhiệm|thư viện|tổng phụ trách}.',
    'Có tháng phải nộp {chín|mười hai|mười lăm} loại báo cáo.',
    'Tiền thừa giờ {một học kỳ|cả năm học} chưa được thanh toán.',
    'Một năm {sáu|tám|mười} cuộc thi, cuộc nào cũng tính thi đua.',
    'Điểm trường cách trung tâm {12|18|25} cây số, mưa là {lội suối|đi bộ|ở lại luôn}.',
    'Trường thiếu {ba|bốn|sáu} giáo viên so với định mức.',
  ],
  praise: [
    'Bớt giấy tờ thì thầy cô có thời gian cho học trò.',
    'Đọc thấy công đoàn hiểu nghề dạy học.',
    'Nói đến chế độ nhân viên trường học là rất đáng quý.',
  ],
  doubts: [
    'Ngành giao việc thì công đoàn khó can được.',
    'Thiếu người thì giảm sổ sách chưa đủ.',
    'Chưa nói đến giáo viên hợp đồng.',
    'Khen nhiều mà chế độ chậm thì thầy cô cũng buồn.',
  ],
  asks: [
    'Đề nghị mỗi năm không quá {hai|ba} cuộc thi.',
    'Trả tiền dạy thừa giờ theo từng {tháng|học kỳ}.',
    'Số liệu nhập một lần dùng chung, đừng bắt làm lại.',
    'Cần nhà công vụ {kín gió, có nước|sửa lại cho khỏi dột}.',
    'Mong luân chuyển đúng hạn {ba|năm} năm.',
    'Có người đứng ra bảo vệ khi giáo viên bị xúc phạm.',
  ],
}

/** The help of the office: only what works now, in the order in which the work is done. */
export const officeHelpWords = {
  title: 'Trợ giúp cho cán bộ',
  intro:
    'Công việc đi theo sáu bước. Mỗi bước có một trang ở danh mục bên trái. Việc của quản trị viên ở cuối trang.',
  toPage: 'Mở trang',
  contents: 'Trên trang này',
  topics: [
    {
      key: 'import',
      title: '1. Đưa dự thảo vào',
      href: '/office/drafts',
      paragraphs: [
        'Mở trang Dự thảo, chọn tệp Word (.docx), PDF có chữ, trang web (HTML), Markdown hoặc văn bản thuần (.txt), hoặc dán nội dung rồi bấm “Đọc và xem trước”. Chữ TCVN3 và VNI cũng đọc được. Tệp .doc cũ: lưu thành .docx. Tệp PDF chỉ có ảnh quét: dùng tệp gốc hoặc nhận dạng chữ trước.',
        'Trang xem lại hiện từng khối đúng như máy hiểu: phần đầu văn bản, đề mục, đoạn văn, mục liệt kê, phần cuối. Phần đầu và phần cuối không lấy ý kiến.',
        'Bấm vào một khối để đổi loại, đổi cấp, sửa số hiệu, nối với khối sau hoặc tách làm hai. Chỗ nào máy chưa chắc thì có ghi lý do: bấm “Xem chỗ tiếp theo”, sửa hoặc bấm “Đúng rồi”. Câu chữ của dự thảo không bao giờ bị thay đổi. Mọi bước đều hoàn tác được, và bản nhập được giữ lại nếu bạn rời trang.',
      ],
    },
    {
      key: 'publish',
      title: '2. Công bố để lấy ý kiến',
      href: '/office/drafts',
      paragraphs: [
        'Bấm “Tiếp tục: công bố”, kiểm tra mục lục và đơn vị được lấy ý kiến, đặt tên, chọn một đợt đang có hoặc mở đợt mới với giờ mở và giờ kết thúc (giờ Việt Nam).',
        'Chừng nào chưa có ý kiến, mở dự thảo và bấm “Sửa lại bản nhập” để sửa cách chia khối rồi công bố lại. Từ ý kiến đầu tiên, muốn thay bằng bản mới khi đợt chưa kết thúc: mở dự thảo, bấm “Đưa phiên bản mới”, xem từng đoạn đi về đâu rồi công bố. Ý kiến đã gửi đi theo đoạn, vẫn mang câu chữ người gửi đã đọc; ý kiến về đoạn đã bỏ được xếp riêng, không mất. Nếu công bố nhầm, mở dự thảo và bấm “Rút lại dự thảo”: đoàn viên không thấy dự thảo nữa, ý kiến đã gửi vẫn còn.',
      ],
    },
    {
      key: 'links',
      title: '3. Mời đoàn viên',
      href: '/office/units/links',
      paragraphs: [
        'Mỗi đơn vị có đường liên kết và mã QR riêng. Mở trang Đơn vị và mã QR, tìm đơn vị (gõ không dấu cũng được), bấm “Mở đường liên kết”, rồi bấm vào mã để in tờ A4 dán bảng tin. Có thể in một lần cho nhiều đơn vị.',
        'Đoàn viên không cần tài khoản. Chúng ta không biết ai đã viết ý kiến nào: bên cạnh ý kiến chỉ có đơn vị, nhóm (nếu người góp ý chọn), ngày và phiên bản đã đọc.',
        'Nhiều đơn vị thay đổi cùng lúc: ở trang Đơn vị, bấm “Cập nhật từ tệp Excel, CSV”. Cột “Sáp nhập vào mã” ghi đơn vị tiếp nhận: đơn vị của dòng đó kết thúc, các đơn vị trực thuộc chuyển theo. Mọi thay đổi được xem trước rồi mới ghi.',
        'Đóng một đường liên kết thì thiết bị đã tham gia bằng mã đó phải quét mã mới. Hãy dán mã mới trước khi đóng mã cũ.',
      ],
    },
    {
      key: 'meetings',
      title: 'Nhập ý kiến nói tại cuộc họp, viết trên phiếu giấy',
      href: '/office/meetings',
      paragraphs: [
        'Cán bộ công đoàn mở một cuộc họp (hoặc một tập phiếu đã thu), ghi ngày, nơi, số người có mặt, rồi nhập từng ý kiến: tìm đoạn bằng vài chữ không dấu hoặc số của đoạn, chọn thái độ, ghi lời. Chỉ dùng bàn phím cũng được; Ctrl + Enter để ghi. Mất Wi-Fi, ý kiến nằm trên máy và tự gửi khi có mạng; gửi lại mấy lần vẫn là một ý kiến.',
        'Không ghi tên người nói. Cho đến khi khoá sổ, người mở cuộc họp sửa và rút được ý kiến đã nhập, và chỉ người ấy đọc được. Khoá sổ xong, không ai biết ý kiến nào nhập từ cuộc họp nào.',
        'Số người dự, số phiếu và số người cùng ý kiến là số khai: đứng riêng trong báo cáo, không cộng vào số lượt người. Nơi đã khai từ năm người dự trở lên thì ý kiến nhập từ đó mở vào hôm sau, thành một mẻ riêng, không làm cho ý kiến gửi bằng điện thoại đủ người để mở.',
      ],
    },
    {
      key: 'read',
      title: '4. Đọc ý kiến và chủ đề',
      href: '/office/themes',
      paragraphs: [
        'Bấm vào bất kỳ con số ý kiến nào để mở đúng các ý kiến được đếm. Điều kiện lọc nằm trong địa chỉ trang nên có thể lưu lại hoặc gửi cho đồng nghiệp có quyền.',
        'Danh sách không lọc theo kênh: có kênh chỉ vài người dùng, nên lọc như vậy có thể cho biết ai đã viết. Báo cáo chỉ đếm theo kênh cho toàn dự thảo hoặc toàn tháng, chỉ của những mẻ gửi bằng cùng một kênh (phần còn lại ghi chung một dòng), và chỉ khi mỗi dòng có từ 5 ý kiến.',
        'Ý kiến được mở theo lượt, không hiện ngay khi gửi: đơn vị có từ năm người gửi thì mở vào hôm sau; nơi ít hơn chờ đến thứ Hai hoặc đầu tháng, mở chung dưới đơn vị cấp trên. Trong lúc còn nhận góp ý, ý kiến của ít nhất năm người gửi sau cùng ở lại chờ người gửi sau; khi kết thúc thì mở hết. Mỗi trang ghi rõ đã mở ý kiến đến ngày nào.',
        'Ý kiến hiện và được đếm theo từng mẻ của ít nhất 5 người, gộp một lần rồi giữ nguyên: đơn vị hoặc nhóm ít người hơn đứng ở đơn vị cấp trên, nên ghép, cộng hay trừ các danh sách, hôm nay với hôm trước, cũng không tách ra được vài người. Chỉ ghi tháng mở, không ghi ngày và cách vào.',
        'Số người của một đơn vị được tính nhiều nhất bằng số đoàn viên đã khai (số do chính bạn khai không tính cho bạn: những ý kiến nhờ nó mà mở riêng, bạn thấy dưới đơn vị cấp trên, khi hết tháng): đơn vị chưa khai thì ý kiến đứng ở cấp trên, hãy nhờ khai ở trang Đơn vị. Một nhóm (hưu trí, nhà khoa học…) chỉ được tách riêng khi ngoài đơn vị đông nhất còn ít nhất 5 người.',
        'Trang Chủ đề gộp các ý kiến nói gần giống nhau. Máy chỉ gợi ý: số liệu và lời trích không đổi, tên chủ đề bạn đặt được giữ qua các lần phân tích sau. Khi phân tích, bạn chọn số chủ đề hoặc để trống cho máy tự tìm. Nhóm có các ý kiến ít giống nhau đứng cuối, mang dấu “Nhóm lẫn, cần tách”. Ý kiến riêng lẻ, không thuộc chủ đề nào, luôn có ở cuối trang. Ý kiến đến sau được xếp vào các chủ đề đã có mỗi giờ một lần; lần phân tích sau bắt đầu từ các chủ đề ấy, nên ít ý kiến đổi chỗ. Ý kiến nói hai, ba chuyện chỉ được đếm ở một chủ đề, và ghi thêm nó còn nói về chủ đề nào.',
        'Ý kiến cùng một bài, mở từ trang Chủ đề, gộp những ý kiến gần như trùng lời: đọc bài ấy một lần, mọi người gửi vẫn được đếm, câu ai viết thêm nêu riêng. Thái độ trong lời, cũng ở đó, chỉ là gợi ý: máy học từ những ý kiến chính bạn và đồng nghiệp xác nhận, và chỉ gợi ý khi đã đủ ví dụ và đúng đủ nhiều; ở trang ấy gợi ý chỉ hiện sau khi bạn đã chọn; không bao giờ nói về một người.',
        'Bản đồ từ khóa, mở từ trang Chủ đề, vẽ những cụm từ có trong ít nhất 5 ý kiến và những cụm từ hay đi cùng nhau; mỗi chủ đề một kiểu hình, in đen trắng vẫn đọc được, bên dưới có bảng ghi cùng nội dung. Chủ đề theo tháng so phần của từng chủ đề giữa hai tháng liền nhau, kèm khoảng tin cậy; chỉ ghi “tăng”, “giảm” khi thay đổi vượt mức tình cờ, kể cả khi quy số ý kiến về số người ước tính. Một người viết nhiều ý kiến vẫn có thể làm chủ đề tăng. Hai trang này dành cho người tổng hợp dự thảo.',
        'Ý kiến có thể chỉ nói về vài chữ trong đoạn. Khi có phiên bản mới, những chữ ấy được tìm lại đúng chỗ; nếu đã sửa hoặc không còn, ý kiến ghi rõ “Chữ được trích đã sửa” hoặc “Chữ được trích không còn”, và không bao giờ bị gắn sang câu khác gần giống.',
        'Cần đọc trong Word: trang của dự thảo có nút tải dự thảo kèm ý kiến, mỗi ý kiến (hoặc mỗi chủ đề) là một nhận xét đúng đoạn, đề xuất câu chữ là sửa đổi theo dõi. Danh sách ý kiến đã lọc theo một dự thảo cũng tải về được như vậy. Khi nhiều đề xuất chạm cùng một chỗ, chỉ câu chữ được nhiều ý kiến đề xuất nhất hiện thành sửa đổi, các câu khác nằm nguyên văn trong nhận xét.',
        'Trang Rà soát (Cán bộ tổng hợp) có những ý kiến đoàn viên báo và những ý kiến máy thấy chữ giống tên hoặc số của người. Bạn ẩn lời theo một trong sáu lý do, che tên, hoặc để nguyên; bấm phím số cũng được, và hoàn tác được. Ý kiến bị ẩn vẫn được đếm, không còn ở chủ đề, trích dẫn, tệp; người viết thấy lý do. Chữ đã che còn giữ 7 ngày để sửa nếu che nhầm, rồi xoá hẳn.',
        'Số ý kiến và số người là hai con số khác nhau, không cộng với nhau. Số người của một chủ đề là ước tính, vì không ai lần được ý kiến nào của ai.',
      ],
    },
    {
      key: 'answer',
      title: '5. Trả lời',
      href: '/office/answers',
      paragraphs: [
        'Trả lời một ý kiến ở trang Ý kiến, hoặc trả lời cả chủ đề ở trang Chủ đề: câu trả lời đến mọi ý kiến trong chủ đề, trừ những ý kiến đã được trả lời riêng.',
        'Mỗi câu trả lời gồm kết quả (tiếp thu, tiếp thu một phần, giải trình, ghi nhận, chuyển cấp trên, ngoài phạm vi) và nội dung. Người góp ý đọc được trên thiết bị đã gửi. Gửi lại thì câu trả lời mới thay câu trả lời cũ.',
        'Khi có nhiều ý kiến, mở “Trả lời hàng loạt”: đọc theo từng phần, chọn những ý kiến nói cùng một điều, bấm số 1 đến 6 để chọn kết quả, viết nội dung một lần rồi Ctrl + Enter. Phím U hoàn tác. Trang cho biết ai khác cũng đang trả lời; điều vừa thay đổi thì không bị ghi đè.',
        'Câu trả lời rút lại được: ý kiến chờ trả lời lại, hoặc nhận lại câu trả lời của chủ đề. Lịch sử trả lời ghi ai, khi nào, trước đó là gì.',
        'Cán bộ tổng hợp công bố bảng tiếp thu, giải trình bên cạnh dự thảo sau khi xem trước; bảng chỉ có điều ước chừng ít nhất 5 người cùng nói, không có lời của từng người. Trang “Đoạn chưa ai góp ý” cho biết phần nào còn im lặng.',
        'Trang Trả lời cho biết đã trả lời bao nhiêu trên tổng số, và phần nào của dự thảo còn chờ.',
      ],
    },
    {
      key: 'report',
      title: '6. Lập báo cáo',
      href: '/office/reports',
      paragraphs: [
        'Từ trang Báo cáo, lập báo cáo tổng hợp ý kiến của một dự thảo, bảng tổng hợp tiếp thu, giải trình, và báo cáo tình hình tháng. Số liệu lấy từ dữ liệu; phần lời bạn sửa ngay trên trang và tải về dạng Word hoặc PDF đúng thể thức.',
        'Báo cáo tình hình tháng gửi trước ngày 15.',
      ],
    },
    {
      key: 'people',
      title: 'Cán bộ và vai trò (quản trị viên)',
      href: '/office/people',
      paragraphs: [
        'Trang Cán bộ có mọi người làm việc trong phạm vi của bạn. Bấm “Mời cán bộ”, ghi họ tên, thư điện tử, vai trò, đơn vị và thời gian. Người được mời nhận đường liên kết dùng một lần trong 7 ngày để đặt mật khẩu; lời mời thu hồi được, gửi lại thì đường liên kết cũ không dùng được nữa. Nếu hệ thống chưa cài máy chủ thư, đường liên kết hiện một lần để bạn tự gửi hoặc in ra trao tay.',
        'Ở trang của từng người, bạn giao thêm vai trò, sửa ngày kết thúc hoặc kết thúc ngay. Vai trò có hiệu lực ở đơn vị được chọn và cấp dưới, hết ngày cuối thì tự hết hiệu lực. Lịch sử ghi lại ai đã giao, ai đã kết thúc.',
        'Cán bộ nghỉ việc: bấm “Tạm ngừng tài khoản”, người đó bị đăng xuất ngay trên mọi thiết bị. Cán bộ quên mật khẩu: bấm “Cấp lại mật khẩu” để gửi đường liên kết dùng trong 24 giờ.',
        'Mật khẩu đã lộ ở nơi khác hoặc ghép từ câu quen thuộc, tên, năm sinh thì không đặt được; bốn, năm từ không liên quan ghép lại là vừa dễ nhớ vừa khó đoán. Nếu có người dò mật khẩu hay mã, họ phải chờ lâu dần; thiết bị bạn từng đăng nhập không bị chậm theo. Nếu phải chờ trên thiết bị mới, hãy dùng mạng khác (như mạng của điện thoại) hoặc thiết bị cũ, hoặc xin cấp lại mật khẩu.',
        'Đơn vị cao nhất luôn phải có quản trị viên. Trước khi quản trị viên cuối cùng thôi việc, hãy giao vai trò quản trị viên không thời hạn cho người khác.',
      ],
    },
    {
      key: 'audit',
      title: 'Xem nhật ký kiểm tra',
      href: '/office/audit',
      paragraphs: [
        'Cán bộ kiểm tra và Quản trị viên xem được ai đã mở danh sách ý kiến, tải báo cáo, sửa, trả lời, giao quyền trong phạm vi đơn vị của mình. Nhật ký không ghi ai đã góp ý.',
        'Không ai xoá được mục nào qua chương trình. Mỗi đêm chương trình đọc lại cả chuỗi và báo ở đầu trang. Hãy tải CSV định kỳ và cất ở nơi khác: dòng cuối là mốc đã ký, dùng để đối chiếu khi nghi nhật ký bị sửa.',
      ],
    },
  ],
  roles: 'Ai làm được gì',
  lost: 'Không mất gì',
  lostHelp:
    'Khi một biểu mẫu bị từ chối, nội dung bạn vừa viết vẫn còn trong ô. Khi hai người cùng sửa một bản nhập, người sau được báo và trang tải lại bản mới nhất.',
}

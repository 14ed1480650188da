/** Whom to tell of a fault that endangers members: `contact` is what the operator set, null until then. */
export const reportingWords = (contact: string | null) => ({
  title: 'Báo lỗ hổng bảo mật, hỏi về dữ liệu',
  lines: [
    contact
      ? `Liên hệ: ${contact}.`
      : 'Đơn vị quản lý trang này chưa ghi nơi liên hệ. Hãy báo cho cán bộ công đoàn đã đưa bạn mã hoặc đường liên kết.',
    'Nếu thấy điều gì ở đây không đúng với thực tế, hãy cho biết. Bạn không cần nêu tên; đừng gửi kèm lời của người khác.',
  ],
})

/** What is kept of a member and what is not: true of the tables, of a backup and of every export. */
export const privacyWords = {
  title: 'Quyền riêng tư',
  lead: 'Từ dữ liệu được lưu, không ai biết bạn là người viết. Trang này nói rõ điều đó nghĩa là gì, và giới hạn của nó.',
  parts: [
    {
      title: 'Mỗi ý kiến được ghi lại',
      lines: [
        'đợt lấy ý kiến, dự thảo, và đoạn hoặc mục bạn góp ý;',
        'bạn nhất trí hay không, bạn muốn bổ sung, sửa đổi, lược bỏ hay góp ý;',
        'lời bạn viết, câu chữ bạn đề xuất, và những chữ trong đoạn bạn chọn để góp ý;',
        'đơn vị, nhóm nếu bạn chọn, và ngày máy chủ nhận;',
        'phiên bản dự thảo bạn đã đọc, phiên bản mà bạn nói vẫn giữ ý kiến, và khi ấy dự thảo đã thay mấy lần;',
        'ý kiến được mở cho cán bộ đọc cùng mẻ nào;',
        'ý kiến có đến sau lúc kết thúc vì nằm chờ trên máy không có mạng hay không: chỉ có hay không, không có giờ;',
        'ý kiến đến qua đường liên kết, qua giấy hay tại hội nghị; ý kiến đã được rút hay chưa;',
        'lời có đang ẩn không và vì sao, đã che tên ai trong đó chưa; ai trong cán bộ quyết định, ngày nào. Lời trước khi che giữ thêm 7 ngày, chỉ máy của bạn và người rà soát xem được, rồi xoá hẳn;',
        'khi bạn báo ý kiến của người khác: lý do, và một dấu kiểm tra để mỗi máy chỉ báo một lần; từ dấu ấy không biết máy nào đã báo;',
        'một mã ngẫu nhiên của ý kiến và hai dấu kiểm tra để chỉ máy của bạn sửa được, và để gửi hai lần vẫn là một ý kiến.',
      ],
    },
    {
      title: 'Không được ghi lại',
      lines: [
        'tên, số điện thoại, thư điện tử, số giấy tờ của bạn;',
        'địa chỉ mạng, loại máy, trình duyệt của bạn;',
        'giờ gửi: chỉ có ngày;',
        'việc hai ý kiến có phải của cùng một người hay không.',
      ],
    },
    {
      title: 'Trên máy của bạn',
      lines: [
        'Máy giữ mã của đơn vị (nếu bạn đổi đơn vị thì giữ mười mã gần nhất), nhóm bạn chọn, một chuỗi ngẫu nhiên, và một chìa khoá cho mỗi đợt lấy ý kiến làm từ chuỗi đó, trong một năm. Máy chủ không giữ chìa khoá này: không có nó thì không ai tìm ra ý kiến nào là của bạn.',
        'Máy nhớ số của bản đồng ý bạn đã đánh dấu. Ở máy chủ chỉ có con số: mỗi ngày bao nhiêu lượt máy đồng ý với bản ấy.',
        'Máy giữ bản nháp và ý kiến chờ gửi cho đến khi có biên nhận của máy chủ hoặc bạn bỏ, và nhớ những trang bạn đã đọc. Không có chìa khoá nào nằm trong đó.',
        'Để đọc khi không có mạng, máy giữ bản lưu của những trang bạn đã mở, có cả ý kiến của bạn trên trang ấy. Bản lưu bị xoá khi bạn rời khỏi thiết bị này, hoặc khi máy vào bằng một mã.',
        'Lịch sử trình duyệt nhớ bạn đã mở dự thảo và mục nào; từ đó, cả khi có dữ liệu của máy chủ, không ai tìm ra ý kiến của bạn. Muốn kín hơn, hãy dùng cửa sổ riêng tư hoặc xoá lịch sử; cửa sổ riêng tư đóng lại thì không sửa, không rút được nữa.',
        'Ai cầm máy của bạn thì xem được “Ý kiến của tôi”. Nếu bạn dùng máy chung, hãy vào đó và chọn “Rời khỏi thiết bị này” khi xong việc.',
      ],
    },
    {
      title: 'Đếm số người',
      lines: [
        'Khi máy mở dự thảo lần đầu trong một đợt, số người tham gia của đơn vị, nhóm và ngày đó được cộng thêm một. Con số này đứng riêng, không nối với ý kiến nào.',
        'Mở mấy trang cùng lúc vẫn là một người: trong mười phút, bộ nhớ của máy chủ giữ một dấu không đọc ngược được để không đếm lại; dấu này không được lưu xuống đĩa.',
        'Bạn được đếm ở đơn vị nơi bạn mở dự thảo lần đầu trong đợt. Nếu sau đó bạn đổi đơn vị hay nhóm, con số đó không đổi.',
        'Máy chủ không nhận ra ai: nếu bạn dùng máy khác, hoặc xoá dữ liệu trình duyệt rồi vào lại, bạn được đếm thêm một lần. Vì vậy ai có mã của đơn vị có thể làm con số này lớn hơn thật; cán bộ được báo khi số máy vào vượt mức, nhưng không thể biết máy nào.',
        'Trong báo cáo, người tham gia được nêu theo từng nhóm từ 5 người trở lên; ở đợt còn nhận ý kiến, ít nhất 5 người tham gia sau cùng chờ đến khi hết hạn. So hai báo cáo với nhau cũng không biết về ít hơn 5 người. Công đoàn cơ sở có dưới 5 người tham gia được nêu tên chung với nơi chưa có ai, nên báo cáo không cho biết nơi nào có một vài người.',
        'Với mỗi mã, mỗi ngày được ghi số máy vào, và số người được ghi theo cách vào: liên kết gửi vào máy, mã trên tờ giấy, hay máy dùng chung. Cán bộ chỉ thấy các số ấy của ngày đã qua, từ 5 trở lên, làm tròn xuống từng 5 và có bớt vài người ngẫu nhiên.',
        'Để một máy không gửi thay cả nghìn người, máy chủ đếm số lần gửi trong bộ nhớ bằng một dấu không đọc ngược được, và quên sau nhiều nhất mười phút.',
      ],
    },
    {
      title: 'Ai đọc ý kiến',
      lines: [
        'Cán bộ công đoàn được giao việc ở đơn vị bạn hoặc ở cấp trên đọc lời bạn viết, không biết ai viết. Ý kiến được mở theo từng mẻ của ít nhất 5 người cùng đơn vị; nơi có ít người gửi hơn thì đứng chung với đơn vị cấp trên. Mẻ đã gộp thì giữ nguyên, nên ghép hay trừ các danh sách, mở cùng lúc hay cách nhau nhiều ngày, cũng không tách ra được nhóm nào dưới 5 người (trừ trường hợp nêu ở phần Giới hạn). Mỗi lần đọc được ghi vào nhật ký.',
        'Số người ấy là số máy đã vào. Ai có mã có thể tự vào nhiều lần để một đơn vị trông như đủ người; vì vậy số người không bao giờ được tính quá số đoàn viên đơn vị đã khai, và một nhóm (hưu trí, nhà khoa học…) chỉ được nêu riêng khi ngoài đơn vị đông nhất còn ít nhất 5 người. Khi có kẻ làm vậy, người đọc biết ý kiến là của một người trong đơn vị có từ 5 đoàn viên trở lên, không biết là ai.',
        'Người đọc chỉ thấy tháng, không thấy ngày và cách bạn vào. Người xem danh sách nhiều lần thì biết mẻ nào mới được mở giữa hai lần xem.',
        'Báo cáo có thể trích lời bạn viết. Bên cạnh chỉ ghi tháng, đơn vị và nhóm theo quy tắc ấy. Báo cáo chỉ đếm ý kiến theo cách gửi (máy, phiếu giấy, hội nghị) cho toàn dự thảo hoặc toàn tháng, và chỉ của những mẻ mà mọi ý kiến đến bằng cùng một cách; phần còn lại ghi chung một dòng.',
        'Khi dự thảo có phiên bản mới, ai góp ý trước và ai góp ý sau không đứng chung một mẻ. Nếu phải đứng chung vì ít người, không nơi nào nêu họ đã đọc phiên bản nào.',
        'Người đọc dự thảo chỉ thấy số ý kiến của người khác tại mỗi đoạn, khi có từ 5 ý kiến, làm tròn xuống từng 5; số nhất trí chỉ hiện khi có từ 20 ý kiến.',
        'Đoàn viên khác chỉ đọc được lời bạn viết nếu chính bạn đánh dấu “Cho đoàn viên khác đọc lời này”; ô ấy không bao giờ được đánh dấu sẵn. Lời hiện ra không kèm đơn vị, nhóm, ngày, chỉ khi đợt có từ 10 người tham gia và từ 5 ý kiến được cho đọc, sau khi đợt báo kết thúc. Ai nhận ra cách viết của bạn thì vẫn có thể đoán; bỏ dấu ấy lúc nào cũng được khi đợt còn mở.',
        'Khi bạn bấm “Tôi cũng nghĩ vậy”, máy chủ ghi một dấu kiểm tra làm từ chìa khoá trên máy bạn cho riêng ý kiến ấy, và ngày. Không ai biết ai đã bấm, kể cả người viết; số người chỉ hiện từ 5 trở lên, làm tròn xuống từng 5. Bấm lại, hoặc bấm ở trang Ý kiến của tôi, để thôi; người viết sửa lời hay rút ý kiến thì dấu của mọi người bị xoá.',
        'Điều bạn đang gõ được gửi lên để tìm ý kiến gần giống, so xong thì quên: không ghi vào đâu.',
        'Người sử dụng lao động không có tài khoản ở đây.',
      ],
    },
    {
      title: 'Nếu bạn muốn được báo khi có câu trả lời',
      lines: [
        'Địa chỉ của trình duyệt hoặc thư điện tử bạn để lại được mã hoá bằng khoá không nằm trong cơ sở dữ liệu, và chỉ ghi kèm tên đợt lấy ý kiến: không kèm ý kiến, đơn vị, nhóm, ngày giờ. Từ dữ liệu được lưu không nối được địa chỉ ấy với ý kiến nào.',
        'Lời báo là một, gửi cho mọi người đã đăng ký cùng một lúc; máy của bạn tự xem ý kiến của mình đã được trả lời chưa. Báo qua trình duyệt thì Google, Mozilla, Microsoft hoặc Apple chuyển giúp một lời báo đã mã hoá; họ biết trình duyệt này nhận báo từ trang này, không biết nội dung.',
        'Địa chỉ bị xoá khi bạn thôi nhận, hoặc sau khi đợt kết thúc và bảng tiếp thu, giải trình được công bố.',
      ],
    },
    {
      title: 'Sửa, rút và xoá',
      lines: [
        'Đến khi đợt lấy ý kiến kết thúc hoặc dự thảo được rút lại, máy đã gửi sửa hoặc rút được ý kiến.',
        'Khi rút, lời và câu chữ bạn viết bị xoá khỏi ý kiến, và ý kiến không còn được tính. Chỗ góp ý, mức nhất trí, đơn vị, nhóm và ngày còn lại với dấu “đã rút”.',
        'Lời đã được trích hoặc chép vào báo cáo, vào tệp đã tải về thì khác. Báo cáo chưa ký không ký được khi còn trích lời đã rút hoặc đã sửa; phải đếm lại trước; mỗi đêm, lời ấy được xoá khỏi báo cáo chưa ký. Báo cáo đã ký giữ nguyên, nên lời đã trích vẫn còn ở đó.',
        'Khi báo cáo tổng hợp đã ký và hết thời hạn lưu giữ, lời bạn viết tự động bị xoá khỏi ý kiến; số đếm và lời báo cáo đã ký có trích thì còn.',
        'Trong tệp của cơ sở dữ liệu, lời cũ còn dấu vết đến lần ghi lại kế tiếp: trong vòng một giờ, hoặc đến đêm khi có rất nhiều ý kiến. Bản sao lưu có từ trước còn giữ lời cũ cho đến khi bản sao lưu đó bị xoá.',
        'Vì không biết ý kiến nào là của ai, cán bộ không thể tìm hoặc xoá ý kiến theo tên. Biên nhận không cho biết người gửi; nhưng hãy giữ kín: ai có biên nhận của bạn cùng toàn bộ dữ liệu và khoá của máy chủ thì tìm ra ý kiến đó.',
      ],
    },
    {
      title: 'Giới hạn',
      lines: [
        'Nếu lời bạn viết có tên bạn hoặc chuyện chỉ mình bạn biết, người đọc có thể đoán ra. Hãy viết về việc, không viết về mình.',
        'Ý kiến ghi đơn vị và ngày. Nếu ai đó biết hôm ấy ở đơn vị chỉ có bạn góp ý thì người ấy đoán được; nơi ít người, hãy cân nhắc.',
        'Cán bộ không thấy ý kiến ngay khi bạn gửi. Đơn vị có từ năm người gửi thì mở vào hôm sau; nơi ít hơn thì chờ đến thứ Hai hoặc đầu tháng, khi có đủ năm người cùng ở một cấp trên, và khi đã có năm người khác gửi sau; còn lại mở khi đợt lấy ý kiến kết thúc. Trong lúc còn nhận góp ý, ý kiến của ít nhất năm người gửi sau cùng luôn ở lại chờ, nên người gửi cuối không đứng một mình. Chỉ khi cả đợt có dưới năm người gửi ý kiến (trong số từ năm người tham gia), hoặc khi người khác rút lại, ý kiến mới có thể là của ít hơn năm người; ý kiến ấy đứng tên đơn vị lấy ý kiến. Ai có mã của đơn vị bạn có thể tự gửi thay cho bốn người để ý kiến của bạn mở sớm; người ấy biết đó là lời của một đoàn viên trong đơn vị, không biết là ai. Sửa và rút có hiệu lực ngay: ai đang nhìn danh sách có thể thấy hai ý kiến cùng được sửa hay rút.',
        'Mỗi giờ (khi có rất nhiều ý kiến: mỗi đêm) và ngay sau khi đợt lấy ý kiến kết thúc, các ý kiến được ghi lại theo thứ tự ngẫu nhiên. Trước lần ghi lại ấy, người quản trị máy chủ, hoặc người lấy được máy chủ, có thể biết ý kiến nào đến trước, đến vào lúc nào và ý kiến nào đến liền nhau; sau đó thì không. Bản sao lưu làm trong giờ ấy vẫn giữ thứ tự cũ.',
        'Điều nói ở đây đúng với dữ liệu được lưu. Không trang nào bảo vệ được bạn khi có người nhìn vào màn hình, theo dõi đường truyền của bạn, hoặc khi phần mềm bị sửa đổi.',
      ],
    },
    {
      title: 'Căn cứ',
      lines: [
        'Luật Bảo vệ dữ liệu cá nhân số 91/2025/QH15 và Nghị định số 356/2025/NĐ-CP, có hiệu lực từ ngày 01/01/2026. Quan điểm chính trị là dữ liệu cá nhân nhạy cảm, nên ý kiến được lưu mà không kèm người.',
        'Dữ liệu, phông chữ và mọi phần của trang nằm trên máy chủ của công đoàn; không dùng dịch vụ đo đếm hay quảng cáo của bên khác.',
      ],
    },
  ],
}

/** Below the parts: one's rights, times of keeping, consent texts. */
export const dataRightsWords = {
  rights: 'Quyền của bạn',
  rightsLines: [
    'Bạn có quyền biết, xem, sửa, xoá dữ liệu về mình, yêu cầu dừng hoặc hạn chế xử lý, rút lại sự đồng ý, phản đối và khiếu nại.',
    'Với ý kiến đã góp, bạn làm được ngay trên máy đã gửi, ở “Ý kiến của tôi”. Với việc khác, gửi yêu cầu: xác nhận trong 2 ngày làm việc; xem, sửa trong 10 ngày; dừng, rút đồng ý, phản đối trong 15 ngày; xoá trong 20 ngày.',
  ],
  toRights: 'Gửi yêu cầu',
  retention: 'Giữ bao lâu',
  retentionLead: 'Mỗi đêm, dữ liệu hết thời hạn tự động bị xoá và để lại biên bản xoá.',
  kept: [
    'Số người tham gia và số lượt đồng ý: giữ, vì không nói về ai.',
    'Việc tự động đã xong: 7 ngày. Việc này chỉ chứa mã số, không chứa lời ai viết.',
  ],
  consentLead:
    'Mỗi việc được hỏi riêng, ô đồng ý không bao giờ được đánh dấu sẵn, và im lặng không phải là đồng ý. Đây là những bản đang áp dụng.',
  version: (version: string) => `bản số ${version}`,
}

import type { Concern } from './concern.ts'

export const languages: Concern = {
  key: 'languages',
  keywords: ['tiếng thái', 'tiếng dân tộc', 'dân tộc thiểu số', 'tiếng phổ thông', 'thái, mông'],
  weights: { enterprise: 6, school: 4, publicService: 4, agency: 2 },
  home: ['SH.NP.01', 'SH.NP.02', 'SH.GD.03', 'SH.PK.01'],
  spoken: {
    agree: [
      'Loa xưởng phát tiếng Thái một lần thôi mà cả dãy máy ngẩng lên cười. Nên làm thường xuyên.',
      'Em người Mông ở Pa Khôm, xuống làm mới một năm. Nói tiếng phổ thông được ít, đọc nội quy không hiểu, ký hợp đồng cũng không biết trong đó viết gì. Có người nói tiếng Mông em rất vui.',
      'Nhất trí lắm. Bà con bản em xuống công ty đông mà loa nói gì cũng gật, về hỏi lại nhau.',
      'Đồng ý làm phim ngắn bằng tiếng dân tộc, công nhân em nhiều người không đọc được chữ nhưng xem điện thoại thì giỏi.',
      'có người nghe được tiếng Thái :: Tổng đài có người nghe tiếng Thái, tiếng Mông thì người bản mới dám gọi.',
    ],
    agreeInPart: [
      'bằng tiếng dân tộc Thái, Mông, Dao :: Còn thiếu Khơ Mú, La Ha, Kháng nữa. Ít người nhưng cũng là đoàn viên.',
      'Nên dạy thêm tiếng phổ thông cho công nhân chứ chỉ dịch tài liệu thì ra chợ, đi viện vẫn không nói được.',
      'Chữ Mông, chữ Thái nhiều người cũng không đọc được đâu. Đồng ý làm tiếng nói, còn in sách thì thôi kẻo phí.',
      'Đồng ý nhưng người phiên dịch phải là công nhân trong tổ, người ta quen thì mới nói thật.',
    ],
    disagree: [
      'Công ty là môi trường công nghiệp, nên thống nhất một tiếng phổ thông cho an toàn. Mỗi người một thứ tiếng thì báo động cháy ai nghe ai.',
      'Không cần tài liệu. Phát bao nhiêu tờ rơi cũng vứt đi. Cử người đến ngồi nói chuyện.',
    ],
    other: [
      'Nhà cháu ở bản {Pa Khôm|Nậm Lanh}, cháu học hết lớp năm, xuống làm được tám tháng. Hôm đầu tiên người ta đưa tờ giấy bảo ký, cháu ký, sau mới biết trong đó có chỗ ghi nghỉ việc phải báo trước một tháng không thì mất lương. Mẹ cháu mất, cháu về luôn không báo, lên lại thì bị trừ hết tiền tháng ấy. Cháu không biết cãi thế nào vì nói tiếng phổ thông chậm, càng cuống càng không nói được. Có chị người cùng dân tộc ở tổ bên đi cùng cháu lên văn phòng, chị ấy nói giúp thì được trả lại một nửa. Từ đấy ai trong xóm trọ có việc cũng nhờ chị. Cháu nghĩ mỗi xưởng chỉ cần một người như chị ấy, công ty hay công đoàn trả cho chị ít tiền, thì bà con đỡ khổ hơn in nhiều sách.',
      'Chị em tổ dệt toàn người Thái, giấy tờ bảo hiểm phải nhờ con học lớp bảy đọc hộ.',
      'Tên em có chữ “Lò Thị” mà bảng công viết sai thành tên người khác, sửa ba lần chưa được, vì không biết nói với ai.',
      'Tổ trưởng hay gọi công nhân người dân tộc là “bọn mày”, nghe tủi lắm. Mong nhắc nhở cách cư xử.',
      'Ngày tết của người Mông vào tháng mười một, mười hai, xin nghỉ thì bị trừ. Nên cho đổi ngày nghỉ.',
      'Học sinh nội trú ra trường xuống công ty làm, các em ngại hỏi. Thầy cô chúng tôi có thể giúp thu âm tài liệu bằng tiếng Mông nếu công đoàn cần.',
    ],
  },
  formal: {
    agree: [
      'Nhất trí đưa tiếng dân tộc thiểu số vào tuyên truyền. Lao động người dân tộc chiếm gần một nửa mà tài liệu chỉ bằng tiếng phổ thông thì chưa thể nói là đến được người lao động.',
      'Thống nhất với việc phát triển tuyên truyền viên tại tổ sản xuất; đề nghị có mức bồi dưỡng cụ thể để duy trì.',
    ],
    agreeInPart: [
      'Cơ bản nhất trí, đề nghị bổ sung nội dung huấn luyện an toàn lao động bằng tiếng mẹ đẻ, vì đây là nội dung liên quan tính mạng.',
      'Cần có đầu mối biên dịch thống nhất thuật ngữ; nay mỗi nơi dịch từ “công đoàn”, “bảo hiểm” một kiểu, bà con càng khó hiểu.',
    ],
    disagree: [
      'Đề nghị không quy định cứng ba thứ tiếng trong văn kiện, nên ghi “bằng tiếng dân tộc phù hợp với từng đơn vị”.',
    ],
    other: [
      'Kiến nghị đưa hiểu biết phong tục, tiếng dân tộc thành tiêu chí tuyển chọn cán bộ công đoàn xã, phường.',
      'Hợp tác xã, làng nghề có nhiều lao động nữ dân tộc thiểu số nhưng chưa thuộc đối tượng nào trong dự thảo. Đề nghị quan tâm.',
    ],
  },
  facts: [
    '{Tổ|Chuyền|Xưởng} tôi hơn {một nửa|hai phần ba} là người {Thái|Mông|Dao}, nhiều anh chị chỉ học hết lớp {ba|năm}.',
    'Nội quy dán kín tường mà {mười người thì bảy người|phần lớn} không đọc được.',
    'Hợp đồng đưa ra là ký, về nhà nhờ {con|cháu|thầy giáo bản} đọc hộ.',
    'Loa xưởng nói tiếng phổ thông nhanh quá, người mới xuống nghe không kịp.',
    'Đi khám bệnh không nói rõ được chỗ đau.',
    'Có người bị trừ lương oan mà không biết nói thế nào.',
  ],
  praise: [
    'Nói tiếng của bà con thì bà con mới nghe.',
    'Được nghe tiếng mẹ đẻ giữa nhà máy thì ấm lòng.',
    'Việc này thể hiện sự tôn trọng.',
  ],
  doubts: [
    'Chỉ ba thứ tiếng thì còn sót nhiều anh em.',
    'In chữ dân tộc ra thì ít người đọc được.',
    'Chưa thấy nói ai trả công cho người phiên dịch.',
    'Dịch không chuẩn còn gây hiểu sai.',
  ],
  asks: [
    'Đề nghị thu âm rồi phát ở {nhà ăn|loa xưởng|nhóm chat của tổ}.',
    'Mỗi tổ nên có {một|hai} người biết tiếng giúp người mới.',
    'Mong mở lớp tiếng phổ thông buổi tối ở {khu trọ|nhà máy|nhà văn hóa}.',
    'Hợp đồng phải được đọc và giải thích trước khi ký.',
    'Huấn luyện an toàn thì nhất định phải bằng tiếng mẹ đẻ.',
    'Cho nghỉ bù ngày tết của dân tộc mình.',
  ],
}

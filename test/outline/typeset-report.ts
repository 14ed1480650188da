/** A report in Typst as a department would print it: letterhead in two columns, running head, page numbers, footnotes, a table, signature. */
export const TYPESET_REPORT = `
#set page(
  paper: "a4", margin: (top: 2.5cm, bottom: 2cm, left: 3cm, right: 2cm),
  header: context if counter(page).get().first() > 1 [#align(center)[#text(size: 11pt)[Dự thảo Báo cáo tình hình đời sống]]],
  footer: context align(center)[#counter(page).display()])
#set par(justify: true, first-line-indent: (amount: 1cm, all: true), leading: 0.9em, spacing: 1.1em)
#grid(columns: (2fr, 3fr), align: center,
  [CÔNG ĐOÀN NGÀNH MAY \\ *CĐCS NHÀ MÁY SỐ 5* \\ Số: 15/BC-CĐCS],
  [*CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM* \\ *Độc lập - Tự do - Hạnh phúc* \\ _Sơn Hà, ngày 05 tháng 3 năm 2026_])
#align(center)[*BÁO CÁO* \\ *Tình hình đời sống, việc làm và nhiệm vụ năm 2026*]

*I. TÌNH HÌNH*

Việc làm của người lao động giữ được ổn định, đơn hàng tăng trong quý đầu năm; tuy nhiên giờ làm thêm còn nhiều, bữa ăn ca chưa cải thiện tương xứng.#footnote[Theo khảo sát tại 42 tổ sản xuất, tháng 01 năm 2026.]

Thu nhập bình quân đạt 8,2 triệu đồng, trong đó tiền làm thêm chiếm một phần tư#footnote[Chưa tính tiền thưởng Tết.] tổng thu nhập của mỗi người lao động.

#for n in range(1, 15) [
\\#n. Công đoàn phối hợp với người sử dụng lao động rà soát nội quy, thỏa ước lao động tập thể, bảo đảm quyền lợi của đoàn viên về nhà ở, nhà trẻ, xe đưa đón và bữa ăn ca, nhất là tại các khu công nghiệp xa trung tâm. Kết quả rà soát được thông báo công khai để mọi người theo dõi, góp ý.

]
*II. SỐ LIỆU*

#table(columns: (auto, 1fr, 1fr), [*TT*], [*Nội dung*], [*Kết quả*],
  [1], [Số cuộc đối thoại tại nơi làm việc được tổ chức đúng quy định trong năm], [128 cuộc],
  [2], [Thỏa ước lao động tập thể ký mới], [17 bản])

*III. NHIỆM VỤ*

- Tổ chức hội nghị người lao động.

- Chăm lo nhà ở.

#grid(columns: (1fr, 1fr), align: (left, center),
  [_*Nơi nhận:*_ \\ - Như trên; \\ - Lưu: VT.], [*TM. BAN CHẤP HÀNH* \\ *CHỦ TỊCH*])
`.replaceAll('\\#n', '#n')

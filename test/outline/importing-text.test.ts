import { expect, test } from 'vitest'
import { readDraftFile } from 'api/outline/read-file'
import { readDraftText } from 'api/outline/read-text'
import { drawn, drawnBody } from './drawn.ts'

const utf8 = (text: string) => new TextEncoder().encode(text)

test('letterhead, title and web chrome are set aside before; closing, recipients, signature and chrome after', () => {
  const text = `
KẾ HOẠCH Lấy ý kiến công nhân về dự thảo nghị quyết đại hội công đoàn tỉnh
Thứ năm - 14/11/2025 15:03
TỔNG LIÊN ĐOÀN LAO ĐỘNG VIỆT NAM
LIÊN ĐOÀN LAO ĐỘNG TỈNH
Số: 136/KH-LĐLĐ
CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Thái Bình,  ngày 8 tháng 11 năm 2025
KẾ HOẠCH
Lấy ý kiến công nhân về dự thảo nghị quyết của
đại hội công đoàn tỉnh
Thực hiện Kế hoạch số 168-KH/TU ngày 10.10.2025 của Tỉnh ủy, Ban Thường vụ ban hành kế hoạch như sau:
KẾ HOẠCH Lấy ý kiến công nhân về dự thảo nghị quyết đại hội công đoàn tỉnh
I. MỤC ĐÍCH
- Phát huy trí tuệ của công nhân.
Trên đây là những việc cần làm ngay.
II. TỔ CHỨC THỰC HIỆN
- Báo cáo trước ngày 15 hằng tháng.
Trên đây là Kế hoạch lấy ý kiến công nhân, đề nghị các cấp công đoàn thực hiện./.
Nơi nhận:
- Ban Tuyên giáo;
- Lưu VT.
TM.BAN THƯỜNG VỤ
PHÓ CHỦ TỊCH
đã ký
Nguyễn Văn A
Tổng số điểm của bài viết là: 0 trong 0 đánh giá
Bạn đã không sử dụng Site, Bấm vào đây để duy trì trạng thái đăng nhập. Thời gian chờ: 60 giây`
  const { blocks, title } = readDraftText(text)
  expect(title).toBe('KẾ HOẠCH Lấy ý kiến công nhân về dự thảo nghị quyết của đại hội công đoàn tỉnh')
  const kinds = blocks.map(({ kind }) => kind)
  expect(kinds.slice(0, 12)).toEqual([...Array(10).fill('front'), 'paragraph', 'front'])
  expect(drawnBody(blocks).slice(1)).toEqual([
    '# [I] MỤC ĐÍCH',
    '· [-] Phát huy trí tuệ của công nhân.',
    '¶ Trên đây là những việc cần làm ngay.',
    '# [II] TỔ CHỨC THỰC HIỆN',
    '· [-] Báo cáo trước ngày 15 hằng tháng.',
  ])
  expect(kinds.slice(-10)).toEqual(Array(10).fill('back'))
})

test('an annex after the signature belongs to the draft again', () => {
  const text = `I. NỘI DUNG\nChăm lo nhà ở cho công nhân.\nNơi nhận:\n- Lưu: VT.\nTM. BAN THƯỜNG VỤ\nPHỤ LỤC 1\nMẪU PHIẾU\nHọ và tên người góp ý.`
  expect(drawn(readDraftText(text).blocks)).toEqual([
    '# [I] NỘI DUNG',
    '¶ Chăm lo nhà ở cho công nhân.',
    '$ Nơi nhận:',
    '$ - Lưu: VT.',
    '$ TM. BAN THƯỜNG VỤ',
    '# [PHỤ LỤC 1] MẪU PHIẾU',
    '¶ Họ và tên người góp ý.',
  ])
})

test('a sentence cut by a page break is whole again, also before a capital and around a page number', () => {
  const text = `I. NỘI DUNG

1. Sự ra đời, ý nghĩa, thành tựu và vai trò lãnh đạo của Đảng Cộng sản Việt

Nam, của giai cấp công nhân qua các kỳ đại hội.

2. Tổ chức chương trình “Tết sum vầy” cho công nhân có hoàn cảnh khó khăn tại các

12

khu công nghiệp trên địa bàn; phát triển kinh tế

- xã hội bền vững.

3. Phối hợp với các cấp trong tỉnh đẩy mạnh thi đua tại địa phương, đơn\f
vị; báo cáo trước ngày

15 tháng 3 hằng năm.`
  expect(drawn(readDraftText(text).blocks)).toEqual([
    '# [I] NỘI DUNG',
    '· [1] Sự ra đời, ý nghĩa, thành tựu và vai trò lãnh đạo của Đảng Cộng sản Việt Nam, của giai cấp công nhân qua các kỳ đại hội.',
    '· [2] Tổ chức chương trình “Tết sum vầy” cho công nhân có hoàn cảnh khó khăn tại các khu công nghiệp trên địa bàn; phát triển kinh tế - xã hội bền vững.',
    '^ 12',
    '· [3] Phối hợp với các cấp trong tỉnh đẩy mạnh thi đua tại địa phương, đơn vị; báo cáo trước ngày 15 tháng 3 hằng năm.',
  ])
})

test('a heading without a full stop is not joined to the paragraph below it', () => {
  const text = `III. HÌNH THỨC

5. Liên đoàn lao động các huyện, thành phố, công đoàn ngành và Công đoàn Viên chức

Căn cứ Kế hoạch này, xây dựng kế hoạch của đơn vị mình.

Khẩu hiệu tuyên truyền

- Lao động giỏi, lao động sáng tạo!`
  expect(drawn(readDraftText(text).blocks)).toEqual([
    '# [III] HÌNH THỨC',
    '  # [5] Liên đoàn lao động các huyện, thành phố, công đoàn ngành và Công đoàn Viên chức',
    '¶ Căn cứ Kế hoạch này, xây dựng kế hoạch của đơn vị mình.',
    '¶ Khẩu hiệu tuyên truyền',
    '· [-] Lao động giỏi, lao động sáng tạo!',
  ])
})

test('a text broken at a fixed width is read by its paragraphs', () => {
  const text = `II. YÊU CẦU

Nhằm phát huy quyền dân chủ của người lao động tại nơi làm việc, góp phần
xây dựng quan hệ lao động hài hòa, ổn định và tiến bộ. Ban Chấp hành công
đoàn cơ sở chủ động phối hợp với người sử dụng lao động tổ chức đối thoại
định kỳ mỗi năm ít nhất một lần, bảo đảm thiết thực, hiệu quả. Tổng Liên
đoàn Lao động Việt Nam hướng dẫn cụ thể nội dung này cho các cấp.

1. Nội dung đối thoại phải xuất phát từ ý kiến của đoàn viên và người lao
động, được tổng hợp đầy đủ, trung thực.
2. Việc tổ chức đối thoại phải tiết kiệm, không hình thức; kết quả phải
Công khai trong doanh nghiệp.`
  const body = drawnBody(readDraftText(text).blocks)
  expect(body).toHaveLength(4)
  expect(body[1]).toMatch(/^¶ Nhằm phát huy.*cho các cấp\.$/)
  expect(body[2]).toBe(
    '· [1] Nội dung đối thoại phải xuất phát từ ý kiến của đoàn viên và người lao động, được tổng hợp đầy đủ, trung thực.',
  )
})

test('Markdown marks around a whole line are hints; inside a line they are part of the wording', () => {
  const text = `### **III. TỔ CHỨC**\n\n#### **1. Liên đoàn Lao động tỉnh**\n\n- Treo khẩu hiệu (*theo kế hoạch 126*).\n\n**TM. BAN THƯỜNG VỤ  \nCHỦ TỊCH**`
  expect(drawn(readDraftText(text).blocks)).toEqual([
    '# [III] TỔ CHỨC',
    '  # [1] Liên đoàn Lao động tỉnh',
    '· [-] Treo khẩu hiệu (*theo kế hoạch 126*).',
    '$ TM. BAN THƯỜNG VỤ',
    '$ CHỦ TỊCH',
  ])
})

test('a contents page in front repeats no heading', () => {
  const text =
    'MỤC LỤC\nI. ĐỜI SỐNG ........ 3\nII. VIỆC LÀM ........ 5\nI. ĐỜI SỐNG\nLương tăng chậm.\nII. VIỆC LÀM\nThiếu việc làm.'
  expect(drawnBody(readDraftText(text).blocks)).toEqual([
    '# [I] ĐỜI SỐNG',
    '¶ Lương tăng chậm.',
    '# [II] VIỆC LÀM',
    '¶ Thiếu việc làm.',
  ])
})

test('UTF-8 with a mark, UTF-16 either way and decomposed letters all give the same composed text', async () => {
  const text = 'I. ĐỜI SỐNG\nTiền lương của người lao động còn thấp.'
  const expected = ['# [I] ĐỜI SỐNG', '¶ Tiền lương của người lao động còn thấp.']
  const little = Buffer.from(`\ufeff${text}`, 'utf16le')
  for (const bytes of [
    utf8(text),
    utf8(`\ufeff${text}`),
    utf8(text.normalize('NFD')),
    little,
    Buffer.from(little).swap16(),
  ]) {
    expect(drawn((await readDraftFile('dự thảo.txt', bytes)).blocks)).toEqual(expected)
  }
})

test('what no reader can see is dropped, what may be meant stays', () => {
  const hidden = '\u0000\u0007\u001b\u202e\u2066\u200b\ufeff'
  expect(
    drawn(
      readDraftText(`Lương${hidden} tối thiểu   vùng\u00a0I: <script>alert(1)</script> =HYPERLINK("x").`)
        .blocks,
    ),
  ).toEqual(['¶ Lương tối thiểu   vùng\u00a0I: <script>alert(1)</script> =HYPERLINK("x").'])
})

test('no-break spaces as indent are no text', () => {
  const indent = '\u00a0'.repeat(10)
  expect(drawn(readDraftText(`${indent}I. ĐỜI SỐNG\n${indent}\n${indent}-Theo dõi sát.`).blocks)).toEqual([
    '# [I] ĐỜI SỐNG',
    '· [-] Theo dõi sát.',
  ])
})

test('the list of those addressed is letterhead, the list below the first sentence is not', () => {
  const text = `CÔNG VĂN
V/v góp ý dự thảo nghị quyết
Kính gửi:
- Liên đoàn Lao động các huyện;
- Công đoàn các khu công nghiệp.
Ban Thường vụ đề nghị các đơn vị góp ý những nội dung sau:
- Tiền lương;
- Nhà ở.`
  expect(drawn(readDraftText(text).blocks).map((it) => it[0])).toEqual([...'^^^^^¶··'])
})

test('a cut is seen before a capital too: after a word that cannot end a line, and after a comma', () => {
  const text = `I. NỘI DUNG
Nâng cao nhận thức về vị trí, vai trò lãnh đạo của
Đảng bộ tỉnh; chăm lo cán bộ, viên chức,
Đoàn viên công đoàn trong các doanh nghiệp.
1. Thực hiện theo
Điều 5. Việc này do Ban Thường vụ quyết định.
II. TỔ CHỨC THỰC HIỆN CỦA CÁC
CẤP CÔNG ĐOÀN
Các cấp công đoàn cơ sở chủ động thực hiện
KẾT LUẬN
Đoàn kết.`
  expect(drawnBody(readDraftText(text).blocks)).toEqual([
    '# [I] NỘI DUNG',
    '¶ Nâng cao nhận thức về vị trí, vai trò lãnh đạo của Đảng bộ tỉnh; chăm lo cán bộ, viên chức, Đoàn viên công đoàn trong các doanh nghiệp.',
    '· [1] Thực hiện theo Điều 5. Việc này do Ban Thường vụ quyết định.',
    '# [II] TỔ CHỨC THỰC HIỆN CỦA CÁC CẤP CÔNG ĐOÀN',
    '¶ Các cấp công đoàn cơ sở chủ động thực hiện',
    '# KẾT LUẬN',
    '¶ Đoàn kết.',
  ])
})

import { expect, test } from 'vitest'
import { readDraftFile } from 'api/outline/read-file'
import { drawn, drawnBody } from './drawn.ts'
import {
  documentXml,
  notesXml,
  numbered,
  numberingXml,
  packed,
  par,
  partXml,
  run,
  stylesXml,
  table,
  wordFile,
} from './word.ts'

const read = (body: string, parts = {}) => readDraftFile('dự thảo.docx', wordFile(body, parts))
const B = '<w:b/>'
const CENTRE = '<w:jc w:val="center"/>'

test('the numbers Word computes become labels: several depths, restarts, other starts', async () => {
  const numbering = numberingXml(
    [
      [
        { format: 'upperRoman', pattern: '%1.' },
        { format: 'decimal', pattern: '%2.' },
        { format: 'lowerLetter', pattern: '%3)' },
        { format: 'bullet', pattern: '-' },
      ],
      [
        { format: 'decimal', pattern: '%1.' },
        { format: 'decimal', pattern: '%1.%2.' },
      ],
    ],
    [{ definition: 0 }, { definition: 1 }, { definition: 1, start: 7 }],
  )
  const body = [
    numbered('MỤC ĐÍCH', 1),
    numbered('Mục đích chung', 1, 1),
    numbered('Chăm lo đời sống.', 1, 2),
    numbered('Nâng cao tay nghề.', 1, 2),
    numbered('Học nghề mới.', 1, 3),
    numbered('Yêu cầu', 1, 1),
    numbered('Thiết thực.', 1, 2),
    numbered('NỘI DUNG', 1),
    numbered('Tuyên truyền', 1, 1),
    par('Tuyên truyền sâu rộng trong công nhân.'),
    numbered('Khảo sát ý kiến đoàn viên.', 2),
    numbered('Khảo sát tại chỗ.', 2, 1),
    numbered('Đợt khảo sát bổ sung.', 3),
  ]
  expect(drawn((await read(body.join(''), { numbering })).blocks)).toEqual([
    '# [I] MỤC ĐÍCH',
    '  # [1] Mục đích chung',
    '· [a] Chăm lo đời sống.',
    '· [b] Nâng cao tay nghề.',
    '  · [-] Học nghề mới.',
    '  # [2] Yêu cầu',
    '· [a] Thiết thực.',
    '# [II] NỘI DUNG',
    '  # [1] Tuyên truyền',
    '¶ Tuyên truyền sâu rộng trong công nhân.',
    '· [1] Khảo sát ý kiến đoàn viên.',
    '  · [1.1] Khảo sát tại chỗ.',
    '· [7] Đợt khảo sát bổ sung.',
  ])
})

test('articles and chapters numbered by Word keep their words in the label', async () => {
  const numbering = numberingXml(
    [
      [
        { format: 'upperRoman', pattern: 'Chương %1' },
        { format: 'decimal', pattern: 'Điều %2.', more: '<w:lvlRestart w:val="0"/>' },
      ],
    ],
    [{ definition: 0 }],
  )
  const body = [
    numbered('QUY ĐỊNH CHUNG', 1),
    numbered('Phạm vi', 1, 1),
    par('Quy chế này quy định về đối thoại.'),
    numbered('TỔ CHỨC THỰC HIỆN', 1),
    numbered('Trách nhiệm', 1, 1),
  ]
  expect(drawnBody((await read(body.join(''), { numbering })).blocks)).toEqual([
    '# [Chương I] QUY ĐỊNH CHUNG',
    '  # [Điều 1] Phạm vi',
    '¶ Quy chế này quy định về đối thoại.',
    '# [Chương II] TỔ CHỨC THỰC HIỆN',
    '  # [Điều 2] Trách nhiệm',
  ])
})

test('numbering and heading level may come from a style, or from the one it is based on', async () => {
  const numbering = numberingXml([[{ format: 'decimal', pattern: '%1.' }]], [{ definition: 0 }])
  const styles = stylesXml(
    '<w:style w:type="paragraph" w:styleId="List"><w:name w:val="Danh sách"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>' +
      '<w:style w:type="paragraph" w:styleId="Mine"><w:name w:val="Của tôi"/><w:basedOn w:val="List"/></w:style>' +
      '<w:style w:type="paragraph" w:styleId="H1"><w:name w:val="heading 1"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>' +
      '<w:style w:type="paragraph" w:styleId="H2"><w:name w:val="heading 2"/><w:basedOn w:val="H1"/><w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style>',
  )
  const styled = (style: string, text: string) => par(text, `<w:pStyle w:val="${style}"/>`)
  const body = [
    styled('H1', 'Đời sống'),
    styled('H2', 'Nhà ở'),
    styled('Mine', 'Xây nhà trọ.'),
    styled('Mine', 'Giảm giá thuê.'),
    styled('H1', 'Việc làm'),
    par('Giữ việc làm.'),
  ]
  expect(drawnBody((await read(body.join(''), { numbering, styles })).blocks)).toEqual([
    '# Đời sống',
    '  # Nhà ở',
    '· [1] Xây nhà trọ.',
    '· [2] Giảm giá thuê.',
    '# Việc làm',
    '¶ Giữ việc làm.',
  ])
})

test('bold lines without a number are headings, bold sentences are not', async () => {
  const body = [
    par(run('I. THỜI GIAN', B)),
    par(run('Phía bắc', B)),
    par('Từ tháng 1 đến tháng 6.'),
    par(run('Phía nam', B)),
    par('Từ tháng 7 đến tháng 12.'),
    par(run('Khen thưởng và kỷ luật trong các doanh nghiệp', B)),
    par('ngoài nhà nước cũng theo kế hoạch này.'),
    par(run('Các đơn vị gửi báo cáo trước ngày 15.', B)),
    par(run('Lưu ý', B) + run(': gửi bản giấy và bản mềm.')),
  ]
  expect(drawnBody((await read(body.join(''))).blocks)).toEqual([
    '# [I] THỜI GIAN',
    '  # Phía bắc',
    '¶ Từ tháng 1 đến tháng 6.',
    '  # Phía nam',
    '¶ Từ tháng 7 đến tháng 12.',
    '  # Khen thưởng và kỷ luật trong các doanh nghiệp',
    '¶ ngoài nhà nước cũng theo kế hoạch này.',
    '¶ Các đơn vị gửi báo cáo trước ngày 15.',
    '¶ Lưu ý: gửi bản giấy và bản mềm.',
  ])
})

test('tracked insertions are kept, deletions and moved-away text dropped, also the end of a paragraph', async () => {
  const body = [
    par(
      `${run('Tăng lương ')}<w:ins w:id="1" w:author="A">${run('tối thiểu ')}</w:ins><w:del w:id="2" w:author="A"><w:r><w:delText>cơ bản </w:delText></w:r></w:del>${run('cho công nhân.')}`,
    ),
    par(`<w:moveFrom w:id="3" w:author="A">${run('Câu bị chuyển đi.')}</w:moveFrom>`),
    par(run('Hai đoạn này nay'), '<w:rPr><w:del w:id="4" w:author="A"/></w:rPr>'),
    par(' là một đoạn.'),
  ]
  const { blocks, notes } = await read(body.join(''))
  expect(drawn(blocks)).toEqual(['¶ Tăng lương tối thiểu cho công nhân.', '¶ Hai đoạn này nay là một đoạn.'])
  expect(notes).toContainEqual({ key: 'note.tracked', count: 2 })
})

test('field results, links, content controls and text boxes are read; codes, hidden text and fallbacks are not', async () => {
  const box = (inner: string) =>
    `<w:r><mc:AlternateContent><mc:Choice><wps:txbx><w:txbxContent>${inner}</w:txbxContent></wps:txbx></mc:Choice><mc:Fallback><w:txbxContent>${inner}</w:txbxContent></mc:Fallback></mc:AlternateContent></w:r>`
  const body = [
    par(
      `${run('Theo mục ')}<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>REF _x \\h</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run('3')}<w:r><w:fldChar w:fldCharType="end"/></w:r><w:hyperlink>${run(' của đề án')}</w:hyperlink><w:fldSimple w:instr="PAGE">${run(' này')}</w:fldSimple>${run(' bí mật', '<w:vanish/>')}${run('.')}`,
    ),
    `<w:sdt><w:sdtPr/><w:sdtContent>${par('Nội dung trong ô điều khiển.')}</w:sdtContent></w:sdt>`,
    par(box(par('Nội dung trong khung chữ.')) + run('Đoạn có khung chữ.')),
    par('<w:r><w:t>Ca</w:t><w:tab/><w:t>đêm</w:t><w:noBreakHyphen/><w:t>ngày.</w:t></w:r>'),
  ]
  expect(drawn((await read(body.join(''))).blocks)).toEqual([
    '¶ Theo mục 3 của đề án này.',
    '¶ Nội dung trong ô điều khiển.',
    '¶ Nội dung trong khung chữ.',
    '¶ Đoạn có khung chữ.',
    '¶ Ca\tđêm-ngày.',
  ])
})

test('a table row is one paragraph; letterhead and signature in columns are set aside line by line', async () => {
  const body = [
    table([
      [
        par('LIÊN ĐOÀN LAO ĐỘNG TỈNH', CENTRE) + par('Số: 12/KH-LĐLĐ', CENTRE),
        par('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', CENTRE) + par('Độc lập - Tự do - Hạnh phúc', CENTRE),
      ],
    ]),
    par('KẾ HOẠCH', CENTRE),
    par('Chăm lo công nhân', CENTRE),
    par('I. NỘI DUNG'),
    table([
      [par('Việc'), par('Kinh phí')],
      [par('1. Thăm hỏi'), par('5 triệu đồng')],
    ]),
    table([
      [par('Nơi nhận:') + par('- Như trên;') + par('- Lưu: VT.'), par('TM. BAN THƯỜNG VỤ') + par('CHỦ TỊCH')],
    ]),
  ]
  expect(drawn((await read(body.join(''))).blocks)).toEqual([
    '^ LIÊN ĐOÀN LAO ĐỘNG TỈNH',
    '^ Số: 12/KH-LĐLĐ',
    '^ CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    '^ Độc lập - Tự do - Hạnh phúc',
    '^ KẾ HOẠCH',
    '^ Chăm lo công nhân',
    '# [I] NỘI DUNG',
    '¶ Việc | Kinh phí',
    '¶ 1. Thăm hỏi | 5 triệu đồng',
    '$ Nơi nhận:',
    '$ - Như trên;',
    '$ - Lưu: VT.',
    '$ TM. BAN THƯỜNG VỤ',
    '$ CHỦ TỊCH',
  ])
})

test('a line break inside a paragraph joins a broken sentence and parts finished ones', async () => {
  const lines = (...texts: string[]) => par(texts.map((it) => run(it)).join('<w:r><w:br/></w:r>'))
  const body = [
    lines('Chương I', 'QUY ĐỊNH CHUNG'),
    lines(
      'Người lao động làm việc ở các khu công nghiệp',
      'Bắc Thăng Long được hỗ trợ.',
      'Mức hỗ trợ do hội nghị quyết định.',
    ),
    lines('1. Hỗ trợ tiền thuê nhà;', '2. Hỗ trợ tiền xe.'),
  ]
  expect(drawn((await read(body.join(''))).blocks)).toEqual([
    '# [Chương I] QUY ĐỊNH CHUNG',
    '¶ Người lao động làm việc ở các khu công nghiệp Bắc Thăng Long được hỗ trợ.',
    '¶ Mức hỗ trợ do hội nghị quyết định.',
    '· [1] Hỗ trợ tiền thuê nhà;',
    '· [2] Hỗ trợ tiền xe.',
  ])
})

test('a table of contents is set aside, pictures are counted', async () => {
  const styles = stylesXml('<w:style w:type="paragraph" w:styleId="M1"><w:name w:val="toc 1"/></w:style>')
  const body = [
    par('I. ĐỜI SỐNG\t3', '<w:pStyle w:val="M1"/>'),
    par('I. ĐỜI SỐNG'),
    par(`${run('Lương tăng')}<w:r><w:footnoteReference w:id="2"/></w:r>${run('.')}<w:r><w:drawing/></w:r>`),
  ]
  const { blocks, notes } = await read(body.join(''), { styles })
  expect(drawn(blocks)).toEqual(['^ I. ĐỜI SỐNG\t3', '# [I] ĐỜI SỐNG', '¶ Lương tăng.'])
  expect(notes).toEqual([{ key: 'note.images', count: 1 }])
})

test('a file written with other namespace prefixes, or named wrongly, reads the same', async () => {
  const xml = documentXml(par('Bảo đảm việc làm.'))
    .replaceAll('<w:', '<ns0:')
    .replaceAll('</w:', '</ns0:')
    .replaceAll('xmlns:w=', 'xmlns:ns0=')
  const relations =
    '<Relationships><Relationship Type="http://x/relationships/officeDocument" Target="/doc/main.xml"/></Relationships>'
  const encode = (text: string) => new TextEncoder().encode(text)
  const file = packed({ '_rels/.rels': encode(relations), 'doc/main.xml': encode(xml) })
  expect(drawn((await readDraftFile('ghi chú.txt', file)).blocks)).toEqual(['¶ Bảo đảm việc làm.'])
})

test('footnotes and endnotes follow the paragraph that names them, numbered as Word prints them, without what was deleted', async () => {
  const mark = (kind: string, id: number) => `<w:r><w:${kind}Reference w:id="${id}"/></w:r>`
  const others = {
    'footnotes.xml': notesXml('footnote', {
      '2': par(
        run('Theo khảo sát ') +
          `<w:del w:id="9" w:author="A"><w:r><w:delText>cũ </w:delText></w:r></w:del>` +
          run('năm 2026.'),
      ),
      '7': par('Chưa tính tiền thưởng.') + par('Tính đến tháng 3.'),
    }),
    'endnotes.xml': notesXml('endnote', { '3': par('Luật Công đoàn.') }),
  }
  const body = [
    par('I. ĐỜI SỐNG'),
    par(run('Lương tăng') + mark('footnote', 7) + run(' nhanh hơn giá') + mark('footnote', 2) + run('.')),
    table([[par('Việc'), par(run('Kinh phí') + mark('endnote', 3))]]),
    par('Người lao động yên tâm làm việc.'),
  ]
  const { blocks, notes } = await read(body.join(''), { others })
  expect(drawn(blocks)).toEqual([
    '# [I] ĐỜI SỐNG',
    '¶ Lương tăng nhanh hơn giá.',
    '¶ [Chú thích 1] Chưa tính tiền thưởng. Tính đến tháng 3.',
    '¶ [Chú thích 2] Theo khảo sát năm 2026.',
    '¶ Việc | Kinh phí',
    '¶ [Chú thích i] Luật Công đoàn.',
    '¶ Người lao động yên tâm làm việc.',
  ])
  expect(notes).toContainEqual({ key: 'note.footnotesRead', count: 3 })
})

test('comments, headers and footers are none of the draft, whatever the document refers to', async () => {
  const others = {
    'comments.xml': partXml(
      'comments',
      `<w:comment w:id="0" w:author="A">${par('Nhận xét của biên tập.')}</w:comment>`,
    ),
    'header1.xml': partXml('hdr', par('Dự thảo lần 2')),
    'footer1.xml': partXml('ftr', par('Trang 3')),
  }
  const body = [
    par(
      '<w:commentRangeStart w:id="0"/>' +
        run('Bảo đảm việc làm.') +
        '<w:commentRangeEnd w:id="0"/><w:r><w:annotationRef/><w:commentReference w:id="0"/></w:r>',
    ),
    '<w:sectPr><w:headerReference w:type="default"/><w:footerReference w:type="default"/></w:sectPr>',
  ]
  expect(drawn((await read(body.join(''), { others })).blocks)).toEqual(['¶ Bảo đảm việc làm.'])
})

test('a paragraph, a numbered one and a row pasted from a draft we wrote out decide nothing about another draft', async () => {
  const named = (id: string, name: string, type = 'paragraph') =>
    `<w:style w:type="${type}" w:styleId="${id}"><w:name w:val="${name}"/></w:style>`
  const styles = stylesXml(
    named('D', 'Góp Ý đoạn') +
      named('M', 'Góp Ý mục 1') +
      named('O', 'Góp Ý ô bảng') +
      named('N', 'Góp Ý nhãn', 'character'),
  )
  const pasted = (style: string, text: string) => par(text, `<w:pStyle w:val="${style}"/>`)
  const body = [
    par('I. NHIỆM VỤ'),
    pasted('D', 'Đoạn dán từ bản kèm ý kiến.'),
    pasted('M', run('a', '<w:rStyle w:val="N"/>') + run('Mục dán từ bản kèm ý kiến;')),
    par('b) Mục gõ tay.'),
    table([
      [par(run('Việc', B)), par(run('Kinh phí', B))],
      [pasted('O', 'Thăm hỏi'), pasted('O', '5 triệu')],
      [par('Tặng quà'), par('7 triệu')],
    ]),
    par('II. GIẢI PHÁP'),
    par('1. Giải pháp thứ nhất.'),
  ]
  const { blocks } = await read(body.join(''), { styles })
  expect(drawn(blocks)).toEqual([
    '# [I] NHIỆM VỤ',
    '¶ Đoạn dán từ bản kèm ý kiến.',
    '· [a] Mục dán từ bản kèm ý kiến;',
    '· [b] Mục gõ tay.',
    '¶ Việc | Kinh phí',
    '¶ Thăm hỏi | 5 triệu',
    '¶ Tặng quà | 7 triệu',
    '# [II] GIẢI PHÁP',
    '· [1] Giải pháp thứ nhất.',
  ])
  expect(blocks.flatMap(({ row }) => row?.head ?? [])).toEqual([true, false, false])
})

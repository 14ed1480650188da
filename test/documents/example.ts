import type { Block, OfficialDocument, Table } from 'api/documents/model'

/** A consolidated report as a provincial federation sends it up: every kind of block, two annexes, signed by nobody yet. */
export function aReport(changes: Partial<OfficialDocument> = {}): OfficialDocument {
  return {
    letterhead: {
      parentBody: 'Tổng Liên đoàn Lao động Việt Nam',
      issuingBody: 'Liên đoàn Lao động tỉnh Sơn Hà',
    },
    docNumber: 5,
    docSymbol: 'BC-LĐLĐ',
    place: 'Sơn Hà',
    issuedOn: '2026-02-05',
    type: 'Báo cáo',
    abstract: 'Tổng hợp ý kiến góp ý của đoàn viên, người lao động\nđối với dự thảo Báo cáo chính trị',
    addressees: ['Đoàn Chủ tịch Tổng Liên đoàn Lao động Việt Nam', 'Ban Thường vụ Tỉnh ủy Sơn Hà'],
    body,
    signature: { lines: ['TM. Ban Thường vụ', 'Chủ tịch'], name: null },
    recipients: [
      'Như trên',
      'Thường trực LĐLĐ tỉnh',
      'Các ban LĐLĐ tỉnh',
      'Các công đoàn cấp trên trực tiếp cơ sở',
      'Lưu: VT, BTGNC',
    ],
    orientation: 'portrait',
    draft: false,
    annexes: [
      {
        label: 'Phụ lục I',
        title: 'Số lượt ý kiến theo đơn vị',
        reference:
          '(Kèm theo Báo cáo số 05/BC-LĐLĐ ngày 05 tháng 02 năm 2026 của Liên đoàn Lao động tỉnh Sơn Hà)',
        orientation: 'portrait',
        body: [unitsTable(60)],
      },
      {
        label: 'Phụ lục II',
        title: 'Bảng tổng hợp, tiếp thu, giải trình',
        reference: null,
        orientation: 'landscape',
        body: [responseTable(12)],
      },
    ],
    ...changes,
  }
}

const opening: Block[] = [
  {
    kind: 'paragraph',
    text: 'Thực hiện Kế hoạch số 12/KH-LĐLĐ ngày 02 tháng 10 năm 2025 của Ban Thường vụ Liên đoàn Lao động tỉnh về việc tổ chức lấy ý kiến đoàn viên, người lao động đối với dự thảo các văn kiện trình Đại hội Công đoàn tỉnh lần thứ VIII, Liên đoàn Lao động tỉnh Sơn Hà báo cáo kết quả như sau:',
  },
  { kind: 'heading', level: 1, label: 'Phần thứ nhất', text: 'Kết quả lấy ý kiến' },
  { kind: 'heading', level: 2, label: 'I', text: 'Công tác triển khai' },
  { kind: 'heading', level: 3, label: '1', text: 'Chỉ đạo, hướng dẫn' },
  {
    kind: 'bullet',
    text: 'Ban hành 01 kế hoạch, 03 công văn hướng dẫn; mở 2.140 đường liên kết riêng cho từng công đoàn cơ sở.',
  },
  {
    kind: 'bullet',
    text: [
      { text: 'Tổ chức ' },
      { text: '318 hội nghị', bold: true },
      { text: ' với 24.615 lượt người dự; ' },
      { text: 'phát 5.200 phiếu giấy', italic: true },
      { text: ' tại các xã chưa có sóng.' },
    ],
  },
  { kind: 'heading', level: 3, label: '2', text: 'Đơn vị tham gia' },
  {
    kind: 'paragraph',
    text: 'Có 1.973 trên 2.140 công đoàn cơ sở (92,2 %) gửi ý kiến đúng hạn; 41 đơn vị gửi chậm; 126 đơn vị chưa gửi.',
  },
  {
    kind: 'table',
    caption: 'Bảng 1. Số lượt ý kiến theo kênh và lập trường',
    columns: [
      { width: 4, align: 'left' },
      { width: 2, align: 'right' },
      { width: 2, align: 'right' },
      { width: 2, align: 'right' },
      { width: 2, align: 'right' },
    ],
    header: [
      [
        { text: 'Kênh', rowSpan: 2 },
        { text: 'Lập trường', columnSpan: 3 },
        { text: 'Cộng', rowSpan: 2 },
      ],
      ['Nhất trí', 'Nhất trí một phần', 'Không nhất trí'],
    ],
    rows: [
      ['Đường liên kết', '8.204', '3.115', '962', '12.281'],
      ['Hội nghị', '4.410', '1.020', '215', '5.645'],
      ['Phiếu giấy', '2.871', '640', '118', '3.629'],
      [
        { text: 'Cộng', bold: true },
        { text: '15.485', bold: true },
        { text: '4.775', bold: true },
        { text: '1.295', bold: true },
        { text: '21.555', bold: true },
      ],
    ],
  },
  { kind: 'note', text: 'Ghi chú: số lượt ý kiến và số lượt người được đếm riêng, không cộng vào nhau.' },
]

const opinions: Block[] = [
  { kind: 'heading', level: 2, label: 'II', text: 'Ý kiến đối với từng nội dung của dự thảo' },
  { kind: 'heading', level: 3, label: '1', text: 'Về chỉ tiêu phát triển đoàn viên' },
  { kind: 'heading', level: 4, label: 'a', text: 'Ý kiến nhất trí' },
  {
    kind: 'paragraph',
    text: 'Đa số ý kiến (1.204 lượt) nhất trí với chỉ tiêu, cho rằng phù hợp với số lao động tăng thêm ở các khu công nghiệp.',
  },
  {
    kind: 'quote',
    text: 'Chỉ tiêu kết nạp 12.000 đoàn viên là sát, nhưng phải có cán bộ xuống tận xưởng chứ phát tờ rơi ngoài cổng thì công nhân không ai cầm.',
    source: 'CĐCS Công ty May Sơn Hà, người lao động, 05/11/2025',
  },
  { kind: 'heading', level: 4, label: 'b', text: 'Ý kiến đề nghị sửa đổi' },
  {
    kind: 'quote',
    text: 'Đề nghị ghi rõ "nhà ở xã hội cho công nhân thuê" thay cho "nhà ở".\nCông nhân chúng tôi không mua nổi, chỉ thuê được thôi.',
    source: 'Công đoàn các khu công nghiệp, 12/11/2025',
  },
  { kind: 'heading', level: 5, label: null, text: 'Ý kiến riêng có lập luận sâu' },
  {
    kind: 'quote',
    text: 'Nên tính chỉ tiêu theo tỷ lệ người lao động được thương lượng tập thể bảo vệ, không theo số thẻ phát ra.',
    source: null,
  },
]

const closing: Block[] = [
  { kind: 'heading', level: 1, label: 'Phần thứ hai', text: 'Kiến nghị, đề xuất' },
  {
    kind: 'paragraph',
    text: 'Đề nghị Đoàn Chủ tịch Tổng Liên đoàn xem xét, bổ sung vào dự thảo nội dung về nhà ở công nhân và trường mầm non tại khu công nghiệp.',
  },
  {
    kind: 'paragraph',
    text: 'Trên đây là báo cáo tổng hợp ý kiến góp ý của đoàn viên, người lao động tỉnh Sơn Hà.',
  },
]

const body = [...opening, ...opinions, ...closing]

/** Units and their opinions, long enough to need its head on a second page. */
export function unitsTable(count: number): Table {
  return {
    kind: 'table',
    caption: null,
    columns: [
      { width: 1, align: 'center' },
      { width: 6, align: 'left' },
      { width: 2, align: 'right' },
      { width: 2, align: 'right' },
    ],
    header: [['STT', 'Đơn vị', 'Lượt người', 'Lượt ý kiến']],
    rows: Array.from({ length: count }, (_, at) => [
      String(at + 1),
      `Công đoàn cơ sở Công ty số ${at + 1}, Khu công nghiệp Sơn Hà`,
      String(40 + ((at * 37) % 900)),
      String(25 + ((at * 53) % 700)),
    ]),
  }
}

/** The response table: four columns, landscape, with a row for each group of opinions. */
export function responseTable(count: number): Table {
  return {
    kind: 'table',
    caption: null,
    columns: [
      { width: 3, align: 'left' },
      { width: 3, align: 'left' },
      { width: 6, align: 'left' },
      { width: 5, align: 'left' },
    ],
    header: [
      ['Nhóm vấn đề / điều, khoản', 'Chủ thể góp ý', 'Nội dung góp ý', 'Nội dung tiếp thu, giải trình'],
    ],
    rows: Array.from({ length: count }, (_, at) => [
      `Mục ${1 + (at % 9)}. Chăm lo đời sống`,
      `CĐCS Công ty số ${at + 1}; CĐCS Trường Mầm non Hoa Ban`,
      'Đề nghị bổ sung nội dung về bữa ăn giữa ca, quy định mức tối thiểu và việc giám sát chất lượng của công đoàn cơ sở; công khai thực đơn hằng tuần để người lao động góp ý.',
      at % 3
        ? 'Tiếp thu, bổ sung tại điểm b khoản 2.'
        : 'Giải trình: nội dung đã được quy định trong thỏa ước lao động tập thể ngành; giữ như dự thảo.',
    ]),
  }
}

import { formatNumber } from '../format.ts'
import type { BlockKind } from '../outline.ts'

/** The kind of a block in as few words as fit beside it. */
export const shortKindNames: Record<BlockKind, string> = {
  front: 'Phần đầu',
  heading: 'Đề mục',
  paragraph: 'Đoạn văn',
  item: 'Mục liệt kê',
  back: 'Phần cuối',
}

/** What the import form, the preview and the publishing page say. */
export const importWords = {
  heading: 'Nhập dự thảo',
  explanation:
    'Chọn tệp Word (.docx), PDF có chữ, trang web (HTML), Markdown hoặc văn bản thuần (.txt), hoặc dán nội dung vào ô bên dưới. Chưa có gì được công bố: bạn xem lại và sửa trước.',
  unit: 'Đơn vị lấy ý kiến',
  file: 'Tệp dự thảo',
  fileHint: 'Tệp .docx, .pdf, .html, .md hoặc .txt, tối đa 20 MB. Chữ gõ bằng TCVN3 hoặc VNI cũng đọc được.',
  text: 'Hoặc dán nội dung',
  textHint: 'Nếu đã chọn tệp thì phần dán bị bỏ qua.',
  read: 'Đọc và xem trước',
  chooseFileAgain: 'Nội dung đã dán vẫn còn bên dưới. Tệp cần được chọn lại.',

  inProgress: 'Bản nhập chưa công bố',
  importOf: (title: string) => title || 'Bản nhập chưa có tên',
  readAt: 'Nhập lúc',
  source: 'Nguồn',
  pasted: 'Nội dung dán',

  previewTitle: 'Xem lại bản nhập',
  previewHelp:
    'Kiểm tra từng khối: loại, cấp và số hiệu. Câu chữ của dự thảo được giữ nguyên; chỉ cách chia khối thay đổi.',
  summary: (count: Record<BlockKind, number>) =>
    `${formatNumber(count.heading)} đề mục, ${formatNumber(count.paragraph)} đoạn văn, ${formatNumber(count.item)} mục liệt kê` +
    (count.front + count.back > 0
      ? `; ${formatNumber(count.front + count.back)} khối ở phần đầu và phần cuối không lấy ý kiến`
      : ''),
  aboutTheFile: 'Về tệp này',
  doubts: (n: number) => `Có ${formatNumber(n)} chỗ nên xem lại, mỗi chỗ có ghi lý do.`,
  noDoubts: 'Không còn chỗ nào cần xem lại.',
  nextDoubt: 'Xem chỗ tiếp theo',
  lookHere: 'Xem lại:',
  confirm: 'Đúng rồi',
  outline: 'Mục lục như đã hiểu',
  noHeadings: 'Chưa có đề mục nào. Dự thảo vẫn công bố được; trang đọc sẽ chia theo từng nhóm đoạn.',
  blocks: 'Các khối của dự thảo',
  block: (n: number) => `Khối ${formatNumber(n)}`,
  blocksShown: (from: number, to: number, total: number) =>
    `Khối ${formatNumber(from)}–${formatNumber(to)} trên ${formatNumber(total)}`,
  previousBlocks: 'Các khối trước',
  nextBlocks: 'Các khối sau',
  pagesOfBlocks: 'Các trang của bản nhập',
  level: (level: number) => `cấp ${level}`,
  undo: 'Hoàn tác',
  redo: 'Làm lại',
  correctionsMade: (n: number) => (n === 0 ? 'Chưa sửa gì' : `Đã sửa ${formatNumber(n)} chỗ`),

  correcting: (n: number) => `Sửa khối ${formatNumber(n)}`,
  kind: 'Loại',
  levelName: 'Cấp',
  levelUp: 'Lên một cấp',
  levelDown: 'Xuống một cấp',
  label: 'Số hiệu',
  labelHint: 'Phần đầu của chính khối này, như “II”, “1.2” hoặc “a”. Để trống nếu không có.',
  computedLabelHint:
    'Số do phần mềm soạn thảo tự đánh nên không nằm trong câu chữ. Nếu khác bản in, hãy ghi đúng số trong bản in.',
  keepLabel: 'Lưu số hiệu',
  join: 'Nối với khối sau',
  split: 'Tách khối này',
  splitHint: 'Đặt con trỏ vào chỗ cần tách, nhấn Enter để xuống dòng, rồi bấm “Tách”.',
  splitText: 'Nội dung khối',
  splitHere: 'Tách',
  keys: 'Phím tắt khi đang đứng ở một khối',
  keyNames: [
    ['j', 'khối sau'],
    ['k', 'khối trước'],
    ['n', 'chỗ cần xem tiếp'],
    ['y', 'đúng rồi'],
    ['1–5', 'đổi loại'],
    ['[', 'lên một cấp'],
    [']', 'xuống một cấp'],
    ['l', 'số hiệu'],
    ['Shift+J', 'nối'],
    ['s', 'tách'],
    ['z', 'hoàn tác'],
    ['Shift+Z', 'làm lại'],
  ],

  toPublish: 'Tiếp tục: công bố',
  publishTitle: 'Công bố dự thảo',
  beforePublishing:
    'Sau khi công bố, đoàn viên đọc và góp ý theo đúng cách chia khối này; đến khi có ý kiến đầu tiên thì còn mở lại bản nhập để sửa được. Có thể rút lại dự thảo.',
  beforeRepublishing:
    'Dự thảo này đã công bố. Nếu chưa có ai góp ý, nội dung mới thay hẳn nội dung cũ; địa chỉ, đợt lấy ý kiến và những đoạn không đổi chữ giữ nguyên. Nếu đã có người góp ý, kể cả khi ý kiến chưa đủ để mở, máy sẽ báo và không thay gì.',
  reopen: 'Sửa lại bản nhập',
  reopenHelp:
    'Chưa mở được ý kiến nào. Nếu thật sự chưa có ai góp ý, còn có thể mở lại bản nhập để sửa cách chia đoạn rồi công bố lại; nếu đã có, hãy đưa phiên bản mới.',
  backToPreview: 'Quay lại xem lại',
  audience: 'Đơn vị được lấy ý kiến',
  audienceOf: (unit: string, below: number) =>
    below === 0 ? unit : `${unit} và ${formatNumber(below)} đơn vị trực thuộc`,
  undeclared: (unit: string) => `${unit} chưa khai số đoàn viên`,
  undeclaredMeaning:
    'Bạn vẫn công bố được. Nhưng ý kiến chỉ được mở cho cán bộ đọc khi biết đơn vị có bao nhiêu đoàn viên: cho đến khi khai, ý kiến của những đơn vị chưa khai sẽ chờ, và chưa tính vào báo cáo.',
  declareHere: 'Khai số đoàn viên ở trang đơn vị',
  declaredByOthers: 'Cán bộ công đoàn hoặc quản trị viên của đơn vị khai được ở trang đơn vị.',
  willBePublished: 'Nội dung sẽ công bố',
  draftTitle: 'Tên dự thảo',
  consultation: 'Đợt lấy ý kiến',
  newConsultation: 'Mở đợt mới',
  existingConsultation: (opens: string, closes: string) => `Từ ${opens} đến ${closes}`,
  consultationTitle: 'Tên đợt lấy ý kiến',
  consultationTitleOf: (draft: string) => `Lấy ý kiến vào ${draft}`,
  opensAt: 'Mở lúc',
  closesAt: 'Kết thúc lúc',
  vietnamTime: 'Giờ Việt Nam.',
  lateGrace: 'Chờ máy không có mạng, số giờ',
  lateGraceHint:
    'Sau khi kết thúc, ý kiến viết trước đó trên máy không có mạng còn được nhận bấy nhiêu giờ, và được đếm riêng là gửi muộn. Hết giờ ấy báo cáo mới ký được. 72 giờ là vừa; 0 là không chờ.',
  publish: 'Công bố',
  published: 'Bản nhập này đã được công bố.',
  toDrafts: 'Xem các dự thảo',
}

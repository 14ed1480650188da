import type { BlockKind } from '../outline.ts'
import type { EditRefusal } from '../outline-edits.ts'

/** How the preview names each kind of block. */
export const blockKindNames: Record<BlockKind, string> = {
  front: 'Phần đầu văn bản (không lấy ý kiến)',
  heading: 'Đề mục',
  paragraph: 'Đoạn văn',
  item: 'Mục liệt kê',
  back: 'Phần cuối văn bản (không lấy ý kiến)',
}

export const fileRefusals = [
  'file.none',
  'file.empty',
  'file.tooLarge',
  'file.encrypted',
  'file.oldWord',
  'file.truncated',
  'file.notDocx',
  'file.unknown',
  'file.broken',
  'file.bomb',
  'file.tooManyBlocks',
  'file.noText',
  'file.encoding',
  'file.pdfLater',
  'file.htmlLater',
] as const
export type FileRefusal = (typeof fileRefusals)[number]

type Sentence = string | ((params: Record<string, string>) => string)

/** What a person reads when a file cannot be imported or an edit cannot be made: what happened, then what to do. */
export const outlineErrors: Record<FileRefusal | EditRefusal, Sentence> = {
  'file.none': 'Chưa có nội dung nào để đọc. Hãy chọn tệp dự thảo, hoặc dán nội dung vào ô bên dưới.',
  'file.empty': 'Tệp không có nội dung. Hãy mở tệp trên máy để kiểm tra, lưu lại rồi chọn lại tệp.',
  'file.tooLarge': ({ limit }) =>
    `Tệp quá lớn: mỗi tệp tối đa ${limit} MB. Hãy bỏ hình ảnh khỏi tệp hoặc chỉ chép phần chữ rồi dán vào ô nội dung.`,
  'file.encrypted':
    'Tệp được đặt mật khẩu nên không đọc được. Hãy mở tệp bằng Word, bỏ mật khẩu (Tệp → Thông tin → Bảo vệ tài liệu), lưu lại rồi chọn lại tệp.',
  'file.oldWord':
    'Tệp thuộc định dạng Word cũ (.doc). Hãy mở tệp bằng Word hoặc LibreOffice, chọn “Lưu thành” định dạng .docx rồi chọn lại tệp.',
  'file.truncated':
    'Tệp bị cắt cụt, có thể do tải về chưa xong. Hãy tải hoặc sao chép lại tệp rồi thử lần nữa.',
  'file.notDocx':
    'Đây không phải là văn bản Word (.docx). Hãy chọn tệp .docx hoặc tệp văn bản thuần (.txt), hoặc dán nội dung vào ô bên dưới.',
  'file.unknown':
    'Không nhận ra loại tệp này. Hãy chọn tệp .docx hoặc tệp văn bản thuần (.txt), hoặc dán nội dung vào ô bên dưới.',
  'file.broken':
    'Tệp Word bị hỏng nên không đọc được phần nội dung. Hãy mở tệp bằng Word, để Word sửa, lưu lại rồi chọn lại tệp.',
  'file.bomb':
    'Tệp khi mở ra lớn bất thường nên đã bị từ chối. Hãy chép phần chữ của văn bản sang một tệp Word mới rồi chọn lại tệp.',
  'file.tooManyBlocks': ({ limit }) =>
    `Văn bản có quá nhiều đoạn (tối đa ${limit}). Hãy chia văn bản thành nhiều dự thảo nhỏ hơn rồi nhập từng phần.`,
  'file.noText':
    'Không tìm thấy chữ nào trong tệp; có thể tệp chỉ chứa ảnh chụp. Hãy dùng tệp gốc soạn bằng Word hoặc dán nội dung vào ô bên dưới.',
  'file.encoding':
    'Bảng mã chữ của tệp không phải Unicode (có thể là TCVN3, VNI hoặc Windows-1258). Hãy mở tệp, lưu lại với bảng mã UTF-8 rồi chọn lại tệp, hoặc dán nội dung vào ô bên dưới.',
  'file.pdfLater':
    'Chưa nhập được tệp PDF. Hãy chọn tệp Word (.docx) gốc, hoặc mở tệp PDF, chép phần chữ và dán vào ô bên dưới.',
  'file.htmlLater':
    'Chưa nhập được tệp trang web (HTML). Hãy mở tệp bằng trình duyệt, chép phần chữ và dán vào ô bên dưới.',
  'edit.noSuchBlock': 'Không còn đoạn này trong bản xem trước. Hãy tải lại trang rồi làm lại thao tác.',
  'edit.noLevelHere': 'Chỉ đề mục và mục liệt kê mới có cấp. Hãy đổi loại của đoạn trước, rồi chọn cấp.',
  'edit.labelNotInText':
    'Số hiệu phải là phần đầu của chính đoạn văn, vì câu chữ của dự thảo không được thay đổi. Hãy kiểm tra lại số hiệu đã nhập.',
  'edit.nothingToJoin': 'Đây là đoạn cuối cùng nên không có đoạn nào phía sau để nối.',
  'edit.splitAtEdge': 'Chỗ tách nằm ở đầu hoặc cuối đoạn. Hãy chọn một vị trí ở giữa đoạn.',
  'edit.splitInsideWord': 'Chỗ tách nằm giữa một từ. Hãy chọn vị trí giữa hai từ.',
}

/** What the preview tells about an import that was read, but not without something to look at. */
export const outlineNotes = {
  'note.noHeadings': () =>
    'Không tìm thấy đề mục nào: mỗi đoạn được coi là một đoạn văn. Hãy đổi loại những đoạn là đề mục.',
  'note.tableRows': (count: number) =>
    `Có ${count} dòng bảng; mỗi dòng thành một đoạn, các ô cách nhau bằng dấu “|”.`,
  'note.tracked': (count: number) =>
    `Tệp còn ${count} chỗ sửa đang theo dõi (Track Changes); bản nhập đã nhận tất cả các chỗ sửa đó.`,
  'note.suggested': (count: number) =>
    `Tệp còn ${count} chỗ sửa là đề xuất của ý kiến góp ý chưa được chấp nhận; câu chữ dự thảo giữ như cũ. Muốn nhận đề xuất nào, hãy chấp nhận chỗ sửa đó trong Word rồi nhập lại tệp.`,
  'note.images': (count: number) => `Có ${count} hình không được nhập.`,
  'note.footnotes': (count: number) => `Có ${count} chú thích cuối trang chưa được nhập vào nội dung.`,
}
export type OutlineNote = keyof typeof outlineNotes

import type { BlockKind } from '../outline.ts'
import type { DoubtReason } from '../outline-doubts.ts'
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
  'file.rtf',
  'file.pdfEncrypted',
  'file.pdfBroken',
  'file.pdfScanned',
  'file.pdfNameless',
  'file.tooManyPages',
  'file.htmlBroken',
  'file.tooSlow',
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
    'Đây không phải là văn bản Word (.docx). Hãy chọn tệp Word (.docx), PDF, HTML, Markdown (.md) hoặc văn bản thuần (.txt), hoặc dán nội dung vào ô bên dưới.',
  'file.unknown':
    'Không nhận ra loại tệp này. Hãy chọn tệp Word (.docx), PDF, HTML, Markdown (.md) hoặc văn bản thuần (.txt), hoặc dán nội dung vào ô bên dưới.',
  'file.broken':
    'Tệp Word bị hỏng nên không đọc được phần nội dung. Hãy mở tệp bằng Word, để Word sửa, lưu lại rồi chọn lại tệp.',
  'file.bomb':
    'Tệp khi mở ra lớn bất thường nên đã bị từ chối. Hãy chép phần chữ của văn bản sang một tệp Word mới rồi chọn lại tệp.',
  'file.tooManyBlocks': ({ limit }) =>
    `Văn bản có quá nhiều đoạn (tối đa ${limit}). Hãy chia văn bản thành nhiều dự thảo nhỏ hơn rồi nhập từng phần.`,
  'file.noText':
    'Không tìm thấy chữ nào trong tệp; có thể tệp chỉ chứa ảnh chụp. Hãy dùng tệp gốc soạn bằng Word hoặc dán nội dung vào ô bên dưới.',
  'file.encoding':
    'Không nhận ra bảng mã chữ của tệp: không phải Unicode, TCVN3, VNI hay Windows-1258. Hãy mở tệp, lưu lại với bảng mã UTF-8 rồi chọn lại tệp, hoặc dán nội dung vào ô bên dưới.',
  'file.rtf':
    'Đây là tệp RTF. Hãy mở tệp bằng Word hoặc LibreOffice, chọn “Lưu thành” định dạng .docx rồi chọn lại tệp.',
  'file.pdfEncrypted':
    'Tệp PDF được đặt mật khẩu nên không đọc được. Hãy mở tệp bằng mật khẩu, in ra tệp PDF mới không có mật khẩu rồi chọn lại, hoặc dùng tệp Word (.docx) gốc.',
  'file.pdfBroken':
    'Tệp PDF bị hỏng hoặc tải về chưa xong nên không đọc được trọn vẹn. Hãy tải hoặc sao chép lại tệp, hoặc dùng tệp Word (.docx) gốc.',
  'file.pdfScanned':
    'Tệp PDF chỉ có ảnh chụp (bản quét), không có chữ để đọc. Hãy dùng tệp Word (.docx) gốc, hoặc nhận dạng chữ (OCR) tệp này rồi chọn lại.',
  'file.pdfNameless':
    'Tệp PDF có chữ nhưng không cho biết đó là chữ nào (phông thiếu bảng mã). Hãy dùng tệp Word (.docx) gốc, hoặc xuất lại PDF từ phần mềm đã soạn.',
  'file.tooManyPages': ({ limit }) =>
    `Tệp PDF có quá nhiều trang (tối đa ${limit}). Hãy tách thành nhiều tệp rồi nhập từng phần.`,
  'file.htmlBroken':
    'Trang web này có cấu trúc bất thường nên không đọc được. Hãy mở trang bằng trình duyệt, chép phần chữ và dán vào ô bên dưới.',
  'file.tooSlow': ({ seconds }) =>
    `Tệp phức tạp bất thường: sau ${seconds} giây vẫn chưa đọc xong. Hãy chép phần chữ của văn bản rồi dán vào ô bên dưới, hoặc dùng tệp Word (.docx) gốc.`,
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
  'note.footnotesRead': (count: number) =>
    `Có ${count} chú thích cuối trang; mỗi chú thích thành một đoạn, đặt ngay sau đoạn nhắc đến nó.`,
  'note.runningHeads': (count: number, about?: string) =>
    `Đã bỏ số trang và ${count} dòng lặp lại ở đầu hoặc cuối các trang: “${about}”.`,
  'note.mended': (count: number) =>
    `Có ${count} tiếng bị cách rời trong tệp PDF (như “chính tr ị”) đã được ghép lại vì chỉ khi ghép mới thành tiếng Việt.`,
  'note.maybeSplit': (count: number) =>
    `Có ${count} chỗ dường như một tiếng bị cách rời (như “chính tr ị”). Câu chữ được giữ nguyên; nếu là lỗi chép từ PDF, hãy sửa ở văn bản gốc rồi nhập lại.`,
  'note.emptyPages': (count: number) =>
    `Có ${count} trang không có chữ (có thể là ảnh chụp) nên không có gì để nhập từ các trang đó. Hãy đối chiếu với bản gốc.`,
  'note.turned': (count: number) => `Đã bỏ ${count} chữ viết nghiêng hoặc dọc trang (con dấu, chữ chìm).`,
  'note.machineRead': () =>
    'Chữ trong tệp do máy nhận dạng từ ảnh (OCR). Hãy đối chiếu kỹ với bản gốc vì có thể có chữ sai.',
  'note.legacy': () =>
    'Tệp có chữ gõ bằng bảng mã cũ (TCVN3 hoặc VNI); bản nhập đã chuyển sang Unicode, câu chữ không đổi.',
  'note.chrome': (count: number, about?: string) =>
    `Đã bỏ phần khung của trang web (trình đơn, đầu trang, chân trang, chữ ẩn), khoảng ${count} chữ cái: “${about}”.`,
  'note.webFrame': (count: number) =>
    `Có ${count} phần đứng trước hoặc sau văn bản, có thể là khung của trang web, được xếp vào phần đầu hoặc phần cuối (không lấy ý kiến). Nếu phần nào thuộc dự thảo, hãy đổi loại của nó.`,
}
/** The keys of what the preview may tell. */
export type OutlineNote = keyof typeof outlineNotes

/** Why a block should be looked at: what was seen, and how it was understood. */
export const doubtReasonNames: Record<DoubtReason, (about?: string) => string> = {
  'doubt.joined': () => 'Hai dòng được nối lại vì câu ở dòng trên chưa hết. Nếu là hai đoạn, hãy tách.',
  'doubt.pageBreak': () => 'Đoạn này nối từ trang trước sang trang sau. Nếu là hai đoạn, hãy tách.',
  'doubt.columns': () => 'Văn bản chia cột ở chỗ này: cột trái được đọc trước, rồi đến cột phải.',
  'doubt.mended': () => 'Có tiếng bị cách rời trong tệp PDF đã được ghép lại. Hãy đối chiếu với bản gốc.',
  'doubt.maybeSplit': () => 'Dường như có tiếng bị cách rời (như “chính tr ị”). Câu chữ được giữ nguyên.',
  'doubt.hyphen': () => 'Có dấu gạch nối ở cuối dòng in; dấu này được giữ lại.',
  'doubt.legacy': () =>
    'Chữ được nhận ra là bảng mã cũ (TCVN3 hoặc VNI) nhờ mặt chữ và đã chuyển sang Unicode.',
  'doubt.order': (about) =>
    about === undefined
      ? 'Dãy số hiệu bắt đầu không phải từ số đầu tiên.'
      : `Số hiệu không nối tiếp “${about}” đứng trước nó (lặp lại, nhảy cách hoặc quay lại).`,
  'doubt.listInList': (about) =>
    `Dãy số bắt đầu lại từ đầu ngay dưới mục “${about}”, nên được coi là danh sách nằm trong mục đó.`,
  'doubt.letterOrRoman': () => 'Số hiệu này có thể là chữ cái hoặc số La Mã.',
  'doubt.headingByList': () => 'Được coi là đề mục vì những mục cùng dãy là đề mục.',
  'doubt.itemByList': () => 'Được coi là mục liệt kê vì phần lớn mục cùng dãy không phải đề mục.',
  'doubt.headingWithBody': () => 'Đề mục và nội dung nằm trên cùng một dòng. Có thể tách ở cuối tên đề mục.',
  'doubt.unnumbered': () => 'Dòng in đậm, không có số hiệu, được coi là đề mục.',
  'doubt.betweenItems': () => 'Đoạn không có dấu đầu dòng đứng giữa các mục liệt kê.',
  'doubt.notALabel': (about) =>
    `Mở đầu “${about}…” giống số hiệu nhưng được coi là câu chữ (ngày, số tiền hoặc viện dẫn).`,
  'doubt.webFrame': () =>
    'Trông giống phần khung của trang web (danh sách liên kết, cột bên, bình luận, hoặc nằm ngoài bài viết) nên được xếp ngoài dự thảo. Nếu thuộc dự thảo, hãy đổi loại.',
  'doubt.webFrameKept': () =>
    'Trông giống phần khung của trang web nhưng đứng giữa văn bản nên được giữ trong dự thảo.',
  'doubt.titlePage': () => 'Được coi là phần đầu văn bản vì đứng trước đề mục đầu tiên và không thành câu.',
}

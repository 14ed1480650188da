import { inCapitals } from './line.ts'

const DOCUMENT_TYPES =
  'KẾ HOẠCH|BÁO CÁO CHÍNH TRỊ|BÁO CÁO TỔNG KẾT|BÁO CÁO|NGHỊ QUYẾT|NGHỊ ĐỊNH|THÔNG TƯ|QUYẾT ĐỊNH|CHỈ THỊ|KẾT LUẬN|HƯỚNG DẪN|CHƯƠNG TRÌNH HÀNH ĐỘNG|CHƯƠNG TRÌNH|CÔNG VĂN|THÔNG BÁO|ĐỀ ÁN|ĐỀ CƯƠNG|PHƯƠNG ÁN|QUY CHẾ|QUY ĐỊNH|ĐIỀU LỆ|LUẬT|BỘ LUẬT|PHÁP LỆNH|TỜ TRÌNH|VĂN KIỆN|CHIẾN LƯỢC|TUYÊN BỐ|THỎA ƯỚC LAO ĐỘNG TẬP THỂ|NỘI QUY LAO ĐỘNG|NỘI QUY'
const TYPE_LINE = new RegExp(`^[(“"]?(?:DỰ THẢO\\s+)?(?:${DOCUMENT_TYPES})[)”"]?$`, 'u')
const TYPE_START = new RegExp(`^(?:DỰ THẢO\\s+)?(?:${DOCUMENT_TYPES})(?![\\p{L}])`, 'u')

const MOTTO =
  /^(?:CỘNG H(?:ÒA|OÀ) XÃ HỘI CHỦ NGHĨA VIỆT NAM|ĐẢNG CỘNG SẢN VIỆT NAM|Độc lập\s*[-–]\s*Tự do\s*[-–]\s*Hạnh phúc\.?)$/iu
const NUMBER_LINE =
  /^(?=.*[:/])(?:Số|Luật số|Nghị quyết số|Quyết định số)\s*:?\s*[\d.…_]*\s*[-/]?\s*[\p{Lu}\d/&.…–-]*(?:\/[\p{Lu}\d&.–-]+)?$/u
const PLACE_DATE = /^\p{Lu}[^,.;:]{1,40},\s*(?:ngày)\s*[\d.…_\s]*tháng\s*[\d.…_\s]*năm\s*[\d.…_]*$/iu
const POSTED =
  /^(?:Thứ (?:hai|ba|tư|năm|sáu|bảy)|Chủ nhật)\s*[-,]|^(?:Đăng (?:lúc|ngày)|Ngày đăng|Cập nhật|Lượt xem|Đã xem|Cỡ chữ|Trang chủ|Tác giả|Nguồn)\s*[:>»|-]/iu
const DRAFT_MARK = /^[([]?\s*dự thảo(?:\s+(?:lần|ngày|\d|xin|để|trình).{0,80})?\s*[)\]]?$/iu
const ADDRESSEE = /^Kính (?:gửi|trình)\s*:/iu

const SIGNATURE =
  /^(?:(?:TM|T\/M|T\.M|KT|K\/T|TL|T\/L|TUQ)(?:\s*\.\s*|\s+)(?=\p{Lu}{2})|Q\.\s*(?=\p{Lu}{2})|XÁC NHẬN CỦA|NGƯỜI LẬP BIỂU|NGƯỜI BÁO CÁO)/u
const RECIPIENTS = /^Nơi\s+nhận\s*(?::|$)/iu
const CLOSING = /^Trên đây là\s/iu
const PAGE_END =
  /^(?:Tổng số điểm (?:của )?bài viết|Click để đánh giá|Ý kiến bạn đọc|Mã bảo mật|Những tin (?:mới|cũ) hơn|Tin (?:liên quan|cùng chuyên mục)|Các tin khác|Từ khóa\s*:|Tags?\s*:|Chia sẻ\s*:|Bản quyền|Tác giả bài viết\s*:|Nguồn tin\s*:|Bạn đã không sử dụng Site)/iu

/** The kind of document on a line of its own: "KẾ HOẠCH", "BÁO CÁO CHÍNH TRỊ". */
export const isTypeLine = (text: string) => TYPE_LINE.test(text)

/** A title on one line with the kind of document: "KẾ HOẠCH Tuyên truyền …", "BÁO CÁO CHÍNH TRỊ CỦA …". */
export const startsWithType = (text: string) => TYPE_START.test(text)

/** State motto, number, place and date, draft mark, addressee, or the date a web page was posted. */
export function isLetterhead(text: string): boolean {
  return [MOTTO, NUMBER_LINE, PLACE_DATE, POSTED, DRAFT_MARK, ADDRESSEE].some((it) => it.test(text))
}

/** "Kính gửi:", with or without the names. */
export const isAddressee = (text: string) => ADDRESSEE.test(text)

/** A line of no words: a drawn rule, stars, dots. */
export const isRule = (text: string) => !/[\p{L}\p{N}]/u.test(text)

/** What only ends a document: recipients, signature, the furniture of a web page. */
export function isEnding(text: string): boolean {
  return (
    RECIPIENTS.test(text) || PAGE_END.test(text) || (SIGNATURE.test(text) && inCapitals(text.split('\n')[0]!))
  )
}

/** "Trên đây là kế hoạch …": the sentence that closes a document, if nothing is numbered after it. */
export const isClosing = (text: string) => CLOSING.test(text)

/** Whether a table row is laid out for the eye only: letterhead or signature in two columns. */
export function isLayoutRow(cells: readonly string[][]): boolean {
  return cells.some((lines) =>
    lines.some((line) => [MOTTO, NUMBER_LINE, PLACE_DATE].some((it) => it.test(line)) || isEnding(line)),
  )
}

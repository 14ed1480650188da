import type { Failure } from '../errors.ts'
import { requestErrors } from './rights.ts'
import { retentionErrors } from './retention.ts'
import { opinionErrors, say, type Sentence, waitOf } from './opinion-errors.ts'
import { answerErrors } from './answer-desk.ts'
import { outlineErrors } from './outline.ts'
import { quoteFieldErrors } from './quotes.ts'
import { peopleErrors, peopleFieldErrors } from './people-errors.ts'
import { noticeErrors } from './notices.ts'
import { publicationErrors } from './publication.ts'
import { reportErrors } from './report-errors.ts'
import { passwordErrors, signInErrors } from './sign-in.ts'
import { versionErrors } from './versions.ts'
import { entryImportErrors } from './entry-import.ts'
import { meetingErrors, meetingFieldErrors } from './meetings.ts'
import { unitErrors } from './unit-errors.ts'
import { unitImportErrors } from './unit-import.ts'

/** What went wrong and what to do, for each `reason`. A function where the sentence names something. */
const sentences: Record<string, Sentence> = {
  ...opinionErrors,
  ...requestErrors,
  ...retentionErrors,
  ...answerErrors,
  ...outlineErrors,
  ...noticeErrors,
  ...publicationErrors,
  ...reportErrors,
  ...unitErrors,
  ...meetingErrors,
  ...entryImportErrors,
  ...versionErrors,
  ...unitImportErrors,
  ...peopleErrors,
  ...signInErrors,
  invalid: 'Có chỗ chưa đúng. Vui lòng xem lại các mục được đánh dấu.',
  'address.wrong':
    'Địa chỉ này có chỗ không đúng, như ngày không có trong lịch hoặc một phần đã bị sửa. Vui lòng quay lại trang trước và chọn lại, hoặc bỏ phần sau dấu “?” rồi mở lại.',
  'database.slow': (it) =>
    `Việc này cần nhiều thời gian hơn mức cho phép nên máy chủ đã dừng lại. Những gì đã lưu vẫn còn nguyên. Vui lòng thử lại sau ${waitOf(it.waitSeconds)}; nếu là một danh sách dài, hãy thu hẹp bằng bộ lọc hoặc chọn một đơn vị thấp hơn.`,
  'database.busy': (it) =>
    `Máy chủ đang bận vì nhiều người cùng làm một việc. Những gì đã lưu vẫn còn nguyên. Vui lòng thử lại sau ${waitOf(it.waitSeconds)}.`,
  'link.guessed': (it) =>
    `Từ mạng này đã có quá nhiều lần gõ sai mã. Máy đã vào trước đó vẫn góp ý bình thường. Vui lòng thử lại sau ${waitOf(it.waitSeconds)}.`,
  'role.needed': 'Bạn chưa được giao quyền làm việc này. Vui lòng liên hệ quản trị viên của đơn vị.',
  'link.unknown':
    'Không tìm thấy mã này. Vui lòng kiểm tra lại từng ký tự, hoặc xin mã mới từ cán bộ công đoàn của bạn.',
  'files.tooOften': (it) =>
    `Bạn vừa lấy rất nhiều tệp. Các tệp đã tải vẫn còn nguyên. Vui lòng thử lại sau ${waitOf(it.waitSeconds)}.`,
  'link.ended': 'Mã này đã hết dùng nên không đổi được. Vui lòng mở mã mới cho đơn vị.',
  'links.none': 'Chưa có mã nào để in ở cấp này. Vui lòng mở mã cho các đơn vị trước.',
  'links.tooMany':
    'Có quá nhiều đơn vị để mở mã cùng lúc. Vui lòng chọn một đơn vị thấp hơn hoặc một cấp khác.',
  'link.missing': 'Không tìm thấy đường liên kết này trong phạm vi của bạn.',
  'unit.closed': 'Đơn vị này đã kết thúc hoạt động nên không mở được đường liên kết mới.',
  'consultation.times': 'Vui lòng cho biết thời gian mở và thời gian kết thúc.',
  'draft.missing':
    'Không tìm thấy dự thảo này. Có thể dự thảo đã được rút lại hoặc không dành cho đơn vị của bạn.',
  'draft.nothingToRead':
    'Chưa có đoạn nào thuộc nội dung dự thảo. Vui lòng đổi loại ít nhất một khối thành “đoạn”.',
  'section.missing': 'Dự thảo không có phần này. Vui lòng mở lại mục lục.',
  'import.missing': 'Không tìm thấy bản nhập này.',
  'import.changed':
    'Bản nhập đã được sửa ở một cửa sổ khác. Trang này đã tải lại bản mới nhất; vui lòng sửa lại.',
  'draft.hasOpinions':
    'Dự thảo đã có ý kiến góp ý nên không thay nội dung được nữa. Hãy công bố một phiên bản mới, hoặc rút lại dự thảo.',
  'draft.newerVersion':
    'Dự thảo đã có phiên bản mới nên bản nhập đầu tiên không sửa được nữa. Hãy sửa ở phiên bản mới.',
  'import.published': 'Bản nhập này đã được công bố nên không sửa được nữa.',
  'edit.noSplitPlace':
    'Chưa rõ chỗ tách. Vui lòng xuống dòng đúng một chỗ và không thay đổi câu chữ nào khác.',
  'edit.nothingToUndo': 'Không còn bước nào để hoàn tác.',
  'edit.nothingToRedo': 'Không còn bước nào để làm lại.',
  'opinion.notYours':
    'Không tìm thấy ý kiến này trên thiết bị của bạn. Chỉ thiết bị đã gửi mới sửa hoặc rút lại được ý kiến.',
  'moderation.nothingToUndo':
    'Không có gì để hoàn tác: có thể người khác vừa quyết định ý kiến này. Vui lòng tải lại trang.',
  'moderation.struckGone': 'Chữ đã che đã được xoá hẳn nên không khôi phục được.',
  'moderation.noSpans': 'Chưa chọn chữ nào để che.',
  'moderation.mostlyStruck':
    'Ngoài tên và số phần mềm nhận ra, hơn nửa lời đã bị chọn để che. Chỉ che tên và số; nếu cả ý kiến không nên hiện, hãy ẩn ý kiến và nêu lý do. Chưa có gì thay đổi.',
  'moderation.notFound':
    'Chỉ xoá hẳn ngay được những chỗ phần mềm nhận ra là tên hoặc số. Hãy bỏ chọn “Xoá hẳn ngay” rồi gửi lại: chữ bị che được giữ 7 ngày để sửa nếu nhầm. Chưa có gì thay đổi.',
  'moderation.wrongSpans': 'Chữ đã chọn không còn khớp với ý kiến. Vui lòng tải lại trang rồi chọn lại.',
  'opinion.missing': 'Không tìm thấy ý kiến này. Có thể người viết đã rút lại.',
  'map.missing': 'Chưa có bản đồ từ khóa: chưa đủ 5 người tham gia.',
  'theme.missing':
    'Không tìm thấy chủ đề này. Có thể lần phân tích mới đã thay chủ đề khác vào chỗ này; vui lòng tải lại trang.',
  'theme.moved':
    'Các ý kiến đã chọn không còn ở chủ đề này. Có thể người khác vừa chuyển đi; vui lòng tải lại trang.',
  'theme.mergeItself': 'Hãy chọn một chủ đề khác để gộp vào chủ đề này.',
  'theme.nothingToUndo': 'Không còn quyết định nào để hoàn tác.',
  'theme.notLatest':
    'Vừa có quyết định khác sau quyết định này, nên chưa hoàn tác gì. Xem “Các quyết định gần đây” rồi hoàn tác lại nếu cần.',
  'analysis.tooManyThemes':
    'Mỗi chủ đề cần ít nhất 5 ý kiến, dự thảo chưa đủ ý kiến cho chừng ấy chủ đề. Chọn số nhỏ hơn, hoặc để trống cho máy tự tìm.',
  'analysis.running': 'Đang có một lần phân tích cho dự thảo này. Vui lòng đợi xong hoặc dừng lần đó trước.',
  'analysis.over': 'Không có lần phân tích nào đang chạy.',
  'insight.wrongLine': (it) =>
    `${it.file}, dòng ${it.line}: cần ${it.form} dạng JSON. Hãy sửa dòng ấy rồi chạy lại.`,
  'insight.noThemes': (it) => `${it.file}: cần kết quả do lệnh themes ghi ra.`,
  'insight.fewerThemes': (it) =>
    `Chỉ tìm được ${it.found} chủ đề, ít hơn số đã chọn: mỗi chủ đề cần ít nhất 5 ý kiến. Hãy chọn số nhỏ hơn, hoặc bỏ --themes để máy tự tìm.`,
  'insight.noModel': 'Tệp này không phải là mô hình. Hãy chọn tệp do lệnh train-sentiment ghi ra.',
  'insight.noThemeModel': 'Tệp này không giữ chủ đề nào. Hãy chọn tệp do lệnh themes --keep ghi ra.',
  'insight.oneLabel': 'Cần văn bản của ít nhất hai nhãn khác nhau thì mới học được.',
  'insight.contradiction':
    'Hai quyết định trái nhau: có ý kiến vừa phải ở chung vừa phải ở riêng, hoặc thuộc hai chủ đề đã đặt tên. Hãy bỏ một trong hai.',
  'insight.duplicateId': 'Hai ý kiến có cùng một mã. Mỗi ý kiến cần một mã riêng.',
  'analysis.failed':
    'Lần phân tích gặp trục trặc nên chưa có kết quả. Các chủ đề trước đó vẫn còn; vui lòng chạy lại.',
  'opinion.changed':
    'Ý kiến này đã được sửa ở một cửa sổ khác. Bản mới nhất hiện ở trên; nội dung bạn vừa viết vẫn còn trong ô bên dưới.',
}

/** The same for a field at fault, by zod's code or our own key. */
const fieldSentences: Record<string, string> = {
  ...passwordErrors,
  ...peopleFieldErrors,
  ...meetingFieldErrors,
  ...quoteFieldErrors,
  required: 'Vui lòng điền mục này.',
  'consent.needed': 'Nếu đồng ý, hãy đánh dấu vào ô này. Không đánh dấu là chưa đồng ý.',
  'mail.wrong': 'Địa chỉ thư chưa đúng. Vui lòng ghi theo mẫu ten@vidu.vn.',
  'answer.noneChosen': 'Hãy chọn ít nhất một ý kiến hoặc một chủ đề.',
  'analysis.themesWrong': 'Số chủ đề là số nguyên từ 1 đến 70. Để trống thì máy tự tìm.',
  'theme.noOpinions': 'Hãy chọn ít nhất một ý kiến.',
  'theme.nameNeeded': 'Hãy đặt tên cho chủ đề mới.',
  'cursor.wrong': 'Địa chỉ này không còn dùng được. Vui lòng mở lại danh sách từ đầu.',
  'words.needed': 'Vui lòng viết ý kiến hoặc đề xuất câu chữ. Chỉ “Nhất trí” mới có thể để trống.',
  too_big: 'Nội dung dài quá mức cho phép. Vui lòng rút gọn, hoặc chia thành nhiều ý kiến.',
  too_small: 'Vui lòng điền mục này.',
  invalid_value: 'Vui lòng chọn một trong các lựa chọn.',
  invalid_type: 'Vui lòng điền mục này.',
  'date.past': 'Ngày này đã qua. Vui lòng chọn hôm nay hoặc một ngày sau.',
  date: 'Vui lòng ghi ngày giờ theo mẫu.',
  'unit.codeForm': 'Mã chỉ gồm chữ cái không dấu và chữ số, các phần cách nhau bằng dấu chấm, như SH.KCN.01.',
  'closes.beforeOpening': 'Thời gian kết thúc phải sau thời gian mở.',
}

/** The sentence for a refusal. An unknown reason gets the plain one: never a code alone. */
export function explain(failure: Pick<Failure, 'reason' | 'params'>): string {
  return say(sentences, failure)
}

/** The sentence for a field at fault. */
export function explainField(key: string): string {
  return fieldSentences[key] ?? 'Mục này chưa đúng. Vui lòng xem lại.'
}

import { formatDate } from '../format.ts'

type Params = Record<string, string>
const day = (it: Params) => formatDate(it.day ?? '')
const named = (name: string | undefined, otherwise: string) => (name ? `“${name}”` : otherwise)

/** Why a unit cannot be changed as asked, and what to do. */
export const unitErrors: Record<string, string | ((params: Params) => string)> = {
  'unit.missing': 'Không tìm thấy đơn vị này trong phạm vi của bạn.',
  'unit.notYours': (it) =>
    `${it.unit || 'Đơn vị này'} không thuộc quyền thay đổi của bạn. Vui lòng bỏ khỏi danh sách, hoặc nhờ quản trị viên của đơn vị cấp trên.`,
  'unit.codeTaken': (it) =>
    `Mã ${it.code} đã thuộc về ${named(it.unit, 'đơn vị khác')}. Mỗi mã chỉ dùng cho một đơn vị, kể cả khi đơn vị đó đã kết thúc; vui lòng chọn mã khác.`,
  'unit.parentMissing': (it) =>
    `Không tìm thấy đơn vị cấp trên của ${named(it.unit, 'đơn vị này')}. Vui lòng kiểm tra lại mã cấp trên.`,
  'unit.parentUnknown': (it) =>
    `Không tìm thấy đơn vị có mã ${it.code} trong phạm vi của bạn. Vui lòng kiểm tra lại mã đơn vị cấp trên.`,
  'unit.sourceUnknown': (it) =>
    `Không tìm thấy đơn vị có mã ${it.code} trong phạm vi của bạn. Vui lòng kiểm tra lại mã đơn vị sáp nhập vào.`,
  'unit.beforeOpening': (it) => `${it.unit} hoạt động từ ngày ${day(it)}. Vui lòng chọn ngày sau ngày đó.`,
  'unit.closedSince': (it) =>
    `${it.unit} đã kết thúc hoạt động từ ngày ${day(it)}. Vui lòng chọn ngày trước đó.`,
  'unit.becameBefore': (it) =>
    `${it.predecessor} đã được ghi là trở thành ${it.unit} từ ngày ${day(it)}. Muốn ${it.predecessor} kết thúc hoạt động, vui lòng chuyển các đơn vị trực thuộc rồi dùng “Kết thúc hoạt động”.`,
  'unit.changedLater': (it) =>
    `${it.unit} còn một thay đổi có hiệu lực từ ngày ${day(it)}, sau ngày bạn chọn. Vui lòng chọn từ ngày đó trở đi, hoặc sửa thay đổi đó trước.`,
  'unit.receivesLater': (it) =>
    `${it.unit} tiếp nhận ${it.other} từ ngày ${day(it)}, nên phải còn hoạt động trong ngày đó. Vui lòng chọn ngày kết thúc sau ngày ${day(it)}.`,
  'unit.splitsLater': (it) =>
    `${it.other} được tách ra từ ${it.unit} vào ngày ${day(it)}, nên ${it.unit} phải còn hoạt động đến ngày đó. Vui lòng chọn ngày kết thúc từ ngày ${day(it)} trở đi.`,
  'unit.mergesLater': (it) =>
    `${it.unit} đã được ghi là sáp nhập vào ${it.other} và kết thúc hoạt động từ ngày ${day(it)}, nên không kết thúc sớm hơn được. Vui lòng bỏ thay đổi này: đơn vị sẽ tự kết thúc vào ngày đó.`,
  'unit.circle': (it) =>
    `Không thể đặt ${it.unit} dưới chính nó hoặc dưới đơn vị trực thuộc của nó. Vui lòng chọn đơn vị cấp trên khác.`,
  'unit.parentNotYet': (it) =>
    `${it.parent} chỉ hoạt động từ ngày ${day(it)}. Vui lòng chọn ngày từ đó trở đi, hoặc chọn đơn vị cấp trên khác.`,
  'unit.parentClosed': (it) =>
    `${it.parent} kết thúc hoạt động từ ngày ${day(it)} nên không nhận ${named(it.unit, 'đơn vị này')} trực thuộc được nữa. Vui lòng chọn đơn vị cấp trên khác.`,
  'unit.unitsBelow': (it) =>
    `${it.parent} còn đơn vị trực thuộc đang hoạt động, như ${it.unit}. Vui lòng chuyển hoặc kết thúc các đơn vị trực thuộc trước.`,
  'unit.belowLower': (it) =>
    `${it.unit} có cấp cao hơn ${it.parent} nên không thể trực thuộc đơn vị này. Vui lòng chọn lại cấp hoặc đơn vị cấp trên.`,
  'unit.rootStays':
    'Đơn vị cao nhất không chuyển, không chia tách và không đóng được. Bạn có thể đổi tên hoặc đổi mã.',
  'unit.membersUnsaid': (it) =>
    `Vui lòng khai số đoàn viên của ${named(it.unit, 'từng đơn vị')} sau khi chia tách (ghi 0 nếu không còn đoàn viên nào).`,
  'unit.notBelow': (it) =>
    `Ngày đó không có đơn vị mã ${it.code} trực thuộc ${it.unit}. Vui lòng xem lại danh sách theo ngày chia tách.`,
  'unit.belowTwice': (it) => `${it.unit} được chia về hai nơi. Vui lòng chọn một nơi.`,
  'unit.belowLeft': (it) =>
    `Chưa chọn nơi về cho ${it.unit} (mã ${it.code}). Đơn vị cũ kết thúc thì mọi đơn vị trực thuộc phải về một đơn vị mới.`,
  'unit.intoItself': (it) =>
    `${it.unit} không thể sáp nhập vào chính nó. Vui lòng bỏ mã này khỏi danh sách đơn vị sáp nhập vào.`,
}

import { PASSWORD_ALONE_MIN, PASSWORD_MAX, PASSWORD_MIN } from '../sign-in.ts'

/** What the sign-in page says. */
export const signInWords = {
  title: 'Đăng nhập trang cán bộ',
  purpose: 'Dành cho cán bộ công đoàn được giao tổng hợp, trả lời ý kiến và lập báo cáo.',
  email: 'Thư điện tử',
  password: 'Mật khẩu',
  submit: 'Đăng nhập',
  signedOut: 'Bạn đã đăng xuất.',
  forgotten: 'Quên mật khẩu? Liên hệ quản trị viên của đơn vị để được cấp lại.',
  ended: 'Phiên làm việc trước đã hết hoặc không còn dùng được ở đây. Vui lòng đăng nhập lại.',
  by: (label: string) => `Đăng nhập bằng ${label}`,
  or: 'hoặc',
  goingOn: (label: string) => `Đang chuyển đến ${label}`,
  goOn: (label: string) => `Đến ${label}`,
  goOnHelp: 'Nếu trình duyệt không tự chuyển, hãy bấm nút dưới đây.',
  notGoingOn: 'Chưa đăng nhập được',
  byPassword: 'Về trang đăng nhập',
  sample:
    'Đây là dữ liệu mẫu. Tài khoản và mật khẩu dùng thử được ghi ở cửa sổ lệnh lúc khởi động; ai cũng biết chúng, và chúng chỉ dùng được khi có dữ liệu mẫu.',
  member: 'Bạn là đoàn viên, người lao động? Góp ý không cần tài khoản.',
  toMember: 'Đến trang góp ý',
}

/** What the second step of signing in says. */
export const secondStepWords = {
  title: 'Nhập mã xác thực',
  purpose: 'Mở ứng dụng xác thực trên điện thoại và nhập mã 6 số đang hiện cho Góp Ý.',
  code: 'Mã xác thực',
  submit: 'Tiếp tục',
  lost: 'Không có điện thoại bên mình?',
  lostHelp:
    'Nhập một mã khôi phục vào ô trên, mỗi mã dùng được một lần. Không còn mã nào, hãy nhờ quản trị viên của đơn vị đặt lại xác thực hai bước cho bạn.',
  sample: (code: string) => `Tài khoản dùng thử của dữ liệu mẫu: mã lúc này là ${code}.`,
  sampleNone:
    'Tài khoản dùng thử của dữ liệu mẫu: mã vừa rồi đã dùng, tải lại trang sau nửa phút để thấy mã mới.',
  again: 'Đăng nhập bằng tài khoản khác',
}

/** What the page says on which an app is taken up. */
export const enrolmentWords = {
  title: 'Thiết lập xác thực hai bước',
  purpose:
    'Công việc của bạn cần thêm một bước khi đăng nhập: mã 6 số do ứng dụng trên điện thoại tạo ra. Kẻ biết mật khẩu của bạn vẫn không vào được.',
  first:
    'Cài một ứng dụng xác thực trên điện thoại, ví dụ Google Authenticator, Microsoft Authenticator hoặc Aegis.',
  second: 'Trong ứng dụng, chọn thêm tài khoản rồi quét mã QR này.',
  picture: 'Mã QR để quét bằng ứng dụng xác thực',
  orKey: 'Không quét được? Nhập khoá này vào ứng dụng, loại “theo thời gian”:',
  third: 'Nhập mã 6 số mà ứng dụng đang hiện.',
  code: 'Mã 6 số',
  confirm: 'Xác nhận',
  begin: 'Tạo mã QR',
  none: 'Mã QR chỉ hiện trong 10 phút và đã hết hạn, hoặc chưa được tạo.',
  toAccount: 'Đến trang tài khoản',
  done: 'Xác thực hai bước đã được bật',
  codesTitle: 'Mã khôi phục của bạn',
  codes:
    'In trang này hoặc chép lại mười mã dưới đây và cất ở nơi an toàn. Khi mất điện thoại, mỗi mã thay được mã 6 số một lần. Các mã không hiện lại lần nữa.',
  print: 'In trang này',
  goOn: 'Tôi đã cất các mã, vào trang cán bộ',
}

/** What the page of the first administrator says. */
export const firstAdminWords = {
  title: 'Tạo quản trị viên đầu tiên',
  purpose: 'Trang này chỉ mở được bằng đường liên kết ở cửa sổ lệnh và chỉ dùng được một lần.',
  unitName: 'Tên đơn vị cấp cao nhất',
  unitHint: 'Ví dụ: Liên đoàn Lao động tỉnh Sơn Hà',
  unit: (name: string) => `Quản trị viên của ${name}`,
  name: 'Họ và tên',
  email: 'Thư điện tử',
  password: 'Mật khẩu',
  passwordHint: `Ít nhất ${PASSWORD_MIN} ký tự. Dấu, khoảng trắng đều được; không cần ký tự đặc biệt.`,
  submit: 'Tạo và tiếp tục',
  next: 'Ở bước sau, bạn thiết lập xác thực hai bước trên điện thoại.',
}

/** What the page of one's own account says. */
export const accountWords = {
  title: 'Tài khoản của tôi',
  sessions: 'Các thiết bị đang đăng nhập',
  sessionsHelp: 'Phiên làm việc tự kết thúc sau 2 giờ không dùng, và nhiều nhất là 12 giờ.',
  since: (moment: string) => `đăng nhập lúc ${moment}`,
  used: (day: string) => `dùng lần cuối ngày ${day}`,
  own: 'thiết bị này',
  unknownDevice: 'Thiết bị khác',
  end: 'Kết thúc',
  endNamed: (device: string) => `Kết thúc phiên trên ${device}`,
  endAll: 'Đăng xuất khỏi mọi thiết bị',
  ended: 'Đã kết thúc phiên đó.',
  password: 'Đổi mật khẩu',
  passwordHelp: 'Các thiết bị khác của bạn sẽ phải đăng nhập lại.',
  currentPassword: 'Mật khẩu hiện tại',
  newPassword: 'Mật khẩu mới',
  newPasswordHint: (least: number) =>
    `Ít nhất ${least} ký tự. Dấu, khoảng trắng đều được; không cần ký tự đặc biệt.`,
  changePassword: 'Đổi mật khẩu',
  passwordChanged: 'Đã đổi mật khẩu. Các thiết bị khác đã bị đăng xuất.',
  secondFactor: 'Xác thực hai bước',
  isOn: 'Đang bật. Mỗi lần đăng nhập cần thêm mã 6 số trên điện thoại.',
  isOff: 'Chưa bật. Khi bật, kẻ biết mật khẩu của bạn vẫn không vào được.',
  demanded: 'Vai trò của bạn bắt buộc xác thực hai bước.',
  codesLeft: (n: number) => (n === 0 ? 'Bạn không còn mã khôi phục nào.' : `Bạn còn ${n} mã khôi phục.`),
  code: 'Mã xác thực đang hiện, hoặc một mã khôi phục',
  turnOn: 'Bật xác thực hai bước',
  replace: 'Chuyển sang điện thoại khác',
  turnOff: 'Tắt xác thực hai bước',
  newCodes: 'Tạo mười mã khôi phục mới',
  newCodesHelp: 'Các mã cũ sẽ không dùng được nữa.',
  turnedOff: 'Đã tắt xác thực hai bước.',
  proof: 'Để chắc rằng chính bạn đang thao tác:',
}

/** Rough names of devices. */
export const deviceWords = {
  device: (browser: string | undefined, system: string | undefined) =>
    browser && system ? `${browser} trên ${system}` : (browser ?? system ?? 'Thiết bị khác'),
}

/** Why somebody was not let in, or an account not changed, and what to do. */
export const signInErrors: Record<string, string | ((params: Record<string, string>) => string)> = {
  'signIn.first': 'Vui lòng đăng nhập để tiếp tục.',
  'signIn.ended': 'Phiên làm việc trước đã hết hoặc không còn dùng được ở đây. Vui lòng đăng nhập lại.',
  'signIn.wrong': 'Thư điện tử hoặc mật khẩu chưa đúng. Vui lòng kiểm tra và thử lại.',
  'signIn.deactivated': 'Tài khoản này đã ngừng hoạt động. Vui lòng liên hệ quản trị viên của đơn vị.',
  'signIn.wait': ({ seconds = '30' }) =>
    `Đã thử sai nhiều lần liên tiếp từ mạng hoặc thiết bị này. Hãy thử lại sau ${wait(Number(seconds))}, hoặc dùng thiết bị bạn từng đăng nhập hay một mạng khác.`,
  'secondFactor.codeFirst': 'Vui lòng nhập mã xác thực để tiếp tục.',
  'secondFactor.enrolFirst': 'Vui lòng thiết lập xác thực hai bước để tiếp tục.',
  'secondFactor.wrong':
    'Mã chưa đúng. Vui lòng nhập mã đang hiện trong ứng dụng; nếu vẫn không được, hãy bật đặt giờ tự động trên điện thoại.',
  'secondFactor.clock':
    'Mã này thuộc về một giờ khác: đồng hồ điện thoại của bạn đang sai. Hãy bật đặt giờ tự động trong phần cài đặt của điện thoại rồi nhập mã mới.',
  'secondFactor.used': 'Mã này đã dùng rồi. Vui lòng đợi mã mới hiện trong ứng dụng, chậm nhất nửa phút.',
  'secondFactor.recoveryWrong':
    'Mã khôi phục chưa đúng hoặc đã dùng rồi. Vui lòng kiểm tra lại từng ký tự, hoặc dùng mã khác.',
  'secondFactor.enrolmentOver':
    'Mã QR đã hết hạn (10 phút). Vui lòng tạo mã QR mới và quét lại; mục đã quét trong ứng dụng có thể xoá đi.',
  'secondFactor.already':
    'Tài khoản này đã có xác thực hai bước. Vui lòng đăng nhập lại và nhập mã trong ứng dụng.',
  'secondFactor.none': 'Tài khoản này chưa bật xác thực hai bước.',
  'secondFactor.demanded':
    'Vai trò của bạn bắt buộc xác thực hai bước nên không tắt được. Bạn có thể chuyển sang điện thoại khác.',
  'secondFactor.passwordShort': `Mật khẩu của bạn ngắn hơn ${PASSWORD_ALONE_MIN} ký tự nên chưa đủ để dùng một mình. Vui lòng đổi mật khẩu dài hơn trước, rồi tắt.`,
  'secondFactor.ownReset': 'Để đổi xác thực hai bước của chính mình, vui lòng vào trang tài khoản.',
  'password.wrong': 'Mật khẩu hiện tại chưa đúng. Vui lòng nhập lại.',
  'session.missing': 'Phiên này đã kết thúc từ trước.',
  'staff.missing': 'Không tìm thấy cán bộ này trong phạm vi của bạn.',
  'provider.none': 'Ở đây không dùng dịch vụ đăng nhập riêng. Vui lòng đăng nhập bằng mật khẩu.',
  'provider.down':
    'Dịch vụ đăng nhập riêng lúc này không trả lời. Vui lòng đăng nhập bằng mật khẩu, hoặc thử lại sau ít phút; vẫn không được thì báo người quản trị hệ thống.',
  'provider.late':
    'Lần đăng nhập qua dịch vụ riêng đã quá hạn hoặc được mở từ cửa sổ khác. Vui lòng bấm nút đăng nhập ấy một lần nữa.',
  'provider.cancelled':
    'Dịch vụ đăng nhập riêng báo rằng bạn chưa đồng ý cho đăng nhập. Vui lòng thử lại, hoặc đăng nhập bằng mật khẩu.',
  'provider.refused':
    'Dịch vụ đăng nhập không xác nhận được một tài khoản cán bộ ở đây. Cần cùng địa chỉ thư, đã được xác minh ở cả hai nơi: ở đây là khi bạn đặt mật khẩu theo thư hệ thống gửi. Vui lòng đăng nhập bằng mật khẩu, hoặc nhờ quản trị viên gửi thư đặt lại mật khẩu.',
  'firstAdmin.gone':
    'Đường liên kết này không còn dùng được: đã dùng rồi, hoặc chương trình đã khởi động lại. Hãy lấy đường liên kết mới nhất ở cửa sổ lệnh; nếu đã có quản trị viên, vui lòng đăng nhập.',
}

function wait(seconds: number): string {
  return seconds <= 90 ? `${seconds} giây` : `${Math.ceil(seconds / 60)} phút`
}

const fourWords =
  'Gợi ý: ghép bốn, năm từ không liên quan với nhau thành một câu dễ nhớ; có dấu và khoảng trắng đều được.'

/** Why a new password was not taken, and what to do. */
export const passwordErrors = {
  email: 'Địa chỉ thư chưa đúng dạng, ví dụ ten@donvi.vn. Vui lòng kiểm tra lại.',
  'password.tooShort': `Mật khẩu cần ít nhất ${PASSWORD_MIN} ký tự. ${fourWords}`,
  'password.tooShortAlone': `Mật khẩu cần ít nhất ${PASSWORD_ALONE_MIN} ký tự khi bạn không dùng mã xác thực trên điện thoại. ${fourWords}`,
  'password.tooLong': `Mật khẩu dài quá ${PASSWORD_MAX} ký tự. Vui lòng chọn mật khẩu ngắn hơn.`,
  'password.published': `Mật khẩu này là mật khẩu dùng thử ai cũng biết, chứa nó hoặc chỉ khác nó một, hai ký tự. ${fourWords}`,
  'password.breached': `Mật khẩu này nằm trong danh sách mật khẩu từng bị lộ ở nơi khác, nên người khác sẽ thử nó trước tiên. Nếu bạn đang dùng nó ở đâu, hãy đổi cả ở đó. ${fourWords}`,
  'password.guessable': `Mật khẩu này dễ bị đoán: nó ghép từ mật khẩu và câu nói quen thuộc, tên, thư điện tử, tên hệ thống, năm hay dãy phím. ${fourWords}`,
}

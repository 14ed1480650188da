type Params = Record<string, string>

const askAgain = 'Vui lòng nhờ người mời gửi lại lời mời.'
const askReset = 'Vui lòng nhờ quản trị viên của đơn vị cấp lại.'

/** What went wrong with people, roles and invitations, and what to do. */
export const peopleErrors: Record<string, string | ((params: Params) => string)> = {
  'signIn.deactivated':
    'Tài khoản này đang tạm ngừng nên chưa đăng nhập được. Vui lòng liên hệ quản trị viên của đơn vị.',
  'staff.emailTaken': 'Thư điện tử này đã có tài khoản. Hãy giao vai trò cho tài khoản đó.',
  'person.missing': 'Không tìm thấy người này trong phạm vi của bạn.',
  'person.deactivated': 'Tài khoản này đang tạm ngừng. Hãy cho hoạt động lại trước.',
  'person.heldElsewhere':
    'Người này còn giữ vai trò ở đơn vị ngoài phạm vi quản trị của bạn, nên bạn không thay đổi được tài khoản. Bạn vẫn kết thúc được vai trò ở đơn vị của mình; việc khác hãy nhờ quản trị viên cấp trên.',
  'role.missing': 'Không tìm thấy vai trò này trong phạm vi của bạn.',
  'role.unitNotYours':
    'Bạn không phải quản trị viên của đơn vị này nên không giao, sửa hoặc kết thúc vai trò ở đó được. Hãy nhờ quản trị viên của đơn vị ấy hoặc cấp trên.',
  'role.ownLonger': (it) =>
    `Vai trò quản trị của bạn ở đó có hạn đến hết ngày ${it.last ?? ''}, nên bạn không tự giao hoặc gia hạn vai trò cho mình quá ngày ấy. Hãy nhờ một quản trị viên khác của đơn vị hoặc cấp trên.`,
  'role.unitClosed': (it) =>
    `${it.unit ?? 'Đơn vị này'} đã kết thúc hoạt động nên không giao vai trò ở đó được. Hãy chọn đơn vị khác.`,
  'role.mailboxUnproven': (it) =>
    `Chưa rõ ai đang dùng tài khoản này: chưa có thư nào chứng minh người đó giữ hộp thư đã khai, và người trao tay đường liên kết cho họ không phải quản trị viên của ${it.unit ?? 'đơn vị này'}. Chưa giao vai trò. Hãy gửi thư đặt lại mật khẩu cho họ (mục Tài khoản ở trang của người đó), đợi họ đặt xong rồi giao; hoặc mời lại bằng lời mời mới với vai trò này.`,
  'role.overlaps':
    'Người này đã giữ đúng vai trò đó ở đơn vị này trong một phần của thời gian đã chọn. Hãy đổi ngày, hoặc sửa ngày kết thúc của vai trò đang có.',
  'role.beginsInPast': (it) =>
    `Ngày bắt đầu không được trước hôm nay${it.today ? `, ${it.today}` : ''}. Hãy chọn hôm nay hoặc một ngày sau.`,
  'role.endsBeforeItBegins': 'Ngày kết thúc phải từ ngày bắt đầu trở đi. Hãy chọn lại ngày.',
  'role.endsInPast': 'Ngày kết thúc đã qua. Hãy chọn hôm nay trở đi, hoặc bấm “Kết thúc ngay”.',
  'role.over': 'Vai trò này đã kết thúc từ trước. Nếu cần, hãy giao lại vai trò mới.',
  'admin.last': (it) =>
    `Việc này làm ${it.unit ?? 'hệ thống'} có lúc không còn quản trị viên nào, nên chưa thực hiện. Hãy giao vai trò quản trị viên không thời hạn cho một người khác trước, rồi làm lại.`,
  'mail.none':
    'Hệ thống chưa được cài đặt máy chủ gửi thư. Hãy lấy đường liên kết và tự gửi cho người được mời.',
  'invitation.missing': 'Không tìm thấy lời mời này trong phạm vi của bạn.',
  'invitation.accepted': 'Lời mời này đã được nhận. Hãy mở trang của người đó để sửa vai trò.',
  'invitation.revokedBefore': 'Lời mời này đã được thu hồi. Hãy mời lại nếu cần.',
  'invitation.unknown': `Đường liên kết này không đúng hoặc đã có đường liên kết mới thay thế. Hãy mở thư mời mới nhất. ${askAgain}`,
  'invitation.used': 'Lời mời này đã được nhận. Hãy đăng nhập bằng thư điện tử và mật khẩu đã đặt.',
  'invitation.revoked': `Lời mời này đã được thu hồi. ${askAgain}`,
  'invitation.expired': `Lời mời này đã hết hạn. ${askAgain}`,
  'invitation.rolesOver':
    'Thời gian giữ vai trò trong lời mời này đã qua. Hãy thu hồi và mời lại với ngày mới.',
  'invitation.hasAccount':
    'Thư điện tử này đã có tài khoản. Hãy đăng nhập bằng tài khoản đó rồi mở lại đường liên kết để nhận vai trò.',
  'invitation.otherAccount': (it) =>
    `Lời mời này dành cho một thư điện tử khác với ${it.email ?? 'tài khoản đang dùng'}. Hãy đăng xuất, đăng nhập bằng tài khoản được mời rồi mở lại đường liên kết.`,
  'invitation.held': 'Bạn đã giữ các vai trò này rồi, không cần nhận thêm.',
  'invitation.renewFirst':
    'Chưa ai xác nhận tài khoản này là của đúng người. Hãy đăng xuất, mở lại đường liên kết mời và đặt mật khẩu mới: mật khẩu cũ, mã xác thực cũ sẽ không dùng được nữa. Lời mời vẫn còn hiệu lực.',
  'invitation.mailboxUnproven':
    'Chưa có thư nào chứng minh bạn giữ hộp thư của tài khoản này, nên chưa nhận được vai trò ở đơn vị khác. Hãy nhờ quản trị viên của đơn vị bạn đang làm việc gửi thư đặt lại mật khẩu, đặt mật khẩu mới theo thư, rồi mở lại đường liên kết mời. Lời mời vẫn còn hiệu lực.',
  'invitation.inviterGone':
    'Người mời không còn là quản trị viên của đơn vị nên lời mời này không còn hiệu lực. Vui lòng nhờ quản trị viên hiện nay mời lại.',
  'reset.oneself':
    'Đây là tài khoản của bạn. Hãy đổi mật khẩu ở trang Tài khoản, hoặc nhờ quản trị viên khác cấp lại.',
  'reset.unknown': `Đường liên kết này không đúng hoặc đã có đường liên kết mới thay thế. ${askReset}`,
  'reset.used': 'Đường liên kết này đã được dùng. Hãy đăng nhập bằng mật khẩu mới.',
  'reset.revoked': `Đường liên kết này đã được thu hồi. ${askReset}`,
  'reset.expired': `Đường liên kết này đã quá 24 giờ nên hết hạn. ${askReset}`,
}

/** The same for a field at fault. */
export const peopleFieldErrors: Record<string, string> = {
  email: 'Địa chỉ thư điện tử chưa đúng. Ví dụ đúng: ten@congdoan.vn.',
  'unit.choose': 'Vui lòng chọn một đơn vị trong danh sách.',
  'role.choose': 'Vui lòng chọn ít nhất một vai trò.',
  'role.endsBeforeItBegins': 'Ngày kết thúc phải từ ngày bắt đầu trở đi.',
}

import { formatMoment } from '../format.ts'

/** What the pages of people, roles and invitations say. */
export const peopleWords = {
  title: 'Cán bộ',
  explanation:
    'Những người có tài khoản ở trang cán bộ và vai trò của họ tại các đơn vị trong phạm vi của bạn. Đoàn viên góp ý không cần tài khoản nên không có ở đây.',
  notForYou: 'Trang này dành cho quản trị viên và cán bộ kiểm tra',
  notForYouHelp: 'Nếu công việc của bạn cần trang này, hãy liên hệ quản trị viên của đơn vị.',
  search: 'Tìm theo tên hoặc thư điện tử',
  searchHint: 'Gõ có dấu hoặc không dấu đều được.',
  find: 'Tìm',
  showAll: 'Xem tất cả',
  none: 'Chưa có cán bộ nào trong phạm vi của bạn',
  noneHelp: 'Mời cán bộ đầu tiên bằng thư điện tử.',
  nothingFound: 'Không có ai khớp',
  nothingFoundHelp: 'Thử gõ ít chữ hơn, hoặc xem tất cả. Người chưa có tài khoản thì mời bằng thư điện tử.',
  person: 'Họ tên',
  rolesNow: 'Vai trò hiện nay',
  noRoleNow: 'Hiện không giữ vai trò nào',
  deactivated: 'Tạm ngừng',
  deactivatedSince: (at: string) => `Tài khoản tạm ngừng từ ${formatMoment(at)}`,

  roles: 'Vai trò',
  now: 'Đang giữ',
  toCome: 'Sắp giữ',
  before: 'Đã kết thúc',
  noRoles: 'Chưa có vai trò nào ở đơn vị trong phạm vi của bạn.',
  role: 'Vai trò',
  unit: 'Đơn vị',
  period: 'Thời gian',
  givenBy: (name: string | null, at: string) => `Giao: ${name ?? 'khi cài đặt'}, ${formatMoment(at)}`,
  endedBy: (name: string, at: string) => `Sửa ngày kết thúc: ${name}, ${formatMoment(at)}`,
  neverHeld: 'Rút lại trước khi bắt đầu',
  end: 'Kết thúc ngay',
  changeEnd: 'Sửa ngày kết thúc',
  ofRole: (role: string, unit: string) => `${role}, ${unit}`,
  endQuestion: 'Kết thúc vai trò này?',
  endMeaning: (name: string) =>
    `${name} không còn làm được các việc của vai trò này ngay từ bây giờ. Những gì đã làm vẫn giữ nguyên. Vai trò này vẫn còn trong lịch sử.`,
  endYes: 'Kết thúc',
  lastDay: 'Đến hết ngày',
  lastDayHint: 'Để trống là không thời hạn.',
  save: 'Lưu',
  whatRolesMay: 'Mỗi vai trò làm được gì',

  give: 'Giao vai trò',
  giveHelp: 'Vai trò có hiệu lực ở đơn vị được chọn và mọi đơn vị cấp dưới.',
  giveSubmit: 'Giao vai trò',
  firstDay: 'Từ ngày',
  firstDayHint: 'Để trống là từ hôm nay.',
  unitSearch: 'Đơn vị',
  unitSearchHint: 'Gõ một phần tên hoặc mã đơn vị, có dấu hoặc không dấu, rồi bấm Tìm.',
  chooseUnit: 'Chọn đơn vị',
  chooseFrom: (n: number) => `Chọn trong ${n} đơn vị…`,
  noUnitFound: 'Không có đơn vị nào khớp trong phạm vi quản trị của bạn. Thử gõ ít chữ hơn.',
  moreUnits: 'Chỉ hiện 20 đơn vị đầu. Gõ thêm chữ để tìm chính xác hơn.',

  account: 'Tài khoản',
  notOurs:
    'Người này còn giữ vai trò ở đơn vị ngoài phạm vi quản trị của bạn, nên việc tạm ngừng tài khoản hay cấp lại mật khẩu do quản trị viên cấp trên thực hiện.',
  deactivate: 'Tạm ngừng tài khoản',
  deactivateQuestion: 'Tạm ngừng tài khoản này?',
  deactivateMeaning: (name: string) =>
    `${name} bị đăng xuất ngay trên mọi thiết bị và không đăng nhập được cho đến khi được cho hoạt động lại. Vai trò và những gì đã làm vẫn giữ nguyên.`,
  deactivateYes: 'Tạm ngừng',
  reactivate: 'Cho hoạt động lại',
  mailboxUnproven: 'Hộp thư của tài khoản này chưa được chứng minh',
  mailboxMeaning: (units: string[]) =>
    `Người này nhận đường liên kết trao tay, nên chưa chắc là chủ của địa chỉ thư đã khai. ${
      units.length > 0
        ? `Chỉ giao được vai trò ở ${units.join('; ')} và cấp dưới.`
        : 'Chưa giao thêm được vai trò.'
    }`,
  mailboxByLetter:
    'Để giao vai trò rộng hơn, hãy gửi thư đặt lại mật khẩu cho họ ở mục Tài khoản. Khi họ đặt mật khẩu theo thư, hộp thư được chứng minh; mật khẩu, mã xác thực và cách đăng nhập cũ không dùng được nữa.',
  mailboxByHand:
    'Hệ thống chưa cài đặt máy chủ thư. Để giao vai trò rộng hơn, quản trị viên của đơn vị đó mời lại họ với vai trò ấy và trao tận tay đường liên kết: họ đặt mật khẩu và mã xác thực mới.',
  secondFactor: 'Xác thực hai bước',
  secondFactorHelp:
    'Khi họ mất điện thoại và không còn mã khôi phục. Mật khẩu vẫn giữ; lần đăng nhập tới họ cài lại mã xác thực, và mọi thiết bị của họ phải đăng nhập lại.',
  secondFactorReset: 'Đặt lại xác thực hai bước',
  secondFactorQuestion: 'Đặt lại xác thực hai bước?',
  secondFactorMeaning: (name: string) =>
    `Mã trên điện thoại và các mã khôi phục của ${name} không dùng được nữa. Chỉ làm khi chính ${name} nhờ: hãy gặp hoặc gọi điện để chắc chắn.`,
  secondFactorYes: 'Đặt lại',
  reset: 'Cấp lại mật khẩu',
  resetHelp:
    'Khi cán bộ quên mật khẩu, gửi họ một đường liên kết dùng một lần trong 24 giờ để đặt mật khẩu mới. Khi họ đặt xong, mọi thiết bị của họ phải đăng nhập lại.',
  resetByLetterRenews:
    'Hộp thư chưa được chứng minh: đặt mật khẩu theo thư sẽ cài lại cả mã xác thực. Đường liên kết trao tay không chứng minh hộp thư.',
  resetHandNarrows:
    'Đường liên kết trao tay không chứng minh hộp thư: sau khi dùng, người này chỉ nhận được vai trò trong phạm vi quản trị của bạn, cho đến khi có thư chứng minh lại.',
  resetOwn: 'Đây là tài khoản của bạn: nếu cần cấp lại mật khẩu, hãy nhờ một quản trị viên khác.',
  renewSecondFactor: 'Cài lại cả mã xác thực trên điện thoại (khi mất hoặc đổi điện thoại)',
  resetWaiting: (at: string) =>
    `Đang có một đường liên kết đặt lại mật khẩu, dùng được đến ${formatMoment(at)}.`,
  resetFailed: 'Máy chủ thư chưa nhận thư đặt lại mật khẩu; hệ thống đang thử lại.',
  byMail: 'Gửi thư',
  byHand: 'Lấy đường liên kết',
  resetSent: 'Đang gửi thư đặt lại mật khẩu.',

  done: {
    given: 'Đã giao vai trò.',
    ended: 'Đã kết thúc vai trò.',
    changed: 'Đã sửa ngày kết thúc.',
    deactivated: 'Đã tạm ngừng tài khoản.',
    reactivated: 'Tài khoản đã hoạt động lại.',
    secondFactor: 'Đã đặt lại xác thực hai bước. Lần đăng nhập tới họ sẽ cài lại.',
  } as Record<string, string>,
}

/** What the pages on which people are invited say. */
export const invitingWords = {
  title: 'Mời cán bộ',
  explanation:
    'Người được mời nhận một đường liên kết dùng một lần trong 7 ngày để đặt mật khẩu. Nếu thư điện tử đã có tài khoản, họ đăng nhập để nhận thêm vai trò.',
  letterOrHand:
    'Thư chứng minh người nhận giữ đúng hộp thư đó. Đường liên kết trao tay thì không: người ấy chỉ nhận được vai trò trong phạm vi quản trị của bạn, nên hãy trao tận tay đúng người.',
  name: 'Họ tên',
  email: 'Thư điện tử',
  emailHint: 'Cũng là tên đăng nhập. Mỗi người một địa chỉ riêng.',
  roles: 'Vai trò',
  mailSubmit: 'Gửi thư mời',
  handSubmit: 'Tạo đường liên kết mời',
  noMail: 'Hệ thống chưa cài đặt máy chủ thư: đường liên kết sẽ hiện ở đây một lần để bạn tự gửi.',
  sent: (email: string) => `Đang gửi thư mời đến ${email}.`,
  waiting: 'Lời mời đang chờ',
  none: 'Không có lời mời nào đang chờ',
  noneHelp: 'Lời mời đã được nhận thì người đó có trong danh sách cán bộ.',
  expired: 'Hết hạn',
  until: (at: string) => `Dùng được đến ${formatMoment(at)}`,
  mailed: (at: string) => `Đã gửi thư lúc ${formatMoment(at)}`,
  failed: 'Máy chủ thư chưa nhận; đang thử lại. Kiểm tra lại địa chỉ, hoặc lấy đường liên kết.',
  handed: 'Trao tay hoặc đang chờ gửi thư',
  invitedBy: (name: string, at: string) => `${name} mời lúc ${formatMoment(at)}`,
  again: 'Gửi lại thư',
  link: 'Đường liên kết mới',
  revoke: 'Thu hồi',
  forPerson: (name: string) => `cho ${name}`,
  revokeQuestion: 'Thu hồi lời mời này?',
  revokeMeaning: (name: string) => `Đường liên kết đã gửi cho ${name} sẽ không dùng được nữa.`,
  revoked: 'Đã thu hồi lời mời.',
  backToPeople: 'Về danh sách cán bộ',
  another: 'Mời người khác',
}

/** A link that is shown once. */
export const linkOnceWords = {
  title: 'Đường liên kết chỉ hiện một lần',
  help: 'Hệ thống không lưu lại đường liên kết này. Hãy gửi riêng cho đúng người, không gửi vào nhóm chung. Nếu lỡ mất, tạo đường liên kết mới: đường liên kết cũ sẽ không dùng được nữa.',
  link: 'Đường liên kết',
  copy: 'Chép đường liên kết',
  copied: 'Đã chép.',
  print: 'In để trao tay',
  printInvitation: 'Giấy mời vào trang cán bộ Góp Ý',
  printReset: 'Giấy cấp lại mật khẩu trang cán bộ Góp Ý',
  to: (name: string) => `Gửi: ${name}`,
  steps: [
    'Mở trình duyệt trên máy tính hoặc điện thoại và gõ đúng địa chỉ trên.',
    'Đặt mật khẩu của riêng bạn, rồi đăng nhập bằng thư điện tử.',
    'Địa chỉ chỉ dùng được một lần. Đặt mật khẩu xong, hãy huỷ tờ giấy này.',
  ],
  until: (at: string) => `Dùng được đến ${formatMoment(at)}.`,
}

/** What who opens the link of an invitation or of a new password reads. */
export const acceptingWords = {
  title: 'Lời mời làm việc trên trang cán bộ',
  greeting: (name: string) => `Chào ${name},`,
  invited: (inviter: string, unit: string) => `${inviter} mời bạn làm việc trên trang cán bộ của ${unit}.`,
  email: 'Thư điện tử để đăng nhập',
  roles: 'Vai trò',
  period: 'Thời gian',
  password: 'Mật khẩu',
  newPassword: 'Mật khẩu mới',
  passwordHint:
    'Dài là tốt nhất: ghép bốn, năm từ không liên quan thành một câu dễ nhớ. Có dấu và khoảng trắng đều được.',
  show: 'Hiện mật khẩu',
  accept: 'Nhận lời và tạo tài khoản',
  least: (n: number) => `Ít nhất ${n} ký tự.`,
  leastAlone:
    'Vai trò này đăng nhập chỉ bằng mật khẩu nên cần dài hơn; vai trò có thêm mã xác thực trên điện thoại thì được ngắn hơn.',
  hasAccount: 'Thư điện tử này đã có tài khoản',
  hasAccountHelp: 'Đăng nhập bằng tài khoản đó để nhận thêm vai trò. Mật khẩu không thay đổi.',
  unproven: 'Đã có người lập tài khoản với thư điện tử này, nhưng chưa chứng minh được là của bạn',
  unprovenHelp:
    'Đặt mật khẩu mới dưới đây thì tài khoản đó thành của bạn: mật khẩu cũ, mã xác thực và các thiết bị đang đăng nhập bằng tài khoản đó không dùng được nữa.',
  orSignIn: 'Đó đúng là tài khoản của bạn và bạn nhớ mật khẩu?',
  renew: 'Nhận lời và đặt mật khẩu mới',
  signInToAccept: 'Đăng nhập để nhận vai trò',
  take: 'Nhận vai trò',
  notNow: 'Để sau',
  taken: 'Bạn đã nhận vai trò.',
  takenHelp: 'Vai trò mới có hiệu lực theo thời gian ghi trong lời mời.',
  toOffice: 'Vào trang cán bộ',
  accepted: 'Bạn đã nhận lời mời',
  createdHelp: (email: string) => `Đăng nhập bằng ${email} và mật khẩu bạn vừa đặt.`,
  signIn: 'Đăng nhập',
  cannot: 'Không nhận lời mời được',
  resetTitle: 'Đặt mật khẩu mới',
  resetBy: (issuer: string) => `${issuer} gửi bạn đường liên kết này để đặt mật khẩu mới.`,
  resetMeaning: 'Khi đặt xong, mọi thiết bị đang đăng nhập bằng tài khoản này phải đăng nhập lại.',
  resetSecondFactor: 'Lần đăng nhập tới bạn sẽ cài lại mã xác thực trên điện thoại.',
  resetSubmit: 'Đặt mật khẩu',
  resetDone: 'Đã đặt mật khẩu mới',
  resetCannot: 'Không đặt lại mật khẩu được',
}

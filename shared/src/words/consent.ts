import type { ConsentLanguage, ConsentPurpose } from '../consent.ts'
import { formatDate, formatNumber } from '../format.ts'

/** Why an agreement was not taken, or a text not kept. */
export const consentErrors = {
  'consent.needed':
    'Bản đồng ý về việc xử lý ý kiến có phiên bản mới, hoặc máy này chưa đồng ý. Vui lòng đọc và đánh dấu đồng ý ở trang “Bản đồng ý”, rồi gửi lại; nội dung bạn viết vẫn còn ở đây.',
  'consent.accountFirst':
    'Bạn chưa đồng ý với bản văn về tài khoản cán bộ đang áp dụng. Hãy mở trang cán bộ, đọc và đánh dấu đồng ý, rồi làm lại.',
  'consent.changed':
    'Bản đồng ý vừa được thay bằng phiên bản mới. Vui lòng đọc bản dưới đây rồi đánh dấu lại.',
  'consent.none': 'Chưa có bản đồng ý nào cho việc này.',
  'consent.tooEarly':
    'Ngày bắt đầu phải sau hôm nay: bản đang áp dụng không được sửa. Vui lòng chọn từ ngày mai.',
  'consent.sameDay':
    'Đã có một bản khác bắt đầu vào ngày đó. Vui lòng chọn ngày khác, hoặc bỏ bản kia trước.',
  'consent.noFuture': 'Không tìm thấy bản này, hoặc bản đã có hiệu lực nên không bỏ được.',
  'role.neededAtRoot':
    'Việc này do quản trị viên hoặc cán bộ kiểm tra của đơn vị cao nhất thực hiện. Vui lòng liên hệ quản trị viên.',
}

export const languageNames: Record<ConsentLanguage, string> = { vi: 'Tiếng Việt', en: 'English' }

export const consentPurposeNames: Record<ConsentPurpose, string> = {
  joining: 'Góp ý không nêu tên',
  signedName: 'Ký tên dưới ý kiến',
  staffAccount: 'Tài khoản cán bộ',
  emailNotice: 'Nhận tin qua thư điện tử',
}

/** Where somebody is asked, and on the pages that ask again. */
export const consentWords = {
  title: 'Bản đồng ý',
  version: (version: number, day: string) => `Bản số ${formatNumber(version)}, áp dụng từ ${formatDate(day)}`,
  read: (version: number) => `Đọc bản đồng ý số ${formatNumber(version)}`,
  agreed: (version: number) => `Máy này đã đồng ý với bản số ${formatNumber(version)}.`,
  withdraw: 'Muốn rút lại đồng ý: rút ý kiến ở “Ý kiến của tôi”, rồi chọn “Rời khỏi thiết bị này”.',
  under: (version: number) => `Gửi theo bản đồng ý số ${formatNumber(version)}.`,
  readAgain: 'Đọc lại',
  askAgain: 'Bản đồng ý có phiên bản mới',
  askAgainLead: 'Trước khi góp ý tiếp, vui lòng đọc bản này và cho biết bạn có đồng ý không.',
  go: 'Đồng ý và tiếp tục',
  notNow: 'Chưa đồng ý, về trang đầu',
  openConsent: 'Mở bản đồng ý',

  staffLead: 'Trước khi vào phần dành cho cán bộ, vui lòng đọc và cho biết bạn có đồng ý không.',
  staffGo: 'Đồng ý và vào làm việc',
  staffOtherwise:
    'Nếu không đồng ý, bạn đăng xuất. Muốn xem, sửa hoặc xoá dữ liệu của mình, hãy gửi yêu cầu.',
  toRights: 'Gửi yêu cầu về dữ liệu cá nhân',
  nothingToAgree: 'Bạn đã đồng ý với bản đang áp dụng.',
  toOffice: 'Vào phần dành cho cán bộ',
}

/** Where the texts are written. */
export const consentSettingsWords = {
  title: 'Bản đồng ý',
  lead: 'Mỗi việc xử lý dữ liệu có bản đồng ý riêng. Bản đã áp dụng không sửa được; muốn đổi, viết phiên bản mới áp dụng từ một ngày sau hôm nay. Từ ngày đó, mọi máy và mọi cán bộ được hỏi lại.',
  inForce: 'Đang áp dụng',
  future: 'Sắp áp dụng',
  past: 'Đã thay',
  none: 'Chưa có bản nào. Việc này hiện không được hỏi ở đâu cả.',
  devices: (n: number) =>
    n === 0
      ? 'chưa có lượt máy đồng ý, hoặc còn ít'
      : `ít nhất ${formatNumber(n)} lượt máy đồng ý, tính đến hôm qua`,
  staff: (n: number) => `${formatNumber(n)} cán bộ đồng ý`,
  show: 'Đọc bản này',
  drop: 'Bỏ bản này',
  dropped: 'Đã bỏ bản chưa áp dụng.',
  write: 'Viết phiên bản mới',
  purpose: 'Cho việc',
  effectiveOn: 'Áp dụng từ ngày',
  effectiveOnHint: 'Từ ngày mai trở đi.',
  heading: (language: string) => `Tiêu đề (${language})`,
  body: (language: string) => `Nội dung (${language})`,
  bodyHint: 'Mỗi đoạn một dòng.',
  agreement: (language: string) => `Câu bên ô đánh dấu (${language})`,
  preview: 'Xem trước',
  previewTitle: 'Người đọc sẽ thấy như sau',
  save: 'Ghi phiên bản mới',
  saved: (version: number) => `Đã ghi bản số ${formatNumber(version)}.`,
  readOnly: 'Bạn xem được các bản này. Việc viết bản mới do quản trị viên của đơn vị cao nhất thực hiện.',
}

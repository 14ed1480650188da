import { formatNumber } from '../format.ts'
import type { HideReason, StruckKind } from '../hide-reasons.ts'
import type { ModerationAct } from '../moderation.ts'

/** Why words are hidden, as the end of a sentence. */
export const hideReasonNames: Record<HideReason, string> = {
  personal: 'có thông tin riêng của người khác',
  insult: 'xúc phạm, bôi nhọ người khác',
  unlawful: 'kêu gọi làm điều pháp luật cấm',
  secret: 'có nội dung không được đưa lên mạng',
  advert: 'quảng cáo hoặc đường dẫn không liên quan',
  unreadable: 'không đọc được: gõ thử, ký tự rối',
}

/** What stands in the place of words that were struck. */
export const struckMarks: Record<StruckKind, string> = {
  person: '[tên người]',
  phone: '[số điện thoại]',
  email: '[thư điện tử]',
  idNumber: '[số giấy tờ]',
  plate: '[biển số xe]',
  link: '[mạng xã hội]',
  address: '[địa chỉ]',
}

/** What is read in the place of a hidden opinion. */
export const hiddenSentence = (reason: HideReason) => `Ý kiến này đã được ẩn vì: ${hideReasonNames[reason]}.`

/** How many of the opinions counted have hidden words. */
export const hiddenCount = (n: number) => `trong đó ${formatNumber(n)} ý kiến đã ẩn lời`

/** What was decided, as the history of an opinion says it. */
export const moderationActNames: Record<ModerationAct, string> = {
  hidden: 'Ẩn lời',
  redacted: 'Che tên, số',
  cleared: 'Xem xong, để nguyên',
  restored: 'Cho hiện lại',
  unredacted: 'Khôi phục chữ đã che',
  reopened: 'Đưa lại vào hàng chờ',
}

/** What the page of moderation says. */
export const moderationWords = {
  title: 'Rà soát ý kiến',
  lead: 'Ẩn lời không bớt tiếng nói: ý kiến bị ẩn vẫn được đếm, người viết vẫn thấy lời mình cùng lý do. Không ẩn vì khác quan điểm hay ngoài đề.',
  lists: { due: 'Chờ xem', hidden: 'Đang ẩn', redacted: 'Đã che' },
  listsLabel: 'Danh sách',
  counted: (label: string, n: number) => `${label} (${formatNumber(n)})`,
  none: {
    due: 'Không còn ý kiến nào chờ xem',
    hidden: 'Không có ý kiến nào đang ẩn',
    redacted: 'Không có ý kiến nào đã che',
  },
  noneHelp: {
    due: 'Ý kiến vào đây khi đoàn viên báo, khi máy thấy chữ giống tên hoặc số của người, hoặc khi người viết sửa lại lời đang ẩn.',
    hidden: 'Ý kiến bạn ẩn sẽ nằm ở đây cùng lý do, và khôi phục được bất cứ lúc nào.',
    redacted: 'Ý kiến có chữ đã che sẽ nằm ở đây. Trong 7 ngày còn khôi phục được.',
  },
  todo: (n: number) => `${formatNumber(n)} ý kiến chờ rà soát`,
  tooFew: 'Chưa đủ người tham gia để xem lời riêng',
  noRight: 'Trang này dành cho Cán bộ tổng hợp và Cán bộ kiểm tra',
  noRightHelp:
    'Nếu công việc của Bạn cần rà soát ý kiến, hãy nhờ Quản trị viên giao vai trò Cán bộ tổng hợp.',
  onlyReads: 'Chỉ Cán bộ tổng hợp của đơn vị mở đợt lấy ý kiến mới ẩn, che, khôi phục. Bạn đang xem.',
  why: {
    reported: (reasons: string) => `Đoàn viên báo: ${reasons}`,
    found: 'Máy thấy chữ giống tên hoặc số của người',
    rewritten: 'Người viết đã sửa lại lời đang ẩn',
  },
  hiddenAs: 'Đang ẩn',
  suggestion: 'Đề xuất câu chữ:',
  item: (n: number) => `Ý kiến thứ ${formatNumber(n)}`,
  hide: 'Ẩn lời',
  hideReason: 'Ẩn vì',
  clear: 'Để nguyên',
  restore: 'Cho hiện lại',
  unredact: 'Khôi phục chữ đã che',
  redactTitle: 'Che tên, số',
  redactHelp: 'Chạm vào từng chữ cần che. Chữ máy gợi ý đã được chọn sẵn; bỏ chọn nếu không phải.',
  struckAs: 'Chữ tự chọn là',
  redact: 'Che các chữ đã chọn',
  forGood: 'Xoá hẳn ngay, không khôi phục được',
  kept: (until: string) =>
    `Lời trước khi che còn giữ đến hết ngày ${until} để sửa nếu che nhầm, rồi xoá hẳn.`,
  gone: 'Lời trước khi che đã xoá hẳn.',
  before: 'Lời trước khi che',
  history: 'Đã làm gì với ý kiến này',
  entry: (day: string, by: string, act: string, reason: string | null) =>
    `${day} · ${by} · ${act}${reason ? `: ${reason}` : ''}`,
  noHistory: 'Chưa ai quyết định gì.',
  undo: 'Hoàn tác',
  done: {
    hidden: 'Đã ẩn lời. Người viết thấy lý do ở “Ý kiến của tôi”.',
    redacted: 'Đã che. Mọi danh sách, báo cáo chỉ còn dấu thay.',
    cleared: 'Để nguyên, ý kiến ra khỏi hàng chờ.',
    restored: 'Lời đã hiện lại.',
    unredacted: 'Đã khôi phục chữ đã che.',
    reopened: 'Đã đưa lại vào hàng chờ.',
  } satisfies Record<ModerationAct, string>,
  keys: 'Phím tắt',
  keyList: [
    ['↓ hoặc J, ↑ hoặc K', 'ý kiến sau, ý kiến trước'],
    ['1 đến 6', 'ẩn vì lý do mang số đó'],
    ['C', 'để nguyên'],
    ['R', 'mở phần che chữ; trong đó ← → đi từng chữ, dấu cách chọn'],
    ['E', 'che các chữ đã chọn'],
    ['H', 'cho hiện lại'],
    ['U', 'hoàn tác việc vừa làm'],
  ] as const,
}

/** What the author of an opinion reads of what was decided about it. */
export const ownModerationWords = {
  hidden: (reason: HideReason) => `Lời của bạn đang ẩn với người khác vì: ${hideReasonNames[reason]}.`,
  hiddenMeaning:
    'Ý kiến vẫn được tính, và chỉ máy này cùng người rà soát còn thấy lời. Không ai biết bạn là người viết.',
  rewrite: 'Bạn có thể sửa lại; người rà soát sẽ xem lại lời mới.',
  redacted: 'Công đoàn đã che tên hoặc số của người khác trong lời của bạn.',
  before: (until: string) => `Lời bạn viết lúc đầu (giữ đến hết ngày ${until}, rồi xoá hẳn):`,
  gone: 'Chữ đã che được xoá hẳn khỏi hệ thống.',
}

/** What a member reads who asks for an opinion to be looked at. */
export const askToLookWords = {
  open: 'Báo ý kiến này',
  help: 'Cán bộ tổng hợp sẽ xem lại. Không ai biết máy nào đã báo.',
  reason: 'Ý kiến này',
  send: 'Gửi báo',
  sent: 'Đã báo. Cảm ơn bạn; cán bộ tổng hợp sẽ xem lại.',
  gone: 'Ý kiến này không còn ở đây.',
  unreachable: 'Chưa gửi được vì không có mạng. Vui lòng thử lại khi có mạng.',
}

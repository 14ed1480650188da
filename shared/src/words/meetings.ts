import type { MeetingChannel } from '../meetings.ts'
import { formatMoment, formatNumber } from '../format.ts'
import type { Sentence } from './opinion-errors.ts'

export const meetingChannelNames: Record<MeetingChannel, string> = {
  meeting: 'Cuộc họp',
  paper: 'Phiếu giấy',
}

/** The pages on which officers enter opinions of a meeting or of paper forms. */
export const meetingWords = {
  named: 'Có chữ giống tên hoặc số của người',
  namedWords: (words: readonly string[]) =>
    `${words.map((it) => `“${it}”`).join(', ')}. Nếu đó là người nói hay một người được nhắc tới, nên viết lại không có tên. Máy chỉ nhắc: gửi như vậy vẫn được.`,
  namesUnsought: 'Chưa dò được tên người trong những lời này',
  namesUnsoughtMeaning:
    'Phần dò tên chưa tải được về máy vì không có mạng. Xin tự đọc lại: có tên hoặc số của ai thì nên viết lại không có tên.',
  title: 'Cuộc họp, phiếu giấy',
  explanation:
    'Nơi cán bộ nhập ý kiến nói tại cuộc họp hoặc viết trên phiếu giấy. Số người là số bạn khai: luôn đứng riêng, không cộng vào số người đã đếm.',
  newMeeting: 'Nhập cho một cuộc họp hoặc một tập phiếu',
  channel: 'Ý kiến từ đâu?',
  channelHints: {
    meeting: 'Hội nghị, toạ đàm, sinh hoạt',
    paper: 'Một tập phiếu đã thu về',
  } satisfies Record<MeetingChannel, string>,
  unit: 'Đơn vị',
  consultation: 'Đợt lấy ý kiến',
  noConsultation: 'Hiện không có đợt lấy ý kiến nào nhận ý kiến của đơn vị bạn.',
  heldOn: 'Ngày họp, hoặc ngày thu phiếu',
  place: 'Nơi họp, hoặc nơi thu phiếu',
  placeHint: 'Như: Hội trường tầng 2. Không ghi tên người.',
  present: 'Số người có mặt, hoặc số phiếu thu về',
  byGroup: 'Trong đó, nếu biết',
  byGroupHint: 'Để trống nếu không rõ. Tổng các nhóm không vượt quá số người có mặt.',
  open: 'Bắt đầu nhập',
  officersOnly: 'Trang này dành cho cán bộ công đoàn được giao nhập ý kiến của đơn vị.',
  declaredHeads: 'Số khai',
  state: 'Tình trạng',
  consultationUntil: (title: string, moment: string) => `${title} (đến ${moment})`,
  list: 'Đã mở',
  none: 'Chưa có cuộc họp hay tập phiếu nào',
  noneText: 'Mở một cuộc họp ở dưới rồi nhập từng ý kiến.',
  stateOpen: 'Đang nhập',
  closed: (day: string) => `Đã khoá sổ ${day}`,
  entered: (count: number | 'few') =>
    count === 'few' ? 'dưới 5 ý kiến' : count === 0 ? 'không có ý kiến' : `từ ${formatNumber(count)} ý kiến`,
  heads: (channel: MeetingChannel, present: number) =>
    channel === 'paper'
      ? `${formatNumber(present)} phiếu (khai)`
      : `${formatNumber(present)} người dự (khai)`,
  correct: 'Sửa số liệu đã khai',
  save: 'Lưu',
  close: 'Khoá sổ',
  closeExplanation:
    'Sau khi khoá sổ, không sửa hay rút ý kiến ở đây được nữa, và hệ thống quên ý kiến nào đã nhập từ cuộc họp này. Ý kiến vẫn còn nguyên.',
  closeAnyway: 'Tôi đã nhập xong, khoá sổ',
  notMine:
    'Cán bộ khác đang nhập cuộc họp này. Chỉ người mở mới xem và sửa được ý kiến khi chưa khoá sổ: người dự có thể ít, lời nói dễ nhận ra.',
  closedText: 'Cuộc họp đã khoá sổ. Ý kiến nằm chung với ý kiến của đơn vị, không còn nối với cuộc họp này.',
  lateUntil: (moment: string | Date) => `Nhận ý kiến nhập bù đến ${formatMoment(moment)}.`,

  closeWaiting: 'Vui lòng gửi xong hoặc bỏ những ý kiến này rồi khoá sổ.',

  entryTitle: 'Nhập một ý kiến',
  noNames: 'Không ghi tên người nói. Chỉ ghi lời góp ý.',
  target: 'Góp ý vào đâu?',
  targetSearch: 'Tìm đoạn',
  targetSearchHint: 'Gõ vài chữ hoặc số của đoạn, không cần dấu. Phím mũi tên để chọn.',
  found: (count: number) => (count === 0 ? 'Không tìm thấy đoạn nào' : `${formatNumber(count)} nơi`),
  general: 'Góp ý chung gửi đại hội',
  wholeDraft: (title: string) => `Toàn bộ dự thảo: ${title}`,
  section: (text: string) => `Cả phần: ${text}`,
  onlyInVersion: (number: number, text: string) => `(chỉ có ở bản ${formatNumber(number)}) ${text}`,
  kind: 'Đề nghị',
  kindNone: 'Không rõ',
  stance: 'Thái độ của người góp ý',
  body: 'Lời góp ý',
  wording: 'Đề xuất câu chữ',
  group: 'Nhóm của người góp ý, nếu biết',
  groupNone: 'Không rõ',
  sharedBy: 'Bao nhiêu người cùng ý kiến này?',
  sharedByHint: 'Số khai, kể cả người nói. Để trống nếu không rõ.',
  moreHeads: (present: number) => `Nhiều hơn ${formatNumber(present)} người dự đã khai`,
  moreHeadsMeaning:
    'Xin xem lại số người cùng ý kiến, hoặc sửa số người có mặt ở mục “Sửa số liệu đã khai”. Máy chỉ nhắc: ghi như vậy vẫn được.',
  sharedShown: (heads: number) => `${formatNumber(heads)} người cùng ý kiến (khai)`,
  send: 'Ghi ý kiến này',
  sendHint: 'Ctrl + Enter để ghi và sang ý kiến tiếp theo.',
  sent: 'Đã nhận. Mời nhập ý kiến tiếp theo.',
  had: 'Ý kiến này đã được nhận trước đó, không ghi thêm lần nữa.',
  saved: 'Đã sửa.',
  withdrawn: 'Đã rút ý kiến, lời đã xoá.',
  entries: 'Đã nhập',
  noEntries: 'Chưa nhập ý kiến nào',
  edit: 'Sửa',
  editTitle: 'Sửa ý kiến đã nhập',
  cancel: 'Thôi',
  withdraw: 'Rút',
  withdrawAsk: 'Rút ý kiến này? Lời sẽ bị xoá.',
  withdrawYes: 'Rút và xoá lời',
  agreeSilent: 'Nhất trí, không nói thêm',
  waitingCount: (count: number) => `${formatNumber(count)} ý kiến còn trên máy này, chưa tới nơi`,
}

/** Why something about a meeting was not taken, and what to do. */
export const meetingErrors: Record<string, Sentence> = {
  'meeting.missing': 'Không tìm thấy cuộc họp này trong phạm vi bạn được nhập ý kiến.',
  'meeting.notNow': 'Đợt lấy ý kiến này hiện không nhận ý kiến. Vui lòng chọn đợt khác.',
  'meeting.future': 'Ngày họp chưa tới. Vui lòng chọn hôm nay hoặc một ngày trước.',
  'meeting.notYours': 'Chỉ cán bộ mở cuộc họp này mới xem và nhập ý kiến được, cho đến khi khoá sổ.',
  'meeting.closed':
    'Cuộc họp đã khoá sổ nên không nhận thêm ý kiến. Nội dung bạn viết vẫn còn ở đây; vui lòng mở một cuộc họp mới để nhập.',
  'meeting.closedHasIt': 'Ý kiến này đã được nhận trước khi cuộc họp khoá sổ. Bạn có thể bỏ bản trên máy.',
}

/** What is wrong with a field of these pages. */
export const meetingFieldErrors: Record<string, string> = {
  'target.needed': 'Vui lòng tìm và chọn nơi góp ý.',
  heads: 'Vui lòng gõ một số nguyên từ 1.',
  'heads.groups': 'Tổng các nhóm lớn hơn số người có mặt. Vui lòng xem lại.',
}

import { formatDate, formatNumber } from '../format.ts'
import type { Outcome, RequestFilter, RequestKind, RequestState, RequestSubject } from '../rights.ts'

/** Why a request, or a step of one, was not taken. */
export const requestErrors = {
  'request.unknown':
    'Không tìm thấy yêu cầu này. Vui lòng mở lại đúng đường liên kết đã nhận khi gửi; mã yêu cầu một mình không mở được.',
  'request.missing': 'Không tìm thấy yêu cầu này.',
  'request.answered': 'Yêu cầu này đã được trả lời nên không thay đổi được nữa. Vui lòng tải lại trang.',
  'request.notAnswered': 'Yêu cầu chưa được trả lời. Vui lòng trả lời trước khi đóng.',
  'request.extended': 'Yêu cầu này đã được gia hạn một lần.',
  'request.noExtension':
    'Loại yêu cầu này không được gia hạn, hoặc đã quá hạn. Nếu luật cho phép, hãy ghi số ngày và căn cứ ở “Thời hạn giải quyết” trong phần Cài đặt.',
  'request.extensionTooLong': 'Số ngày gia hạn không được dài hơn thời hạn ban đầu.',
  'holiday.missing': 'Lịch không có ngày này.',
}

export const requestKindNames: Record<RequestKind, string> = {
  access: 'Xem dữ liệu về tôi',
  correction: 'Sửa dữ liệu về tôi',
  erasure: 'Xoá dữ liệu về tôi',
  restriction: 'Dừng hoặc hạn chế xử lý dữ liệu',
  withdrawal: 'Rút lại sự đồng ý',
  objection: 'Phản đối việc xử lý dữ liệu',
}

export const requestSubjectNames: Record<RequestSubject, string> = {
  opinion: 'Ý kiến tôi đã góp',
  staffAccount: 'Tài khoản cán bộ của tôi',
  other: 'Việc khác',
}

export const outcomeNames: Record<Outcome, string> = {
  done: 'Đã thực hiện',
  partlyDone: 'Đã thực hiện một phần',
  refused: 'Không thực hiện được',
  nothingHeld: 'Không giữ dữ liệu nào về người yêu cầu',
}

export const requestStateNames: Record<RequestState, string> = {
  received: 'Mới nhận',
  taken: 'Đã có người nhận',
  acknowledged: 'Đã xác nhận, đang làm',
  answered: 'Đã trả lời',
  closed: 'Đã đóng',
}

/** The public page on which anybody asks, and the one on which they follow it. */
export const rightsWords = {
  title: 'Quyền của bạn với dữ liệu cá nhân',
  lead: 'Bạn có quyền xem, sửa, xoá dữ liệu về mình, yêu cầu dừng xử lý, rút lại sự đồng ý và phản đối. Gửi yêu cầu ở đây không cần tài khoản.',
  ownTitle: 'Với ý kiến bạn đã góp',
  own: [
    'Làm được ngay, không cần chờ ai: mở “Ý kiến của tôi” trên chính máy đã gửi để đọc, sửa hoặc rút. Rút là lời bạn viết bị xoá.',
    'Ở đây không ai biết ý kiến nào là của ai, nên cán bộ không tìm được ý kiến của bạn để sửa hay xoá hộ. Yêu cầu này cũng không được nối với ý kiến nào.',
  ],
  toMine: 'Mở “Ý kiến của tôi”',
  formTitle: 'Gửi yêu cầu',
  kind: 'Bạn muốn gì?',
  within: (days: number) => `Xong trong ${formatNumber(days)} ngày`,
  about: 'Về dữ liệu nào?',
  words: 'Nội dung yêu cầu',
  wordsHint: 'Chỉ viết điều cần cho yêu cầu. Đừng chép lại ý kiến bạn đã góp.',
  contact: 'Cách liên lạc với bạn',
  contactHint:
    'Số điện thoại hoặc thư điện tử, nếu bạn muốn được báo. Được giữ riêng, và bị xoá sau khi yêu cầu đóng. Không ghi thì xem câu trả lời bằng đường liên kết.',
  asStaff: (name: string) => `Gửi bằng tài khoản cán bộ: ${name}`,
  send: 'Gửi yêu cầu',
  clocks:
    'Công đoàn xác nhận trong 2 ngày làm việc, và làm xong trong số ngày ghi bên mỗi yêu cầu, tính từ ngày sau ngày nhận, theo giờ Việt Nam.',

  sentTitle: 'Đã nhận yêu cầu của bạn',
  sentMeaning:
    'Hãy lưu đường liên kết của trang này ngay bây giờ: chỉ nó mở được câu trả lời, và hệ thống không giữ bản nào.',
  followTitle: (reference: string) => `Yêu cầu ${reference}`,
  reference: 'Mã yêu cầu',
  state: 'Tình trạng',
  receivedOn: 'Ngày nhận',
  acknowledgeBy: 'Xác nhận chậm nhất',
  dueOn: 'Làm xong chậm nhất',
  extended: (until: string, reason: string) => `Được gia hạn đến ${formatDate(until)}. Lý do: ${reason}`,
  answer: 'Trả lời',
  erased: 'Nội dung yêu cầu và câu trả lời đã xoá theo thời hạn lưu giữ.',
  notSatisfied:
    'Nếu chưa đồng ý với câu trả lời, bạn có thể gửi yêu cầu mới, hoặc khiếu nại theo Luật Bảo vệ dữ liệu cá nhân.',
  keepLink: 'Đường liên kết của trang này là chìa khoá của bạn. Ai có nó thì đọc được trang này.',
}

/** The queue of requests in the office. */
export const requestQueueWords = {
  title: 'Yêu cầu về dữ liệu cá nhân',
  lead: 'Xác nhận trong 2 ngày làm việc; xem, sửa trong 10 ngày; dừng, rút đồng ý, phản đối trong 15 ngày; xoá trong 20 ngày. Không yêu cầu nào được nối với một ý kiến.',
  filters: { open: 'Đang chờ', overdue: 'Quá hạn', closed: 'Đã trả lời' } satisfies Record<
    RequestFilter,
    string
  >,
  filter: 'Lọc yêu cầu',
  none: {
    open: 'Không có yêu cầu nào đang chờ',
    overdue: 'Không có yêu cầu nào quá hạn',
    closed: 'Chưa trả lời yêu cầu nào',
  } satisfies Record<RequestFilter, string>,
  noneHelp: 'Ai cũng gửi được yêu cầu ở trang “Quyền của bạn”, có đường dẫn ở cuối mọi trang.',
  reference: 'Mã',
  kind: 'Yêu cầu',
  about: 'Về',
  received: 'Nhận',
  next: 'Việc kế tiếp',
  clock: 'Còn',
  takenBy: 'Người làm',
  nobody: 'Chưa ai nhận',
  daysLeft: (days: number) =>
    days < 0
      ? `quá hạn ${formatNumber(-days)} ngày`
      : days === 0
        ? 'hạn hôm nay'
        : `còn ${formatNumber(days)} ngày`,
  nextStep: { acknowledge: 'Xác nhận', answer: 'Trả lời', close: 'Đóng', none: 'Xong' },
  askedBy: (name: string) => `Cán bộ: ${name}`,
  anybody: 'Người gửi không nêu tên',
  contact: 'Liên lạc',
  noContact: 'Không để lại, hoặc đã xoá',
  words: 'Nội dung',
  take: 'Nhận việc',
  acknowledge: 'Xác nhận đã nhận',
  acknowledgeMeaning: 'Người gửi thấy trên trang của họ rằng yêu cầu đã được nhận và đang làm.',
  outcome: 'Kết quả',
  answer: 'Trả lời người gửi',
  answerHint: 'Người gửi đọc câu này trên trang của họ. Trả lời rồi thì không sửa được.',
  sendAnswer: 'Gửi trả lời',
  extend: 'Gia hạn',
  extendMeaning: (days: number) => `Thêm ${formatNumber(days)} ngày, một lần. Người gửi đọc được lý do.`,
  reason: 'Lý do gia hạn',
  close: 'Đóng yêu cầu',
  closeMeaning: 'Đóng khi đã báo xong cho người gửi. Cách liên lạc bị xoá sau thời hạn lưu giữ.',
  done: {
    take: 'Bạn đã nhận việc này.',
    acknowledge: 'Đã xác nhận với người gửi.',
    answer: 'Đã gửi trả lời.',
    extend: 'Đã gia hạn.',
    close: 'Đã đóng yêu cầu.',
  },
  readOnly: 'Bạn xem được các yêu cầu. Việc giải quyết do quản trị viên của đơn vị cao nhất thực hiện.',
  overdueTodo: (n: number) => `${formatNumber(n)} yêu cầu về dữ liệu cá nhân đã quá hạn`,
  soonTodo: (n: number) => `${formatNumber(n)} yêu cầu về dữ liệu cá nhân đến hạn trong 2 ngày`,
}

/** The calendar and the deadlines requests run by. */
export const deadlineWords = {
  title: 'Thời hạn giải quyết và ngày nghỉ',
  lead: 'Hai ngày làm việc để xác nhận được tính theo lịch dưới đây. Các thời hạn 10, 15, 20 ngày tính theo ngày lịch, không cộng ngày nghỉ.',
  kinds: 'Thời hạn theo loại yêu cầu',
  kind: 'Yêu cầu',
  days: 'Số ngày',
  extensionDays: 'Gia hạn (ngày)',
  source: 'Căn cứ',
  setExtension: 'Đặt số ngày gia hạn',
  extensionHint: 'Ghi 0 nếu không được gia hạn. Chỉ ghi số khác 0 khi có căn cứ.',
  holidays: 'Ngày nghỉ và ngày làm bù',
  day: 'Ngày',
  name: 'Tên',
  off: 'Nghỉ',
  works: 'Làm bù',
  isWorked: 'Là ngày làm bù (thứ Bảy hoặc Chủ nhật đi làm)',
  add: 'Thêm hoặc sửa ngày',
  drop: 'Bỏ',
  save: 'Ghi lại',
  saved: 'Đã ghi. Yêu cầu đang chạy giữ hạn cũ; yêu cầu mới tính theo lịch này.',
}

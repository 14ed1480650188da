import { countWords } from './opinions.ts'

/** Where an opinion stands on its way from this device: drafts, then what waits, then what was received. */
export type SendingState = 'draft' | 'waiting' | 'sending' | 'received' | 'attention'

/** Words of what lies on this device and has not been received yet. */
export const outboxWords = {
  states: {
    draft: 'Nháp',
    waiting: 'Đã lưu trên máy',
    sending: 'Đang gửi',
    received: 'Đã nhận',
    attention: 'Cần xử lý',
  } satisfies Record<SendingState, string>,
  waits: 'Chưa có biên nhận. Máy tự gửi khi liên lạc được với Góp Ý; gửi mấy lần cũng chỉ tính một ý kiến.',
  why: {
    network: 'Chưa liên lạc được với Góp Ý.',
    stranger: 'Mạng này trả lời thay cho Góp Ý; có thể phải đăng nhập Wi-Fi trước.',
    busy: 'Máy chủ đang bận; máy chờ rồi gửi lại.',
    fault: 'Máy chủ gặp trục trặc; máy chờ rồi gửi lại.',
  },
  keepOpen: 'Muốn gửi, mở lại Góp Ý trên máy này khi có mạng. Xoá dữ liệu trình duyệt là mất.',
  received: (code: string) => `Biên nhận: ${code}`,
  attention: 'Góp Ý chưa nhận ý kiến này. Lời bạn viết vẫn còn trên máy.',

  sendNow: 'Gửi ngay',
  sendAgain: 'Gửi lại',
  edit: 'Sửa rồi gửi',
  goOn: 'Viết tiếp',
  drop: 'Bỏ',
  dropQuestion: 'Bỏ hẳn? Không lấy lại được.',
  dropMaybe: 'Máy đã thử gửi, nên có thể ý kiến đã tới nơi; khi có mạng, xem lại ở “Ý kiến của tôi”.',
  dropYes: 'Bỏ hẳn',
  keep: 'Giữ lại',

  title: 'Trên máy này, chưa gửi xong',
  lead: 'Chỉ máy này có những lời dưới đây. Máy chủ chưa nhận.',
  unkept: 'Máy này không giữ được điều bạn viết',
  unkeptMeaning:
    'Bộ nhớ đầy, hoặc trình duyệt không cho lưu. Hãy gửi khi viết xong và chờ biên nhận; đóng trang trước đó thì mất.',

  shut: 'Trình duyệt chưa cho mở phần lưu trên máy này',
  shutMeaning:
    'Nếu trên máy còn lời chưa gửi thì bây giờ chưa xem, chưa gửi và chưa bỏ được; chưa có gì bị xoá. Hãy tải lại trang; nếu vẫn vậy, hãy gửi ý kiến khi có mạng và chờ biên nhận.',

  leaving: (n: number) => `Còn ${countWords.opinions(n)} trên máy này chưa gửi xong`,
  leavingMeaning: 'Rời khỏi thiết bị này thì những lời ấy mất, và không ai nhận được.',
  leavingLook: 'Xem và gửi trước',

  offlineTitle: 'Không có mạng',
  offlineOpening: 'Đang mở bản lưu trên máy…',
  offlineMissing: 'Trang này cần có mạng: trên máy không có bản lưu của nó.',
  offlineTodo:
    'Những trang bạn đã mở vẫn đọc được. Lời bạn đã viết còn nguyên ở “Ý kiến của tôi” và tự gửi khi có mạng.',
}

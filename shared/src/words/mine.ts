import { countWords } from './opinions.ts'

/** Words of "Ý kiến của tôi". */
export const mineWords = {
  title: 'Ý kiến của tôi',
  lead: (unit: string) => `Những ý kiến đã gửi từ máy này, với tư cách đoàn viên ${unit}.`,
  joinedAs: (unit: string) => `Máy này góp ý với tư cách đoàn viên ${unit}.`,
  onlyThought:
    'Bạn chưa gửi ý kiến nào của riêng mình. Những ý kiến của người khác mà bạn cũng nghĩ vậy ở ngay dưới đây.',
  count: (n: number, answered: number) => `${countWords.opinions(n)}, ${answered} đã được trả lời`,
  linkClosed: (unit: string) => `Mã của ${unit} không còn dùng nữa`,
  linkClosedMeaning:
    'Bạn vẫn xem, sửa và rút được những ý kiến đã gửi. Muốn góp ý thêm, hãy xin mã mới từ cán bộ công đoàn của bạn.',
  newCode: 'Tôi có mã mới',
  none: 'Máy này chưa gửi ý kiến nào',
  noneMeaning: 'Khi bạn gửi ý kiến, biên nhận và trả lời sẽ hiện ở đây.',
  notJoined: 'Máy này chưa tham gia góp ý',
  notJoinedMeaning: 'Quét mã QR của công đoàn cơ sở, hoặc gõ mã ở trang đầu.',
  toDrafts: 'Đến các dự thảo',
  toHome: 'Đến trang đầu',
  onDraft: 'Về cả dự thảo',
  onGeneral: 'Gửi tới đại hội',
  given: 'Gửi',
}

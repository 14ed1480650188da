import { formatNumber } from '../format.ts'

/** What is said of others' words: letting them be read, and thinking so too. */
export const endorsingWords = {
  show: 'Cho đoàn viên khác đọc lời này',
  showMeaning:
    'Không kèm đơn vị, nhóm, ngày; để người nghĩ giống bạn bấm “Tôi cũng nghĩ vậy”. Chỉ hiện khi có từ 10 người tham gia. Đừng viết điều khiến người khác nhận ra bạn. Đổi ý lúc nào cũng được khi đợt còn mở.',
  shown: 'Đoàn viên khác đọc được lời này',

  asked: 'Có phải bạn muốn nói điều này?',
  askedMeaning:
    'Người khác đã viết và cho đọc. Nếu đúng ý bạn thì bấm “Tôi cũng nghĩ vậy”; không thì cứ viết tiếp.',
  found: (n: number) => `Có ${formatNumber(n)} ý kiến gần giống điều bạn đang viết.`,
  elsewhere: 'Về chỗ khác trong dự thảo',
  suggests: 'Đề xuất câu chữ',
  think: 'Tôi cũng nghĩ vậy',
  thinkNoMore: 'Thôi, không tính tôi nữa',
  thought: 'Đã ghi: bạn cũng nghĩ vậy.',
  thoughtThen:
    'Chỉ tính một lần, không ai biết là bạn. Bạn vẫn gửi thêm được ý riêng, hoặc bỏ phần đang viết.',
  takenBack: 'Không tính bạn nữa.',
  waits: 'Đã lưu trên máy: bạn cũng nghĩ vậy. Máy tự gửi khi có mạng.',
  fellows: (n: number) => `Ít nhất ${formatNumber(n)} người cũng nghĩ vậy`,
  refused: 'Chưa ghi được',
  unreachable: 'Chưa liên lạc được với Góp Ý. Hãy bấm lại khi có mạng.',

  mine: 'Bạn cũng nghĩ vậy',
  mineMeaning:
    'Lời của người khác mà bạn đã bấm “Tôi cũng nghĩ vậy” từ máy này. Chỉ máy này biết; người viết sửa lời hay rút ý kiến thì không còn ở đây.',
  mineOf: (draft: string | null) => draft ?? 'Gửi tới đại hội',
  about: 'Về',
  notShown: 'Lời này nay không hiện cho đoàn viên khác nữa. Bạn vẫn được tính cho đến khi bạn thôi.',
  closed: 'Đợt lấy ý kiến đã kết thúc nên không đổi được nữa.',

  waitingOn: 'Bạn cũng nghĩ vậy',
  waitingOff: 'Bạn thôi nghĩ vậy',
}

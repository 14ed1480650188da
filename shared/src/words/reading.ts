import { formatMoment, formatNumber } from '../format.ts'
import { countWords } from './opinions.ts'

/** Words of the pages where a draft is read and commented on. */
export const readingWords = {
  responses: 'Xem bảng tiếp thu, giải trình',
  state: {
    before: (opensAt: string) => `Nhận góp ý từ ${formatMoment(opensAt)}`,
    open: (closesAt: string) => `Nhận góp ý đến ${formatMoment(closesAt)}`,
    closed: (closesAt: string) => `Đã kết thúc nhận góp ý lúc ${formatMoment(closesAt)}`,
  },
  stateName: { before: 'Sắp mở', open: 'Đang nhận góp ý', closed: 'Đã kết thúc' },
  notOpenYet: 'Bạn đọc trước được dự thảo. Ô góp ý sẽ hiện ra khi đến thời gian mở.',
  closedMeaning: 'Bạn vẫn đọc được dự thảo và xem trả lời cho ý kiến của mình.',

  /** The table's name for those who hear it. */
  table: (rows: number) => `Bảng, ${formatNumber(rows)} hàng`,
  /** Below a section: what one may speak of besides its paragraphs. */
  besides: 'Ngoài từng đoạn, bạn còn có thể',
  print: 'Xem bản in cả dự thảo',
  printTitle: 'Bản in',
  printHelp:
    'Dùng lệnh In của trình duyệt (Ctrl + P, trên điện thoại: Chia sẻ, In) để in ra giấy A4 hoặc lưu thành PDF.',

  contents: 'Mục lục',
  sections: 'Các trang của dự thảo',
  startReading: 'Bắt đầu đọc',
  goOnReading: (section: number) => `Đọc tiếp trang ${section}`,
  paragraphs: (n: number) => `${formatNumber(n)} đoạn`,
  read: 'đã đọc',
  sectionsRead: (n: number, of: number) => `Đã đọc ${n} trên ${of} trang`,
  sectionOf: (n: number, of: number) => `Trang ${n} trên ${of}`,
  previousSection: 'Trang trước',
  nextSection: 'Trang tiếp',
  backToContents: 'Về mục lục',
  front: 'Phần mở đầu của văn bản',

  /** Both are the least there are, in steps of five; of a stance nothing is said when there may be none. */
  count: (opinions: number, agree: number | null) =>
    agree === null || agree === 0
      ? `Ít nhất ${countWords.opinions(opinions)}`
      : `Ít nhất ${countWords.opinions(opinions)}, ít nhất ${countWords.stance(agree, 'agree')}`,
  comment: 'Góp ý đoạn này',
  commentRow: 'Góp ý hàng này',
  commentAgain: 'Góp ý thêm',
  commentSection: 'Góp ý cả mục này',
  write: 'Viết ý kiến',
  commentDraft: 'Góp ý chung cho cả dự thảo',
  commentGeneral: 'Gửi ý kiến tới đại hội',
  commentGeneralMeaning: 'Điều bạn muốn nói với đại hội mà không thuộc đoạn nào của dự thảo.',
  commentDraftMeaning: 'Điều bạn muốn nói về bố cục, tinh thần hoặc toàn bộ dự thảo.',
}

/** Words of the form in which an opinion is given, and of what follows. */
export const sayingWords = {
  stance: {
    paragraph: 'Bạn thấy đoạn này thế nào?',
    section: 'Bạn thấy mục này thế nào?',
    draft: 'Bạn thấy dự thảo thế nào?',
    general: 'Ý kiến của bạn thuộc loại nào?',
  },
  body: 'Ý kiến của bạn',
  anonymous:
    'Từ dữ liệu được lưu, không ai biết bạn là người viết. Bên cạnh lời bạn chỉ có đơn vị, nhóm, ngày và chỗ góp ý.',
  kind: 'Bạn muốn',
  noKind: 'Không chọn',
  suggest: 'Đề xuất câu chữ',
  suggestHint: 'Sửa thẳng vào nguyên văn dưới đây. Để nguyên thì không gửi phần này.',
  suggestedWording: 'Câu chữ bạn đề xuất',
  preview: 'Thay đổi so với dự thảo',
  send: 'Gửi ý kiến',
  sending: 'Đang gửi…',
  saveRewrite: 'Lưu bản sửa',
  notSent: 'Chưa gửi được ý kiến',
  notSentKept: 'Điều bạn viết vẫn còn ở đây và đã lưu trên máy này.',
  notSentHere: 'Điều bạn viết vẫn còn ở đây. Đừng đóng trang.',
  notSentTodo: 'Kiểm tra mạng rồi bấm “Gửi ý kiến” lần nữa. Bấm nhiều lần cũng chỉ tính một ý kiến.',
  notSaved: 'Chưa lưu được bản sửa',
  notSavedTodo:
    'Sửa ý kiến đã gửi thì cần có mạng: máy phải xem lời đang được lưu, để không ghi đè bản sửa ở nơi khác hay câu trả lời vừa tới. Khi có mạng, bấm “Lưu bản sửa” lần nữa; bản viết dở cũng ở “Ý kiến của tôi”.',
  refused: 'Chưa nhận được ý kiến',
  tooLong: 'Nội dung dài quá mức cho phép',
  tooLongTodo: 'Rút ngắn lời viết, hoặc chia thành nhiều ý kiến, rồi gửi lại.',
  joinElsewhere: 'Gõ mã của đơn vị ở một trang khác',
  joinElsewhereThen: 'Vào xong, quay lại đây và bấm “Gửi ý kiến” lần nữa.',
  unsent: 'Điều bạn đã viết',
  unsentMeaning: 'Rời trang này thì những lời dưới đây mất. Nếu còn cần, hãy sao lại trước.',
  notWithdrawn: 'Chưa rút được ý kiến',
  withdrawUnheard: 'Chưa biết ý kiến đã rút hay chưa',
  withdrawUnheardMeaning:
    'Góp Ý chưa trả lời. Rút ý kiến thì cần có mạng, để bạn thấy chắc là lời đã được xoá. Khi có mạng, tải lại trang này; nếu ý kiến còn đó, bấm “Rút ý kiến” lần nữa.',
  restored: 'Bản nháp trên máy này',
  restoredMeaning: 'Bạn đã viết dở đoạn này.',
  restoredChanged: 'Từ khi bạn viết, câu chữ của đoạn đã sửa. Xin đọc lại trước khi gửi:',
  restoredNewVersion: 'Từ khi bạn viết, dự thảo đã có phiên bản mới. Xin đọc lại trước khi gửi.',
  restoredQuoteLost: (words: string) => `Chữ bạn đã trích không còn trong đoạn này: “${words}”.`,
  dropDraft: 'Bỏ bản nháp',

  done: {
    sent: 'Đã nhận ý kiến của bạn',
    had: 'Ý kiến này đã có, không ghi thêm',
    saved: 'Đã lưu bản sửa',
  },
  withdrawn: 'Đã rút ý kiến. Lời bạn viết đã được xoá.',
  receipt: 'Biên nhận',
  nextParagraph: 'Đoạn tiếp theo',
  yours: 'Ý kiến của bạn',
  edit: 'Sửa',
  withdraw: 'Rút lại',
  withdrawQuestion: 'Rút ý kiến này?',
  withdrawMeaning: 'Lời đã viết sẽ bị xoá và ý kiến không còn được tính. Không lấy lại được.',
  withdrawConfirm: 'Rút ý kiến',
  keep: 'Giữ lại',
  latestVersion: 'Bản đang được lưu',
  answer: 'Trả lời',
}

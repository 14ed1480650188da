import { formatNumber } from '../format.ts'

/** What the pages of themes say. Themes are a suggestion: a person names, answers and signs. */
export const themeWords = {
  title: 'Chủ đề',
  of: (draft: string) => `Chủ đề của ${draft}`,
  pickDraft: 'Chọn dự thảo để xem các ý kiến theo chủ đề.',
  explanation:
    'Máy gộp các ý kiến nói gần giống nhau để gợi ý. Số liệu và lời trích không đổi; bạn đặt lại tên chủ đề và quyết định câu trả lời.',
  start: 'Phân tích ý kiến',
  howMany: 'Số chủ đề',
  howManyHint: (most: number) =>
    most === 1 ? 'Để trống: máy tự tìm.' : `Để trống: máy tự tìm. Hoặc chọn từ 1 đến ${formatNumber(most)}.`,
  notAsAsked: (asked: number, found: number) =>
    `Bạn chọn ${formatNumber(asked)} chủ đề, nay có ${formatNumber(found)}`,
  notAsAskedHelp: {
    fewer:
      'Những ý kiến không đủ giống nhau thì đứng riêng, không bị ép vào một chủ đề; chủ đề đã gộp hoặc chưa đủ người để hiện cũng không tính.',
    more: 'Các chủ đề do người tách ra hoặc giữ lại được tính thêm.',
  },
  startAgain: 'Phân tích lại',
  startAgainHelp: 'Câu trả lời đã gửi được giữ lại; tên bạn đã đặt theo chủ đề sang lần phân tích mới.',
  ended: (n: number) => `${formatNumber(n)} chủ đề bạn đã đặt tên không còn trong lần phân tích này`,
  endedHelp: 'Các ý kiến ấy nay thuộc chủ đề khác hoặc đứng riêng. Hãy đặt lại tên nếu cần. Tên trước đây:',
  notYet: 'Chưa phân tích lần nào',
  notYetHelp: 'Bấm “Phân tích ý kiến” để gộp ý kiến thành chủ đề. Có thể rời trang trong lúc chờ.',
  noOpinions: 'Dự thảo chưa có ý kiến nào',
  noOpinionsHelp: 'Khi đoàn viên gửi ý kiến, bạn phân tích được ở đây.',
  tooFew: 'Chưa đủ 5 người tham gia',
  tooFewHelp:
    'Để không ai bị nhận ra, chủ đề và nội dung ý kiến chỉ hiện khi có ít nhất 5 người tham gia. Ý kiến vẫn được lưu và được đếm ở đơn vị cấp trên.',
  withheld: (n: number) => `${formatNumber(n)} chủ đề khác chưa đủ người để hiện`,
  withheldHelp:
    'Một chủ đề hiện ở đơn vị của bạn khi có ít nhất 5 người từ 2 đơn vị trở lên cùng nói đến. Đơn vị tổ chức lấy ý kiến vẫn đọc và trả lời các chủ đề này.',
  queued: 'Đang chờ đến lượt phân tích',
  running: 'Đang phân tích ý kiến',
  mayLeave: 'Bạn có thể rời trang này; việc phân tích vẫn tiếp tục.',
  refresh: 'Xem tiến độ mới nhất',
  cancel: 'Dừng phân tích',
  cancelled: 'Lần phân tích gần nhất đã được dừng. Các chủ đề trước đó vẫn còn.',
  failed: 'Lần phân tích gần nhất không hoàn thành.',
  failedKept: 'Mọi ý kiến và các chủ đề trước đó.',
  failedTodo: 'Bấm “Phân tích lại”. Nếu vẫn không được, báo cho quản trị viên.',
  doneAt: (at: string, opinions: number) =>
    `Phân tích xong lúc ${at}; nay có ${formatNumber(opinions)} ý kiến đã xếp.`,
  notAnalyst: 'Việc phân tích do cán bộ tổng hợp thực hiện.',

  scope: 'Phạm vi',
  whole: 'Toàn dự thảo',
  noSection: 'Ý kiến về cả dự thảo',
  show: 'Xem',
  noneHere: 'Không có chủ đề nào trong phần này',
  noneHereHelp: 'Chọn phần khác, hoặc xem toàn dự thảo.',
  count: (n: number) => `${formatNumber(n)} chủ đề`,
  showAll: (n: number) => `Xem cả ${formatNumber(n)} chủ đề`,
  mixedBelow: (n: number) => `Trong các chủ đề còn lại có ${formatNumber(n)} nhóm lẫn, cần tách.`,
  singular: (n: number) => `${formatNumber(n)} ý kiến riêng lẻ không thuộc chủ đề nào`,
  singularHelp: 'Một lập luận sâu có thể chỉ một người nói. Hãy đọc cả những ý kiến này.',
  opinions: (n: number) => `${formatNumber(n)} ý kiến`,
  alsoIn: (n: number) => `${formatNumber(n)} ý kiến của chủ đề khác cũng nói về chủ đề này`,
  alsoInHow: 'không tính vào các số ở đây',
  persons: (n: number) =>
    n === 0 ? 'ít hơn năm người (ước tính)' : `khoảng ${formatNumber(n)} người (ước tính)`,
  personsHow:
    'Không ai lần được ý kiến nào của ai, nên số người là ước tính: theo tổng số lượt người tham gia trên tổng số ý kiến của cả đợt, làm tròn xuống bội số của năm.',
  closeKnit: (closeness: number) =>
    `Các ý kiến ở đây giống nhau ${formatNumber(Math.round(Math.max(0, closeness) * 100))} % (trung bình).`,
  mixedHelp: 'Tên nhóm chỉ đúng với một phần: nhóm gộp nhiều chuyện, nên tách ra trước khi trả lời.',
  keyphrases: 'Cụm từ chính',
  distinguishing: 'Khác chủ đề gần nhất ở',
  typical: 'Ý kiến tiêu biểu, trích nguyên văn',
  moreTypical: (n: number) => `Đọc thêm ${formatNumber(n)} ý kiến tiêu biểu`,
  answered: (n: number, total: number) => `Đã trả lời ${formatNumber(n)} trên ${formatNumber(total)}`,
  rename: 'Đổi tên',
  name: 'Tên chủ đề',
  nameHint: (label: string) => `Để trống để trở lại tên máy gợi ý: “${label}”.`,
  keepName: 'Lưu tên',
  renamed: 'Đã lưu tên chủ đề.',
  suggestedName: (label: string) => `Máy gợi ý: ${label}`,
}

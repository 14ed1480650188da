import { formatNumber } from '../format.ts'

/** What the page of opinions that are nearly one text says. */
export const campaignWords = {
  title: 'Ý kiến cùng một bài',
  open: 'Ý kiến cùng một bài',
  of: (draft: string) => `Ý kiến cùng một bài, ${draft}`,
  lead: 'Nhiều người gửi cùng một bài thì bài ấy chỉ cần đọc một lần; mỗi người vẫn được đếm, và những câu ai đó viết thêm được nêu riêng bên dưới.',
  how: 'Cách nhận ra và cách đếm',
  howSteps: [
    'Các ý kiến gần như trùng lời được gộp khi phân tích; dấu thanh, chữ hoa, lời chào không làm hai bài thành khác nhau. Nhóm từ 5 ý kiến trở lên mới được nêu.',
    'Số ý kiến là số thật, không ai bị gộp mất. Số người là ước tính cho cả đợt, làm tròn xuống bội số của năm; nhóm ước tính dưới năm người không nêu.',
    'Bài được trích nguyên văn từ một ý kiến trong nhóm. Không biết và không tìm ai đã soạn hay đã gửi.',
    'Gửi cùng một bài là quyền của đoàn viên; trang này không nói bài nào đáng nghe hơn.',
  ],
  campaigns: (n: number) => `Cùng một bài: ${formatNumber(n)} nhóm`,
  noCampaigns: 'Không có bài nào được nhiều người cùng gửi.',
  opinions: (n: number) => `${formatNumber(n)} ý kiến`,
  persons: (n: number) => `khoảng ${formatNumber(n)} người (ước tính)`,
  exact: (exact: number, all: number) =>
    exact === all
      ? 'Tất cả đúng nguyên lời này.'
      : `${formatNumber(exact)} ý kiến đúng nguyên lời này, ${formatNumber(all - exact)} ý kiến có sửa hoặc thêm lời.`,
  answered: (n: number, total: number) => `Đã trả lời ${formatNumber(n)} trên ${formatNumber(total)}`,
  text: 'Bài chung, trích nguyên văn từ một ý kiến',
  words: 'Trích nguyên văn từ một ý kiến',
  added: 'Câu được viết thêm',
  addedBy: (n: number) => `${formatNumber(n)} ý kiến thêm câu này`,
  moreAdded: (n: number) => `Xem thêm ${formatNumber(n)} câu được viết thêm`,
  addedMost: 'Chỉ nêu 100 câu được thêm nhiều nhất; các câu khác xem trong danh sách ý kiến.',
  none: 'Không ai viết thêm câu nào.',
  list: 'Xem các ý kiến này',
  answer: 'Trả lời các ý kiến này',
  stock: (n: number) => `Lời trùng nhau không phải một bài: ${formatNumber(n)} nhóm`,
  noStock: 'Không có lời nào khác trùng nhau ở nhiều ý kiến.',
  stockLead:
    'Lời nhất trí chung, lời ngắn nhiều người tự viết giống nhau, câu chữ khuôn mẫu. Không coi đây là một bài được nhiều người cùng gửi; ai viết vẫn được đếm như mọi ý kiến.',
  assent: 'Lời nhất trí chung',
  assentHelp: 'Chỉ nói nhất trí hoặc không có ý kiến thêm, không nêu lý do hay đề nghị.',
  short: 'Lời ngắn trùng nhau',
  shortHelp: 'Ngắn dưới tám tiếng, nhiều người có thể viết giống nhau mà không cùng gửi một bài.',
  boilerplate: 'Khuôn mẫu chung, nội dung khác nhau',
  boilerplateHelp:
    'Giống nhau ở lời mở đầu, lời kết hoặc mẫu phiếu; phần riêng mỗi người một khác nên không tính là cùng nói một điều. Hãy đọc từng ý kiến.',
  example: 'Một ý kiến trong nhóm, trích nguyên văn',
  more: 'Chỉ nêu 50 nhóm lớn nhất mỗi loại.',
  notYet: 'Chưa phân tích ý kiến',
  notYetHelp: 'Các nhóm ý kiến cùng một bài được tìm trong lúc phân tích. Hãy phân tích ở trang Chủ đề.',
  empty: 'Không có nhóm nào gần như trùng lời',
  emptyHelp: 'Lần phân tích gần nhất không thấy nhóm từ 5 ý kiến trở lên viết gần như nhau.',
  toThemes: 'Đến trang Chủ đề',
  stale: 'Theo lần phân tích gần nhất; ý kiến đến sau được gộp khi phân tích lại.',
  leaveDesk: 'Đang trả lời một nhóm cùng bài. Xem mọi ý kiến',
}

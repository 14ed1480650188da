import { formatNumber } from '../format.ts'

/** What the page of the keyword map says. */
export const mapWords = {
  title: 'Bản đồ từ khóa',
  open: 'Bản đồ từ khóa',
  of: (draft: string) => `Bản đồ từ khóa của ${draft}`,
  lead: 'Những cụm từ đoàn viên hay nói và những cụm từ đi cùng nhau trong một ý kiến.',
  described: (keywords: number, links: number) =>
    `${formatNumber(keywords)} cụm từ và ${formatNumber(links)} mối liên hệ. Bảng bên dưới ghi cùng nội dung bằng chữ.`,
  read: (n: number) => `Vẽ từ ${formatNumber(n)} ý kiến có lời.`,
  sampled: (n: number) =>
    `Vẽ từ ${formatNumber(n)} ý kiến lấy đều trong tất cả; số ý kiến của mỗi cụm từ là trong số được lấy.`,
  left: (n: number) =>
    `Bản đồ vẽ 12 chủ đề đứng đầu trang Chủ đề; ${formatNumber(n)} chủ đề còn lại xem ở trang Chủ đề.`,
  download: 'Tải hình (SVG)',
  how: 'Cách đọc bản đồ',
  howSteps: [
    'Mỗi hình là một cụm từ; con số bên cạnh là số ý kiến có nói cụm từ ấy. Hình to hơn là nhiều ý kiến hơn.',
    'Cùng kiểu hình là cùng chủ đề; dấu nhân là cụm từ hay gặp ở ý kiến ngoài các chủ đề được vẽ. Bảng chú giải ở cuối hình ghi tên chủ đề.',
    'Đường nối hai cụm từ hay được nói trong cùng một ý kiến, ở ít nhất 5 ý kiến và nhiều hơn mức tình cờ. Đường dày hơn là gắn bó hơn; đường đứt nối hai chủ đề khác nhau.',
    'Vị trí chỉ để dễ nhìn: gần nhau trên giấy mà không có đường nối thì không nói lên điều gì.',
    'Chỉ vẽ cụm từ từ hai tiếng trở lên, có trong ít nhất 5 ý kiến, nhiều nhất 60 cụm từ. Cùng ý kiến và chủ đề thì hình giống hệt nhau, máy nào vẽ cũng vậy.',
  ],
  alone: 'Ý kiến ngoài các chủ đề này',
  table: 'Các cụm từ trên bản đồ',
  phrase: 'Cụm từ',
  opinions: 'Ý kiến',
  theme: 'Chủ đề',
  near: 'Hay đi cùng',
  together: (phrase: string, n: number) => `${phrase} (${formatNumber(n)} ý kiến)`,
  noneNear: 'Không có',
  scroll: 'Hình bản đồ, cuộn ngang được',
  empty: 'Chưa có bản đồ',
  emptyHelp:
    'Bản đồ vẽ từ các chủ đề, với những cụm từ có trong ít nhất 5 ý kiến. Hãy phân tích ý kiến ở trang Chủ đề, hoặc chờ thêm ý kiến.',
  toThemes: 'Đến trang Chủ đề',
}

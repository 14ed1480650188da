import { formatNumber } from '../format.ts'
import type { ThemeDecisionKind } from '../themes.ts'

const n = (count: number) => `${formatNumber(count)} ý kiến`
const quoted = (name: string) => `“${name}”`
const outOf = (others: readonly string[]) =>
  others.length > 0 ? ` của ${others.map(quoted).join(', ')}` : ''

/** What the page that puts themes in order says. */
export const sortingWords = {
  title: 'Sắp xếp chủ đề',
  open: 'Sắp xếp chủ đề',
  lead: 'Đọc từng ý kiến, giữ đúng chỗ hoặc chuyển đi. Câu chữ và số liệu không đổi; lần phân tích sau giữ nguyên những gì bạn quyết định.',
  themes: 'Các chủ đề',
  singular: 'Ý kiến đứng riêng',
  confirmedOf: (placed: number, all: number) => `đã xem ${formatNumber(placed)} trên ${formatNumber(all)}`,
  opinions: n,
  pinned: 'Đã giữ',
  keyphrases: 'Cụm từ chính',
  distinguishing: 'Khác chủ đề gần nhất ở',
  described: 'Chưa có cụm từ nào được nhiều ý kiến ở đây cùng nói.',
  why: (phrases: string[]) => `Ở đây vì nói đến: ${phrases.join(', ')}`,
  whyNot: 'Không nói cụm từ chính nào; máy xếp theo các từ đi cùng nhau.',
  also: (others: readonly { name: string; weight: number }[]) =>
    `Cũng nói về: ${others.map(({ name, weight }) => `${name} (${weight} %)`).join(', ')}`,
  near: (closeness: number) => `Giống chủ đề: ${formatNumber(Math.round(Math.max(0, closeness) * 100))} %`,
  closeKnit: (closeness: number) =>
    `các ý kiến giống nhau ${formatNumber(Math.round(Math.max(0, closeness) * 100))} %`,
  mixed: 'Nhóm lẫn, cần tách',
  mixedTitle: 'Nhóm này gồm nhiều chuyện khác nhau',
  mixedHelp:
    'Các ý kiến ở đây ít giống nhau, nên tên nhóm chỉ đúng với một phần. Hãy đánh dấu những ý kiến cùng nói một chuyện, gõ tên chủ đề mới và bấm “Tách thành chủ đề mới”; ý kiến không hợp với chuyện nào thì cho đứng riêng. Khi bạn đã xem quá nửa, nhóm không còn mang dấu này.',
  takeApart: 'Tách nhóm này',
  order:
    'Ý kiến chưa xem đứng trước, ít giống chủ đề nhất đứng đầu: đó là chỗ máy dễ xếp nhầm. Mức giống tính theo từ ngữ của ý kiến: 0 % là không dính dáng gì, 100 % là đúng giữa chủ đề.',
  whyPerson: 'Do người xếp hoặc xác nhận.',
  suggestion: 'Đề xuất câu chữ:',
  pick: (position: number) => `Chọn ý kiến thứ ${formatNumber(position)}`,
  chosen: 'Với các ý kiến đã chọn',
  confirm: 'Xác nhận đúng chỗ',
  apart: 'Cho đứng riêng',
  to: 'Chuyển sang chủ đề',
  toNone: 'Chọn chủ đề',
  move: 'Chuyển',
  newName: 'Tên chủ đề mới',
  split: 'Tách thành chủ đề mới',
  mergeWith: 'Gộp vào chủ đề này',
  merge: 'Gộp',
  pin: 'Giữ chủ đề này',
  unpin: 'Thôi giữ',
  pinHelp: 'Chủ đề được giữ không mất đi khi phân tích lại.',
  rename: 'Tên chủ đề',
  keepName: 'Lưu tên',
  undo: 'Hoàn tác',
  undoNext: 'Hoàn tác sẽ bỏ:',
  undoMoves: (opinions: number, later: boolean) =>
    opinions === 0
      ? 'Không ý kiến nào đổi chỗ.'
      : later
        ? `Đã có lần phân tích sau đó: ${n(opinions)} được thả ra và lần phân tích tới xếp lại.`
        : `${n(opinions)} trở về chỗ cũ.`,
  history: 'Các quyết định gần đây',
  noHistory: 'Chưa có quyết định nào.',
  undone: 'đã hoàn tác',
  none: 'Không có ý kiến nào ở đây.',
  noneInTheme: 'Chưa có ý kiến nào vào chủ đề này',
  noneInThemeHelp:
    'Chủ đề do người đặt và giữ lại, nhưng không ý kiến nào giống nó. Chuyển ý kiến sang đây, gộp nó vào chủ đề khác, hoặc bấm “Thôi giữ” để lần phân tích tới bỏ đi.',
  noOpinions: 'chưa có ý kiến nào',
  noThemes: 'Chưa có chủ đề nào để sắp xếp',
  noThemesHelp: 'Hãy chạy “Phân tích ý kiến” ở trang chủ đề trước.',
  nextPage: 'Các ý kiến tiếp theo',
  firstPage: 'Về đầu danh sách',
  keys: 'Phím tắt',
  keyList: [
    ['↓ hoặc J, ↑ hoặc K', 'ý kiến sau, ý kiến trước'],
    ['X hoặc dấu cách', 'chọn, bỏ chọn'],
    ['A', 'chọn cả trang'],
    ['C', 'xác nhận đúng chỗ'],
    ['1 đến 9', 'chuyển sang chủ đề mang số đó'],
    ['M', 'chọn chủ đề để chuyển'],
    ['S', 'cho đứng riêng'],
    ['N', 'tách thành chủ đề mới'],
    ['G', 'gộp một chủ đề khác vào đây'],
    ['P', 'giữ hoặc thôi giữ chủ đề'],
    ['E', 'đổi tên chủ đề'],
    ['U', 'hoàn tác'],
    ['[ và ]', 'chủ đề trước, chủ đề sau'],
  ] as const,
  noneChosen: 'Hãy chọn ít nhất một ý kiến.',
  toNeeded: 'Hãy chọn chủ đề để chuyển đến.',
  did: {
    merge: (label: string, _count: number, others: readonly string[]) =>
      `Đã gộp ${others.map(quoted).join(', ')} vào “${label}”.`,
    split: (label: string, count: number, others: readonly string[]) =>
      `Đã tách ${n(count)}${outOf(others)} thành chủ đề “${label}”.`,
    move: (label: string, count: number, others: readonly string[]) =>
      `Đã chuyển ${n(count)}${outOf(others)} sang “${label}”.`,
    apart: (label: string, count: number) => `Đã cho ${n(count)} của “${label}” đứng riêng.`,
    confirm: (label: string, count: number) => `Đã xác nhận ${n(count)} ở “${label}”.`,
    pin: (label: string) => `Đã giữ “${label}”.`,
    unpin: (label: string) => `Thôi giữ “${label}”.`,
    rename: (label: string) => `Đã đặt tên “${label}”.`,
  } satisfies Record<ThemeDecisionKind, (label: string, count: number, others: readonly string[]) => string>,
  takenBack: 'Đã hoàn tác quyết định gần nhất.',
  takenBackLater:
    'Đã bỏ quyết định ấy. Đã có lần phân tích sau đó, nên các chủ đề thay đổi từ lần phân tích tới.',
}

import type { EntryColumn } from '../entry-import.ts'
import { formatNumber } from '../format.ts'
import { contributorGroupNames, kindNames, stanceNames } from './opinions.ts'
import type { Sentence } from './opinion-errors.ts'

const columns: Record<EntryColumn, string> = {
  key: 'Mã phiếu',
  place: 'Nơi góp ý',
  stance: 'Thái độ',
  kind: 'Đề nghị',
  body: 'Lời góp ý',
  suggestedWording: 'Đề xuất câu chữ',
  contributorGroup: 'Nhóm',
  sharedBy: 'Số người cùng ý kiến',
  unit: 'Đơn vị',
}

/** Opinions of a meeting or of paper forms that come as an Excel file. */
export const entryImportWords = {
  columns,
  headings: Object.fromEntries(Object.entries(columns).map(([key, name]) => [key, [name, key]])) as Record<
    EntryColumn,
    string[]
  >,
  title: 'Nhập từ tệp Excel',
  explanation:
    'Tải tệp mẫu của cuộc họp này, điền mỗi ý kiến một dòng rồi gửi lại. Bạn xem trước tệp sẽ thêm gì; gửi cùng một tệp nhiều lần không thêm hai lần.',
  template: 'Tải tệp mẫu',
  file: 'Tệp đã điền',
  fileHint: 'Tệp .xlsx từ tệp mẫu của cuộc họp này, tối đa 2.000 dòng.',
  read: 'Xem trước',
  added: (n: number) => `${formatNumber(n)} ý kiến sẽ được thêm`,
  addedDone: (n: number) => `Đã nhập ${formatNumber(n)} ý kiến từ tệp này.`,
  same: (n: number) => `${formatNumber(n)} ý kiến đã có từ trước`,
  repeated: (n: number) =>
    `${formatNumber(n)} dòng giống hệt dòng đã nhập trước đó từ một tệp khác, không thêm lần nữa`,
  repeatedMeaning: (rows: string) =>
    `Dòng ${rows}. Nếu vẫn là những phiếu ấy, như khi tệp cũ được sửa hay ghi thêm, bạn không cần làm gì. Nếu là phiếu khác, hãy ghi cho mỗi phiếu một Mã phiếu chưa ai dùng (hai người cùng gõ thì một người A1, A2…, một người B1, B2…), rồi gửi lại.`,
  alike: (n: number) => `${formatNumber(n)} dòng sẽ được thêm dù giống hệt ý kiến đã nhập trước đó`,
  alikeMeaning: (rows: string) =>
    `Dòng ${rows}. Ý kiến đã có được ghi trên trang, hoặc đến từ một tệp. Nếu là phiếu khác, nhập như vậy là đúng; nên ghi Mã phiếu để phân biệt. Nếu là cùng một phiếu, hãy xoá những dòng này khỏi tệp rồi gửi lại.`,
  wrong: (n: number) => `${formatNumber(n)} dòng chưa đúng, không nhập`,
  named: (n: number) => `${formatNumber(n)} dòng có chữ giống tên hoặc số của người`,
  namedMeaning:
    'Máy chỉ nhắc, bạn quyết định: sửa trong tệp rồi gửi lại, hoặc nhập như vậy. Chữ có sẵn trong dự thảo không bị nhắc.',
  namedWords: 'Chữ cần xem',
  moreHeads: (n: number, present: number) =>
    `${formatNumber(n)} dòng có số người cùng ý kiến nhiều hơn ${formatNumber(present)} người dự đã khai`,
  moreHeadsMeaning: (rows: string) =>
    `Dòng ${rows}. Máy chỉ nhắc, bạn quyết định: sửa trong tệp rồi gửi lại, sửa số người có mặt ở trang cuộc họp, hoặc nhập như vậy.`,
  take: 'Nhập các ý kiến này',
  wrongFile: 'Tải các dòng chưa đúng',
  row: 'Dòng',
  reason: 'Lý do',
  back: 'Về trang nhập từng ý kiến',
  sheet: 'Ý kiến',
  placesSheet: 'Nơi góp ý',
  choicesSheet: 'Danh sách chọn',
  guideSheet: 'Hướng dẫn',
  wrongSheet: 'Dòng chưa đúng',
  mark: (code: string) => `Mã tệp: ${code}`,
  markFound: /^Mã tệp: ([0-9a-f]{16})$/,
  general: 'CHUNG',
  guide: [
    [
      columns.key,
      'Số hoặc mã ghi trên phiếu giấy, mỗi phiếu một mã. Không ghi tên người. Để trống được: khi đó dòng được nhận ra bằng chính nội dung của nó.',
    ],
    [columns.place, 'Chọn trong danh sách (ô có mũi tên). Danh sách đủ nằm ở trang “Nơi góp ý”.'],
    [columns.stance, Object.values(stanceNames).join('; ')],
    [columns.kind, `${Object.values(kindNames).join('; ')}. Để trống được.`],
    [columns.body, 'Nguyên lời góp ý, không ghi tên người nói. Chỉ “Nhất trí” mới có thể để trống.'],
    [columns.suggestedWording, 'Toàn bộ đoạn theo câu chữ đề xuất. Để trống được.'],
    [columns.contributorGroup, `${Object.values(contributorGroupNames).join('; ')}. Để trống nếu không rõ.`],
    [columns.sharedBy, 'Số khai, kể cả người nói. Để trống nếu không rõ.'],
    [
      columns.unit,
      'Để trống được. Nếu ghi, chọn đúng đơn vị của cuộc họp này: ý kiến đứng cùng số người đã khai của cuộc họp, nên ý kiến của đơn vị khác phải vào cuộc họp của đơn vị ấy.',
    ],
    [
      'Dán vào tệp',
      'Excel chỉ kiểm tra chữ được gõ, không kiểm tra chữ được dán. Máy kiểm tra lại mọi dòng khi bạn gửi tệp.',
    ],
    [
      'Hai người cùng gõ',
      'Một tập phiếu chia cho hai người, mỗi người một tệp: phiếu nào cũng phải có mã, không mã nào trùng nhau, như A1, A2… và B1, B2…. Dòng giống hệt một dòng của tệp kia, cùng mã hoặc cùng không có mã, được coi là đã nhập rồi, không thêm lần nữa; máy báo những dòng ấy để bạn xem.',
    ],
    [
      'Gửi lại',
      'Gửi lại cùng tệp không thêm ý kiến hai lần. Dòng có mã phiếu đã nhập mà lời khác đi thì bị báo; hãy sửa ý kiến đó trên trang.',
    ],
  ],
}

/** Why a row or a file of opinions cannot be taken. */
export const entryImportErrors: Record<string, Sentence> = {
  'entryList.otherFile':
    'Tệp này không phải tệp mẫu của cuộc họp này. Vui lòng tải tệp mẫu ở trang này rồi chép các dòng sang.',
  'entryList.tooManyRows': (it) =>
    `Tệp có nhiều hơn ${formatNumber(Number(it.most))} dòng. Vui lòng ghi cho mỗi dòng một “Mã phiếu” không trùng, để phiếu giống nhau không bị coi là đã nhập, rồi chia thành nhiều tệp của cuộc họp này và gửi lần lượt.`,
  'entryList.missing': 'Chưa có tệp nào được gửi cho cuộc họp này.',
  'entryList.changed': 'Từ lúc xem trước đã có thay đổi. Vui lòng gửi lại tệp và xem trước lần nữa.',
  'entryList.placeUnknown': (it) =>
    `Không tìm thấy nơi góp ý “${it.place}”. Vui lòng chọn trong danh sách của ô.`,
  'entryList.stanceUnknown': (it) => `Thái độ “${it.stance}” không có trong danh sách.`,
  'entryList.kindUnknown': (it) => `Đề nghị “${it.kind}” không có trong danh sách.`,
  'entryList.groupUnknown': (it) => `Nhóm “${it.group}” không có trong danh sách.`,
  'entryList.unitUnknown': (it) =>
    `Không tìm thấy đơn vị “${it.unit}”. Vui lòng chọn trong danh sách của ô, hoặc để trống.`,
  'entryList.unitNotYours': (it) =>
    `Bạn không được giao nhập ý kiến cho đơn vị “${it.unit}”. Vui lòng để cán bộ của đơn vị ấy nhập.`,
  'entryList.unitOther': (it) =>
    `Cuộc họp này là của ${it.own}. Ý kiến của ${it.unit} vui lòng nhập ở cuộc họp của đơn vị ấy: mở ở trang Cuộc họp, phiếu.`,
  'entryList.sharedForm': (it) => `Số người “${it.heads}” không phải số nguyên từ 1.`,
  'entryList.wordsNeeded': 'Thiếu lời góp ý hoặc đề xuất câu chữ. Chỉ “Nhất trí” mới có thể để trống.',
  'entryList.tooLong': 'Lời góp ý hoặc đề xuất câu chữ dài quá mức. Vui lòng chia thành nhiều ý kiến.',
  'entryList.keyTwice': (it) => `Mã phiếu ${it.key} đã có ở dòng ${it.row}. Mỗi mã chỉ một dòng.`,
  'entryList.otherWords': (it) =>
    `Mã phiếu ${it.key} đã được nhập với nội dung khác. Vui lòng sửa ý kiến đó trên trang nhập.`,
  'entryList.withdrawn': 'Ý kiến này đã nhập rồi rút. Muốn nhập lại, vui lòng ghi một mã phiếu khác.',
}

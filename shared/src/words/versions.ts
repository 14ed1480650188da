import type { AlignmentState } from '../alignment.ts'

/** Sentences of refusals about versions. */
export const versionErrors = {
  'import.notVersion':
    'Bản nhập này là một dự thảo riêng, không phải phiên bản mới. Hãy mở dự thảo cần thay và chọn “Đưa phiên bản mới”.',
  'import.isVersion':
    'Bản nhập này là phiên bản mới của một dự thảo. Hãy xem đối chiếu rồi công bố nó ở trang đối chiếu.',
  'version.newer':
    'Trong lúc bạn xem, một phiên bản khác của dự thảo đã được công bố. Hãy tải lại trang để đối chiếu với phiên bản ấy.',
  'version.otherwise':
    'Trong lúc bạn xem, có đoạn đã được chỉ sang nơi khác ở một cửa sổ khác. Trang này đã tải lại; hãy xem lại đối chiếu rồi công bố.',
  'carry.noSuchBlock': (it: Record<string, string>) =>
    `Bản mới không có đoạn mang số này. Hãy nhập một số từ 1 đến ${it.last}.`,
  'carry.number':
    'Số đoạn chỉ gồm chữ số; nhiều đoạn thì cách nhau bằng dấu phẩy. Hãy nhập lại, hoặc để trống nếu đoạn này đã bỏ.',
  'carry.shared': (it: Record<string, string>) =>
    `Đoạn số ${it.number} của bản mới đã được chỉ cho một đoạn cũ khác. Mỗi phần tách ra chỉ thuộc về một đoạn: hãy bỏ số ấy ở một trong hai chỗ.`,
  'carry.noSuchParagraph': 'Bản cũ không có đoạn này. Hãy tải lại trang đối chiếu.',
}

/** What became of a paragraph, as a label. */
export const stateNames: Record<AlignmentState, string> = {
  kept: 'Giữ nguyên',
  moved: 'Chuyển chỗ',
  changed: 'Sửa',
  split: 'Tách',
  merged: 'Gộp',
  removed: 'Bỏ',
  new: 'Mới',
}

/** Words of the review of a new version. */
export const versionWords = {
  title: 'Đối chiếu phiên bản mới',
  newVersion: 'Đưa phiên bản mới',
  newVersionHelp: (title: string) =>
    `Tải lên bản mới của “${title}”. Bạn xem máy hiểu tệp thế nào, rồi xem từng đoạn cũ đi về đâu, sau đó mới công bố. Ý kiến đã gửi được giữ nguyên.`,
  toReview: 'Xem đối chiếu',
  lead: (number: number) =>
    `Bên trái là phiên bản ${number} bạn đọc đang thấy, bên phải là bản sắp công bố. Đoạn có ý kiến mà không còn chỗ, hoặc có chữ có thể đảo nghĩa, đứng đầu; rồi đến chỗ máy ít chắc nhất. Ý kiến đi theo đoạn; đoạn không có chỗ đến thì ý kiến của nó vẫn được giữ và xếp riêng.`,
  summary: (counts: Partial<Record<AlignmentState, number>>) =>
    (Object.keys(stateNames) as AlignmentState[])
      .filter((state) => counts[state])
      .map((state) => `${stateNames[state].toLowerCase()} ${counts[state]}`)
      .join(' · '),
  doubtful: 'Cần xem',
  certainCount: (kept: number) => `${kept} đoạn giữ nguyên văn, nguyên chỗ không hiện ở đây.`,
  nothingToReview: 'Không có chỗ nào cần xem: mọi đoạn giữ nguyên văn, nguyên chỗ.',
  score: (score: number) => `giống ${Math.round(score * 100)}%`,
  turned: 'có chữ có thể đảo nghĩa',
  byHand: 'bạn đã chỉ',
  opinions: (n: number) => `từ ${n} ý kiến trở lên`,
  old: (number: number) => `Phiên bản ${number}`,
  now: 'Bản mới',
  place: (n: number) => `đoạn số ${n}`,
  nowhere: 'Không còn trong bản mới',
  difference: 'Khác nhau',
  override: (place: string) => `Chỉ lại nơi đến của ${place}`,
  to: 'Chuyển tới đoạn số (để trống nếu đoạn này đã bỏ)',
  toHint:
    'Số đoạn đứng trước mỗi đoạn của bản mới. Đoạn bị tách: ghi các số, cách nhau bằng dấu phẩy, như 27, 28. Nếu nơi đó đang là của một đoạn khác, đoạn khác ấy thành “Bỏ”; muốn gộp hai đoạn vào một, hãy chỉ cả hai về cùng số.',
  save: 'Lưu nơi đến',
  saved: 'Đã lưu.',
  undo: 'Theo lại đề xuất của máy',
  near: 'Bản mới quanh chỗ này',
  forgotten: (n: number) =>
    `${n} chỗ bạn từng chỉ không còn tìm thấy vì bản nhập đã được sửa. Xin xem lại những chỗ ấy.`,
  publish: 'Công bố phiên bản mới',
  publishMeaning:
    'Bạn đọc sẽ thấy bản mới ngay. Không có ý kiến nào bị xoá; mỗi ý kiến vẫn mang câu chữ mà người gửi đã đọc.',
  published: 'Đã công bố phiên bản mới',
  alreadyPublished: 'Bản nhập này đã được công bố.',
  previous: 'Những chỗ trước',
  next: 'Những chỗ sau',
  shown: (from: number, to: number, all: number) => `${from} đến ${to} trong ${all} chỗ`,
  goneSection: 'Đoạn không còn trong bản hiện nay',
  version: 'Phiên bản',
}

/** What an author is told of the paragraph an opinion is about. */
export const becameWords = {
  kept: (number: number) => `Trong phiên bản ${number}, đoạn này giữ nguyên.`,
  changed: (number: number) => `Trong phiên bản ${number}, đoạn này đã sửa:`,
  merged: (number: number) => `Trong phiên bản ${number}, đoạn này được gộp vào đoạn sau:`,
  split: (number: number, pieces: number) =>
    `Trong phiên bản ${number}, đoạn này được tách làm ${pieces}; ý kiến của bạn đi theo phần sau:`,
  removed: (number: number) =>
    `Trong phiên bản ${number}, đoạn này không còn. Ý kiến của bạn vẫn được giữ, vẫn được tính và cán bộ vẫn đọc.`,
  confirm: 'Tôi vẫn giữ ý kiến này',
  confirmed: 'Bạn đã xác nhận vẫn giữ ý kiến này.',
  rewrite: 'Viết lại theo câu chữ mới',
  seen: 'Câu chữ bạn đã đọc khi góp ý',
  justConfirmed: 'Đã ghi nhận: bạn vẫn giữ ý kiến này.',
}

/** What officers are told of the paragraph an opinion is about. */
export const officeBecameWords = {
  kept: (number: number) => `Phiên bản ${number} giữ nguyên đoạn này.`,
  changed: (number: number) => `Phiên bản ${number} đã sửa đoạn này:`,
  merged: (number: number) => `Phiên bản ${number} gộp đoạn này vào đoạn khác:`,
  split: (number: number) => `Phiên bản ${number} tách đoạn này; ý kiến đi theo phần sau:`,
  removed: (number: number) => `Phiên bản ${number} không còn đoạn này.`,
}

/** Beside an opinion of which it may not be told which version its author saw. */
export const versionUntold =
  'Dự thảo có phiên bản mới khi ý kiến này và những ý kiến cùng nhóm đang đến: đây là lời văn hiện nay. Không nêu ai góp ý trước, ai góp ý sau.'

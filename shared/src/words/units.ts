import { formatDate, formatNumber } from '../format.ts'
import type { SuccessionKind, UnitKind, UnitLevel } from '../units.ts'

/** What levels are called where nobody named them otherwise. */
export const unitLevelNames: Record<UnitLevel, string> = {
  national: 'Tổng Liên đoàn',
  province: 'Cấp tỉnh',
  district: 'Cấp huyện',
  commune: 'Công đoàn xã, phường',
  sector: 'Công đoàn ngành',
  civilServants: 'Công đoàn viên chức',
  upper: 'Cấp trên cơ sở',
  grassroots: 'Cơ sở',
  group: 'Tổ công đoàn',
}

export const unitKindNames: Record<UnitKind, string> = {
  agency: 'Cơ quan',
  publicService: 'Đơn vị sự nghiệp',
  enterprise: 'Doanh nghiệp',
  school: 'Trường học',
}

/** What the pages of the tree of units say. */
export const unitWords = {
  title: 'Đơn vị',
  explanation:
    'Cây đơn vị theo từng thời điểm: mở, đổi tên, chuyển, sáp nhập, chia tách và kết thúc đều có ngày hiệu lực. Tên và số liệu của ngày trước vẫn được giữ.',
  search: 'Tìm đơn vị',
  searchHint: 'Gõ tên hoặc mã, có dấu hoặc không dấu đều được. Tìm được cả tên cũ.',
  find: 'Tìm',
  showTree: 'Về cây đơn vị',
  asOf: 'Theo tên gọi ngày',
  see: 'Xem',
  backToToday: 'Về hôm nay',
  asOfNotice: (day: string) => `Đang xem theo tên gọi ngày ${formatDate(day)}`,
  found: (n: number, more: boolean) =>
    more ? `Tìm thấy hơn ${formatNumber(n)} đơn vị.` : `Tìm thấy ${formatNumber(n)} đơn vị.`,
  nothingFound: 'Không có đơn vị nào khớp',
  nothingFoundHelp: 'Thử gõ ít chữ hơn, hoặc tìm theo mã.',
  none: 'Chưa có đơn vị nào trong phạm vi của bạn',
  noneHelp: 'Vui lòng liên hệ quản trị viên để được giao vai trò trên đơn vị của bạn.',
  caption: 'Cây đơn vị',
  unit: 'Đơn vị',
  code: 'Mã',
  level: 'Cấp',
  kind: 'Loại hình',
  noKind: 'Không ghi',
  members: 'Số đoàn viên',
  membersOf: (n: number) => `${formatNumber(n)} đoàn viên`,
  unfold: (unit: string) => `Mở các đơn vị dưới ${unit}`,
  fold: (unit: string) => `Thu gọn ${unit}`,
  more: 'Xem tiếp',
  formerly: (name: string) => `Tên khác: ${name}`,
  below: (parent: string) => `Trực thuộc ${parent}`,
  closed: 'Đã kết thúc',
  links: 'Mã QR và đường liên kết',
  levels: 'Tên gọi các cấp',

  now: (name: string) => `Tên hiện nay: ${name}`,
  openedOn: (day: string) => `Hoạt động từ ngày ${formatDate(day)}`,
  closedOn: (day: string) => `Kết thúc hoạt động từ ngày ${formatDate(day)}`,
  willClose: (day: string) => `Sẽ kết thúc hoạt động từ ngày ${formatDate(day)}`,
  notYet: (day: string) => `Ngày ${formatDate(day)} đơn vị chưa hoạt động`,
  gone: (day: string) => `Ngày ${formatDate(day)} đơn vị không còn hoạt động`,
  facts: 'Thông tin',
  parent: 'Đơn vị cấp trên',
  unitsBelow: 'Đơn vị trực thuộc',
  noUnitsBelow: 'Không có đơn vị trực thuộc.',
  history: 'Quá trình thay đổi',
  from: 'Từ ngày',
  until: 'Đến trước ngày',
  sinceOpening: 'Từ đầu',
  untilNow: 'Đến nay',
  planned: 'Sắp có hiệu lực',
  name: 'Tên gọi',
  kin: {
    merge: {
      before: (name: string, day: string) => `Nhận ${name} sáp nhập vào từ ngày ${formatDate(day)}`,
      after: (name: string, day: string) => `Sáp nhập vào ${name} từ ngày ${formatDate(day)}`,
    },
    split: {
      before: (name: string, day: string) => `Tách ra từ ${name} ngày ${formatDate(day)}`,
      after: (name: string, day: string) => `Tách thành ${name} từ ngày ${formatDate(day)}`,
    },
  } satisfies Record<SuccessionKind, object>,
  counts: 'Số đoàn viên đã khai',
  countedOn: 'Tính đến ngày',
  noCounts: 'Chưa khai số đoàn viên.',

  changes: 'Thay đổi',
  changesHelp:
    'Mỗi thay đổi có một ngày hiệu lực, có thể là ngày đã qua hoặc ngày sắp tới. Ý kiến và báo cáo xem theo ngày nào thì mang tên đơn vị của ngày ấy.',
  on: 'Có hiệu lực từ ngày',
  save: 'Ghi lại',
  done: 'Đã ghi thay đổi.',
  open: 'Mở đơn vị trực thuộc',
  rename: 'Đổi tên',
  newName: 'Tên mới',
  recast: 'Đổi mã, cấp, loại hình',
  move: 'Chuyển sang đơn vị cấp trên khác',
  newParent: 'Mã đơn vị cấp trên mới',
  newParentHint: 'Các đơn vị trực thuộc chuyển theo. Dùng ô tìm ở trang Đơn vị để tra mã.',
  merge: 'Sáp nhập đơn vị khác vào đơn vị này',
  sources: 'Mã các đơn vị sáp nhập vào',
  sourcesHint:
    'Mỗi dòng một mã. Các đơn vị này kết thúc; đơn vị trực thuộc của chúng chuyển về đây; ý kiến vẫn giữ tên cũ.',
  membersAfter: 'Số đoàn viên sau khi sáp nhập',
  intoNew: 'Thành một đơn vị mới',
  intoNewHint:
    'Để trống nếu nhập vào đơn vị này. Nếu điền, đơn vị này cũng kết thúc và đơn vị mới đứng vào chỗ của nó.',
  split: 'Chia tách',
  part: (n: number) => `Đơn vị mới thứ ${n}`,
  partHint: 'Để trống nếu không cần.',
  shareOut: 'Đơn vị trực thuộc về đâu',
  shareOutHelp: (day: string) =>
    `Các đơn vị trực thuộc ngày ${formatDate(day)}. Nếu chia tách vào ngày khác, hãy chọn ngày đó ở ô “Theo tên gọi ngày” trước.`,
  stays: 'Ở lại đơn vị này',
  notChosen: 'Chưa chọn',
  toPart: (n: number) => `Về đơn vị mới thứ ${n}`,
  membersStaying: 'Số đoàn viên của đơn vị này sau khi chia tách',
  membersStayingHint: (n: number) =>
    n > 0
      ? `Trước khi chia tách đã khai ${formatNumber(n)} đoàn viên. Mỗi đơn vị mới, và đơn vị này nếu vẫn hoạt động, đều cần khai số của mình.`
      : 'Chỉ điền khi đơn vị này vẫn hoạt động.',
  closesToo: 'Đơn vị này kết thúc (chia hẳn thành các đơn vị mới)',
  goesOn: 'Đơn vị này vẫn hoạt động (tách bớt ra đơn vị mới)',
  what: 'Sau khi chia tách',
  close: 'Kết thúc hoạt động',
  closeHelp:
    'Từ ngày này đơn vị không còn hoạt động. Mã QR của đơn vị thôi nhận ý kiến mới; ý kiến đã gửi vẫn được giữ.',
  declare: 'Khai số đoàn viên',
  declaredOn: 'Tính đến ngày',
  mayNotChange: 'Việc đổi tên, chuyển, kết thúc do quản trị viên của đơn vị cấp trên thực hiện.',

  levelsExplanation:
    'Đặt cách gọi các cấp cho cả cây đơn vị. Để trống ô nào thì cấp đó mang tên thường dùng.',
  levelsSaved: 'Đã ghi tên gọi các cấp.',
}

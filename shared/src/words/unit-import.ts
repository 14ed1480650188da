import { formatDate, formatNumber } from '../format.ts'
import { MEMBERS_MAX } from '../unit-changes.ts'
import type { UnitChange, UnitColumn } from '../unit-import.ts'
import { type UnitKind, type UnitLevel, unitKinds, unitLevels } from '../units.ts'
import { unitLevelNames } from './units.ts'

type Params = Record<string, string>

const kindNames: Record<UnitKind, string> = {
  agency: 'Cơ quan',
  publicService: 'Đơn vị sự nghiệp',
  enterprise: 'Doanh nghiệp',
  school: 'Trường học',
}

/** What the pages and files of importing units say. */
export const unitImportWords = {
  title: 'Cập nhật đơn vị từ danh sách',
  explanation:
    'Gửi lên một tệp Excel hoặc CSV. Bạn sẽ thấy trước đơn vị nào được thêm, được sửa, được kết thúc; chưa có gì thay đổi cho đến khi bạn xác nhận.',
  open: 'Cập nhật từ tệp Excel, CSV',
  back: 'Đơn vị',
  template: 'Tải tệp mẫu (Excel)',
  unit: 'Danh sách này thuộc về',
  unitHint: 'Chỉ các đơn vị trực thuộc đơn vị này được thêm hoặc sửa.',
  on: 'Có hiệu lực từ ngày',
  file: 'Tệp danh sách',
  fileHint: 'Tệp .xlsx hoặc .csv, tối đa 20 MB và 20.000 dòng. Cần ít nhất hai cột: mã đơn vị, tên đơn vị.',
  manyTitle: 'Có hơn 20.000 đơn vị?',
  many: [
    'Chia thành nhiều tệp: tệp đầu chỉ có các đơn vị cấp trên; sau đó mỗi nhánh một tệp, và ở ô “Danh sách này thuộc về” chọn đơn vị đứng đầu nhánh đó. Trong tệp của một nhánh, “Mã cấp trên” phải là mã trong nhánh đó.',
    'Lựa chọn kết thúc đơn vị không có trong tệp chỉ áp dụng cho các đơn vị trực thuộc đơn vị đã chọn, không đụng đến nhánh khác. Nếu một nhánh phải chia thành nhiều tệp thì không chọn ô này, vì mỗi tệp thiếu các đơn vị của tệp kia.',
    'Sáp nhập giữa hai nhánh: ghi trong tệp của đơn vị đứng trên cả hai.',
  ],
  closeMissing: 'Kết thúc hoạt động các đơn vị không có trong tệp',
  closeMissingHint:
    'Chỉ chọn khi tệp là danh sách đầy đủ của đơn vị đã chọn ở trên. Các đơn vị ngoài đơn vị đó không bị đụng đến.',
  read: 'Xem trước',
  chooseFileAgain: 'Vui lòng chọn lại tệp; các mục khác vẫn được giữ.',
  recent: 'Tệp đã gửi gần đây',
  none: 'Chưa có tệp nào. Tải tệp mẫu, điền danh sách đơn vị rồi gửi lên ở đây.',
  noUnits: 'Bạn chưa được giao vai trò quản trị ở đơn vị nào nên chưa gửi được danh sách.',
  waiting: 'Chờ xác nhận',
  takenOn: (moment: string) => `Đã ghi ${moment}`,
  preview: (file: string) => `Xem trước: ${file}`,
  about: (unit: string, day: string) => `${unit}, có hiệu lực từ ngày ${formatDate(day)}.`,
  counts: {
    added: 'thêm mới',
    changed: 'thay đổi',
    merged: 'sáp nhập',
    same: 'giữ nguyên',
    missing: 'không có trong tệp',
    wrong: 'dòng chưa đúng',
  },
  addedTitle: (n: number) => `Thêm ${formatNumber(n)} đơn vị`,
  changedTitle: (n: number) => `Thay đổi ${formatNumber(n)} đơn vị`,
  mergedTitle: (n: number) => `Sáp nhập ${formatNumber(n)} đơn vị`,
  mergedExplanation:
    'Các đơn vị này kết thúc hoạt động; ý kiến đã có vẫn ở lại, đơn vị trực thuộc chuyển sang đơn vị tiếp nhận.',
  missingTitle: (n: number, closes: boolean) =>
    closes
      ? `Kết thúc hoạt động ${formatNumber(n)} đơn vị không có trong tệp`
      : `${formatNumber(n)} đơn vị không có trong tệp được giữ nguyên`,
  wrongTitle: (n: number) => `${formatNumber(n)} dòng chưa đúng, sẽ không được ghi`,
  shownOf: (shown: number, all: number) =>
    `Đang hiện ${formatNumber(shown)} dòng đầu trong ${formatNumber(all)} dòng.`,
  wrongFile: 'Tải các dòng chưa đúng, có ghi lý do',
  row: 'Dòng',
  reason: 'Lý do',
  change: 'Thay đổi',
  nothing: 'Tệp này không thay đổi gì: mọi đơn vị trong tệp đã đúng như vậy.',
  take: (n: number) => `Ghi ${formatNumber(n)} thay đổi`,
  takeExplanation: 'Tất cả được ghi cùng một lúc; nếu có trục trặc thì không có gì thay đổi.',
  look: 'Xem lại',
  taken: 'Đã ghi xong. Cây đơn vị đã theo danh sách này.',
  toTree: 'Xem cây đơn vị',
  fields: {
    code: 'Mã',
    name: 'Tên',
    level: 'Cấp',
    parent: 'Cấp trên',
    kind: 'Loại hình',
    members: 'Số đoàn viên',
    successor: 'Sáp nhập vào',
    below: 'Đơn vị trực thuộc chuyển theo',
  } satisfies Record<UnitChange['field'], string>,
  /** "Tên: A → B", with levels and kinds by their names. */
  changeOf: ({ field, from, to }: UnitChange, levels: Record<UnitLevel, string>) => {
    const { fields } = unitImportWords
    if (field === 'successor') return `${fields.successor}: ${to}`
    if (field === 'below') return `${fields.below} (${formatNumber(Number(from))}): ${to}`
    const named = (value: string | null) => {
      if (value === null) return 'không có'
      if (field === 'level') return levels[value as UnitLevel]
      return field === 'kind' ? kindNames[value as UnitKind] : value
    }
    return `${fields[field]}: ${named(from)} → ${named(to)}`
  },
  columns: {
    code: 'Mã đơn vị',
    name: 'Tên đơn vị',
    level: 'Cấp',
    parent: 'Mã cấp trên',
    kind: 'Loại hình',
    members: 'Số đoàn viên',
    previousCode: 'Mã cũ',
    successor: 'Sáp nhập vào mã',
  } satisfies Record<UnitColumn, string>,
  /** What a heading may be called; accents, case and what follows in brackets do not count. */
  headings: {
    code: ['Mã đơn vị', 'Mã', 'Mã số', 'Mã ĐV', 'code'],
    name: ['Tên đơn vị', 'Tên', 'Tên gọi', 'Đơn vị', 'name'],
    level: ['Cấp', 'Cấp đơn vị', 'Cấp công đoàn', 'level'],
    parent: ['Mã cấp trên', 'Mã đơn vị cấp trên', 'Cấp trên', 'Trực thuộc', 'parent'],
    kind: ['Loại hình', 'Loại đơn vị', 'kind'],
    members: ['Số đoàn viên', 'Đoàn viên', 'Tổng số đoàn viên', 'members'],
    previousCode: ['Mã cũ', 'Mã trước đây', 'previous code'],
    successor: ['Sáp nhập vào mã', 'Sáp nhập vào', 'Nhập vào mã', 'Mã đơn vị tiếp nhận', 'merged into'],
  } satisfies Record<UnitColumn, string[]>,
  levels: {
    national: ['Trung ương', 'TLĐ'],
    province: ['Tỉnh', 'LĐLĐ tỉnh', 'LĐLĐ thành phố'],
    district: ['Huyện', 'LĐLĐ huyện'],
    commune: ['Xã', 'Phường', 'Công đoàn xã', 'Công đoàn phường'],
    sector: ['Ngành'],
    civilServants: ['Viên chức'],
    upper: ['Cấp trên trực tiếp cơ sở', 'Công đoàn cấp trên cơ sở', 'Khu công nghiệp'],
    grassroots: ['CĐCS', 'Công đoàn cơ sở', 'Cấp cơ sở'],
    group: ['Tổ'],
  } satisfies Record<UnitLevel, string[]>,
  kindNames,
  kinds: {
    agency: ['Cơ quan', 'Hành chính'],
    publicService: ['Đơn vị sự nghiệp', 'Sự nghiệp'],
    enterprise: ['Doanh nghiệp', 'Công ty'],
    school: ['Trường học', 'Trường'],
  } satisfies Record<UnitKind, string[]>,
  sheet: 'Đơn vị',
  wrongSheet: 'Dòng chưa đúng',
  guideSheet: 'Hướng dẫn',
  templateTitle: 'Danh sách đơn vị',
  guide: (levels: Record<UnitLevel, string>) => [
    [
      'Mã đơn vị',
      'Bắt buộc. Chữ cái không dấu và chữ số, các phần nối bằng dấu chấm. Mỗi mã chỉ thuộc một đơn vị.',
    ],
    ['Tên đơn vị', 'Bắt buộc. Tên đầy đủ, tối đa 200 ký tự.'],
    ['Cấp', `Bắt buộc với đơn vị mới. Một trong: ${unitLevels.map((it) => levels[it]).join('; ')}.`],
    [
      'Mã cấp trên',
      'Mã của đơn vị cấp trên. Để trống: đơn vị mới trực thuộc thẳng đơn vị của danh sách, đơn vị cũ giữ nguyên.',
    ],
    ['Loại hình', `Có thể để trống. Một trong: ${unitKinds.map((it) => kindNames[it]).join('; ')}.`],
    ['Số đoàn viên', 'Có thể để trống. Số nguyên, không âm.'],
    ['Mã cũ', 'Chỉ điền khi đổi mã: mã mà đơn vị đang mang.'],
    [
      'Sáp nhập vào mã',
      'Chỉ điền khi đơn vị sáp nhập: mã của đơn vị tiếp nhận, đã có hoặc là một dòng mới trong tệp này. Đơn vị của dòng này kết thúc hoạt động, các đơn vị trực thuộc chuyển sang đơn vị tiếp nhận; các cột khác của dòng không được ghi.',
    ],
    ['Số dòng', 'Mỗi tệp tối đa 20.000 dòng (và 20 MB).'],
    ...unitImportWords.many.map((line, at) => [at === 0 ? unitImportWords.manyTitle : '', line]),
  ],
  example: [
    [
      'SH.VIDU1',
      'CĐCS Công ty Dệt may Sông Lam',
      unitLevelNames.grassroots,
      '',
      kindNames.enterprise,
      320,
      '',
      '',
    ],
    ['SH.VIDU2', 'CĐCS Trường Tiểu học Bản Cọ', unitLevelNames.grassroots, '', kindNames.school, 41, '', ''],
  ] satisfies (string | number)[][],
}

/** Why a list of units, or a row of it, cannot be taken, and what to do. */
export const unitImportErrors: Record<string, string | ((params: Params) => string)> = {
  'sheet.notXlsx':
    'Tệp này không phải tệp Excel (.xlsx). Vui lòng lưu lại thành .xlsx hoặc .csv rồi gửi lên.',
  'sheet.tooManyRows': (it) =>
    `Tệp có nhiều hơn ${formatNumber(Number(it.most))} dòng. Vui lòng chia thành nhiều tệp, mỗi nhánh một tệp, và chọn đơn vị đứng đầu nhánh ở ô “Danh sách này thuộc về”.`,
  'unitList.oldExcel':
    'Đây là tệp Excel kiểu cũ (.xls). Vui lòng mở bằng Excel, lưu thành .xlsx rồi gửi lên.',
  'unitList.encoding':
    'Tệp CSV không ở dạng Unicode. Trong Excel, vui lòng lưu với kiểu “CSV UTF-8” rồi gửi lên.',
  'unitList.notTable': 'Không đọc được tệp này như một bảng. Vui lòng dùng tệp mẫu, hoặc lưu thành .xlsx.',
  'unitList.noColumns': (it) =>
    `Không thấy cột ${it.columns} trong 30 dòng đầu. Vui lòng đặt tên cột như trong tệp mẫu.`,
  'unitList.columnTwice': (it) => `Có hai cột cùng là ${it.column}. Vui lòng chỉ để lại một cột.`,
  'unitList.empty': 'Tệp không có dòng nào dưới hàng tiêu đề. Vui lòng điền danh sách rồi gửi lại.',
  'unitList.tooLarge': 'Tệp lớn hơn 20 MB. Vui lòng chia thành nhiều tệp.',
  'unitList.unpacksTooLarge': (it) =>
    `Tệp này khi mở ra lớn hơn ${it.most ?? '48'} MB nên không được đọc. Vui lòng chỉ giữ lại trang tính danh sách, bỏ định dạng và hình ảnh thừa, lưu lại rồi gửi; hoặc lưu thành .csv.`,
  'unitList.broken':
    'Tệp Excel này bị hỏng hoặc tải lên chưa trọn. Vui lòng mở bằng Excel, lưu lại rồi gửi lên lần nữa.',
  'unitList.encrypted':
    'Tệp được đặt mật khẩu nên không đọc được. Vui lòng mở bằng Excel, bỏ mật khẩu, lưu lại rồi gửi lên.',
  'unitList.tooSlow':
    'Tệp này mất quá nhiều thời gian để đọc. Vui lòng chỉ giữ lại trang tính danh sách, lưu thành .csv rồi gửi lên, hoặc chia thành nhiều tệp.',
  'units.busy': 'Đang có người khác thay đổi cây đơn vị. Chưa có gì được ghi; vui lòng thử lại sau ít phút.',
  'unitList.noFile': 'Vui lòng chọn một tệp .xlsx hoặc .csv.',
  'unitList.merged': 'Dòng này có ô bị gộp. Vui lòng bỏ gộp ô và điền đủ từng dòng.',
  'unitList.codeForm': (it) =>
    `Mã “${it.code}” chưa đúng dạng. Mã chỉ gồm chữ cái không dấu và chữ số, các phần nối bằng dấu chấm, như SH.KCN.01.`,
  'unitList.codeTwice': (it) => `Mã ${it.code} đã có ở dòng ${it.row}. Mỗi đơn vị chỉ một dòng.`,
  'unitList.unitTwice': (it) => `${it.unit} đã có ở một dòng khác, với mã khác. Mỗi đơn vị chỉ một dòng.`,
  'unitList.nameMissing': 'Thiếu tên đơn vị.',
  'unitList.nameTooLong': 'Tên dài hơn 200 ký tự. Vui lòng viết gọn lại.',
  'unitList.levelMissing': 'Đơn vị mới cần ghi cấp.',
  'unitList.levelUnknown': (it) =>
    `Không rõ cấp “${it.level}”. Vui lòng ghi như trong trang hướng dẫn của tệp mẫu.`,
  'unitList.kindUnknown': (it) =>
    `Không rõ loại hình “${it.kind}”. Vui lòng ghi như trong trang hướng dẫn của tệp mẫu, hoặc để trống.`,
  'unitList.membersForm': (it) =>
    `Số đoàn viên “${it.members}” không phải số nguyên. Vui lòng chỉ ghi chữ số, hoặc để trống.`,
  'unitList.membersNegative': (it) =>
    `Số đoàn viên “${it.members}” là số âm. Số đoàn viên không thể nhỏ hơn 0; vui lòng sửa lại, hoặc để trống.`,
  'unitList.membersTooMany': (it) =>
    `Số đoàn viên “${it.members}” lớn hơn ${formatNumber(MEMBERS_MAX)}. Vui lòng kiểm tra lại.`,
  'unitList.parentUnknown': (it) =>
    `Không có đơn vị cấp trên nào mang mã “${it.code}”, cả trong tệp lẫn trong phạm vi của danh sách này.`,
  'unitList.rootStays': (it) =>
    `${it.unit} do đơn vị cấp trên quản lý. Vui lòng bỏ dòng này, hoặc chỉ ghi số đoàn viên.`,
  'unitList.parentWrong': (it) => `Đơn vị cấp trên ở dòng ${it.row} chưa đúng. Vui lòng sửa dòng đó trước.`,
  'unitList.parentItself':
    'Dòng này ghi chính mã của nó ở cột “Mã cấp trên”. Vui lòng ghi mã của đơn vị cấp trên, hoặc để trống nếu trực thuộc thẳng đơn vị của danh sách.',
  'unitList.parentCircle': (it) =>
    `${formatNumber(Number(it.count))} dòng này trực thuộc lẫn nhau thành một vòng: ${it.way} (mỗi dòng trực thuộc dòng đứng sau). Vui lòng sửa cột “Mã cấp trên” của một trong các dòng này để có một dòng cao nhất; các dòng kia sẽ đúng theo.`,
  'unitList.previousUnknown': (it) =>
    `Không có đơn vị nào mang mã cũ “${it.code}” trong phạm vi của danh sách này.`,
  'unitList.successorUnknown': (it) =>
    `Không có đơn vị nào mang mã “${it.code}” để sáp nhập vào, cả trong các dòng đúng của tệp lẫn trong phạm vi của danh sách này. Vui lòng kiểm tra lại mã.`,
  'unitList.successorItself': (it) =>
    `${it.unit} không thể sáp nhập vào chính nó. Vui lòng ghi mã của đơn vị tiếp nhận, hoặc để trống cột này.`,
  'unitList.successorClosed': (it) =>
    `${it.unit} đã kết thúc hoạt động từ ngày ${formatDate(it.day ?? '')} nên không tiếp nhận được nữa. Vui lòng ghi mã của một đơn vị đang hoạt động.`,
  'unitList.successorCircle': (it) =>
    `Trong tệp, ${it.unit} sáp nhập vòng quanh rồi trở lại chính nó. Vui lòng để lại một đơn vị tiếp nhận không sáp nhập tiếp.`,
  'unitList.successorMerges': (it) =>
    `${it.unit} cũng sáp nhập, ở dòng ${it.row}. Vui lòng ghi mã của đơn vị tiếp nhận cuối cùng.`,
  'unitList.successorWrong': (it) =>
    `Đơn vị tiếp nhận ở dòng ${it.row} chưa đúng, hoặc đứng dưới chính đơn vị sáp nhập. Vui lòng sửa dòng đó trước.`,
  'unitList.mergedUnknown': (it) =>
    `Không có đơn vị nào mang mã “${it.code}” trong phạm vi của danh sách này để sáp nhập. Vui lòng kiểm tra lại mã, hoặc để trống cột sáp nhập nếu đây là đơn vị mới.`,
  'unitList.mergedClosed': (it) =>
    `${it.unit} đã kết thúc hoạt động từ ngày ${formatDate(it.day ?? '')} nên không sáp nhập được nữa. Vui lòng bỏ dòng này.`,
  'unitList.rootMerges': (it) =>
    `Danh sách này là của ${it.unit} nên không sáp nhập chính đơn vị đó được. Vui lòng gửi danh sách của đơn vị cấp trên.`,
  'unitImport.missing': 'Không tìm thấy tệp này, hoặc đã quá 30 ngày. Vui lòng gửi lại tệp.',
  'unitImport.taken': 'Tệp này đã được ghi rồi. Muốn sửa tiếp, vui lòng gửi tệp mới.',
  'unitImport.changed':
    'Cây đơn vị vừa thay đổi sau khi bạn xem trước. Chưa có gì được ghi; vui lòng bấm “Xem lại” rồi xác nhận.',
  'unitImport.tangled':
    'Nhiều dòng trong tệp mâu thuẫn với nhau. Vui lòng gửi từng phần: đơn vị cấp trên trước, cấp dưới sau.',
}

import { formatDate, formatMonth, formatNumber, formatPercent } from '../format.ts'
import type { Channel, ContributorGroup, Kind, Stance } from '../opinions.ts'
import type { SectionKey, WholeTally } from '../reports.ts'
import { GROUP_MIN } from '../units.ts'
import { insightWords } from './insight.ts'
import { contributorGroupNames, kindNames, stanceNames } from './opinions.ts'

const lower = (text: string) => text.charAt(0).toLocaleLowerCase('vi') + text.slice(1)
const n = formatNumber

/** A number of persons as it may be shown outside: fewer than five are not told from none. */
export const shownPersons = (persons: number): string =>
  persons < GROUP_MIN ? reportWords.fewPersons : n(persons)

export const channelNames: Record<Channel, string> = {
  link: 'Đường liên kết, mã QR',
  paper: 'Phiếu giấy',
  meeting: 'Hội nghị',
}

/** The name of a theme in what leaves the house: that of a mixed one says that it is not all. */
export const themeName = ({
  label,
  mixed = false,
}: {
  label: string
  mixed?: boolean | undefined
}): string => (mixed ? insightWords.andMore(label) : label)

/** "Nhà khoa học, Chuyên gia", "Không nêu nhóm". */
export const groupsName = (groups: readonly (ContributorGroup | null)[]): string =>
  groups.map((group) => (group ? contributorGroupNames[group] : reportWords.groupUnstated)).join('; ')

export const kindName = (kind: Kind | 'unstated'): string =>
  kind === 'unstated' ? 'Không nêu' : kindNames[kind]

/** How opinions lean, as a whole sentence, and the part of them that shares a theme. */
export const tendencyNames = {
  few: '',
  nearlyAllAgree: 'Tuyệt đại đa số ý kiến nhất trí.',
  mostAgree: 'Đa số ý kiến nhất trí.',
  mostAgreeAtLeastInPart: 'Đa số ý kiến nhất trí hoặc nhất trí một phần.',
  nearlyAllDisagree: 'Tuyệt đại đa số ý kiến không nhất trí.',
  mostDisagree: 'Đa số ý kiến không nhất trí.',
  divided: 'Ý kiến còn khác nhau.',
}
export const breadthNames = { nearlyAll: 'Tuyệt đại đa số', most: 'Đa số', many: 'Nhiều', some: 'Một số' }

/** Persons, or opinions, of whom the way in is not told: those of batches in which fewer than five came by one. */
export const ofNoChannel = (total: number, channels: Record<Channel, number>) =>
  total - Object.values(channels).reduce((sum, it) => sum + it, 0)

/** The counts of opinions by way in, as a report tells them. */
export const countsByChannel = (told: NonNullable<WholeTally['channels']>): Record<Channel, number> => ({
  link: told.link.count,
  paper: told.paper.count,
  meeting: told.meeting.count,
})

/** What every paper made here says. */
export const reportWords = {
  report: 'Báo cáo',
  wholeDraft: 'Toàn bộ dự thảo',
  earlierSection: 'Phần của phiên bản trước',
  groupUnstated: 'Không nêu nhóm, hoặc không nêu riêng',
  total: 'Cộng',
  grandTotal: 'Tổng cộng',
  general: 'Gửi đại hội, không gắn với dự thảo',
  fewPersons: 'dưới 5',
  ownUnits: 'Đơn vị trực thuộc và số người không nêu riêng theo đơn vị',
  suggestion: 'Đề xuất câu chữ',
  opinionCount: 'Lượt ý kiến',
  personCount: 'Lượt người',
  noChannel: 'Không nêu riêng theo kênh',
  countedApart: 'Lượt người và lượt ý kiến được đếm riêng, không cộng vào nhau.',
  personsUntil:
    'Lượt người được nêu theo từng nhóm từ 5 người trở lên, nên không báo cáo nào, dù so với báo cáo khác, cho biết về ít hơn 5 người. Ở đợt còn nhận ý kiến, người mới tham gia được nêu khi đơn vị có đủ 5 người mới, hoặc vào thứ Hai và ngày đầu tháng; ít nhất 5 người tham gia sau cùng chờ đến khi đợt lấy ý kiến hết hạn.',
  channelsUntold: 'Có kênh chỉ có dưới 5 lượt ý kiến, nên số lượt ý kiến theo kênh không được nêu.',
  namingRule:
    'Khuynh hướng được gọi tên theo một quy tắc: từ 90 % trở lên là “tuyệt đại đa số”, trên 50 % là “đa số”; còn lại là “ý kiến còn khác nhau”; dưới 5 ý kiến không nêu khuynh hướng. Phạm vi của một chủ đề: từ 20 % số ý kiến trở lên là “nhiều”, ít hơn là “một số”.',
  estimateRule:
    'Lượt người của một chủ đề là số ước tính: ý kiến không gắn với người viết nên được quy đổi theo một tỷ lệ chung, là lượt người trên lượt ý kiến của cả báo cáo. Số đơn vị của một chủ đề đếm theo tên đơn vị được nêu: ý kiến ở nơi có ít người được nêu chung dưới tên đơn vị cấp trên.',
  groupsOnDraft:
    'Lượt ý kiến theo nhóm là ý kiến về dự thảo, không gồm ý kiến gửi đại hội; lượt người là mọi người tham gia đợt lấy ý kiến.',
  smallRule:
    'Đơn vị, nhóm có dưới 5 người tham gia không được nêu riêng: số liệu gộp lên cấp trên hoặc gộp với đơn vị, nhóm khác. Đơn vị có một vài người và đơn vị chưa có ai được nêu như nhau. Số người của một đơn vị được tính nhiều nhất bằng số đoàn viên đơn vị đã khai; một nhóm chỉ được nêu riêng khi ngoài đơn vị đông nhất còn ít nhất 5 người.',
  notQuotable:
    'Có dưới 5 người tham gia, ở đây hoặc ở phần còn lại của cấp trên, nên ý kiến chưa được đếm và trích ở đây. Không ý kiến nào mất: ý kiến được đếm và trích ở đơn vị cấp trên.',
  annex: 'Phụ lục',
  annexTitle: 'Số liệu tổng hợp',
  annexReference: (paper: string, body: string) => `(Kèm theo ${paper} của ${body})`,
  stances: (counts: Record<Stance, number>) =>
    (['agree', 'agreeInPart', 'disagree', 'other'] as const)
      .filter((stance) => counts[stance] > 0)
      .map((stance) => `${n(counts[stance])} ${lower(stanceNames[stance])}`)
      .join(', '),
  /** Adds up to all of them; nothing when none states a kind. */
  kinds: (counts: Record<Kind | 'unstated', number>) => {
    const named = (['add', 'amend', 'delete', 'comment'] as const).filter((kind) => counts[kind] > 0)
    if (named.length === 0) return ''
    return [
      ...named.map((kind) => `${n(counts[kind])} ${lower(kindNames[kind])}`),
      ...(counts.unstated > 0 ? [`${n(counts.unstated)} không nêu loại`] : []),
    ].join(', ')
  },
  received: (total: number, stances: string) => `Có ${n(total)} lượt ý kiến: ${stances}.`,
  ofWhichKinds: (kinds: string) => `Loại góp ý: ${kinds}.`,
  nothingReceived: 'Chưa có ý kiến được nêu.',
  themeHeading: (label: string, opinions: number, persons: number, mixed = false) =>
    `${themeName({ label, mixed })} (${n(opinions)} lượt ý kiến, ước tính ${n(persons)} lượt người)`,
  singular: (count: number) => `Ý kiến riêng lẻ (${n(count)} lượt ý kiến)`,
  singularRest: (count: number) =>
    `Còn ${n(count)} ý kiến riêng lẻ khác, được ghi đầy đủ nguyên văn trong Bảng tổng hợp, tiếp thu, giải trình (tệp Excel).`,
  restOfThem: (count: number) =>
    `Còn ${n(count)} ý kiến khác, được ghi đầy đủ nguyên văn trong Bảng tổng hợp, tiếp thu, giải trình (tệp Excel).`,
  source: (unit: string | null, group: ContributorGroup | null, month: string | undefined) =>
    [unit, group && lower(contributorGroupNames[group]), month && formatMonth(month)]
      .filter(Boolean)
      .join(', '),
  coverage: (participating: number, due: number) =>
    due === 0
      ? 'Trong phạm vi báo cáo không có công đoàn cơ sở nào thuộc diện lấy ý kiến.'
      : `Có ${n(participating)} trên ${n(due)} công đoàn cơ sở được nêu là có từ 5 người tham gia trở lên, kể cả người dự họp, nộp phiếu do cán bộ khai; đạt ${formatPercent(participating / due)}.`,
  persons: (total: number, channels: Record<Channel, number>) =>
    total < GROUP_MIN
      ? 'Chưa có người tham gia, hoặc có dưới 5 lượt người.'
      : `Có ${n(total)} lượt người tham gia: ${[
          ...(['link', 'paper', 'meeting'] as const)
            .filter((channel) => channels[channel] > 0)
            .map((channel) => `${n(channels[channel])} qua ${lower(channelNames[channel])}`),
          ...(ofNoChannel(total, channels) > 0
            ? [`${n(ofNoChannel(total, channels))} không nêu riêng theo kênh`]
            : []),
        ].join(', ')}.`,
  silentUnits:
    'Công đoàn cơ sở không có số người nêu riêng: chưa có ai, có dưới 5 người, chưa khai số đoàn viên, hoặc được nêu ở cấp trên',
  tables: {
    byStance: (rows: string) => `Số lượt ý kiến theo ${lower(rows)} và mức độ nhất trí`,
    byChannel: 'Số lượt ý kiến theo kênh, tính chung',
    byKind: (rows: string) => `Số lượt ý kiến theo ${lower(rows)} và loại góp ý`,
    persons: 'Số lượt người tham gia theo kênh',
    groups: 'Số lượt người và lượt ý kiến theo nhóm',
    coverage: 'Đơn vị tham gia',
  },
  columns: {
    section: 'Phần của dự thảo',
    draft: 'Dự thảo',
    channel: 'Kênh',
    group: 'Nhóm',
    unit: 'Đơn vị',
    due: 'CĐCS thuộc diện',
    participating: 'CĐCS được nêu có từ 5 người',
    silent: 'CĐCS không nêu riêng',
  },
}

/** How a unit signs its papers until it says otherwise. */
export const letterheadWords = {
  confederation: 'Tổng Liên đoàn Lao động Việt Nam',
  placeBlank: '…',
  symbols: { confederation: 'BC-TLĐ', federation: 'BC-LĐLĐ', union: 'BC-CĐ' },
  signatureLines: ['TM. Ban Thường vụ', 'Chủ tịch'],
  recipients: ['Như trên', 'Lưu: VT'],
}

/** "dự thảo Báo cáo chính trị", whether or not the title begins so. */
export const draftName = (title: string): string =>
  /^dự thảo\s/iu.test(title) ? lower(title) : `dự thảo ${title}`

/** The consolidated report: its headings, its first texts, its own sentences. */
export const consolidatedWords = {
  abstract: (draft: string) => `Tổng hợp ý kiến góp ý đối với ${draftName(draft)}`,
  opening: (it: { unit: string; draft: string }) =>
    `Thực hiện Kế hoạch số […] ngày […] của […] về việc lấy ý kiến góp ý đối với ${draftName(it.draft)}, ${it.unit} tổng hợp kết quả như sau:`,
  implementation:
    '- Công tác chỉ đạo, hướng dẫn: […]\n- Hình thức lấy ý kiến: […]\n- Hội nghị, sinh hoạt chuyên đề đã tổ chức: […]',
  recommendations: '- […]',
  headings: {
    implementation: 'Tình hình triển khai lấy ý kiến',
    overview: 'Kết quả chung',
    sections: 'Ý kiến đối với từng phần của dự thảo',
    groups: 'Ý kiến của lão thành cách mạng, cán bộ hưu trí, nhà khoa học, chuyên gia',
    general: 'Ý kiến, nguyện vọng gửi tới đại hội',
    recommendations: 'Kiến nghị, đề xuất',
  },
  time: (opensOn: string, closesOn: string) =>
    `Thời gian lấy ý kiến: từ ngày ${formatDate(opensOn)} đến ngày ${formatDate(closesOn)}.`,
  overview: {
    persons: 'Lượt người tham gia',
    opinions: 'Lượt ý kiến',
    themes: 'Các chủ đề nổi lên trên toàn dự thảo',
  },
  onDraft: (total: number, stances: string) => `Về dự thảo có ${n(total)} lượt ý kiến: ${stances}.`,
  hidden: (count: number) =>
    `Trong đó ${n(count)} lượt ý kiến có lời đã được ẩn sau khi rà soát: vẫn được tính ở trên, không được trích.`,
  alsoGeneral: (total: number) =>
    `Ngoài ra có ${n(total)} lượt ý kiến gửi tới đại hội, không gắn với đoạn nào của dự thảo (mục V).`,
  touched: 'Các chủ đề khác có ý kiến trong phần này',
  touchedNote: 'Nguyên văn các ý kiến này có trong Bảng tổng hợp, tiếp thu, giải trình (tệp Excel).',
  noThemes: 'Ý kiến chưa được phân nhóm theo chủ đề.',
  groupsMerged: (names: string, count: number) =>
    `${names}: có dưới 5 người tham gia ở một hoặc nhiều nhóm nên gộp chung, ${n(count)} lượt ý kiến; nội dung nằm trong mục III.`,
  groupsNone: 'Chưa có ý kiến của các nhóm này được nêu riêng.',
  generalReceived: (total: number) => `Có ${n(total)} lượt ý kiến, nguyện vọng gửi tới đại hội.`,
  closing: (it: { unit: string; draft: string }) =>
    `Trên đây là Báo cáo tổng hợp ý kiến góp ý đối với ${draftName(it.draft)} của ${it.unit}`,
}

/** The monthly situation report. */
export const situationWords = {
  abstract: (month: string) =>
    `Tình hình đoàn viên, người lao động và hoạt động công đoàn ${formatMonth(month).replaceAll(' ', '\u00a0')}`,
  carriedOver: (month: string) =>
    `[… chép từ báo cáo ${formatMonth(month)}: rà lại, sửa cho đúng tháng này rồi xoá dòng này]`,
  headings: {
    context: 'Bối cảnh và giai đoạn',
    membersAndWorkers: 'Tình hình đoàn viên, người lao động',
    labourRelations: 'Quan hệ lao động',
    thinking: 'Tư tưởng, dư luận trong đoàn viên, người lao động',
    thinkingApproving: 'Những vấn đề được đồng tình',
    thinkingWorried: 'Những vấn đề còn băn khoăn, lo lắng',
    thinkingCongress: 'Ý kiến về đại hội và các dự thảo văn kiện',
    sensitiveMatters: 'Vấn đề nhạy cảm, phức tạp (chỉ nêu số lượng theo tình trạng)',
    complaints: 'Đơn thư khiếu nại, tố cáo, kiến nghị, phản ánh',
    informationWork: 'Kết quả công tác thông tin, tuyên truyền',
    outlook: 'Dự báo tình hình',
    recommendations: 'Kiến nghị, đề xuất',
  },
  texts: {
    context: '- Bối cảnh trong tháng: […]\n- Giai đoạn: […]',
    membersAndWorkers:
      '- Số đoàn viên, người lao động và biến động: […]\n- Việc làm, tiền lương, thu nhập: […]\n- Đời sống, điều kiện làm việc: […]\n- Bảo hiểm xã hội, bảo hiểm y tế: […]',
    labourRelations:
      '- Đối thoại, thương lượng, thoả ước lao động tập thể: […]\n- Tranh chấp lao động, ngừng việc tập thể: […]',
    thinkingApproving: '- […]',
    thinkingWorried: '- […]',
    thinkingCongress: '',
    sensitiveMatters: 'Số vụ việc mới phát sinh: […]; đang giải quyết: […]; đã giải quyết: […].',
    complaints: 'Kỳ trước chuyển sang: […]; tiếp nhận trong tháng: […]; đã giải quyết: […]; quá hạn: […].',
    informationWork:
      '- Hội nghị, sinh hoạt: […] cuộc, […] lượt người\n- Tin, bài: […]\n- Tuyên truyền trực quan: […]\n- Cuộc thi, phong trào: […]',
    outlook: '[…]',
    recommendations: '- Với […]: […]; thời hạn: […]',
  },
  opening: (it: { unit: string; month: string }) =>
    `${it.unit} báo cáo tình hình đoàn viên, người lao động và hoạt động công đoàn ${formatMonth(it.month)} như sau:`,
  month: (opinions: number, persons: number) =>
    `Trong tháng nhận được ${n(opinions)} lượt ý kiến; có ${shownPersons(persons)} lượt người bắt đầu tham gia góp ý.`,
  before: (opinions: number, persons: number) =>
    `Tháng trước: ${n(opinions)} lượt ý kiến, ${shownPersons(persons)} lượt người.`,
  noOpinions: 'Trong tháng chưa nhận được ý kiến về đại hội và các dự thảo văn kiện qua hệ thống góp ý.',
  onDraft: (draft: string, opinions: number, stances: string) =>
    `Về ${draftName(draft)}: ${n(opinions)} lượt ý kiến (${stances}).`,
  general: (opinions: number) => `Gửi tới đại hội, không gắn với dự thảo: ${n(opinions)} lượt ý kiến.`,
  consultations: (count: number) =>
    count === 0
      ? 'Trong tháng không có đợt lấy ý kiến nào đang mở.'
      : `Trong tháng có ${n(count)} đợt lấy ý kiến đang mở.`,
  themeColumns: {
    theme: 'Vấn đề',
    opinions: 'Lượt ý kiến',
    direction: 'Khuynh hướng',
    breadth: 'Phạm vi',
  },
  breadthOf: (breadth: string, units: number) => `${breadth}; ${n(units)} đơn vị`,
  closing: (it: { unit: string; month: string }) =>
    `Trên đây là Báo cáo tình hình ${formatMonth(it.month)} của ${it.unit}`,
}

/** The table of opinions and answers. */
export const responseTableWords = {
  title: 'Bảng tổng hợp, tiếp thu, giải trình',
  toCongress: 'Gửi đại hội',
  abstract: (draft: string) => `Tổng hợp, tiếp thu, giải trình ý kiến góp ý đối với ${draftName(draft)}`,
  group: 'Nhóm vấn đề / điều, khoản',
  subject: 'Chủ thể góp ý',
  content: 'Nội dung góp ý',
  response: 'Nội dung tiếp thu, giải trình',
  singular: 'Ý kiến riêng lẻ',
  silent: 'Nhất trí, không ghi thêm lời',
  pending: 'Chưa có nội dung tiếp thu, giải trình.',
  answered: (answered: number, total: number) => `Đã trả lời ${n(answered)} trên ${n(total)} lượt ý kiến.`,
  unitUnsaid: 'Không nêu đơn vị',
  moreUnits: (count: number) => `và ${n(count)} đơn vị khác`,
  restInWorkbook: (count: number) =>
    `Còn ${n(count)} lượt ý kiến khác của phần này, ghi đầy đủ trong tệp Excel.`,
  countedAt: (at: string) => `Lập lúc ${at}.`,
  opening: (it: { total: number; answered: number }) =>
    `Tổng số ${n(it.total)} lượt ý kiến; đã trả lời ${n(it.answered)} lượt. Ý kiến được trích nguyên văn; toàn bộ các ý kiến có trong tệp Excel kèm theo.`,
  groupLine: (label: string, opinions: number, persons: number) =>
    `${label}\n(${n(opinions)} lượt ý kiến, ước tính ${n(persons)} lượt người)`,
  countLine: (label: string, opinions: number) => `${label}\n(${n(opinions)} lượt ý kiến)`,
  answerLine: (disposition: string, count: number, reason: string) =>
    `${disposition} (${n(count)} lượt): ${reason}`,
  columns: {
    section: 'Phần của dự thảo',
    paragraph: 'Đoạn',
    stance: 'Mức độ nhất trí',
    kind: 'Loại góp ý',
    wording: 'Đề xuất câu chữ',
    month: 'Tháng',
    disposition: 'Kết quả',
  },
}

/** The edited sections, as the browser and a refusal name them. */
export const reportSectionNames: Record<SectionKey, string> = {
  addressees: 'Kính gửi',
  opening: 'Phần mở đầu',
  implementation: consolidatedWords.headings.implementation,
  context: situationWords.headings.context,
  membersAndWorkers: situationWords.headings.membersAndWorkers,
  labourRelations: situationWords.headings.labourRelations,
  thinkingApproving: situationWords.headings.thinkingApproving,
  thinkingWorried: situationWords.headings.thinkingWorried,
  thinkingCongress: situationWords.headings.thinkingCongress,
  sensitiveMatters: situationWords.headings.sensitiveMatters,
  complaints: situationWords.headings.complaints,
  informationWork: situationWords.headings.informationWork,
  outlook: situationWords.headings.outlook,
  recommendations: situationWords.headings.recommendations,
}

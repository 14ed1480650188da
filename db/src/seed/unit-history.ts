import type { UnitKind, UnitLevel } from 'shared/units'

/** The day on which the district level ended and the commune unions began. */
export const reorganisedOn = '2025-07-01'

type Former = {
  code: string
  parentCode: string
  name: string
  level: UnitLevel
  kind: UnitKind | null
  memberCount: number
  openedOn: string
  /** First day on which it no longer existed. */
  closedOn: string
  /** What it became: one unit it was merged into, or several it was split into; [] when it simply ended. */
  became: string[]
}

/** Units of the province that are no more and took no part: the district federations, and two health centres that became one. */
export const formerUnits: readonly Former[] = [
  district('TPTL', 'Liên đoàn Lao động thành phố Tân Lĩnh', ['SH.TL']),
  district('HDS', 'Liên đoàn Lao động huyện Đồng Sậu', ['SH.DS']),
  district('HMP', 'Liên đoàn Lao động huyện Mường Pheo', ['SH.MP', 'SH.NP']),
  district('HPK', 'Liên đoàn Lao động huyện Pa Khôm', ['SH.PK']),
  healthCentre('TTYTMP', 'CĐCS Trung tâm Y tế huyện Mường Pheo', 71),
  healthCentre('TTYTPK', 'CĐCS Trung tâm Y tế huyện Pa Khôm', 52),
]

/** Where units stood before the reorganisation, by the code of the unit they belong to since. */
export const formerParents: Readonly<Record<string, string>> = {
  'SH.TL': 'SH.TPTL',
  'SH.DS': 'SH.HDS',
  'SH.MP': 'SH.HMP',
  'SH.NP': 'SH.HMP',
  'SH.PK': 'SH.HPK',
}

/** What units were called until a day. */
export const formerNames: readonly { code: string; name: string; untilOn: string }[] = [
  { code: 'SH.GD.01', name: 'CĐCS Trường Trung cấp Nghề Sơn Hà', untilOn: '2019-09-05' },
  { code: 'SH.TL.01', name: 'CĐCS Công ty Dịch vụ đô thị Tân Lĩnh', untilOn: '2017-01-01' },
  { code: 'SH.MP.01', name: 'CĐCS Nhà máy Đường Mường Pheo', untilOn: '2006-06-01' },
  { code: 'SH.PK.01', name: 'CĐCS Lâm trường Pa Khôm', untilOn: reorganisedOn },
]

/** Members that units declared before their last count. */
export const formerCounts: readonly { code: string; members: number; countedOn: string }[] = [
  { code: 'SH.KCN.01', members: 4150, countedOn: '2023-12-31' },
  { code: 'SH.KCN.02', members: 3900, countedOn: '2023-12-31' },
  { code: 'SH.GD.01', members: 168, countedOn: '2023-12-31' },
  { code: 'SH.TL.03', members: 61, countedOn: '2024-06-30' },
]

/** The day of the last count: what `sampleUnits` says. */
export const countedOn = '2025-06-30'

function district(suffix: string, name: string, became: string[]): Former {
  const own = { kind: null, memberCount: 0, openedOn: '1993-04-15', closedOn: reorganisedOn, became }
  return { code: `SH.${suffix}`, parentCode: 'SH', name, level: 'district', ...own }
}

function healthCentre(suffix: string, name: string, memberCount: number): Former {
  const own = { openedOn: '2006-02-27', closedOn: reorganisedOn, became: ['SH.YT.02'] }
  return {
    code: `SH.YT.${suffix}`,
    parentCode: 'SH.YT',
    name,
    level: 'grassroots',
    kind: 'publicService',
    memberCount,
    ...own,
  }
}

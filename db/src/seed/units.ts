import type { UnitKind, UnitLevel } from 'shared/units'

import { reorganisedOn } from './unit-history.ts'

/**
 * One unit of the sample province, as its union would register it.
 * What they were before stands in unit-history.ts. `kind` is null above the grassroots level; `memberCount` counts the unit's own members, so it is 0 above it too.
 * `openedOn` and `closedOn` are 'YYYY-MM-DD'; a unit still at work has `closedOn` null.
 */
export type SampleUnit = {
  code: string
  parentCode: string | null
  name: string
  level: UnitLevel
  kind: UnitKind | null
  memberCount: number
  openedOn: string
  closedOn: string | null
}

const province = 'SH'

/**
 * The 40 units of "tỉnh Sơn Hà", an invented province: its federation, 10 upper unions, 29 grassroots unions,
 * parents before children, ordered by code within a parent. One unit is closed (SH.VC.04), one has only 12 members (SH.NP.02).
 */
export const sampleUnits: readonly SampleUnit[] = [
  top('Liên đoàn Lao động tỉnh Sơn Hà'),
  upper('KCN', 'upper', 'Công đoàn các khu công nghiệp tỉnh Sơn Hà', '2009-03-26'),
  upper('GD', 'sector', 'Công đoàn ngành Giáo dục tỉnh Sơn Hà', '1992-10-01'),
  upper('YT', 'sector', 'Công đoàn ngành Y tế tỉnh Sơn Hà', '1993-02-27'),
  upper('VC', 'civilServants', 'Công đoàn Viên chức tỉnh Sơn Hà', '1994-07-02'),
  upper('CT', 'sector', 'Công đoàn ngành Công Thương tỉnh Sơn Hà', '1996-05-14'),
  upper('TL', 'commune', 'Công đoàn phường Tân Lĩnh', reorganisedOn),
  upper('DS', 'commune', 'Công đoàn phường Đồng Sậu', reorganisedOn),
  upper('MP', 'commune', 'Công đoàn xã Mường Pheo', reorganisedOn),
  upper('PK', 'commune', 'Công đoàn xã Pa Khôm', reorganisedOn),
  upper('NP', 'commune', 'Công đoàn xã Nậm Phiêng', reorganisedOn),

  grassroots('KCN.01', 'CĐCS Công ty TNHH Điện tử Lam Kỳ', 'enterprise', 4800, '2013-08-15'),
  grassroots('KCN.02', 'CĐCS Công ty Cổ phần May Đồng Sậu', 'enterprise', 3650, '2010-04-09'),
  grassroots('KCN.03', 'CĐCS Công ty TNHH Da giày Khánh Viễn', 'enterprise', 2900, '2015-11-20'),
  grassroots('KCN.04', 'CĐCS Công ty TNHH Linh kiện ô tô Hoshida Sơn Hà', 'enterprise', 1240, '2018-06-01'),
  grassroots('KCN.05', 'CĐCS Công ty TNHH Dệt kim Bắc Sơn Hà', 'enterprise', 860, '2016-03-08'),
  grassroots('KCN.06', 'CĐCS Công ty Cổ phần Gỗ ván ép Tân Lĩnh', 'enterprise', 420, '2012-09-12'),
  grassroots('KCN.07', 'CĐCS Công ty TNHH Bao bì Thuận Hòa Phát', 'enterprise', 310, '2019-05-19'),
  grassroots('GD.01', 'CĐCS Trường Cao đẳng Kỹ thuật - Công nghệ Sơn Hà', 'school', 152, '2001-09-05'),
  grassroots('GD.02', 'CĐCS Trường Trung học phổ thông Tân Lĩnh', 'school', 86, '1996-11-20'),
  grassroots('GD.03', 'CĐCS Trường Phổ thông dân tộc nội trú Pa Khôm', 'school', 64, '1998-08-28'),
  grassroots('GD.04', 'CĐCS Trường Mầm non tư thục Hoa Ban Trắng', 'school', 27, '2020-10-15'),
  grassroots('YT.01', 'CĐCS Bệnh viện Đa khoa tỉnh Sơn Hà', 'publicService', 612, '1993-02-27'),
  grassroots('YT.02', 'CĐCS Trung tâm Y tế khu vực Mường Pheo', 'publicService', 118, reorganisedOn),
  grassroots('VC.01', 'CĐCS Cơ quan Liên đoàn Lao động tỉnh', 'agency', 34, '1994-07-02'),
  grassroots('VC.02', 'CĐCS Quỹ Đầu tư phát triển tỉnh', 'agency', 21, '2007-01-10'),
  grassroots('VC.03', 'CĐCS Trung tâm Dịch vụ việc làm tỉnh', 'publicService', 41, '2005-04-18'),
  {
    ...grassroots('VC.04', 'CĐCS Ban Quản lý Dự án giao thông huyện Đồng Sậu', 'agency', 18, '2011-06-22'),
    closedOn: '2025-06-30',
  },
  grassroots('CT.01', 'CĐCS Công ty Cổ phần Xi măng Pa Khôm', 'enterprise', 540, '2004-12-22'),
  grassroots('CT.02', 'CĐCS Công ty Cổ phần Khoáng sản Nà Phai', 'enterprise', 388, '2006-11-12'),
  grassroots('CT.03', 'CĐCS Công ty Cổ phần Thủy điện Nậm Phiêng 2', 'enterprise', 74, '2014-02-24'),
  grassroots('TL.01', 'CĐCS Công ty Cổ phần Môi trường đô thị Tân Lĩnh', 'enterprise', 265, '1999-05-01'),
  grassroots('TL.02', 'CĐCS Công ty Cổ phần Vận tải hành khách Cánh Én', 'enterprise', 143, '2008-07-28'),
  grassroots('TL.03', 'Nghiệp đoàn Lái xe công nghệ và xe ôm Tân Lĩnh', 'enterprise', 96, '2024-05-10'),
  grassroots('DS.01', 'CĐCS Công ty TNHH Siêu thị Nhà Sàn Xanh', 'enterprise', 132, '2021-12-03'),
  grassroots('DS.02', 'CĐCS Công ty Cổ phần Xây dựng Cầu đường Đồng Sậu', 'enterprise', 187, '2002-08-28'),
  grassroots('MP.01', 'CĐCS Công ty Cổ phần Mía đường Mường Pheo', 'enterprise', 335, '1997-10-10'),
  grassroots('PK.01', 'CĐCS Ban Quản lý rừng phòng hộ Pa Khôm', 'publicService', 48, '2003-11-28'),
  grassroots('NP.01', 'CĐCS Công ty Cổ phần Chè Nậm Phiêng', 'enterprise', 205, '1995-03-15'),
  grassroots('NP.02', 'CĐCS Hợp tác xã Dệt thổ cẩm Nậm Phiêng', 'enterprise', 12, '2023-03-08'),
]

function top(name: string): SampleUnit {
  const own = { parentCode: null, kind: null, memberCount: 0, openedOn: '1991-11-02', closedOn: null }
  return { code: province, name, level: 'province', ...own }
}

function upper(suffix: string, level: UnitLevel, name: string, openedOn: string): SampleUnit {
  const own = { kind: null, memberCount: 0, openedOn, closedOn: null }
  return { code: `${province}.${suffix}`, parentCode: province, name, level, ...own }
}

function grassroots(
  suffix: string,
  name: string,
  kind: UnitKind,
  memberCount: number,
  openedOn: string,
): SampleUnit {
  const code = `${province}.${suffix}`
  const parentCode = code.slice(0, code.lastIndexOf('.'))
  return { code, parentCode, name, level: 'grassroots', kind, memberCount, openedOn, closedOn: null }
}

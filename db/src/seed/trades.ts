import type { SampleUnit } from './units.ts'

const lineWork = ['SH.KCN.01', 'SH.KCN.02', 'SH.KCN.03', 'SH.KCN.04', 'SH.KCN.05']
const schools = ['SH.GD.01', 'SH.GD.03', 'SH.GD.04']

/** Words only people of these units say of themselves. */
const trades: readonly (readonly [RegExp, readonly string[]])[] = [
  [/chuyền|xuống làm/iu, lineWork],
  [/(?:xưởng|công ty|công nhân|làm) may|vắt sổ|bông bay|cầm được kim/iu, ['SH.KCN.02', 'SH.KCN.05']],
  [/may giày|giày tám năm|xưởng giày|mùi keo|bấm kéo/iu, ['SH.KCN.03']],
  [/làm điện tử|xưởng điện tử/iu, ['SH.KCN.01']],
  [/máy dệt/iu, ['SH.KCN.05']],
  [/xưởng gỗ em|bụi gỗ vào|máy ép/iu, ['SH.KCN.06']],
  [/anh em mỏ|đá lở/iu, ['SH.CT.02']],
  [/lò nung/iu, ['SH.CT.01']],
  [/thợ xây|vào công trình|ở công trình|giàn giáo/iu, ['SH.DS.02']],
  [/bệnh viện trực|làm ở bệnh viện|khoa tôi/iu, ['SH.YT.01', 'SH.YT.02']],
  [/trạm tôi|trung tâm y tế khu vực có thể/iu, ['SH.YT.02']],
  [/là giáo viên|giáo viên (?:nói|chúng tôi)|cô giáo hợp đồng|trường tôi/iu, schools],
  [/nhà trường sẵn sàng|trường chúng tôi/iu, ['SH.GD.01']],
  [/công đoàn ngành sẽ/iu, ['SH.GD']],
  [/thầy cô chúng tôi|trường nội trú/iu, ['SH.GD.03']],
  [/giáo viên mầm non đến lớp/iu, ['SH.GD.04']],
  [/quét đường|quét đêm|quét rác/iu, ['SH.TL.01']],
  [/lái xe chúng tôi|lái xe chạy tuyến/iu, ['SH.TL.02']],
  [
    /cuốc|app ở|chạy (?:xe|ngoài đường|công nghệ|mười|\{)|tài khoản|ngã xe|được cái thẻ|cùng hãng/iu,
    ['SH.TL.03'],
  ],
  [/xưởng tôi có gần|xưởng may độ ẩm/iu, ['SH.KCN.02', 'SH.KCN.05']],
  [/phụ trách địa bàn/iu, ['SH.MP', 'SH.PK']],
  [/mỗi ngày tôi tiếp/iu, ['SH.VC.03']],
  [/ở chốt/iu, ['SH.PK.01']],
  [/chặt mía/iu, ['SH.MP.01']],
  [/tổ dệt|dệt ở nhà/iu, ['SH.NP.02']],
  [/^cơ quan đã/iu, ['SH.VC.01', 'SH.VC.03', 'SH']],
  [/(?:số liệu|tư vấn) (?:của|tại) trung tâm/iu, ['SH.VC.03']],
]
const shopFloor = /công ty|xưởng|nhà máy|tổ trưởng|tăng ca|công nhân|chủ nhật bảy|ca ba|ca đêm|đứng máy/iu

const heard = new Map<string, { at: readonly string[] | null; ofShopFloor: boolean }>()

/** Whether people of the unit may say the text: words of a trade are said only by those who are in it. */
export function sayableAt(unit: SampleUnit, text: string): boolean {
  const { at } = hear(text)
  return at === null || at.includes(unit.code)
}

/** Whether people of the unit may tell the text as their own life: only enterprises have a shop floor. */
export function livedAt(unit: SampleUnit, text: string): boolean {
  return sayableAt(unit, text) && (unit.kind === 'enterprise' || !hear(text).ofShopFloor)
}

function hear(text: string) {
  let known = heard.get(text)
  if (known === undefined) {
    const at = trades.find(([words]) => words.test(text))?.[1] ?? null
    heard.set(text, (known = { at, ofShopFloor: shopFloor.test(text) }))
  }
  return known
}

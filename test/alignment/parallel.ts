import type { Block } from 'shared/outline'
import { type Dice, oneOf } from 'db/seed/dice'

/** Sentences congress documents repeat for one group, place or figure after another: `{}` is what tells them apart. */
const frames = [
  'Tăng cường công tác tuyên truyền, giáo dục chính trị, tư tưởng đối với đoàn viên ở {}.',
  'Phát huy vai trò của tổ chức công đoàn trong chăm lo đời sống người lao động tại {};',
  'Đẩy mạnh phát triển đoàn viên, thành lập công đoàn cơ sở trong {}, gắn với nâng cao chất lượng hoạt động.',
  'Chủ động nắm tình hình tư tưởng, tâm trạng, nguyện vọng của {} để kịp thời phản ánh với cấp ủy.',
  'Phối hợp với người sử dụng lao động tổ chức đối thoại định kỳ cho {}.',
  'Bảo vệ quyền, lợi ích hợp pháp, chính đáng của {} khi doanh nghiệp gặp khó khăn.',
  'Đến hết nhiệm kỳ có {} được học tập, quán triệt nghị quyết của Đảng và của Công đoàn.',
  'Nhiệm vụ: {}',
]

const slots = [
  'khu công nghiệp Bản Lầm',
  'các xã vùng cao',
  'doanh nghiệp ngoài nhà nước',
  'đơn vị sự nghiệp công lập',
  'lao động nữ nuôi con nhỏ',
  'lao động trẻ mới vào nghề',
  'người lao động là dân tộc thiểu số',
  'công nhân ngành may',
  'công nhân ngành da giày',
  'giáo viên mầm non',
  'cán bộ y tế cơ sở',
  'lái xe công nghệ',
  'lao động thời vụ',
  'công nhân xây dựng thủy điện',
  'các xã vùng sâu',
  'khu công nghiệp Nà Sản',
  'các hợp tác xã',
  'doanh nghiệp có vốn đầu tư nước ngoài',
  '90% đoàn viên',
  '95% đoàn viên',
  '90% cán bộ công đoàn',
  '100% chủ tịch công đoàn cơ sở',
]

/** Short lines that stand in many places. */
const slogans = [
  'Nhất trí.',
  'Đoàn kết - Dân chủ - Đổi mới - Phát triển!',
  'Công đoàn Việt Nam quang vinh muôn năm!',
]

/** A run of parallel sentences; `spare` are more of the same, never in the draft before it is edited. */
export type Family = { members: Block[]; spare: Block[] }

/** Some families of 3 to 6 sentences, each of a frame of its own. */
export function familiesOf(dice: Dice, count: number): Family[] {
  return shuffled(dice, frames)
    .slice(0, count)
    .map((frame) => familyOf(dice, frame))
}

function familyOf(dice: Dice, frame: string): Family {
  const size = 3 + dice.below(4)
  const chosen = shuffled(dice, slots).slice(0, size + 2)
  const blocks = chosen.map((slot): Block => ({
    kind: 'item',
    level: 1,
    label: '-',
    text: frame.replace('{}', slot),
  }))
  return { members: blocks.slice(0, size), spare: blocks.slice(size) }
}

/** Rows of a table: names with figures that differ little. */
export function tableOf(dice: Dice): Block[] {
  return shuffled(dice, slots)
    .slice(0, 5)
    .map((name, at) => ({
      kind: 'paragraph',
      level: null,
      label: null,
      text: `${at + 1} | ${name} | ${10 * dice.below(9)} | ${100 + dice.below(4)}`,
    }))
}

/** A line that stands in many places. */
export const sloganOf = (dice: Dice): Block => ({
  kind: 'paragraph',
  level: null,
  label: null,
  text: oneOf(dice, slogans),
})

/** A list in a chance order. */
export function shuffled<T>(dice: Dice, list: readonly T[]): T[] {
  return list
    .map((it) => ({ it, place: dice.word() }))
    .sort((a, b) => a.place - b.place)
    .map(({ it }) => it)
}

import { align } from 'api/alignment/align'
import { type Dice, diceOf } from 'db/seed/dice'
import { sampleDrafts } from 'db/seed/draft'
import type { Block } from 'shared/outline'
import { expect, test } from 'vitest'

import { shuffled } from './parallel.ts'

const names = [
  'doanh nghiệp nhà nước',
  'doanh nghiệp ngoài nhà nước',
  'doanh nghiệp có vốn đầu tư nước ngoài',
  'doanh nghiệp nhỏ và vừa',
  'hợp tác xã có từ mười lao động trở lên',
  'đơn vị sự nghiệp công lập',
]
const item = (text: string): Block => ({ kind: 'item', level: 1, label: '-', text })
const say = (dice: Dice, name: string) =>
  `Phấn đấu đến năm ${2027 + dice.below(5)} có ${5 + dice.below(90)}% ${name} ký kết thỏa ước lao động tập thể có lợi hơn luật.`

/** Parallel targets, of which a new version gives each another figure, drops some and puts others in. */
function raised(seed: number) {
  const dice = diceOf(seed * 6007)
  const base = sampleDrafts[0]!.blocks.slice(0, 30)
  const drawn = shuffled(dice, names)
  const before = drawn.slice(0, 2 + dice.below(3))
  const after = [
    ...before.filter(() => dice.chance(0.7)),
    ...drawn.slice(before.length, before.length + dice.below(2)),
  ]
  const [old, now] = [before, after].map((some) => [...base, ...some.map((name) => item(say(dice, name)))])
  const went = align(old!, now!).flatMap(({ old, new: to, state }) =>
    old
      .filter((o) => o >= base.length)
      .map((o) => ({
        name: before[o - base.length]!,
        to: state === 'removed' ? null : after[to[0]! - base.length]!,
        stays: after.includes(before[o - base.length]!),
        beside: after.some((name) => !before.includes(name)),
      })),
  )
  return { went }
}

const all = Array.from({ length: 400 }, (_, seed) => raised(seed + 1)).flatMap(({ went }) => went)

test('parallel targets with new figures go to none but themselves', () => {
  expect(all.filter(({ name, to }) => to !== null && to !== name)).toEqual([])
})

test('most of them are found again, also where others were dropped; where one now has the year another had it may be that one', () => {
  const staying = all.filter(({ stays }) => stays)
  const [alone, beside] = [staying.filter((it) => !it.beside), staying.filter((it) => it.beside)]
  const found = (some: typeof all) => some.filter(({ to }) => to !== null).length / some.length
  expect(found(alone)).toBeGreaterThan(0.8)
  expect(found(beside)).toBeGreaterThan(0.1)
  expect(beside.length).toBeGreaterThan(100)
})

test('where another like it was put in beside it, rewritten, nothing is carried to the one with its words', () => {
  const frame = (figure: string, end = '') =>
    `Phấn đấu đến năm 2030 có ${figure}% đoàn viên được tập huấn kỹ năng thương lượng, đối thoại${end}.`
  const before = [...sampleDrafts[0]!.blocks.slice(0, 5), item(frame('50'))]
  const after = [
    ...before.slice(0, 5),
    item(frame('50', ' và được hỗ trợ chi phí đi lại')),
    item(frame('75')),
  ]
  const entry = align(before, after).find(({ old }) => old.includes(5))!
  expect(entry.new).not.toContain(6)
})

const base = sampleDrafts[0]!.blocks.slice(0, 12)
const stateOf = (old: Block[], now: Block[], text: string) => {
  const at = old.findIndex((it) => it.text === text)
  return align(old, now).find((it) => it.old.includes(at))!.state
}

test('of sentences that only figures tell apart, a year or a month, nothing is carried to another of them', () => {
  const year = (figure: number, members: number) =>
    `Năm ${figure} toàn tỉnh phấn đấu kết nạp mới ${members} đoàn viên ở khu vực ngoài nhà nước.`
  const [first, second] = [year(2027, 500), year(2028, 650)]
  const old = [...base, item(first), item(second)]
  expect(stateOf(old, [...base, item(year(2029, 700))], first)).toBe('removed')
  expect(stateOf(old, [...base, item(year(2029, 700))], second)).toBe('removed')
})

test('parallel targets that stand elsewhere now, with other figures, may be others', () => {
  const [one, other] = ['nhà nước', 'ngoài nhà nước'].map(
    (name) => (figure: number) =>
      `Phấn đấu có ${figure}% doanh nghiệp ${name} ký kết thỏa ước lao động tập thể có lợi hơn luật.`,
  )
  const old = [item(one!(80)), item(other!(60)), ...base]
  const now = [...base, item(one!(35)), item(other!(15))]
  expect(stateOf(old, now, one!(80))).toBe('removed')
  expect(stateOf(old, [item(one!(35)), item(other!(15)), ...base], one!(80))).toBe('changed')
})

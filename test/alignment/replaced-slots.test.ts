import { align } from 'api/alignment/align'
import { type Dice, diceOf, oneOf } from 'db/seed/dice'
import { sampleDrafts } from 'db/seed/draft'
import type { Block } from 'shared/outline'
import { expect, test } from 'vitest'

import { shuffled } from './parallel.ts'

const groups = [
  'đoàn viên nữ',
  'đoàn viên nam',
  'lao động trẻ',
  'lao động cao tuổi',
  'công nhân dệt may',
  'công nhân khai khoáng',
  'giáo viên mầm non',
  'giáo viên tiểu học',
  'cán bộ y tế xã',
  'cán bộ y tế huyện',
  'lao động thời vụ',
]
const places = [
  'Phiêng Pằn',
  'Phiêng Cằm',
  'Mường La',
  'Mường Bú',
  'Mai Sơn',
  'Sông Mã',
  'Yên Châu',
  'Hát Lót',
]
const fillers = ['kịp thời', 'thường xuyên', 'trong tình hình mới', 'theo lộ trình từng năm', 'hằng năm']

/** Sentences of one kind, each for one of `slots`. */
const kinds: { slots: string[]; say: (dice: Dice, slot: string) => string }[] = [
  {
    slots: groups,
    say: (dice, slot) =>
      `Phấn đấu đến năm 2030 có ${50 + 5 * dice.below(10)}% ${slot} được tập huấn kỹ năng thương lượng, đối thoại.`,
  },
  {
    slots: places,
    say: (dice, slot) =>
      `Công đoàn ${slot}: kết nạp ${10 * dice.below(90)} đoàn viên, chi ${1 + dice.below(9)} tỷ đồng chăm lo, hỗ trợ nhà ở.`,
  },
  {
    slots: groups,
    say: (_, slot) =>
      `Đẩy mạnh phát triển đoàn viên ở ${slot}; nâng cao chất lượng hoạt động của công đoàn cơ sở; làm tốt chăm lo.`,
  },
  { slots: groups, say: (_, slot) => `Chăm lo ${slot}.` },
]

const item = (text: string): Block => ({ kind: 'item', level: 1, label: '-', text })

/** Words put in, or a stretch taken out. */
function edited(dice: Dice, text: string): string {
  const words = text.split(' ')
  if (dice.chance(0.5))
    for (let left = 1 + dice.below(3); left > 0; left--)
      words.splice(1 + dice.below(words.length - 1), 0, oneOf(dice, fillers))
  else words.splice(dice.below(words.length - 2), Math.max(1, Math.round(words.length * 0.15)))
  return words.join(' ')
}

/** A family in which one is put in the place of another, worded otherwise too; `at` is where. */
function replacement(seed: number) {
  const dice = diceOf(seed * 7919)
  const { slots, say } = oneOf(dice, kinds)
  const [other, ...members] = shuffled(dice, slots).slice(0, 5)
  const base = sampleDrafts[0]!.blocks.slice(0, 30)
  const texts = members.map((slot) => say(dice, slot))
  const at = dice.below(members.length)
  const put = edited(dice, texts[at]!.replace(members[at]!, other!))
  return {
    old: [...base, ...texts.map(item)],
    now: [...base, ...texts.with(at, put).map(item)],
    at: base.length + at,
  }
}

test('a sentence of a kind put in the place of another never takes its opinions, whatever else was edited with it', () => {
  const wrong = Array.from({ length: 400 }, (_, seed) => replacement(seed + 1)).filter(({ old, now, at }) =>
    align(old, now).some((it) => it.old.includes(at) && it.new.length > 0),
  )
  expect(wrong.map(({ old, now, at }) => [old[at]!.text, now[at]!.text])).toEqual([])
})

const state = (before: string[], after: string[], at: number) =>
  align(before.map(item), after.map(item)).find((it) => it.old.includes(at))!.state

test.for([
  [
    'nữ',
    'nam',
    'Hằng năm, các cấp công đoàn tổ chức khám sức khỏe định kỳ cho đoàn viên {} ở cơ sở, gắn với tư vấn dinh dưỡng.',
  ],
  [
    'trước',
    'sau',
    'Hội nghị lấy ý kiến của đoàn viên được tổ chức {} đại hội, có biên bản và gửi về công đoàn cấp trên.',
  ],
  [
    'tăng',
    'giảm',
    'Đề nghị {} mức đóng kinh phí công đoàn đối với doanh nghiệp nhỏ trong ba năm đầu hoạt động ở địa phương.',
  ],
] as const)('“%s” is not “%s”, also where the rest was shortened', ([one, other, frame]) => {
  const family = [
    frame.replace('{}', one),
    frame.replace('{}', other),
    'Đoạn khác nói về nhà ở của công nhân.',
  ]
  const short = family[1]!.replace(/, [^,]+\.$/, '.')
  expect(state(family, [short, family[2]!], 0)).toBe('removed')
  // What only lost its end, and kept what it is about, is still itself.
  expect(state(family, [family[0]!, short, family[2]!], 1)).not.toBe('removed')
})

test.for([
  [
    'Phấn đấu đến năm 2031 có 80% doanh nghiệp nhà nước ký kết thỏa ước lao động tập thể có lợi hơn luật.',
    'Phấn đấu đến năm 2031 có 60% doanh nghiệp ngoài nhà nước ký kết thỏa ước lao động tập thể có lợi hơn luật.',
    'Phấn đấu đến năm 2031 có 80% doanh nghiệp ngoài nhà nước ký kết thỏa ước lao động tập thể có lợi hơn luật.',
  ],
  [
    'Hằng năm 90% đoàn viên được học tập nghị quyết của Đảng và của tổ chức Công đoàn.',
    'Hằng năm 95% đoàn viên nữ được học tập nghị quyết của Đảng và của tổ chức Công đoàn.',
    'Hằng năm 90% đoàn viên nữ được học tập nghị quyết của Đảng và của tổ chức Công đoàn.',
  ],
  [
    'Các cấp chi toàn bộ chi phí khám sức khỏe định kỳ hằng năm cho công nhân.',
    'Các cấp chi một nửa chi phí khám sức khỏe định kỳ hằng năm cho công nhân nữ.',
    'Các cấp chi toàn bộ chi phí khám sức khỏe định kỳ hằng năm cho công nhân nữ.',
  ],
] as const)(
  'what names a neighbour was put in: “%s” is gone, whatever figure its neighbour has now',
  ([one, other, now]) => {
    const before = 'Đoạn trước nói về nhà ở của công nhân trong khu công nghiệp.'
    expect(state([before, one, other], [before, now], 1)).toBe('removed')
  },
)

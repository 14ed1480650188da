import fc from 'fast-check'
import { replayed } from 'shared/replay'
import { wordDiff } from 'shared/word-diff'
import { expect, test } from 'vitest'

const WAS = 'Nâng lương tối thiểu vùng theo mức sống tối thiểu của người lao động và gia đình họ.'

test('what was proposed is made on the new wording, where that changed other words', () => {
  const proposed = WAS.replace('gia đình họ', 'con dưới 18 tuổi của họ')
  const now = WAS.replace('Nâng lương', 'Từ năm 2027, nâng lương')
  expect(replayed(WAS, proposed, now)).toBe(
    'Từ năm 2027, nâng lương tối thiểu vùng theo mức sống tối thiểu của người lao động và con dưới 18 tuổi của họ.',
  )
  expect(replayed(WAS, `${WAS} Báo cáo hằng năm.`, now)).toBe(`${now} Báo cáo hằng năm.`)
})

test('what the new wording took over is not proposed twice', () => {
  const proposed = WAS.replace('theo mức', 'đủ mức').replace('gia đình họ', 'con cái họ')
  const now = WAS.replace('theo mức', 'đủ mức')
  expect(replayed(WAS, proposed, now)).toBe(proposed)
})

test('where the new wording changed the same words, or words beside them, nothing is put into anybody’s mouth', () => {
  const proposed = WAS.replace('mức sống', 'mức sống khá')
  for (const now of [
    WAS.replace('mức sống', 'mức lương'),
    WAS.replace('mức sống tối thiểu', 'mức sống trung bình'),
    WAS.replace(/ theo mức sống.* họ/, ''),
  ])
    expect(replayed(WAS, proposed, now)).toBeNull()
})

test('proposing nothing gives the new wording, and nothing new gives what was proposed', () => {
  const words = fc.array(fc.constantFrom('lương', 'thưởng', 'ca', 'đêm', 'và', 'bữa'), {
    minLength: 1,
    maxLength: 12,
  })
  const text = words.map((it) => it.join(' '))
  fc.assert(
    fc.property(text, text, (was, other) => {
      expect(replayed(was, was, other)).toBe(other)
      expect(replayed(was, other, was)).toBe(other)
      expect(replayed(was, other, other)).toBe(other)
    }),
  )
})

test('a figure is told as a whole: 25.000 became 30.000, and 7,5% became 8%', () => {
  const told = (was: string, now: string) =>
    wordDiff(was, now)
      .filter(({ added, removed }) => added || removed)
      .map(({ value, added }) => (added ? '+' : '-') + value)
  expect(told('Phát triển mới 25.000 đoàn viên.', 'Phát triển mới 30.000 đoàn viên.')).toEqual([
    '-25.000',
    '+30.000',
  ])
  expect(told('Tăng 7,5% mỗi năm.', 'Tăng 8% mỗi năm.')).toEqual(['-7,5%', '+8%'])
})

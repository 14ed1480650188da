import { bare } from 'api/insight/fold'
import { nearDuplicates } from 'api/insight/near-duplicates'
import fc from 'fast-check'
import { expect, test } from 'vitest'

import { workersOpinions } from './workers-opinions.ts'

const text =
  'Nhà ở xã hội xây xong phải ưu tiên cho thuê, giá thuê không quá một triệu đồng một tháng, công nhân làm từ hai năm được xét'

const copies = [
  text,
  bare(text),
  text.toUpperCase(),
  text.normalize('NFD'),
  `Kính gửi ban chấp hành. ${text}!!!`,
  `${text}. Ở trọ khổ lắm rồi các bác ạ.`,
  text.replace('một triệu', '1 triệu'),
].map((copy, i) => ({ id: `copy-${i}`, text: copy }))

const others = Object.values(workersOpinions)
  .flat()
  .map((other, i) => ({ id: `other-${i}`, text: other }))

test('a text sent round is one group, with accents or without, with a greeting or a line added', () => {
  expect(nearDuplicates([...others, ...copies]).map((group) => [...group].sort())).toEqual([
    copies.map(({ id }) => id),
  ])
})

test('opinions on one matter in different words are not copies', () => {
  expect(nearDuplicates(others)).toEqual([])
})

test('texts that only chain through others are told apart', () => {
  const words = Array.from({ length: 200 }, (_, i) => `tiếng${i}`)
  const chain = Array.from({ length: 60 }, (_, i) => ({
    id: `${i}`,
    text: words.slice(i * 2, i * 2 + 40).join(' '),
  }))
  const groups = nearDuplicates(chain)
  expect(groups.length).toBeGreaterThan(1)
  for (const group of groups) {
    const places = group.map(Number)
    expect(Math.max(...places) - Math.min(...places)).toBeLessThan(30)
  }
})

test('groups do not depend on the order, and nobody is in two', () => {
  fc.assert(
    fc.property(fc.shuffledSubarray([...others.slice(0, 60), ...copies]), (some) => {
      const groups = nearDuplicates(some)
      expect(groups).toEqual(nearDuplicates([...some].reverse()))
      const ids = groups.flat()
      expect(new Set(ids).size).toBe(ids.length)
    }),
    { numRuns: 30 },
  )
})

test('the same short opinion of thousands is one group; texts without a word are in none', () => {
  const same = Array.from({ length: 20_000 }, (_, i) => ({
    id: `${i}`,
    text: i % 2 ? 'Nhất trí' : 'nhat tri.',
  }))
  const empty = Array.from({ length: 50 }, (_, i) => ({ id: `empty-${i}`, text: '!!! 👍' }))
  expect(nearDuplicates([...same, ...empty]).map(({ length }) => length)).toEqual([20_000])
})

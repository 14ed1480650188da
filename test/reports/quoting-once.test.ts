import { unlike } from 'api/reports/copies'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'

const chosen = (texts: string[], max = 9) => unlike(texts, (text) => text, max)

test('of copies of one text the one with its diacritics is quoted', () => {
  expect(chosen(['tang luong cho cong nhan', 'Tăng lương cho công nhân.', 'Xây nhà trẻ.'])).toEqual([
    'Tăng lương cho công nhân.',
    'Xây nhà trẻ.',
  ])
})

test('a text with a sentence of its own is no copy', () => {
  const added =
    'Tăng lương cho công nhân. Công ty tôi ba năm nay không tăng đồng nào, giá phòng trọ thì cứ lên.'
  expect(chosen(['Tăng lương cho công nhân.', added])).toHaveLength(2)
})

test('whatever is chosen from was there, is within the limit, and is unlike itself chosen again', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'grapheme' })), fc.integer({ min: 0, max: 5 }), (texts, max) => {
      const some = chosen(texts, max)
      expect(some.length).toBeLessThanOrEqual(max)
      for (const text of some) expect(texts).toContain(text)
      expect(chosen([...some, ...some], max)).toEqual(some)
    }),
  )
})

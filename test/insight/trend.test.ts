import { adjustedForMany, rateRatio, trendsOf } from 'api/insight/trend'
import fc from 'fast-check'
import { expect, test } from 'vitest'

const even = { before: 100, after: 100 }

test('the ratio of two rates, its interval and its chance are those of the literature', () => {
  // R, help(poisson.test): 11 cases in 800 person-years against 21 in 3011.
  const bone = rateRatio({ before: 21, after: 11 }, { before: 3011, after: 800 })
  expect(bone.ratio).toBeCloseTo(1.971488, 6)
  expect(bone.low).toBeCloseTo(0.8584264, 6)
  expect(bone.high).toBeCloseTo(4.2772659, 6)
  // By hand, even months: none against five is 1/32 in each tail; the lower bound is a share of 0.025 ^ (1/5).
  const share = 0.025 ** 0.2
  expect(rateRatio({ before: 0, after: 5 }, even)).toMatchObject({ ratio: null, high: null })
  expect(rateRatio({ before: 0, after: 5 }, even).p).toBeCloseTo(1 / 16, 12)
  expect(rateRatio({ before: 0, after: 5 }, even).low).toBeCloseTo(share / (1 - share), 9)
  // One against nine: (1 + 10) / 1024 in a tail.
  expect(rateRatio({ before: 1, after: 9 }, even).p).toBeCloseTo(22 / 1024, 12)
  expect(rateRatio({ before: 5, after: 5 }, even)).toMatchObject({ ratio: 1, p: 1 })
  expect(rateRatio({ before: 0, after: 0 }, even)).toEqual({ ratio: null, low: 0, high: null, p: 1 })
})

test('exchanging the months gives the reciprocal, and counts of a million are no trouble', () => {
  const count = fc.integer({ min: 1, max: 1_000_000 })
  fc.assert(
    fc.property(count, count, count, count, (before, after, a, b) => {
      const one = rateRatio({ before, after }, { before: a, after: b })
      const other = rateRatio({ before: after, after: before }, { before: b, after: a })
      expect(one.ratio! * other.ratio!).toBeCloseTo(1, 9)
      expect(one.low * other.high!).toBeCloseTo(1, 6)
      expect(one.high! * other.low).toBeCloseTo(1, 6)
      expect(one.p).toBeCloseTo(other.p, 6)
      expect(one.low <= one.ratio! && one.ratio! <= one.high!).toBe(true)
      // The test and the interval say the same: 1 is outside where p is below one in twenty.
      if (Math.abs(one.p - 0.05) > 1e-6) expect(one.low > 1 || one.high! < 1).toBe(one.p < 0.05)
    }),
    { numRuns: 60 },
  )
})

test('p-values of many tests are adjusted as Benjamini and Hochberg have it', () => {
  // Their fifteen p-values (1995, section 3.2): four are held at one in twenty.
  const ps = [
    0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719, 0.6528,
    0.759, 1,
  ]
  expect(adjustedForMany(ps).filter((p) => p <= 0.05)).toHaveLength(4)
  expect(adjustedForMany(ps.toReversed()).toReversed()).toEqual(adjustedForMany(ps))
  expect(adjustedForMany([0.01, 0.04])).toEqual([0.02, 0.04])
  expect(adjustedForMany([])).toEqual([])
})

const all = { opinions: { before: 200, after: 400 }, persons: { before: 100, after: 200 } }
const theme = (opinions: [number, number], persons: [number, number], earlier = 0) => ({
  opinions: { before: opinions[0], after: opinions[1] },
  persons: { before: persons[0], after: persons[1] },
  earlier,
})
const wordsOf = (...themes: ReturnType<typeof theme>[]) => trendsOf(themes, all).map(({ word }) => word)

test('a theme is new, grows, fades, or is not seen to change', () => {
  expect(
    wordsOf(
      theme([0, 40], [0, 30]),
      theme([0, 40], [0, 30], 1),
      theme([10, 90], [8, 70]),
      theme([60, 20], [40, 15]),
      theme([20, 40], [10, 20]),
    ),
  ).toEqual(['new', 'growing', 'growing', 'fading', 'steady'])
})

test('who writes much moves nothing: opinions and persons must change alike', () => {
  expect(
    wordsOf(
      theme([10, 90], [8, 16]),
      theme([20, 40], [5, 60]),
      theme([10, 90], [60, 10]),
      theme([10, 90], [8, 22]),
    ),
  ).toEqual(['steady', 'steady', 'steady', 'steady'])
})

test('what is said of too little is that it is too little', () => {
  expect(wordsOf(theme([0, 9], [0, 9]))).toEqual(['tooFew'])
  const thin = { ...all, opinions: { before: 19, after: 400 } }
  expect(trendsOf([theme([0, 40], [0, 30])], thin)).toEqual([
    { word: 'tooFew', opinions: null, persons: null },
  ])
  const few = { ...all, persons: { before: 4, after: 200 } }
  expect(trendsOf([theme([0, 40], [0, 30])], few)[0]!.word).toBe('tooFew')
})

test('one of many themes that changes as chance has it is not said to have changed', () => {
  const doubtful = theme([4, 28], [3, 24])
  expect(wordsOf(doubtful)).toEqual(['growing'])
  expect(wordsOf(doubtful, ...Array.from({ length: 19 }, () => theme([20, 40], [10, 20])))[0]).toBe('steady')
})

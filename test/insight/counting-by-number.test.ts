import { numberTable, placeIn } from 'api/insight/number-table'
import fc from 'fast-check'
import { expect, test } from 'vitest'

const keys = fc.array(
  fc.oneof(
    fc.maxSafeNat(),
    fc.nat(3),
    fc.nat(20).map((n) => n * 2 ** 32),
  ),
  { maxLength: 5000 },
)

test('a table of numbers holds what a map holds, however it grows and whichever keys meet', () => {
  fc.assert(
    fc.property(keys, (keys) => {
      const [table, map] = [numberTable(), new Map<number, number>()]
      keys.forEach((key, i) => {
        table.set(key, i)
        map.set(key, i)
      })
      for (const key of [...keys, 4, 5, 2 ** 40]) expect(table.get(key)).toBe(map.get(key))
    }),
    { numRuns: 50 },
  )
})

test('a number is found where it stands among rising ones', () => {
  fc.assert(
    fc.property(keys, (keys) => {
      const rising = Float64Array.from(new Set(keys)).sort()
      rising.forEach((key, place) => expect(placeIn(rising, key)).toBe(place))
    }),
    { numRuns: 20 },
  )
})

import * as fc from 'fast-check'
import { mergeSmall } from 'api/reports/small-groups'
import { tendency } from 'api/reports/tendency'
import { contributorGroups } from 'shared/opinions'
import { GROUP_MIN } from 'shared/units'
import { expect, test } from 'vitest'

const anyRows = fc
  .array(fc.integer({ min: 0, max: 30 }), { minLength: 7, maxLength: 7 })
  .map((counts) =>
    [...contributorGroups, null].map((group, at) => ({ groups: [group], persons: counts[at]! })),
  )

test('no row that is shown, and no rest of the total, is a group of one to four persons, unless it is everybody', () => {
  fc.assert(
    fc.property(anyRows, (rows) => {
      const merged = mergeSmall(rows)
      const total = rows.reduce((sum, row) => sum + row.persons, 0)
      expect(merged.reduce((sum, row) => sum + row.persons, 0)).toBe(total)
      if (total >= GROUP_MIN) for (const row of merged) expect(row.persons).toBeGreaterThanOrEqual(GROUP_MIN)
      else expect(merged.length).toBeLessThanOrEqual(1)
      const named = merged.flatMap((row) => row.groups)
      expect(new Set(named).size).toBe(named.length)
    }),
  )
})

const leaning = (agree: number, agreeInPart: number, disagree: number, other: number) => {
  const figure = (count: number) => ({ count, query: null })
  const stances = {
    agree: figure(agree),
    agreeInPart: figure(agreeInPart),
    disagree: figure(disagree),
    other: figure(other),
  }
  return tendency({ total: figure(agree + agreeInPart + disagree + other), stances })
}

test('how opinions lean is named by one rule', () => {
  expect(leaning(2, 1, 1, 0)).toBe('few')
  expect(leaning(9, 1, 0, 0)).toBe('nearlyAllAgree')
  expect(leaning(6, 4, 0, 0)).toBe('mostAgree')
  expect(leaning(5, 1, 4, 0)).toBe('mostAgreeAtLeastInPart')
  expect(leaning(0, 0, 9, 1)).toBe('nearlyAllDisagree')
  expect(leaning(2, 2, 6, 0)).toBe('mostDisagree')
  expect(leaning(5, 0, 5, 0)).toBe('divided')
  expect(leaning(4, 0, 0, 6)).toBe('divided')
})

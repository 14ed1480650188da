import { workingDaysAfter } from 'api/rights/working-days'
import { expect, test } from 'vitest'

import { db } from '../setup/database.ts'

const rows = await db.selectFrom('publicHoliday').select(['day', 'works']).execute()
const days = (works: boolean) => new Set(rows.filter((it) => it.works === works).map((it) => it.day))
const calendar = { off: days(false), worked: days(true) }

test.each([
  ['over a weekend', '2026-03-05', '2026-03-09'],
  ['from a Saturday', '2026-03-07', '2026-03-10'],
  ['over Tết', '2026-02-13', '2026-02-24'],
  ['over 30 April and 1 May', '2026-04-29', '2026-05-05'],
  ['over the weekday off for Quốc khánh', '2026-08-28', '2026-09-04'],
  ['when a Saturday is worked instead', '2026-08-20', '2026-08-22'],
  ['over Tết of the next year', '2027-02-04', '2027-02-15'],
])('two working days %s', (_, from, to) => {
  expect(workingDaysAfter(from, 2, calendar)).toBe(to)
})

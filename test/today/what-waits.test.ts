import { expect, test } from 'vitest'

import { todoOf } from '../../web/src/routes/office/todo.ts'

const report = (month: string, signedAt: string | null) => ({
  id: month,
  kind: 'situation',
  month: `${month}-01`,
  signedAt,
})
const due = (today: string, reports: ReturnType<typeof report>[]) =>
  todoOf(today, [], reports).map(({ href, urgent }) => [href, urgent])

test('last month’s report stays due until it is signed, across the turn of a year', () => {
  expect(due('2027-01-05', [report('2026-12', null)])).toEqual([
    ['/office/reports/2026-12', true],
    ['/office/reports', false],
  ])
  expect(due('2027-01-05', [report('2026-12', '2026-12-14T00:00:00Z')])).toEqual([['/office/reports', false]])
})

test('a month left out between others is due; who has just begun to report owes nothing for the time before', () => {
  const signed = (month: string) => report(month, '2026-01-01T00:00:00Z')
  expect(due('2026-11-20', [signed('2026-09'), signed('2026-11')])).toEqual([['/office/reports', true]])
  expect(due('2026-11-20', [signed('2026-11')])).toEqual([])
  expect(due('2026-11-20', [])).toEqual([['/office/reports', true]])
})

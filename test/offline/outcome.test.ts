import { expect, test } from 'vitest'

import { outcomeOf, pauseAfter, waitOf } from '../../web/src/lib/outbox/outcome.ts'

const NOW = Date.parse('2026-03-02T01:00:00Z')
const answer = (status: number, body?: unknown, retryAfter: string | null = null) =>
  outcomeOf({ status, body, retryAfter }, NOW)

const CLAIM = { submissionId: 'a', digest: 'b', id: 'c', code: 'd', mark: 'e', signature: 'f' }

test.each([200, 201])('with %i only what has every part of a receipt is looked at as one', (status) => {
  expect(answer(status, CLAIM)).toEqual({ kind: 'claim', claim: CLAIM })
  for (const part of Object.keys(CLAIM))
    expect(answer(status, { ...CLAIM, [part]: undefined })).toMatchObject({
      kind: 'again',
      trouble: 'stranger',
    })
  expect(answer(status)).toMatchObject({ kind: 'again', trouble: 'stranger' })
})

test.each([400, 401, 403, 404, 409, 410, 422])('a refusal of ours (%i) is for the person', (status) => {
  const failure = { reason: 'consultation.closed', params: { closesAt: '2026-03-01T00:00:00Z' } }
  expect(answer(status, failure)).toEqual({ kind: 'ask', failure })
})

test('a body too large is for the person, whoever says so', () => {
  expect(answer(413)).toMatchObject({ kind: 'ask' })
})

test.each([408, 425, 429, 500, 502, 503, 504])('after %i it is sent again', (status) => {
  expect(answer(status, { reason: 'tooOften' })).toMatchObject({ kind: 'again' })
})

test.each([0, 302, 401, 403, 404, 511])(
  'a page under %i is a stranger’s, and is no reason to ask',
  (status) => {
    expect(answer(status)).toMatchObject({ kind: 'again' })
  },
)

test('the wait the house asks for is taken in seconds and as a date, a day at most', () => {
  expect(answer(503, undefined, '120')).toMatchObject({ waitMs: 120_000 })
  expect(waitOf(new Date(NOW + 5000).toUTCString(), NOW)).toBe(5000)
  expect(waitOf(new Date(NOW - 5000).toUTCString(), NOW)).toBe(0)
  expect(waitOf('99999999', NOW)).toBe(86_400_000)
  expect(waitOf('bald', NOW)).toBe(null)
})

test('pauses double up to five minutes, and half of each is chance', () => {
  const [least, most] = [(n: number) => pauseAfter(n, () => 0), (n: number) => pauseAfter(n, () => 1)]
  expect([1, 2, 3, 4].map(most)).toEqual([2000, 4000, 8000, 16_000])
  expect([1, 2, 3, 4].map(least)).toEqual([1000, 2000, 4000, 8000])
  expect(most(40)).toBe(300_000)
})

import 'fake-indexeddb/auto'

import { randomUUID } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'

import { expect, test } from 'vitest'

import { alone, byLease } from '../../web/src/lib/outbox/alone.ts'
import { type Box, openBox } from '../../web/src/lib/outbox/box.ts'
import { digestOf, draftAt, keepDraft, newId } from '../../web/src/lib/outbox/drafts.ts'
import { changeEntry, entries, press, submit, takeBack } from '../../web/src/lib/outbox/entries.ts'
import { sendDue } from '../../web/src/lib/outbox/sender.ts'

const twoTabs = async () => {
  const name = randomUUID()
  return [await openBox(name), await openBox(name)] as const
}

const UUID = '6f1c1b5a-8a55-4c0e-9f43-0f6f9f0a7e11'

async function draftIn(box: Box, body: string, id = newId()) {
  const typed = {
    target: 'general',
    consultationId: UUID,
    stance: 'other',
    kind: '',
    body,
    suggestedWording: '',
  }
  const place = { path: '/d/x', anchor: 'general', about: '' }
  await keepDraft(box, { key: 'k', id, digest: await digestOf(id, typed), typed, place })
  return id
}

test.each([
  ['locks', alone],
  ['a lease', byLease],
])('with %s one tab works and the other does not wait', async (_, by) => {
  const [one, two] = await twoTabs()
  const [begun, ended] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
  const first = by(one, () => (begun.resolve(), ended.promise))
  await begun.promise
  expect(await by(two, async () => expect.unreachable())).toBe(false)
  ended.resolve()
  expect(await first).toBe(true)
  expect(await by(two, async () => undefined)).toBe(true)
})

test('the lease of a tab that vanished runs out; one that works keeps it', async () => {
  const [one, two] = await twoTabs()
  await one.put('notes', { holder: 'gone', until: Date.now() + 60_000 }, 'lease')
  expect(await byLease(two, async () => undefined)).toBe(false)
  await one.put('notes', { holder: 'gone', until: Date.now() }, 'lease')
  const [begun, ended] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
  const working = byLease(two, () => (begun.resolve(), ended.promise), 900)
  await begun.promise
  await wait(2000)
  expect(await byLease(one, async () => undefined)).toBe(false)
  ended.resolve()
  await working
})

test('the same draft sent from two tabs is one entry; other words under its id are another submission', async () => {
  const [one, two] = await twoTabs()
  const id = await draftIn(one, 'Một.')
  expect(await submit(one, 'k')).toMatchObject({ id })
  await draftIn(two, 'Một.', id)
  expect(await submit(two, 'k')).toMatchObject({ id })
  await draftIn(two, 'Hai.', id)
  const other = await submit(two, 'k')
  expect(other!.id).not.toBe(id)
  expect((await entries(one)).map(({ said }) => said!.body)).toEqual(['Một.', 'Hai.'])
  expect(await draftAt(one, 'k')).toBeUndefined()
})

test('what asks its person is not sent again by itself, and its words stay until the person says what to do', async () => {
  const [box] = await twoTabs()
  const id = await draftIn(box, 'Một.')
  await submit(box, 'k')
  let puts = 0
  const line = {
    put: async () => {
      puts += 1
      return { status: 409, retryAfter: null, body: { reason: 'opinion.sentAlready' } }
    },
    now: () => 0,
    random: () => 0,
    changed: () => undefined,
  }
  await sendDue(box, line)
  await sendDue(box, line, { nudged: true })
  expect(puts).toBe(1)
  expect(await entries(box)).toMatchObject([{ state: 'attention', said: { body: 'Một.' } }])
  await press(box, id)
  const [again] = await entries(box)
  expect(again!.id, 'under a used up id it would be refused for ever').not.toBe(id)
  await sendDue(box, line)
  expect(puts).toBe(2)
  const draft = await takeBack(box, again!.id)
  expect(draft).toMatchObject({ typed: { body: 'Một.' } })
  expect([id, again!.id], 'an id used up is not used again').not.toContain(draft!.id)
  expect(await entries(box)).toEqual([])
})

test('a wait the house asked for is not shortened by a nudge, one of our own is', async () => {
  const [box] = await twoTabs()
  await draftIn(box, 'Một.')
  const { id } = (await submit(box, 'k'))!
  let puts = 0
  const line = (retryAfter: string | null) => ({
    put: async () => {
      puts += 1
      return { status: 503, retryAfter, body: undefined }
    },
    now: () => 0,
    random: () => 0,
    changed: () => undefined,
  })
  expect(await sendDue(box, line('60'))).toBe(60_000)
  await sendDue(box, line(null), { nudged: true })
  expect(puts).toBe(1)
  await changeEntry(box, id, (entry) => ({ ...entry, told: false }))
  await sendDue(box, line(null), { nudged: true })
  expect(puts).toBe(2)
})

test('nothing is taken back while it is being sent, nor over another draft at its place', async () => {
  const [box] = await twoTabs()
  const id = await draftIn(box, 'Một.')
  await submit(box, 'k')
  await changeEntry(box, id, (entry) => ({ ...entry, state: 'sending' }))
  expect(await takeBack(box, id)).toBeUndefined()
  await changeEntry(box, id, (entry) => ({ ...entry, state: 'waiting' }))
  await draftIn(box, 'Bản nháp khác.')
  expect(await takeBack(box, id)).toBeUndefined()
  expect(await entries(box)).toMatchObject([{ said: { body: 'Một.' } }])
  expect(await draftAt(box, 'k')).toMatchObject({ typed: { body: 'Bản nháp khác.' } })
})

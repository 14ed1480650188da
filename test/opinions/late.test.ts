import { randomUUID } from 'node:crypto'

import { shownLate } from 'api/opinions/late'
import { beforeEach, expect, test } from 'vitest'

import { advance, clock, days, hours } from '../setup/clock.ts'
import { db } from '../setup/database.ts'
import { as } from '../setup/house.ts'
import { aDraft, aMember, anOpinion, aStaff, aUnit, say } from '../setup/make.ts'

const START = clock.now
beforeEach(() => {
  clock.now = START
})

const waited = (opinion: ReturnType<typeof anOpinion>) => ({ ...opinion, waited: true })

/** A device that opened the draft while it was open, eight days before now. */
async function aDeviceCutOff() {
  const unit = await aUnit()
  const draft = await aDraft(unit)
  const jar = await aMember(unit)
  const joined = await as(jar).consultations[':consultationId'].join.$post({ param: draft })
  expect(joined.status).toBe(200)
  advance(days(7))
  return { unit, draft, jar }
}

const rowOf = (id: string) =>
  db.selectFrom('opinion').where('id', '=', id).select(['late', 'givenOn']).executeTakeFirst()

test('what waited on a phone is taken for 72 hours after closing, and the row says that it was late and not when', async () => {
  const { draft, jar } = await aDeviceCutOff()
  advance(hours(71))
  const id = randomUUID()
  expect((await say(jar, waited(anOpinion(draft, draft.paragraphs[0]!)), id)).status).toBe(201)
  expect(await rowOf(id)).toEqual({ late: true, givenOn: '2026-03-12' })
})

test('after the grace it is refused, the words are kept on the phone, and the moment is said', async () => {
  const { draft, jar } = await aDeviceCutOff()
  advance(hours(72))
  const answer = await say(jar, waited(anOpinion(draft, draft.paragraphs[0]!)))
  expect([answer.status, await answer.json()]).toEqual([
    409,
    { reason: 'consultation.graceOver', params: { lateUntil: '2026-03-12T01:00:00.000Z' } },
  ])
})

test('a consultation may wait longer, or not at all', async () => {
  const { draft, jar } = await aDeviceCutOff()
  const graceOf = (lateGraceHours: number) =>
    db.updateTable('consultation').where('id', '=', draft.consultationId).set({ lateGraceHours }).execute()
  await graceOf(0)
  expect((await say(jar, waited(anOpinion(draft, draft.paragraphs[0]!)))).status).toBe(409)
  await graceOf(100)
  advance(hours(99))
  expect((await say(jar, waited(anOpinion(draft, draft.paragraphs[0]!)))).status).toBe(201)
})

test('a form sent from a page after closing has no grace', async () => {
  const { draft, jar } = await aDeviceCutOff()
  const answer = await say(jar, anOpinion(draft, draft.paragraphs[0]!))
  expect(answer.status).toBe(409)
  expect(await answer.json()).toMatchObject({ reason: 'consultation.closed' })
})

test('what waited and came before closing is not late; sent again in the grace it is the same opinion, not late either', async () => {
  const unit = await aUnit()
  const draft = await aDraft(unit)
  const jar = await aMember(unit)
  const id = randomUUID()
  const opinion = waited(anOpinion(draft, draft.paragraphs[0]!))
  expect((await say(jar, opinion, id)).status).toBe(201)
  advance(days(8))
  expect((await say(jar, opinion, id)).status).toBe(200)
  expect(await rowOf(id)).toMatchObject({ late: false })
})

test('a draft taken back takes nothing that waited', async () => {
  const { draft, jar } = await aDeviceCutOff()
  await db.updateTable('draft').where('id', '=', draft.id).set({ withdrawnAt: clock.now }).execute()
  const answer = await say(jar, waited(anOpinion(draft, draft.paragraphs[0]!)))
  expect(await answer.json()).toMatchObject({ reason: 'draft.withdrawn' })
})

test('officers see how many came late in steps of five, of blocks that are told, and until when', async () => {
  const unit = await aUnit()
  const factory = await aUnit('CĐCS Nhà máy Giày', { parent: unit })
  const draft = await aDraft(unit)
  const jars = []
  for (let n = 0; n < 6; n++) jars.push(await aMember(n < 3 ? factory : unit))
  for (const jar of jars) await as(jar).consultations[':consultationId'].join.$post({ param: draft })
  advance(days(7) + hours(1))
  for (const jar of jars) await say(jar, waited(anOpinion(draft, draft.paragraphs[0]!)))
  const lateSeenOn = async (where: { id: string }) => {
    const answer = await as(await aStaff(where)).office.drafts[':id'].answers.$get({ param: draft })
    return (await answer.json()).late
  }
  expect(await lateSeenOn(unit)).toEqual({ count: 5, until: '2026-03-12T01:00:00.000Z' })
  expect(await lateSeenOn(factory)).toMatchObject({ count: 0 })
})

test.each([
  [0, 0],
  [1, 'few'],
  [4, 'few'],
  [5, 5],
  [14, 10],
])('%i late opinions are shown as %s', (late, shown) => {
  expect(shownLate(late)).toBe(shown)
})

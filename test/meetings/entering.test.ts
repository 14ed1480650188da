import { randomUUID } from 'node:crypto'

import { meetingJobs } from 'api/meetings/jobs'
import { expect, test } from 'vitest'

import { advance, clock, days, hours } from '../setup/clock.ts'
import { db } from '../setup/database.ts'
import { as, ctx, type Jar } from '../setup/house.ts'
import { aDraft, aMember, anOpinion, aStaff, aUnit, say } from '../setup/make.ts'
import { closed, entered, aMeeting, entry } from './meeting.ts'

const listed = async (jar: Jar, id: string) => {
  const answer = await as(jar).office.meetings[':id'].entries.$get({ param: { id } })
  expect(answer.status).toBe(200)
  return (await answer.json()).entries
}

async function aHall(roles = ['officer'] as ('officer' | 'analyst')[]) {
  const unit = await aUnit()
  const draft = await aDraft(unit)
  const officer = await aStaff(unit, roles)
  const meeting = await aMeeting(officer, unit, draft)
  return { unit, draft, officer, meeting }
}

test('I enter what was said at a meeting, and find it listed with its paragraph, group and how many shared it', async () => {
  const { draft, officer, meeting } = await aHall()
  const said = { body: 'Nên nêu rõ mức tăng.', contributorGroup: 'worker', sharedBy: 12 }
  const { status } = await entered(officer, meeting, entry(draft, meeting, said))
  expect(status).toBe(201)
  expect(await listed(officer, meeting)).toMatchObject([
    { ...said, stance: 'agreeInPart', wordingBody: 'Nâng lương tối thiểu.', draftTitle: draft.title },
  ])
})

test('an opinion sent again is one opinion; other words under its id are refused', async () => {
  const { draft, officer, meeting } = await aHall()
  const id = randomUUID()
  const said = entry(draft, meeting, { sharedBy: 3 })
  const [first, again] = [
    await entered(officer, meeting, said, id),
    await entered(officer, meeting, said, id),
  ]
  expect([first.status, again.status]).toEqual([201, 200])
  const [one, two] = [await first.json(), await again.json()] as { code: string; signature: string }[]
  expect(two!.code).toBe(one!.code)
  for (const other of [{ sharedBy: 4 }, { contributorGroup: 'expert' }, { body: 'Lời khác.' }])
    expect((await entered(officer, meeting, { ...said, ...other }, id)).status).toBe(409)
  expect(await listed(officer, meeting)).toHaveLength(1)
})

test('two at the meeting who say the same are two opinions', async () => {
  const { draft, officer, meeting } = await aHall()
  await entered(officer, meeting, entry(draft, meeting))
  await entered(officer, meeting, entry(draft, meeting))
  expect(await listed(officer, meeting)).toHaveLength(2)
})

test('I correct and withdraw what I entered until the meeting is closed, and nothing afterwards', async () => {
  const { draft, officer, meeting } = await aHall()
  await entered(officer, meeting, entry(draft, meeting))
  const [it] = await listed(officer, meeting)
  const param = { id: meeting, entry: it!.id }
  const { entries } = as(officer).office.meetings[':id']
  const rewrite = (was: string) =>
    entries[':entry'].$patch({
      param,
      json: { stance: 'disagree', body: 'Sửa lại.', was, sharedBy: 7 } as never,
    })
  expect((await rewrite('an older text')).status).toBe(409)
  expect((await rewrite(it!.was)).status).toBe(200)
  expect(await listed(officer, meeting)).toMatchObject([
    { stance: 'disagree', body: 'Sửa lại.', sharedBy: 7 },
  ])

  await closed(officer, meeting)
  expect((await rewrite(it!.was)).status).toBe(409)
  expect((await entries[':entry'].$delete({ param })).status).toBe(409)
  expect((await entered(officer, meeting, entry(draft, meeting))).status).toBe(409)
})

test('withdrawing erases the words and what was declared of them', async () => {
  const { draft, officer, meeting } = await aHall()
  await entered(officer, meeting, entry(draft, meeting, { contributorGroup: 'expert', sharedBy: 9 }))
  const [it] = await listed(officer, meeting)
  const param = { id: meeting, entry: it!.id }
  expect((await as(officer).office.meetings[':id'].entries[':entry'].$delete({ param })).status).toBe(200)
  expect(await listed(officer, meeting)).toEqual([])
  const row = await db.selectFrom('opinion').where('id', '=', it!.id).selectAll().executeTakeFirstOrThrow()
  expect(row).toMatchObject({ body: '', sharedBy: null, contributorGroup: null, withdrawn: true })
})

test('once closed nothing tells which opinions were entered there, and what comes again is told it was kept', async () => {
  const { draft, officer, meeting } = await aHall()
  const id = randomUUID()
  const said = entry(draft, meeting)
  await entered(officer, meeting, said, id)
  await closed(officer, meeting)
  const row = await db.selectFrom('meeting').where('id', '=', meeting).selectAll().executeTakeFirstOrThrow()
  expect(row).toMatchObject({ secret: null, entries: 1 })
  const again = await entered(officer, meeting, said, id)
  expect(await again.json()).toMatchObject({ reason: 'meeting.closedHasIt' })
  const detail = await db.selectFrom('auditEntry').select('detail').execute()
  expect(JSON.stringify(detail)).not.toContain(id)
})

test('another officer of the unit sees that a meeting is there and none of its words', async () => {
  const { unit, draft, officer, meeting } = await aHall()
  await entered(officer, meeting, entry(draft, meeting))
  const colleague = as(await aStaff(unit, ['officer'])).office.meetings[':id']
  const param = { id: meeting }
  expect(await (await colleague.$get({ param })).json()).toMatchObject({
    mine: false,
    present: 40,
    entries: null,
  })
  expect((await colleague.entries.$get({ param })).status).toBe(403)
  expect((await colleague.close.$post({ param })).status).toBe(200)
  expect(await (await colleague.$get({ param })).json()).toMatchObject({ entries: 'few' })
})

test('a member cannot take what was entered for theirs', async () => {
  const { unit, draft, officer, meeting } = await aHall()
  const id = randomUUID()
  await entered(officer, meeting, entry(draft, meeting), id)
  const member = await aMember(unit)
  await say(member, anOpinion(draft, draft.paragraphs[1]!))
  const own = await (await as(member).mine.$get()).json()
  expect(JSON.stringify(own)).not.toContain(id)
  expect((await as(member).opinions[':id'].$delete({ param: { id } })).status).toBe(404)
})

test('what is declared must be of a day that came, of no more by group than were there, and of a unit of mine', async () => {
  const { unit, draft, officer } = await aHall()
  const post = (more: object) =>
    as(officer).office.meetings.$post({
      json: {
        ...{ unitId: unit.id, consultationId: draft.consultationId, channel: 'paper' },
        ...{ heldOn: '2026-03-01', present: 5, ...more },
      } as never,
    })
  expect((await post({})).status).toBe(201)
  expect((await post({ heldOn: '2099-01-01' })).status).toBe(422)
  expect((await post({ presentByGroup: { worker: 4, expert: 2 } })).status).toBe(422)
  expect((await post({ present: 0 })).status).toBe(422)
  expect((await post({ unitId: (await aUnit()).id })).status).toBe(404)
})

test('what was said before closing is entered within the grace, as late; then the meeting closes by itself', async () => {
  const { draft, officer, meeting } = await aHall()
  advance(days(7) + hours(1))
  const id = randomUUID()
  expect((await entered(officer, meeting, entry(draft, meeting), id)).status).toBe(201)
  const late = () => db.selectFrom('opinion').where('id', '=', id).select('late').executeTakeFirstOrThrow()
  expect(await late()).toEqual({ late: true })
  advance(days(4))
  expect((await entered(officer, meeting, entry(draft, meeting))).status).toBe(409)
  await meetingJobs[0]!.run(ctx(), {}, AbortSignal.timeout(60_000))
  const row = await db.selectFrom('meeting').where('id', '=', meeting).selectAll().executeTakeFirstOrThrow()
  expect(row.secret).toBeNull()
  expect(row.closedOn).not.toBeNull()
  expect(clock.now.getTime()).toBeGreaterThan(0)
})

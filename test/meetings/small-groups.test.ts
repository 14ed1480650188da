import { opinionJobs } from 'api/opinions/jobs'
import { expect, test } from 'vitest'

import { advance, clock, days } from '../setup/clock.ts'
import { db } from '../setup/database.ts'
import { as, ctx, type Jar } from '../setup/house.ts'
import { aDraft, aMember, anOpinion, aStaff, aUnit, say } from '../setup/make.ts'
import { aMeeting, closed, entered, entry } from './meeting.ts'

async function list(jar: Jar, query: Record<string, string>) {
  return (await as(jar).office.opinions.$get({ query: query as never })).json()
}

/** A province with a factory of whom five speak by phone, and a workshop of whom two do, at whose meeting 600 are declared. */
async function aProvince() {
  const province = await aUnit('Liên đoàn Lao động tỉnh', { level: 'province' })
  const big = await aUnit('CĐCS Nhà máy lớn', { parent: province })
  const small = await aUnit('CĐCS Xưởng nhỏ', { parent: province })
  const draft = await aDraft(province)
  for (const [unit, heads] of [
    [big, 5],
    [small, 2],
  ] as const)
    for (let n = 0; n < heads; n++)
      await say(await aMember(unit), anOpinion(draft, draft.paragraphs[0]!, { body: `${unit.name} ${n}` }))
  const officer = await aStaff(small, ['officer'])
  const meeting = await aMeeting(officer, small, draft, { present: 600, presentByGroup: { scientist: 500 } })
  const said = { body: 'Nói tại họp.', sharedBy: 600, contributorGroup: 'scientist' }
  for (let n = 0; n < 6; n++) await entered(officer, meeting, entry(draft, meeting, said))
  return { province, small, draft, officer, meeting, analyst: await aStaff(province) }
}

test('what was entered at a meeting of many is told of by itself, under its unit; two who spoke there by phone are not told of with it', async () => {
  const { small, draft, officer, meeting, analyst } = await aProvince()
  const apart = async () => ({
    unit: (await list(analyst, { draft: draft.id, unit: small.id })).opinions.map((it) => it.body),
    group: (await list(analyst, { draft: draft.id, group: 'scientist' })).tooFew,
    officer: (await list(officer, { draft: draft.id })).opinions.map((it) => it.body),
  })
  const spoken = Array.from({ length: 6 }, () => 'Nói tại họp.')
  expect(await apart()).toEqual({ unit: spoken, group: true, officer: spoken })
  await closed(officer, meeting)
  expect(await apart()).toEqual({ unit: spoken, group: true, officer: spoken })
})

test('a row says nothing of heads, ways in and who shared it', async () => {
  const { small, draft, analyst } = await aProvince()
  const { total, opinions } = await list(analyst, { draft: draft.id })
  expect(total).toBe(13)
  for (const { body, from } of opinions)
    expect(from).toEqual({
      unit: body === 'Nói tại họp.' ? small.name : 'Liên đoàn Lao động tỉnh',
      contributorGroup: null,
    })
  expect(JSON.stringify(opinions)).not.toMatch(/\b600\b|meeting|sharedBy/)
})

test('a consultation held on paper alone is told of, each unit as far as enough were there', async () => {
  const province = await aUnit('Liên đoàn Lao động tỉnh', { level: 'province' })
  const draft = await aDraft(province)
  for (const [name, present] of [
    ['CĐCS Hội trường đầy', 40],
    ['CĐCS Tổ ba người', 3],
    ['CĐCS Tổ hai người', 2],
  ] as const) {
    const unit = await aUnit(name, { parent: province })
    const officer = await aStaff(unit, ['officer'])
    const meeting = await aMeeting(officer, unit, draft, { present })
    await entered(officer, meeting, entry(draft, meeting, { body: name }))
  }
  const { opinions } = await list(await aStaff(province), { draft: draft.id })
  expect(opinions.map(({ body, from }) => [body, from.unit]).toSorted()).toEqual([
    ['CĐCS Hội trường đầy', 'CĐCS Hội trường đầy'],
    ['CĐCS Tổ ba người', province.name],
    ['CĐCS Tổ hai người', province.name],
  ])
})

test('a meeting of four alone, or of a unit with fewer than five members, is told of to nobody', async () => {
  const [few, small] = [await aUnit(), await aUnit()]
  await db.updateTable('unitMemberCount').where('unitId', '=', small.id).set({ members: 4 }).execute()
  for (const [unit, present] of [
    [few, 4],
    [small, 40],
  ] as const) {
    const draft = await aDraft(unit)
    const officer = await aStaff(unit, ['officer'])
    const meeting = await aMeeting(officer, unit, draft, { present })
    for (let n = 0; n < 7; n++) await entered(officer, meeting, entry(draft, meeting))
    expect(await list(await aStaff(unit), { draft: draft.id })).toMatchObject({ tooFew: true, total: 0 })
  }
})

test('what an officer enters counts nobody among those who spoke by phone', async () => {
  const unit = await aUnit()
  const draft = await aDraft(unit)
  const officer = await aStaff(unit, ['officer'])
  const meeting = await aMeeting(officer, unit, draft)
  for (let n = 0; n < 7; n++) await entered(officer, meeting, entry(draft, meeting))
  const waiting = db.selectFrom('waitingSpeaker').where('consultationId', '=', draft.consultationId)
  expect(await waiting.selectAll().execute()).toEqual([])
})

test('a small stack of forms after a large meeting is not told of by itself: not with the heads of that meeting, nor beside what one officer entered', async () => {
  const began = clock.now
  const unit = await aUnit()
  const draft = await aDraft(unit, undefined, {
    toldUntil: '2026-03-02',
    closesAt: new Date(clock.now.getTime() + days(40)),
  })
  const [first, second] = [await aStaff(unit, ['officer']), await aStaff(unit, ['officer'])]
  const reader = await aStaff(unit)
  const night = async () => {
    advance(days(1))
    await opinionJobs
      .find((it) => it.job.name === 'opinions.round')!
      .run(ctx(), {}, AbortSignal.timeout(60_000))
    return (await list(reader, { draft: draft.id })).opinions.map((it) => it.body).toSorted()
  }
  const hall = await aMeeting(first, unit, draft, { present: 40 })
  await entered(first, hall, entry(draft, hall, { body: 'ở hội trường' }))
  expect(await night()).toEqual(['ở hội trường'])
  await closed(first, hall)

  const stack = async (officer: Jar, present: number, body: string) => {
    const id = await aMeeting(officer, unit, draft, { present, channel: 'paper' })
    await entered(officer, id, entry(draft, id, { body }))
    return id
  }
  await stack(first, 1, 'một phiếu')
  expect(await night()).toEqual(['ở hội trường'])
  await stack(second, 5, 'năm phiếu')
  // Five of one officer beside one of another: he would subtract his own.
  expect(await night()).toEqual(['ở hội trường'])
  await stack(first, 4, 'bốn phiếu')
  expect(await night()).toEqual(['bốn phiếu', 'một phiếu', 'năm phiếu', 'ở hội trường'])
  clock.now = began
})

test('what is taken back at a meeting counts those who were there no longer', async () => {
  const unit = await aUnit()
  const draft = await aDraft(unit, undefined, { toldUntil: '2026-03-02' })
  const officer = await aStaff(unit, ['officer'])
  const meeting = await aMeeting(officer, unit, draft)
  const waiting = () => db.selectFrom('meetingWaiting').where('meetingId', '=', meeting).selectAll().execute()
  const id = crypto.randomUUID()
  await entered(officer, meeting, entry(draft, meeting), id)
  expect(await waiting()).toHaveLength(1)
  const param = { id: meeting, entry: id }
  expect((await as(officer).office.meetings[':id'].entries[':entry'].$delete({ param })).status).toBe(200)
  expect(await waiting()).toEqual([])
})

test('a night that tells what was entered in a unit tells nothing that one of it said by phone', async () => {
  const province = await aUnit('Liên đoàn Lao động tỉnh', { level: 'province' })
  const unit = await aUnit('CĐCS Xưởng mộc', { parent: province })
  const draft = await aDraft(province, undefined, { toldUntil: '2026-03-02' })
  const officer = await aStaff(unit, ['officer'])
  const meeting = await aMeeting(officer, unit, draft, { present: 9 })
  for (let n = 0; n < 3; n++)
    await entered(officer, meeting, entry(draft, meeting, { body: `Nói tại họp ${n}.` }))
  await say(await aMember(unit), anOpinion(draft, draft.paragraphs[0]!, { body: 'Nói bằng máy.' }))
  const began = clock.now
  advance(days(1))
  await opinionJobs
    .find((it) => it.job.name === 'opinions.round')!
    .run(ctx(), {}, new AbortController().signal)
  const rows = await db
    .selectFrom('opinion')
    .where('consultationId', '=', draft.consultationId)
    .select(['body', 'batchId'])
    .execute()
  clock.now = began
  expect(rows.filter((it) => it.batchId === null).map((it) => it.body)).toEqual(['Nói bằng máy.'])
})

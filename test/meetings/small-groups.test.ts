import { expect, test } from 'vitest'

import { db } from '../setup/database.ts'
import { as, type Jar } from '../setup/house.ts'
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

test('heads an officer declares make no unit and no group large enough to be told apart', async () => {
  const { small, draft, officer, meeting, analyst } = await aProvince()
  const apart = async () => ({
    unit: (await list(analyst, { draft: draft.id, unit: small.id })).tooFew,
    group: (await list(analyst, { draft: draft.id, group: 'scientist' })).tooFew,
    officer: (await list(officer, { draft: draft.id })).tooFew,
  })
  expect(await apart()).toEqual({ unit: true, group: true, officer: true })
  await closed(officer, meeting)
  expect(await apart()).toEqual({ unit: true, group: true, officer: true })
})

test('what was said at a meeting of few stands with the unit above, among others, without its unit and group', async () => {
  const { draft, analyst } = await aProvince()
  const { total, opinions } = await list(analyst, { draft: draft.id })
  expect(total).toBe(13)
  const spoken = opinions.filter(({ body }) => body === 'Nói tại họp.')
  expect(spoken).toHaveLength(6)
  for (const { from } of spoken)
    expect(from).toEqual({ unit: 'Liên đoàn Lao động tỉnh', contributorGroup: null })
  expect(JSON.stringify(opinions)).not.toMatch(/600|meeting|sharedBy/)
})

test('nobody counted by phone means nothing is told, however many an officer declares and enters', async () => {
  const unit = await aUnit()
  const draft = await aDraft(unit)
  const officer = await aStaff(unit, ['officer'])
  const meeting = await aMeeting(officer, unit, draft, { present: 600 })
  for (let n = 0; n < 7; n++) await entered(officer, meeting, entry(draft, meeting))
  expect(await list(await aStaff(unit), { draft: draft.id })).toMatchObject({ tooFew: true, total: 0 })
})

test('what an officer enters ends no round: only persons counted do', async () => {
  const unit = await aUnit()
  const draft = await aDraft(unit)
  const officer = await aStaff(unit, ['officer'])
  const meeting = await aMeeting(officer, unit, draft)
  for (let n = 0; n < 7; n++) await entered(officer, meeting, entry(draft, meeting))
  const waiting = db.selectFrom('waitingSpeakers').where('consultationId', '=', draft.consultationId)
  expect(await waiting.selectAll().execute()).toEqual([])
})

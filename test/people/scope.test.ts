import { expect, test } from 'vitest'

import { db } from '../setup/database.ts'
import { as } from '../setup/house.ts'
import { aDraft, aMember, anOpinion, aUnit, say } from '../setup/make.ts'
import { aColleague, type Colleague } from './making.ts'

const found = { opinionCount: 412, singularCount: 31, endedLabels: ['Nhà trẻ cho ca đêm'] }
const untold = { opinionCount: null, singularCount: null, endedLabels: [] }

const province = await aUnit('Liên đoàn', { level: 'province' })
const zone = await aUnit('Công đoàn khu công nghiệp', { parent: province, level: 'upper' })
const [above, below] = [await aColleague(province, ['analyst']), await aColleague(zone, ['analyst'])]

/** A draft of the province that was analysed and in which so many people of the zone took part. */
async function analysed(persons: number) {
  const draft = await aDraft(province)
  for (let n = 0; n < persons; n++) await say(await aMember(zone), anOpinion(draft, draft.paragraphs[0]!))
  await db
    .insertInto('analysis')
    .values({ draftId: draft.id, seed: 1, status: 'done', queuedAt: new Date('2026-03-01'), ...found })
    .execute()
  return draft
}

/** What somebody is told of its analysis, on both ways there. */
async function seen(by: Colleague, { id }: { id: string }) {
  const param = { id }
  return [
    await (await as(by.jar).office.drafts[':id'].analysis.$get({ param })).json(),
    (await (await as(by.jar).office.drafts[':id'].themes.$get({ param, query: {} })).json()).analysis,
  ]
}

test('what an analysis found over a whole draft is not told below the unit the draft belongs to', async () => {
  const draft = await analysed(5)
  // Of the opinions those that may be told of by now, not those that the analysis counted.
  const told = { ...found, opinionCount: 5, singularCount: 5 }
  for (const analysis of await seen(above, draft)) expect(analysis).toMatchObject(told)
  for (const analysis of await seen(below, draft))
    expect(analysis).toMatchObject({ status: 'done', ...untold })
})

test('of a draft in which fewer than five took part nobody is told what an analysis found', async () => {
  const draft = await analysed(4)
  for (const by of [above, below])
    for (const analysis of await seen(by, draft))
      expect(analysis).toMatchObject({ status: 'done', ...untold })
})

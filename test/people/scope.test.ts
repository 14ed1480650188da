import { expect, test } from 'vitest'

import { db } from '../setup/database.ts'
import { as } from '../setup/house.ts'
import { aDraft, aUnit } from '../setup/make.ts'
import { aColleague, type Colleague } from './making.ts'

test('what an analysis found over a whole draft is not told below the unit the draft belongs to', async () => {
  const province = await aUnit('Liên đoàn', { level: 'province' })
  const zone = await aUnit('Công đoàn khu công nghiệp', { parent: province, level: 'upper' })
  const { id: draftId } = await aDraft(province)
  const found = { opinionCount: 412, singularCount: 31, endedLabels: ['Nhà trẻ cho ca đêm'] }
  await db
    .insertInto('analysis')
    .values({ draftId, seed: 1, status: 'done', queuedAt: new Date('2026-03-01'), ...found })
    .execute()
  const [above, below] = [await aColleague(province, ['analyst']), await aColleague(zone, ['analyst'])]
  const param = { id: draftId }
  const seen = async (by: Colleague) => [
    await (await as(by.jar).office.drafts[':id'].analysis.$get({ param })).json(),
    (await (await as(by.jar).office.drafts[':id'].themes.$get({ param, query: {} })).json()).analysis,
  ]
  for (const analysis of await seen(above)) expect(analysis).toMatchObject(found)
  for (const analysis of await seen(below))
    expect(analysis).toMatchObject({
      status: 'done',
      opinionCount: null,
      singularCount: null,
      endedLabels: [],
    })
})

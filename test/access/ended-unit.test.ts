import { grantsOf } from 'api/identity/queries'
import { expect, test } from 'vitest'

import { advance, clock, days } from '../setup/clock.ts'
import { db } from '../setup/database.ts'
import { as, ctx } from '../setup/house.ts'
import { aPerson, aStaff, aUnit } from '../setup/make.ts'

test('a role ends with its unit: it holds on the last day, and nowhere below from the next', async () => {
  const unit = await aUnit('Công đoàn các khu công nghiệp', { level: 'upper' })
  const below = await aUnit('CĐCS May Sơn Hà', { parent: unit })
  const { id } = await aPerson(unit, ['admin'])
  const jar = await aStaff(unit, ['officer'])
  const seen = async () => (await (await as(jar).office.units.$get()).json()).units.map((it) => it.name)
  await db.updateTable('unit').set({ closedOn: '2026-03-03' }).where('id', '=', unit.id).execute()

  clock.now = new Date('2026-03-02T16:59:59Z')
  expect((await grantsOf(ctx(), id)).map(({ unitId }) => unitId)).toEqual([unit.id])
  expect(await seen()).toEqual([unit.name, below.name])
  clock.now = new Date('2026-03-02T17:00:00Z')
  expect(await grantsOf(ctx(), id)).toEqual([])
  expect(await seen()).toEqual([])

  await db.updateTable('unit').set({ closedOn: null }).where('id', '=', unit.id).execute()
  advance(days(1))
  expect(await grantsOf(ctx(), id)).toHaveLength(1)
})

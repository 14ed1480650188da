import { vietnamDay } from 'shared/format'
import { expect, test } from 'vitest'

import { advance, clock, days } from '../setup/clock.ts'
import { db } from '../setup/database.ts'
import { as } from '../setup/house.ts'
import { aDraft, aStaff, aUnit } from '../setup/make.ts'
import { aCode, api, codeOf, param } from '../units/a-tree.ts'

test('under however many units an admin puts them, the persons of some units are told by one number', async () => {
  const province = await aUnit('Liên đoàn Lao động tỉnh', { level: 'province' })
  const sector = await aUnit('Công đoàn ngành', { parent: province, level: 'sector' })
  const [small, large] = [
    await aUnit('CĐCS nhỏ', { parent: sector }),
    await aUnit('CĐCS lớn', { parent: sector }),
  ]
  const { consultationId } = await aDraft(province)
  const admin = await aStaff(sector, ['admin'])
  const at = {
    consultationId,
    contributorGroup: null,
    joinedOn: vietnamDay(clock.now),
    channel: 'link' as const,
  }
  await db
    .insertInto('participation')
    .values([
      { ...at, unitId: small.id, persons: 1 },
      { ...at, unitId: large.id, persons: 7 },
    ])
    .execute()
  advance(days(2))
  const on = vietnamDay(clock.now)
  const move = async (unit: { path: string }, parent: string) =>
    expect((await api(admin).move.$post({ ...param(unit), json: { parent, on } })).status).toBe(200)
  const told = { alone: new Set<string>(), together: new Set<string>() }
  for (let n = 0; n < 12; n++) {
    const code = aCode()
    const made = { code, name: `Công đoàn mới ${n}`, level: 'upper' as const, kind: null, members: null, on }
    expect((await api(admin).below.$post({ ...param(sector), json: made })).status).toBe(201)
    const { id } = await db.selectFrom('unit').where('code', '=', code).select('id').executeTakeFirstOrThrow()
    const shown = async () =>
      JSON.stringify(
        (await (await as(admin).office.units[':unitId'].persons.$get({ param: { unitId: id } })).json())
          .consultations,
      )
    await move(large, code)
    told.alone.add(await shown())
    await move(small, code)
    told.together.add(await shown())
    await move(small, codeOf(sector))
  }
  expect([told.alone.size, told.together.size]).toEqual([1, 1])
}, 60_000)

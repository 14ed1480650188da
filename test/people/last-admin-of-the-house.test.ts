import { expect, test } from 'vitest'

import { as } from '../setup/house.ts'
import { aUnit } from '../setup/make.ts'
import { aColleague, give, refused, rolesSeen } from './making.ts'

test('where no highest unit has an admin, the last one anywhere stays', async () => {
  const root = await aUnit('Liên đoàn', { level: 'province' })
  const below = await aUnit('Công đoàn ngành', { parent: root, level: 'upper' })
  const admin = await aColleague(below, ['admin'])
  const param = { id: admin.id, grantId: (await rolesSeen(admin, admin))[0]!.id }
  const end = () => as(admin.jar).office.people[':id'].roles[':grantId'].end.$post({ param })
  expect((await refused(end(), 409, 'admin.last')).params ?? {}).toEqual({})
  const other = await aColleague(below, ['officer'])
  expect((await give(admin, other, { unitId: below.id, role: 'admin' })).status).toBe(201)
  expect((await end()).status).toBe(200)
})

import { expect, test } from 'vitest'

import { db } from '../setup/database.ts'
import { as, type Jar, send } from '../setup/house.ts'
import { aUnit } from '../setup/make.ts'
import { aColleague, type Colleague, give, recorded, refused, rolesSeen } from './making.ts'

const change = (by: Colleague, person: { id: string }, what: 'deactivate' | 'reactivate') =>
  as(by.jar).office.people[':id'][what].$post({ param: { id: person.id } })

const signIn = (email: string, password = 'một mật khẩu đủ dài', jar: Jar = new Map()) =>
  send(jar, '/api/sign-in', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email, password }),
  })

test('a deactivated person is out at once, cannot sign in, and is in again when reactivated', async () => {
  const root = await aUnit('Liên đoàn', { level: 'province' })
  const [admin, person] = [await aColleague(root, ['admin']), await aColleague(root, ['officer'])]
  expect((await change(admin, person, 'deactivate')).status).toBe(200)
  await refused(as(person.jar).office.me.$get(), 401, 'signIn.ended')
  expect(await db.selectFrom('staffSession').where('userId', '=', person.id).selectAll().execute()).toEqual(
    [],
  )
  expect((await signIn(person.email)).status).not.toBe(200)
  await refused(give(admin, person, { unitId: root.id, role: 'analyst' }), 409, 'person.deactivated')
  expect((await change(admin, person, 'deactivate')).status).toBe(200)
  expect(await recorded('staff.deactivated')).toEqual([
    { actorId: admin.id, unitId: expect.any(String), detail: { staffUserId: person.id } },
  ])

  expect((await change(admin, person, 'reactivate')).status).toBe(200)
  expect((await signIn(person.email)).status).toBe(200)
  expect((await rolesSeen(admin, person)).map(({ state }) => state)).toEqual(['now'])
})

test('that somebody is deactivated is told to who knows the password, and to nobody else', async () => {
  const root = await aUnit('Liên đoàn', { level: 'province' })
  const [admin, person] = [await aColleague(root, ['admin']), await aColleague(root, ['officer'])]
  await change(admin, person, 'deactivate')
  const wrong = await signIn(person.email, 'không phải mật khẩu này')
  const nobody = await signIn('khong-ai@example.test', 'không phải mật khẩu này')
  expect([wrong.status, await wrong.json()]).toEqual([401, { reason: 'signIn.wrong' }])
  expect([nobody.status, await nobody.json()]).toEqual([401, { reason: 'signIn.wrong' }])
  await refused(signIn(person.email), 403, 'signIn.deactivated')
})

test('a session that was begun while the person was being deactivated opens nothing', async () => {
  const root = await aUnit('Liên đoàn', { level: 'province' })
  const [admin, person] = [await aColleague(root, ['admin']), await aColleague(root, ['officer'])]
  const session = await db
    .selectFrom('staffSession')
    .where('userId', '=', person.id)
    .selectAll()
    .executeTakeFirstOrThrow()
  await change(admin, person, 'deactivate')
  await db.insertInto('staffSession').values(session).execute()
  expect((await as(person.jar).office.me.$get()).status).toBe(401)
})

test('who also works elsewhere is not deactivated by an admin of one unit; their role there is ended instead', async () => {
  const root = await aUnit('Liên đoàn', { level: 'province' })
  const below = await aUnit('CĐCS May Sơn Hà', { parent: root })
  const [top, admin] = [await aColleague(root, ['admin']), await aColleague(below, ['admin'])]
  const person = await aColleague(below, ['officer'])
  await give(top, person, { unitId: root.id, role: 'analyst' })
  await refused(change(admin, person, 'deactivate'), 403, 'person.heldElsewhere')
  const param = { id: person.id, grantId: (await rolesSeen(admin, person))[0]!.id }
  expect((await as(admin.jar).office.people[':id'].roles[':grantId'].end.$post({ param })).status).toBe(200)
  expect((await change(top, person, 'deactivate')).status).toBe(200)
  await refused(change(admin, person, 'reactivate'), 403, 'person.heldElsewhere')
})

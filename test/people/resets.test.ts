import { SAMPLE_PASSWORD } from 'api/identity/sample-password'
import { expect, test } from 'vitest'

import { advance, clock, hours } from '../setup/clock.ts'
import { as, type Jar, send } from '../setup/house.ts'
import { aUnit } from '../setup/make.ts'
import { aColleague, type Colleague, give, recorded, refused } from './making.ts'

const OLD = 'một mật khẩu đủ dài'
const NEW = 'bốn con thuyền giấy qua sông'
const visitor = () => as(new Map())

const issue = (by: Colleague, person: { id: string }) =>
  as(by.jar).office.people[':id'].reset.$post({
    param: { id: person.id },
    json: { by: 'hand', renewSecondFactor: 'no' },
  })
const aLink = async (by: Colleague, person: { id: string }) => {
  const res = await issue(by, person)
  expect(res.status).toBe(201)
  return ((await res.json()) as { token: string }).token
}
const read = (token: string) => visitor().resets[':token'].$get({ param: { token } })
const use = (token: string, password = NEW) =>
  visitor().resets[':token'].$post({ param: { token }, json: { password } })
const signIn = async (email: string, password: string, jar: Jar = new Map()) =>
  (
    await send(jar, '/api/sign-in', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ email, password }),
    })
  ).status

test('who forgot a password chooses a new one by the admin’s link; every session ends and the old one opens nothing', async () => {
  const unit = await aUnit()
  const [admin, person] = [await aColleague(unit, ['admin']), await aColleague(unit, ['officer'])]
  const token = await aLink(admin, person)
  // Until it is used nothing changes.
  expect((await as(person.jar).office.me.$get()).status).toBe(200)
  expect(await (await read(token)).json()).toMatchObject({
    email: person.email,
    issuerName: 'Cán bộ Ban Tuyên giáo',
  })
  expect((await refused(use(token, SAMPLE_PASSWORD), 422, 'invalid')).fields?.password).toBe(
    'password.published',
  )
  expect((await refused(use(token, 'ngắn'), 422, 'invalid')).fields?.password).toMatch(/^password\./)
  expect(await (await use(token)).json()).toEqual({ email: person.email })
  expect((await as(person.jar).office.me.$get()).status).toBe(401)
  expect(await signIn(person.email, OLD)).not.toBe(200)
  expect(await signIn(person.email, NEW)).toBe(200)
  expect((await recorded('password.resetIssued')).at(-1)).toMatchObject({ actorId: admin.id })
  expect((await recorded('password.reset')).at(-1)).toMatchObject({ actorId: person.id })
})

test('a link to a new password works for a day, once, and only the latest', async () => {
  const unit = await aUnit()
  const [admin, person] = [await aColleague(unit, ['admin']), await aColleague(unit, ['officer'])]
  const first = await aLink(admin, person)
  const second = await aLink(admin, person)
  await refused(use(first), 409, 'reset.revoked')
  const answers = await Promise.all([use(second), use(second, `${NEW} nữa`)])
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
  await refused(read(second), 409, 'reset.used')
  const late = await aLink(admin, person)
  const before = clock.now
  advance(hours(24))
  await refused(use(late), 409, 'reset.expired')
  clock.now = before
  await refused(read(`${late.slice(0, -1)}~`), 404, 'reset.unknown')
})

test('nobody takes over an account that reaches beyond their own units', async () => {
  const root = await aUnit('Liên đoàn', { level: 'province' })
  const below = await aUnit('CĐCS May Sơn Hà', { parent: root })
  const [top, admin] = [await aColleague(root, ['admin']), await aColleague(below, ['admin'])]
  await give(top, top, { unitId: below.id, role: 'officer' })
  await refused(issue(admin, top), 403, 'person.heldElsewhere')
  await refused(issue(admin, await aColleague(root, ['officer'])), 404, 'person.missing')
  await refused(issue(admin, admin), 409, 'reset.oneself')
  expect((await issue(top, admin)).status).toBe(201)
})

test('a link kept back is good for nothing once the person has a role beyond the reach of who made it, or who made it gives no roles', async () => {
  const root = await aUnit('Liên đoàn', { level: 'province' })
  const below = await aUnit('CĐCS May Sơn Hà', { parent: root })
  const [top, admin] = [await aColleague(root, ['admin']), await aColleague(below, ['admin'])]
  const person = await aColleague(below, ['officer'])
  const kept = await aLink(admin, person)
  expect((await give(top, person, { unitId: root.id, role: 'analyst' })).status).toBe(201)
  await refused(read(kept), 409, 'reset.revoked')
  await refused(use(kept), 409, 'reset.revoked')
  expect((await use(await aLink(top, person))).status).toBe(200)

  const other = await aColleague(below, ['officer'])
  const alsoKept = await aLink(admin, other)
  await as(top.jar).office.people[':id'].deactivate.$post({ param: { id: admin.id } })
  await refused(use(alsoKept), 409, 'reset.revoked')
})

test('the link of a person deactivated meanwhile opens nothing, also when they are back', async () => {
  const unit = await aUnit()
  const [admin, person] = [await aColleague(unit, ['admin']), await aColleague(unit, ['officer'])]
  const token = await aLink(admin, person)
  const param = { id: person.id }
  await as(admin.jar).office.people[':id'].deactivate.$post({ param })
  await refused(use(token), 409, 'reset.revoked')
  await refused(issue(admin, person), 409, 'person.deactivated')
  await as(admin.jar).office.people[':id'].reactivate.$post({ param })
  await refused(use(token), 409, 'reset.revoked')
})

test('who set a password by a link is known on that device: strangers who guess do not keep them out', async () => {
  const unit = await aUnit()
  const [admin, person] = [await aColleague(unit, ['admin']), await aColleague(unit, ['officer'])]
  const [token, own]: [string, Jar] = [await aLink(admin, person), new Map()]
  const reset = await as(own).resets[':token'].$post({ param: { token }, json: { password: NEW } })
  expect(reset.status).toBe(200)
  for (let n = 0; n < 6; n++) await signIn(person.email, 'đoán bừa')
  expect(await signIn(person.email, NEW)).toBe(401)
  expect(await signIn(person.email, NEW, own)).toBe(200)
})

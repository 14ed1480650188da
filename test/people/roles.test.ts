import { vietnamDay } from 'shared/format'
import type { Role } from 'shared/units'
import { expect, test } from 'vitest'

import { clock, days } from '../setup/clock.ts'
import { db } from '../setup/database.ts'
import { as } from '../setup/house.ts'
import { aUnit } from '../setup/make.ts'
import { aColleague, type Colleague, give, recorded, refused, rolesSeen } from './making.ts'

/** A province with two unions below, and a factory below the first. */
async function aProvince() {
  const province = await aUnit('Liên đoàn Lao động tỉnh', { level: 'province' })
  const zone = await aUnit('Công đoàn khu công nghiệp', { parent: province, level: 'upper' })
  const factory = await aUnit('CĐCS May Sơn Hà', { parent: zone })
  const other = await aUnit('Công đoàn ngành Y tế', { parent: province, level: 'upper' })
  return { province, zone, factory, other }
}

const end = (by: Colleague, person: { id: string }, grantId: string) =>
  as(by.jar).office.people[':id'].roles[':grantId'].end.$post({ param: { id: person.id, grantId } })
const until = (by: Colleague, person: { id: string }, grantId: string, lastOn: string | null) =>
  as(by.jar).office.people[':id'].roles[':grantId']['last-day'].$put({
    param: { id: person.id, grantId },
    json: { lastOn },
  })
const grantOf = async (by: Colleague, person: { id: string }, role: Role) =>
  (await rolesSeen(by, person)).find((it) => it.role === role)!.id
const mayOpenLinks = async (person: Colleague, unitId: string) =>
  (await as(person.jar).office.units[':unitId'].links.$post({ param: { unitId }, json: {} })).status

test('a role works from the first minute of its first day to the last of its last, in Vietnam', async () => {
  const { zone, factory } = await aProvince()
  // 23:30 on the 2nd in Vietnam.
  clock.now = new Date('2026-03-02T16:30:00Z')
  const admin = await aColleague(zone, ['admin'])
  const [coming, going] = [await aColleague(factory, ['inspector']), await aColleague(factory, ['inspector'])]
  const role = { unitId: factory.id, role: 'officer' as const }
  expect((await give(admin, coming, { ...role, fromOn: '2026-03-03', lastOn: '2026-03-04' })).status).toBe(
    201,
  )
  expect((await give(admin, going, { ...role, lastOn: '2026-03-02' })).status).toBe(201)
  const state = async (person: Colleague) =>
    (await rolesSeen(admin, person)).find((it) => it.role === 'officer')
  expect(await state(coming)).toMatchObject({
    state: 'toCome',
    givenBy: 'Cán bộ Ban Tuyên giáo',
    untilOn: '2026-03-05',
  })
  clock.now = new Date('2026-03-02T16:59:59Z')
  expect(await mayOpenLinks(coming, factory.id)).toBe(403)
  expect(await mayOpenLinks(going, factory.id)).toBe(201)
  clock.now = new Date('2026-03-02T17:00:00Z')
  expect(await mayOpenLinks(coming, factory.id)).toBe(201)
  expect(await mayOpenLinks(going, factory.id)).toBe(403)
  expect(await state(going)).toMatchObject({ state: 'before' })
  expect((await recorded('role.given')).at(-1)).toMatchObject({
    unitId: factory.id,
    detail: { staffUserId: going.id, role: 'officer' },
  })
})

test('an admin for some days gives himself no role for longer, and prolongs none; another admin does', async () => {
  const { zone } = await aProvince()
  const [admin, other] = [await aColleague(zone, ['admin']), await aColleague(zone, ['admin'])]
  const own = await grantOf(other, admin, 'admin')
  expect((await until(other, admin, own, '2026-03-05')).status).toBe(200)
  await refused(until(admin, admin, own, '2026-03-06'), 403, 'role.ownLonger')
  await refused(until(admin, admin, own, null), 403, 'role.ownLonger')
  const role = { unitId: zone.id, role: 'analyst' as const }
  await refused(give(admin, admin, role), 403, 'role.ownLonger')
  await refused(give(admin, admin, { ...role, lastOn: '2026-03-06' }), 403, 'role.ownLonger')
  expect((await give(admin, admin, { ...role, lastOn: '2026-03-05' })).status).toBe(201)
  expect((await until(other, admin, own, null)).status).toBe(200)
})

test('a role is ended at once, keeps who ended it, and may be given again', async () => {
  const { zone, factory } = await aProvince()
  const admin = await aColleague(zone, ['admin'])
  const person = await aColleague(factory, ['officer'])
  const grant = await grantOf(admin, person, 'officer')
  expect((await end(admin, person, grant)).status).toBe(200)
  // From the next request on, in the session that is open.
  expect(await mayOpenLinks(person, factory.id)).not.toBe(201)
  expect((await rolesSeen(admin, person))[0]).toMatchObject({
    state: 'before',
    endedBy: 'Cán bộ Ban Tuyên giáo',
  })
  await refused(end(admin, person, grant), 409, 'role.over')
  await refused(until(admin, person, grant, null), 409, 'role.over')
  expect((await give(admin, person, { unitId: factory.id, role: 'officer' })).status).toBe(201)
  expect(await mayOpenLinks(person, factory.id)).toBe(201)
  expect(await rolesSeen(admin, person)).toHaveLength(2)
})

test('a role to come is taken back before it begins, and a role is extended or shortened', async () => {
  const { zone, factory } = await aProvince()
  const admin = await aColleague(zone, ['admin'])
  const person = await aColleague(factory, ['officer'])
  const today = vietnamDay(clock.now)
  const later = vietnamDay(new Date(clock.now.getTime() + days(10)))
  const grant = await grantOf(admin, person, 'officer')
  expect(await (await until(admin, person, grant, later)).json()).toMatchObject({
    untilOn: expect.any(String),
  })
  expect(await (await until(admin, person, grant, today)).json()).toMatchObject({
    untilOn: expect.any(String),
  })
  await refused(until(admin, person, grant, '2020-01-01'), 422, 'role.endsBeforeItBegins')
  await give(admin, person, { unitId: factory.id, role: 'officer', fromOn: later })
  const coming = (await rolesSeen(admin, person)).find((it) => it.state === 'toCome')!
  await refused(until(admin, person, grant, null), 409, 'role.overlaps')
  expect((await end(admin, person, coming.id)).status).toBe(200)
  expect((await until(admin, person, grant, null)).status).toBe(200)
})

test('the same role on the same unit is never held twice at a time; a constraint says so', async () => {
  const { zone, factory } = await aProvince()
  const admin = await aColleague(zone, ['admin'])
  const person = await aColleague(factory, ['officer'])
  await refused(give(admin, person, { unitId: factory.id, role: 'officer' }), 409, 'role.overlaps')
  const row = { staffUserId: person.id, unitId: factory.id, role: 'officer' as const }
  await expect(
    db
      .insertInto('grantOfRole')
      .values({ ...row, fromOn: '2025-01-01' })
      .execute(),
  ).rejects.toThrow('grant_of_role_once')
  await expect(
    db
      .insertInto('grantOfRole')
      .values({ ...row, fromOn: '2020-02-01', untilOn: '2020-01-31' })
      .execute(),
  ).rejects.toThrow('grant_of_role_until_after_from')
})

test('dates in the wrong order or in the past are refused', async () => {
  const { zone, factory } = await aProvince()
  const admin = await aColleague(zone, ['admin'])
  const person = await aColleague(factory, ['officer'])
  const role = { unitId: factory.id, role: 'analyst' as const }
  const failure = await refused(
    give(admin, person, { ...role, fromOn: '2030-02-01', lastOn: '2030-01-31' }),
    422,
    'invalid',
  )
  expect(failure.fields).toEqual({ lastOn: 'role.endsBeforeItBegins' })
  await refused(give(admin, person, { ...role, fromOn: '2020-01-01' }), 422, 'role.beginsInPast')
  await refused(give(admin, person, { ...role, lastOn: '2020-01-01' }), 422, 'role.endsBeforeItBegins')
})

test('an admin gives and ends roles on their unit and below it, and nowhere else', async () => {
  const { province, zone, factory, other } = await aProvince()
  const admin = await aColleague(zone, ['admin'])
  const below = await aColleague(factory, ['officer'])
  const above = await aColleague(province, ['officer'])
  const beside = await aColleague(other, ['officer'])
  expect((await give(admin, below, { unitId: zone.id, role: 'analyst' })).status).toBe(201)
  for (const unit of [province, other])
    await refused(give(admin, below, { unitId: unit.id, role: 'analyst' }), 404, 'unit.missing')
  for (const person of [above, beside]) {
    await refused(give(admin, person, { unitId: zone.id, role: 'analyst' }), 404, 'person.missing')
    await refused(
      as(admin.jar).office.people[':id'].$get({ param: { id: person.id } }),
      404,
      'person.missing',
    )
  }
  const root = await aColleague(province, ['admin'])
  const theirs = await grantOf(root, beside, 'officer')
  await refused(end(admin, beside, theirs), 404, 'role.missing')
  expect((await end(root, beside, theirs)).status).toBe(200)
})

test('a role given on a unit one reads and does not administer is refused', async () => {
  const { province, zone, factory } = await aProvince()
  const admin = await aColleague(zone, ['admin'])
  await give(await aColleague(province, ['admin']), admin, { unitId: province.id, role: 'inspector' })
  const person = await aColleague(factory, ['officer'])
  await refused(give(admin, person, { unitId: province.id, role: 'officer' }), 403, 'role.unitNotYours')
  const root = await aColleague(province, ['officer'])
  await refused(end(admin, root, await grantOf(admin, root, 'officer')), 403, 'role.unitNotYours')
  await refused(until(admin, root, await grantOf(admin, root, 'officer'), null), 403, 'role.unitNotYours')
})

test('only roles in sight are shown, and a grant is found under its own person alone', async () => {
  const { province, zone, factory } = await aProvince()
  const root = await aColleague(province, ['admin'])
  const admin = await aColleague(zone, ['admin'])
  const person = await aColleague(factory, ['officer'])
  await give(root, person, { unitId: province.id, role: 'analyst' })
  expect((await rolesSeen(admin, person)).map((it) => it.role)).toEqual(['officer'])
  expect((await rolesSeen(root, person)).map((it) => it.role)).toEqual(['analyst', 'officer'])
  await refused(end(root, admin, await grantOf(root, person, 'analyst')), 404, 'role.missing')
})

test('whoever is neither admin nor inspector sees nobody', async () => {
  const { province } = await aProvince()
  const admin = await aColleague(province, ['admin'])
  const analyst = await aColleague(province, ['analyst', 'responder', 'officer'])
  const list = await as(analyst.jar).office.people.$get({ query: {} })
  expect(await list.json()).toEqual({ people: [], next: null })
  await refused(as(analyst.jar).office.people[':id'].$get({ param: { id: admin.id } }), 404, 'person.missing')
  expect(await (await as(analyst.jar).office['people-units'].$get({ query: {} })).json()).toEqual([])
})

test('people are found without accents, a page at a time', async () => {
  const { province, zone } = await aProvince()
  const admin = await aColleague(province, ['admin'])
  const names = Array.from({ length: 60 }, (_, i) => `Đặng Thị Hường ${String(i).padStart(2, '0')}`)
  for (const [i, name] of names.entries()) {
    const { id } = await db
      .insertInto('staffUser')
      .values({ name, email: `huong${i}.${zone.id}@example.test`, emailVerified: true })
      .returning('id')
      .executeTakeFirstOrThrow()
    await db
      .insertInto('grantOfRole')
      .values({ staffUserId: id, unitId: zone.id, role: 'officer', fromOn: '2026-01-01' })
      .execute()
  }
  const found: string[] = []
  let after: string | null = ''
  let pages = 0
  while (after !== null) {
    const res = await as(admin.jar).office.people.$get({ query: { q: 'dang thi HUONG', after } })
    const page = await res.json()
    found.push(...page.people.map((it) => it.name))
    after = page.next
    pages += 1
  }
  expect(found).toEqual(names)
  expect(pages).toBe(2)
  const units = await as(admin.jar).office['people-units'].$get({ query: { q: 'khu cong nghiep' } })
  expect((await units.json()).map((it) => it.id)).toEqual([zone.id])
})

test('an inspector reads everything in sight and changes nothing', async () => {
  const { zone, factory } = await aProvince()
  const admin = await aColleague(zone, ['admin'])
  const inspector = await aColleague(zone, ['inspector'])
  const person = await aColleague(factory, ['officer'])
  const grant = await grantOf(inspector, person, 'officer')
  const param = { id: person.id }
  await refused(give(inspector, person, { unitId: factory.id, role: 'analyst' }), 403, 'role.unitNotYours')
  await refused(end(inspector, person, grant), 403, 'role.unitNotYours')
  await refused(until(inspector, person, grant, null), 403, 'role.unitNotYours')
  await refused(
    as(inspector.jar).office.people[':id'].deactivate.$post({ param }),
    403,
    'person.heldElsewhere',
  )
  await refused(
    as(inspector.jar).office.people[':id'].reactivate.$post({ param }),
    403,
    'person.heldElsewhere',
  )
  await refused(
    as(inspector.jar).office.people[':id'].reset.$post({
      param,
      json: { by: 'hand', renewSecondFactor: 'no' },
    }),
    403,
    'person.heldElsewhere',
  )
  expect((await rolesSeen(admin, person)).map((it) => it.state)).toEqual(['now'])
})

test('an admin whose own role has run out changes nothing any more', async () => {
  const { province, zone, factory } = await aProvince()
  clock.now = new Date('2026-03-03T16:30:00Z')
  const root = await aColleague(province, ['admin'])
  const admin = await aColleague(zone, ['admin'])
  const person = await aColleague(factory, ['officer'])
  await until(root, admin, await grantOf(root, admin, 'admin'), vietnamDay(clock.now))
  expect((await give(admin, person, { unitId: factory.id, role: 'analyst' })).status).toBe(201)
  clock.now = new Date('2026-03-03T17:00:00Z')
  await refused(give(admin, person, { unitId: factory.id, role: 'responder' }), 404, 'person.missing')
})

test('a person is shown with the roles of a day and the names units had then, and is changed as of today alone', async () => {
  const { province, zone } = await aProvince()
  clock.now = new Date('2026-03-05T01:00:00Z')
  const admin = await aColleague(province, ['admin'])
  const person = await aColleague(zone, ['analyst'])
  await db
    .updateTable('grantOfRole')
    .set({ fromOn: '2026-01-10' })
    .where('staffUserId', '=', person.id)
    .execute()
  const code = zone.path.split('.').at(-1)!
  const json = { name: 'Công đoàn khu kinh tế', on: '2026-02-01' }
  expect((await as(admin.jar).office.units[':code'].rename.$post({ param: { code }, json })).status).toBe(200)

  const roleOn = async (query: { asOf?: string }) => {
    const answer = await as(admin.jar).office.people[':id'].$get({ param: { id: person.id }, query })
    const { roles } = (await answer.json()) as {
      roles: { unitName: string; state: string; changeable: boolean }[]
    }
    return roles.map((it) => [it.unitName, it.state, it.changeable])
  }
  const listedOn = async (asOf: string) => {
    const answer = await as(admin.jar).office.people.$get({ query: { asOf } as never })
    const { people } = (await answer.json()) as { people: { id: string; roles: { unitName: string }[] }[] }
    return people.find((it) => it.id === person.id)!.roles.map((it) => it.unitName)
  }
  expect(await roleOn({})).toEqual([['Công đoàn khu kinh tế', 'now', true]])
  expect(await roleOn({ asOf: '2026-01-20' })).toEqual([[zone.name, 'now', false]])
  expect(await roleOn({ asOf: '2026-01-09' })).toEqual([[zone.name, 'toCome', false]])
  expect(await listedOn('2026-01-20')).toEqual([zone.name])
  expect(await listedOn('2026-01-09')).toEqual([])
  expect(await listedOn('2026-03-05')).toEqual(['Công đoàn khu kinh tế'])
})

import { setTimeout as wait } from 'node:timers/promises'

import { vietnamDay } from 'shared/format'
import { expect, test } from 'vitest'

import { clock, days } from '../setup/clock.ts'
import { db, pool } from '../setup/database.ts'
import { as } from '../setup/house.ts'
import { aUnit } from '../setup/make.ts'
import { aColleague, type Colleague, give, refused } from './making.ts'

const adminGrant = (person: { id: string }) =>
  db
    .selectFrom('grantOfRole')
    .where('staffUserId', '=', person.id)
    .where('role', '=', 'admin')
    .select(['id', 'untilOn'])
    .executeTakeFirstOrThrow()
const end = async (by: Colleague, person: Colleague) =>
  as(by.jar).office.people[':id'].roles[':grantId'].end.$post({
    param: { id: person.id, grantId: (await adminGrant(person)).id },
  })
const until = async (by: Colleague, person: Colleague, lastOn: string | null) =>
  as(by.jar).office.people[':id'].roles[':grantId']['last-day'].$put({
    param: { id: person.id, grantId: (await adminGrant(person)).id },
    json: { lastOn },
  })
const deactivate = (by: Colleague, person: Colleague) =>
  as(by.jar).office.people[':id'].deactivate.$post({ param: { id: person.id } })
const dayIn = (count: number) => vietnamDay(new Date(clock.now.getTime() + days(count)))

/** Lets several requests begin, holds them all at the door of the grants, and lets them go on at once. */
async function atOnce<T>(work: (() => Promise<T>)[]): Promise<T[]> {
  const holder = await pool.connect()
  await holder.query('begin; lock table grant_of_role in share row exclusive mode')
  const answers = work.map((it) => it())
  const waiting = `select count(*)::int as n from pg_locks where relation = 'grant_of_role'::regclass and not granted`
  for (let tries = 0; (await pool.query<{ n: number }>(waiting)).rows[0]!.n < work.length; tries++) {
    if (tries > 200) throw new Error('they do not wait for each other')
    await wait(25)
  }
  await holder.query('commit')
  holder.release()
  return Promise.all(answers)
}

test('the last admin of a highest unit can neither be ended, nor deactivated, nor run out', async () => {
  const root = await aUnit('Liên đoàn', { level: 'province' })
  const admin = await aColleague(root, ['admin'])
  const failure = await refused(end(admin, admin), 409, 'admin.last')
  expect(failure.params).toEqual({ unit: 'Liên đoàn' })
  await refused(until(admin, admin, dayIn(30)), 409, 'admin.last')
  await refused(deactivate(admin, admin), 409, 'admin.last')
  expect((await adminGrant(admin)).untilOn).toBeNull()
  expect((await as(admin.jar).office.me.$get()).status).toBe(200)
})

test('with another admin named first, each of these can be done; with one who comes too late, or leaves too soon, it cannot', async () => {
  const root = await aUnit('Liên đoàn', { level: 'province' })
  const [admin, other] = [await aColleague(root, ['admin']), await aColleague(root, ['officer'])]
  expect((await give(admin, other, { unitId: root.id, role: 'admin', fromOn: dayIn(10) })).status).toBe(201)
  await refused(end(admin, admin), 409, 'admin.last')
  await refused(until(admin, admin, dayIn(8)), 409, 'admin.last')
  // The other begins the very day after.
  expect((await until(admin, admin, dayIn(9))).status).toBe(200)
  await refused(until(admin, other, dayIn(40)), 409, 'admin.last')
  await refused(deactivate(admin, other), 409, 'admin.last')
  // What one gave up another gives back.
  await refused(until(admin, admin, null), 403, 'role.ownLonger')
  const third = await aColleague(root, ['admin'])
  expect((await until(third, admin, null)).status).toBe(200)
  expect((await deactivate(admin, other)).status).toBe(200)
  expect((await deactivate(admin, third)).status).toBe(200)
  await refused(end(admin, admin), 409, 'admin.last')
})

test('an admin of the sample is none to leave a house to; the sample’s own may go when there is another', async () => {
  const root = await aUnit('Liên đoàn', { level: 'province' })
  const [real, sample] = [await aColleague(root, ['admin']), await aColleague(root, ['admin'])]
  await db.updateTable('staffUser').where('id', '=', sample.id).set({ sample: true }).execute()
  await refused(end(real, real), 409, 'admin.last')
  await refused(deactivate(sample, real), 409, 'admin.last')
  expect((await deactivate(real, sample)).status).toBe(200)
})

test('an admin of a unit below may leave it without one: the highest unit has its own', async () => {
  const root = await aUnit('Liên đoàn', { level: 'province' })
  const below = await aUnit('Công đoàn ngành', { parent: root, level: 'upper' })
  await aColleague(root, ['admin'])
  const admin = await aColleague(below, ['admin'])
  expect((await end(admin, admin)).status).toBe(200)
})

test('of two admins who end each other at once, one remains', async () => {
  const root = await aUnit('Liên đoàn', { level: 'province' })
  const [one, two] = [await aColleague(root, ['admin']), await aColleague(root, ['admin'])]
  const answers = await atOnce([() => end(one, two), () => end(two, one)])
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 404])
  const left = [await adminGrant(one), await adminGrant(two)].filter(({ untilOn }) => untilOn === null)
  expect(left).toHaveLength(1)
})

test('of the last two admins who leave at once, one stays; so also when one leaves and the other is deactivated', async () => {
  const root = await aUnit('Liên đoàn', { level: 'province' })
  const [one, two] = [await aColleague(root, ['admin']), await aColleague(root, ['admin'])]
  const answers = await atOnce([() => end(one, one), () => end(two, two)])
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])

  const another = await aUnit('Liên đoàn khác', { level: 'province' })
  const [a, b] = [await aColleague(another, ['admin']), await aColleague(another, ['admin'])]
  const both = await atOnce<{ status: number }>([() => end(a, a), () => deactivate(b, b)])
  expect(both.map(({ status }) => status).sort()).toEqual([200, 409])
})

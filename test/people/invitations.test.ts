import { createHash } from 'node:crypto'

import { SAMPLE_PASSWORD } from 'api/identity/sample-password'
import type { Role } from 'shared/units'
import { expect, test } from 'vitest'

import { advance, clock, days, hours } from '../setup/clock.ts'
import { db, pool } from '../setup/database.ts'
import { as, type Jar, send } from '../setup/house.ts'
import { aUnit } from '../setup/make.ts'
import { aColleague, type Colleague, recorded, refused, rolesSeen } from './making.ts'

const PASSWORD = 'bốn con thuyền giấy qua sông'
const visitor = () => as(new Map())
let asked = 0
const anEmail = () => `moi${(asked += 1)}@example.test`

const ask = (
  by: Colleague,
  unit: { id: string },
  {
    email = anEmail(),
    roles = ['officer'] as Role[],
    ...dates
  }: {
    email?: string
    roles?: Role[]
    fromOn?: string
    lastOn?: string
  } = {},
) =>
  as(by.jar).office.invitations.$post({
    json: { invitation: { name: 'Lê Thị Mận', email, unitId: unit.id, roles, ...dates }, by: 'hand' },
  })
/** Invites by hand and returns what the inviter is shown. */
async function anInvitation(...how: Parameters<typeof ask>) {
  const res = await ask(...how)
  expect(res.status).toBe(201)
  const { id, token } = (await res.json()) as { id: string; token: string }
  return { id, token }
}
const read = (token: string) => visitor().invitations[':token'].$get({ param: { token } })
const accept = (token: string, password = PASSWORD) =>
  visitor().invitations[':token'].$post({ param: { token }, json: { password } })

const signIn = (email: string, jar: Jar = new Map()) =>
  send(jar, '/api/sign-in', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email, password: PASSWORD }),
  })

async function aHouse() {
  const root = await aUnit('Liên đoàn Lao động tỉnh', { level: 'province' })
  const factory = await aUnit('CĐCS May Sơn Hà', { parent: root })
  return { root, factory, admin: await aColleague(root, ['admin']) }
}

test('who is invited reads by whom and to what, chooses a password, and has an account with the roles', async () => {
  const { factory, admin } = await aHouse()
  const email = anEmail()
  const { token } = await anInvitation(admin, factory, {
    email: email.toUpperCase(),
    roles: ['officer', 'analyst'],
    lastOn: '2026-12-31',
  })
  expect(await (await read(token)).json()).toMatchObject({
    name: 'Lê Thị Mận',
    email,
    unitName: 'CĐCS May Sơn Hà',
    inviterName: 'Cán bộ Ban Tuyên giáo',
    roles: ['officer', 'analyst'],
    untilOn: '2027-01-01',
    account: 'new',
  })
  const res = await accept(token)
  expect([res.status, await res.json()]).toEqual([201, { email }])
  expect((await signIn(email)).status).toBe(200)
  const { id } = await db
    .selectFrom('staffUser')
    .where('email', '=', email)
    .select('id')
    .executeTakeFirstOrThrow()
  const roles = await rolesSeen(admin, { id })
  expect(roles.map(({ role, untilOn, givenBy }) => [role, untilOn, givenBy])).toEqual([
    ['analyst', '2027-01-01', 'Cán bộ Ban Tuyên giáo'],
    ['officer', '2027-01-01', 'Cán bộ Ban Tuyên giáo'],
  ])
  expect((await recorded('invitation.accepted')).at(-1)).toMatchObject({ actorId: id })
  const grants = await db.selectFrom('grantOfRole').where('staffUserId', '=', id).select('givenBy').execute()
  expect(grants).toEqual([{ givenBy: admin.id }, { givenBy: admin.id }])
})

test('a link works for seven days, once', async () => {
  const { factory, admin } = await aHouse()
  const [late, used] = [await anInvitation(admin, factory), await anInvitation(admin, factory)]
  expect((await accept(used.token)).status).toBe(201)
  await refused(accept(used.token), 409, 'invitation.used')
  await refused(read(used.token), 409, 'invitation.used')
  const before = clock.now
  advance(days(7) - 1)
  expect((await read(late.token)).status).toBe(200)
  advance(1)
  await refused(read(late.token), 409, 'invitation.expired')
  await refused(accept(late.token), 409, 'invitation.expired')
  clock.now = before
})

test('a revoked link and a replaced one work no more', async () => {
  const { factory, admin } = await aHouse()
  const [gone, again] = [await anInvitation(admin, factory), await anInvitation(admin, factory)]
  const office = as(admin.jar).office.invitations[':id']
  expect((await office.revoke.$post({ param: { id: gone.id } })).status).toBe(200)
  await refused(accept(gone.token), 409, 'invitation.revoked')
  await refused(office.revoke.$post({ param: { id: gone.id } }), 409, 'invitation.revokedBefore')
  await refused(
    office.again.$post({ param: { id: gone.id }, json: { by: 'hand' } }),
    409,
    'invitation.revokedBefore',
  )

  const res = await office.again.$post({ param: { id: again.id }, json: { by: 'hand' } })
  const { token } = (await res.json()) as { token: string }
  expect(token).not.toBe(again.token)
  await refused(accept(again.token), 404, 'invitation.unknown')
  expect((await accept(token)).status).toBe(201)
  await refused(office.revoke.$post({ param: { id: again.id } }), 409, 'invitation.accepted')
})

test('a mistyped, forged or foreign token is one and the same to whoever tries', async () => {
  const { factory, admin } = await aHouse()
  const { token } = await anInvitation(admin, factory)
  const other = token.startsWith('A') ? `B${token.slice(1)}` : `A${token.slice(1)}`
  const tries = [
    other,
    token.slice(0, -1),
    `${token}A`,
    'x',
    createHash('sha256').update(token).digest('base64url'),
  ]
  const said = new Set<string>()
  for (const it of tries) {
    said.add(JSON.stringify(await refused(read(it), 404, 'invitation.unknown')))
    said.add(JSON.stringify(await refused(accept(it), 404, 'invitation.unknown')))
  }
  expect(said.size).toBe(1)
})

test('of two people who use one link at once, one has the account', async () => {
  const { factory, admin } = await aHouse()
  const email = anEmail()
  const { token } = await anInvitation(admin, factory, { email })
  const answers = await Promise.all([accept(token), accept(token), accept(token)])
  expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409])
  expect(await db.selectFrom('staffUser').where('email', '=', email).select('id').execute()).toHaveLength(1)
  // Two invitations of one person, used at once: the later finds the account in the making and is refused, or finds it made and nobody
  // proved whose it is, and makes it its own. Either way there is one account, with what was accepted.
  const twice = anEmail()
  const [one, two] = [
    await anInvitation(admin, factory, { email: twice }),
    await anInvitation(admin, factory, { email: twice, roles: ['analyst'] }),
  ]
  const both = await Promise.all([accept(one.token), accept(two.token)])
  const statuses = both.map(({ status }) => status as number).sort()
  expect([
    [201, 201],
    [201, 409],
  ]).toContainEqual(statuses)
  expect(await db.selectFrom('staffUser').where('email', '=', twice).select('id').execute()).toHaveLength(1)
  const kept = await db
    .selectFrom('staffUser')
    .innerJoin('grantOfRole', 'grantOfRole.staffUserId', 'staffUser.id')
    .where('email', '=', twice)
    .select('role')
    .execute()
  expect(kept).toHaveLength(statuses.filter((status) => status === 201).length)
})

test('a password that is not good enough is refused, and the link still works', async () => {
  const { factory, admin } = await aHouse()
  const { token } = await anInvitation(admin, factory)
  const failure = await refused(accept(token, 'ngắn'), 422, 'invalid')
  expect(failure.fields?.password).toMatch(/^password\./)
  const known = await refused(accept(token, SAMPLE_PASSWORD), 422, 'invalid')
  expect(known.fields?.password).toBe('password.published')
  expect((await accept(token)).status).toBe(201)
})

test('who has an account signs in to accept, and nobody else accepts for them', async () => {
  const { root, factory, admin } = await aHouse()
  const person = await aColleague(factory, ['officer'])
  const stranger = await aColleague(factory, ['officer'])
  const { token } = await anInvitation(admin, root, { email: person.email, roles: ['officer'] })
  expect(await (await read(token)).json()).toMatchObject({ account: 'signIn' })
  await refused(accept(token), 409, 'invitation.hasAccount')
  const take = (by: Colleague) =>
    as(by.jar).office['accepted-invitations'][':token'].$post({ param: { token } })
  await refused(take(stranger), 403, 'invitation.otherAccount')
  expect(await (await take(person)).json()).toEqual({ given: 1 })
  await refused(take(person), 409, 'invitation.used')
  expect((await rolesSeen(admin, person)).map((it) => it.unitName)).toEqual([
    'Liên đoàn Lao động tỉnh',
    'CĐCS May Sơn Hà',
  ])
  const same = await anInvitation(admin, factory, { email: person.email, roles: ['officer'] })
  await refused(
    as(person.jar).office['accepted-invitations'][':token'].$post({ param: { token: same.token } }),
    409,
    'invitation.held',
  )
})

test('an invitation of one who is no admin any more gives nothing', async () => {
  const { root, factory, admin } = await aHouse()
  const leaving = await aColleague(root, ['admin'])
  const { token } = await anInvitation(leaving, factory)
  await as(admin.jar).office.people[':id'].deactivate.$post({ param: { id: leaving.id } })
  await refused(accept(token), 409, 'invitation.inviterGone')
  await as(admin.jar).office.people[':id'].reactivate.$post({ param: { id: leaving.id } })
  expect((await accept(token)).status).toBe(201)
})

test('only an admin of the unit invites to it, sends again and revokes', async () => {
  const { root, factory, admin } = await aHouse()
  const below = await aColleague(factory, ['admin'])
  const inspector = await aColleague(root, ['inspector'])
  await refused(ask(below, root), 404, 'unit.missing')
  await refused(ask(inspector, factory), 403, 'role.unitNotYours')
  const top = await anInvitation(admin, root)
  const office = (by: Colleague) => as(by.jar).office.invitations[':id']
  const param = { id: top.id }
  await refused(office(below).revoke.$post({ param }), 404, 'invitation.missing')
  await refused(office(inspector).revoke.$post({ param }), 403, 'role.unitNotYours')
  await refused(office(inspector).again.$post({ param, json: { by: 'hand' } }), 403, 'role.unitNotYours')
  const listed = async (by: Colleague) =>
    (await (await as(by.jar).office.invitations.$get({ query: {} })).json()).invitations.map(({ id }) => id)
  expect(await listed(admin)).toContain(top.id)
  expect(await listed(inspector)).toContain(top.id)
  expect(await listed(below)).not.toContain(top.id)
  await refused(
    as(admin.jar).office.invitations.$post({
      json: {
        invitation: { name: 'A', email: anEmail(), unitId: root.id, roles: ['officer'] },
        by: 'mail',
      },
    }),
    409,
    'mail.none',
  )
})

test('dates of an invitation are kept, and nobody holds a role before they took it', async () => {
  const { factory, admin } = await aHouse()
  await refused(ask(admin, factory, { fromOn: '2026-05-02', lastOn: '2026-05-01' }), 422, 'invalid')
  const over = await anInvitation(admin, factory, { lastOn: '2026-03-03' })
  const email = anEmail()
  const late = await anInvitation(admin, factory, { email })
  const before = clock.now
  advance(days(3))
  await refused(accept(over.token), 409, 'invitation.rolesOver')
  expect((await accept(late.token)).status).toBe(201)
  const row = await db
    .selectFrom('staffUser')
    .innerJoin('grantOfRole', 'grantOfRole.staffUserId', 'staffUser.id')
    .where('email', '=', email)
    .select('fromOn')
    .executeTakeFirstOrThrow()
  expect(row.fromOn).toBe('2026-03-05')
  clock.now = before
})

test('no table holds a token that works', async () => {
  const { factory, admin } = await aHouse()
  const tokens = [await anInvitation(admin, factory), await anInvitation(admin, factory)].map(
    (it) => it.token,
  )
  await accept(tokens[0]!)
  advance(hours(1))
  const { rows } = await pool.query<{ name: string }>(
    `select quote_ident(schemaname) || '.' || quote_ident(tablename) as name from pg_tables
     where schemaname in ('public', 'pgboss')`,
  )
  for (const { name } of rows) {
    const found = await pool.query(`select t::text as row from ${name} as t where t::text ~ $1`, [
      tokens.map((token) => `${token}|${Buffer.from(token).toString('hex')}`).join('|'),
    ])
    expect([name, found.rows]).toEqual([name, []])
  }
})

import { peopleJobs } from 'api/people/jobs'
import type { Role } from 'shared/units'
import { expect, test } from 'vitest'

import { db } from '../setup/database.ts'
import { as, type Jar } from '../setup/house.ts'
import { aUnit } from '../setup/make.ts'
import { clock } from '../setup/clock.ts'
import { lettersTo, linkIn, post, startPosting, until } from '../setup/post.ts'
import { aColleague, type Colleague, give, recorded, refused, rolesSeen } from './making.ts'

await startPosting(peopleJobs)

const OLD = 'ba cây cầu tre bắc qua kênh'
const NEW = 'bốn con thuyền giấy qua sông'
let asked = 0
const anEmail = () => `hop-thu${(asked += 1)}@example.test`

/** A province, a union below it, a factory below that, and their admins. */
async function aHouse() {
  const root = await aUnit('Liên đoàn Lao động tỉnh', { level: 'province' })
  const zone = await aUnit('Công đoàn các khu công nghiệp', { parent: root, level: 'upper' })
  const factory = await aUnit('CĐCS May Sơn Hà', { parent: zone })
  const [top, low] = [await aColleague(root, ['admin']), await aColleague(factory, ['admin'])]
  return { root, zone, factory, top, low, middle: await aColleague(zone, ['admin']) }
}

const invite = (by: Colleague, unit: { id: string }, email: string, how: 'mail' | 'hand', roles: Role[]) =>
  post(by.jar, '/api/office/invitations', {
    invitation: { name: 'Trần Thị Bòng', email, unitId: unit.id, roles },
    by: how,
  })
async function handed(by: Colleague, unit: { id: string }, email: string, roles: Role[] = ['officer']) {
  const res = await invite(by, unit, email, 'hand', roles)
  expect(res.status).toBe(201)
  return ((await res.json()) as { token: string }).token
}
async function mailed(by: Colleague, unit: { id: string }, email: string, roles: Role[] = ['officer']) {
  const before = lettersTo(email).length
  expect((await invite(by, unit, email, 'mail', roles)).status).toBe(201)
  await until(() => lettersTo(email).length > before)
  return linkIn(lettersTo(email).at(-1)!)!
}
const accept = (token: string, password: string) =>
  as(new Map()).invitations[':token'].$post({ param: { token }, json: { password } })
const read = async (token: string) =>
  (await as(new Map()).invitations[':token'].$get({ param: { token } })).json()
const userOf = (email: string) =>
  db
    .selectFrom('staffUser')
    .where('email', '=', email)
    .select(['id', 'emailVerified'])
    .executeTakeFirstOrThrow()
async function comes(email: string, password: string): Promise<Jar | null> {
  const jar: Jar = new Map()
  return (await as(jar)['sign-in'].$post({ json: { email, password } })).status === 200 ? jar : null
}
/** An account a low admin made under somebody else's e-mail, with a password only they know. */
async function squatted(by: Colleague, unit: { id: string }, email: string) {
  expect((await accept(await handed(by, unit, email), OLD)).status).toBe(201)
  return userOf(email)
}

test('a link shown by hand proves no mailbox; a letter does', async () => {
  const { factory, low } = await aHouse()
  const [byHand, byLetter] = [anEmail(), anEmail()]
  await accept(await handed(low, factory, byHand), OLD)
  await accept(await mailed(low, factory, byLetter), OLD)
  expect([(await userOf(byHand)).emailVerified, (await userOf(byLetter)).emailVerified]).toEqual([
    false,
    true,
  ])
})

test('who squats an e-mail by hand is given nothing beyond where the one who handed it reaches', async () => {
  const { root, zone, factory, top, low, middle } = await aHouse()
  const person = await squatted(low, factory, anEmail())
  for (const [by, unit] of [
    [top, root],
    [top, zone],
    [middle, zone],
  ] as const)
    await refused(give(by, person, { unitId: unit.id, role: 'admin' }), 409, 'role.mailboxUnproven')
  expect((await give(top, person, { unitId: factory.id, role: 'inspector' })).status).toBe(201)
  expect((await rolesSeen(top, person)).map((it) => it.unitName)).toEqual([factory.name, factory.name])
})

test('who was invited by hand by an admin that reaches further is known that far', async () => {
  const { zone, factory, top, root, middle } = await aHouse()
  const person = await squatted(middle, factory, anEmail())
  expect((await give(top, person, { unitId: zone.id, role: 'officer' })).status).toBe(201)
  await refused(give(top, person, { unitId: root.id, role: 'officer' }), 409, 'role.mailboxUnproven')
})

test('a link made anew by a low admin vouches for no more than that admin, whoever invited first', async () => {
  const { root, factory, top, low } = await aHouse()
  const email = anEmail()
  const { id } = (await (await invite(top, factory, email, 'hand', ['officer'])).json()) as { id: string }
  const again = await post(low.jar, `/api/office/invitations/${id}/again`, { by: 'hand' })
  const { token } = (await again.json()) as { token: string }
  await accept(token, OLD)
  const person = await userOf(email)
  await refused(give(top, person, { unitId: root.id, role: 'admin' }), 409, 'role.mailboxUnproven')
})

test('the real owner of the mailbox has the account by a letter, and the squatter is out', async () => {
  const { root, factory, top, low } = await aHouse()
  const email = anEmail()
  const person = await squatted(low, factory, email)
  const squatter = (await comes(email, OLD))!
  const token = await mailed(top, root, email, ['admin'])
  expect(await read(token)).toMatchObject({ account: 'renew' })
  await refused(
    as(squatter).office['accepted-invitations'][':token'].$post({ param: { token } }),
    403,
    'consent.accountFirst',
  )
  expect((await accept(token, NEW)).status).toBe(201)
  expect(await comes(email, OLD)).toBeNull()
  expect((await as(squatter).office.me.$get()).status).toBe(401)
  expect(await comes(email, NEW)).not.toBeNull()
  expect((await userOf(email)).emailVerified).toBe(true)
  expect((await rolesSeen(top, person)).map(({ role }) => role).sort()).toEqual(['admin', 'officer'])
  expect((await recorded('account.renewed')).at(-1)).toMatchObject({ unitId: root.id, actorId: person.id })
})

test('a fresh invitation by hand takes a new password and a new second factor', async () => {
  const { root, factory, top, low } = await aHouse()
  const email = anEmail()
  const person = await squatted(low, factory, email)
  const factor = { staffUserId: person.id, secret: 'x', lastStep: 0, confirmedAt: clock.now }
  await db.insertInto('secondFactor').values(factor).execute()
  const token = await handed(top, root, email, ['admin'])
  expect((await accept(token, NEW)).status).toBe(201)
  expect(await comes(email, OLD)).toBeNull()
  const factors = db.selectFrom('secondFactor').where('staffUserId', '=', person.id).select('secret')
  expect(await factors.execute()).toEqual([])
  const { step } = await (await as(new Map())['sign-in'].$post({ json: { email, password: NEW } })).json()
  expect(step).toBe('enrol')
  expect((await userOf(email)).emailVerified).toBe(false)
  expect((await give(top, person, { unitId: root.id, role: 'officer' })).status).toBe(201)
})

test('signed in to a squatted account, one takes no invitation from beyond, by hand or by letter', async () => {
  const { root, factory, top, low } = await aHouse()
  const email = anEmail()
  const { id } = await squatted(low, factory, email)
  const text = await db.selectFrom('consentText').where('purpose', '=', 'staffAccount').select('id').execute()
  await db
    .insertInto('staffConsent')
    .values(text.map(({ id: textId }) => ({ staffUserId: id, textId, agreedAt: clock.now })))
    .execute()
  const jar = (await comes(email, OLD))!
  for (const token of [await handed(top, root, email, ['admin']), await mailed(top, root, email, ['admin'])])
    await refused(
      as(jar).office['accepted-invitations'][':token'].$post({ param: { token } }),
      409,
      'invitation.renewFirst',
    )
  expect((await rolesSeen(top, { id })).map(({ role }) => role)).toEqual(['officer'])
})

test('nobody takes an unproven account over who is not admin of everything it holds', async () => {
  const { root, factory, top, low } = await aHouse()
  const beside = await aUnit('CĐCS Gốm Sơn Hà', { parent: root })
  const other = await aColleague(beside, ['admin'])
  const email = anEmail()
  await accept(await handed(top, root, email, ['officer']), OLD)
  for (const by of [low, other]) {
    const token = await handed(by, by === low ? factory : beside, email)
    expect(await read(token)).toMatchObject({ account: 'signIn' })
    await refused(accept(token, NEW), 409, 'invitation.hasAccount')
  }
  expect(await comes(email, OLD)).not.toBeNull()
})

test('a way to a new password handed over by a low admin takes back what a letter proved', async () => {
  const { root, factory, top, low } = await aHouse()
  const email = anEmail()
  await accept(await mailed(low, factory, email), OLD)
  const person = await userOf(email)
  const link = await post(low.jar, `/api/office/people/${person.id}/reset`, {
    by: 'hand',
    renewSecondFactor: 'yes',
  })
  const { token } = (await link.json()) as { token: string }
  await as(new Map()).resets[':token'].$post({ param: { token }, json: { password: NEW } })
  expect((await userOf(email)).emailVerified).toBe(false)
  await refused(give(top, person, { unitId: root.id, role: 'admin' }), 409, 'role.mailboxUnproven')

  // By letter the owner of the mailbox has it back, with nothing left of who had it meanwhile.
  const factor = { staffUserId: person.id, secret: 'x', lastStep: 0, confirmedAt: clock.now }
  await db.insertInto('secondFactor').values(factor).execute()
  const sent = lettersTo(email).length
  await post(low.jar, `/api/office/people/${person.id}/reset`, { by: 'mail', renewSecondFactor: 'no' })
  await until(() => lettersTo(email).length > sent)
  const own = linkIn(lettersTo(email).at(-1)!)!
  expect(await (await as(new Map()).resets[':token'].$get({ param: { token: own } })).json()).toMatchObject({
    renewSecondFactor: true,
  })
  await as(new Map()).resets[':token'].$post({ param: { token: own }, json: { password: OLD } })
  const factors = db.selectFrom('secondFactor').where('staffUserId', '=', person.id).select('secret')
  expect(await factors.execute()).toEqual([])
  expect((await give(top, person, { unitId: root.id, role: 'admin' })).status).toBe(201)
})

test('a low admin’s reset narrows an account the province had vouched for', async () => {
  const { root, factory, top, low } = await aHouse()
  const email = anEmail()
  await accept(await handed(top, factory, email), OLD)
  const person = await userOf(email)
  const link = await post(low.jar, `/api/office/people/${person.id}/reset`, {
    by: 'hand',
    renewSecondFactor: 'no',
  })
  const { token } = (await link.json()) as { token: string }
  await as(new Map()).resets[':token'].$post({ param: { token }, json: { password: NEW } })
  await refused(give(top, person, { unitId: root.id, role: 'admin' }), 409, 'role.mailboxUnproven')
})

test('how long a password has to be hangs on whether a second factor will stand beside it', async () => {
  const { factory, low } = await aHouse()
  const twelve = 'thuyền giấy!'
  const [officer, inspector] = [anEmail(), anEmail()]
  const alone = await handed(low, factory, officer)
  const beside = await handed(low, factory, inspector, ['inspector'])
  expect([(await read(alone)) as object, (await read(beside)) as object]).toMatchObject([
    { least: 15 },
    { least: 12 },
  ])
  const failure = await refused(accept(alone, twelve), 422, 'invalid')
  expect(failure.fields?.password).toBe('password.tooShortAlone')
  expect((await accept(beside, twelve)).status).toBe(201)
})

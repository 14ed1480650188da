import { giveSecondFactor } from 'api/identity/second-factor'
import { peopleJobs } from 'api/people/jobs'
import { expect, test } from 'vitest'

import { clock } from '../setup/clock.ts'
import { db } from '../setup/database.ts'
import { as, ctx } from '../setup/house.ts'
import { aUnit } from '../setup/make.ts'
import { lettersTo, linkIn, post, startPosting, until } from '../setup/post.ts'
import {
  NEW,
  OLD,
  accept,
  aHouse,
  anEmail,
  choose,
  comes,
  handed,
  invite,
  mailed,
  read,
  resetBy,
  squatted,
  userOf,
} from './handing.ts'
import { aColleague, give, refused } from './making.ts'

await startPosting(peopleJobs)

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
  await choose(await resetBy(low, person, 'yes'))
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
  await choose(await resetBy(low, person))
  await refused(give(top, person, { unitId: root.id, role: 'admin' }), 409, 'role.mailboxUnproven')
  expect((await give(top, person, { unitId: factory.id, role: 'inspector' })).status).toBe(201)
})

test('a reset by the province widens nothing that only a low admin had vouched for', async () => {
  const { root, factory, top, low } = await aHouse()
  const person = await squatted(low, factory, anEmail())
  await choose(await resetBy(top, person))
  await refused(give(top, person, { unitId: root.id, role: 'admin' }), 409, 'role.mailboxUnproven')
  expect((await give(top, person, { unitId: factory.id, role: 'inspector' })).status).toBe(201)
})

test('whoever is handed a way in finds no way by the organisation’s own service that another left', async () => {
  const { root, factory, top, low } = await aHouse()
  const [email, other] = [anEmail(), anEmail()]
  const [renewed, reset] = [await squatted(low, factory, email), await squatted(low, factory, other)]
  for (const { id } of [renewed, reset])
    await db
      .insertInto('staffAccount')
      .values({ userId: id, providerId: 'oidc', accountId: id, updatedAt: clock.now })
      .execute()
  expect((await accept(await handed(top, root, email), NEW)).status).toBe(201)
  await choose(await resetBy(low, reset))
  const left = db
    .selectFrom('staffAccount')
    .where('userId', 'in', [renewed.id, reset.id])
    .where('providerId', '=', 'oidc')
    .select('id')
  expect(await left.execute()).toEqual([])
})

test('a way to a new password handed out before works no more once the account is made anew', async () => {
  const { root, factory, top, low } = await aHouse()
  const email = anEmail()
  const before = await resetBy(low, await squatted(low, factory, email))
  expect((await accept(await handed(top, root, email), NEW)).status).toBe(201)
  await refused(choose(before), 409, 'reset.revoked')
})

test('an account that was stopped is not taken over by an invitation', async () => {
  const { root, factory, top, low } = await aHouse()
  const email = anEmail()
  const { id } = await squatted(low, factory, email)
  await as(low.jar).office.people[':id'].deactivate.$post({ param: { id } })
  const token = await handed(top, root, email)
  expect(await read(token)).toMatchObject({ account: 'signIn' })
  await refused(accept(token, NEW), 409, 'invitation.hasAccount')
})

test('an account a letter proved is not made anew by a link', async () => {
  const { root, factory, top, low } = await aHouse()
  const email = anEmail()
  await accept(await mailed(low, factory, email), OLD)
  const token = await handed(top, root, email)
  expect(await read(token)).toMatchObject({ account: 'signIn' })
  await refused(accept(token, NEW), 409, 'invitation.hasAccount')
})

test('how long a password has to be hangs on whether a second factor will stand beside it', async () => {
  const { factory, low } = await aHouse()
  const twelve = 'mây_vẹt-quạ9'
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

  // What is held already counts, what begins later does not.
  const more = await handed(low, factory, inspector)
  const later = await post(low.jar, '/api/office/invitations', {
    invitation: {
      name: 'Trần Thị Bòng',
      email: anEmail(),
      unitId: factory.id,
      roles: ['inspector'],
      fromOn: '2099-01-01',
    },
    by: 'hand',
  })
  const { token } = (await later.json()) as { token: string }
  expect([(await read(more)) as object, (await read(token)) as object]).toMatchObject([
    { least: 12 },
    { least: 15 },
  ])
})

test('a second factor that is to be forgotten does not count for the length of the new password', async () => {
  const { factory, low } = await aHouse()
  const person = await squatted(low, factory, anEmail())
  await giveSecondFactor(ctx(), person.id, 'THUNGHIEMTHUNGHIEMTHUNGHIEMTHUNG')
  const leastOf = async (token: string) => {
    const reset = await as(new Map()).resets[':token'].$get({ param: { token } })
    return ((await reset.json()) as { least: number }).least
  }
  expect(await leastOf(await resetBy(low, person))).toBe(12)
  expect(await leastOf(await resetBy(low, person, 'yes'))).toBe(15)
})

test('a link made anew by a low admin takes over nothing beyond that admin, whoever invited first', async () => {
  const { root, factory, top, low } = await aHouse()
  const email = anEmail()
  await accept(await handed(top, root, email), OLD)
  const invited = await invite(top, factory, email, 'hand', ['officer'])
  const { id } = (await invited.json()) as { id: string }
  const again = await post(low.jar, `/api/office/invitations/${id}/again`, { by: 'hand' })
  const { token } = (await again.json()) as { token: string }
  expect(await read(token)).toMatchObject({ account: 'signIn' })
  await refused(accept(token, NEW), 409, 'invitation.hasAccount')
})

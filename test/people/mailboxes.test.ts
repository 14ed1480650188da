import { peopleJobs } from 'api/people/jobs'
import { expect, test } from 'vitest'

import { clock } from '../setup/clock.ts'
import { db } from '../setup/database.ts'
import { as, ctx } from '../setup/house.ts'
import { lettersTo, mail, post, startPosting } from '../setup/post.ts'
import {
  NEW,
  OLD,
  accept,
  aHouse,
  anEmail,
  comes,
  handed,
  invite,
  mailed,
  read,
  squatted,
  userOf,
} from './handing.ts'
import { give, recorded, refused, rolesSeen } from './making.ts'

await startPosting(peopleJobs)

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

test('a letter that waits is not sent any more once the link was shown by hand', async () => {
  const { factory, low } = await aHouse()
  const email = anEmail()
  const shown = await handed(low, factory, email)
  const { id: invitationId } = await db
    .selectFrom('invitation')
    .where('email', '=', email)
    .select('id')
    .executeTakeFirstOrThrow()
  await peopleJobs
    .find(({ job }) => job.name === 'invitation.send')!
    .run({ ...ctx(), mail }, { invitationId }, AbortSignal.timeout(60_000))
  expect(lettersTo(email)).toEqual([])
  expect((await accept(shown, OLD)).status).toBe(201)
  expect((await userOf(email)).emailVerified).toBe(false)
})

import { hashPassword } from 'api/identity/passwords'
import { giveSecondFactor } from 'api/identity/second-factor'
import { holdAccount } from 'api/identity/sign-in-queries'
import { renewCredentials } from 'api/identity/staff-queries'
import { sql } from 'kysely'
import { expect, test } from 'vitest'

import { advance, clock } from '../setup/clock.ts'
import { db } from '../setup/database.ts'
import { as, ctx, type Jar } from '../setup/house.ts'
import { aPerson, aUnit, codeAt, signIn, TOTP_SECRET } from '../setup/make.ts'

const unit = await aUnit()
const OWNERS = 'bốn con thuyền giấy qua sông'
const THIEFS = 'mưa rào tháng sáu ở Sơn Hà'
type Answer = Promise<{ status: number; json: () => Promise<unknown> }>

const enter = (jar: Jar, email: string, password: string) =>
  as(jar)['sign-in'].$post({ json: { email, password } })

/** Waits until so many wait for a row that is held. */
async function untilHeldUp(waiting = 1): Promise<void> {
  for (;;) {
    const { rows } = await sql`
      select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`.execute(
      db,
    )
    if (rows.length >= waiting) return
  }
}

/** The owner's reset has written and not yet ended while the thief, who proved the old password, comes to his change. */
async function resetWhile(person: { id: string }, thief: () => Answer) {
  const password = await hashPassword(OWNERS)
  const answer = await db.transaction().execute(async (db) => {
    await renewCredentials({ ...ctx(), db }, person.id, { password, whole: false })
    const asked = thief()
    await untilHeldUp()
    return { asked }
  })
  const { status, json } = await answer.asked.then(async (res) => ({
    status: res.status,
    json: await res.json(),
  }))
  return [status, (json as { reason?: string }).reason]
}

const refused = [401, 'signIn.ended']

async function aRobbed(roles?: Parameters<typeof aPerson>[1]) {
  const person = await aPerson(unit, roles)
  const jar: Jar = new Map()
  await signIn(jar, person)
  advance(30_000)
  return { ...person, jar, proof: () => ({ password: person.password, code: codeAt(clock.now) }) }
}

test('a thief who changes the password while its owner resets it changes nothing, and is out', async () => {
  const { jar, proof, ...person } = await aRobbed()
  const change = () => {
    const { password: current, code } = proof()
    return as(jar).office.account.password.$post({ json: { current, password: THIEFS, code } })
  }
  expect(await resetWhile(person, change)).toEqual(refused)
  expect((await enter(new Map(), person.email, OWNERS)).status).toBe(200)
  expect((await enter(new Map(), person.email, THIEFS)).status).toBe(401)
})

test('nor does he take recovery codes or an app of his own', async () => {
  const one = await aRobbed()
  const codes = () => as(one.jar).office.account['recovery-codes'].$post({ json: one.proof() })
  expect(await resetWhile(one, codes)).toEqual(refused)
  const kept = await db.selectFrom('recoveryCode').where('staffUserId', '=', one.id).selectAll().execute()
  expect(kept).toEqual([])

  const other = await aRobbed()
  const begin = () => as(other.jar).office.account['second-factor'].$post({ json: other.proof() })
  expect(await resetWhile(other, begin)).toEqual(refused)
})

/** An officer, of whom no app is demanded, with one; and what turns it off. */
async function anOfficerWithApp() {
  const person = await aPerson(unit, ['officer'])
  await giveSecondFactor(ctx(), person.id, TOTP_SECRET)
  const jar: Jar = new Map()
  await signIn(jar, person)
  advance(30_000)
  const off = (code: string) =>
    as(jar).office.account['second-factor'].off.$post({ json: { password: person.password, code } })
  const hasApp = async () => {
    const rows = db.selectFrom('secondFactor').where('staffUserId', '=', person.id).select('staffUserId')
    return (await rows.execute()).length > 0
  }
  return { ...person, jar, off, hasApp }
}

test('nor does he turn the second factor off', async () => {
  const { off, hasApp, ...person } = await anOfficerWithApp()
  expect(await resetWhile(person, () => off(codeAt(clock.now)))).toEqual(refused)
  expect(await hasApp()).toBe(true)
})

test('of two who turn a second factor off at once one does, and it is on record once', async () => {
  const { id, jar, off, hasApp, password } = await anOfficerWithApp()
  const json = { password, code: codeAt(clock.now) }
  const made = await as(jar).office.account['recovery-codes'].$post({ json })
  const { recoveryCodes } = (await made.json()) as { recoveryCodes: string[] }
  advance(30_000)
  const asked = await db.transaction().execute(async (held) => {
    await holdAccount({ ...ctx(), db: held }, id)
    const both = [off(codeAt(clock.now)), off(recoveryCodes[0]!)]
    await untilHeldUp(2)
    return { both }
  })
  const answers = await Promise.all(asked.both)
  expect(answers.map(({ status }) => status as number).sort()).toEqual([200, 409])
  const bodies = await Promise.all(answers.map((it) => it.json()))
  expect(bodies).toContainEqual({ reason: 'secondFactor.none' })
  expect(await hasApp()).toBe(false)
  const recorded = db
    .selectFrom('auditEntry')
    .where('actorId', '=', id)
    .where('action', '=', 'secondFactor.disabled')
  expect(await recorded.select('detail').execute()).toHaveLength(1)
})

test('a session that is opened with the old password during a reset does not outlive it', async () => {
  const person = await aPerson(unit)
  const thief: Jar = new Map()
  expect(await resetWhile(person, () => enter(thief, person.email, person.password))).toEqual(refused)
  expect((await as(thief)['sign-in'].enrolment.$post()).status).toBe(401)
})

test('a session that lacks but the code does not become whole through a reset', async () => {
  const person = await aPerson(unit)
  const thief: Jar = new Map()
  await enter(thief, person.email, person.password)
  const code = () => as(thief)['sign-in'].code.$post({ json: { code: codeAt(clock.now) } })
  expect((await resetWhile(person, code))[0]).toBe(401)
  expect((await as(thief).office.me.$get()).status).toBe(401)
})

test('where there is an app, a new password asks for its code, and a poor password does not cost it', async () => {
  const { jar, proof } = await aRobbed()
  const change = (password: string, code?: string) =>
    as(jar).office.account.password.$post({
      json: { current: proof().password, password, ...(code === undefined ? {} : { code }) },
    })
  expect((await change(OWNERS)).status).toBe(401)
  expect((await change(OWNERS, '000000')).status).toBe(401)
  const { code } = proof()
  expect((await change('congdoan2026!!!', code)).status).toBe(422)
  expect((await change(OWNERS, code)).status).toBe(200)
})

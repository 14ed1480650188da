import { TOTP, Secret } from 'otpauth'
import { expect, test } from 'vitest'

import { advance, clock } from '../setup/clock.ts'
import { db } from '../setup/database.ts'
import { as, type Jar } from '../setup/house.ts'
import { SAMPLE_PASSWORD } from 'api/identity/sample-password'
import { addStaff } from 'api/identity/service'
import { ctx } from '../setup/house.ts'
import { aPerson, aUnit, codeAt, signIn } from '../setup/make.ts'

const province = await aUnit('Liên đoàn', { level: 'province' })
const unit = await aUnit('CĐCS May Sơn Hà', { parent: province })
const PASSWORD = 'một mật khẩu đủ dài'
const seconds = (count: number) => count * 1000

type Answer = { status: number; json: () => Promise<unknown> }
async function reasonOf(answer: Promise<Answer>): Promise<string | number> {
  const res = await answer
  const body = (await res.json()) as { reason?: string; fields?: Record<string, string> }
  return body.fields ? Object.values(body.fields)[0]! : (body.reason ?? res.status)
}

/** Somebody whose roles demand an app and who has none yet; with the secret their session is shown. */
async function aNewcomer() {
  const email = `moi-${crypto.randomUUID()}@example.test`
  const roles = [{ unitId: unit.id, role: 'analyst' as const }]
  const { id } = await addStaff(ctx(), { name: 'Lê Thị Mận', email, password: PASSWORD, roles })
  const jar: Jar = new Map()
  const { step } = await (await as(jar)['sign-in'].$post({ json: { email, password: PASSWORD } })).json()
  expect(step).toBe('enrol')
  return { id, email, password: PASSWORD, jar }
}
const shown = async (jar: Jar) => {
  const { shown } = await (await as(jar)['sign-in'].enrolment.$get()).json()
  return shown
}
/** What an app shows that took over the key as it stands on the page. */
const appOf = (key: string) => (moment: Date) =>
  TOTP.generate({ secret: Secret.fromBase32(key.replaceAll(' ', '')), timestamp: moment.getTime() })
const confirm = (jar: Jar, code: string) => as(jar)['sign-in'].enrolment.confirm.$post({ json: { code } })
const enterCode = (jar: Jar, code: string) => as(jar)['sign-in'].code.$post({ json: { code } })

async function enrolled() {
  const person = await aNewcomer()
  const app = appOf((await shown(person.jar))!.key)
  const answer = await confirm(person.jar, app(clock.now))
  const { recoveryCodes } = (await answer.json()) as { recoveryCodes: string[] }
  return { ...person, app, recoveryCodes }
}

test('who needs an app and has none is shown its key, and gets ten recovery codes for its first code', async () => {
  const { jar } = await aNewcomer()
  expect(await reasonOf(as(jar).office.me.$get())).toBe('secondFactor.enrolFirst')
  const { key, picture } = (await shown(jar))!
  expect(key).toMatch(/^([A-Z2-7]{4} ){7}[A-Z2-7]{4}$/)
  expect(picture.path).toMatch(/^M\d/)
  expect(await reasonOf(confirm(jar, '000000'))).toBe('secondFactor.wrong')
  const answer = await confirm(jar, appOf(key)(clock.now))
  const { recoveryCodes } = (await answer.json()) as { recoveryCodes: string[] }
  expect(new Set(recoveryCodes).size).toBe(10)
  expect((await as(jar).office.me.$get()).status).toBe(200)
})

test('a key is shown for ten minutes; then nothing of it is left', async () => {
  const { jar } = await aNewcomer()
  const app = appOf((await shown(jar))!.key)
  advance(seconds(590))
  await as(jar)['sign-in'].enrolment.$get()
  advance(seconds(20))
  expect(await reasonOf(confirm(jar, app(clock.now)))).toBe('signIn.first')
  expect(await db.selectFrom('secondFactor').where('secret', '=', 'x').selectAll().execute()).toEqual([])
})

test('nor is the key of another phone shown longer to who is in', async () => {
  const { jar, app } = await enrolled()
  advance(seconds(30))
  const proof = { password: PASSWORD, code: app(clock.now) }
  expect((await as(jar).office.account['second-factor'].$post({ json: proof })).status).toBe(201)
  const phone = appOf((await shown(jar))!.key)
  advance(seconds(601))
  expect(await shown(jar)).toBeNull()
  expect(await reasonOf(confirm(jar, phone(clock.now)))).toBe('secondFactor.enrolmentOver')
  expect((await as(jar).office.me.$get()).status).toBe(200)
})

test('who is in, or lacks but the code, is shown no new key without proving again who they are', async () => {
  const { jar, ...person } = await enrolled()
  const halfway: Jar = new Map()
  await as(halfway)['sign-in'].$post({ json: person })
  for (const whose of [jar, halfway]) {
    expect(await reasonOf(as(whose)['sign-in'].enrolment.$post())).toBe('secondFactor.already')
    expect(await shown(whose)).toBeNull()
  }
})

test('turning it off ends the other sessions', async () => {
  const person = await aPerson(unit, ['officer'])
  const [here, there]: [Jar, Jar] = [new Map(), new Map()]
  for (const jar of [here, there]) await signIn(jar, person)
  await as(here).office.account['second-factor'].$post({ json: { password: PASSWORD } })
  const phone = appOf((await shown(here))!.key)
  await confirm(here, phone(clock.now))
  await as(there)['sign-in'].$post({ json: person })
  advance(seconds(30))
  expect((await enterCode(there, phone(clock.now))).status).toBe(200)
  advance(seconds(30))
  const proof = { password: PASSWORD, code: phone(clock.now) }
  expect((await as(here).office.account['second-factor'].off.$post({ json: proof })).status).toBe(200)
  expect((await as(here).office.me.$get()).status).toBe(200)
  expect((await as(there).office.me.$get()).status).toBe(401)
})

test('wrong codes of a new app slow down that session, and neither its owner’s other one nor anybody else', async () => {
  const { email, jar } = await aNewcomer()
  const app = appOf((await shown(jar))!.key)
  for (let n = 0; n < 5; n++) expect(await reasonOf(confirm(jar, '000000'))).toBe('secondFactor.wrong')
  expect(await reasonOf(confirm(jar, app(clock.now)))).toBe('signIn.wait')

  const other: Jar = new Map()
  await as(other)['sign-in'].$post({ json: { email, password: PASSWORD } })
  const otherApp = appOf((await shown(other))!.key)
  advance(seconds(29))
  expect(await reasonOf(confirm(jar, app(clock.now)))).toBe('signIn.wait')
  expect((await confirm(other, otherApp(clock.now))).status).toBe(200)
})

test('a new app that had to wait is taken after the wait', async () => {
  const { jar } = await aNewcomer()
  const app = appOf((await shown(jar))!.key)
  for (let n = 0; n < 5; n++) await confirm(jar, '000000')
  expect(await reasonOf(confirm(jar, '000000'))).toBe('signIn.wait')
  advance(seconds(30))
  expect((await confirm(jar, app(clock.now))).status).toBe(200)
})

test('whoever knows only the password cannot put an app of their own in the place of the owner’s', async () => {
  const owner = await aNewcomer()
  const thief: Jar = new Map()
  await as(thief)['sign-in'].$post({ json: owner })
  const [ownApp, thiefApp] = [appOf((await shown(owner.jar))!.key), appOf((await shown(thief))!.key)]
  expect((await confirm(owner.jar, ownApp(clock.now))).status).toBe(200)
  expect(await reasonOf(confirm(thief, thiefApp(clock.now)))).toBe('signIn.first')
  expect((await as(thief).office.me.$get()).status).toBe(401)
})

test('a recovery code opens once, however it is typed, and is kept only as a hash', async () => {
  const { recoveryCodes, ...person } = await enrolled()
  const [code = '', other = ''] = recoveryCodes
  const jars: Jar[] = [new Map(), new Map()]
  for (const jar of jars) await as(jar)['sign-in'].$post({ json: person })
  expect((await enterCode(jars[0]!, ` ${code.toUpperCase().replace('-', ' ')}`)).status).toBe(200)
  expect(await reasonOf(enterCode(jars[1]!, code))).toBe('secondFactor.recoveryWrong')
  expect((await enterCode(jars[1]!, other)).status).toBe(200)
  const { secondFactor } = await (await as(jars[1]!).office.account.$get()).json()
  expect(secondFactor).toEqual({ on: true, demanded: true, codesLeft: 8 })
  const rows = await db.selectFrom('recoveryCode').where('staffUserId', '=', person.id).selectAll().execute()
  expect(JSON.stringify(rows)).not.toContain(code)
})

test('new recovery codes need password and code, and end the old ones', async () => {
  const { jar, app, recoveryCodes, ...person } = await enrolled()
  const codes = as(jar).office.account['recovery-codes']
  advance(seconds(30))
  expect(await reasonOf(codes.$post({ json: { password: 'sai', code: app(clock.now) } }))).toBe(
    'password.wrong',
  )
  expect(await reasonOf(codes.$post({ json: { password: PASSWORD, code: '000000' } }))).toBe(
    'secondFactor.wrong',
  )
  expect((await codes.$post({ json: { password: PASSWORD, code: app(clock.now) } })).status).toBe(200)
  const again: Jar = new Map()
  await as(again)['sign-in'].$post({ json: person })
  expect(await reasonOf(enterCode(again, recoveryCodes[0]!))).toBe('secondFactor.recoveryWrong')
})

test('another phone takes over with password and code, and other sessions end', async () => {
  const { jar, app, ...person } = await enrolled()
  advance(seconds(30))
  const elsewhere: Jar = new Map()
  await as(elsewhere)['sign-in'].$post({ json: person })
  await enterCode(elsewhere, app(clock.now))
  advance(seconds(30))
  const proof = { password: PASSWORD, code: app(clock.now) }
  expect((await as(jar).office.account['second-factor'].$post({ json: proof })).status).toBe(201)
  const phone = appOf((await shown(jar))!.key)
  expect((await confirm(jar, phone(clock.now))).status).toBe(200)
  expect((await as(jar).office.me.$get()).status).toBe(200)
  expect((await as(elsewhere).office.me.$get()).status).toBe(401)
})

test('turning it off is refused to whom it is demanded of, and to a password too short to stand alone', async () => {
  const { jar, app } = await enrolled()
  advance(seconds(30))
  const off = (whose: Jar, code: string, password = PASSWORD) =>
    as(whose).office.account['second-factor'].off.$post({ json: { password, code } })
  expect(await reasonOf(off(jar, app(clock.now)))).toBe('secondFactor.demanded')
  const officer = { email: 'ngan@example.test', password: 'k7$fQz!m2Lw0' }
  const roles = [{ unitId: unit.id, role: 'officer' as const }]
  await addStaff(ctx(), { name: 'Ngân', ...officer, roles })
  const own: Jar = new Map()
  await signIn(own, officer)
  await as(own).office.account['second-factor'].$post({ json: { password: officer.password } })
  const phone = appOf((await shown(own))!.key)
  await confirm(own, phone(clock.now))
  advance(seconds(30))
  expect(await reasonOf(off(own, phone(clock.now), officer.password))).toBe('secondFactor.passwordShort')
  expect((await as(own).office.me.$get()).status).toBe(200)
})

test('a new password needs the present one, is checked, and ends the other sessions', async () => {
  const person = await aPerson(unit, ['officer'])
  const [here, there]: [Jar, Jar] = [new Map(), new Map()]
  for (const jar of [here, there]) await signIn(jar, person)
  const change = (current: string, password: string) =>
    as(here).office.account.password.$post({ json: { current, password } })
  expect(await reasonOf(change('sai', 'mưa rào tháng sáu ở Sơn Hà'))).toBe('password.wrong')
  expect(await reasonOf(change(PASSWORD, 'congdoan2026!!!'))).toBe('password.guessable')
  expect(await reasonOf(change(PASSWORD, SAMPLE_PASSWORD))).toBe('password.published')
  expect((await change(PASSWORD, 'mưa rào tháng sáu ở Sơn Hà')).status).toBe(200)
  expect((await as(here).office.me.$get()).status).toBe(200)
  expect((await as(there).office.me.$get()).status).toBe(401)
})

test('one sees and ends one’s own sessions, and nobody else’s', async () => {
  const person = await aPerson(unit, ['officer'])
  const [here, there, stranger]: [Jar, Jar, Jar] = [new Map(), new Map(), new Map()]
  for (const jar of [here, there]) await signIn(jar, person)
  await signIn(stranger, await aPerson(unit, ['officer']))
  const { sessions } = await (await as(here).office.account.$get()).json()
  expect(sessions).toHaveLength(2)
  const { id } = sessions.find((it) => !it.own)!
  const end = (jar: Jar) => as(jar).office.account.sessions[':id'].$delete({ param: { id } })
  expect(await reasonOf(end(stranger))).toBe('session.missing')
  expect((await end(here)).status).toBe(200)
  expect((await as(there).office.me.$get()).status).toBe(401)
  expect((await as(here).office.account.sessions.$delete()).status).toBe(200)
  expect((await as(here).office.me.$get()).status).toBe(401)
})

test('an admin above everything a person holds may reset their second factor, and it is on record', async () => {
  const person = await aPerson(unit)
  const admin: Jar = new Map()
  await signIn(admin, await aPerson(province, ['admin']))
  const session: Jar = new Map()
  await signIn(session, person)
  const reset = as(admin).office.people[':id']['second-factor'].reset.$post({ param: { id: person.id } })
  expect((await reset).status).toBe(200)
  expect((await as(session).office.me.$get()).status).toBe(401)
  const { step } = await (await as(session)['sign-in'].$post({ json: person })).json()
  expect(step).toBe('enrol')
  const entries = await db
    .selectFrom('auditEntry')
    .where('action', '=', 'secondFactor.reset')
    .select('detail')
    .execute()
  expect(entries).toEqual([{ detail: { staffUserId: person.id } }])
  expect(codeAt(clock.now)).toMatch(/^\d{6}$/)
})

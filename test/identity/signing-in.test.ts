import { codeOfStep, newTotpSecret, stepAt } from 'api/identity/totp'
import { explain } from 'shared/words/errors'
import { expect, test } from 'vitest'

import { advance, clock, hours } from '../setup/clock.ts'
import { db } from '../setup/database.ts'
import { as, faults, type Jar, send } from '../setup/house.ts'
import { aPerson, aStaff, aUnit, codeAt, signIn } from '../setup/make.ts'

const unit = await aUnit()
const seconds = (count: number) => count * 1000

type Credentials = { email: string; password: string }

/** What the first step answers: what is still lacking, or why one may not go on. */
async function password(jar: Jar, { email, password }: Credentials) {
  const answer = await as(jar)['sign-in'].$post({ json: { email, password } })
  return (await answer.json()) as { step?: string; reason?: string; params?: Record<string, string> }
}

/** What the second step answers. */
async function code(jar: Jar, typed: string) {
  const answer = await as(jar)['sign-in'].code.$post({ json: { code: typed } })
  return { status: answer.status, ...((await answer.json()) as { reason?: string }) }
}

async function me(jar: Jar) {
  const answer = await as(jar).office.me.$get()
  return { status: answer.status as number, ...((await answer.json()) as { reason?: string }) }
}

test('an officer comes in by the password alone', async () => {
  const jar: Jar = new Map()
  expect(await password(jar, await aPerson(unit, ['officer']))).toEqual({ step: 'done' })
  expect((await me(jar)).status).toBe(200)
})

test.each(['analyst', 'responder', 'inspector', 'admin'] as const)(
  'an %s sees no page of the office before the code',
  async (role) => {
    const jar: Jar = new Map()
    expect(await password(jar, await aPerson(unit, [role]))).toEqual({ step: 'code' })
    expect(await me(jar)).toMatchObject({ status: 401, reason: 'secondFactor.codeFirst' })
    expect((await code(jar, codeAt(clock.now))).status).toBe(200)
    expect((await me(jar)).status).toBe(200)
  },
)

test('the code opens a session under a new cookie; the one before it opens nothing', async () => {
  const jar: Jar = new Map()
  await password(jar, await aPerson(unit))
  const halfway = new Map(jar)
  await code(jar, codeAt(clock.now))
  expect(await me(halfway)).toMatchObject({ status: 401, reason: 'signIn.ended' })
  expect((await me(jar)).status).toBe(200)
})

test('whoever is halfway in has ten minutes', async () => {
  const jar: Jar = new Map()
  await password(jar, await aPerson(unit))
  advance(seconds(601))
  expect(await code(jar, codeAt(clock.now))).toMatchObject({ status: 401, reason: 'signIn.first' })
})

test.each([-30, 0, 30])('a phone whose clock is %i seconds off still opens', async (off) => {
  const jar: Jar = new Map()
  await password(jar, await aPerson(unit))
  expect((await code(jar, codeAt(new Date(clock.now.getTime() + seconds(off))))).status).toBe(200)
})

test.each([-90, 60])('a phone whose clock is %i seconds off does not', async (off) => {
  const jar: Jar = new Map()
  await password(jar, await aPerson(unit))
  const { reason = '' } = await code(jar, codeAt(new Date(clock.now.getTime() + seconds(off))))
  expect(reason).toBe(off < 0 ? 'secondFactor.clock' : 'secondFactor.wrong')
  expect(explain({ reason })).toMatch(/đặt giờ tự động (trên|trong phần cài đặt của) điện thoại/)
})

test('a phone that is ten minutes late is told to set its clock; a code to come is not called one', async () => {
  const jar: Jar = new Map()
  await password(jar, await aPerson(unit))
  const late = await code(jar, codeAt(new Date(clock.now.getTime() - seconds(600))))
  expect(late).toMatchObject({ status: 401, reason: 'secondFactor.clock' })
  expect(explain({ reason: 'secondFactor.clock' })).toContain('đặt giờ tự động')
  const early = await code(jar, codeAt(new Date(clock.now.getTime() + seconds(600))))
  expect(early).toMatchObject({ status: 401, reason: 'secondFactor.wrong' })
})

test('a code is good once, also when two send it at the same moment', async () => {
  const person = await aPerson(unit)
  const jars: Jar[] = [new Map(), new Map(), new Map()]
  for (const jar of jars) await password(jar, person)
  const answers = await Promise.all(jars.map((jar) => code(jar, codeAt(clock.now))))
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 401, 401])
  expect(answers.filter((it) => it.reason === 'secondFactor.used')).toHaveLength(2)
  // Nor is the code before it, which a glance over the shoulder may have caught.
  const jar: Jar = new Map()
  await password(jar, person)
  const before = await code(jar, codeAt(new Date(clock.now.getTime() - seconds(30))))
  expect(before).toMatchObject({ reason: 'secondFactor.used' })
  advance(seconds(30))
  expect((await code(jar, codeAt(clock.now))).status).toBe(200)
})

test('codes are those of RFC 6238', () => {
  const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ'
  expect(codeOfStep(secret, stepAt(new Date(59_000)))).toBe('287082')
  expect(codeOfStep(secret, stepAt(new Date(1_111_111_109_000)))).toBe('081804')
  expect(codeOfStep(secret, stepAt(new Date(20_000_000_000_000)))).toBe('353130')
  expect(newTotpSecret()).toMatch(/^[A-Z2-7]{32}$/)
})

test('an e-mail nobody has and a wrong password get one and the same answer', async () => {
  const { email } = await aPerson(unit, ['officer'])
  const wrong = await password(new Map(), { email, password: 'không phải mật khẩu này' })
  const nobody = await password(new Map(), { email: 'khong-ai@example.test', password: 'x' })
  expect(wrong).toEqual({ reason: 'signIn.wrong' })
  expect(nobody).toEqual(wrong)
})

test('an e-mail is the same in capitals', async () => {
  const { email, password: known } = await aPerson(unit, ['officer'])
  expect(await password(new Map(), { email: email.toUpperCase(), password: known })).toEqual({ step: 'done' })
})

test('a password is the same however its accents are typed', async () => {
  const { email, password: known } = await aPerson(unit, ['officer'])
  expect(await password(new Map(), { email, password: known.normalize('NFD') })).toEqual({ step: 'done' })
})

test('ten megabytes of password are not read, and no fault', async () => {
  const body = JSON.stringify({ email: 'ai@example.test', password: 'a'.repeat(10_000_000) })
  const headers = { 'content-type': 'application/json' }
  const answer = await send(new Map(), '/api/sign-in', { method: 'POST', headers, body })
  expect(answer.status).toBe(422)
  expect(await answer.json()).toEqual({ reason: 'body.tooLarge' })
  const long = { email: 'ai@example.test', password: 'a'.repeat(9000) }
  expect(await password(new Map(), long)).toMatchObject({ fields: { password: 'too_big' } })
  expect(faults).toEqual([])
})

test('a cookie of another house is told to sign in again, and is no fault', async () => {
  const jar = await aStaff(unit)
  const name = [...jar.keys()].find((it) => it.includes('session_token'))!
  jar.set(name, `${jar.get(name)!.split('.')[0]}.${encodeURIComponent('x'.repeat(43))}%3D`)
  expect(await me(jar)).toMatchObject({ status: 401, reason: 'signIn.ended' })
  expect(await me(new Map())).toMatchObject({ status: 401, reason: 'signIn.first' })
  expect(faults).toEqual([])
})

test('a session ends after two hours without use, and after twelve in any case', async () => {
  const idle: Jar = new Map()
  await signIn(idle, await aPerson(unit, ['officer']))
  advance(hours(2) - 1000)
  expect((await me(idle)).status).toBe(200)
  advance(hours(2) - 1000)
  expect((await me(idle)).status).toBe(200)
  advance(hours(2))
  expect(await me(idle)).toMatchObject({ status: 401, reason: 'signIn.ended' })

  const busy: Jar = new Map()
  await signIn(busy, await aPerson(unit, ['officer']))
  for (let hour = 1; hour < 12; hour++) {
    advance(hours(1))
    expect((await me(busy)).status).toBe(200)
  }
  advance(hours(1))
  expect((await me(busy)).status).toBe(401)
})

test('the cookie cannot be read by scripts nor sent by other sites', async () => {
  const { email, password: known } = await aPerson(unit, ['officer'])
  const answer = await send(new Map(), '/api/sign-in', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email, password: known }),
  })
  const cookies = answer.headers.getSetCookie()
  expect(cookies.length).toBeGreaterThan(0)
  expect(cookies.filter((it) => !/HttpOnly/i.test(it) || !/SameSite=Lax/i.test(it))).toEqual([])
})

test('neither address nor user agent is kept, but a name its owner knows the device by', async () => {
  const person = await aPerson(unit, ['officer'])
  await send(new Map(), '/api/sign-in', {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'x-forwarded-for': '203.0.113.7',
      'user-agent':
        'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/153.0.0.0 Safari/537.36',
    },
    body: JSON.stringify(person),
  })
  const row = await db
    .selectFrom('staffSession')
    .where('userId', '=', person.id)
    .select(['device', 'ipAddress', 'userAgent'])
    .executeTakeFirst()
  expect(row).toEqual({ device: 'Chrome trên Windows', ipAddress: null, userAgent: null })
})

test('who signed in is on record', async () => {
  const person = await aPerson(unit)
  await signIn(new Map(), person)
  const entries = await db
    .selectFrom('auditEntry')
    .where('actorId', '=', person.id)
    .select('action')
    .execute()
  expect(entries).toEqual([{ action: 'session.opened' }])
})

test('nothing of better-auth answers but the way back from the sign-in service', async () => {
  const jar = await aStaff(unit)
  for (const path of [
    'sign-in/email',
    'sign-up/email',
    'update-user',
    'list-sessions',
    'get-session',
    'sign-out',
  ])
    for (const method of ['GET', 'POST'])
      expect((await send(jar, `/api/auth/${path}`, { method })).status).toBe(404)
})

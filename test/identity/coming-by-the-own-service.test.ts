import { once } from 'node:events'
import { type AddressInfo, createServer } from 'node:net'

import { createApp } from 'api/app'
import { proveMailbox, vouchFor } from 'api/identity/mailbox-queries'
import { expect, test } from 'vitest'

import { clock } from '../setup/clock.ts'
import { db } from '../setup/database.ts'
import { ctx, faults, type Jar, ORIGIN, SECRET } from '../setup/house.ts'
import { aPerson, aUnit, codeAt } from '../setup/make.ts'
import { aProvider, type Forgery } from '../setup/provider.ts'

const RETURN = `${ORIGIN}/api/auth/callback/oidc`

const provider = await aProvider(RETURN)
await provider.start()
const oidc = { ...provider, label: 'tài khoản tỉnh' }
const app = createApp({
  db,
  secret: SECRET,
  now: () => clock.now,
  origin: ORIGIN,
  sampleData: false,
  oidc,
  fault: (error) => void faults.push(error),
})
const unit = await aUnit()

/** One request of the browser, to us or to the provider, each with cookies of its own; redirects are not followed. */
async function ask(jar: Jar, url: string, form?: Record<string, string>): Promise<Response> {
  const ours = url.startsWith(ORIGIN)
  const kept = [...jar].filter(([name]) => name.startsWith('gopy') === ours)
  const headers = new Headers({ cookie: kept.map(([name, value]) => `${name}=${value}`).join('; ') })
  if (ours) headers.set('origin', ORIGIN)
  const body = form && { method: 'POST', body: new URLSearchParams(form) }
  const answer = ours
    ? await app.request(url, { headers, ...body })
    : await fetch(url, { headers, redirect: 'manual', ...body })
  for (const line of answer.headers.getSetCookie()) {
    const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
    if (value === '' || /max-age=0/i.test(line)) jar.delete(name)
    else jar.set(name, value)
  }
  return answer
}

/** Goes to the provider, signs in there as `login`, agrees, and comes back; returns where that ends. `onTheWay` happens before the last step. */
async function comeBy(jar: Jar, login: string, onTheWay = async () => {}, asked = ''): Promise<string> {
  const begun = await ask(jar, `${ORIGIN}/api/sign-in/provider${asked}`, {})
  const { url } = (await begun.json()) as { url: string }
  expect(new URL(url).searchParams.get('code_challenge_method')).toBe('S256')
  let place = url
  for (let hop = 0; hop < 15; hop++) {
    if (place.startsWith(RETURN)) await onTheWay()
    const answer = await ask(jar, place)
    const next = answer.headers.get('location')
    if (next) place = new URL(next, place).href
    else {
      const page = await answer.text()
      const [, prompt] = /name="prompt" value="(\w+)"/.exec(page) ?? []
      if (!prompt) throw new Error(`the service says at ${place}: ${page}`)
      const agreed = await ask(jar, place, { prompt, login, password: 'bất kỳ' })
      place = new URL(agreed.headers.get('location')!, place).href
    }
    if (place.startsWith(ORIGIN) && !place.startsWith(RETURN)) return place
  }
  throw new Error(`still on the way at ${place}`)
}

const step = async (jar: Jar) =>
  ((await (await ask(jar, `${ORIGIN}/api/sign-in`)).json()) as { step: string }).step
const office = async (jar: Jar) => (await ask(jar, `${ORIGIN}/api/office/me`)).status

test('an officer with a verified e-mail comes in, is on record, and again the next time', async () => {
  const { id, email } = await aPerson(unit, ['officer'])
  for (const time of [1, 2]) {
    const jar: Jar = new Map()
    expect(await comeBy(jar, email)).toBe(`${ORIGIN}/sign-in/return`)
    expect(await office(jar)).toBe(200)
    const entries = await db.selectFrom('auditEntry').where('actorId', '=', id).select('action').execute()
    expect(entries).toEqual(Array.from({ length: time }, () => ({ action: 'session.opened' })))
  }
  const accounts = await db
    .selectFrom('staffAccount')
    .where('userId', '=', id)
    .where('providerId', '=', 'oidc')
    .select(['accessToken', 'idToken', 'refreshToken'])
    .execute()
  expect(accounts).toEqual([{ accessToken: null, idToken: null, refreshToken: null }])
})

test('an analyst is asked for the code all the same', async () => {
  const { email } = await aPerson(unit)
  const jar: Jar = new Map()
  await comeBy(jar, email)
  expect(await step(jar)).toBe('code')
  expect(await office(jar)).toBe(401)
  const answer = await app.request(`${ORIGIN}/api/sign-in/code`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      origin: ORIGIN,
      cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; '),
    },
    body: JSON.stringify({ code: codeAt(clock.now) }),
  })
  expect(answer.status).toBe(200)
})

test('the page one wanted is kept on the way there and back, also where nobody was let in', async () => {
  const { email } = await aPerson(unit, ['officer'])
  const wanted = '/office/opinions?draft=1&page=2'
  const come = (login: string, to: string) =>
    comeBy(new Map(), login, undefined, `?to=${encodeURIComponent(to)}`)
  const kept = (place: string) => new URL(place).searchParams.get('to')
  expect(kept(await come(email, wanted))).toBe(wanted)
  expect(kept(await come('nguoi-la@example.test', wanted))).toBe(wanted)
})

test.each([
  'https://evil.example/office',
  '//evil.example/office',
  '/\\evil.example/office',
  '/\t/evil.example/office',
  '/office/../../sign-in/out',
  'javascript:alert(1)',
  `/office/${'x'.repeat(2000)}`,
])('what is no page of our own office is not gone to: %s', async (to) => {
  const { email } = await aPerson(unit, ['officer'])
  const place = await comeBy(new Map(), email, undefined, `?to=${encodeURIComponent(to)}`)
  expect(place).toBe(`${ORIGIN}/sign-in/return?to=%2Foffice`)
})

test.each<[string, Forgery]>([
  ['nobody signed', () => 'unsigned'],
  ['was made for an earlier visit', (claims) => ({ ...claims, nonce: 'another' })],
  ['names no visit', ({ nonce: _, ...claims }) => claims],
  ['another service made', (claims) => ({ ...claims, iss: 'https://other.example' })],
  ['is for another program', (claims) => ({ ...claims, aud: 'another' })],
  ['is over', (claims) => ({ ...claims, exp: 1_000_000_000 })],
])('an ID token that %s opens nothing', async (_, forging) => {
  const { email } = await aPerson(unit, ['officer'])
  const jar: Jar = new Map()
  provider.forging = forging
  const place = await comeBy(jar, email).finally(() => (provider.forging = null))
  expect(place).toMatch(/\/sign-in\/return\?error=/)
  expect(await step(jar)).toBe('password')
  // The same way, when nobody forges.
  provider.forging = (claims) => claims
  await comeBy(jar, email).finally(() => (provider.forging = null))
  expect(await office(jar)).toBe(200)
})

test('nobody is made by it: a stranger stays outside', async () => {
  const before = await db.selectFrom('staffUser').select('id').execute()
  const jar: Jar = new Map()
  expect(await comeBy(jar, 'nguoi-la@example.test')).toMatch(/\/sign-in\/return\?error=/)
  expect(await step(jar)).toBe('password')
  expect(await db.selectFrom('staffUser').select('id').execute()).toEqual(before)
})

test('an address the service did not verify opens nobody’s account', async () => {
  const { email } = await aPerson(unit, ['officer'])
  const jar: Jar = new Map()
  expect(await comeBy(jar, `chua-xac-minh+${email}`)).toMatch(/\/sign-in\/return\?error=/)
  expect(await step(jar)).toBe('password')
})

test('an account whose mailbox no letter proved is opened by nobody who has that mailbox elsewhere', async () => {
  const { id, email } = await aPerson(unit, ['officer'])
  await vouchFor(ctx(), id, [unit.id])
  const jar: Jar = new Map()
  expect(await comeBy(jar, email)).toMatch(/\/sign-in\/return\?error=/)
  expect(await step(jar)).toBe('password')
  const linked = db.selectFrom('staffAccount').where('userId', '=', id).select('providerId')
  expect(await linked.execute()).toEqual([{ providerId: 'credential' }])

  await proveMailbox(ctx(), id)
  await comeBy(jar, email)
  expect(await office(jar)).toBe(200)
})

test('whoever is deactivated stays outside', async () => {
  const { id, email } = await aPerson(unit, ['officer'])
  await db.updateTable('staffUser').set({ deactivatedAt: clock.now }).where('id', '=', id).execute()
  const jar: Jar = new Map()
  await comeBy(jar, email)
  expect(await step(jar)).toBe('password')
  expect(await office(jar)).toBe(401)
})

test('a way back that nobody set out on opens nothing, wherever it asks to go', async () => {
  const forged = `${RETURN}?code=x&state=y&callbackURL=${encodeURIComponent('https://example.com')}`
  const answer = await ask(new Map(), forged)
  expect(answer.headers.get('location')).toBe('/sign-in/return?error=state_mismatch')
  expect(answer.headers.getSetCookie().filter((it) => it.includes('session_token'))).toEqual([])
  expect(faults).toEqual([])
})

test('a service that goes away while somebody is there is told of, and has them in once it is back', async () => {
  const { email } = await aPerson(unit, ['officer'])
  const jar: Jar = new Map()
  expect(await comeBy(jar, email, provider.stop)).toBe(`${ORIGIN}/sign-in/return?error=down`)
  expect(await step(jar)).toBe('password')
  const asked = await ask(jar, `${ORIGIN}/api/sign-in/provider`, {})
  expect([asked.status, await asked.json()]).toEqual([503, { reason: 'provider.down' }])
  expect(faults.splice(0).map((it) => it.message)).toEqual(
    Array(2).fill(expect.stringContaining('does not answer as a sign-in service does')),
  )

  await provider.start()
  await comeBy(jar, email)
  expect(await office(jar)).toBe(200)
})

test('a service that takes requests and never answers keeps nobody from signing in by password', async () => {
  const silent = createServer(() => {}).listen(0, '127.0.0.1')
  await once(silent, 'listening')
  const issuer = `http://127.0.0.1:${(silent.address() as AddressInfo).port}`
  const beside = createApp({
    db,
    secret: SECRET,
    now: () => clock.now,
    origin: ORIGIN,
    sampleData: false,
    oidc: { ...oidc, issuer },
    fault: (error) => void faults.push(error),
  })
  const { email, password } = await aPerson(unit, ['officer'])
  const answer = await beside.request(`${ORIGIN}/api/sign-in`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: ORIGIN },
    body: JSON.stringify({ email, password }),
  })
  expect([answer.status, await answer.json()]).toEqual([200, { step: 'done' }])
  silent.close()
})

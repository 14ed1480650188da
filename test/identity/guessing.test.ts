import { createHook } from 'node:async_hooks'
import { randomUUID } from 'node:crypto'

import { type Attempt, beginTry, endTry } from 'api/identity/back-off'
import { explain } from 'shared/words/errors'
import { expect, test } from 'vitest'

import { advance, clock, days } from '../setup/clock.ts'
import { as, ctx, type Jar, send } from '../setup/house.ts'
import { db } from '../setup/database.ts'
import { aPerson, aUnit, codeAt, signIn } from '../setup/make.ts'

const unit = await aUnit()
const seconds = (count: number) => count * 1000
type Told = { reason?: string; params?: Record<string, string>; step?: string }

const password = async (jar: Jar, email: string, typed: string): Promise<Told> =>
  (await (await as(jar)['sign-in'].$post({ json: { email, password: typed } })).json()) as Told
const code = async (jar: Jar, typed: string): Promise<Told> =>
  (await (await as(jar)['sign-in'].code.$post({ json: { code: typed } })).json()) as Told
const guess = (email: string) => password(new Map(), email, 'đoán bừa')

test('four wrong passwords cost nothing, then one waits longer each time, and is told how long', async () => {
  const { email } = await aPerson(unit, ['officer'])
  const told: Told[] = []
  for (let n = 0; n < 6; n++) told.push(await guess(email))
  expect(told.map(({ reason }) => reason)).toEqual([...Array<string>(5).fill('signIn.wrong'), 'signIn.wait'])
  expect(explain({ reason: told[5]!.reason!, params: told[5]!.params! })).toContain('Hãy thử lại sau 30 giây')
  advance(seconds(30))
  expect((await guess(email)).reason).toBe('signIn.wrong')
  expect((await guess(email)).params).toEqual({ seconds: '60' })
  advance(days(2))
  expect((await guess(email)).reason).toBe('signIn.wrong')
  expect((await guess(email)).reason).toBe('signIn.wrong')
})

test('it never takes more than a quarter of an hour', async () => {
  const { email } = await aPerson(unit, ['officer'])
  for (let n = 0; n < 20; n++) {
    await guess(email)
    advance(seconds(900))
  }
  await guess(email)
  expect((await guess(email)).params).toEqual({ seconds: '900' })
})

// Ten more are judged before their pace slows down, all of them in vain.
test('a thousand at once are not one try', async () => {
  const { email } = await aPerson(unit, ['officer'])
  const told = await Promise.all(Array.from({ length: 15 }, () => guess(email)))
  expect(told.filter(({ reason }) => reason === 'signIn.wrong')).toHaveLength(5)
})

test('whoever hammers an account does not lock its owner out of a device they used before', async () => {
  const person = await aPerson(unit, ['officer'])
  const own: Jar = new Map()
  await signIn(own, person)
  await as(own)['sign-in'].out.$post()
  for (let n = 0; n < 10; n++) await guess(person.email)
  expect((await guess(person.email)).reason).toBe('signIn.wait')
  expect(await password(own, person.email, person.password)).toEqual({ step: 'done' })
  // On the guesser's own network a stranger waits, even with the right password, where nothing stands beside it.
  expect((await password(new Map(), person.email, person.password)).reason).toBe('signIn.wait')
})

/** A request from a network, with a kind of program there. */
const from = async (jar: Jar, network: string, path: string, json: object, hand = 'browser') =>
  (await (
    await send(jar, path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-gopy-caller': network, 'x-gopy-hand': hand },
      body: JSON.stringify(json),
    })
  ).json()) as Told
const elsewhere = (email: string, typed: string, network: string = randomUUID(), hand?: string) =>
  from(new Map(), network, '/api/sign-in', { email, password: typed }, hand)

test('whoever guesses on one network makes nobody wait on another', async () => {
  const person = await aPerson(unit, ['officer'])
  for (let n = 0; n < 8; n++) await elsewhere(person.email, 'đoán bừa', 'guesser')
  expect((await elsewhere(person.email, 'đoán bừa', 'guesser')).reason).toBe('signIn.wait')
  expect(await elsewhere(person.email, person.password)).toEqual({ step: 'done' })
})

/** A stranger's password at an account, counted and never found right. */
const strange = (email: string, network: string) =>
  beginTry(ctx(), { what: 'password', account: email, from: { device: null, network } })
const waits = { failure: { reason: 'signIn.wait' } }

test('who guesses on from hundreds of networks waits behind himself; a network that has not guessed has three tries of its own', async () => {
  const person = await aPerson(unit, ['officer'])
  // All that 166 networks try without a wait of their own, and more.
  for (let n = 0; n < 251; n++)
    for (let once = 0; once < 5; once++) await strange(person.email, `net ${n}`).catch(() => null)
  for (let n = 0; n < 251; n++) await expect(strange(person.email, `net ${n}`)).rejects.toMatchObject(waits)
  const home = randomUUID()
  expect((await elsewhere(person.email, 'gõ nhầm', home)).reason).toBe('signIn.wrong')
  expect((await elsewhere(person.email, 'gõ nhầm', home)).reason).toBe('signIn.wrong')
  expect(await elsewhere(person.email, person.password, home)).toEqual({ step: 'done' })
  expect((await elsewhere(person.email, 'gõ nhầm', home)).reason).toBe('signIn.wrong')
  // Who goes on is one of those who guess on.
  expect((await elsewhere(person.email, 'gõ nhầm', home)).reason).toBe('signIn.wait')
})

test('all networks’ first tries of a day are five thousand, then they wait; its known device does not', async () => {
  const person = await aPerson(unit, ['officer'])
  const own: Jar = new Map()
  await signIn(own, person)
  for (let n = 0; n < 5001; n++) await strange(person.email, `network ${n}`)
  await expect(strange(person.email, 'the last')).rejects.toMatchObject(waits)
  expect((await elsewhere(person.email, person.password)).reason).toBe('signIn.wait')
  expect(await password(own, person.email, person.password)).toEqual({ step: 'done' })
  advance(days(1))
  await strange(person.email, 'the next day')
  expect(await elsewhere(person.email, person.password)).toEqual({ step: 'done' })
})

test('codes of strangers are three hundred first ones and a hundred further ones a day', async () => {
  const account = randomUUID()
  const code = (network: string) =>
    beginTry(ctx(), { what: 'code', account, from: { device: null, network } })
  const networks = Array.from({ length: 75 }, (_, n) => `network ${n}`)
  for (const network of networks) for (let n = 0; n < 4; n++) await code(network)
  for (const network of networks.slice(0, 26)) await code(network)
  await expect(code('network 30')).rejects.toMatchObject(waits)
  for (let n = 225; n < 301; n++) await code(`new ${n}`)
  await expect(code('the last')).rejects.toMatchObject(waits)
})

test('four who come at once with the right password all come in, whoever’s moment is the earliest', async () => {
  const account = `${randomUUID()}@example.test`
  const attempt: Attempt = { what: 'password', account, from: { device: null, network: 'home' } }
  const at = (late: number) => ({ ...ctx(), now: new Date(clock.now.getTime() - late) })
  const begun = await Promise.all([0, 40, 20, 60].map((late) => beginTry(at(late), attempt)))
  expect(begun.map(({ tries }) => tries).toSorted()).toEqual([1, 2, 3, 4])
  for (const it of begun) await endTry(ctx(), attempt, it)
  // Nor does one found right among tries in vain leave a wait to who began a moment before.
  for (let n = 0; n < 5; n++) await beginTry(ctx(), attempt)
  advance(seconds(30))
  await endTry(ctx(), attempt, await beginTry(ctx(), attempt))
  expect((await beginTry(at(500), attempt)).tries).toBe(6)
})

test('beside an app the right password goes on to its code, however much was guessed; a wrong one waits', async () => {
  const person = await aPerson(unit)
  for (let n = 0; n < 6; n++) await guess(person.email)
  expect((await guess(person.email)).reason).toBe('signIn.wait')
  expect(await password(new Map(), person.email, person.password)).toEqual({ step: 'code' })
  // It gave nothing back: who guesses waits as long as before.
  expect((await guess(person.email)).params).toEqual({ seconds: '30' })
})

test('behind the router of who guesses, a known device and the accounts of colleagues are not slowed', async () => {
  const [person, colleague] = [await aPerson(unit, ['officer']), await aPerson(unit, ['officer'])]
  const own: Jar = new Map()
  await signIn(own, person)
  for (let n = 0; n < 8; n++) await elsewhere(person.email, 'đoán bừa', 'office')
  expect((await elsewhere(person.email, person.password, 'office')).reason).toBe('signIn.wait')
  const typed = { email: person.email, password: person.password }
  expect(await from(own, 'office', '/api/sign-in', typed)).toEqual({ step: 'done' })
  expect(await elsewhere(colleague.email, colleague.password, 'office')).toEqual({ step: 'done' })
})

test('beside an app, tries that have to wait are judged ten at once and then one in 15 seconds; a person has a turn beside a script', async () => {
  const person = await aPerson(unit)
  for (let n = 0; n < 5; n++) await elsewhere(person.email, 'đoán bừa', 'den', 'script')
  let judged = 0
  const hook = createHook({ init: (_, type) => void (type === 'ARGON2REQUEST' && judged++) }).enable()
  const script = Array.from({ length: 30 }, () => elsewhere(person.email, 'đoán bừa', 'den', 'script'))
  while (judged < 10) await new Promise((resolve) => setTimeout(resolve, 20))
  const began = performance.now()
  const came = elsewhere(person.email, person.password, 'den')
  const told = await Promise.all(script)
  hook.disable()
  expect(told.map(({ reason }) => reason)).toEqual(Array(30).fill('signIn.wait'))
  expect(judged).toBeLessThanOrEqual(11)
  expect(await came).toEqual({ step: 'code' })
  expect(performance.now() - began).toBeGreaterThan(14_000)
})

test('who guesses codes on one network slows nobody’s codes on another, nor on a device of the owner', async () => {
  const person = await aPerson(unit)
  const [own, thief, fresh]: Jar[] = [new Map(), new Map(), new Map()]
  await signIn(own!, person)
  advance(seconds(30))
  const typed = { email: person.email, password: person.password }
  const at = (jar: Jar, network: string, code: string) => from(jar, network, '/api/sign-in/code', { code })
  await from(thief!, 'den', '/api/sign-in', typed)
  for (let n = 0; n < 5; n++) await at(thief!, 'den', '000000')
  expect((await at(thief!, 'den', codeAt(clock.now))).reason).toBe('signIn.wait')
  await from(fresh!, 'home', '/api/sign-in', typed)
  expect(await at(fresh!, 'home', codeAt(clock.now))).toEqual({})
  advance(seconds(30))
  for (let n = 0; n < 8; n++) await at(thief!, 'den', '000000')
  await from(own!, 'den', '/api/sign-in', typed)
  expect(await at(own!, 'den', codeAt(clock.now))).toEqual({})
})

test('a known device is known for its own people only, and slows down by itself', async () => {
  const [one, other] = [await aPerson(unit, ['officer']), await aPerson(unit, ['officer'])]
  const device: Jar = new Map()
  await signIn(device, one)
  for (let n = 0; n < 6; n++) await guess(other.email)
  expect((await password(device, other.email, other.password)).reason).toBe('signIn.wait')
  for (let n = 0; n < 6; n++) await password(device, one.email, 'sai')
  expect((await password(device, one.email, one.password)).reason).toBe('signIn.wait')
})

test('an e-mail nobody has slows down just the same', async () => {
  for (let n = 0; n < 5; n++) await guess('khong-ai-ca@example.test')
  expect((await guess('khong-ai-ca@example.test')).reason).toBe('signIn.wait')
})

test('codes are guessed no faster than passwords', async () => {
  const person = await aPerson(unit)
  const jar: Jar = new Map()
  await password(jar, person.email, person.password)
  for (let n = 0; n < 5; n++) await code(jar, '000000')
  expect((await code(jar, codeAt(clock.now))).reason).toBe('signIn.wait')
  advance(seconds(30))
  expect(await code(jar, codeAt(clock.now))).toEqual({})
})

test('what was guessed in vain is counted on record, without an e-mail', async () => {
  const { email } = await aPerson(unit, ['officer'])
  for (let n = 0; n < 5; n++) await guess(email)
  const entries = await db
    .selectFrom('auditEntry')
    .where('action', '=', 'signIn.refused')
    .select(['actorId', 'detail'])
    .orderBy('seq', 'desc')
    .limit(1)
    .execute()
  expect(entries).toEqual([{ actorId: null, detail: { tries: 5 } }])
})

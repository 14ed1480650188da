import { createDecipheriv, createECDH, createHmac, hkdfSync, randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { Agent, createServer } from 'node:https'
import type { AddressInfo } from 'node:net'

import { createApp } from 'api/app'
import { noticeJobs } from 'api/notices/jobs'
import { pushOf } from 'api/push'
import { NOTICE_PAYLOAD } from 'shared/notices'
import { afterAll, expect, test } from 'vitest'

import { given, aProvince, tookPart } from '../reports/province.ts'
import { advance, clock, days } from '../setup/clock.ts'
import { db, pool } from '../setup/database.ts'
import { as, ctx, type Jar, ORIGIN, SECRET } from '../setup/house.ts'
import { aMember, aStaff } from '../setup/make.ts'
import { lettersTo, mail } from '../setup/post.ts'
import { certificate } from './certificate.ts'

type Received = { headers: Record<string, string | string[] | undefined>; body: Buffer; path: string }
const received: Received[] = []
/** What the push service answers to each path; 201 unless told. */
const answers = new Map<string, number>()

// A real push service on this machine: HTTPS, and what browsers' services answer.
const service = createServer(certificate, (request, response) => {
  const parts: Buffer[] = []
  request.on('data', (part: Buffer) => parts.push(part))
  request.on('end', () => {
    const path = request.url ?? ''
    received.push({ headers: request.headers, body: Buffer.concat(parts), path })
    response.writeHead(answers.get(path) ?? 201).end()
  })
})
service.listen(0, '127.0.0.1')
await once(service, 'listening')
afterAll(() => void service.close())
const { port } = service.address() as AddressInfo
const push = pushOf({
  secret: SECRET,
  publicUrl: 'https://gopy.example',
  services: [`localhost:${port}`],
  agent: new Agent({ ca: certificate.cert }),
})!

const house = createApp({
  db,
  secret: SECRET,
  now: () => clock.now,
  origin: ORIGIN,
  sampleData: false,
  oidc: null,
  mail,
  push,
  fault: (error) => expect.unreachable(error.message),
})
const call = (jar: Jar, method: string, path: string, body?: unknown) =>
  house.request(`/api${path}`, {
    method,
    headers: {
      'content-type': 'application/json',
      origin: ORIGIN,
      cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; '),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })

/** A browser's own keys and where it is reached. */
function aBrowser(path = `/push/${randomBytes(8).toString('hex')}`) {
  const pair = createECDH('prime256v1')
  const p256dh = pair.generateKeys('base64url')
  const auth = randomBytes(16)
  const address = {
    endpoint: `https://localhost:${port}${path}`,
    keys: { p256dh, auth: auth.toString('base64url') },
  }
  return { pair, auth, address, path }
}

/** Opens a message as a browser does (RFC 8188, RFC 8291). */
function decrypted({ pair, auth }: ReturnType<typeof aBrowser>, body: Buffer): string {
  const salt = body.subarray(0, 16)
  const size = body[20]!
  const theirs = body.subarray(21, 21 + size)
  const secret = pair.computeSecret(theirs)
  const info = Buffer.concat([Buffer.from('WebPush: info\0'), pair.getPublicKey(), theirs])
  const ikm = Buffer.from(hkdfSync('sha256', secret, auth, info, 32))
  const key = Buffer.from(hkdfSync('sha256', ikm, salt, 'Content-Encoding: aes128gcm\0', 16))
  const nonce = Buffer.from(hkdfSync('sha256', ikm, salt, 'Content-Encoding: nonce\0', 12))
  const sealed = body.subarray(21 + size)
  const cipher = createDecipheriv('aes-128-gcm', key, nonce)
  cipher.setAuthTag(sealed.subarray(-16))
  const plain = Buffer.concat([cipher.update(sealed.subarray(0, -16)), cipher.final()])
  return plain.subarray(0, plain.lastIndexOf(2)).toString()
}

const [confirm, look, send, erase] = noticeJobs
const run = (job = look) => job!.run({ ...ctx(), mail, push }, {}, AbortSignal.timeout(60_000))
const wishes = (consultationId: string) =>
  db.selectFrom('noticeSubscription').where('consultationId', '=', consultationId).selectAll().execute()

/** A draft on which many spoke, a device of its unit, and `answered`, which answers so many of them. */
async function asked() {
  const it = await aProvince()
  await tookPart(it.draft, it.garment, 30)
  const ids = await given(it.draft, it.garment, { body: 'Lương phải đủ sống.' }, 12)
  const responder = await aStaff(it.province, ['responder'])
  const device = await aMember(it.garment)
  const { consultationId } = it.draft
  let next = 0
  const answered = async (count: number) => {
    for (const id of ids.slice(next, (next += count)))
      await as(responder).office.opinions[':id'].answer.$put({
        param: { id },
        json: { disposition: 'accepted', reason: 'Đã bổ sung.' },
      })
  }
  const wish = (body: object, jar = device) =>
    call(jar, 'POST', `/consultations/${consultationId}/notices`, body)
  return { ...it, device, consultationId, answered, wish, responder }
}

test('a browser that asked is told once five were answered, in words it alone can open; with the house’s own key', async () => {
  const it = await asked()
  const browser = aBrowser()
  expect((await it.wish({ channel: 'push', ...browser.address })).status).toBe(202)
  await it.answered(4)
  await run()
  await run(send)
  expect(received.filter(({ path }) => path === browser.path)).toEqual([])
  await it.answered(1)
  await run()
  await run(send)
  const [told, ...more] = received.filter(({ path }) => path === browser.path)
  expect(more).toEqual([])
  expect(decrypted(browser, told!.body)).toBe(NOTICE_PAYLOAD)
  expect(told!.headers['content-encoding']).toBe('aes128gcm')
  expect(String(told!.headers.authorization)).toContain(`k=${push.publicKey}`)
  const [, claims] = /t=[\w-]+\.([\w-]+)\./.exec(String(told!.headers.authorization))!
  expect(JSON.parse(Buffer.from(claims!, 'base64url').toString())).toMatchObject({
    aud: `https://localhost:${port}`,
    sub: 'https://gopy.example',
  })
  await run()
  await run(send)
  expect(received.filter(({ path }) => path === browser.path)).toHaveLength(1)
})

test('what is kept leads to no opinion, unit or moment; neither the table nor a job holds the address', async () => {
  const it = await asked()
  const browser = aBrowser()
  await it.wish({ channel: 'push', ...browser.address })
  await it.wish({ channel: 'mail', address: 'Hoa@Example.test', consent: 1 })
  await run(confirm)
  const rows = await wishes(it.consultationId)
  expect(rows).toHaveLength(2)
  expect(Object.keys(rows[0]!).toSorted()).toEqual(
    [
      'askedOn',
      'channel',
      'consentVersion',
      'consultationId',
      'key',
      'letterSent',
      'sealed',
      'toldRound',
    ].toSorted(),
  )
  const { rows: jobs } = await pool.query<{ all: string }>(
    `select coalesce(string_agg(row_to_json(j)::text, ''), '') as all from pgboss.job j where name like 'notices.%'`,
  )
  const { rows: everything } = await pool.query<{ all: string }>(
    `select string_agg(row_to_json(n)::text, '') as all from notice_subscription n`,
  )
  for (const words of [browser.address.endpoint, browser.path, 'hoa@example.test', 'Hoa@Example.test']) {
    expect(everything[0]!.all).not.toContain(words)
    expect(jobs[0]!.all).not.toContain(words)
  }
  const { rows: leads } = await pool.query<{ to: string }>(
    `select confrelid::regclass::text as to from pg_constraint where contype = 'f' and conrelid = 'notice_subscription'::regclass`,
  )
  expect(leads.map(({ to }) => to)).toEqual(['consultation'])
  // Nor can the key be made again without the house's secret.
  const guessed = createHmac('sha256', 'another secret')
    .update(JSON.stringify(['notice', it.consultationId, 'mail', 'hoa@example.test']))
    .digest()
  expect(rows.some(({ key }) => key.equals(guessed))).toBe(false)
})

test('no address but that of a known push service is ever called', async () => {
  const it = await asked()
  const real = pushOf({ secret: SECRET, publicUrl: 'https://gopy.example' })!
  for (const good of [
    'https://fcm.googleapis.com/fcm/send/abc',
    'https://updates.push.services.mozilla.com/wpush/v2/abc',
    'https://wns2-par02p.notify.windows.com/w/?token=abc',
    'https://web.push.apple.com/abc',
  ])
    expect({ good, allowed: real.allows(good) }).toEqual({ good, allowed: true })
  for (const bad of [
    'http://fcm.googleapis.com/fcm/send/abc',
    'https://fcm.googleapis.com:8443/abc',
    'https://fcm.googleapis.com@127.0.0.1/abc',
    'https://user:pass@fcm.googleapis.com/abc',
    'https://fcm.googleapis.com.evil.example/abc',
    'https://evilpush.apple.com.example/',
    'https://xnotify.windows.com/',
    'https://notify.windows.com/',
    'https://127.0.0.1/abc',
    'https://[::1]/abc',
    'https://169.254.169.254/latest/meta-data',
    'https://localhost/abc',
    'https://intranet/abc',
    'file:///etc/passwd',
    'không phải địa chỉ',
  ]) {
    expect({ bad, allowed: real.allows(bad) }).toEqual({ bad, allowed: false })
    const { keys } = aBrowser().address
    const answer = await it.wish({ channel: 'push', endpoint: bad, keys })
    expect({ bad, status: answer.status }).toEqual({ bad, status: 422 })
    expect(await real.send({ endpoint: bad, keys }, '')).toBe('gone')
  }
  expect(await wishes(it.consultationId)).toEqual([])
})

test('a browser that is gone is forgotten; one whose service fails is told by the next attempt, the others once', async () => {
  const it = await asked()
  const [fine, gone, failing] = [aBrowser(), aBrowser(), aBrowser()]
  for (const { address } of [fine, gone, failing]) await it.wish({ channel: 'push', ...address })
  answers.set(gone.path, 410)
  answers.set(failing.path, 503)
  await it.answered(5)
  await run()
  await expect(run(send)).rejects.toThrow('1 notices could not be sent: 1 PUSH_503')
  answers.delete(failing.path)
  await run(send)
  const times = (path: string) => received.filter((one) => one.path === path).length
  expect([times(fine.path), times(gone.path), times(failing.path)]).toEqual([1, 1, 2])
  expect(await wishes(it.consultationId)).toHaveLength(2)
})

const links = (address: string) =>
  lettersTo(address)
    .flatMap(({ text }) => text.match(/https:\/\/gopy\.example\/notices\/\S+/g) ?? [])
    .map((it) => new URL(it).pathname)

test('an e-mail address gets nothing before it is confirmed from the letter, is told like all, and is erased by the link in it', async () => {
  const it = await asked()
  const address = `hoa${port}@example.test`
  await it.wish({ channel: 'mail', address, consent: 1 })
  await it.wish({ channel: 'mail', address: address.toUpperCase(), consent: 1 })
  await run(confirm)
  await run(confirm)
  expect(lettersTo(address)).toHaveLength(1)
  await it.answered(5)
  await run()
  await run(send)
  expect(lettersTo(address)).toHaveLength(1)

  const [link] = links(address)
  const stranger: Jar = new Map()
  expect(await (await call(stranger, 'GET', link!)).json()).toMatchObject({ deed: 'confirm', done: false })
  expect((await call(stranger, 'GET', link!.slice(0, -1) + (link!.endsWith('A') ? 'B' : 'A'))).status).toBe(
    404,
  )
  expect((await wishes(it.consultationId))[0]!.askedOn).not.toBeNull()
  expect((await call(stranger, 'POST', link!)).status).toBe(200)
  expect((await wishes(it.consultationId))[0]).toMatchObject({ askedOn: null })

  await it.answered(5)
  await run()
  await run(send)
  expect(lettersTo(address)).toHaveLength(2)
  expect(lettersTo(address)[1]!.text).not.toContain('Lương')
  const end = links(address)[1]!
  expect((await call(stranger, 'POST', end)).status).toBe(200)
  expect(await wishes(it.consultationId)).toEqual([])
  expect(await (await call(stranger, 'GET', end)).json()).toMatchObject({ deed: 'end', done: true })
})

test('a letter is promised to who agreed to the text in force on such letters, and to nobody else', async () => {
  const it = await asked()
  const shown = (await (await call(it.device, 'GET', '/notices')).json()) as {
    letter: { version: number }
  }
  expect(shown.letter.version).toBe(1)
  const address = 'dong-y@example.test'
  const ask = (more: object) =>
    call(it.device, 'POST', `/consultations/${it.consultationId}/notices`, {
      channel: 'mail',
      address,
      ...more,
    })
  const unticked = await ask({})
  expect([unticked.status, await unticked.json()]).toMatchObject([
    422,
    { fields: { consent: 'consent.needed' } },
  ])
  const other = await ask({ consent: 2 })
  expect([other.status, await other.json()]).toEqual([409, { reason: 'consent.changed' }])
  expect(await wishes(it.consultationId)).toEqual([])
  expect((await ask({ consent: 1 })).status).toBe(202)
  expect(await wishes(it.consultationId)).toMatchObject([{ consentVersion: 1 }])
  // The day on which somebody asked is nowhere: beside the day of an opinion it would be a hint.
  const counted = await db
    .selectFrom('consentCount')
    .innerJoin('consentText', 'consentText.id', 'consentCount.textId')
    .where('purpose', '=', 'emailNotice')
    .select('agreed')
    .execute()
  expect(counted).toEqual([])
})

test('an address nobody confirms is erased after three days; all others once the consultation is closed and its answers are published', async () => {
  const it = await asked()
  await it.wish({ channel: 'mail', address: 'khong-xac-nhan@example.test', consent: 1 })
  const browser = aBrowser()
  await it.wish({ channel: 'push', ...browser.address })
  const before = clock.now
  advance(days(4))
  await run(erase)
  expect((await wishes(it.consultationId)).map(({ channel }) => channel)).toEqual(['push'])
  advance(days(60))
  await run(erase)
  expect(await wishes(it.consultationId)).toHaveLength(1)
  const param = { id: it.draft.id }
  const { mark } = await (await as(it.analyst).office.drafts[':id'].publication.$get({ param })).json()
  expect((await as(it.analyst).office.drafts[':id'].publication.$put({ param, json: { mark } })).status).toBe(
    200,
  )
  advance(days(29))
  await run(erase)
  expect(await wishes(it.consultationId)).toHaveLength(1)
  advance(days(2))
  await run(erase)
  expect(await wishes(it.consultationId)).toEqual([])
  clock.now = before
})

test('where no consultation asks its unit a device cannot have word of it, and who joined nothing is asked to join', async () => {
  const it = await asked()
  const elsewhere = (await aProvince()).garment
  const body = { channel: 'push', ...aBrowser().address }
  expect((await it.wish(body, await aMember(elsewhere))).status).toBe(404)
  expect((await it.wish(body, new Map())).status).toBe(401)
})

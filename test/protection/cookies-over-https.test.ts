import { request } from 'node:http'

import { freePort } from 'db/free-port'
import { expect, test } from 'vitest'

import { clock } from '../setup/clock.ts'
import { dataFolder } from '../setup/data-folder.ts'
import { url } from '../setup/database.ts'
import { SECRET } from '../setup/house.ts'
import { aMember, aPerson, aUnit } from '../setup/make.ts'
import { startServer } from '../setup/server.ts'

// The program keeps real time.
clock.now = new Date()
const HOST = 'gopy.example'
const port = await freePort()
await startServer({
  PORT: String(port),
  DATABASE_URL: url,
  DATA: await dataFolder(),
  SECRET,
  PUBLIC_URL: `https://${HOST}`,
  TRUST_PROXY: 'yes',
})

/** One request as the proxy that ends TLS hands it on. */
function ask(path: string, { form, cookie = '' }: { form?: Record<string, string>; cookie?: string } = {}) {
  return new Promise<{ status: number; place: string; cookies: string[]; text: string }>(
    (resolve, reject) => {
      const headers = {
        host: HOST,
        origin: `https://${HOST}`,
        accept: 'text/html',
        'x-forwarded-proto': 'https',
        'x-forwarded-for': '203.0.113.7',
        ...(cookie ? { cookie } : {}),
        ...(form ? { 'content-type': 'application/x-www-form-urlencoded' } : {}),
      }
      const sent = request(
        new URL(path, `http://127.0.0.1:${port}`),
        { method: form ? 'POST' : 'GET', headers },
        (answer) => {
          const parts: Buffer[] = []
          answer.on('data', (part: Buffer) => parts.push(part))
          answer.on('end', () =>
            resolve({
              status: answer.statusCode ?? 0,
              place: answer.headers.location ?? '',
              cookies: answer.headers['set-cookie'] ?? [],
              text: Buffer.concat(parts).toString(),
            }),
          )
        },
      )
      sent.on('error', reject)
      sent.end(form ? new URLSearchParams(form).toString() : undefined)
    },
  )
}

test('behind https the session is a __Host- cookie that goes to this host alone and never in the clear', async () => {
  const { email, password } = await aPerson(await aUnit(), ['officer'])
  const answer = await ask('/sign-in', { form: { email, password } })
  expect([answer.status, answer.place]).toEqual([303, '/office'])
  const session = answer.cookies.filter((it) => it.includes('session_token='))
  expect(session).toHaveLength(1)
  expect(session[0]).toMatch(/^__Host-gopy\.session_token=/)
  const flags = session[0]!
    .split('; ')
    .slice(1)
    .map((it) => it.toLowerCase())
  expect(flags).toEqual(expect.arrayContaining(['path=/', 'secure', 'httponly', 'samesite=lax']))
  expect(flags.filter((it) => it.startsWith('domain'))).toEqual([])
  for (const cookie of answer.cookies) expect(cookie).toMatch(/; secure/i)

  const cookie = session[0]!.split(';')[0]!
  expect((await ask('/office', { cookie })).status).toBe(200)
  // Under the name an http address would use, the same value opens nothing.
  const plain = await ask('/office', { cookie: cookie.replace('__Host-', '') })
  expect([plain.status, plain.place]).toEqual([303, '/sign-in?to=%2Foffice'])
})

test('a cookie of another house leads back to signing in, with the reason', async () => {
  const cookie = `__Host-gopy.session_token=${'a'.repeat(32)}.${encodeURIComponent('b'.repeat(43))}%3D`
  const answer = await ask('/office/people', { cookie })
  expect([answer.status, answer.place]).toEqual([303, '/sign-in?ended&to=%2Foffice%2Fpeople'])
  const page = await ask(answer.place, { cookie })
  expect(page.status).toBe(200)
  expect(page.text).toContain('không còn dùng được ở đây. Vui lòng đăng nhập lại.')
  const { email, password } = await aPerson(await aUnit(), ['officer'])
  const back = await ask(answer.place, { cookie, form: { email, password } })
  expect([back.status, back.place]).toEqual([303, '/office/people'])
})

test('behind https what a device is given are __Host- cookies too: no other host of the domain can plant one', async () => {
  const unit = await aUnit()
  const code = [...(await aMember(unit))].find(([name]) => name === 'gopy_unit')![1].split('.')[0]!
  const answer = await ask(`/v/${code}`, { form: { consent: '1', group: '' } })
  expect(answer.status).toBe(303)
  const names = answer.cookies.map((it) => it.split('=')[0])
  expect(names.toSorted()).toEqual(['__Host-gopy_agreed', '__Host-gopy_seed', '__Host-gopy_unit'])
  for (const cookie of answer.cookies) expect(cookie).toMatch(/; path=\/; httponly; secure; samesite=lax/i)
  const cookie = answer.cookies.map((it) => it.split(';')[0]).join('; ')
  expect((await ask('/mine', { cookie })).text).toContain(unit.name)
  // Under the names that http would use, from whoever planted them, they are nobody's.
  expect((await ask('/mine', { cookie: cookie.replaceAll('__Host-', '') })).text).not.toContain(unit.name)
})

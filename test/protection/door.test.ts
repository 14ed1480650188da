import { once } from 'node:events'
import { request } from 'node:http'
import { connect } from 'node:net'
import { hostname } from 'node:os'

import { ownHosts } from 'api/admission'
import { listen } from 'api/listen'
import { webServer } from 'api/server'
import { expect, test } from 'vitest'

import { browser } from '../setup/browser.ts'
import { address, aWindow } from '../setup/desk.ts'
import { aMember, aStaff, aUnit } from '../setup/make.ts'

/** One request as it is written, with any Host and any method; the status and the headers. */
async function ask(path: string, headers: Record<string, string> = {}, method = 'GET') {
  const url = new URL(address)
  const asked = request({ host: url.hostname, port: url.port, path, method, headers, agent: false })
  asked.end()
  const [answer] = (await once(asked, 'response')) as [import('node:http').IncomingMessage]
  answer.resume()
  return { status: answer.statusCode, headers: answer.headers }
}

const codeOf = async (unit: { id: string }) => (await aMember(unit)).get('gopy_unit')!.split('.')[0]!

test.each([
  'evil.example',
  'localhost.evil.example',
  '127.0.0.1@evil.example',
  'evil.example:80',
  '10.9.8.7',
])('a server that does not know the host “%s” makes no page and no link for it', async (host) => {
  expect((await ask('/', { host })).status).toBe(421)
  expect((await ask('/api/consultations', { host })).status).toBe(421)
})

test('it answers under the address it listens on, under this machine’s loopback names, and its health to anyone', async () => {
  const { port } = new URL(address)
  for (const host of [`127.0.0.1:${port}`, `localhost:${port}`, '[::1]', 'LOCALHOST'])
    expect((await ask('/', { host })).status).toBe(200)
  expect((await ask('/healthz', { host: 'evil.example' })).status).toBe(200)
})

test('a public address and every address of a machine that listens on all are known; others are not', () => {
  const isOwn = ownHosts({ listensOn: '0.0.0.0', publicUrl: 'https://gopy.example' })
  expect([isOwn('gopy.example'), isOwn('GOPY.example:443'), isOwn('127.0.0.1:3000')]).toEqual([
    true,
    true,
    true,
  ])
  expect(isOwn(hostname())).toBe(true)
  expect([isOwn('other.example'), isOwn('gopy.example.evil.example'), isOwn('a b')]).toEqual([
    false,
    false,
    false,
  ])
  expect(ownHosts({ listensOn: '127.0.0.1', publicUrl: null })(hostname())).toBe(hostname() === 'localhost')
})

test('an address in place of a path, and a method nobody uses, are turned away', async () => {
  expect((await ask('http://evil.example/')).status).toBe(400)
  expect(await ask('/', {}, 'TRACE')).toMatchObject({ status: 405, headers: { allow: 'GET, HEAD, POST' } })
  expect((await ask('/', {}, 'PUT')).status).toBe(405)
  expect((await ask('/api/consultations', {}, 'OPTIONS')).status).toBe(405)
})

test('what changes something must come from a page of ours, whatever the browser says of itself', async () => {
  const code = await codeOf(await aUnit())
  const cookie = 'gopy_unit=abc'
  const join = async (headers: Record<string, string>) => {
    const answer = await fetch(`${address}/v/${code}`, {
      method: 'POST',
      redirect: 'manual',
      headers: { 'content-type': 'application/x-www-form-urlencoded', accept: 'text/html', ...headers },
      body: 'group=&consent=1',
    })
    return answer.status
  }
  // fetch() itself sends no Origin and no cookie unless told; `sec-fetch-mode` is its own.
  const other = 'http://evil.example'
  expect(await join({ cookie, origin: address })).toBe(303)
  expect(await join({ cookie, origin: other })).toBe(403)
  expect(await join({ cookie, origin: 'null' })).toBe(403)
  expect(await join({ cookie })).toBe(403)
  expect(await join({ cookie, 'sec-fetch-site': 'same-origin', origin: 'null' })).toBe(303)
  expect(await join({ cookie, 'sec-fetch-site': 'same-origin', origin: address })).toBe(303)
  for (const site of ['cross-site', 'same-site'])
    expect(await join({ cookie, 'sec-fetch-site': site, origin: address })).toBe(403)
})

test('a form of the office that is larger than anybody types is read for those of the house only', async () => {
  const unit = await aUnit()
  const code = unit.path
  const send = async (size: number, cookie: string) => {
    const answer = await fetch(`${address}/office/units/${code}?/open`, {
      method: 'POST',
      headers: {
        'content-type': 'application/x-www-form-urlencoded',
        accept: 'application/json',
        'x-sveltekit-action': 'true',
        origin: address,
        cookie,
      },
      body: `name=${'x'.repeat(size)}`,
    })
    return { status: answer.status, returned: (await answer.text()).includes('x'.repeat(size)) }
  }
  // Who must sign in again gets back what was typed; nobody types two megabytes.
  expect(await send(1_900_000, '')).toEqual({ status: 422, returned: true })
  expect(await send(2_100_000, '')).toEqual({ status: 401, returned: false })
  const admin = [...(await aStaff(unit, ['admin']))].map(([name, value]) => `${name}=${value}`).join('; ')
  expect(await send(2_100_000, admin)).toEqual({ status: 422, returned: true })
}, 30_000)

test('JSON of another site is turned away like a form', async () => {
  const send = async (headers: Record<string, string>) =>
    (
      await fetch(`${address}/api/leave`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', cookie: 'gopy_unit=abc', ...headers },
        body: '{}',
      })
    ).status
  expect(await send({ origin: address })).toBe(200)
  expect(await send({ origin: 'http://evil.example' })).toBe(403)
  expect(await send({ 'sec-fetch-site': 'cross-site' })).toBe(403)
})

test.each([true, false])(
  'in a browser (JavaScript: %s) our own form joins, and the same form on another site does not',
  async (javaScriptEnabled) => {
    const unit = await aUnit()
    const code = await codeOf(unit)
    const page = await aWindow(`/v/${code}`, { javaScriptEnabled })
    await page.getByRole('checkbox').check()
    await page.getByRole('button', { name: 'Vào góp ý' }).click()
    await page.waitForURL(`${address}/`)
    expect((await page.context().cookies()).map(({ name }) => name).sort()).toEqual([
      'gopy_agreed',
      'gopy_seed',
      'gopy_unit',
    ])

    const context = await (await browser()).newContext({ javaScriptEnabled })
    const elsewhere = await context.newPage()
    await elsewhere.route('http://evil.example/', (route) =>
      route.fulfill({
        contentType: 'text/html',
        body: `<form method="post" action="${address}/v/${code}"><input name="group"><button>Đi</button></form>`,
      }),
    )
    await elsewhere.goto('http://evil.example/')
    const [answer] = await Promise.all([
      elsewhere.waitForResponse(`${address}/v/${code}`),
      elsewhere.getByRole('button').click(),
    ])
    expect(answer.status()).toBe(403)
    expect(await context.cookies(address)).toEqual([])
    await context.close()
  },
)

test('who sends the head of a request drop by drop is let go', async () => {
  const server = webServer({ headersTimeout: 200, requestTimeout: 400, connectionsCheckingInterval: 50 })
  server.on('request', (_, response) => response.end('here'))
  const port = await listen(server, '127.0.0.1', 0)
  const slow = connect(port, '127.0.0.1')
  let heard = ''
  slow.on('data', (chunk) => (heard += String(chunk)))
  slow.write('GET / HTTP/1.1\r\nHost: localhost\r\nX-Drop: ')
  await once(slow, 'close')
  expect(heard).toMatch(/^HTTP\/1\.1 408 /)
  expect(await (await fetch(`http://127.0.0.1:${port}`)).text()).toBe('here')
  server.close()
  server.closeAllConnections()
})

test('a head that is too large is turned away', async () => {
  const answer = await fetch(`${address}/`, { headers: { cookie: `a=${'x'.repeat(20_000)}` } })
  expect(answer.status).toBe(431)
})

import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import path from 'node:path'

import { expect, test } from 'vitest'

import { cloneDatabase } from '../setup/clone.ts'
import { dataFolder } from '../setup/data-folder.ts'
import { address, aDesk, aPerson, aPhone } from '../setup/desk.ts'
import type { Jar } from '../setup/house.ts'
import { startServer } from '../setup/server.ts'
import { aFullHouse, everyPage, everyRoute } from './walk.ts'

const house = await aFullHouse()
const pages = everyPage(house)
const routes = everyRoute(house)

const cookieOf = (jar: Jar) => [...jar].map(([name, value]) => `${name}=${value}`).join('; ')

const EVERYWHERE = {
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'cross-origin-embedder-policy': 'require-corp',
  'referrer-policy': 'no-referrer',
  'permissions-policy': expect.stringContaining('camera=()'),
  'cache-control': expect.stringContaining('no-store'),
  'strict-transport-security': undefined,
}

/** The parts of a policy, by name. */
const policyOf = (headers: Headers) =>
  new Map(
    (headers.get('content-security-policy') ?? '').split(';').map((part) => {
      const [name = '', ...sources] = part.trim().split(/\s+/)
      return [name, sources.join(' ')]
    }),
  )

/** What is wrong with the headers of an answer: empty when nothing is. */
function faultsOf(name: string, { headers }: Response): string[] {
  const policy = policyOf(headers)
  const found: Record<string, unknown> = Object.fromEntries(
    Object.keys(EVERYWHERE).map((it) => [it, headers.get(it) ?? undefined]),
  )
  const faults: string[] = []
  try {
    expect(found).toEqual(EVERYWHERE)
  } catch {
    faults.push(`${name}: ${JSON.stringify(found)}`)
  }
  for (const [part, sources] of [
    ['frame-ancestors', "'none'"],
    ['base-uri', "'none'"],
  ] as const)
    if (policy.get(part) !== sources) faults.push(`${name}: ${part} ${policy.get(part)}`)
  if (!['self', 'none'].some((it) => policy.get('form-action') === `'${it}'`))
    faults.push(`${name}: form-action ${policy.get('form-action')}`)
  const scripts = policy.get('script-src') ?? policy.get('default-src')
  if (!scripts || /unsafe|\*|https?:|data:/.test(scripts)) faults.push(`${name}: scripts ${scripts}`)
  const styles = policy.get('style-src') ?? policy.get('default-src')
  if (!styles || /unsafe|\*|https?:|data:/.test(styles)) faults.push(`${name}: styles ${styles}`)
  return faults
}

const get = (path: string, jar: Jar, init: RequestInit = {}) =>
  fetch(`${address}${path}`, {
    redirect: 'manual',
    ...init,
    headers: { cookie: cookieOf(jar), 'sec-fetch-site': 'same-origin', ...init.headers },
  })

test.each([
  ['a stranger', new Map() as Jar],
  ['a member', house.member],
  ['an officer', house.staff],
])('every page %s asks for is protected', async (_, jar) => {
  const faults: string[] = []
  for (const page of pages) {
    const answer = await get(page, jar)
    faults.push(...faultsOf(page, answer))
    const html = (await answer.text()).replace(/<script[\s\S]*?<\/script>/g, (it) =>
      it.slice(0, it.indexOf('>')),
    )
    const preview = page.endsWith('/preview')
    if (!preview && / style=/.test(html)) faults.push(`${page}: an element with a style of its own`)
    if (/<[^>]+ on\w+=/.test(html)) faults.push(`${page}: a handler in the markup`)
    if (/<(script|style)(?![^>]*nonce=)/.test(html))
      faults.push(`${page}: a script or style without its nonce`)
    if (answer.status === 200 && !/'nonce-/.test(policyOf(answer.headers).get('script-src') ?? '/nonce'))
      if (/text\/html/.test(answer.headers.get('content-type') ?? '')) faults.push(`${page}: no nonce`)
  }
  expect(faults).toEqual([])
  expect(pages.length).toBeGreaterThan(20)
})

test('two answers never share a nonce', async () => {
  const nonce = async () =>
    /'nonce-([^']+)'/.exec((await get('/', new Map())).headers.get('content-security-policy')!)
  expect((await nonce())![1]).not.toBe((await nonce())![1])
})

test.each([
  ['a stranger', new Map() as Jar],
  ['an officer', house.staff],
])('every answer of the API to %s is protected', async (_, jar) => {
  const faults: string[] = []
  for (const { method, path } of routes) {
    if (path.endsWith('/sign-out')) continue
    const hasBody = method !== 'GET'
    const answer = await get(path, jar, {
      method,
      ...(hasBody ? { body: '{}', headers: { 'content-type': 'application/json' } } : {}),
    })
    faults.push(...faultsOf(`${method} ${path}`, answer))
    await answer.arrayBuffer()
  }
  expect(faults).toEqual([])
  expect(routes.length).toBeGreaterThan(40)
})

test('every cookie the house hands out is out of reach of scripts and of other sites', async () => {
  const lines: string[] = []
  const hear = async (answer: Response) => void lines.push(...answer.headers.getSetCookie())
  const origin = { origin: address, 'content-type': 'application/x-www-form-urlencoded', accept: 'text/html' }
  await hear(
    await get(`/v/${house.code}`, new Map(), { method: 'POST', body: 'group=&consent=1', headers: origin }),
  )
  await hear(await get(`/d/${house.draft.slug}`, new Map([['gopy_unit', house.member.get('gopy_unit')!]])))
  for (const { method, path } of routes)
    await hear(
      await get(path, house.member, {
        method,
        ...(method === 'GET' ? {} : { body: '{}', headers: { 'content-type': 'application/json' } }),
      }),
    )
  for (const page of pages) await hear(await get(page, house.staff))
  const { email, password } = await aPerson(house.unit)
  await hear(
    await get('/sign-in', new Map(), {
      method: 'POST',
      body: new URLSearchParams({ email, password }).toString(),
      headers: origin,
    }),
  )
  const names = [...new Set(lines.map((line) => line.split('=')[0]!.replace(/_[\da-f]{32}$/, '_…')))]
  expect(names.sort()).toEqual(
    expect.arrayContaining(['gopy.session_token', 'gopy_c_…', 'gopy_seed', 'gopy_unit']),
  )
  for (const line of lines) {
    expect(line).toMatch(/; ?httponly/i)
    expect(line).toMatch(/; ?samesite=(lax|strict)/i)
    expect(line).toMatch(/; ?path=\//i)
    expect(line).not.toMatch(/; ?domain=/i)
  }
})

test('behind TLS browsers are told to stay there, and cookies go nowhere else; a caller cannot feign it', async () => {
  const clone = await cloneDatabase()
  const env = { DATABASE_URL: clone.url, DATA: await dataFolder() }
  const https = { 'x-forwarded-proto': 'https' }
  const plain = await startServer(env)
  const feigned = await fetch(plain.address, { headers: https })
  expect(feigned.headers.get('strict-transport-security')).toBeNull()
  await plain.stop()

  const proxied = await startServer({ ...env, TRUST_PROXY: 'yes' })
  const real = await fetch(proxied.address, { headers: https })
  expect(real.headers.get('strict-transport-security')).toMatch(/^max-age=\d{7,}/)
  expect((await fetch(proxied.address)).headers.get('strict-transport-security')).toBeNull()
  const unit = await clone.pool.query(
    `insert into unit (code, path, level, name, opened_on) values ('X', 'X', 'grassroots', 'CĐCS Xưởng Dệt', '2020-01-01') returning id`,
  )
  await clone.pool.query(
    `insert into join_link (code, unit_id, created_at) values ('abcdefgh23', $1, now())`,
    [(unit.rows[0] as { id: string }).id],
  )
  const join = (headers: Record<string, string>) =>
    fetch(`${proxied.address}/api/join/abcdefgh23`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ consent: 1 }),
    })
  expect((await join(https)).headers.getSetCookie().every((line) => /; ?secure/i.test(line))).toBe(true)
  expect((await join({})).headers.getSetCookie().some((line) => /; ?secure/i.test(line))).toBe(false)
  await proxied.stop()
})

test('the page for when pages cannot be made is styled by the one style its policy allows', async () => {
  const html = readFileSync(path.join(import.meta.dirname, '../../web/src/error.html'), 'utf8')
  const style = /<style>([\s\S]*?)<\/style>/.exec(html)![1]!
  const digest = createHash('sha256').update(style).digest('base64')
  const answer = await get('/mine', new Map(), {
    method: 'POST',
    body: 'x'.repeat(4_100_000),
    headers: { origin: address, 'content-type': 'text/plain' },
  })
  expect(answer.status).toBe(413)
  expect(policyOf(answer.headers).get('style-src')).toBe(`'sha256-${digest}'`)
})

test('built files may be kept, and say what they are', async () => {
  const html = await (await get('/', new Map())).text()
  const file = /\/_app\/immutable\/[^"']+\.js/.exec(html)![0]
  const answer = await get(file, new Map())
  expect(answer.headers.get('cache-control')).toContain('immutable')
  expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
  expect((await get('/favicon.svg', new Map())).headers.get('cache-control') ?? '').not.toContain('no-store')
})

test.each(['a member', 'an officer'])(
  'no page of %s asks for anything its own policy forbids',
  async (who) => {
    const said: string[] = []
    const ofOffice = who === 'an officer'
    const page = await (ofOffice ? aDesk(house.unit) : aPhone(house.member, '/'))
    page.on('console', (message) => {
      if (/policy|trusted|refused|csp/i.test(message.text())) said.push(`${page.url()}: ${message.text()}`)
    })
    for (const path of pages.filter((it) => !it.includes('sign-out')))
      if (path.startsWith('/office') === ofOffice) await page.goto(path, { waitUntil: 'networkidle' })
    expect(said).toEqual([])
  },
  180_000,
)

import { createApp } from 'api/app'
import type { Ctx } from 'api/context'
import { hc } from 'hono/client'
import type { Api } from 'api/app'

import { clock } from './clock.ts'
import { db } from './database.ts'

/** A secret like the house's own: receipts and staff cookies are signed with it. */
export const SECRET = 'chỉ dùng cho thử nghiệm: dài hơn ba mươi hai ký tự'

/** What went wrong that nobody meant: a test looks here when it is told 500. */
export const faults: Error[] = []

export const ORIGIN = 'http://127.0.0.1:3000'

/** The whole API on this test file's database and the held clock. */
export const app = createApp({
  db,
  secret: SECRET,
  now: () => clock.now,
  origin: ORIGIN,
  sampleData: true,
  oidc: null,
  fault: (error) => void faults.push(error),
})

/** The ground under services called without a request: the house itself acts. */
export const ctx = (): Ctx => ({ db, secret: SECRET, now: clock.now, actor: { type: 'system', job: 'test' } })

/** A browser's cookies: empty at first, filled by what the API answers. */
export type Jar = Map<string, string>

/** The API as one browser sees it, typed like the web's own client, with no network between. */
export function as(jar: Jar) {
  return hc<Api>(ORIGIN, {
    fetch: (input: string | URL | Request, init?: RequestInit) => send(jar, input, init),
  }).api
}

/** What somebody does before each request who sits at their desk for days of the held clock: signs in again once the session ran out. */
export const atDesk = new WeakMap<Jar, () => Promise<void>>()

/** One request with the cookies of `jar`, which keeps what the answer sets. */
export async function send(jar: Jar, input: string | URL | Request, init?: RequestInit): Promise<Response> {
  await atDesk.get(jar)?.()
  const request = new Request(new URL(input instanceof Request ? input.url : input, ORIGIN), init)
  request.headers.set('cookie', [...jar].map(([name, value]) => `${name}=${value}`).join('; '))
  request.headers.set('origin', ORIGIN)
  const response = await app.fetch(request)
  for (const line of response.headers.getSetCookie()) {
    const [, name, value] = /^([^=]+)=([^;]*)/.exec(line) ?? []
    if (!name) continue
    if (/max-age=0/i.test(line)) jar.delete(name)
    else jar.set(name, value ?? '')
  }
  return response
}

import { error, fail, type RequestEvent } from '@sveltejs/kit'
import type { Api } from 'api/app'
import { running } from 'api/running'
import { type ClientResponse, hc } from 'hono/client'
import { Failure, invalid } from 'shared/errors'
import { explain } from 'shared/words/errors'
import type { z } from 'zod'

/** The API as the visitor of one request sees it, called in-process; `newCookies` are the Set-Cookie lines it answered with. */
export function apiFor(event: Pick<RequestEvent, 'request' | 'url'>) {
  const jar = new Map(
    (event.request.headers.get('cookie') ?? '')
      .split('; ')
      .filter(Boolean)
      .map((pair) => cut(pair, '=')),
  )
  const newCookies: string[] = []
  /** What the server wrote of where the request comes from, blinded. */
  const from = ['x-gopy-caller', 'x-gopy-hand'].map(
    (name) => [name, event.request.headers.get(name)] as const,
  )
  /** How long a refused call asks to wait, in seconds. */
  let retryAfter: string | null = null

  async function call(input: RequestInfo | URL, init?: RequestInit): Promise<Response> {
    const request = new Request(input, init)
    request.headers.set('cookie', [...jar].map(([name, value]) => `${name}=${value}`).join('; '))
    request.headers.set('origin', event.url.origin)
    request.headers.set('x-forwarded-proto', event.url.protocol.slice(0, -1))
    for (const [name, value] of from) if (value) request.headers.set(name, value)
    // Only who signs in is told later, among their own sessions, on which kind of device.
    const device = event.request.headers.get('user-agent')
    if (device && event.url.pathname.startsWith('/sign-in')) request.headers.set('user-agent', device)
    const response = await running().fetch(request)
    retryAfter = response.headers.get('retry-after') ?? retryAfter
    for (const line of response.headers.getSetCookie()) {
      newCookies.push(line)
      const [name, value] = cut(cut(line, ';')[0], '=')
      jar.set(name, value)
    }
    return response
  }

  return {
    api: hc<Api>(event.url.origin, { fetch: call }).api,
    call,
    newCookies,
    retryAfter: () => retryAfter,
  }
}

const cut = (text: string, at: string): [string, string] => {
  const index = text.indexOf(at)
  return index < 0 ? [text, ''] : [text.slice(0, index), text.slice(index + 1)]
}

/** What an answer holds; of one that comes in several shapes, any of them. */
type BodyOf<R> = R extends ClientResponse<infer T> ? T : never

/** The body of a successful answer; any other answer becomes the error page, in words. For `load`. */
export async function ok<R extends ClientResponse<unknown>>(answer: Promise<R>): Promise<BodyOf<R>> {
  const res = await answer
  if (!res.ok) {
    const failure = await failureOf(res)
    error(res.status, explain(failure), { reason: failure.reason })
  }
  return (await res.json()) as BodyOf<R>
}

/** Parses a form with the API's own schema and sends it. A refused form comes back with what was typed. */
export async function submit<S extends z.ZodType, T>(
  form: FormData,
  schema: S,
  send: (input: z.output<S>) => Promise<ClientResponse<T>>,
) {
  const sent = sentOf(form)
  const parsed = schema.safeParse(sent)
  if (!parsed.success) return fail(422, { failure: invalid(parsed.error), sent })

  const res = await send(parsed.data)
  if (!res.ok) return fail(res.status, { failure: await failureOf(res), sent })
  return { done: (await res.json()) as T }
}

/** The text fields of a form, to be shown again. */
export function sentOf(form: FormData): Record<string, string> {
  return Object.fromEntries(
    [...form].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
  )
}

/** The failure in an answer that is not a success. */
export async function failureOf(res: Pick<Response, 'json'>): Promise<Failure> {
  const body: unknown = await res
    .json()
    .catch((cause: unknown) => ({ reason: 'fault', cause: String(cause) }))
  return Failure.catch({ reason: 'fault' }).parse(body)
}

import { createApp } from 'api/app'
import { createFront } from 'api/front'
import { createAuth } from 'api/identity/auth'
import { unzipSync } from 'fflate'
import { pino } from 'pino'
import { expect, test } from 'vitest'

import { clock } from '../setup/clock.ts'
import { db, pool } from '../setup/database.ts'
import { faults, ORIGIN, SECRET } from '../setup/house.ts'
import { undone, undoneDb } from '../setup/undone.ts'
import type { Caller } from './caller.ts'
import type { Outcome, Request as Made, Row } from './row.ts'
import { callers, scene } from './scene.ts'
import { table } from './table.ts'
import { whatIsNotAsDescribed } from './described.ts'

const app = createApp({
  db: undoneDb,
  secret: SECRET,
  now: () => clock.now,
  origin: ORIGIN,
  sampleData: true,
  oidc: null,
  fault: (error) => void faults.push(error),
})
const front = createFront({ app, pool, log: pino({ level: 'silent' }) })

/** Papers are set anew for each caller: on a busy machine that takes its time. */
const WALK_MS = 240_000

/** What stands in the way of routes is registered like them, for every method and below a path. */
const isRoute = ({ method, path }: { method: string; path: string }) =>
  method !== 'ALL' || !path.endsWith('*')
const routes = new Set(front.routes.filter(isRoute).map(({ method, path }) => `${method} ${path}`))

test('every route stands in the table, and the table names no other', () => {
  expect(Object.keys(table).toSorted()).toEqual([...routes].toSorted())
})

test('better-auth answers nothing but what the table names', async () => {
  const endpoints = Object.values(
    createAuth({ db, secret: SECRET, origin: ORIGIN, now: () => clock.now }).api,
  ) as {
    path?: string
    options?: { method?: string | string[] }
  }[]
  const asked = endpoints.flatMap(({ path, options }) =>
    path ? [options?.method ?? 'GET'].flat().map((method) => ({ method, path: `/api/auth${path}` })) : [],
  )
  expect(asked.length).toBeGreaterThan(20)
  const closed = asked.filter(({ method, path }) => !routes.has(`${method} ${path}`))
  const answers = closed.map(async ({ method, path }) => ({
    path,
    status: (await send('admin above', method, path, method === 'GET' ? {} : { json: {} })).status,
  }))
  expect((await Promise.all(answers)).filter(({ status }) => status !== 404)).toEqual([])
})

const walks = Object.entries(table).flatMap(([route, rows]) =>
  [rows].flat().map((row) => [row.about ? `${route}: ${row.about}` : route, route, row] as const),
)

test.each(walks)(
  '%s',
  async (_, route, row) => {
    const came: Partial<Record<Caller, Outcome | Unmeant>> = {}
    for (const caller of Object.keys(callers) as Caller[])
      came[caller] = await undone(() => call(caller, route, row))
    expect(came).toEqual(row.expected)
  },
  WALK_MS,
)

/** An answer no row can expect, as a failing test shows it. */
type Unmeant = { status: number; said: string | undefined }

async function call(caller: Caller, route: string, row: Row): Promise<Outcome | Unmeant> {
  const [method = '', pattern = ''] = route.split(' ')
  const made = (await row.request?.(scene)) ?? {}
  const entriesBefore = await countOfEntries()
  const answer = await send(caller, method, addressOf(pattern, made), made)
  const entriesLeft = async () => (await countOfEntries()) - entriesBefore
  const bytes = new Uint8Array(await answer.arrayBuffer())
  const { status } = answer
  if (status >= 300)
    return isRefusal(status)
      ? status
      : { status, said: status === 500 ? faults.at(-1)?.stack : textOf(bytes) }
  if (isReadOffRecord(method, pattern, textOf(bytes), await entriesLeft()))
    return { status, said: 'what people wrote, or who they are, was read and left no entry in the log' }
  const lie = whatIsNotAsDescribed(route, answer, bytes)
  if (lie) return { status, said: lie }
  if (!row.shows) return 'ok'
  return textOf(bytes).includes(row.shows(scene)) ? 'ok' : 'without'
}

/** What nobody of the office reads without an entry in the log: words of people, and who colleagues are. */
const PERSONAL = [
  scene.words,
  scene.colleague.name,
  scene.colleague.email,
  scene.invitation.email,
  'Xây thêm nhà ở cho thuê.',
  'Xin xem dữ liệu.',
]

/** A list leaves one entry for a person and day: every call here is undone, so each is the first, whatever page it asks for. */
const isReadOffRecord = (method: string, pattern: string, text: string, entries: number) =>
  method === 'GET' &&
  pattern.startsWith('/api/office/') &&
  entries === 0 &&
  PERSONAL.some((it) => text.includes(it))

async function countOfEntries(): Promise<number> {
  const { n } = await scene.db
    .selectFrom('auditEntry')
    .select((eb) => eb.cast<number>(eb.fn.countAll(), 'integer').as('n'))
    .executeTakeFirstOrThrow()
  return n
}

const isRefusal = (status: number): status is Outcome & number => [401, 403, 404, 409, 422].includes(status)

function addressOf(pattern: string, made: Made): string {
  const path = pattern.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(String(made[name])))
  return made.query ? `${path}?${new URLSearchParams(made.query)}` : path
}

function send(caller: Caller, method: string, address: string, { json, form, cookies = {} }: Made) {
  const jar = [...callers[caller], ...Object.entries(cookies)]
  const headers = new Headers({
    origin: ORIGIN,
    cookie: jar.map(([name, value]) => `${name}=${value}`).join('; '),
  })
  const body = new FormData()
  for (const [name, value] of Object.entries(form ?? {})) body.set(name, value)
  if (json !== undefined) headers.set('content-type', 'application/json')
  const sent = json !== undefined ? JSON.stringify(json) : form ? body : null
  return front.fetch(new Request(new URL(address, ORIGIN), { method, headers, body: sent }))
}

/** What an answer says: of a DOCX or XLSX, the text of its parts. */
function textOf(bytes: Uint8Array): string {
  const text = (some: Uint8Array) => new TextDecoder().decode(some)
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return text(bytes)
  return Object.entries(unzipSync(bytes))
    .filter(([name]) => name.endsWith('.xml'))
    .map(([, part]) => text(part).replace(/<[^>]+>/g, ''))
    .join('\n')
}

import { unzipSync } from 'fflate'

import { faults, type Jar, ORIGIN } from '../setup/house.ts'
import { whatIsNotAsDescribed } from './described.ts'
import type { Outcome, Request as Made, Row } from './row.ts'
import { scene } from './scene.ts'
import { table } from './table.ts'
import { front } from './undone-house.ts'

/** Papers are set anew for each caller: on a busy machine that takes its time. */
export const WALK_MS = 240_000

/** Each row of the table as a step of a walk: its name, its route, and itself. */
export const walks = Object.entries(table).flatMap(([route, rows]) =>
  [rows].flat().map((row) => [row.about ? `${route}: ${row.about}` : route, route, row] as const),
)

/** An answer no row can expect, as a failing test shows it. */
export type Unmeant = { status: number; said: string | undefined }

/** What comes of a call with these cookies, as a row expects it. */
export async function call(jar: Jar, route: string, row: Row): Promise<Outcome | Unmeant> {
  const [method = '', pattern = ''] = route.split(' ')
  const made = (await row.request?.(scene)) ?? {}
  const entriesBefore = await countOfEntries()
  const answer = await send(jar, method, addressOf(pattern, made), made)
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

/** One request with these cookies. */
export function send(jar: Jar, method: string, address: string, { json, form, cookies = {} }: Made) {
  const sentAlong = [...jar, ...Object.entries(cookies)]
  const headers = new Headers({
    origin: ORIGIN,
    cookie: sentAlong.map(([name, value]) => `${name}=${value}`).join('; '),
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

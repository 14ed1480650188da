import { randomBytes, randomInt, randomUUID } from 'node:crypto'

import { createApp } from 'api/app'
import { newSeed } from 'api/identity/device'
import { giveSecondFactor } from 'api/identity/second-factor'
import { addStaff } from 'api/identity/service'
import { codeOfStep, newTotpSecret, stepAt } from 'api/identity/totp'
import type pg from 'pg'

import { openDraft, topUnit } from '../house/open-draft.ts'
import { FRESH, listening, type Statement } from './statements.ts'

const ORIGIN = 'http://127.0.0.1'
const PARAGRAPHS = 500
const UNITS = 100
/** The unit has as many codes as this: no measurement comes through one faster than a code may be used. */
const LETTERS = 'abcdefghijkmnpqrstuvwxyz'
const codes = [...LETTERS].flatMap((a) => [...LETTERS].map((b) => `benchcod${a}${b}`))

/** A house with `opinions` opinions on one draft of 500 paragraphs, a member and an analyst, and the SQL that one request of each sends. */
export async function heardHouse(url: string, pool: pg.Pool, opinions: number) {
  const secret = randomBytes(32).toString('hex')
  const ear = listening(url)
  const now = new Date()
  const ctx = { db: ear.db, secret, now, actor: { type: 'system', job: 'bench' } as const }

  const unitId = await topUnit(ctx, { memberCount: opinions })
  const { consultationId, draftId, versionId } = await openDraft(ctx, unitId, {
    texts: Array.from({ length: PARAGRAPHS }, (_, n) => `Đoạn ${n + 1}.`),
  })
  // A factory speaks for itself, a hundred of them for the province: a member looks for words of their own among those of their unit.
  await pool.query(
    `insert into unit (code, path, parent_id, level, name, opened_on, member_count)
     select 'B.' || n, ('B.B_' || n)::ltree, $1, 'grassroots', 'Đơn vị ' || n, '2020-01-01', 3000 from generate_series(1, $2::integer) as n`,
    [unitId, UNITS],
  )
  await pool.query('analyze')
  await pool.query(
    `insert into opinion (id, consultation_id, draft_id, version_id, paragraph_id, section_number, target, stance, body, unit_id, channel, given_on, digest)
     select gen_random_uuid(), $1, $2, $3, wording.paragraph_id, wording.section_number, 'paragraph', 'agreeInPart',
       'Đề nghị ghi rõ lộ trình và nguồn lực thực hiện, ý kiến số ' || n, below.id, 'link', current_date - (n % 60), decode(repeat('00', 32), 'hex')
     from generate_series(1, $4::integer) as n
     join wording on wording.version_id = $3 and wording.position = 1 + n % $5::integer
     join unit as below on below.code = 'B.' || (1 + n / 500 % $6::integer)`,
    [consultationId, draftId, versionId, opinions, PARAGRAPHS, UNITS],
  )
  await pool.query(
    `insert into participation (consultation_id, unit_id, joined_on, channel, persons)
     select $1, id, current_date, 'link', 1000 from unit where level = 'grassroots'`,
    [consultationId],
  )
  await pool.query('vacuum analyze')
  const { rows } = await pool.query<{ paragraph_id: string }>(
    'select paragraph_id from wording where version_id = $1 and position = 250',
    [versionId],
  )
  const paragraphId = rows[0]!.paragraph_id

  const app = createApp({
    db: ear.db,
    secret,
    now: () => new Date(),
    origin: ORIGIN,
    sampleData: false,
    oidc: null,
    fault: (error) => void process.stderr.write(`${error.stack}\n`),
  })
  const staffCookie = await signIn()
  const memberCookie = await join()
  const readPath = `/api/office/opinions?paragraph=${paragraphId}`
  const sendBody = JSON.stringify({
    target: 'paragraph',
    consultationId,
    versionId,
    paragraphId,
    stance: 'agreeInPart',
    body: `Đề nghị ghi rõ lộ trình và nguồn lực thực hiện. ${FRESH}`,
  })
  const id = randomUUID()
  const read = await ear.of(() => ask(readPath, staffCookie))
  const sent = await ear.of(() => ask(`/api/opinions/${id}`, memberCookie, 'PUT', sendBody))
  const send: Statement[] = sent.map(({ sql, parameters }) => ({
    sql,
    parameters: parameters.map((it) => (it === id ? FRESH : it)),
  }))
  /** The member's cookies as if the device were another one that came through another code. */
  const anotherCookie = () =>
    memberCookie
      .replace('benchbench', codes[randomInt(codes.length)]!)
      .replace(/gopy_seed=[\w.-]+/, `gopy_seed=${newSeed(secret)}`)
  return { secret, read, send, readPath, sendBody, staffCookie, anotherCookie }

  async function ask(path: string, cookie: string, method = 'GET', body?: string): Promise<Response> {
    const headers = { cookie, origin: ORIGIN, ...(body ? { 'content-type': 'application/json' } : {}) }
    const answer = await app.request(`${ORIGIN}${path}`, { method, headers, ...(body ? { body } : {}) })
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`)
    return answer
  }

  async function signIn(): Promise<string> {
    const password = randomBytes(16).toString('hex')
    const email = 'bench@example.test'
    const roles = [{ unitId, role: 'analyst' as const }]
    const { id } = await addStaff(ctx, { name: 'Đo', email, password, roles })
    const secret = newTotpSecret()
    await giveSecondFactor(ctx, id, secret)
    const first = await ask('/api/sign-in', '', 'POST', JSON.stringify({ email, password }))
    const code = codeOfStep(secret, stepAt(new Date()))
    const answer = await ask('/api/sign-in/code', cookiesOf(first), 'POST', JSON.stringify({ code }))
    const cookies = cookiesOf(answer)
    const { text } = (await (await ask('/api/office/consent', cookies)).json()) as {
      text: { version: number }
    }
    await ask('/api/office/consent', cookies, 'POST', JSON.stringify({ consent: text.version }))
    return cookies
  }

  async function join(): Promise<string> {
    await pool.query(
      `insert into join_link (code, unit_id, created_at)
       select given, unit.id, now() from unit, unnest($1::text[]) as given where unit.code = 'B.50'`,
      [['benchbench', ...codes]],
    )
    const joined = cookiesOf(await ask('/api/join/benchbench', '', 'POST', '{"consent":1}'))
    return `${joined}; ${cookiesOf(await ask(`/api/consultations/${consultationId}/join`, joined, 'POST'))}`
  }
}

const cookiesOf = (answer: Response) =>
  answer.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ')

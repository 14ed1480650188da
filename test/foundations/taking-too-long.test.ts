import { createApp } from 'api/app'
import { connect } from 'db/connect'
import { sql } from 'kysely'
import { explain } from 'shared/words/errors'
import { afterAll, expect, test } from 'vitest'

import { clock } from '../setup/clock.ts'
import { db, owner, url } from '../setup/database.ts'
import { ORIGIN, SECRET } from '../setup/house.ts'
import { aDraft, aMember, anOpinion, aStaff, aUnit } from '../setup/make.ts'

const limits = { statementMs: 400, lockMs: 60_000, idleInTransactionMs: 60_000 }
const slow = connect(url, { limits })
const impatient = connect(url, { limits: { ...limits, statementMs: 60_000, lockMs: 400 } })
afterAll(() => Promise.all([slow.close(), impatient.close()]))

const faults: unknown[] = []
const appOn = (connection: typeof slow) =>
  createApp({
    db: connection.db,
    secret: SECRET,
    now: () => clock.now,
    origin: ORIGIN,
    sampleData: true,
    oidc: null,
    fault: (error) => void faults.push((error as { code?: string }).code),
  })

const unit = await aUnit()
const draft = await aDraft(unit)
const member = await aMember(unit)
const officer = await aStaff(unit, ['officer'])

const cookies = (jar: Map<string, string>) => [...jar].map(([name, value]) => `${name}=${value}`).join('; ')

/** Asks while somebody holds a whole table, so that whatever reads it waits. */
async function whileHeld(table: string, ask: () => Response | Promise<Response>) {
  return owner.db.transaction().execute(async (held) => {
    await sql`lock table ${sql.table(table)} in access exclusive mode`.execute(held)
    const answer = await ask()
    const retry = answer.headers.get('retry-after')
    return { status: answer.status, retry, body: (await answer.json()) as { reason: string } }
  })
}

const get = (app: ReturnType<typeof appOn>, jar: Map<string, string>, path: string) => () =>
  app.request(`${ORIGIN}/api${path}`, { headers: { cookie: cookies(jar), origin: ORIGIN } })

const told = (reason: string) => ({
  status: 503,
  retry: '30',
  body: { reason, params: { waitSeconds: '30' } },
})

test.each([
  ['a list of units', 'unit', '/office/units', officer],
  ['a list of drafts', 'draft', '/office/drafts', officer],
  ['a draft on a phone', 'draft', `/drafts/${draft.slug}`, member],
  ['who is signed in', 'grant_of_role', '/office/me', officer],
])('%s that takes too long is answered with what to do', async (_, table, path, jar) => {
  expect(await whileHeld(table, get(appOn(slow), jar, path))).toEqual(told('database.slow'))
  // Whoever runs the house still hears of it.
  expect(faults.splice(0)).toContain('57014')
})

test('what has to wait for others too long is answered likewise', async () => {
  expect(await whileHeld('unit', get(appOn(impatient), officer, '/office/units'))).toEqual(
    told('database.busy'),
  )
  expect(faults.splice(0)).toContain('55P03')
})

test('an opinion that took too long leaves nothing half done, and is one opinion when it is sent again', async () => {
  const app = appOn(slow)
  const id = crypto.randomUUID()
  const headers = { cookie: cookies(member), origin: ORIGIN, 'content-type': 'application/json' }
  const joined = await app.request(`${ORIGIN}/api/consultations/${draft.consultationId}/join`, {
    method: 'POST',
    headers,
  })
  const secret = joined.headers.getSetCookie().map((it) => it.split(';')[0])
  const body = JSON.stringify(anOpinion(draft, draft.paragraphs[0]!))
  const send = () =>
    app.request(`${ORIGIN}/api/opinions/${id}`, {
      method: 'PUT',
      headers: { ...headers, cookie: [headers.cookie, ...secret].join('; ') },
      body,
    })
  expect(await whileHeld('opinion', send)).toEqual(told('database.slow'))
  expect(faults.splice(0)).toContain('57014')
  expect((await send()).status).toBe(201)
  expect((await send()).status).toBe(200)
  expect(await db.selectFrom('opinion').where('id', '=', id).selectAll().execute()).toHaveLength(1)
})

test('the sentences say that nothing is lost, and what to do', () => {
  for (const reason of ['database.slow', 'database.busy'])
    expect(explain({ reason, params: { waitSeconds: '30' } })).toMatch(/còn nguyên.*thử lại sau 30 giây/)
  expect(explain({ reason: 'database.slow', params: { waitSeconds: '30' } })).toContain('thu hẹp')
})

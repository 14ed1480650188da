import { readFileSync } from 'node:fs'
import path from 'node:path'

import { createApp } from 'api/app'
import { sql } from 'kysely'
import { expect, test } from 'vitest'

import { clock } from '../setup/clock.ts'
import { db } from '../setup/database.ts'
import { faults, ORIGIN, SECRET } from '../setup/house.ts'
import { aMember, anOpinion, aDraft, aPerson, aStaff, aUnit, say } from '../setup/make.ts'

const RUNBOOK = path.join(import.meta.dirname, '../../docs/breach-runbook.md')

/** What the runbook says is to be done in the database once the secret was changed. */
function steps(): string[] {
  const [, block = ''] = /```sql\n-- Sau khi đổi SECRET\n([^`]+)```/.exec(readFileSync(RUNBOOK, 'utf8')) ?? []
  return block.trim().split('\n')
}

/** The same house with another secret. */
const house = createApp({
  db,
  secret: `${SECRET}, đã đổi`,
  now: () => clock.now,
  origin: ORIGIN,
  sampleData: false,
  oidc: null,
  fault: (error) => void faults.push(error),
})

const ask = (route: string, method: string, { json, cookie = '' }: { json?: object; cookie?: string } = {}) =>
  house.request(`${ORIGIN}/api${route}`, {
    method,
    headers: { origin: ORIGIN, cookie, ...(json ? { 'content-type': 'application/json' } : {}) },
    ...(json ? { body: JSON.stringify(json) } : {}),
  })
const cookiesOf = (jar: Map<string, string>) => [...jar].map(([name, value]) => `${name}=${value}`).join('; ')

test('after the secret was changed and what the runbook says was done, sessions are over and staff set up their app anew', async () => {
  const unit = await aUnit('Liên đoàn Lao động tỉnh', { level: 'province' })
  const admin = await aPerson(unit, ['admin'])
  const signedIn = await aStaff(unit, ['admin'])
  for (const step of steps()) await sql.raw(step).execute(db)

  expect((await ask('/office/people', 'GET', { cookie: cookiesOf(signedIn) })).status).toBe(401)
  const { email, password } = admin
  const answer = await ask('/sign-in', 'POST', { json: { email, password } })
  expect([answer.status, await answer.json()]).toEqual([200, { step: 'enrol' }])
})

test('a member still finds and takes back what the device said before the secret was changed', async () => {
  const unit = await aUnit()
  const draft = await aDraft(unit)
  const jar = await aMember(unit)
  const id = crypto.randomUUID()
  expect((await say(jar, anOpinion(draft, draft.paragraphs[0]!), id)).status).toBe(201)
  for (const step of steps()) await sql.raw(step).execute(db)

  const cookie = cookiesOf(jar)
  const mine = (await (await ask('/mine', 'GET', { cookie })).json()) as {
    consultations: { opinions: { id: string }[] }[]
  }
  expect(mine.consultations.flatMap(({ opinions }) => opinions.map((it) => it.id))).toEqual([id])
  expect((await ask(`/opinions/${id}`, 'DELETE', { cookie })).ok).toBe(true)
})

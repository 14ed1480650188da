import { enqueue } from 'api/jobs/enqueue'
import { handle, job } from 'api/jobs/job'
import { startWork } from 'api/jobs/work'
import { createLog } from 'api/log'
import { loggedOf } from 'api/logged'
import { sql } from 'kysely'
import { pino } from 'pino'
import { expect, test } from 'vitest'
import { z } from 'zod'

import { db, pool } from '../setup/database.ts'
import { ctx } from '../setup/house.ts'
import { aUnit } from '../setup/make.ts'

const TYPED = 'Trưởng ca ép chúng tôi tăng ca'

/** What the database answers to words where it has no place for them. */
const failing = [
  ['a value of a wrong form', () => sql`select ${TYPED}::uuid`.execute(db)],
  ['a name that is there already', () => twice()],
] as const

async function twice(): Promise<unknown> {
  await db
    .insertInto('codeOfUnit')
    .values({ code: TYPED, unitId: (await aUnit()).id })
    .execute()
  return db
    .insertInto('codeOfUnit')
    .values({ code: TYPED, unitId: (await aUnit()).id })
    .execute()
}

test.each(failing)('of %s the log tells the code and where, and nothing that was typed', async (_, fails) => {
  const error: Error = await fails().then(
    () => expect.unreachable(),
    (it: Error) => it,
  )
  // What PostgreSQL says holds the words: without care they would stand in the log.
  expect(error.message + JSON.stringify(error)).toContain(TYPED)
  const told = JSON.stringify(loggedOf(new Error('while reading', { cause: error })))
  expect(told).not.toContain(TYPED)
  expect(loggedOf(error).code).toMatch(/^[0-9A-Z]{5}$/)
  expect(loggedOf(error).stack).toContain('at ')
})

test('of a row that is there already the table and the constraint are told', async () => {
  const error: Error = await db
    .insertInto('codeOfUnit')
    .values({ code: TYPED, unitId: (await aUnit()).id })
    .execute()
    .then(
      () => expect.unreachable(),
      (it: Error) => it,
    )
  expect(loggedOf(error)).toMatchObject({
    code: '23505',
    table: 'code_of_unit',
    constraint: 'code_of_unit_once',
  })
})

test('the log of the program tells of errors in this way', () => {
  const log = createLog({ LOG_LEVEL: 'info', ROLE: 'all' }) as unknown as Record<symbol, { err?: unknown }>
  expect(log[pino.symbols.serializersSym]?.err).toBe(loggedOf)
})

test('a job that fails leaves nothing that was typed in its table', async () => {
  const read = job('words.read', z.object({}), { retries: 0 })
  const reading = handle(read, async () => {
    await sql`select ${TYPED}::uuid`.execute(db)
  })
  const ground = { db, pool, log: pino({ level: 'silent' }), secret: 's'.repeat(32), now: () => ctx().now }
  const work = await startWork(ground, [reading], { pollSeconds: 0.5 })
  await enqueue(ctx(), read, {})
  const failed = async () =>
    (
      await sql<{
        output: string
      }>`select output::text from pgboss.job where name = 'words.read' and state = 'failed'`.execute(db)
    ).rows
  await expect.poll(failed, { timeout: 10_000 }).toHaveLength(1)
  await work.stop(2000)
  const [row] = await failed()
  expect(row!.output).toContain('22P02')
  expect(row!.output).not.toContain(TYPED)
})

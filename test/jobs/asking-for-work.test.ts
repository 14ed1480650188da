import { setTimeout as wait } from 'node:timers/promises'

import { enqueue } from 'api/jobs/enqueue'
import { handle, job } from 'api/jobs/job'
import { startWork } from 'api/jobs/work'
import { pino } from 'pino'
import { expect, test } from 'vitest'
import { z } from 'zod'

import { clock } from '../setup/clock.ts'
import { db, pool } from '../setup/database.ts'

const log = pino({ level: 'silent' })
const ground = { db, pool, log, secret: 's'.repeat(32), now: () => clock.now }
const ctx = { db, secret: ground.secret, now: clock.now, actor: { type: 'visitor' } as const }
const quick = { pollSeconds: 0.5 }

const greet = job('person.greet', z.object({ personId: z.string() }), { retries: 2 })

async function until(truth: () => boolean): Promise<void> {
  for (let tries = 0; !truth(); tries++) {
    if (tries > 200) throw new Error('it did not happen')
    await wait(50)
  }
}

test('a job asked for in a transaction is done when the transaction holds, and never when it does not', async () => {
  const greeted: string[] = []
  await db.transaction().execute(async (db) => {
    await enqueue({ ...ctx, db }, greet, { personId: 'hoa' })
  })
  await expect(
    db.transaction().execute(async (db) => {
      await enqueue({ ...ctx, db }, greet, { personId: 'lan' })
      throw new Error('changed our mind')
    }),
  ).rejects.toThrow('changed our mind')
  await enqueue(ctx, greet, { personId: 'minh' })

  const work = await startWork(
    ground,
    [handle(greet, async (_, { personId }) => void greeted.push(personId))],
    quick,
  )
  await until(() => greeted.length === 2)
  await wait(700)
  await work.stop(5000)
  expect(greeted.sort()).toEqual(['hoa', 'minh'])
})

test('a job acts as the system, at the held moment, and fails without reaching its work when its data is not its own', async () => {
  const seen: unknown[] = []
  const look = job('house.look', z.object({ round: z.number() }), { retries: 0 })
  const handler = handle(look, async (ctx) => void seen.push(ctx.actor, ctx.now))
  const work = await startWork(ground, [handler], quick)
  await enqueue(ctx, look, { round: 1 })
  await until(() => seen.length > 0)
  await work.stop(5000)
  expect(seen).toEqual([{ type: 'system', job: 'house.look' }, clock.now])
  await expect(handler.run(ctx, { round: 'một' }, AbortSignal.timeout(1000))).rejects.toThrow()
})

test('stopping lets a job end when it can, and returns the one that cannot for another attempt', async () => {
  const begun: string[] = []
  const ended: string[] = []
  const patient = job('patient.wait', z.object({ ms: z.number() }), { retries: 3 })
  const handler = handle(patient, async (_, { ms }, signal) => {
    begun.push(`${ms}`)
    await wait(ms, undefined, { signal })
    ended.push(`${ms}`)
  })

  await enqueue(ctx, patient, { ms: 600 })
  const first = await startWork(ground, [handler], quick)
  await until(() => begun.length === 1)
  await first.stop(5000)
  expect(ended).toEqual(['600'])

  await enqueue(ctx, patient, { ms: 60_000 })
  const second = await startWork(ground, [handler], quick)
  await until(() => begun.length === 2)
  const before = performance.now()
  await second.stop(1500)
  expect(performance.now() - before).toBeLessThan(30_000)
  expect(ended).toEqual(['600'])
  const { rows } = await pool.query(
    `select state from pgboss.job where name = 'patient.wait' and data->>'ms' = '60000'`,
  )
  expect(rows).toEqual([{ state: 'retry' }])
})

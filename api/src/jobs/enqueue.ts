import { sql } from 'kysely'
import { fromKysely, PgBoss } from 'pg-boss'

import type { Ctx } from '../context.ts'
import type { Job } from './job.ts'
import { queueOptions } from './queue.ts'

/**
 * Asks for a job in the transaction of `ctx`: it exists exactly if the rest of the transaction does. Returns its id.
 * `after` is the earliest moment it runs; at once unless told.
 */
export async function enqueue<T extends object>(
  ctx: Ctx,
  job: Job<T>,
  data: T,
  after?: Date,
): Promise<string> {
  const db = ctx.db.withoutPlugins()
  // createQueue() would commit the open transaction; the function it calls does not, and bears being called again.
  await sql`select pgboss.create_queue(${job.name}, ${JSON.stringify(queueOptions(job))}::jsonb)`.execute(db)

  const boss = new PgBoss({
    db: fromKysely(db),
    migrate: false,
    createSchema: false,
    schedule: false,
    supervise: false,
  })
  await boss.start()
  try {
    const id = await boss.send(job.name, job.data.parse(data), after ? { startAfter: after } : {})
    if (id === null) throw new Error(`the queue ${job.name} took no job`)
    return id
  } finally {
    await boss.stop({ graceful: false, close: false })
  }
}

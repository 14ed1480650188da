import { PgBoss } from 'pg-boss'
import type pg from 'pg'
import type { Logger } from 'pino'

import type { Ctx, Mail, Push } from '../context.ts'
import { loggedOf } from '../logged.ts'
import type { Handler } from './job.ts'
import { queueOptions } from './queue.ts'

/** What jobs are done with: the same ground as requests. */
export interface WorkGround {
  db: Ctx['db']
  pool: pg.Pool
  secret: string
  now: () => Date
  mail?: Mail | null
  push?: Push | null
  log: Logger
}

interface Options {
  /** How often each queue is asked for work, in seconds. */
  pollSeconds?: number
}

/**
 * Begins to do jobs, one of each name at a time, and those that have come due by the clock.
 * `stop(ms)` takes no new ones, lets those under way end, and after `ms` aborts them: they are returned for another attempt.
 */
export async function startWork(ground: WorkGround, handlers: Handler[], { pollSeconds = 1 }: Options = {}) {
  const { log, pool } = ground
  const boss = new PgBoss({
    db: { executeSql: (text, values) => pool.query(text, values) },
    migrate: false,
    createSchema: false,
    superviseIntervalSeconds: 15,
    monitorIntervalSeconds: 15,
    // The program's role may not rebuild indexes; the owner is told of swollen ones by the warning.
    reindex: false,
  })
  boss.on('error', (error) => log.error({ err: error }, 'jobs'))
  boss.on('warning', (warning) => log.warn({ warning: warning.message }, 'jobs'))
  await boss.start()

  const ending = new AbortController()
  for (const handler of handlers) await register(handler)
  await forgetSchedules()

  async function register(handler: Handler): Promise<void> {
    const { job, cron } = handler
    const { policy, ...rest } = queueOptions(job)
    await boss.createQueue(job.name, { policy, ...rest })
    await boss.updateQueue(job.name, rest)
    if (cron) await boss.schedule(job.name, cron, {}, { tz: 'Asia/Ho_Chi_Minh' })
    await boss.work(job.name, { pollingIntervalSeconds: pollSeconds }, async (attempts) => {
      for (const { data, signal } of attempts) await attempt(handler, data, signal)
    })
  }

  async function attempt({ job, run }: Handler, data: unknown, signal: AbortSignal): Promise<void> {
    const began = performance.now()
    const ms = () => Math.round(performance.now() - began)
    const ctx: Ctx = {
      db: ground.db,
      secret: ground.secret,
      now: ground.now(),
      mail: ground.mail ?? null,
      push: ground.push ?? null,
      actor: { type: 'system', job: job.name },
    }
    try {
      const said = await run(ctx, data, AbortSignal.any([signal, ending.signal]))
      log.info({ job: job.name, ms: ms(), ...said }, 'job done')
    } catch (error) {
      log.error({ job: job.name, ms: ms(), err: error }, 'job failed')
      // The queue keeps in a table what it is thrown: no more than the log may hold.
      throw new Error(error instanceof Error ? loggedOf(error).message : 'no error', { cause: job.name })
    }
  }

  /** What an older version scheduled and this one no longer does would otherwise pile up. */
  async function forgetSchedules(): Promise<void> {
    const known = new Set(handlers.filter((it) => it.cron).map((it) => it.job.name))
    for (const { name, key } of await boss.getSchedules())
      if (!known.has(name)) await boss.unschedule(name, key)
  }

  return {
    stop: async (graceMs: number): Promise<void> => {
      const timer = setTimeout(() => ending.abort(new Error('the program is ending')), graceMs * 0.8)
      await boss.stop({ graceful: true, close: false, timeout: graceMs })
      clearTimeout(timer)
    },
  }
}

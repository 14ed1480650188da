import { setTimeout as wait } from 'node:timers/promises'
import { vietnamHour } from 'shared/format'

import { record } from '../audit/queries.ts'
import { type Ctx, write } from '../context.ts'
import { shuffleOpinions } from '../drafts/closing.ts'
import { unitOfConsultation } from '../drafts/queries.ts'
import { type Handler, handle } from '../jobs/job.ts'
import { eraseOpinions } from './erase.ts'
import { endRounds } from './rounds.ts'
import {
  closedUnshuffled,
  dropWrittenLog,
  isOrdered,
  isQuick,
  keepOrderProof,
  SHUFFLED,
  shuffleRows,
} from './order-queries.ts'

/** How often a table that others hold is tried, and how long they are left in peace between. */
const TRIES = 30
const PAUSE_MS = 2000

/**
 * Shuffles what is ordered, then leaves for each consultation that takes nothing more since the last time a proof with its audit row. Of one still open no
 * row is left: counts by the hour would say when opinions came.
 */
async function run(ctx: Ctx, { asked }: { asked: boolean }, signal: AbortSignal): Promise<void> {
  const closed = await closedUnshuffled(ctx)
  const isNight = vietnamHour(ctx.now) === 0
  if (!asked && !isNight && closed.length === 0 && !(await isQuick(ctx))) return

  let any = false
  for (const table of SHUFFLED) {
    if (!asked && !(await isOrdered(ctx, table))) continue
    await shuffle(ctx, table, signal)
    any = true
  }
  if (any) await dropWrittenLog(ctx)

  for (const { id } of closed)
    await write(ctx, async (ctx) => {
      const { opinions, idsDigest } = await keepOrderProof(ctx, id)
      await record(ctx, 'opinions.shuffled', {
        unitId: unitOfConsultation(id),
        consultationId: id,
        opinions,
        idsDigest: idsDigest.toString('hex'),
      })
    })
}

async function shuffle(ctx: Ctx, table: (typeof SHUFFLED)[number], signal: AbortSignal): Promise<void> {
  for (let tries = 1; !(await shuffleRows(ctx, table)); tries++) {
    if (tries === TRIES) throw new Error(`the table ${table} was held by others all the time`)
    await wait(PAUSE_MS, undefined, { signal })
  }
}

export const opinionJobs: Handler[] = [
  handle(shuffleOpinions, run, { cron: '20 * * * *' }),
  endRounds,
  eraseOpinions,
]

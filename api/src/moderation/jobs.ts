import { vietnamDay } from 'shared/format'
import { z } from 'zod'

import { type Ctx, write } from '../context.ts'
import { shuffleSoon } from '../drafts/closing.ts'
import { enqueue } from '../jobs/enqueue.ts'
import { type Handler, handle, job } from '../jobs/job.ts'
import { forgetStruck } from '../opinions/struck-queries.ts'
import { noteLooked, notLookedThrough } from './look-queries.ts'
import { personalBeside } from './personal.ts'
import { struckTooLong } from './queries.ts'

const lookThrough = job('moderation.lookThrough', z.object({}), { expireSeconds: 3600 })
const forget = job('moderation.forget', z.object({}))

/**
 * Looks for names and numbers in words nobody has looked through. Some minutes after they came and for all together, so that nothing beside
 * an opinion says when it came.
 */
async function look(ctx: Ctx, _: object, signal: AbortSignal): Promise<void> {
  for (;;) {
    signal.throwIfAborted()
    const rows = await notLookedThrough(ctx)
    if (rows.length === 0) return
    await noteLooked(
      ctx,
      rows.map(({ id, body, suggestedWording, wording }) => ({
        id,
        found: [body, suggestedWording].some((text) => personalBeside(wording, text).length > 0),
      })),
    )
  }
}

/** Has all opinions that came looked through now. */
export async function lookThroughSoon(ctx: Ctx): Promise<void> {
  await enqueue(ctx, lookThrough, {})
}

/** Erases for good what was struck and kept long enough for a mistake to be put right. */
async function forgetOld(ctx: Ctx): Promise<void> {
  await write(ctx, async (ctx) => {
    const ids = await struckTooLong(ctx, vietnamDay(ctx.now))
    if (ids.length === 0) return
    await forgetStruck(ctx, ids)
    // What was erased is still in the files until its rows are written anew.
    await shuffleSoon(ctx)
  })
}

export const moderationJobs: Handler[] = [
  handle(lookThrough, look, { cron: '*/10 * * * *' }),
  handle(forget, forgetOld, { cron: '50 2 * * *' }),
]

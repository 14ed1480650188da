import { z } from 'zod'

import type { Ctx } from '../context.ts'
import { enqueue } from '../jobs/enqueue.ts'
import { job } from '../jobs/job.ts'

/**
 * Puts the rows members wrote into an order that says nothing of when they came. `asked` is false for the hourly round, which leaves a
 * large table to the night. Names no consultation: what has closed is found by its times.
 */
export const shuffleOpinions = job('opinions.shuffle', z.object({ asked: z.boolean().default(false) }), {
  retries: 10,
  expireSeconds: 3600,
})

/** A request that came in time may still be writing when its consultation closes. */
const LAST_REQUEST_MS = 60_000

/** Has opinions shuffled once a consultation closes, or its grace ends. To be called in the transaction that sets or changes the moment of closing. */
export async function shuffleAfter(ctx: Ctx, closesAt: Date): Promise<void> {
  await enqueue(ctx, shuffleOpinions, { asked: true }, new Date(closesAt.getTime() + LAST_REQUEST_MS))
}

/** Has opinions shuffled soon: a draft was taken back, or rows were erased. */
export async function shuffleSoon(ctx: Ctx): Promise<void> {
  await enqueue(ctx, shuffleOpinions, { asked: true }, new Date(ctx.now.getTime() + LAST_REQUEST_MS))
}

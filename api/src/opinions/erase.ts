import { vietnamDay } from 'shared/format'
import { z } from 'zod'

import { type Ctx, write } from '../context.ts'
import { shuffleSoon } from '../drafts/closing.ts'
import { type Handler, handle, job } from '../jobs/job.ts'
import { digestOfRows, keptFrom, proveErased } from '../rights/retention.ts'
import { markRan } from '../rights/retention-queries.ts'
import { daysAfter } from '../rights/working-days.ts'
import { eraseWords, holdWords, type Part, partsWithWords } from './erase-queries.ts'

const erase = job('opinions.erase', z.object({}), { expireSeconds: 3600 })

/** The parts of consultations whose words are still there, each with the first day on which they are erased; null while that is not known. */
export async function partsToErase(ctx: Ctx) {
  const kept = await keptFrom(ctx, 'opinions')
  const parts = await partsWithWords(ctx)
  const today = vietnamDay(ctx.now)
  return parts.map((part) => {
    // Kept for so many whole days after the day of signing.
    const erasesOn = kept && part.signedAt ? daysAfter(vietnamDay(part.signedAt), kept.keepDays + 1) : null
    return { ...part, erasesOn, due: erasesOn !== null && erasesOn <= today }
  })
}

/** Erases the words of what is due, ten thousand opinions and one proof at a time; goes on where it stopped. */
async function run(ctx: Ctx, _: object, signal: AbortSignal): Promise<void> {
  const kept = await keptFrom(ctx, 'opinions')
  if (!kept) return
  const due = (await partsToErase(ctx)).filter((it) => it.due)
  for (const part of due) while (await eraseSome(ctx, part, kept)) signal.throwIfAborted()
  // What was erased is still in the files until its rows are written anew.
  if (due.length > 0) await shuffleSoon(ctx)
  await markRan(ctx, 'opinions')
}

function eraseSome(
  ctx: Ctx,
  { consultationId, draftId }: Part,
  kept: { keepDays: number; day: string },
): Promise<boolean> {
  return write(ctx, async (ctx) => {
    const rows = await holdWords(ctx, { consultationId, draftId })
    if (rows.length === 0) return false
    const ids = rows.map((row) => row.id)
    await eraseWords(ctx, ids, vietnamDay(ctx.now))
    await proveErased(ctx, {
      ruleKey: 'opinions',
      job: erase.name,
      keepDays: kept.keepDays,
      untilOn: kept.day,
      consultationId,
      draftId,
      rowCount: rows.length,
      digestBefore: digestOfRows(ctx, rows),
      digestAfter: digestOfRows(
        ctx,
        ids.map((id) => ({ id, words: '\n' })),
      ),
    })
    return true
  })
}

export const eraseOpinions: Handler = handle(erase, run, { cron: '40 3 * * *' })

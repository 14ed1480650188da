import type { ToneConfirmation } from 'shared/tones'
import { powers } from 'shared/powers'
import { z } from 'zod'

import { type Ctx, write } from '../context.ts'
import { refuse } from '../errors.ts'
import { enqueue } from '../jobs/enqueue.ts'
import { type Handler, handle, job } from '../jobs/job.ts'
import { recordOpening } from '../opinions/on-record.ts'
import { demandRole } from '../visible.ts'
import { draftConsolidated } from './consolidated.ts'
import {
  confirmedTexts,
  dropTone,
  forgetSuggestions,
  keepLearned,
  keepSuggestions,
  keepTone,
  textsAfter,
} from './tone-queries.ts'
import { learnAside, suggestAside } from './tone-thread.ts'

const learnToneJob = job('tones.learn', z.object({}), { expireSeconds: 3600 })

/** How many texts are read at a time: some seconds of a thread. */
const TEXTS_AT_ONCE = 20_000
const FIRST = '00000000-0000-0000-0000-000000000000'

/** A draft of which the acting staff user may say what tones its opinions have. @throws `missing draft.missing`; `forbidden`. */
export async function draftOfTones(ctx: Ctx, draftId: string) {
  const draft = await draftConsolidated(ctx, draftId)
  demandRole(ctx, draft.path, powers.findThemes)
  return draft
}

/**
 * Keeps what a person says the tone of an opinion's words is, or takes it back. On record once a day for the draft, never for the opinion.
 *
 * @throws as `draftOfTones`; `missing opinion.missing` no opinion of the draft that may be told of.
 */
export function confirmTone(
  ctx: Ctx,
  draftId: string,
  { opinion, tone }: ToneConfirmation,
): Promise<{ kept: true }> {
  return write(ctx, async (ctx) => {
    const draft = await draftOfTones(ctx, draftId)
    if (tone === null) await dropTone(ctx, draft.id, opinion)
    else if (!(await keepTone(ctx, draft.id, opinion, tone))) throw refuse('missing', 'opinion.missing')
    await recordOpening(ctx, 'tones.confirmed', { draft: draft.id })
    return { kept: true as const }
  })
}

/** Asks for tones to be learned anew now, as they are each night. @throws as `draftOfTones`. */
export function askToLearn(ctx: Ctx, draftId: string): Promise<{ queued: true }> {
  return write(ctx, async (ctx) => {
    const draft = await draftOfTones(ctx, draftId)
    await enqueue(ctx, learnToneJob, {})
    await recordOpening(ctx, 'tones.learned', { draft: draft.id })
    return { queued: true as const }
  })
}

/** Learns from what people confirmed by now; then suggests a tone for every text, or takes all suggestions away while the bar is not passed. */
async function learn(ctx: Ctx, _: object, signal: AbortSignal) {
  const learned = await learnAside(await confirmedTexts(ctx), signal)
  await write(ctx, async (ctx) => {
    await keepLearned(ctx, learned)
    await forgetSuggestions(ctx)
  })
  const { model, reliability, confirmed } = learned
  let suggested = 0
  for (let after = FIRST; model !== null;) {
    const texts = await textsAfter(ctx, after, TEXTS_AT_ONCE)
    if (texts.length === 0) break
    const found = await suggestAside(
      texts.map(({ text }) => text),
      { model, reliability },
      signal,
    )
    await keepSuggestions(
      ctx,
      texts.map(({ id }, at) => ({ id, ...found[at]! })),
    )
    suggested += texts.length
    after = texts.at(-1)!.id
  }
  return { confirmed, suggested }
}

export const toneJobs: Handler[] = [handle(learnToneJob, learn, { cron: '40 2 * * *' })]

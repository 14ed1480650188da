import { powers } from 'shared/powers'
import { THEME_OPINIONS_MIN, THEMES_MAX } from 'shared/theme-limits'
import type { NewAnalysis } from 'shared/themes'
import { z } from 'zod'

import { record } from '../audit/queries.ts'
import { type Ctx, staffOf, write } from '../context.ts'
import { draftInReach, unitOfDraft } from '../drafts/queries.ts'
import { refuse } from '../errors.ts'
import { enqueue } from '../jobs/enqueue.ts'
import { job } from '../jobs/job.ts'
import { demandRole } from '../visible.ts'
import { endAnalysis, insertAnalysis, latestAnalysis } from './analysis-queries.ts'
import { singularCounts, themeCounts } from './queries.ts'

/** The same opinions and the same seed give the same themes; nobody needs another until they want to compare. */
const SEED = 1

/** The work of one analysis. A million opinions take minutes; an hour is a fault. */
export const analyseDraft = job('draft.analyse', z.object({ analysisId: z.uuid() }), { expireSeconds: 3600 })

/**
 * Asks for the themes of a draft to be found anew, as many as `themes` if that is given; returns the id of the analysis.
 *
 * @throws `missing draft.missing`; `forbidden`; `conflict analysis.running` one is waiting or running; `invalid analysis.tooManyThemes` the reader is told of
 *   fewer than five opinions for each.
 */
export function startAnalysis(ctx: Ctx, draftId: string, { themes }: NewAnalysis): Promise<{ id: string }> {
  return write(ctx, async (ctx) => {
    await demandDraft(ctx, draftId)
    if (themes != null && themes > (await themesPossible(ctx, draftId)))
      throw refuse('invalid', 'analysis.tooManyThemes')
    const asked = { draftId, seed: SEED, startedBy: staffOf(ctx).id, themesWanted: themes ?? null }
    const analysis = await insertAnalysis(ctx, asked)
    if (!analysis) throw refuse('conflict', 'analysis.running')
    await enqueue(ctx, analyseDraft, { analysisId: analysis.id })
    await record(ctx, 'analysis.started', {
      unitId: unitOfDraft(draftId),
      draftId,
      analysisId: analysis.id,
      ...(themes == null ? {} : { themes }),
    })
    return analysis
  })
}

/** Puts an analysis of a draft in the queue on the house's own account, unless one waits or runs. For the sample. */
export async function queueAnalysis(ctx: Ctx, draftId: string): Promise<void> {
  const analysis = await insertAnalysis(ctx, { draftId, seed: SEED, startedBy: null, themesWanted: null })
  if (analysis) await enqueue(ctx, analyseDraft, { analysisId: analysis.id })
}

/** Stops the analysis that waits or runs; the themes found before stay. @throws `missing`; `forbidden`; `conflict analysis.over`. */
export function cancelAnalysis(ctx: Ctx, draftId: string): Promise<{ cancelled: true }> {
  return write(ctx, async (ctx) => {
    await demandDraft(ctx, draftId)
    const analysis = await latestAnalysis(ctx, draftId)
    if (!analysis || !(await endAnalysis(ctx, analysis.id, { status: 'cancelled' })))
      throw refuse('conflict', 'analysis.over')
    await record(ctx, 'analysis.cancelled', {
      unitId: unitOfDraft(draftId),
      draftId,
      analysisId: analysis.id,
    })
    return { cancelled: true as const }
  })
}

/** How many themes may be asked for: of the opinions with words that the reader is told of, one for each five, and one in any case. */
export async function themesPossible(ctx: Ctx, draftId: string): Promise<number> {
  const counts = [...(await themeCounts(ctx, draftId)), ...(await singularCounts(ctx, draftId))]
  const opinions = counts.reduce((sum, row) => sum + row.opinions, 0)
  return Math.max(1, Math.min(THEMES_MAX, Math.floor(opinions / THEME_OPINIONS_MIN)))
}

async function demandDraft(ctx: Ctx, draftId: string): Promise<void> {
  const draft = await draftInReach(ctx, draftId)
  if (!draft) throw refuse('missing', 'draft.missing')
  demandRole(ctx, draft.path, powers.findThemes)
}

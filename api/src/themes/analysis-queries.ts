import type { AnalysisStatus } from 'shared/themes'

import type { Ctx } from '../context.ts'
import { shown, withWords } from '../opinions/shown.ts'
import { isReleased } from '../opinions/told.ts'

/** Puts an analysis in the queue; undefined when one of this draft is waiting or running. */
export function insertAnalysis(
  ctx: Ctx,
  row: { draftId: string; seed: number; startedBy: string | null; themesWanted: number | null },
) {
  return ctx.db
    .insertInto('analysis')
    .values({ ...row, status: 'queued', queuedAt: ctx.now })
    .onConflict((oc) => oc.column('draftId').where('status', 'in', ['queued', 'running']).doNothing())
    .returning('id')
    .executeTakeFirst()
}

/** The latest analysis of a draft, or undefined when there was none. */
export function latestAnalysis(ctx: Ctx, draftId: string) {
  return ctx.db
    .selectFrom('analysis')
    .where('draftId', '=', draftId)
    .selectAll()
    .orderBy('queuedAt', 'desc')
    .orderBy('id')
    .limit(1)
    .executeTakeFirst()
}

/** One analysis, or undefined. */
export function analysisById(ctx: Ctx, analysisId: string) {
  return ctx.db.selectFrom('analysis').where('id', '=', analysisId).selectAll().executeTakeFirst()
}

/** Marks an analysis as running from the start; false when it was cancelled or is over. */
export async function beginAnalysis(ctx: Ctx, analysisId: string): Promise<boolean> {
  const result = await ctx.db
    .updateTable('analysis')
    .where('id', '=', analysisId)
    .where('status', 'in', ['queued', 'running'])
    .set({ status: 'running', share: 0 })
    .executeTakeFirst()
  return result.numUpdatedRows > 0n
}

/** Keeps how far a running analysis has come; false when it no longer runs: somebody cancelled it. */
export async function keepShare(ctx: Ctx, analysisId: string, share: number): Promise<boolean> {
  const result = await ctx.db
    .updateTable('analysis')
    .where('id', '=', analysisId)
    .where('status', '=', 'running')
    .set({ share })
    .executeTakeFirst()
  return result.numUpdatedRows > 0n
}

/** Ends an analysis that waits or runs; false when it was over. */
export async function endAnalysis(
  ctx: Ctx,
  analysisId: string,
  end: {
    status: Exclude<AnalysisStatus, 'queued' | 'running'>
    failure?: string
    engine?: string
    opinionCount?: number
    singularCount?: number
  },
): Promise<boolean> {
  const result = await ctx.db
    .updateTable('analysis')
    .where('id', '=', analysisId)
    .where('status', 'in', ['queued', 'running'])
    .set({ ...end, ...(end.status === 'done' ? { share: 1 } : {}), finishedAt: ctx.now })
    .executeTakeFirst()
  return result.numUpdatedRows > 0n
}

/**
 * The words of a draft's opinions of rounds that are over that others may read, by id: the opinion's own, or the suggested wording when it has no other. In whatever order they
 * are stored, the same opinions are the same input; and what is written from them keeps no order of arrival. With the batches they are of.
 */
export async function wordsOfDraft(ctx: Ctx, draftId: string) {
  const rows = await ctx.db
    .selectFrom('opinion')
    .where('draftId', '=', draftId)
    .where(shown)
    .where(withWords)
    .where(isReleased)
    .select(['opinion.id', 'body', 'suggestedWording', 'stance', 'batchId'])
    .orderBy('opinion.id')
    .execute()
  const opinions = rows.map(({ id, body, suggestedWording, stance }) => ({
    id,
    stance,
    text: body || (suggestedWording ?? ''),
  }))
  return { opinions, batches: [...new Set(rows.flatMap(({ batchId }) => batchId ?? []))] }
}

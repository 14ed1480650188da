import type { Figures, NewReport } from 'shared/reports'

import type { Ctx } from '../context.ts'
import { draftInReach } from '../drafts/queries.ts'
import { refuse } from '../errors.ts'
import { consolidatedFigures } from './consolidated-figures.ts'
import { situationFigures } from './situation-figures.ts'

/**
 * Counts everything a report says, all of it at one moment: no opinion that arrives meanwhile is in one table and not in another.
 * @throws `missing draft.missing`.
 */
export function countFor(
  ctx: Ctx,
  unit: { id: string; name: string; path: string },
  about: NewReport,
): Promise<Figures> {
  return inSnapshot(ctx, async (ctx) => {
    if (about.kind === 'situation') return situationFigures(ctx, unit, about.month)
    const draft = await draftInReach(ctx, about.draftId)
    if (!draft) throw refuse('missing', 'draft.missing')
    return consolidatedFigures(ctx, unit, draft)
  })
}

/** Reads of one state of the database; in an open transaction, of that one's. */
export function inSnapshot<T>(ctx: Ctx, work: (ctx: Ctx) => Promise<T>): Promise<T> {
  if (ctx.db.isTransaction) return work(ctx)
  return ctx.db
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute((db) => work({ ...ctx, db }))
}

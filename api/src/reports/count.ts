import type { OpinionFilter } from 'shared/opinion-filter'
import type { Figures, NewReport } from 'shared/reports'

import type { Ctx } from '../context.ts'
import { draftInReach } from '../drafts/queries.ts'
import { refuse } from '../errors.ts'
import { consolidatedFigures } from './consolidated-figures.ts'
import { monthBefore } from './month.ts'
import { situationFigures } from './situation-figures.ts'
import { inSnapshot } from './snapshot.ts'

/**
 * Counts everything a report says, all of it at one moment: no opinion that arrives meanwhile is in one table and not in another. `counted`
 * names the opinions that were.
 * @throws `missing draft.missing`.
 */
export function countFor(
  ctx: Ctx,
  unit: { id: string; name: string; path: string },
  about: NewReport,
): Promise<{ figures: Figures; counted: OpinionFilter[] }> {
  return inSnapshot(ctx, async (ctx) => {
    if (about.kind === 'situation') {
      const months = [about.month, monthBefore(about.month)]
      const counted = months.map((month) => ({ unit: unit.id, month }))
      return { figures: await situationFigures(ctx, unit, about.month), counted }
    }
    const draft = await draftInReach(ctx, about.draftId)
    if (!draft) throw refuse('missing', 'draft.missing')
    const counted: OpinionFilter[] = [
      { unit: unit.id, draft: draft.id },
      { unit: unit.id, consultation: draft.consultationId, target: 'general' },
    ]
    return { figures: await consolidatedFigures(ctx, unit, draft), counted }
  })
}

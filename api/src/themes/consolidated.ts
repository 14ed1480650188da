import type { Ctx } from '../context.ts'
import { draftInReach } from '../drafts/queries.ts'
import { refuse } from '../errors.ts'
import { sees } from '../visible.ts'

/** A draft that the acting staff user consolidates: of a unit on which, or above which, they hold a role. @throws `missing draft.missing`. */
export async function draftConsolidated(ctx: Ctx, draftId: string) {
  const draft = await draftInReach(ctx, draftId)
  if (!draft || !sees(ctx, draft.path)) throw refuse('missing', 'draft.missing')
  return draft
}

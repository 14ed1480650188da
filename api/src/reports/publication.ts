import { powers } from 'shared/powers'

import { record } from '../audit/queries.ts'
import { type Ctx, write } from '../context.ts'
import { draftInReach } from '../drafts/queries.ts'
import { refuse } from '../errors.ts'
import { holdThemesOf } from '../themes/decision-queries.ts'
import { demandRole, sees } from '../visible.ts'
import { endPublication, insertPublication, markOf, tableToPublish } from './publication-queries.ts'

/**
 * Lets readers see the response table of a draft beside it, as it was previewed; one published before ends.
 *
 * @throws `missing`; `forbidden`; `conflict publication.changed` it would say something else by now, `publication.empty` nothing may be told.
 */
export function publishResponses(ctx: Ctx, draftId: string, mark: string): Promise<{ published: true }> {
  return onDraft(ctx, draftId, async (ctx, draft) => {
    const table = await tableToPublish(ctx, draft)
    if (markOf(table) !== mark) throw refuse('conflict', 'publication.changed')
    if (table.opinions === 0) throw refuse('conflict', 'publication.empty')
    await endPublication(ctx, draftId)
    await insertPublication(ctx, { draftId, versionId: draft.versionId, table })
    await record(ctx, 'responses.published', { unitId: draft.unitId, draftId, mark })
    return { published: true as const }
  })
}

/** Takes the published table of a draft back. @throws `missing`; `forbidden`; `conflict publication.none`. */
export function unpublishResponses(ctx: Ctx, draftId: string): Promise<{ published: false }> {
  return onDraft(ctx, draftId, async (ctx, { unitId }) => {
    if (!(await endPublication(ctx, draftId))) throw refuse('conflict', 'publication.none')
    await record(ctx, 'responses.unpublished', { unitId, draftId })
    return { published: false as const }
  })
}

type Draft = NonNullable<Awaited<ReturnType<typeof draftInReach>>>

/** One publication of a draft at a time, by who consolidates it. */
function onDraft<T>(ctx: Ctx, draftId: string, work: (ctx: Ctx, draft: Draft) => Promise<T>): Promise<T> {
  return write(ctx, async (ctx) => {
    const draft = await draftInReach(ctx, draftId)
    if (!draft || !sees(ctx, draft.path)) throw refuse('missing', 'draft.missing')
    demandRole(ctx, draft.path, powers.publishResponses)
    await holdThemesOf(ctx, draftId)
    return work(ctx, draft)
  })
}

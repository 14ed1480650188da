import { powers } from 'shared/powers'
import { readingSections } from 'shared/reading-sections'
import { draftWords } from 'shared/words/drafts'

import { record } from '../audit/queries.ts'
import { type Ctx, write } from '../context.ts'
import { refuse } from '../errors.ts'
import { demandRole } from '../visible.ts'
import { blocksOf } from './import.ts'
import { closeImport, type holdImport, openImportOf } from './import-queries.ts'
import { dropOnlyVersion, insertVersion, renameDraft } from './publish-queries.ts'
import { draftInReach, unitOfDraft } from './queries.ts'

type Found = NonNullable<Awaited<ReturnType<typeof holdImport>>>

/**
 * Opens the import of a published draft again, to be corrected and published anew; members go on reading the draft as it is until then. Returns
 * the import's id.
 *
 * @throws `missing draft.missing`, `import.missing` the draft came of no import; `forbidden`; `conflict`: `draft.withdrawn`, `draft.newerVersion`.
 */
export function redoImport(ctx: Ctx, draftId: string): Promise<{ id: string }> {
  return write(ctx, async (ctx) => {
    const draft = await draftInReach(ctx, draftId)
    if (!draft) throw refuse('missing', 'draft.missing')
    demandRole(ctx, draft.path, powers.publishDrafts)
    if (draft.withdrawnAt) throw refuse('conflict', 'draft.withdrawn')
    if (draft.versionNumber > 1) throw refuse('conflict', 'draft.newerVersion')
    const id = await openImportOf(ctx, draftId)
    if (!id) throw refuse('missing', 'import.missing')
    await record(ctx, 'import.reopened', { unitId: unitOfDraft(draftId), importId: id, draftId })
    return { id }
  })
}

/**
 * Replaces the wording of a draft nobody has spoken of by that of its import; the draft keeps its address and its consultation.
 *
 * @throws `conflict`: `draft.hasOpinions` an opinion, even one taken back, speaks of the wording; `draft.newerVersion`; `draft.withdrawn`.
 */
export async function republish(
  ctx: Ctx,
  found: Found & { draftId: string },
  title: string,
): Promise<{ id: string; slug: string }> {
  const { draftId } = found
  const draft = await draftInReach(ctx, draftId)
  if (!draft) throw refuse('missing', 'draft.missing')
  if (draft.withdrawnAt) throw refuse('conflict', 'draft.withdrawn')
  if (draft.versionNumber > 1) throw refuse('conflict', 'draft.newerVersion')
  if (!(await dropOnlyVersion(ctx, draft.versionId))) throw refuse('conflict', 'draft.hasOpinions')
  const blocks = blocksOf(found)
  const sections = readingSections(blocks, draftWords.paragraphsFromTo)
  await insertVersion(ctx, { draftId, number: 1, sourceName: found.sourceName }, blocks, sections)
  await renameDraft(ctx, draftId, title)
  await closeImport(ctx, found.id, draftId)
  await record(ctx, 'draft.republished', { unitId: unitOfDraft(draftId), draftId, importId: found.id })
  return { id: draftId, slug: draft.slug }
}

import type { Publication } from 'shared/consultations'
import { asciiSlug } from 'shared/format'
import { powers } from 'shared/powers'
import { readingSections } from 'shared/reading-sections'
import { draftWords } from 'shared/words/drafts'

import { record } from '../audit/queries.ts'
import { type Ctx, write } from '../context.ts'
import { refuse } from '../errors.ts'
import { demandRole } from '../visible.ts'
import { shuffleAfter, shuffleSoon } from './closing.ts'
import { blocksOf } from './import.ts'
import { closeImport, holdImport } from './import-queries.ts'
import { republish } from './redo.ts'
import { insertConsultation, insertDraft, insertVersion } from './publish-queries.ts'
import { consultationsToPublishInto, draftInReach, unitOfDraft, withdrawDraftRow } from './queries.ts'

/** Addresses are read aloud and typed: longer ones are cut at a word. */
const SLUG_MAX = 60
const HOUR_MS = 3_600_000

/**
 * Publishes an import as a draft of a consultation, which is opened with it when none is named; one that was opened again replaces the
 * wording of its draft. Returns the draft's id and slug.
 *
 * @throws `missing`; `conflict import.published`, `import.changed`; `invalid draft.nothingToRead` no block but front and back matter;
 *   `conflict draft.hasOpinions`, `draft.newerVersion` for one opened again; `missing consultation.missing` the consultation named is not one this person may publish into.
 */
export function publish(ctx: Ctx, importId: string, how: Publication): Promise<{ id: string; slug: string }> {
  return write(ctx, async (ctx) => {
    const found = await holdImport(ctx, importId)
    if (!found) throw refuse('missing', 'import.missing')
    if (found.publishedAt) throw refuse('conflict', 'import.published')
    if (found.versionOf) throw refuse('conflict', 'import.isVersion')
    if (found.revision !== how.revision) throw refuse('conflict', 'import.changed')

    const blocks = blocksOf(found)
    const sections = readingSections(blocks, draftWords.paragraphsFromTo)
    if (sections.length === 0) throw refuse('invalid', 'draft.nothingToRead')

    if (found.draftId) return republish(ctx, { ...found, draftId: found.draftId }, how.title)
    const consultationId = await consultationFor(ctx, found.unitId, how)
    const draft = await insertDraft(
      ctx,
      { consultationId, title: how.title },
      asciiSlug(how.title, SLUG_MAX) || 'du-thao',
    )
    await insertVersion(ctx, { draftId: draft.id, number: 1, sourceName: found.sourceName }, blocks, sections)
    await closeImport(ctx, importId, draft.id)
    await record(ctx, 'draft.published', { unitId: unitOfDraft(draft.id), draftId: draft.id, importId })
    return draft
  })
}

/** Takes a draft back: members no longer find it and it takes no opinions; those given stay. Twice is the same as once. */
export function withdrawDraft(ctx: Ctx, draftId: string): Promise<{ withdrawn: true }> {
  return write(ctx, async (ctx) => {
    const draft = await draftInReach(ctx, draftId)
    if (!draft) throw refuse('missing', 'draft.missing')
    demandRole(ctx, draft.path, powers.publishDrafts)
    if (await withdrawDraftRow(ctx, draftId)) {
      await shuffleSoon(ctx)
      await record(ctx, 'draft.withdrawn', { unitId: draft.unitId, draftId })
    }
    return { withdrawn: true as const }
  })
}

async function consultationFor(ctx: Ctx, unitId: string, how: Publication): Promise<string> {
  if (how.consultationId) {
    const open = await consultationsToPublishInto(ctx)
    if (!open.some(({ id }) => id === how.consultationId)) throw refuse('missing', 'consultation.missing')
    return how.consultationId
  }
  const { opensAt, closesAt, consultationTitle: title, lateGraceHours } = how
  if (!opensAt || !closesAt) throw refuse('invalid', 'consultation.times')
  const { id } = await insertConsultation(ctx, { unitId, title, opensAt, closesAt, lateGraceHours })
  await shuffleAfter(ctx, closesAt)
  if (lateGraceHours > 0) await shuffleAfter(ctx, new Date(closesAt.getTime() + lateGraceHours * HOUR_MS))
  await record(ctx, 'consultation.opened', { unitId, consultationId: id })
  return id
}

import type { Block } from 'shared/outline'
import { powers } from 'shared/powers'
import { readingSections } from 'shared/reading-sections'
import { draftWords } from 'shared/words/drafts'

import { align } from '../alignment/align.ts'
import { record } from '../audit/queries.ts'
import { type Ctx, write } from '../context.ts'
import { refuse } from '../errors.ts'
import { demandRole } from '../visible.ts'
import { blocksOf } from './import.ts'
import { closeImport, type holdImport, openImportOf } from './import-queries.ts'
import { dropOnlyVersion, insertVersionOf, renameDraft } from './publish-queries.ts'
import { draftInReach, unitOfDraft } from './queries.ts'
import { publishedBlocks } from './version-queries.ts'

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
 * Replaces the wording of a draft nobody has spoken of by that of its import; the draft keeps its address and its consultation. Its version
 * and the paragraphs that say the same stay who they are, so that what waits on a phone still finds its place; words read there that are
 * others now are asked about, as those of a paragraph that is gone.
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
  const blocks = blocksOf(found)
  const ids = sameWords(await publishedBlocks(ctx, draft.versionId), blocks)
  const stay = new Set(ids.filter((id) => id !== null))
  if (!(await dropOnlyVersion(ctx, draft.versionId, stay))) throw refuse('conflict', 'draft.hasOpinions')
  const sections = readingSections(blocks, draftWords.paragraphsFromTo)
  const version = { id: draft.versionId, draftId, number: 1, sourceName: found.sourceName }
  await insertVersionOf(ctx, version, { blocks, sections, ids })
  await renameDraft(ctx, draftId, title)
  await closeImport(ctx, found.id, draftId)
  await record(ctx, 'draft.republished', { unitId: unitOfDraft(draftId), draftId, importId: found.id })
  return { id: draftId, slug: draft.slug }
}

/**
 * By new block the published paragraph that says the same, to the letter; a heading only where all that stands under it does too, for who speaks of a
 * section speaks of that.
 */
function sameWords(old: readonly (Block & { id: string })[], now: readonly Block[]): (string | null)[] {
  const ids = now.map((): string | null => null)
  for (const { old: olds, new: news } of align(old, now)) {
    const [o, n] = [olds[0]!, news[0]!]
    if (olds.length !== 1 || news.length !== 1 || old[o]!.text !== now[n]!.text) continue
    if (readUnder(old, o) === readUnder(now, n)) ids[n] = old[o]!.id
  }
  return ids
}

/** What is read under a heading, up to the next one that is not below it; nothing of a block that is no heading. */
function readUnder(blocks: readonly Block[], at: number): string {
  const { kind, level } = blocks[at]!
  if (kind !== 'heading') return ''
  const isBelow = (it: Block) => it.kind !== 'heading' || (it.level ?? 1) > (level ?? 1)
  const end = blocks.findIndex((it, other) => other > at && !isBelow(it))
  const under = blocks.slice(at + 1, end < 0 ? undefined : end)
  return JSON.stringify(under.map((it) => [it.kind, it.level, it.text]))
}

import { createHash } from 'node:crypto'

import type { Alignment, AlignmentState } from 'shared/alignment'
import { powers } from 'shared/powers'
import { readingSections } from 'shared/reading-sections'
import type { Carrying, VersionPublication } from 'shared/versions'
import { draftWords } from 'shared/words/drafts'

import { record } from '../audit/queries.ts'
import { type Ctx, write } from '../context.ts'
import { refuse } from '../errors.ts'
import { demandRole } from '../visible.ts'
import { carriedOver, identities, sourcesOf } from './carrying.ts'
import { shuffleSoon } from './closing.ts'
import { blocksOf } from './import.ts'
import { closeImport, holdImport, importInSight } from './import-queries.ts'
import { insertVersionOf } from './publish-queries.ts'
import { draftInReach } from './queries.ts'
import { placeQuotes } from './quoted-pieces.ts'
import {
  holdDraft,
  insertSources,
  keepCarried,
  mergeParagraphs,
  newestVersion,
  opinionsByParagraph,
  placeOpinions,
  publishedBlocks,
} from './version-queries.ts'

type Found = NonNullable<Awaited<ReturnType<typeof importInSight>>>

/**
 * What would become of every paragraph if the import were published as the next version of its draft, with how many opinions each has.
 *
 * @throws `missing import.missing`; `conflict import.notVersion` it was read as a draft of its own; `missing draft.missing`.
 */
export async function lookAtVersion(ctx: Ctx, importId: string) {
  const found = await importInSight(ctx, importId)
  if (!found) throw refuse('missing', 'import.missing')
  const { draft, version, old, now, alignment, decided, forgotten } = await compared(ctx, found)
  const opinions = await opinionsByParagraph(ctx, draft.id)
  const fates = alignment.map((it) => ({ ...it, byHand: it.old.some((o) => decided.has(o)) }))
  return {
    id: found.id,
    title: found.title,
    revision: found.revision,
    publishedAt: found.publishedAt,
    unitId: found.unitId,
    draft: { id: draft.id, title: draft.title, slug: draft.slug },
    version: { id: version.id, number: version.number },
    old: old.map((it) => ({ ...it, opinions: opinions.get(it.id) ?? 0 })),
    now,
    fates,
    forgotten: forgotten.length,
    mark: markOf(alignment),
  }
}

/**
 * Keeps where a person says a paragraph went, or takes that back.
 *
 * @throws as `lookAtVersion`; `conflict import.published | import.changed`; `invalid`: `carry.noSuchBlock`, `carry.noSuchParagraph`,
 *   `carry.shared` one of the pieces it was split into is said to be another's.
 */
export function carry(
  ctx: Ctx,
  importId: string,
  { revision, from, to, undo }: Carrying,
): Promise<{ carried: number }> {
  return write(ctx, async (ctx) => {
    const found = await holdImport(ctx, importId)
    if (!found) throw refuse('missing', 'import.missing')
    const { draft, old, now } = await compared(ctx, found)
    demandRole(ctx, draft.path, powers.publishDrafts)
    if (found.publishedAt) throw refuse('conflict', 'import.published')
    if (found.revision !== revision) throw refuse('conflict', 'import.changed')
    if (!old.some(({ id }) => id === from)) throw refuse('invalid', 'carry.noSuchParagraph')
    const others = found.carried.filter((it) => it.from !== from)
    if (!undo) {
      if (to.some((at) => !now[at]))
        throw refuse('invalid', 'carry.noSuchBlock', { last: String(now.length) })
      const shared = others
        .filter((it) => it.to.length > 1 || to.length > 1)
        .flatMap((it) => it.to.filter((at) => to.includes(at)))
      if (shared.length > 0) throw refuse('invalid', 'carry.shared', { number: String(shared[0]! + 1) })
    }
    const places = [...new Set(to)]
    const texts = places.map((at) => now[at]!.text)
    const carried = undo ? others : [...others, { from, to: places, texts }]
    await keepCarried(ctx, importId, carried)
    await record(ctx, 'import.carried', { unitId: found.unitId, importId, draftId: draft.id })
    return { carried: carried.length }
  })
}

/**
 * Publishes an import as the next version of its draft. In one transaction paragraphs keep who they are, opinions are placed where
 * theirs stand now, and nothing of what their authors saw or said is touched.
 *
 * @throws as `lookAtVersion`; `conflict import.published` also for the same sent twice; `conflict import.changed`;
 *   `conflict version.newer` another version was published meanwhile; `conflict version.otherwise` somebody said meanwhile that a paragraph
 *   goes elsewhere; `conflict draft.withdrawn`; `conflict consultation.closed`;
 *   `invalid draft.nothingToRead`.
 */
export function publishVersion(
  ctx: Ctx,
  importId: string,
  how: VersionPublication,
): Promise<{ id: string; slug: string; number: number }> {
  return write(ctx, async (ctx) => {
    const found = await holdImport(ctx, importId)
    if (!found) throw refuse('missing', 'import.missing')
    if (found.publishedAt) throw refuse('conflict', 'import.published')
    if (found.revision !== how.revision) throw refuse('conflict', 'import.changed')
    const { draft, version, old, now, alignment } = await compared(ctx, found)
    demandRole(ctx, draft.path, powers.publishDrafts)
    const sections = readingSections(now, draftWords.paragraphsFromTo)
    if (sections.length === 0) throw refuse('invalid', 'draft.nothingToRead')

    // From here on who sends an opinion waits; what was compared must still be the newest.
    const held = await holdDraft(ctx, draft.id)
    if (held.withdrawnAt) throw refuse('conflict', 'draft.withdrawn')
    if (draft.closesAt <= ctx.now)
      throw refuse('conflict', 'consultation.closed', { closesAt: draft.closesAt.toISOString() })
    const newest = await newestVersion(ctx, draft.id)
    if (newest.id !== how.versionId || newest.id !== version.id) throw refuse('conflict', 'version.newer')

    if (markOf(alignment) !== how.mark) throw refuse('conflict', 'version.otherwise')
    const { ids, merged } = identities(alignment, old, now)
    const next = { draftId: draft.id, number: newest.number + 1, sourceName: found.sourceName }
    const { versionId, paragraphs } = await insertVersionOf(ctx, next, { blocks: now, sections, ids })
    await insertSources(ctx, versionId, sourcesOf(alignment, old, paragraphs))
    for (const { taken, into } of merged) await mergeParagraphs(ctx, taken, into)
    await placeQuotes(ctx, draft.id)
    await placeOpinions(ctx, draft.id)
    await closeImport(ctx, importId, draft.id)
    await shuffleSoon(ctx)
    const states = countsOf(alignment.map(({ state }) => state))
    await record(ctx, 'draft.versionPublished', {
      unitId: found.unitId,
      draftId: draft.id,
      importId,
      number: next.number,
      ...states,
    })
    return { id: draft.id, slug: draft.slug, number: next.number }
  })
}

async function compared(ctx: Ctx, found: Found) {
  if (!found.versionOf) throw refuse('conflict', 'import.notVersion')
  const draft = await draftInReach(ctx, found.versionOf)
  if (!draft) throw refuse('missing', 'draft.missing')
  const version = await newestVersion(ctx, draft.id)
  const [old, now] = [await publishedBlocks(ctx, version.id), blocksOf(found)]
  return { draft, version, old, now, ...carriedOver(old, now, found.carried) }
}

/** What an alignment is known by: where each paragraph goes. */
const markOf = (alignment: Alignment): string =>
  createHash('sha256')
    .update(JSON.stringify(alignment.map((it) => [it.state, it.old, it.new])))
    .digest('hex')

function countsOf(states: readonly AlignmentState[]): Partial<Record<AlignmentState, number>> {
  return Object.fromEntries([...Map.groupBy(states, (it) => it)].map(([state, all]) => [state, all.length]))
}

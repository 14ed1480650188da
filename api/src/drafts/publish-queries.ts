import { randomUUID } from 'node:crypto'
import { vietnamDay } from 'shared/format'
import type { Block } from 'shared/outline'
import type { ReadingSection } from 'shared/reading-sections'

import type { Ctx } from '../context.ts'

/** How many rows go into one statement: PostgreSQL takes 65,535 parameters at most. */
const ROWS_AT_ONCE = 2000
const FOREIGN_KEY_VIOLATION = '23503'

/** Opens a consultation of a unit and returns its id. */
export function insertConsultation(
  ctx: Ctx,
  consultation: {
    unitId: string
    title: string
    opensAt: Date
    closesAt: Date
    lateGraceHours?: number
    toldUntil?: string
  },
) {
  return ctx.db
    .insertInto('consultation')
    .values({ toldUntil: vietnamDay(ctx.now), ...consultation })
    .returning('id')
    .executeTakeFirstOrThrow()
}

/** Adds a draft under the first free one of `slug`, `slug-2`, `slug-3`, … and returns its id and slug. */
export async function insertDraft(ctx: Ctx, draft: { consultationId: string; title: string }, slug: string) {
  for (let n = 1; ; n++) {
    const candidate = n === 1 ? slug : `${slug}-${n}`
    const row = await ctx.db
      .insertInto('draft')
      .values({ ...draft, slug: candidate })
      .onConflict((oc) => oc.constraint('draft_slug').doNothing())
      .returning(['id', 'slug'])
      .executeTakeFirst()
    if (row) return row
  }
}

/** Adds a version with its paragraphs, each new, and its sections; returns the version's id. */
export async function insertVersion(
  ctx: Ctx,
  version: { draftId: string; number: number; sourceName: string },
  blocks: readonly Block[],
  sections: readonly ReadingSection[],
): Promise<string> {
  const { versionId } = await insertVersionOf(ctx, version, { blocks, sections, ids: blocks.map(() => null) })
  return versionId
}

/**
 * Adds a version, under a given id or one of its own, with its sections and wordings; returns its id and the paragraph of each block. `ids`
 * names by block the paragraphs that are there already; null stands for a new one.
 */
export async function insertVersionOf(
  ctx: Ctx,
  version: { id?: string; draftId: string; number: number; sourceName: string },
  {
    blocks,
    sections,
    ids: known,
  }: { blocks: readonly Block[]; sections: readonly ReadingSection[]; ids: readonly (string | null)[] },
): Promise<{ versionId: string; paragraphs: string[] }> {
  const { draftId } = version
  const { id: versionId } = await ctx.db
    .insertInto('draftVersion')
    .values({ ...version, publishedAt: ctx.now })
    .returning('id')
    .executeTakeFirstOrThrow()

  const ids = blocks.map((_, index) => known[index] ?? randomUUID())
  const added = ids.filter((_, index) => !known[index])
  await inParts(added, (part) => ctx.db.insertInto('paragraph').values(part.map((id) => ({ id, draftId }))))
  await inParts(sections, (part) =>
    ctx.db.insertInto('section').values(
      part.map(({ number, title, heading }) => ({
        versionId,
        number,
        title,
        headingId: heading === null ? null : ids[heading]!,
      })),
    ),
  )
  const rows = blocks.map(({ kind, level, label, text, row }, index) => ({
    versionId,
    paragraphId: ids[index]!,
    position: index + 1,
    kind,
    level,
    label,
    body: text,
    tableRow: row ?? null,
    sectionNumber:
      kind === 'front' || kind === 'back'
        ? null
        : (sections.find(({ at, end }) => at <= index && index < end)?.number ?? null),
  }))
  await inParts(rows, (part) => ctx.db.insertInto('wording').values(part))
  return { versionId, paragraphs: ids }
}

/**
 * Takes away a version nobody has spoken of, with its sections, wordings and those of its paragraphs that are not to `stay`; false when an
 * opinion speaks of it, whatever came between looking and doing: then nothing of the transaction may be kept.
 */
export async function dropOnlyVersion(
  ctx: Ctx,
  versionId: string,
  stay: ReadonlySet<string>,
): Promise<boolean> {
  const worded = await ctx.db
    .deleteFrom('wording')
    .where('versionId', '=', versionId)
    .returning('paragraphId')
    .execute()
  await ctx.db.deleteFrom('section').where('versionId', '=', versionId).execute()
  try {
    await ctx.db.deleteFrom('draftVersion').where('id', '=', versionId).execute()
    const ids = worded.map(({ paragraphId }) => paragraphId).filter((id) => !stay.has(id))
    for (let at = 0; at < ids.length; at += ROWS_AT_ONCE)
      await ctx.db
        .deleteFrom('paragraph')
        .where('id', 'in', ids.slice(at, at + ROWS_AT_ONCE))
        .execute()
    return true
  } catch (fault) {
    if ((fault as { code?: string }).code === FOREIGN_KEY_VIOLATION) return false
    throw fault
  }
}

/** Gives a draft another title. */
export async function renameDraft(ctx: Ctx, draftId: string, title: string): Promise<void> {
  await ctx.db.updateTable('draft').where('id', '=', draftId).set({ title }).execute()
}

async function inParts<T>(rows: readonly T[], insert: (part: T[]) => { execute(): Promise<unknown> }) {
  for (let at = 0; at < rows.length; at += ROWS_AT_ONCE)
    await insert(rows.slice(at, at + ROWS_AT_ONCE)).execute()
}

import type { DB } from 'db/tables'
import type { Insertable } from 'kysely'

import type { Ctx } from '../context.ts'

/** How many rows go into one statement: 17 columns each, below PostgreSQL's 65,535 parameters. */
const ROWS_AT_ONCE = 3000

/** Whether nothing was ever put into this database: it has no unit. */
export async function isEmpty(ctx: Ctx): Promise<boolean> {
  return (await ctx.db.selectFrom('unit').select('id').limit(1).executeTakeFirst()) === undefined
}

/** Whether this database was filled with the sample: nobody may take its opinions for real ones. */
export async function holdsSample(ctx: Ctx): Promise<boolean> {
  const row = await ctx.db
    .selectFrom('auditEntry')
    .where('action', '=', 'sample.loaded')
    .select('id')
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

/** Keeps how a unit signs its papers. */
export async function insertLetterhead(ctx: Ctx, letterhead: Insertable<DB['letterhead']>): Promise<void> {
  await ctx.db.insertInto('letterhead').values(letterhead).execute()
}

/** The request with this reference. */
export async function requestIdOf(ctx: Ctx, reference: string): Promise<string> {
  const row = ctx.db.selectFrom('dataRequest').where('reference', '=', reference).select('id')
  return (await row.executeTakeFirstOrThrow()).id
}

/** The sample's units by code. */
export async function unitIds(ctx: Ctx): Promise<Map<string, string>> {
  const rows = await ctx.db.selectFrom('unit').select(['code', 'id']).execute()
  return new Map(rows.map(({ code, id }) => [code, id]))
}

/** Adds opinions; those whose id is there already are left as they are. */
export async function insertOpinions(ctx: Ctx, rows: Iterable<Insertable<DB['opinion']>>): Promise<void> {
  await inParts(rows, (part) =>
    ctx.db
      .insertInto('opinion')
      .values(part)
      .onConflict((oc) => oc.column('id').doNothing())
      .execute(),
  )
}

/** Adds to the persons counted. */
export async function insertParticipation(
  ctx: Ctx,
  rows: Iterable<Insertable<DB['participation']>>,
): Promise<void> {
  await inParts(rows, (part) => ctx.db.insertInto('participation').values(part).execute())
}

async function inParts<T>(rows: Iterable<T>, insert: (part: T[]) => Promise<unknown>): Promise<void> {
  let part: T[] = []
  for (const row of rows) {
    part.push(row)
    if (part.length < ROWS_AT_ONCE) continue
    await insert(part)
    part = []
  }
  if (part.length > 0) await insert(part)
}

/** The drafts of the sample as published, with what opinions refer to. */
export function sampleDraftRows(ctx: Ctx, slugs: string[]) {
  return ctx.db
    .selectFrom('draft')
    .innerJoin('draftVersion', 'draftVersion.draftId', 'draft.id')
    .where('draft.slug', 'in', slugs)
    .select(['draft.id', 'draft.slug', 'draft.consultationId', 'draftVersion.id as versionId'])
    .execute()
}

/** The paragraphs of a version by position, from 1. */
export function positionsOf(ctx: Ctx, versionId: string) {
  return ctx.db
    .selectFrom('wording')
    .where('versionId', '=', versionId)
    .select(['position', 'paragraphId', 'sectionNumber'])
    .orderBy('position')
    .execute()
}

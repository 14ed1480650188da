import { sql } from 'kysely'

import type { Ctx } from '../context.ts'
import { shown, withWords } from '../opinions/shown.ts'
import { isReleased } from '../opinions/told.ts'

/** What the last analysis of a draft left to place later opinions by. */
export type KeptModel = { draftId: string; analysisId: string; model: Buffer; batches: string[] }

/** Keeps what an analysis of a draft learned, and the batches it read, in the place of what was kept. */
export async function keepModel(ctx: Ctx, row: KeptModel & { engine: string }): Promise<void> {
  const batches = [...new Set(row.batches)].sort()
  await ctx.db
    .insertInto('themeModel')
    .values({ ...row, batches })
    .onConflict((oc) => oc.column('draftId').doUpdateSet({ ...row, batches }))
    .execute()
}

/** The drafts of which opinions were told that no analysis by this version of the engine has read, in the order of their ids. */
export async function draftsToPlace(ctx: Ctx, engine: string): Promise<string[]> {
  const { rows } = await sql<{ draftId: string }>`
    select draft_id from theme_model
    join draft on draft.id = draft_id
    where engine = ${engine} and exists (
      select from batch where batch.consultation_id = draft.consultation_id and not of_persons and batch.id <> all(theme_model.batches))
    order by draft_id`.execute(ctx.db)
  return rows.map(({ draftId }) => draftId)
}

/** What is kept of a draft; undefined when nothing is. */
export function keptModel(ctx: Ctx, draftId: string): Promise<KeptModel | undefined> {
  return ctx.db
    .selectFrom('themeModel')
    .where('draftId', '=', draftId)
    .select(['draftId', 'analysisId', 'model', 'batches'])
    .executeTakeFirst()
}

/** The batches of a draft's consultation that are not among those given. */
export async function batchesSince(ctx: Ctx, { draftId, batches }: KeptModel): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select batch.id from batch join draft on draft.consultation_id = batch.consultation_id
    where draft.id = ${draftId} and not of_persons and batch.id <> all(${batches}::uuid[]) order by batch.id`.execute(
    ctx.db,
  )
  return rows.map(({ id }) => id)
}

/** The words of a draft's opinions of some batches that stand in no theme and that nobody set apart; in the order of ids. */
export async function wordsOfBatches(ctx: Ctx, draftId: string, batches: readonly string[]) {
  const rows = await ctx.db
    .selectFrom('opinion')
    .where('draftId', '=', draftId)
    .where(shown)
    .where(withWords)
    .where(isReleased)
    .where(sql<boolean>`opinion.batch_id = any(${batches}::uuid[])`)
    .where(sql<boolean>`not exists (select from theme_opinion where opinion_id = opinion.id)`)
    .where(sql<boolean>`not exists (select from opinion_set_apart where opinion_id = opinion.id)`)
    .select(['opinion.id', 'body', 'suggestedWording'])
    .orderBy('opinion.id')
    .execute()
  return rows.map(({ id, body, suggestedWording }) => ({ id, text: body || (suggestedWording ?? '') }))
}

/** Of each theme that was joined to another and is gone, the one it was joined to. */
export async function joinedTo(ctx: Ctx, draftId: string): Promise<Map<string, string>> {
  const { rows } = await sql<{ gone: string; into: string }>`
    select other.value ->> 'id' as gone, themes -> 0 ->> 'id' as "into"
    from theme_decision, jsonb_array_elements(themes - 0) as other
    where draft_id = ${draftId} and kind = 'merge' and undone_at is null order by place`.execute(ctx.db)
  return new Map(rows.map(({ gone, into }) => [gone, into]))
}

/** Puts later opinions into themes of a draft that are still there, if they are in none by now, and counts them with the analysis. */
export async function keepPlaces(
  ctx: Ctx,
  { draftId, analysisId }: { draftId: string; analysisId: string },
  places: readonly { id: string; theme: string | null; closeness: number }[],
): Promise<void> {
  const placed = places.flatMap(({ theme, ...it }) => (theme === null ? [] : [{ ...it, theme }]))
  const result = await sql`
    insert into theme_opinion (theme_id, opinion_id, closeness)
    select theme.id, found.opinion_id, found.closeness
    from unnest(${placed.map(({ id }) => id)}::uuid[], ${placed.map(({ theme }) => theme)}::uuid[],
      ${placed.map(({ closeness }) => closeness)}::real[]) as found (opinion_id, theme_id, closeness)
    join theme on theme.id = found.theme_id and theme.draft_id = ${draftId}
    join opinion on opinion.id = found.opinion_id and not opinion.withdrawn
    where not exists (select from theme_opinion as own where own.opinion_id = found.opinion_id)
    order by found.opinion_id`.execute(ctx.db)
  const alone = places.length - Number(result.numAffectedRows ?? 0n)
  await ctx.db
    .updateTable('analysis')
    .where('id', '=', analysisId)
    .set((eb) => ({
      opinionCount: eb('opinionCount', '+', places.length),
      singularCount: eb('singularCount', '+', alone),
    }))
    .execute()
}

/** Adds batches to those an analysis has read. */
export async function noteBatches(ctx: Ctx, draftId: string, batches: readonly string[]): Promise<void> {
  await sql`
    update theme_model set batches = (
      select array_agg(distinct id order by id) from unnest(batches || ${batches}::uuid[]) as id)
    where draft_id = ${draftId}`.execute(ctx.db)
}

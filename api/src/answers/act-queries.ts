import { sql } from 'kysely'
import type { NewAnswer } from 'shared/answers'

import { type Ctx, staffOf } from '../context.ts'
import { isShown } from '../opinions/shown.ts'
import type { AnsweredPlace } from './place.ts'

/** Begins an act of the acting staff user and returns its id; `draftId` is null for an opinion on no draft. */
export async function insertAct(ctx: Ctx, draftId: string | null, kind: 'answer' | 'withdraw') {
  const { id } = await ctx.db
    .insertInto('answerAct')
    .values({ draftId, kind, doneBy: staffOf(ctx).id, doneAt: ctx.now })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

type Given = { actId: string; draftId: string | null } & Pick<NewAnswer, 'disposition' | 'reason'>

/** Keeps an answer to each of some opinions, and what each of them had before. */
export async function answerOpinions(ctx: Ctx, given: Given, opinionIds: readonly string[]): Promise<void> {
  const { actId, disposition } = given
  const rows = opinionIds.map((opinionId) => ({
    ...given,
    opinionId,
    givenBy: staffOf(ctx).id,
    givenAt: ctx.now,
  }))
  await ctx.db.insertInto('answer').values(rows).execute()
  await sql`
    insert into answer_step (act_id, opinion_id, answer_id, disposition, before_id)
    select ${actId}::uuid, answer.opinion_id, answer.id, ${disposition}, before.answer_id
    from answer left join answered_opinion as before on before.opinion_id = answer.opinion_id
    where answer.act_id = ${actId} and answer.opinion_id is not null order by 2`.execute(ctx.db)
}

/**
 * Keeps an answer to a theme for every opinion in it, and what each of them had before; but for those answered one by one: what was said to a
 * person directly is not overruled by what is said to many.
 */
export async function answerThemeOpinions(ctx: Ctx, given: Given, themeId: string): Promise<void> {
  const { actId, disposition } = given
  const { id } = await ctx.db
    .insertInto('answer')
    .values({ ...given, themeId, givenBy: staffOf(ctx).id, givenAt: ctx.now })
    .returning('id')
    .executeTakeFirstOrThrow()
  await sql`
    insert into answer_step (act_id, opinion_id, answer_id, disposition, before_id)
    select ${actId}::uuid, opinion.id, ${id}::uuid, ${disposition}, before.answer_id
    from theme_opinion join opinion on opinion.id = theme_opinion.opinion_id
      left join answered_opinion as before on before.opinion_id = opinion.id
      left join answer as direct on direct.id = before.answer_id
    where theme_opinion.theme_id = ${themeId} and ${isShown} and direct.opinion_id is null
    order by 2 on conflict do nothing`.execute(ctx.db)
}

/**
 * Takes the answers of some opinions back, one by one. Where an opinion was answered by itself, the answer of its theme stands for it again, if
 * there is one.
 */
export async function withdrawFromOpinions(
  ctx: Ctx,
  actId: string,
  opinionIds: readonly string[],
): Promise<void> {
  await sql`
    insert into answer_step (act_id, opinion_id, answer_id, disposition, before_id)
    select ${actId}::uuid, now.opinion_id, of_theme.id, of_theme.disposition, now.answer_id
    from answered_opinion as now join answer on answer.id = now.answer_id
      left join lateral (
        select given.id, given.disposition from theme_opinion
          join answer as given on given.theme_id = theme_opinion.theme_id
          join answer_act on answer_act.id = given.act_id
        where theme_opinion.opinion_id = now.opinion_id and given.ended_by is null and answer_act.undone_at is null
        order by answer_act.place desc limit 1) as of_theme on answer.opinion_id is not null
    where now.opinion_id = any(${opinionIds}::uuid[]) order by 2`.execute(ctx.db)
  await sql`update answer set ended_by = ${actId} where ended_by is null and opinion_id = any(${opinionIds}::uuid[])`.execute(
    ctx.db,
  )
}

/** Takes every answer of some themes back, from each opinion for which one of them stands. */
export async function withdrawFromThemes(
  ctx: Ctx,
  actId: string,
  themeIds: readonly string[],
): Promise<void> {
  await sql`
    insert into answer_step (act_id, opinion_id, answer_id, disposition, before_id)
    select ${actId}::uuid, now.opinion_id, null, null, now.answer_id
    from answered_opinion as now join answer on answer.id = now.answer_id
    where answer.theme_id = any(${themeIds}::uuid[]) order by 2 on conflict do nothing`.execute(ctx.db)
  await sql`update answer set ended_by = ${actId} where ended_by is null and theme_id = any(${themeIds}::uuid[])`.execute(
    ctx.db,
  )
}

/** Lets stand what an act decided for each opinion. */
export async function carryOut(ctx: Ctx, actId: string): Promise<void> {
  await sql`
    insert into answered_opinion (opinion_id, answer_id, disposition)
    select opinion_id, answer_id, disposition from answer_step where act_id = ${actId} and answer_id is not null order by 1
    on conflict (opinion_id) do update set answer_id = excluded.answer_id, disposition = excluded.disposition`.execute(
    ctx.db,
  )
  await sql`
    delete from answered_opinion using answer_step
    where act_id = ${actId} and answer_step.opinion_id = answered_opinion.opinion_id and answer_step.answer_id is null`.execute(
    ctx.db,
  )
}

/** Whether an act was on this place; for the conditions of a query from `answer_act`. Acts on the congress in general know it by what they changed. */
export const actsAt = ({ draftId, consultationId }: AnsweredPlace) =>
  draftId === null
    ? sql<boolean>`(answer_act.draft_id is null and exists (
        select from answer_step join opinion on opinion.id = answer_step.opinion_id
        where answer_step.act_id = answer_act.id and opinion.consultation_id = ${consultationId}))`
    : sql<boolean>`answer_act.draft_id = ${draftId}`

/** The latest act of the acting staff user on a place that stands; undefined when there is none. */
export function latestActOf(ctx: Ctx, place: AnsweredPlace) {
  return ctx.db
    .selectFrom('answerAct')
    .where(actsAt(place))
    .where('doneBy', '=', staffOf(ctx).id)
    .where('undoneAt', 'is', null)
    .select(['id', 'kind'])
    .orderBy('place', 'desc')
    .limit(1)
    .executeTakeFirst()
}

/**
 * Lets stand again what stood before an act, for each opinion that has not been answered anew since; of the others nothing changes. What the act
 * itself gave or took no longer counts.
 */
export async function takeBack(ctx: Ctx, actId: string): Promise<void> {
  const untouched = sql`
    select step.opinion_id, step.before_id from answer_step as step
      left join answered_opinion as now on now.opinion_id = step.opinion_id
    where step.act_id = ${actId} and now.answer_id is not distinct from step.answer_id`
  const { rows } = await sql<{ opinionId: string; beforeId: string | null }>`${untouched}`.execute(ctx.db)
  const ids = rows.map((row) => row.opinionId)
  await sql`delete from answered_opinion where opinion_id = any(${ids}::uuid[])`.execute(ctx.db)
  await sql`
    insert into answered_opinion (opinion_id, answer_id, disposition)
    select step.opinion_id, before.id, before.disposition
    from answer_step as step join answer as before on before.id = step.before_id
    where step.act_id = ${actId} and step.opinion_id = any(${ids}::uuid[]) order by 1`.execute(ctx.db)
  await ctx.db.updateTable('answer').where('endedBy', '=', actId).set({ endedBy: null }).execute()
  await ctx.db.updateTable('answerAct').where('id', '=', actId).set({ undoneAt: ctx.now }).execute()
}

import { sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { ThemeDecisionKind } from 'shared/themes'

import type { Ctx } from '../context.ts'
import type { AlsoBefore } from './also-queries.ts'
import { PLACED_CLOSENESS } from './keep-queries.ts'

/** A theme as it stood before a decision, with the answers given to it: what is needed to bring it back. */
export type ThemeBefore = {
  id: string
  position: number
  label: string
  givenLabel: string | null
  description: string
  keyphrases: string[]
  distinguishing: string[]
  typicalIds: string[]
  opinionCount: number
  pinned: boolean
  answerIds: string[]
  /** The opinions that spoke of it besides their own theme; absent where the decision joined no themes. */
  also?: AlsoBefore[]
}

/** The names of the themes a decision joined to another, or took opinions out of, as they were then; none for one that did neither. */
export function othersIn(kind: ThemeDecisionKind, themes: readonly ThemeBefore[]): string[] {
  const others = kind === 'merge' || kind === 'move' ? themes.slice(1) : kind === 'split' ? themes : []
  return others.map(({ givenLabel, label }) => givenLabel ?? label)
}

/** Lets one decision or analysis at a time change the themes of a draft: holds it until the transaction ends. */
export async function holdThemesOf(ctx: Ctx, draftId: string): Promise<void> {
  await ctx.db.selectFrom('draft').where('id', '=', draftId).forNoKeyUpdate().select('id').execute()
}

/** These themes of a draft as they stand; those that are not there are absent. */
export async function themesBefore(ctx: Ctx, draftId: string, ids: string[]): Promise<ThemeBefore[]> {
  if (ids.length === 0) return []
  const rows = await ctx.db
    .selectFrom('theme')
    .where('draftId', '=', draftId)
    .where('id', 'in', ids)
    .select(['id', 'position', 'label', 'givenLabel', 'description', 'keyphrases', 'distinguishing'])
    .select(['typicalIds', 'opinionCount', 'pinned'])
    .select((eb) =>
      jsonArrayFrom(
        eb.selectFrom('answer').whereRef('answer.themeId', '=', 'theme.id').select('answer.id').orderBy('id'),
      ).as('answers'),
    )
    .orderBy('position')
    .execute()
  return rows.map(({ answers, ...row }) => ({ ...row, answerIds: answers.map(({ id }) => id) }))
}

/** Puts a decision on record and returns its id. */
export function insertDecision(
  ctx: Ctx,
  {
    themes,
    ...row
  }: {
    draftId: string
    kind: ThemeDecisionKind
    themes: ThemeBefore[]
    madeThemeId?: string
    label: string
    opinions: number
    decidedBy: string
  },
) {
  return ctx.db
    .insertInto('themeDecision')
    .values({ ...row, themes: JSON.stringify(themes), decidedAt: ctx.now })
    .returning('id')
    .executeTakeFirstOrThrow()
}

/**
 * Notes where these standing opinions of a theme stand (null: of those in no theme of the draft); the ones that are not there are left out.
 * Returns how many it noted.
 */
export async function noteMoves(
  ctx: Ctx,
  { decisionId, draftId, from }: { decisionId: string; draftId: string; from: string | null },
  opinions: string[],
): Promise<number> {
  const named = sql`opinion.draft_id = ${draftId} and not opinion.withdrawn and opinion.id = any(${opinions}::uuid[])`
  const rows = from
    ? sql`select opinion.id, theme_id, placed, confirmed, closeness from theme_opinion join opinion on opinion.id = opinion_id
        where theme_id = ${from} and ${named}`
    : sql`select opinion.id, null::uuid, exists (select from opinion_set_apart where opinion_id = opinion.id), false, 1 from opinion
        where ${named} and not exists (
          select from theme_opinion join theme on theme.id = theme_id where opinion_id = opinion.id and theme.draft_id = ${draftId})`
  const result = await sql`
    insert into theme_move (decision_id, opinion_id, from_theme_id, from_placed, from_confirmed, from_closeness)
    select ${decisionId}::uuid, found.* from (${rows}) as found order by 2`.execute(ctx.db)
  return Number(result.numAffectedRows ?? 0n)
}

/** Notes where every opinion of these themes stands, those that may not be told of as well: how many is nobody's to know. */
export async function noteMembers(ctx: Ctx, decisionId: string, themeIds: string[]): Promise<void> {
  await sql`
    insert into theme_move (decision_id, opinion_id, from_theme_id, from_placed, from_confirmed, from_closeness)
    select distinct on (opinion_id) ${decisionId}::uuid, opinion_id, theme_id, placed, confirmed, closeness
    from theme_opinion where theme_id = any(${themeIds}::uuid[]) order by opinion_id, theme_id`.execute(
    ctx.db,
  )
}

/**
 * Takes the opinions a decision noted out of the themes they stood in, and puts them into `to`: a theme, or among those that stand alone. With `whole` themes
 * each is confirmed only if it was: nobody read them for that. One that stays in a theme that stays as it is, is as near to it as it was; all others count as near until that is found (`measureMoved`).
 */
export async function carryOut(
  ctx: Ctx,
  {
    decisionId,
    draftId,
    to,
    whole = false,
  }: { decisionId: string; draftId: string; to: string | null; whole?: boolean },
): Promise<void> {
  const moved = sql`(select * from theme_move where decision_id = ${decisionId})`
  await sql`delete from theme_opinion using ${moved} as moved
    where theme_opinion.opinion_id = moved.opinion_id and theme_opinion.theme_id = moved.from_theme_id`.execute(
    ctx.db,
  )
  await sql`delete from opinion_set_apart using ${moved} as moved
    where opinion_set_apart.opinion_id = moved.opinion_id`.execute(ctx.db)
  if (to)
    await sql`insert into theme_opinion (theme_id, opinion_id, placed, confirmed, closeness)
      select ${to}::uuid, opinion_id, true, from_confirmed or not ${whole}, case when from_theme_id = ${to} and not ${whole} then from_closeness else ${PLACED_CLOSENESS} end
      from ${moved} as moved order by opinion_id
      on conflict (theme_id, opinion_id) do update set placed = true, confirmed = excluded.confirmed`.execute(
      ctx.db,
    )
  else
    await sql`insert into opinion_set_apart (opinion_id, draft_id) select opinion_id, ${draftId}::uuid from ${moved} as moved order by opinion_id`.execute(
      ctx.db,
    )
}

/** Sets what a person chose of a theme. */
export async function setTheme(
  ctx: Ctx,
  themeId: string,
  values: { pinned?: boolean; givenLabel?: string | null },
): Promise<void> {
  await ctx.db.updateTable('theme').where('id', '=', themeId).set(values).execute()
}

/** A theme that a person made, kept, under a name of theirs, after the others. It has keyphrases once it has opinions (`describeDecided`). */
export function insertMadeTheme(ctx: Ctx, draftId: string, label: string) {
  return ctx.db
    .insertInto('theme')
    .values((eb) => ({
      draftId,
      position: eb
        .selectFrom('theme')
        .where('draftId', '=', draftId)
        .select(sql<number>`coalesce(max(position), 0) + 1`.as('next')),
      label,
      givenLabel: label,
      description: '',
      keyphrases: [],
      distinguishing: [],
      opinionCount: 0,
      typicalIds: [],
      pinned: true,
    }))
    .returning('id')
    .executeTakeFirstOrThrow()
}

/** Ends themes whose opinions stand elsewhere now. */
export async function deleteThemes(ctx: Ctx, ids: string[]): Promise<void> {
  if (ids.length > 0) await ctx.db.deleteFrom('theme').where('id', 'in', ids).execute()
}

/** Counts the opinions of a draft's themes anew. Their places stay: a theme keeps its number while people put them in order. */
export async function recountThemes(ctx: Ctx, draftId: string): Promise<void> {
  await sql`
    update theme set opinion_count = counted.opinions
    from (
      select theme.id, count(opinion_id)::integer as opinions
      from theme left join theme_opinion on theme_id = theme.id
      where draft_id = ${draftId} group by theme.id) as counted
    where theme.id = counted.id and opinion_count <> counted.opinions`.execute(ctx.db)
}

/** Keeps with a decision how many opinions it moved or confirmed. */
export async function keepCount(ctx: Ctx, decisionId: string, opinions: number): Promise<void> {
  await ctx.db.updateTable('themeDecision').where('id', '=', decisionId).set({ opinions }).execute()
}

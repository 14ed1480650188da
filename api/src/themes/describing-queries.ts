import { sql } from 'kysely'

import type { Ctx } from '../context.ts'
import type { Described } from '../insight/describing.ts'
import { isShown } from '../opinions/shown.ts'
import { isReleased } from '../opinions/told.ts'

/** How many opinions of the theme that is described are read, and of all others together. */
const OWN = 200
const OTHERS = 800

/**
 * The words of a fair sample of each theme of a draft that others may read and that were told of: many of `theme`, some of the others; and whether
 * it has keyphrases. By theme, in their order; texts in the order of ids.
 */
export async function themeTexts(
  ctx: Ctx,
  draftId: string,
  theme: string,
): Promise<Map<string, { described: boolean; texts: string[] }>> {
  const { rows } = await sql<{ id: string; described: boolean; text: string }>`
    with themes as (select id, position, keyphrases, count(*) over () as n from theme where draft_id = ${draftId})
    select themes.id, cardinality(themes.keyphrases) > 0 as described, said.text
    from themes
    cross join lateral (
      select case when body <> '' then body else suggested_wording end as text, opinion.id
      from theme_opinion join opinion on opinion.id = opinion_id
      where theme_id = themes.id and ${isShown} and ${isReleased} and (body <> '' or suggested_wording is not null)
      order by opinion_id
      limit case when themes.id = ${theme} then ${OWN}::integer else greatest(5, ${OTHERS}::integer / themes.n) end) as said
    order by themes.position, said.id`.execute(ctx.db)
  return new Map(
    [...Map.groupBy(rows, (row) => row.id)].map(([id, own]) => [
      id,
      { described: own[0]!.described, texts: own.map(({ text }) => text) },
    ]),
  )
}

/** Keeps what is said of a theme; its names stay. */
export async function describeTheme(ctx: Ctx, themeId: string, described: Described): Promise<void> {
  await ctx.db.updateTable('theme').where('id', '=', themeId).set(described).execute()
}

/**
 * The words of the opinions of a theme that others may read and that were told of, in the order of their ids: only of those a decision moved,
 * where one is given, and of the first `most`, which are a fair sample.
 */
export async function textsIn(
  ctx: Ctx,
  themeId: string,
  { decisionId = null, most = null }: { decisionId?: string | null; most?: number | null },
): Promise<{ id: string; text: string }[]> {
  const { rows } = await sql<{ id: string; text: string }>`
    select opinion.id, case when body <> '' then body else suggested_wording end as text
    from theme_opinion join opinion on opinion.id = opinion_id
    where theme_id = ${themeId} and ${isShown} and ${isReleased} and (body <> '' or suggested_wording is not null)
      and (${decisionId}::uuid is null or exists (
        select from theme_move where decision_id = ${decisionId} and theme_move.opinion_id = opinion.id))
    order by opinion.id limit ${most}::integer`.execute(ctx.db)
  return rows
}

/** Keeps how near some opinions are to the middle of their theme. */
export async function keepCloseness(
  ctx: Ctx,
  themeId: string,
  found: readonly { id: string; closeness: number }[],
): Promise<void> {
  await sql`
    update theme_opinion set closeness = found.closeness
    from unnest(${found.map(({ id }) => id)}::uuid[], ${found.map(({ closeness }) => closeness)}::real[]) as found (opinion_id, closeness)
    where theme_id = ${themeId} and theme_opinion.opinion_id = found.opinion_id`.execute(ctx.db)
}

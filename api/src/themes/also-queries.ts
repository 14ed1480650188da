import { type RawBuilder, sql } from 'kysely'

import type { Ctx } from '../context.ts'
import { isShown } from '../opinions/shown.ts'
import { isToldIn } from './queries.ts'

/** A theme an opinion speaks of besides its own, and how much of it does, in hundredths. */
export type AlsoOf = { opinionId: string; themeId: string; weight: number }

/** An opinion that speaks of a theme besides its own, and how much of it does, in hundredths. */
export type AlsoBefore = { opinionId: string; weight: number }

/** How many rows go into one statement. */
const ROWS_AT_ONCE = 10_000

/**
 * Keeps which themes opinions of a draft speak of besides their own, in the place of what was known of them; `all` of the draft's, or (false) of
 * those in `rows`. A theme that is an opinion's own, or gone, is passed over, and so is an opinion that is in no theme. Of one that people put or confirmed
 * in its theme, and of all that were in themes they joined, what was known stays.
 */
export async function keepAlso(
  ctx: Ctx,
  draftId: string,
  { rows, all }: { rows: readonly AlsoOf[]; all: boolean },
): Promise<void> {
  if (all)
    await sql`delete from theme_also using theme where theme.id = theme_id and theme.draft_id = ${draftId}
      and not exists (select from theme_opinion as own where own.opinion_id = theme_also.opinion_id and own.placed)`.execute(
      ctx.db,
    )
  for (let at = 0; at < rows.length; at += ROWS_AT_ONCE) {
    const some = rows.slice(at, at + ROWS_AT_ONCE)
    await sql`
      insert into theme_also (opinion_id, theme_id, weight)
      select found.opinion_id, found.theme_id, found.weight
      from unnest(${some.map((it) => it.opinionId)}::uuid[], ${some.map((it) => it.themeId)}::uuid[],
        ${some.map((it) => it.weight)}::smallint[]) as found (opinion_id, theme_id, weight)
      join theme on theme.id = found.theme_id and theme.draft_id = ${draftId}
      join theme_opinion as own on own.opinion_id = found.opinion_id and own.theme_id <> found.theme_id and not own.placed
      order by found.opinion_id, found.theme_id
      on conflict (opinion_id, theme_id) do update set weight = excluded.weight`.execute(ctx.db)
  }
}

/** What else speaks of each of these themes, in the order of opinions' ids; themes of which nothing does are absent. */
export async function alsoBefore(ctx: Ctx, themeIds: readonly string[]): Promise<Map<string, AlsoBefore[]>> {
  const rows = await ctx.db
    .selectFrom('themeAlso')
    .where('themeId', 'in', themeIds)
    .select(['themeId', 'opinionId', 'weight'])
    .orderBy('opinionId')
    .execute()
  return new Map(
    [...Map.groupBy(rows, ({ themeId }) => themeId)].map(([id, own]) => [
      id,
      own.map(({ opinionId, weight }) => ({ opinionId, weight })),
    ]),
  )
}

/** What spoke of themes that are joined to `into` speaks of it now; of both, with both weights. */
export async function joinAlso(
  ctx: Ctx,
  { into, others }: { into: string; others: readonly string[] },
): Promise<void> {
  await sql`
    insert into theme_also (opinion_id, theme_id, weight)
    select opinion_id, ${into}::uuid, least(99, sum(weight))::smallint
    from theme_also where theme_id = any(${[into, ...others]}::uuid[]) group by opinion_id order by opinion_id
    on conflict (opinion_id, theme_id) do update set weight = excluded.weight`.execute(ctx.db)
}

/**
 * Lets what spoke of joined themes speak of each as before they were joined to `into`, these being there again. An opinion that speaks of `into` no more was
 * taken back or rewritten meanwhile: what its old words spoke of stays forgotten.
 */
export async function partAlso(
  ctx: Ctx,
  into: string,
  themes: readonly { id: string; also?: AlsoBefore[] }[],
): Promise<void> {
  const rows = themes.flatMap(({ id, also = [] }) => also.map((it) => ({ ...it, themeId: id })))
  const was = sql`
    select found.opinion_id, found.theme_id, found.weight
    from unnest(${rows.map((it) => it.opinionId)}::uuid[], ${rows.map((it) => it.themeId)}::uuid[],
      ${rows.map((it) => it.weight)}::smallint[]) as found (opinion_id, theme_id, weight)
    join theme_also as now on now.opinion_id = found.opinion_id and now.theme_id = ${into}`
  await sql`
    insert into theme_also (opinion_id, theme_id, weight) ${was} order by found.opinion_id, found.theme_id
    on conflict (opinion_id, theme_id) do update set weight = excluded.weight`.execute(ctx.db)
  const own = new Set(themes.find(({ id }) => id === into)?.also?.map(({ opinionId }) => opinionId))
  const lent = rows.flatMap(({ opinionId }) => (own.has(opinionId) ? [] : [opinionId]))
  await sql`delete from theme_also where theme_id = ${into} and opinion_id = any(${lent}::uuid[])`.execute(
    ctx.db,
  )
}

/** What an opinion speaks of besides its own theme, of a query from `theme_also`: a theme that became its own since counts no more. */
export const besidesOwn: RawBuilder<boolean> = sql<boolean>`exists (
  select from theme_opinion as own where own.opinion_id = theme_also.opinion_id) and not exists (
  select from theme_opinion as own where own.opinion_id = theme_also.opinion_id and own.theme_id = theme_also.theme_id)`

/** How many opinions of a draft that may be told of speak of each theme besides their own, by section. Themes without one are absent. */
export async function alsoCounts(ctx: Ctx, draftId: string) {
  const { rows } = await sql<{ id: string; sectionNumber: number | null; opinions: number }>`
    select theme.id, opinion.section_number, count(*)::integer as opinions
    from theme_also
    join theme on theme.id = theme_id
    join opinion on opinion.id = theme_also.opinion_id
    where theme.draft_id = ${draftId} and ${besidesOwn} and ${isShown} and ${await isToldIn(ctx, draftId)}
    group by theme.id, opinion.section_number`.execute(ctx.db)
  return rows
}

/** The other themes of some opinions of a draft, by opinion, the weightiest first; the caller may be told of these opinions. */
export async function alsoOf(
  ctx: Ctx,
  opinionIds: readonly string[],
): Promise<Map<string, { theme: string; name: string; weight: number }[]>> {
  if (opinionIds.length === 0) return new Map()
  const { rows } = await sql<{ opinionId: string; theme: string; name: string; weight: number }>`
    select theme_also.opinion_id, theme.id as theme, coalesce(theme.given_label, theme.label) as name, weight
    from theme_also join theme on theme.id = theme_id
    where theme_also.opinion_id = any(${opinionIds}::uuid[]) and ${besidesOwn}
    order by weight desc, theme.position`.execute(ctx.db)
  return new Map(
    [...Map.groupBy(rows, (row) => row.opinionId)].map(([id, own]) => [
      id,
      own.map(({ theme, name, weight }) => ({ theme, name, weight })),
    ]),
  )
}

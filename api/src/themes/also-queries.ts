import { type RawBuilder, sql } from 'kysely'

import type { Ctx } from '../context.ts'
import { isShown } from '../opinions/shown.ts'
import { isToldIn } from './queries.ts'

/** A theme an opinion speaks of besides its own, and how much of it does, in hundredths. */
export type AlsoOf = { opinionId: string; themeId: string; weight: number }

/** How many rows go into one statement. */
const ROWS_AT_ONCE = 10_000

/**
 * Keeps which themes opinions of a draft speak of besides their own, in the place of what was known of them; `all` of the draft's, or (false) of
 * those in `rows`. A theme that is an opinion's own, or gone, is passed over, and so is an opinion that is in no theme or was put in its own by people.
 */
export async function keepAlso(
  ctx: Ctx,
  draftId: string,
  { rows, all }: { rows: readonly AlsoOf[]; all: boolean },
): Promise<void> {
  if (all)
    await sql`delete from theme_also using theme where theme.id = theme_id and theme.draft_id = ${draftId}`.execute(
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

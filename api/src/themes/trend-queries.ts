import { sql } from 'kysely'

import type { Ctx } from '../context.ts'
import { channelOfOpinions } from '../opinions/filter.ts'
import { isShown, shown, withWords } from '../opinions/shown.ts'
import { isTold, tellingOf, upToMonth, withoutFirst } from '../opinions/told.ts'
import { isToldIn } from './queries.ts'

/** How much was said in a month, over all (`theme` null) or of one theme. */
type Said = { theme: string | null; opinions: number; persons: number }

/** The month of the latest opinion of a draft that may be told of, `YYYY-MM`; null when there is none. */
export async function latestMonth(ctx: Ctx, draftId: string): Promise<string | null> {
  const row = await ctx.db
    .selectFrom('opinion')
    .where('opinion.draftId', '=', draftId)
    .where(shown)
    .where(withWords)
    .where(await isToldIn(ctx, draftId))
    .select(sql<string | null>`to_char(max(opinion.given_on), 'YYYY-MM')`.as('month'))
    .executeTakeFirst()
  return row?.month ?? null
}

/**
 * Opinions with words of a draft that may be told of in a month, over all and by theme, with about how many persons stand behind them: each opinion
 * counts as persons over opinions of its cell of unit, group and channel in the consultation, at most 1 (as `personEstimates`). In `beside` another
 * month, blocks whose first month it is are left out: what was said before it counts in it.
 */
export async function saidInMonth(
  ctx: Ctx,
  draftId: string,
  month: string,
  { beside = false }: { beside?: boolean } = {},
): Promise<Said[]> {
  const telling = await tellingOf(ctx, { draft: draftId, month })
  return said(ctx, draftId, isTold(beside ? withoutFirst(telling) : telling))
}

/** The themes of a draft of which something was said up to the end of a month, by those who are told of by then. */
export async function themesUntil(ctx: Ctx, draftId: string, month: string): Promise<Set<string>> {
  const telling = upToMonth(await tellingOf(ctx, { draft: draftId, month }))
  const rows = await said(ctx, draftId, isTold(telling))
  return new Set(rows.flatMap(({ theme }) => theme ?? []))
}

async function said(ctx: Ctx, draftId: string, of: ReturnType<typeof isTold>): Promise<Said[]> {
  const told = await isToldIn(ctx, draftId)
  const words = sql<boolean>`(opinion.body <> '' or opinion.suggested_wording is not null)`
  const { rows } = await sql<Said>`
    with asked as (select consultation_id from draft where id = ${draftId}),
    spoke as (
      select unit_id, contributor_group, channel, count(*) as opinions
      from opinion
      where consultation_id = (select consultation_id from asked) and not withdrawn and ${told}
      group by unit_id, contributor_group, channel),
    took_part as (
      select unit_id, contributor_group, ${channelOfOpinions('participation.channel')} as channel, sum(persons) as persons
      from participation
      where consultation_id = (select consultation_id from asked)
      group by 1, 2, 3),
    cell as (
      select spoke.unit_id, spoke.contributor_group, spoke.channel,
        least(1, coalesce(took_part.persons, 0)::numeric / spoke.opinions) as weight
      from spoke left join took_part on took_part.unit_id = spoke.unit_id and took_part.channel = spoke.channel
        and took_part.contributor_group is not distinct from spoke.contributor_group),
    found as (
      select opinion.id, weight
      from opinion
      join cell on cell.unit_id = opinion.unit_id and cell.channel = opinion.channel
        and cell.contributor_group is not distinct from opinion.contributor_group
      where opinion.draft_id = ${draftId} and ${isShown} and ${words} and ${of})
    select null::uuid as theme, count(*)::integer as opinions, coalesce(round(sum(weight)), 0)::integer as persons from found
    union all
    select theme.id, count(*)::integer, round(sum(weight))::integer
    from found join theme_opinion on opinion_id = found.id join theme on theme.id = theme_id and theme.draft_id = ${draftId}
    group by theme.id`.execute(ctx.db)
  return rows
}

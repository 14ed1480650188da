import { sql } from 'kysely'

import type { Ctx } from '../context.ts'
import { isShown, shown, withWords } from '../opinions/shown.ts'
import { isTold, tellingOf, upToMonth } from '../opinions/told.ts'
import { isToldIn, personsPerOpinion } from './queries.ts'

/** How much was said in a month, over all (`theme` null) or of one theme. */
type Said = { theme: string | null; opinions: number; persons: number }

/** The month of the latest opinion of a draft that may be told of, `YYYY-MM`; null when there is none. */
export async function latestMonth(ctx: Ctx, draftId: string): Promise<string | null> {
  const row = await ctx.db
    .selectFrom('opinion')
    .innerJoin('batch', 'batch.id', 'opinion.batchId')
    .where('opinion.draftId', '=', draftId)
    .where(shown)
    .where(withWords)
    .where(await isToldIn(ctx, draftId))
    .select(sql<string | null>`to_char(max(batch.month), 'YYYY-MM')`.as('month'))
    .executeTakeFirst()
  return row?.month ?? null
}

/**
 * Opinions with words of a draft that may be told of in a month, over all and by theme, with about how many persons stand behind them: each opinion
 * counts as `personsPerOpinion`.
 */
export async function saidInMonth(ctx: Ctx, draftId: string, month: string): Promise<Said[]> {
  return said(ctx, draftId, isTold(await tellingOf(ctx, { draft: draftId, month })))
}

/** The themes of a draft of which something was told up to the end of a month. */
export async function themesUntil(ctx: Ctx, draftId: string, month: string): Promise<Set<string>> {
  const telling = upToMonth(await tellingOf(ctx, { draft: draftId, month }))
  const rows = await said(ctx, draftId, isTold(telling))
  return new Set(rows.flatMap(({ theme }) => theme ?? []))
}

async function said(ctx: Ctx, draftId: string, of: ReturnType<typeof isTold>): Promise<Said[]> {
  const words = sql<boolean>`(opinion.body <> '' or opinion.suggested_wording is not null)`
  const { rows } = await sql<Omit<Said, 'persons'>>`
    with found as (
      select opinion.id from opinion where opinion.draft_id = ${draftId} and ${isShown} and ${words} and ${of})
    select null::uuid as theme, count(*)::integer as opinions from found
    union all
    select theme.id, count(*)::integer
    from found join theme_opinion on opinion_id = found.id join theme on theme.id = theme_id and theme.draft_id = ${draftId}
    group by theme.id`.execute(ctx.db)
  const perOpinion = await personsPerOpinion(ctx, draftId)
  return rows.map((row) => ({ ...row, persons: Math.round(row.opinions * perOpinion) }))
}

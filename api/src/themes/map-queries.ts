import { sql } from 'kysely'

import type { Ctx } from '../context.ts'
import { shown, withWords } from '../opinions/shown.ts'
import { isToldIn } from './queries.ts'

/**
 * The words of a draft's opinions that may be told of, each with the theme it stands in (null: in none), at most `most` of them: ids are drawn
 * at random where opinions are written, so the first by id are a fair sample.
 */
export async function wordsByTheme(ctx: Ctx, draftId: string, most: number) {
  return ctx.db
    .selectFrom('opinion')
    .where('opinion.draftId', '=', draftId)
    .where(shown)
    .where(withWords)
    .where(await isToldIn(ctx, draftId))
    .select([
      sql<string>`case when body <> '' then body else coalesce(suggested_wording, '') end`.as('text'),
      sql<string | null>`(select theme_id from theme_opinion join theme on theme.id = theme_id
        where opinion_id = opinion.id and theme.draft_id = ${draftId} order by theme.position limit 1)`.as(
        'theme',
      ),
    ])
    .orderBy('opinion.id')
    .limit(most)
    .execute()
}

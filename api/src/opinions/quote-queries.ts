import { sql } from 'kysely'

import type { Ctx } from '../context.ts'

/** The columns in which a quote stands beside an opinion. */
export const quoteColumns = [
  'opinion.quoteExact',
  'opinion.quotePrefix',
  'opinion.quoteSuffix',
  'opinion.quoteStart',
] as const

/** The columns of a quote, emptied. */
export const noQuote = { quoteExact: null, quotePrefix: null, quoteSuffix: null, quoteStart: null }

/** How an opinion's paragraph, or the one that took it in, reads in the newest version of its draft; null when it is no longer there. */
export const wordingNow = sql<string | null>`(select wording.body from wording
  where wording.paragraph_id =
    (select coalesce(merged_into, id) from paragraph where paragraph.id = coalesce(opinion.piece_id, opinion.paragraph_id)) and wording.version_id =
    (select id from draft_version where draft_version.draft_id = opinion.draft_id order by number desc limit 1))`

/** A paragraph's wording in a version; undefined when there is none. */
export async function wordingRead(
  ctx: Ctx,
  it: { versionId: string | null; paragraphId: string | null },
): Promise<string | undefined> {
  if (it.versionId === null || it.paragraphId === null) return undefined
  const row = await ctx.db
    .selectFrom('wording')
    .where('versionId', '=', it.versionId)
    .where('paragraphId', '=', it.paragraphId)
    .select('body')
    .executeTakeFirst()
  return row?.body
}

import { sql } from 'kysely'

import type { Ctx } from '../context.ts'

/**
 * The eras of a consultation's versions, as `(id, era)`: how many new versions of its drafts had come when a version was published, itself among them.
 * In one era each draft has one version. What is said on none is of the first era.
 */
export const erasOf = (consultationId: string) => sql`
  select id, (count(*) filter (where number > 1) over (order by published_at, number, id rows unbounded preceding))::integer as era
    from draft_version where draft_id in (select draft.id from draft where draft.consultation_id = ${consultationId})`

/** Whether the version its author saw may be told of an opinion: all who spoke on the draft in its batch saw the same. */
export const tellsVersion = sql<boolean>`(opinion.version_id is null
  or exists (select from batch where batch.id = opinion.batch_id and tells_version))`

const newest = sql`(select id from draft_version where draft_version.draft_id = opinion.draft_id order by number desc limit 1)`

/** The version whose wording stands beside an opinion in the office: that its author saw, or the newest where that may not be told. */
export const versionShown = sql<
  string | null
>`(case when ${tellsVersion} then opinion.version_id else ${newest} end)`

/** Its paragraph in that version: its own, or the one that took it in. */
export const paragraphShown = sql<string | null>`(case when ${tellsVersion} then opinion.paragraph_id else
  (select coalesce(merged_into, id) from paragraph where paragraph.id = coalesce(opinion.piece_id, opinion.paragraph_id)) end)`

/** The wording that stands beside an opinion, for the conditions of a join with `wording`. */
export const isWordingShown = sql<boolean>`(wording.version_id = ${versionShown} and wording.paragraph_id = ${paragraphShown})`

/** The wording its author saw, to find again the words it quotes; not to be told by itself. */
export const wordingRead = sql<string | null>`(select read.body from wording as read
  where read.version_id = opinion.version_id and read.paragraph_id = opinion.paragraph_id)`

/** The era of the version a waiting opinion of a consultation is on. */
export async function eraOf(ctx: Ctx, consultationId: string, versionId: string | null): Promise<number> {
  if (versionId === null) return 0
  const { rows } = await sql<{ era: number }>`
    select era from (${erasOf(consultationId)}) as eras where id = ${versionId}`.execute(ctx.db)
  return rows[0]!.era
}

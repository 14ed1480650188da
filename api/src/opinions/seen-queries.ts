import { type RawBuilder, sql } from 'kysely'

/** The era of a consultation: how many new versions of its drafts have come; for a statement that names it so. */
export const eraOf = (
  consultation: RawBuilder<unknown>,
) => sql<number>`(select count(*)::integer from draft_version
  join draft on draft.id = draft_version.draft_id where draft.consultation_id = ${consultation} and number > 1)`

/** Whether an opinion was sent on a version when a newer one of its draft was there: from a page left open, or a device that was offline. */
export const readAnOlderOne = sql<boolean>`exists (
  select from draft_version as read join draft_version as next on next.draft_id = read.draft_id and next.number = read.number + 1
  where read.id = opinion.version_id and opinion.era > (
    select count(*) from draft_version as other join draft on draft.id = other.draft_id
    where draft.consultation_id = opinion.consultation_id and other.number > 1 and other.published_at < next.published_at))`

/** Whether the version its author saw may be told of an opinion: nobody of its batch spoke in another era, saw another version of the draft, or one that was no longer the newest. */
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

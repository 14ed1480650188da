import { sql } from 'kysely'
import type { Quote } from 'shared/quotes'

import type { Ctx } from '../context.ts'

/**
 * Words quoted from a paragraph that became several since: the wording they were quoted from, those it became in the newest version, in reading
 * order, and the one among them or elsewhere that is counted as the paragraph itself.
 */
export type QuotedBeforeSplit = Quote & {
  versionId: string
  paragraphId: string
  was: string
  pieces: { id: string; body: string }[]
  staysId: string
}

/** The quotes of standing opinions on a draft, or of one of them, whose paragraph became several since its author read it: each once. */
export async function quotesBeforeSplit(
  ctx: Ctx,
  draftId: string,
  opinionId: string | null,
): Promise<QuotedBeforeSplit[]> {
  const { rows } = await sql<QuotedBeforeSplit>`
    with recursive quoted as (
      select distinct version_id, paragraph_id, quote_exact, quote_prefix, quote_suffix, quote_start from opinion
        where draft_id = ${draftId}::uuid and quote_exact is not null and not withdrawn
          and (${opinionId}::uuid is null or id = ${opinionId}::uuid)),
    became (version_id, paragraph_id, number, now_id) as (
      select seen.version_id, seen.paragraph_id, draft_version.number, seen.paragraph_id
        from (select distinct version_id, paragraph_id from quoted) as seen
        join draft_version on draft_version.id = seen.version_id
      union
      select became.version_id, became.paragraph_id, next.number, source.paragraph_id from became
        join draft_version as next on next.draft_id = ${draftId}::uuid and next.number = became.number + 1
        join wording_source as source on source.version_id = next.id and source.source_id = became.now_id),
    newest as (select id, number from draft_version where draft_id = ${draftId}::uuid order by number desc limit 1),
    split as (
      select became.version_id, became.paragraph_id,
          jsonb_agg(jsonb_build_object('id', wording.paragraph_id, 'body', wording.body) order by wording.position) as pieces
        from became join newest on newest.number = became.number
          join wording on wording.version_id = newest.id and wording.paragraph_id = became.now_id
        group by became.version_id, became.paragraph_id having count(*) > 1)
    select quoted.version_id, quoted.paragraph_id, quote_exact as exact, quote_prefix as prefix, quote_suffix as suffix,
        quote_start as start, wording.body as was, split.pieces, coalesce(paragraph.merged_into, paragraph.id) as stays_id
      from quoted join split on split.version_id = quoted.version_id and split.paragraph_id = quoted.paragraph_id
        join wording on wording.version_id = quoted.version_id and wording.paragraph_id = quoted.paragraph_id
        join paragraph on paragraph.id = quoted.paragraph_id`.execute(ctx.db)
  return rows
}

/** The piece in which quoted words stand; null for the one that is counted as the paragraph itself. */
export type PieceOfQuote = Pick<QuotedBeforeSplit, 'versionId' | 'paragraphId' | 'start' | 'exact'> & {
  pieceId: string | null
}

/** Lets the opinions of a draft that quote these words, or one of them, stand where the words stand. */
export async function placeInPieces(
  ctx: Ctx,
  draftId: string,
  opinionId: string | null,
  places: readonly PieceOfQuote[],
): Promise<void> {
  if (places.length === 0) return
  await sql`
    update opinion set piece_id = place.piece_id,
        section_number = section_now(opinion.draft_id, coalesce(place.piece_id, opinion.paragraph_id))
    from unnest(${places.map((it) => it.versionId)}::uuid[], ${places.map((it) => it.paragraphId)}::uuid[],
        ${places.map((it) => it.start)}::integer[], ${places.map((it) => it.exact)}::text[],
        ${places.map((it) => it.pieceId)}::uuid[]) as place (version_id, paragraph_id, start, exact, piece_id)
    where opinion.draft_id = ${draftId}::uuid and (${opinionId}::uuid is null or opinion.id = ${opinionId}::uuid)
      and opinion.version_id = place.version_id and opinion.paragraph_id = place.paragraph_id
      and opinion.quote_start = place.start and opinion.quote_exact = place.exact
      and opinion.piece_id is distinct from place.piece_id`.execute(ctx.db)
}

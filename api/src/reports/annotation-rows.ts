import { sql } from 'kysely'
import type { HideReason } from 'shared/moderation'
import type { OpinionFilter } from 'shared/opinion-filter'
import type { Kind, Stance, Target } from 'shared/opinions'

import type { Ctx } from '../context.ts'
import { matching } from '../opinions/filter.ts'
import type { QuoteColumns } from '../opinions/quote.ts'
import { paragraphNow } from '../opinions/became-queries.ts'
import { quoteColumns, wordingNow } from '../opinions/quote-queries.ts'
import { isWordingShown, tellsVersion, wordingRead } from '../opinions/seen-queries.ts'
import { wordsShown } from '../opinions/shown.ts'
import { inPortions } from './cursor.ts'

export type AnnotationRow = QuoteColumns & {
  id: string
  target: Target
  paragraphId: string | null
  /** Where it stands now: by that the page of the draft calls the place. */
  paragraphNow: string | null
  stance: Stance
  kind: Kind | null
  body: string
  suggestedWording: string | null
  hiddenAs: HideReason | null
  batchId: string | null
  /** The wording its author saw, or the newest where that may not be told; null for the whole draft. */
  seen: string | null
  /** The wording its author saw, to find the quoted words again, and whether that may be told. */
  read: string | null
  tellsVersion: boolean
  /** How the paragraph reads in the newest version, and the section it stands in there; null when it is no longer there. */
  now: string | null
  section: number | null
}

/** Every opinion a filter names with the place it is about, in the order of their random ids: it does not tell when they were given. */
export async function* annotationRows(
  ctx: Ctx,
  filter: OpinionFilter,
  versionId: string,
): AsyncGenerator<AnnotationRow> {
  const query = ctx.db
    .selectFrom('opinion')
    .leftJoin('wording', (join) => join.on(isWordingShown))
    .where(await matching(ctx, filter))
    .select(['opinion.id', 'opinion.target', 'opinion.paragraphId', 'opinion.stance', 'opinion.kind'])
    .select((eb) => paragraphNow(eb).as('paragraphNow'))
    .select(wordsShown)
    .select(['opinion.batchId', 'wording.body as seen'])
    .select([wordingRead.as('read'), tellsVersion.as('tellsVersion')])
    .select(quoteColumns)
    .select(wordingNow.as('now'))
    .select(
      sql<number | null>`(select section_number from wording as present
        where present.version_id = ${versionId} and present.paragraph_id =
          (select coalesce(merged_into, id) from paragraph where paragraph.id = coalesce(opinion.piece_id, opinion.paragraph_id)))`.as(
        'section',
      ),
    )
    .orderBy('opinion.id')
  yield* inPortions<AnnotationRow>(ctx, 'annotation_rows', query)
}

import { sql } from 'kysely'
import type { Disposition } from 'shared/answers'
import type { OpinionFilter } from 'shared/opinion-filter'
import type { Kind, Stance } from 'shared/opinions'

import type { Ctx } from '../context.ts'
import { matching } from '../opinions/filter.ts'
import { shown, withWords } from '../opinions/shown.ts'
import type { QuoteColumns } from '../opinions/quote.ts'
import { quoteColumns } from '../opinions/quote-queries.ts'
import { isWordingShown, versionShown, wordingRead } from '../opinions/seen-queries.ts'
import { inPortions } from './cursor.ts'

/** Which version is written out, and which themes stand for their opinions; none when every opinion stands for itself. */
export type Wanted = { filter: OpinionFilter; versionId: string; themeIds: readonly string[] }

export type AnnotatedRow = QuoteColumns & {
  /** Where its paragraph stands in the version written out; null for the whole draft and for a paragraph no longer in it. */
  position: number | null
  stance: Stance
  kind: Kind | null
  body: string
  suggestedWording: string | null
  batchId: string | null
  /** The wording its author saw, or the newest where that may not be told, and the number of that version; null for the whole draft. */
  seen: string | null
  seenLabel: string | null
  /** The wording its author saw, to find the quoted words again. */
  read: string | null
  version: number | null
  disposition: Disposition | null
  reason: string | null
}

const now = (versionId: string) =>
  sql<number | null>`(select position from wording
    where wording.version_id = ${versionId} and wording.paragraph_id =
      (select coalesce(merged_into, id) from paragraph where paragraph.id = coalesce(opinion.piece_id, opinion.paragraph_id)))`

const inThemes = (themeIds: readonly string[]) =>
  sql<boolean>`exists (select from theme_opinion
    where theme_opinion.opinion_id = opinion.id and theme_id = any(${themeIds}::uuid[]))`

/**
 * The opinions with words that stand for themselves, with their answers, in the order of the paragraphs they are about, those about none of
 * them first; in no order that tells when they were given. One that suggests a wording stands for itself also when its theme does.
 */
export async function* annotatedRows(
  ctx: Ctx,
  { filter, versionId, themeIds }: Wanted,
): AsyncGenerator<AnnotatedRow> {
  const query = ctx.db
    .selectFrom('opinion')
    .leftJoin('draftVersion', (join) => join.on((eb) => eb('draftVersion.id', '=', versionShown)))
    .leftJoin('wording', (join) => join.on(isWordingShown))
    .leftJoin('answeredOpinion', 'answeredOpinion.opinionId', 'opinion.id')
    .leftJoin('answer', 'answer.id', 'answeredOpinion.answerId')
    .where(await matching(ctx, filter))
    .where(withWords)
    .$if(themeIds.length > 0, (qb) =>
      qb.where((eb) => eb.or([eb('opinion.suggestedWording', 'is not', null), eb.not(inThemes(themeIds))])),
    )
    .select(now(versionId).as('position'))
    .select(['opinion.stance', 'opinion.kind', 'opinion.body', 'opinion.suggestedWording'])
    .select('opinion.batchId')
    .select(['wording.body as seen', 'wording.label as seenLabel', 'draftVersion.number as version'])
    .select(['answer.disposition', 'answer.reason'])
    .select(quoteColumns)
    .select(wordingRead.as('read'))
    .orderBy('position', (it) => it.asc().nullsFirst())
    .orderBy('opinion.id')
  yield* inPortions<AnnotatedRow>(ctx, 'annotated_rows', query)
}

/** Opinions about one place that say alike: without words by stance, or of one theme by stance. */
export type Cell = { position: number | null; themeId: string | null; stance: Stance; count: number }

/** How many of the opinions say nothing but their stance, or had their words erased or hidden. */
export async function silentCells(ctx: Ctx, { filter, versionId }: Wanted): Promise<Cell[]> {
  return ctx.db
    .selectFrom('opinion')
    .where(await matching(ctx, filter))
    .where((eb) => eb.not(withWords(eb)))
    .select([now(versionId).as('position'), sql<null>`null`.as('themeId'), 'opinion.stance'])
    .select((eb) => eb.cast<number>(eb.fn.countAll(), 'integer').as('count'))
    .groupBy(['position', 'stance'])
    .execute()
}

/** How many of the opinions each theme stands for at each place. */
export async function themeCellsByPlace(ctx: Ctx, { filter, versionId, themeIds }: Wanted): Promise<Cell[]> {
  return ctx.db
    .selectFrom('opinion')
    .innerJoin('themeOpinion', 'themeOpinion.opinionId', 'opinion.id')
    .where(await matching(ctx, filter))
    .where(shown)
    .where('themeOpinion.themeId', '=', sql<string>`any(${themeIds}::uuid[])`)
    .where('opinion.suggestedWording', 'is', null)
    .select([now(versionId).as('position'), 'themeOpinion.themeId', 'opinion.stance'])
    .select((eb) => eb.cast<number>(eb.fn.countAll(), 'integer').as('count'))
    .groupBy(['position', 'themeOpinion.themeId', 'opinion.stance'])
    .execute()
}

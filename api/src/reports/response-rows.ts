import { sql } from 'kysely'
import type { Disposition } from 'shared/answers'
import type { HideReason } from 'shared/moderation'
import type { OpinionFilter } from 'shared/opinion-filter'
import type { Kind, Stance } from 'shared/opinions'

import type { Ctx } from '../context.ts'
import { matching } from '../opinions/filter.ts'
import { isWordingShown } from '../opinions/seen-queries.ts'
import { isShown, wordsShown } from '../opinions/shown.ts'
import { inPortions } from './cursor.ts'

export type ResponseRow = {
  sectionNumber: number | null
  sectionTitle: string | null
  themeId: string | null
  label: string | null
  paragraphLabel: string | null
  paragraph: string | null
  stance: Stance
  kind: Kind | null
  body: string
  suggestedWording: string | null
  hiddenAs: HideReason | null
  batchId: string | null
  disposition: Disposition | null
  reason: string | null
}

/** Enough of a paragraph to know it again. */
const PARAGRAPH_SHOWN = 160

/**
 * Every opinion a filter names with its answer: by section, within it by theme in the order of their numbers, those in none of `themeIds` last; in no
 * order that tells when they were given. Read in portions inside the open transaction: the memory used does not grow with their number.
 */
export async function* responseRows(
  ctx: Ctx,
  filter: OpinionFilter,
  themeIds: readonly string[],
): AsyncGenerator<ResponseRow> {
  const query = ctx.db
    .selectFrom('opinion')
    .leftJoin('themeOpinion', (join) =>
      join
        .onRef('themeOpinion.opinionId', '=', 'opinion.id')
        .on(sql<boolean>`theme_opinion.theme_id = any(${themeIds}::uuid[])`)
        .on(isShown),
    )
    .leftJoin('theme', 'theme.id', 'themeOpinion.themeId')
    .leftJoin(newestVersions(ctx).as('newest'), 'newest.draftId', 'opinion.draftId')
    .leftJoin('section', (join) =>
      join.onRef('section.versionId', '=', 'newest.id').onRef('section.number', '=', 'opinion.sectionNumber'),
    )
    .leftJoin('wording', (join) => join.on(isWordingShown))
    .leftJoin('answeredOpinion', 'answeredOpinion.opinionId', 'opinion.id')
    .leftJoin('answer', 'answer.id', 'answeredOpinion.answerId')
    .where(await matching(ctx, filter))
    .select(['opinion.sectionNumber', 'section.title as sectionTitle', 'theme.id as themeId'])
    .select((eb) => eb.fn.coalesce('theme.givenLabel', 'theme.label').as('label'))
    .select([
      'wording.label as paragraphLabel',
      sql`left(wording.body, ${sql.lit(PARAGRAPH_SHOWN)})`.as('paragraph'),
    ])
    .select(['opinion.stance', 'opinion.kind', 'opinion.batchId'])
    .select(wordsShown)
    .select(['answer.disposition', 'answer.reason'])
    .orderBy('opinion.sectionNumber', (it) => it.asc().nullsLast())
    .orderBy('theme.position', (it) => it.asc().nullsLast())
    .orderBy('opinion.id')

  yield* inPortions<ResponseRow>(ctx, 'response_rows', query)
}

/** The newest version of every draft. */
const newestVersions = (ctx: Ctx) =>
  ctx.db
    .selectFrom('draftVersion')
    .distinctOn('draftVersion.draftId')
    .select(['draftVersion.draftId', 'draftVersion.id'])
    .orderBy('draftVersion.draftId')
    .orderBy('draftVersion.number', 'desc')

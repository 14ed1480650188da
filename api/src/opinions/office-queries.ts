import type { DB } from 'db/tables'
import type { ExpressionBuilder } from 'kysely'
import { jsonObjectFrom } from 'kysely/helpers/postgres'
import type { OpinionFilter } from 'shared/opinion-filter'

import type { Ctx } from '../context.ts'
import { attributionIn } from './attribution.ts'
import { matching } from './filter.ts'
import { becameOf } from './became-queries.ts'
import { type QuoteColumns, quoteShown } from './quote.ts'
import { quoteColumns, wordingNow } from './quote-queries.ts'
import { isWordingShown, tellsVersion, versionShown, wordingRead } from './seen-queries.ts'
import { wordsShown } from './shown.ts'

/** How many opinions a page of a list shows. */
const PAGE = 20

/** How many opinions a filter names. */
export async function countOpinions(ctx: Ctx, filter: OpinionFilter): Promise<number> {
  const row = await ctx.db
    .selectFrom('opinion')
    .where(await matching(ctx, filter))
    .select((eb) => eb.cast<number>(eb.fn.countAll(), 'integer').as('n'))
    .executeTakeFirstOrThrow()
  return row.n
}

/**
 * A page of the opinions a filter names, in no order that tells when they were given, each with its exact words, what it is about, where it
 * comes from and in which month (as far as that may be said) and its answer; `next` is the cursor of the following page, null on the last.
 */
export async function opinionPage(
  ctx: Ctx,
  filter: OpinionFilter,
  { after, day }: { after: string | null; day: string },
) {
  const rows = await ctx.db
    .selectFrom('opinion')
    .where(await matching(ctx, filter))
    .$if(after !== null, (qb) => qb.where('opinion.id', '<', after!))
    .select(['opinion.id', 'opinion.consultationId', 'opinion.draftId', 'opinion.target', 'opinion.stance'])
    .select(['opinion.kind', 'opinion.sectionNumber'])
    .select(wordsShown)
    .select(['opinion.batchId', 'opinion.erasedOn'])
    .select(quoteColumns)
    .select([wordingNow.as('now'), wordingRead.as('read'), tellsVersion.as('tellsVersion')])
    .select((eb) => surroundings(eb))
    .orderBy('opinion.id', 'desc')
    .limit(PAGE + 1)
    .execute()

  const page = rows.slice(0, PAGE)
  const attribution = await attributionIn(ctx, [...new Set(page.map((row) => row.consultationId))], day)
  return {
    opinions: page.map(({ wording, answer, ...row }) => {
      return {
        ...shownOf(row),
        ...attribution(row.batchId),
        quote: quoteShown(row, row.read, row.now),
        label: wording?.label ?? null,
        wordingBody: wording?.body ?? null,
        answerId: answer?.id ?? null,
        disposition: answer?.disposition ?? null,
        reason: answer?.reason ?? null,
      }
    }),
    next: rows.length > PAGE ? page.at(-1)!.id : null,
  }
}

type Row = QuoteColumns & { batchId: string | null; now: unknown; read: unknown }

/** A row without the columns of its quote, and without where and when it came from: of these it is told what may be. */
function shownOf<R extends Row>(row: R) {
  const { batchId, quoteExact, quotePrefix, quoteSuffix, quoteStart, now, read, ...shown } = row
  return shown
}

/**
 * What stands around an opinion: titles, the wording its author saw as far as that may be told, the answer that stands. Each looked up for the rows of a page only;
 * as joins they cost the planner many times what the query takes.
 */
const surroundings = (eb: ExpressionBuilder<DB, 'opinion'>) => [
  eb
    .selectFrom('consultation')
    .whereRef('consultation.id', '=', 'opinion.consultationId')
    .select('consultation.title')
    .$asScalar()
    .$notNull()
    .as('consultationTitle'),
  eb.selectFrom('draft').whereRef('draft.id', '=', 'opinion.draftId').select('draft.title').as('draftTitle'),
  eb
    .selectFrom('section')
    .innerJoin('wording', (join) =>
      join
        .onRef('wording.versionId', '=', 'section.versionId')
        .onRef('wording.sectionNumber', '=', 'section.number'),
    )
    .where(isWordingShown)
    .select('section.title')
    .as('sectionTitle'),
  jsonObjectFrom(eb.selectFrom('wording').where(isWordingShown).select(['wording.label', 'wording.body'])).as(
    'wording',
  ),
  becameOf(eb, versionShown).as('became'),
  jsonObjectFrom(
    eb
      .selectFrom('answeredOpinion')
      .innerJoin('answer', 'answer.id', 'answeredOpinion.answerId')
      .whereRef('answeredOpinion.opinionId', '=', 'opinion.id')
      .select(['answer.id', 'answer.disposition', 'answer.reason']),
  ).as('answer'),
]

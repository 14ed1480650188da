import type { DB } from 'db/tables'
import { type Expression, type ExpressionBuilder, sql, type SqlBool } from 'kysely'
import type { AnsweredHow, OpinionFilter, QuoteAsked } from 'shared/opinion-filter'
import type { Channel } from 'shared/opinions'
import type { Role } from 'shared/units'

import type { Ctx } from '../context.ts'
import { likeOf } from '../units/listing-queries.ts'
import { visibleTo } from '../visible.ts'
import { type QuotedPlace, quotesBecome } from './quote-state-queries.ts'
import { shown, withWords } from './shown.ts'
import { isTold, tellingOf } from './told.ts'

type Eb = ExpressionBuilder<DB, 'opinion'>
type Rule = Expression<SqlBool>

/**
 * The standing opinions that a filter names, of the batches (`batches.ts`) that the acting staff user may be told of:
 * whatever lists or counts opinions in the office asks by this, and narrows it by nothing that is of where they came from. With `roles`, of
 * batches under a unit on which one of them is held. For `where` on a query from `opinion`.
 */
export async function matching(
  ctx: Ctx,
  filter: OpinionFilter,
  roles?: readonly Role[],
): Promise<(eb: Eb) => Rule> {
  const telling = await tellingOf(ctx, filter, roles)
  const { quote } = filter
  const became = quote && quote !== 'any' ? await quotesBecome(ctx, telling, filter) : []
  return (eb) =>
    eb.and([isTold(telling), ...named(ctx, eb, filter), ...(quote ? [quoting(eb, quote, became)] : [])])
}

function named(ctx: Ctx, eb: Eb, filter: OpinionFilter): Rule[] {
  return [
    eb('opinion.withdrawn', '=', false),
    ...(filter.report === undefined ? [] : [countedIn(ctx, eb, filter.report)]),
    ...rules(eb, filter),
  ]
}

/** What a filter says of the words; the unit, the group and the month of those who gave them are settled by the batches. */
function rules(eb: Eb, it: OpinionFilter): Rule[] {
  return [
    it.id && eb('opinion.id', '=', it.id),
    it.consultation && eb('opinion.consultationId', '=', it.consultation),
    it.draft && eb('opinion.draftId', '=', it.draft),
    it.section !== undefined &&
      (it.section === 'none'
        ? eb('opinion.sectionNumber', 'is', null)
        : eb('opinion.sectionNumber', '=', it.section)),
    it.paragraph && standsAt(eb, it.paragraph),
    it.target && eb('opinion.target', '=', it.target),
    it.stance && eb('opinion.stance', '=', it.stance),
    it.kind && (it.kind === 'unstated' ? eb('opinion.kind', 'is', null) : eb('opinion.kind', '=', it.kind)),
    it.theme && eb.and([shown(eb), eb.exists(inTheme(eb).where('themeOpinion.themeId', '=', it.theme))]),
    it.also &&
      eb.and([
        shown(eb),
        eb.exists(speaksOf(eb, it.also)),
        eb.exists(inTheme(eb)),
        eb.not(eb.exists(inTheme(eb).where('themeOpinion.themeId', '=', it.also))),
      ]),
    it.campaign && eb.and([withWords(eb), eb.exists(nearlyOneText(eb, it.campaign, it.addition))]),
    it.words && eb.and([shown(eb), eb('opinion.searchKey', 'like', likeOf(it.words))]),
    it.hidden && eb('opinion.hiddenAs', 'is not', null),
    it.singular && eb.and([withWords(eb), eb.not(eb.exists(inTheme(eb)))]),
    it.disposition && answered(eb, it.disposition),
    it.answered && handled(eb, it.answered),
  ].filter((rule): rule is Exclude<typeof rule, '' | false | undefined> => Boolean(rule))
}

/** Stands at a paragraph now: on it, on one it took in, or on the piece of one that was split. */
function standsAt(eb: Eb, paragraph: string): Rule {
  const there = eb
    .selectFrom('paragraph')
    .where((eb) => eb.or([eb('paragraph.id', '=', paragraph), eb('paragraph.mergedInto', '=', paragraph)]))
    .select('paragraph.id')
  return eb.or([
    eb('opinion.pieceId', 'in', there),
    eb.and([eb('opinion.pieceId', 'is', null), eb('opinion.paragraphId', 'in', there)]),
  ])
}

/** Counted by a report of a unit in sight. */
const countedIn = (ctx: Ctx, eb: Eb, reportId: string): Rule =>
  eb(
    'opinion.id',
    'in',
    eb
      .selectFrom('reportOpinion')
      .innerJoin('report', 'report.id', 'reportOpinion.reportId')
      .innerJoin('unit', 'unit.id', 'report.unitId')
      .where('report.id', '=', reportId)
      .where(visibleTo(ctx, 'unit.path'))
      .select('reportOpinion.opinionId'),
  )

/** The channel under which opinions of persons of a channel stand: theirs say only that they came through a code. */
export const channelOfOpinions = (personChannel: string) =>
  sql<Channel>`(case when ${sql.ref(personChannel)} in ('sheet', 'shared') then 'link' else ${sql.ref(personChannel)} end)`

const inTheme = (eb: Eb) =>
  eb
    .selectFrom('themeOpinion')
    .whereRef('themeOpinion.opinionId', '=', 'opinion.id')
    .select('themeOpinion.themeId')

/** Speaks of a theme that was not found to be its own. */
const speaksOf = (eb: Eb, theme: string) =>
  eb
    .selectFrom('themeAlso')
    .whereRef('themeAlso.opinionId', '=', 'opinion.id')
    .where('themeAlso.themeId', '=', theme)
    .select('themeAlso.themeId')

/** Among the opinions that are nearly one text; with `addition` among those of them that add a sentence. */
const nearlyOneText = (eb: Eb, campaign: string, addition: number | undefined) =>
  eb
    .selectFrom('campaignOpinion')
    .whereRef('campaignOpinion.opinionId', '=', 'opinion.id')
    .where('campaignOpinion.campaignId', '=', campaign)
    .$if(addition !== undefined, (qb) =>
      qb
        .innerJoin('campaignAddition', 'campaignAddition.opinionId', 'campaignOpinion.opinionId')
        .where('campaignAddition.number', '=', addition!),
    )
    .select('campaignOpinion.opinionId')

function answered(eb: Eb, disposition: NonNullable<OpinionFilter['disposition']>): Rule {
  const row = eb
    .selectFrom('answeredOpinion')
    .whereRef('answeredOpinion.opinionId', '=', 'opinion.id')
    .select('opinionId')
  return disposition === 'pending'
    ? eb.not(eb.exists(row))
    : eb.exists(row.where('disposition', '=', disposition))
}

/** Answered in this way; by the answer that stands. */
function handled(eb: Eb, how: AnsweredHow): Rule {
  const row = eb
    .selectFrom('answeredOpinion')
    .whereRef('answeredOpinion.opinionId', '=', 'opinion.id')
    .select('answeredOpinion.opinionId')
  if (how === 'no') return eb.not(eb.exists(row))
  if (how === 'yes') return eb.exists(row)
  const given = row.innerJoin('answer', 'answer.id', 'answeredOpinion.answerId')
  return eb.exists(given.where(how === 'own' ? 'answer.opinionId' : 'answer.themeId', 'is not', null))
}

/** Quotes words of the draft of which this became; all that are not among `became` stand as they did. */
function quoting(eb: Eb, asked: QuoteAsked, became: readonly QuotedPlace[]): Rule {
  const quotes = eb('opinion.quoteExact', 'is not', null)
  if (asked === 'any') return quotes
  const some = became.filter(({ state }) => (asked === 'kept' ? state !== 'kept' : state === asked))
  const among = sql<boolean>`exists (
    select from unnest(${some.map((it) => it.versionId)}::uuid[], ${some.map((it) => it.paragraphId)}::uuid[],
        ${some.map((it) => it.start)}::integer[], ${some.map((it) => it.exact)}::text[]) as place (version_id, paragraph_id, start, exact)
      where place.version_id = opinion.version_id and place.paragraph_id = opinion.paragraph_id
        and place.start = opinion.quote_start and place.exact = opinion.quote_exact)`
  return eb.and([quotes, asked === 'kept' ? eb.not(among) : among])
}

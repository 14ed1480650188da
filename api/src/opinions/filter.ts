import type { DB } from 'db/tables'
import { type Expression, type ExpressionBuilder, sql, type SqlBool } from 'kysely'
import type { OpinionFilter } from 'shared/opinion-filter'

import type { Ctx } from '../context.ts'
import { visibleTo } from '../visible.ts'

type Eb = ExpressionBuilder<DB, 'opinion'>
type Rule = Expression<SqlBool>

/** The first day after a month given as `YYYY-MM`. */
function monthEnd(month: string): string {
  const [year, number] = month.split('-').map(Number)
  return number === 12 ? `${year! + 1}-01-01` : `${year}-${String(number! + 1).padStart(2, '0')}-01`
}

/** The standing opinions from units in sight of the acting staff user that a filter names. For `where` on a query from `opinion`. */
export const matching = (ctx: Ctx, filter: OpinionFilter) => (eb: Eb) =>
  eb.and([
    eb('opinion.withdrawn', '=', false),
    eb(
      'opinion.unitId',
      'in',
      eb
        .selectFrom('unit')
        .where(visibleTo(ctx, 'unit.path'))
        .$if(filter.unit !== undefined, (qb) =>
          qb.where(sql<boolean>`unit.path <@ (select path from unit as top where top.id = ${filter.unit})`),
        )
        .select('unit.id'),
    ),
    ...(filter.report === undefined ? [] : [countedIn(ctx, eb, filter.report)]),
    ...rules(eb, filter),
  ])

function rules(eb: Eb, it: OpinionFilter): Rule[] {
  return [
    it.id && eb('opinion.id', '=', it.id),
    it.consultation && eb('opinion.consultationId', '=', it.consultation),
    it.draft && eb('opinion.draftId', '=', it.draft),
    it.section !== undefined &&
      (it.section === 'none'
        ? eb('opinion.sectionNumber', 'is', null)
        : eb('opinion.sectionNumber', '=', it.section)),
    it.paragraph && eb('opinion.paragraphId', '=', it.paragraph),
    it.target && eb('opinion.target', '=', it.target),
    it.stance && eb('opinion.stance', '=', it.stance),
    it.kind && (it.kind === 'unstated' ? eb('opinion.kind', 'is', null) : eb('opinion.kind', '=', it.kind)),
    it.group &&
      (it.group === 'unstated'
        ? eb('opinion.contributorGroup', 'is', null)
        : eb('opinion.contributorGroup', '=', it.group)),
    it.channel && eb('opinion.channel', '=', it.channel),
    it.theme && eb.exists(inTheme(eb).where('themeOpinion.themeId', '=', it.theme)),
    it.singular && eb.and([withWords(eb), eb.not(eb.exists(inTheme(eb)))]),
    it.disposition && answered(eb, it.disposition),
    it.month &&
      eb.and([eb('opinion.givenOn', '>=', `${it.month}-01`), eb('opinion.givenOn', '<', monthEnd(it.month))]),
    it.from && eb('opinion.givenOn', '>=', it.from),
    it.to && eb('opinion.givenOn', '<=', it.to),
  ].filter((rule): rule is Exclude<typeof rule, '' | false | undefined> => Boolean(rule))
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

const inTheme = (eb: Eb) =>
  eb
    .selectFrom('themeOpinion')
    .whereRef('themeOpinion.opinionId', '=', 'opinion.id')
    .select('themeOpinion.themeId')

/** Whether an opinion says more than its stance. */
export const withWords = (eb: Eb): Rule =>
  eb.or([eb('opinion.body', '!=', ''), eb('opinion.suggestedWording', 'is not', null)])

function answered(eb: Eb, disposition: NonNullable<OpinionFilter['disposition']>): Rule {
  const row = eb
    .selectFrom('answeredOpinion')
    .whereRef('answeredOpinion.opinionId', '=', 'opinion.id')
    .select('opinionId')
  return disposition === 'pending'
    ? eb.not(eb.exists(row))
    : eb.exists(row.where('disposition', '=', disposition))
}

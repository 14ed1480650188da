import type { DB } from 'db/tables'
import { type ExpressionBuilder, sql } from 'kysely'
import { jsonObjectFrom } from 'kysely/helpers/postgres'
import type { OpinionFilter } from 'shared/opinion-filter'
import { GROUP_MIN } from 'shared/units'

import type { Ctx } from '../context.ts'
import { unitInSight } from '../units/queries.ts'
import { visibleTo } from '../visible.ts'
import { attributionIn } from './attribution.ts'
import { matching } from './filter.ts'

/** How many opinions a page of a list shows. */
const PAGE = 20

/** The place after the last row of a page. */
export type Place = { day: string; id: string }

/** How many opinions a filter names, of these consultations only when given. */
export async function countOpinions(ctx: Ctx, filter: OpinionFilter, shown?: string[]): Promise<number> {
  const row = await ctx.db
    .selectFrom('opinion')
    .where(matching(ctx, filter))
    .$if(shown !== undefined, (qb) => qb.where('opinion.consultationId', 'in', shown!))
    .select((eb) => eb.cast<number>(eb.fn.countAll(), 'integer').as('n'))
    .executeTakeFirstOrThrow()
  return row.n
}

/**
 * A page of the opinions a filter names (of these consultations only when given), newest day first, each with its exact words, what it
 * is about, where it comes from (as far as that may be said) and its answer; `next` is the cursor of the following page, null on the last.
 */
export async function opinionPage(ctx: Ctx, filter: OpinionFilter, after: Place | null, shown?: string[]) {
  const rows = await ctx.db
    .selectFrom('opinion')
    .where(matching(ctx, filter))
    .$if(shown !== undefined, (qb) => qb.where('opinion.consultationId', 'in', shown!))
    .$if(after !== null, (qb) =>
      qb.where(sql<boolean>`(opinion.given_on, opinion.id) < (${after?.day}::date, ${after?.id}::uuid)`),
    )
    .select(['opinion.id', 'opinion.consultationId', 'opinion.draftId', 'opinion.target', 'opinion.stance'])
    .select(['opinion.kind', 'opinion.body', 'opinion.suggestedWording', 'opinion.sectionNumber'])
    .select(['opinion.unitId', 'opinion.contributorGroup', 'opinion.channel', 'opinion.givenOn'])
    .select('opinion.erasedOn')
    .select((eb) => surroundings(eb))
    .orderBy('opinion.givenOn', 'desc')
    .orderBy('opinion.id', 'desc')
    .limit(PAGE + 1)
    .execute()

  const page = rows.slice(0, PAGE)
  const last = page.at(-1)
  const attribution = await attributionIn(ctx, [...new Set(page.map((row) => row.consultationId))])
  return {
    opinions: page.map(({ unitId, contributorGroup, wording, answer, ...row }) => ({
      ...row,
      label: wording?.label ?? null,
      wordingBody: wording?.body ?? null,
      answerId: answer?.id ?? null,
      disposition: answer?.disposition ?? null,
      reason: answer?.reason ?? null,
      from: attribution({ consultationId: row.consultationId, unitId, contributorGroup }),
    })),
    next: rows.length > PAGE && last ? `${last.givenOn}.${last.id}` : null,
  }
}

/**
 * What stands around an opinion: titles, the wording its author saw, the answer that stands. Each looked up for the rows of a page only;
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
    .whereRef('section.versionId', '=', 'opinion.versionId')
    .whereRef('section.number', '=', 'opinion.sectionNumber')
    .select('section.title')
    .as('sectionTitle'),
  jsonObjectFrom(
    eb
      .selectFrom('wording')
      .whereRef('wording.versionId', '=', 'opinion.versionId')
      .whereRef('wording.paragraphId', '=', 'opinion.paragraphId')
      .select(['wording.label', 'wording.body']),
  ).as('wording'),
  jsonObjectFrom(
    eb
      .selectFrom('answeredOpinion')
      .innerJoin('answer', 'answer.id', 'answeredOpinion.answerId')
      .whereRef('answeredOpinion.opinionId', '=', 'opinion.id')
      .select(['answer.id', 'answer.disposition', 'answer.reason']),
  ).as('answer'),
]

/**
 * The consultations of which a list may show words: those in which at least five persons took part from the units in sight (of the unit
 * and the group, when the filter names one), and in which naming the unit leaves no smaller rest: in every unit above it that is in
 * sight, those who are not of it are none or at least five, lest two lists subtracted tell what the few said.
 */
export async function consultationsToShow(ctx: Ctx, filter: OpinionFilter): Promise<string[]> {
  const { consultation, draft, unit, group } = filter
  const rows = await ctx.db
    .selectFrom('participation')
    .innerJoin('unit', 'unit.id', 'participation.unitId')
    .where(visibleTo(ctx, 'unit.path'))
    .$if(consultation !== undefined, (qb) => qb.where('participation.consultationId', '=', consultation!))
    .$if(draft !== undefined, (qb) =>
      qb.where('participation.consultationId', 'in', (eb) =>
        eb.selectFrom('draft').where('draft.id', '=', draft!).select('draft.consultationId'),
      ),
    )
    .groupBy(['participation.consultationId', 'unit.path', 'participation.contributorGroup'])
    .select((eb) => [
      'participation.consultationId as id',
      'unit.path',
      'participation.contributorGroup as group',
      eb.cast<number>(eb.fn.sum('persons'), 'integer').as('persons'),
    ])
    .execute()
  const named = unit === undefined ? undefined : await unitInSight(ctx, unit)
  if (unit !== undefined && !named) return []
  const isOfGroup = (row: { group: string | null }) =>
    group === undefined || (row.group ?? 'unstated') === group
  return [...Map.groupBy(rows, (row) => row.id)]
    .filter(([, all]) => {
      const own = all.filter(({ path }) => !named || isBelow(path, named.path))
      return personsOf(own.filter(isOfGroup)) >= GROUP_MIN && (!named || leavesNoFew(all, named.path))
    })
    .map(([id]) => id)
}

type Took = { path: string; persons: number }

const personsOf = (rows: Took[]) => rows.reduce((sum, row) => sum + row.persons, 0)
const isBelow = (path: string, above: string) => path === above || path.startsWith(`${above}.`)

function leavesNoFew(rows: Took[], unitPath: string): boolean {
  const own = personsOf(rows.filter(({ path }) => isBelow(path, unitPath)))
  const steps = unitPath.split('.')
  return steps.slice(1).every((_, index) => {
    const above = steps.slice(0, index + 1).join('.')
    const rest = personsOf(rows.filter(({ path }) => isBelow(path, above))) - own
    return rest <= 0 || rest >= GROUP_MIN
  })
}

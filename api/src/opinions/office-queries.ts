import { sql } from 'kysely'
import type { OpinionFilter } from 'shared/opinion-filter'

import type { Ctx } from '../context.ts'
import { visibleTo } from '../units/visible.ts'
import { attributionIn } from './attribution.ts'
import { matching } from './filter.ts'

/** How many opinions a page of a list shows. */
const PAGE = 20

/** The place after the last row of a page. */
export type Place = { givenOn: string; id: string }

/** How many opinions a filter names. */
export async function countOpinions(ctx: Ctx, filter: OpinionFilter): Promise<number> {
  const row = await ctx.db
    .selectFrom('opinion')
    .where(matching(ctx, filter))
    .select((eb) => eb.cast<number>(eb.fn.countAll(), 'integer').as('n'))
    .executeTakeFirstOrThrow()
  return row.n
}

/**
 * A page of the opinions a filter names, newest day first, each with its exact words, what it is about, where it comes from (as far as
 * that may be said) and its answer; `next` is the cursor of the following page, null on the last.
 */
export async function opinionPage(ctx: Ctx, filter: OpinionFilter, after: Place | null) {
  const rows = await ctx.db
    .selectFrom('opinion')
    .innerJoin('consultation', 'consultation.id', 'opinion.consultationId')
    .leftJoin('draft', 'draft.id', 'opinion.draftId')
    .leftJoin('wording', (join) =>
      join
        .onRef('wording.versionId', '=', 'opinion.versionId')
        .onRef('wording.paragraphId', '=', 'opinion.paragraphId'),
    )
    .leftJoin('section', (join) =>
      join
        .onRef('section.versionId', '=', 'opinion.versionId')
        .onRef('section.number', '=', 'opinion.sectionNumber'),
    )
    .leftJoin('answeredOpinion', 'answeredOpinion.opinionId', 'opinion.id')
    .leftJoin('answer', 'answer.id', 'answeredOpinion.answerId')
    .where(matching(ctx, filter))
    .$if(after !== null, (qb) =>
      qb.where(sql<boolean>`(opinion.given_on, opinion.id) < (${after?.givenOn}::date, ${after?.id}::uuid)`),
    )
    .select([
      'opinion.id',
      'opinion.consultationId',
      'consultation.title as consultationTitle',
      'opinion.draftId',
    ])
    .select(['opinion.target', 'opinion.stance', 'opinion.kind', 'opinion.body', 'opinion.suggestedWording'])
    .select(['opinion.unitId', 'opinion.contributorGroup', 'opinion.channel', 'opinion.givenOn'])
    .select(['draft.title as draftTitle', 'opinion.sectionNumber', 'section.title as sectionTitle'])
    .select(['wording.label', 'wording.body as wordingBody'])
    .select(['answer.id as answerId', 'answer.disposition', 'answer.reason'])
    .orderBy('opinion.givenOn', 'desc')
    .orderBy('opinion.id', 'desc')
    .limit(PAGE + 1)
    .execute()

  const page = rows.slice(0, PAGE)
  const last = page.at(-1)
  const attribution = await attributionIn(ctx, [...new Set(page.map((row) => row.consultationId))])
  return {
    opinions: page.map(({ unitId, contributorGroup, ...row }) => ({
      ...row,
      from: attribution({ consultationId: row.consultationId, unitId, contributorGroup }),
    })),
    next: rows.length > PAGE && last ? `${last.givenOn}.${last.id}` : null,
  }
}

/** How many persons took part from the units in sight, of one unit and group when given; over all consultations when none is named. */
export async function personsInSight(
  ctx: Ctx,
  { consultation, draft, unit, group }: OpinionFilter,
): Promise<number> {
  const row = await ctx.db
    .selectFrom('participation')
    .innerJoin('unit', 'unit.id', 'participation.unitId')
    .where(visibleTo(ctx, 'unit.path'))
    .$if(consultation !== undefined, (qb) => qb.where('participation.consultationId', '=', consultation!))
    .$if(draft !== undefined, (qb) =>
      qb.where('participation.consultationId', 'in', (eb) =>
        eb.selectFrom('draft').where('draft.id', '=', draft!).select('draft.consultationId'),
      ),
    )
    .$if(unit !== undefined, (qb) =>
      qb.where(sql<boolean>`unit.path <@ (select path from unit as top where top.id = ${unit})`),
    )
    .$if(group !== undefined && group !== 'unstated', (qb) =>
      qb.where('contributorGroup', '=', group as never),
    )
    .$if(group === 'unstated', (qb) => qb.where('contributorGroup', 'is', null))
    .select((eb) => eb.cast<number>(eb.fn.coalesce(eb.fn.sum('persons'), eb.lit(0)), 'integer').as('n'))
    .executeTakeFirstOrThrow()
  return row.n
}

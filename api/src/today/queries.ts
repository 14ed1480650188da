import type { Ctx } from '../context.ts'
import { matching } from '../opinions/filter.ts'
import { personBatches, tellingOf } from '../opinions/told.ts'

/** Standing opinions from the units in sight by draft and section, with how many are answered; places without any are absent. */
export async function countsByPlace(ctx: Ctx) {
  return ctx.db
    .selectFrom('opinion')
    .leftJoin('answeredOpinion', 'answeredOpinion.opinionId', 'opinion.id')
    .where(await matching(ctx, {}))
    .groupBy(['opinion.draftId', 'opinion.sectionNumber'])
    .select((eb) => [
      'opinion.draftId',
      'opinion.sectionNumber',
      eb.cast<number>(eb.fn.countAll(), 'integer').as('opinions'),
      eb.cast<number>(eb.fn.count('answeredOpinion.opinionId'), 'integer').as('answered'),
    ])
    .execute()
}

/** The reading sections of some versions, in order. */
export function sectionsOf(ctx: Ctx, versionIds: string[]) {
  if (versionIds.length === 0) return Promise.resolve([])
  return ctx.db
    .selectFrom('section')
    .where('versionId', 'in', versionIds)
    .select(['versionId', 'number', 'title'])
    .orderBy('versionId')
    .orderBy('number')
    .execute()
}

/** How many persons who took part in each consultation are told of under the units in sight; consultations without any are absent. */
export async function personsByConsultation(ctx: Ctx) {
  return ctx.db
    .selectFrom('participation')
    .where('participation.batchId', 'in', personBatches(await tellingOf(ctx, {})))
    .groupBy('consultationId')
    .select((eb) => ['consultationId', eb.cast<number>(eb.fn.sum('persons'), 'integer').as('persons')])
    .execute()
}

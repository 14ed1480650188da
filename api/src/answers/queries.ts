import { sql } from 'kysely'
import type { NewAnswer } from 'shared/answers'

import type { Ctx } from '../context.ts'
import { matching } from '../opinions/filter.ts'
import { isShown } from '../opinions/shown.ts'
import { visibleTo } from '../visible.ts'

/** An opinion with the unit its consultation belongs to, from a unit in sight; undefined when there is none or it was withdrawn. */
export function opinionToAnswer(ctx: Ctx, opinionId: string) {
  return ctx.db
    .selectFrom('opinion')
    .innerJoin('consultation', 'consultation.id', 'opinion.consultationId')
    .innerJoin('unit', 'unit.id', 'consultation.unitId')
    .innerJoin('unit as source', 'source.id', 'opinion.unitId')
    .where('opinion.id', '=', opinionId)
    .where('opinion.withdrawn', '=', false)
    .where(visibleTo(ctx, 'source.path'))
    .select(['opinion.id', 'opinion.draftId', 'unit.path', 'unit.id as unitId'])
    .executeTakeFirst()
}

/** Keeps an answer to an opinion or a theme and returns its id. */
export function insertAnswer(
  ctx: Ctx,
  {
    givenBy,
    ...rest
  }: NewAnswer & { draftId: string | null; givenBy: string } & ({ themeId: string } | { opinionId: string }),
) {
  return ctx.db
    .insertInto('answer')
    .values({ ...rest, givenBy, givenAt: ctx.now })
    .returning('id')
    .executeTakeFirstOrThrow()
}

/** Makes an answer the one that stands for an opinion. */
export async function reachOpinion(
  ctx: Ctx,
  opinionId: string,
  answer: { id: string } & NewAnswer,
): Promise<void> {
  const row = { answerId: answer.id, disposition: answer.disposition }
  await ctx.db
    .insertInto('answeredOpinion')
    .values({ opinionId, ...row })
    .onConflict((oc) => oc.column('opinionId').doUpdateSet(row))
    .execute()
}

/**
 * Makes an answer the one that stands for every opinion of a theme, but for those answered one by one: what was said to a person
 * directly is not overruled by what is said to many. Returns how many it reached.
 */
export async function reachTheme(
  ctx: Ctx,
  themeId: string,
  answer: { id: string } & NewAnswer,
): Promise<number> {
  const result = await ctx.db
    .insertInto('answeredOpinion')
    .columns(['opinionId', 'answerId', 'disposition'])
    .expression((eb) =>
      eb
        .selectFrom('themeOpinion')
        .innerJoin('opinion', 'opinion.id', 'themeOpinion.opinionId')
        .leftJoin('answeredOpinion as before', 'before.opinionId', 'opinion.id')
        .leftJoin('answer as direct', 'direct.id', 'before.answerId')
        .where('themeOpinion.themeId', '=', themeId)
        .where(isShown)
        .where('direct.opinionId', 'is', null)
        .select([
          'opinion.id',
          sql<string>`${answer.id}::uuid`.as('answerId'),
          sql<string>`${answer.disposition}`.as('disposition'),
        ])
        .orderBy('opinion.id'),
    )
    .onConflict((oc) =>
      oc.column('opinionId').doUpdateSet({ answerId: answer.id, disposition: answer.disposition }),
    )
    .executeTakeFirst()
  return Number(result.numInsertedOrUpdatedRows ?? 0n)
}

/** The opinions of a draft that may be told of, by section and disposition (null while pending): they add up to all of them. */
export async function answeredCounts(ctx: Ctx, draftId: string) {
  return ctx.db
    .selectFrom('opinion')
    .leftJoin('answeredOpinion', 'answeredOpinion.opinionId', 'opinion.id')
    .where(await matching(ctx, { draft: draftId }))
    .groupBy(['opinion.sectionNumber', 'answeredOpinion.disposition'])
    .select((eb) => [
      'opinion.sectionNumber',
      'answeredOpinion.disposition',
      eb.cast<number>(eb.fn.countAll(), 'integer').as('opinions'),
    ])
    .orderBy('opinion.sectionNumber')
    .execute()
}

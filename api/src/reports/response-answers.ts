import { sql } from 'kysely'
import type { Disposition } from 'shared/answers'
import type { OpinionFilter } from 'shared/opinion-filter'

import type { Ctx } from '../context.ts'
import { attributionIn } from '../opinions/attribution.ts'
import { matching } from '../opinions/filter.ts'
import { isShown } from '../opinions/shown.ts'
import type { ThemeCell } from './counts.ts'

export type Answer = { disposition: Disposition; reason: string; count: number }

/**
 * The answers that stand for the opinions of each theme in each section, most used first; opinions in no theme of `themeIds` are under
 * theme null. Opinions not answered are absent.
 */
export async function answersByGroup(ctx: Ctx, filter: OpinionFilter, themeIds: readonly string[]) {
  const rows = await ctx.db
    .selectFrom('opinion')
    .innerJoin('answeredOpinion', 'answeredOpinion.opinionId', 'opinion.id')
    .innerJoin('answer', 'answer.id', 'answeredOpinion.answerId')
    .leftJoin('themeOpinion', (join) =>
      join
        .onRef('themeOpinion.opinionId', '=', 'opinion.id')
        .on(sql<boolean>`theme_opinion.theme_id = any(${themeIds}::uuid[])`)
        .on(isShown),
    )
    .where(await matching(ctx, filter))
    .groupBy(['themeOpinion.themeId', 'opinion.sectionNumber', 'answer.disposition', 'answer.reason'])
    .select(['themeOpinion.themeId', 'opinion.sectionNumber', 'answer.disposition', 'answer.reason'])
    .select((eb) => eb.cast<number>(eb.fn.countAll(), 'integer').as('count'))
    .orderBy('count', 'desc')
    .orderBy('answer.reason')
    .execute()
  const groups = Map.groupBy(rows, (row) => `${row.themeId} ${row.sectionNumber}`)
  return (themeId: string | null, sectionNumber: number | null): Answer[] =>
    groups.get(`${themeId} ${sectionNumber}`) ?? []
}

/** The answers that stand for single opinions, by their ids. */
export async function answersOf(ctx: Ctx, opinionIds: readonly string[]): Promise<Map<string, Answer>> {
  if (opinionIds.length === 0) return new Map()
  const rows = await ctx.db
    .selectFrom('answeredOpinion')
    .innerJoin('answer', 'answer.id', 'answeredOpinion.answerId')
    .where('answeredOpinion.opinionId', 'in', opinionIds)
    .select(['answeredOpinion.opinionId', 'answer.disposition', 'answer.reason'])
    .execute()
  return new Map(rows.map(({ opinionId, ...answer }) => [opinionId, { ...answer, count: 1 }]))
}

/** Makes the function that names the units behind some opinions, most opinions first, each as far as it may be said. */
export async function subjectsIn(ctx: Ctx, consultationId: string) {
  const attribution = await attributionIn(ctx, [consultationId])
  return (cells: readonly ThemeCell[]): string[] => {
    const counts = new Map<string, number>()
    for (const cell of cells) {
      const { unit } = attribution(cell.batchId).from
      if (unit) counts.set(unit, (counts.get(unit) ?? 0) + cell.count)
    }
    return [...counts]
      .toSorted(([a, one], [b, other]) => other - one || a.localeCompare(b, 'vi'))
      .map(([unit]) => unit)
  }
}

import type { OpinionFilter } from 'shared/opinion-filter'
import type { Figures } from 'shared/reports'

import type { Ctx } from '../context.ts'
import { matching } from '../opinions/filter.ts'
import { consultationsToShow, countOpinions } from '../opinions/office-queries.ts'

/** Keeps which opinions a report counted, those of any of the filters, in the place of those it counted before. */
export async function keepCounted(ctx: Ctx, reportId: string, counted: readonly OpinionFilter[]) {
  await ctx.db.deleteFrom('reportOpinion').where('reportId', '=', reportId).execute()
  await ctx.db
    .insertInto('reportOpinion')
    .columns(['reportId', 'opinionId'])
    .expression((eb) =>
      eb
        .selectFrom('opinion')
        .where((eb) => eb.or(counted.map((filter) => matching(ctx, filter)(eb))))
        .select((eb) => [eb.cast<string>(eb.val(reportId), 'uuid').as('reportId'), 'opinion.id'])
        .orderBy('opinion.id'),
    )
    .execute()
}

/**
 * Whether the acting staff user's lists show every opinion the filters name: a list leaves out the consultations in which too few took
 * part, and no figure may lead to fewer opinions than it counts.
 */
export async function allShown(ctx: Ctx, filters: readonly OpinionFilter[]): Promise<boolean> {
  for (const filter of filters) {
    const shown = await consultationsToShow(ctx, filter)
    if (shown.length === 0) return false
    if ((await countOpinions(ctx, filter)) !== (await countOpinions(ctx, filter, shown))) return false
  }
  return true
}

/** Figures whose queries list the opinions this report counted and no later ones; where `listed` is false, nothing. */
export function figuresOpening(figures: Figures, reportId: string, listed: boolean): Figures {
  const queried = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(queried)
    if (typeof value !== 'object' || value === null) return value
    if ('query' in value && 'count' in value && typeof value.query === 'string')
      return { ...value, query: listed ? `${value.query}&report=${reportId}` : null }
    return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, queried(part)]))
  }
  return queried(figures) as Figures
}

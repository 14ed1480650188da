import type { OpinionFilter } from 'shared/opinion-filter'
import type { Figures } from 'shared/reports'
import { GROUP_MIN } from 'shared/units'

import { type Ctx, staffOf } from '../context.ts'
import { refuse } from '../errors.ts'
import { isBelow } from '../opinions/batches.ts'
import { matching } from '../opinions/filter.ts'
import { countOpinions } from '../opinions/office-queries.ts'
import { standing } from '../opinions/queries.ts'
import { declaredAbove, declaredByReader } from '../opinions/told-queries.ts'

/** Keeps which opinions a report counted, those of any of the filters, in the place of those it counted before. */
export async function keepCounted(ctx: Ctx, reportId: string, counted: readonly OpinionFilter[]) {
  const rules = await Promise.all(counted.map((filter) => matching(ctx, filter)))
  await ctx.db.deleteFrom('reportOpinion').where('reportId', '=', reportId).execute()
  await ctx.db
    .insertInto('reportOpinion')
    .columns(['reportId', 'opinionId'])
    .expression((eb) =>
      eb
        .selectFrom('opinion')
        .where((eb) => eb.or(rules.map((rule) => rule(eb))))
        .select((eb) => [eb.cast<string>(eb.val(reportId), 'uuid').as('reportId'), 'opinion.id'])
        .orderBy('opinion.id'),
    )
    .execute()
}

/**
 * Whether the acting staff user's lists show every opinion a report counted that still stands: where persons were counted anew since, some
 * may stand with a unit above, and no figure may lead to fewer opinions than it counts.
 */
export async function allShown(ctx: Ctx, reportId: string): Promise<boolean> {
  const counted = await ctx.db
    .selectFrom('reportOpinion')
    .innerJoin('opinion', 'opinion.id', 'reportOpinion.opinionId')
    .where('reportOpinion.reportId', '=', reportId)
    .where(standing)
    .select((eb) => eb.cast<number>(eb.fn.countAll(), 'integer').as('n'))
    .executeTakeFirstOrThrow()
  return counted.n > 0 && (await countOpinions(ctx, { report: reportId })) === counted.n
}

/**
 * Lets nobody read a report, counted by somebody else, of a unit where they alone declared the members of one: whoever counted it is told of what
 * they are not (`opinions/mask.ts`). Whether anything was told there makes no difference: a refusal would tell it.
 *
 * @throws `forbidden report.ofOwnCount`.
 */
export async function demandOthersVouch(
  ctx: Ctx,
  { path, figuresBy }: { path: string; figuresBy: string },
): Promise<void> {
  if (figuresBy === staffOf(ctx).id) return
  const own = (await declaredByReader(ctx)).filter((it) => isBelow(it, path))
  if (own.length === 0) return
  const byOthers = await declaredAbove(
    ctx,
    own.map((it) => ({ path: it })),
  )
  if (own.some((it) => (byOthers.get(it) ?? 0) < GROUP_MIN)) throw refuse('forbidden', 'report.ofOwnCount')
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

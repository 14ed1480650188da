import { GROUP_MIN, VERBATIM_MIN } from 'shared/units'
import type { DB } from 'db/tables'
import { type Expression, type ExpressionBuilder, sql, type SqlBool } from 'kysely'

import type { Ctx } from '../context.ts'
import { isReleased } from './told.ts'
import { personsIn } from './told-queries.ts'

/**
 * **Which words members may read of others.** Those whose author said so, of rounds that are over, which were not taken back, hidden or erased,
 * which the program has looked through and found nobody's name or number in, or a person has, and which no member reported since; of a consultation in
 * which at least ten persons took part, and are told of: nobody sees the tenth come. Without unit, group and day: a reader learns that one of at least ten said this, and no more. For the
 * conditions of a query from `opinion` and `consultation`; whether enough took part is asked by `mayShowWords`.
 */
export const isShown = (eb: ExpressionBuilder<DB, 'opinion'>): Expression<SqlBool> =>
  eb.and([
    isReleased,
    eb('opinion.mayBeShown', '=', true),
    eb('opinion.withdrawn', '=', false),
    eb('opinion.hiddenAs', 'is', null),
    eb('opinion.lookDue', '=', false),
    sql<boolean>`(opinion.body <> '' or opinion.suggested_wording is not null)`,
  ])

/** Whether enough persons of a consultation are told of for words of it to be shown to members. */
export async function mayShowWords(ctx: Ctx, consultationId: string): Promise<boolean> {
  return (await personsIn(ctx, consultationId, { told: true })) >= VERBATIM_MIN
}

/** Whether so many opinions are enough that members may look among them: of fewer each would be somebody's of few. */
export const isEnoughToLookAmong = (opinions: number) => opinions >= GROUP_MIN

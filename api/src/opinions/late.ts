import { GROUP_MIN } from 'shared/units'

import type { Ctx } from '../context.ts'
import { lateUntil } from '../drafts/consultation-times.ts'
import { isTold, tellingOf } from './told.ts'

const ofDraft = (ctx: Ctx, draftId: string) =>
  ctx.db
    .selectFrom('consultation')
    .innerJoin('draft', 'draft.consultationId', 'consultation.id')
    .where('draft.id', '=', draftId)

/** When the consultation of a draft closes, and until when it takes copies that waited on phones. */
export function closingOf(ctx: Ctx, draftId: string) {
  return ofDraft(ctx, draftId)
    .select(['consultation.closesAt', lateUntil.as('lateUntil')])
    .executeTakeFirstOrThrow()
}

/**
 * How many opinions came late in the consultation of a draft, among those the acting staff user may be told of, and until when they may
 * come: in steps of five, and "few" below five, lest those who had no network in those days be told apart.
 */
export async function lateToShow(ctx: Ctx, draftId: string): Promise<{ count: number | 'few'; until: Date }> {
  const told = isTold(await tellingOf(ctx, { draft: draftId }))
  const row = await ofDraft(ctx, draftId)
    .leftJoin('opinion', (join) =>
      join
        .onRef('opinion.consultationId', '=', 'consultation.id')
        .on('opinion.late', '=', true)
        .on('opinion.withdrawn', '=', false)
        .on(told),
    )
    .select(lateUntil.as('until'))
    .select((eb) => eb.cast<number>(eb.fn.count('opinion.id'), 'integer').as('late'))
    .groupBy('consultation.id')
    .executeTakeFirstOrThrow()
  return { count: shownLate(row.late), until: row.until }
}

/** A count of late opinions as it may be shown. */
export function shownLate(late: number): number | 'few' {
  return late > 0 && late < GROUP_MIN ? 'few' : late - (late % GROUP_MIN)
}

import { sql } from 'kysely'
import { vietnamDay } from 'shared/format'

import type { Ctx } from '../context.ts'

/** Until when a consultation takes copies that waited on phones without network: its closing and its grace. */
export const lateUntil = sql<Date>`(consultation.closes_at + make_interval(hours => consultation.late_grace_hours))`

/** The first day of the month it is, `YYYY-MM-01`. */
export const monthOf = (ctx: Pick<Ctx, 'now'>) => `${vietnamDay(ctx.now).slice(0, 7)}-01`

/**
 * The day before which all opinions of a consultation are told of (see `opinions/rounds.ts`), `YYYY-MM-DD`, or `infinity` once it takes none;
 * for queries from `consultation`.
 */
export const toldUntil = (ctx: Pick<Ctx, 'now'>) =>
  sql<string>`(case when ${lateUntil} <= ${ctx.now} then 'infinity'::date else consultation.told_until end)`

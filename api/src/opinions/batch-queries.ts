import type { DB } from 'db/tables'
import { type Expression, type ExpressionBuilder, sql } from 'kysely'
import { GROUP_MIN } from 'shared/units'

import type { Ctx } from '../context.ts'
import { lateUntil, monthOf } from '../drafts/consultation-times.ts'
import { type Batch, isBelow } from './batches.ts'

/** Longer than a request may take (`server.ts`): what was in time when it began is kept by then. */
const IN_TIME_MINUTES = 10

/**
 * Whether the closing of a consultation and its grace are over, and nothing that came in time is still on its way; for the conditions of a query
 * that reads `consultation`. What were kept after its last round would be told of alone.
 */
export const isOver = ({ now }: Pick<Ctx, 'now'>) =>
  sql<boolean>`${lateUntil} + make_interval(mins => ${sql.lit(IN_TIME_MINUTES)}) <= ${now}`

/** Consultations of which something waits, as a query of it from `consultation` says, in the order of their ids. */
export function toEnd(
  ctx: Ctx,
  waits: (eb: ExpressionBuilder<DB, 'consultation' | 'unit'>) => Expression<unknown>,
) {
  return ctx.db
    .selectFrom('consultation')
    .innerJoin('unit', 'unit.id', 'consultation.unitId')
    .where((eb) => eb.exists(waits(eb)))
    .select(['consultation.id', 'unit.path'])
    .select(isOver(ctx).as('over'))
    .orderBy('consultation.id')
    .execute()
}

/** Where and when a batch is told. */
export type PutTogether = {
  consultationId: string
  /** The path of the unit that asks: a batch whose units have left it since stands under it. */
  top: string
  /** The month it is told in: its first day. */
  month: string
  /** Of those left over at the closing, who may be fewer than five. */
  last: boolean
}

/** Puts a batch together, of opinions or of persons, once and for good; returns its id, for what is told in it. */
export async function putTogether(
  ctx: Ctx,
  { place, group, cells }: Batch,
  { consultationId, top, month, last, ofPersons }: PutTogether & { ofPersons: boolean },
): Promise<string> {
  const under = isBelow(place, top) && place !== '' ? place : top
  const { id } = await ctx.db
    .insertInto('batch')
    .values((eb) => ({
      consultationId,
      unitId: eb
        .selectFrom('unit')
        .where(sql<boolean>`path = ${under}::ltree`)
        .select('id'),
      contributorGroup: group,
      month,
      toldIn: monthOf(ctx),
      last,
      ofPersons,
    }))
    .returning('id')
    .executeTakeFirstOrThrow()
  const homes = [...Map.groupBy(cells, (cell) => cell.unitId)].map(([unitId, some]) => ({
    unitId,
    persons: Math.min(
      GROUP_MIN,
      some.reduce((sum, cell) => sum + cell.persons, 0),
    ),
  }))
  await sql`insert into batch_home (batch_id, unit_id, persons)
    select ${id}, * from unnest(${homes.map((it) => it.unitId)}::uuid[], ${homes.map((it) => it.persons)}::smallint[])`.execute(
    ctx.db,
  )
  return id
}

/** Whether anything of a consultation was told of: then at least five took part. */
export async function anyTold(ctx: Ctx, consultationId: string): Promise<boolean> {
  const row = await ctx.db
    .selectFrom('batch')
    .where('consultationId', '=', consultationId)
    .select('id')
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

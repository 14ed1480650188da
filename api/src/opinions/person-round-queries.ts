import { sql } from 'kysely'

import type { Ctx } from '../context.ts'
import { isOver, type PutTogether, putTogether, toEnd } from './batch-queries.ts'
import type { Batch, Cell } from './batches.ts'

/**
 * Consultations whose persons of days before `today` no report tells of yet, or whose closing and grace are over, with what decides how. Nobody
 * is counted in them from then on (`joining/service.ts`).
 */
export function consultationsOfPersons(ctx: Ctx, today: string) {
  return toEnd(ctx, (eb) =>
    eb
      .selectFrom('participation')
      .whereRef('participation.consultationId', '=', 'consultation.id')
      .where('participation.batchId', 'is', null)
      .where((eb) => eb.or([eb('participation.joinedOn', '<', today), isOver(ctx)]))
      .select('participation.unitId'),
  )
}

/** Of whom: persons who said they are workers, all others, or both. */
export type Crowd = 'workers' | 'others' | 'all'

const isOf = (crowd: Crowd) =>
  ({
    workers: sql`contributor_group = 'worker'`,
    others: sql`contributor_group is distinct from 'worker'`,
    all: sql`true`,
  })[crowd]

/** Persons of a consultation of whom no report tells yet, by place and day of joining. */
export async function personsByDay(
  ctx: Ctx,
  consultationId: string,
  crowd: Crowd,
): Promise<(Cell & { givenOn: string })[]> {
  const { rows } = await sql<Cell & { givenOn: string }>`
    select unit_id, unit.path::text, contributor_group as "group", joined_on as given_on, sum(persons)::integer as persons
      from participation join unit on unit.id = unit_id where consultation_id = ${consultationId} and batch_id is null and ${isOf(crowd)}
      group by unit_id, unit.path, contributor_group, joined_on`.execute(ctx.db)
  return rows
}

/** Those of them who joined before a day, `YYYY-MM-DD` or `infinity`, by place. */
export async function personsWaiting(
  ctx: Ctx,
  consultationId: string,
  { crowd, before }: { crowd: Crowd; before: string },
): Promise<Cell[]> {
  const { rows } = await sql<Cell>`
    select unit_id, unit.path::text, contributor_group as "group", sum(persons)::integer as persons
      from participation join unit on unit.id = unit_id
      where consultation_id = ${consultationId} and batch_id is null and joined_on < ${before}::date and ${isOf(crowd)}
      group by unit_id, unit.path, contributor_group order by unit.path, contributor_group`.execute(ctx.db)
  return rows
}

/** Tells of the persons of a batch's cells who joined before a day, `YYYY-MM-DD` or `infinity`, once and for good. */
export async function tellPersons(
  ctx: Ctx,
  batch: Batch,
  it: PutTogether & { before: string },
): Promise<void> {
  const id = await putTogether(ctx, batch, { ...it, ofPersons: true })
  const { cells } = batch
  await sql`update participation set batch_id = ${id}
    where consultation_id = ${it.consultationId} and batch_id is null and joined_on < ${it.before}::date
      and (unit_id, coalesce(contributor_group, '')) in (
        select * from unnest(${cells.map((cell) => cell.unitId)}::uuid[], ${cells.map((cell) => cell.group ?? '')}::text[]))`.execute(
    ctx.db,
  )
}

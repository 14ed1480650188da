import { sql } from 'kysely'
import type { OpinionFilter } from 'shared/opinion-filter'
import { vietnamDay } from 'shared/format'
import type { ContributorGroup } from 'shared/opinions'
import { powers } from 'shared/powers'

import type { Ctx } from '../context.ts'
import { toldUntil } from '../drafts/consultation-times.ts'
import { reaches } from '../visible.ts'
import { above, type Cell, isBelow, personsOf } from './batches.ts'

/** How many persons took part in a consultation, or were told of in batches, of each unit no more than the members it declared. */
export async function personsIn(ctx: Ctx, consultationId: string, { told = false } = {}): Promise<number> {
  const { rows: cells } = await sql<Cell & { top: string }>`
    select participation.unit_id, unit.path::text, null as "group", sum(persons)::integer as persons, top.path::text as top
      from participation join unit on unit.id = participation.unit_id
        join consultation on consultation.id = consultation_id join unit as top on top.id = consultation.unit_id
      where consultation_id = ${consultationId} and (batch_id is not null or ${!told}) group by participation.unit_id, unit.path, top.path`.execute(
    ctx.db,
  )
  return cells.length === 0 ? 0 : personsOf(cells, await declaredBelow(ctx, cells, cells[0]!.top))
}

/**
 * The members that the units of these cells and those above them have declared, as of today; by path. What the acting staff user declared
 * counts for others and not for them: nobody makes a unit large enough to be read by saying that it is. What nobody knows who declared counts
 * as theirs wherever they hold or held a role that declares.
 */
export async function declaredAbove(
  ctx: Ctx,
  cells: readonly Pick<Cell, 'path'>[],
): Promise<Map<string, number>> {
  const all = new Set<string>()
  for (const { path } of cells) for (let at = path; at !== ''; at = above(at)) all.add(at)
  const reader = ctx.actor.type === 'staff' ? ctx.actor.id : null
  const mine = reader === null ? [] : await everDeclaring(ctx, reader)
  const { rows } = await sql<{ path: string; members: number }>`
    select unit.path::text, declared.members
      from unit join lateral (
        select members from unit_member_count
          where unit_id = unit.id and counted_on <= ${vietnamDay(ctx.now)} and (${reader}::uuid is null or declared_by is distinct from ${reader}::uuid)
            and (declared_by is not null or of_house or not unit.path <@ any(${mine}::ltree[]))
          order by counted_on desc limit 1) declared on true
      where unit.path = any(${[...all]}::ltree[])`.execute(ctx.db)
  return new Map(rows.map((row) => [row.path, row.members]))
}

/** The paths today of the units on which a person holds or ever held a role that declares members. */
async function everDeclaring(ctx: Ctx, staffUserId: string): Promise<string[]> {
  const rows = await ctx.db
    .selectFrom('grantOfRole')
    .innerJoin('unit', 'unit.id', 'grantOfRole.unitId')
    .where('staffUserId', '=', staffUserId)
    .where('role', 'in', powers.declareMembers)
    .select(sql<string>`unit.path::text`.as('path'))
    .distinct()
    .execute()
  return rows.map(({ path }) => path)
}

/**
 * The same of the units at and below `top` alone. A consultation is of the unit that asks: that its members stand among those of a unit above
 * hides nobody.
 */
export async function declaredBelow(
  ctx: Ctx,
  cells: readonly Pick<Cell, 'path'>[],
  top: string,
): Promise<Map<string, number>> {
  const declared = await declaredAbove(ctx, cells)
  return new Map([...declared].filter(([path]) => isBelow(path, top)))
}

/** The paths today of the units whose members, as declared, count for others and not for the acting staff user; none for the house itself. */
export async function declaredByReader(ctx: Ctx): Promise<string[]> {
  if (ctx.actor.type !== 'staff') return []
  const { id } = ctx.actor
  const mine = await everDeclaring(ctx, id)
  const { rows } = await sql<{ path: string }>`
    select distinct unit.path::text from unit_member_count join unit on unit.id = unit_id
      where declared_by = ${id}::uuid or (declared_by is null and not of_house and unit.path <@ any(${mine}::ltree[]))`.execute(
    ctx.db,
  )
  return rows.map(({ path }) => path)
}

/** A batch with where it stands, and the persons counted in each of its units; workers are of no group that is told apart by rule. */
export type StoredBatch = {
  id: string
  consultationId: string
  ofPersons: boolean
  /** In which it was put together, `YYYY-MM`: those who stayed behind come later than the month they are told of in. */
  month: string
  group: ContributorGroup | null
  place: string
  /** The path of the unit whose consultation it is of. */
  top: string
  cells: Cell[]
}

/** The batches with persons from one of these units or below, but the last ones of consultations. */
export async function batchesFrom(ctx: Ctx, paths: readonly string[]): Promise<StoredBatch[]> {
  const { rows } = await sql<StoredBatch>`
    select batch.id, batch.consultation_id, batch.of_persons, to_char(batch.told_in, 'YYYY-MM') as month, nullif(batch.contributor_group, 'worker') as "group", place.path::text as place, top.path::text as top,
        json_agg(json_build_object('unitId', home.id, 'path', home.path::text, 'group', nullif(batch.contributor_group, 'worker'), 'persons', persons)) as cells
      from batch join unit as place on place.id = batch.unit_id
        join consultation on consultation.id = consultation_id join unit as top on top.id = consultation.unit_id
        join batch_home on batch_id = batch.id join unit as home on home.id = batch_home.unit_id
      where not batch.last and batch.id in (
        select batch_id from batch_home join unit on unit.id = batch_home.unit_id where unit.path <@ any(${paths}::ltree[]))
      group by batch.id, place.path, top.path`.execute(ctx.db)
  return rows
}

/** The first day of which not all opinions of all consultations that ask units in sight are told, of those a filter names; null when all are. */
export async function toldUntilUnder(
  ctx: Ctx,
  { consultation, draft }: Pick<OpinionFilter, 'consultation' | 'draft'>,
): Promise<string | null> {
  const days = await ctx.db
    .selectFrom('consultation')
    .innerJoin('unit', 'unit.id', 'consultation.unitId')
    .where(reaches(ctx, 'unit.path'))
    .$if(consultation !== undefined, (qb) => qb.where('consultation.id', '=', consultation!))
    .$if(draft !== undefined, (qb) =>
      qb.where('consultation.id', 'in', (eb) =>
        eb.selectFrom('draft').where('draft.id', '=', draft!).select('draft.consultationId'),
      ),
    )
    .select(toldUntil(ctx).as('until'))
    .execute()
  return (
    days
      .map(({ until }) => until)
      .filter((day) => day !== 'infinity')
      .toSorted()[0] ?? null
  )
}

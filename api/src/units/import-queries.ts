import { type SqlBool, sql } from 'kysely'
import { vietnamDay } from 'shared/format'
import { powers } from 'shared/powers'
import type { PlanCounts, UnitPlan, UnitRow } from 'shared/unit-import'
import type { Role } from 'shared/units'

import { type Ctx, staffOf } from '../context.ts'
import { visibleTo } from '../visible.ts'
import type { ClosedUnit, StandingUnit } from './import-matching.ts'

/** The unit at `path` and everything below it as it stands on a day, without what is closed by then; with every code each ever had. */
export function unitsStanding(ctx: Ctx, path: string, day: string): Promise<StandingUnit[]> {
  return standing(ctx, path, day).orderBy('unitPlace.path').execute()
}

/** What stood at `path` or below it and is closed by a day, with what each became. */
export function unitsClosed(ctx: Ctx, path: string, day: string): Promise<ClosedUnit[]> {
  return placed(ctx, path, day)
    .where('unit.closedOn', '<=', day)
    .select(sql<string>`unit.closed_on::text`.as('closedOn'))
    .select(
      sql<string[]>`array(select successor_id from unit_succession where predecessor_id = unit.id)`.as(
        'successorIds',
      ),
    )
    .execute()
}

/** Differs as soon as anything of what `unitsStanding` gives does. Made by the database, however many they are. */
export async function digestOfStanding(ctx: Ctx, path: string, day: string): Promise<string> {
  const { digest } = await ctx.db
    .selectFrom(standing(ctx, path, day).as('it'))
    .select(sql<string>`md5(coalesce(string_agg(it::text, ' ' order by it.id), ''))`.as('digest'))
    .executeTakeFirstOrThrow()
  return digest
}

function standing(ctx: Ctx, path: string, day: string) {
  return placed(ctx, path, day)
    .where((eb) => eb.or([eb('unit.closedOn', 'is', null), eb('unit.closedOn', '>', day)]))
    .select(['unitPeriod.parentId', 'unitPeriod.level', 'unitPeriod.kind', 'unit.openedOn'])
    .select(
      sql<number>`coalesce((select counted.members from unit_member_count counted where counted.unit_id = unit.id
        and counted.counted_on <= ${day} order by counted.counted_on desc limit 1), 0)`.as('members'),
    )
}

function placed(ctx: Ctx, path: string, day: string) {
  return (
    ctx.db
      .selectFrom('unitPlace')
      .innerJoin('unitPeriod', (join) =>
        join
          .onRef('unitPeriod.unitId', '=', 'unitPlace.unitId')
          .on('unitPeriod.fromOn', '<=', day)
          .on('unitPeriod.untilOn', '>', day),
      )
      .innerJoin('unit', 'unit.id', 'unitPlace.unitId')
      .where('unitPlace.fromOn', '<=', day)
      .where('unitPlace.untilOn', '>', day)
      .where(sql<SqlBool>`unit_place.path <@ ${path}::ltree`)
      // What stood here then and belongs to others today is theirs to change.
      .where(visibleTo(ctx, 'unit.path', powers.changeUnits))
      .select(['unit.id', 'unitPeriod.code', 'unitPeriod.name'])
      .select(
        sql<string[]>`array(select kept.code from code_of_unit kept where kept.unit_id = unit.id)`.as(
          'codes',
        ),
      )
  )
}

/** The path of a unit on a day, or undefined when it has none then. */
export async function placeOn(ctx: Ctx, unitId: string, day: string): Promise<string | undefined> {
  const row = await ctx.db
    .selectFrom('unitPlace')
    .where('unitId', '=', unitId)
    .where('fromOn', '<=', day)
    .where('untilOn', '>', day)
    .select('path')
    .executeTakeFirst()
  return row?.path
}

/** The path of the unit above one, or undefined when it is a highest. */
export function unitAbove(ctx: Ctx, unitId: string) {
  return ctx.db
    .selectFrom('unit')
    .innerJoin('unit as above', 'above.id', 'unit.parentId')
    .where('unit.id', '=', unitId)
    .select('above.path')
    .executeTakeFirst()
}

export type NewUnitImport = {
  unitId: string
  fileName: string
  effectiveOn: string
  closesMissing: boolean
  rows: UnitRow[]
  plan: UnitPlan
}

/** Keeps a list that was read, with what taking it would do. Returns its id. */
export function insertUnitImport(ctx: Ctx, madeBy: string, { rows, plan, ...it }: NewUnitImport) {
  return ctx.db
    .insertInto('unitImport')
    .values({ ...it, rows: JSON.stringify(rows), plan: JSON.stringify(plan), madeBy, madeAt: ctx.now })
    .returning('id')
    .executeTakeFirstOrThrow()
}

/** The units on which the acting staff user is admin and those of a level above the grassroots directly below, the highest first: what a list may be for. */
export function unitsToImportInto(ctx: Ctx) {
  const may: readonly Role[] = powers.changeUnits
  const held = staffOf(ctx).grants.filter(({ role }) => may.includes(role))
  const anyHeld = sql<string>`any(${held.map(({ unitId }) => unitId)}::uuid[])`
  return ctx.db
    .selectFrom('unit')
    .where((eb) =>
      eb.or([
        eb('id', '=', anyHeld),
        eb.and([
          eb('parentId', '=', anyHeld),
          eb('level', 'not in', ['grassroots', 'group']),
          eb.or([eb('closedOn', 'is', null), eb('closedOn', '>', vietnamDay(ctx.now))]),
        ]),
      ]),
    )
    .select(['id', 'name'])
    .orderBy(sql`nlevel(path)`)
    .orderBy('path')
    .execute()
}

/** The lists for units in sight that an admin sent, newest first, at most 20; without their rows. */
export function unitImportsInSight(ctx: Ctx) {
  return ctx.db
    .selectFrom('unitImport')
    .innerJoin('unit', 'unit.id', 'unitImport.unitId')
    .where(visibleTo(ctx, 'unit.path', powers.changeUnits))
    .select(['unitImport.id', 'fileName', 'effectiveOn', 'madeAt', 'takenAt', 'unit.name as unitName'])
    .select(sql<PlanCounts>`'{"merged": 0}' || (unit_import.plan -> 'counts')`.as('counts'))
    .orderBy('madeAt', 'desc')
    .orderBy('unitImport.id')
    .limit(20)
    .execute()
}

/** What taking a list would do. One that was looked at before lists could merge units says nothing of it. */
const planKept = sql<UnitPlan>`jsonb_set('{"merged": []}' || unit_import.plan, '{counts}', '{"merged": 0}' || (unit_import.plan -> 'counts'))`

/** One list with its rows, or undefined; held until the transaction ends when `held`. */
export function unitImportInSight(ctx: Ctx, id: string, { held = false } = {}) {
  return ctx.db
    .selectFrom('unitImport')
    .innerJoin('unit', 'unit.id', 'unitImport.unitId')
    .where('unitImport.id', '=', id)
    .where(visibleTo(ctx, 'unit.path', powers.changeUnits))
    .select([
      'unitImport.id',
      'unitImport.unitId',
      'fileName',
      'effectiveOn',
      'closesMissing',
      'rows',
      'madeAt',
      'takenAt',
    ])
    .select(planKept.as('plan'))
    .select(['unit.name as unitName', 'unit.path', 'unit.code as unitCode'])
    .$if(held, (qb) => qb.forUpdate('unitImport'))
    .executeTakeFirst()
}

/** Keeps what taking a list would do now, and with which choice. */
export async function updatePlan(
  ctx: Ctx,
  id: string,
  { plan, closesMissing }: { plan: UnitPlan; closesMissing: boolean },
): Promise<void> {
  await ctx.db
    .updateTable('unitImport')
    .where('id', '=', id)
    .set({ plan: JSON.stringify(plan), closesMissing })
    .execute()
}

/** Marks a list as taken. */
export async function markTaken(ctx: Ctx, id: string): Promise<void> {
  await ctx.db.updateTable('unitImport').where('id', '=', id).set({ takenAt: ctx.now }).execute()
}

/** Forgets lists that were sent before a moment, taken or not: what they changed stands in the tree and in the audit log. */
export async function deleteUnitImportsBefore(ctx: Ctx, moment: Date): Promise<number> {
  const { numDeletedRows } = await ctx.db
    .deleteFrom('unitImport')
    .where('madeAt', '<', moment)
    .executeTakeFirst()
  return Number(numDeletedRows)
}

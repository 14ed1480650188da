import { sql } from 'kysely'
import type { UnitLevel } from 'shared/units'

import type { Ctx } from '../context.ts'
import { visibleTo } from '../visible.ts'

/** One unit in sight, or undefined. */
export function unitInSight(ctx: Ctx, unitId: string) {
  return ctx.db
    .selectFrom('unit')
    .where('id', '=', unitId)
    .where(visibleTo(ctx, 'unit.path'))
    .select(['id', 'name', 'path', 'closedOn', 'memberCount'])
    .executeTakeFirst()
}

/** The highest units on which the acting staff user holds a role: where new drafts and reports are made. */
export function ownUnits(ctx: Ctx) {
  const ids = ctx.actor.type === 'staff' ? ctx.actor.grants.map((grant) => grant.unitId) : []
  if (ids.length === 0) return Promise.resolve([])
  return ctx.db
    .selectFrom('unit')
    .where('id', 'in', ids)
    .select(['id', 'name', 'path'])
    .orderBy(sql`nlevel(path)`)
    .orderBy('path')
    .execute()
}

/** Units with their places today and those of the units above them, whoever asks; ids that lead nowhere are left out. */
export function unitsPlaced(ctx: Ctx, ids: string[]) {
  return ctx.db
    .selectFrom('unit')
    .leftJoin('unit as higher', 'higher.id', 'unit.parentId')
    .where('unit.id', '=', sql<string>`any(${ids}::uuid[])`)
    .select(['unit.id', 'unit.name', 'unit.path', 'higher.path as above'])
    .execute()
}

/** The unit in sight that has this code or once had it, or undefined; open, closed or yet to open. */
export function unitOfCode(ctx: Ctx, code: string) {
  return ctx.db
    .selectFrom('codeOfUnit')
    .innerJoin('unit', 'unit.id', 'codeOfUnit.unitId')
    .where('codeOfUnit.code', '=', code)
    .where(visibleTo(ctx, 'unit.path'))
    .select([
      'unit.id',
      'unit.parentId',
      'unit.code',
      'unit.path',
      'unit.name',
      'unit.openedOn',
      'unit.closedOn',
    ])
    .executeTakeFirst()
}

/** The units that stand right below one of these on a day and are not closed by then, with their codes and names of that day. */
export function unitsDirectlyBelow(ctx: Ctx, parentIds: string[], day: string) {
  return ctx.db
    .selectFrom('unitPeriod')
    .innerJoin('unit', 'unit.id', 'unitPeriod.unitId')
    .where('unitPeriod.parentId', 'in', parentIds)
    .where('fromOn', '<=', day)
    .where('untilOn', '>', day)
    .where((eb) => eb.or([eb('unit.closedOn', 'is', null), eb('unit.closedOn', '>', day)]))
    .select(['unit.id', 'unit.openedOn', 'unitPeriod.code', 'unitPeriod.name'])
    .orderBy('unitPeriod.code')
    .execute()
}

/** The path of a unit, or undefined. For rules on roles, which ask where a thing stands. */
export function pathOf(ctx: Ctx, unitId: string) {
  return ctx.db.selectFrom('unit').where('id', '=', unitId).select('path').executeTakeFirst()
}

/** The highest unit of a tree, by the first label of its paths. */
export function highestOf(ctx: Ctx, label: string) {
  return ctx.db.selectFrom('unit').where('path', '=', label).select(['id', 'path']).executeTakeFirst()
}

/** The names that levels were given in the tree of a highest unit. */
export function levelNameRows(ctx: Ctx, unitId: string) {
  return ctx.db.selectFrom('unitLevelName').where('unitId', '=', unitId).select(['level', 'name']).execute()
}

/** Puts these names in the place of all that levels were given. */
export async function replaceLevelNames(
  ctx: Ctx,
  unitId: string,
  rows: { unitId: string; level: UnitLevel; name: string }[],
): Promise<void> {
  await ctx.db.deleteFrom('unitLevelName').where('unitId', '=', unitId).execute()
  if (rows.length > 0) await ctx.db.insertInto('unitLevelName').values(rows).execute()
}

/** The name of a unit on a day. */
export async function nameOn(ctx: Ctx, unitId: string, day: string): Promise<string> {
  const { name } = await ctx.db
    .selectFrom('unitPeriod')
    .where('unitId', '=', unitId)
    .where('fromOn', '<=', day)
    .where('untilOn', '>', day)
    .select('name')
    .executeTakeFirstOrThrow()
  return name
}

/** The path on a day of the unit whose path today is this one. */
export async function pathOn(ctx: Ctx, pathToday: string, day: string): Promise<string> {
  const { path } = await ctx.db
    .selectFrom('unitPlace')
    .innerJoin('unit', 'unit.id', 'unitPlace.unitId')
    .where('unit.path', '=', pathToday)
    .where('fromOn', '<=', day)
    .where('untilOn', '>', day)
    .select('unitPlace.path')
    .executeTakeFirstOrThrow()
  return path
}

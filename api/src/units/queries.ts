import { sql } from 'kysely'
import { vietnamDay } from 'shared/format'

import type { Ctx } from '../context.ts'
import { visibleTo } from '../visible.ts'

/** The units the acting staff user may see that exist today, parents before children, then by name. */
export function unitsInSight(ctx: Ctx) {
  return ctx.db
    .selectFrom('unit')
    .where(visibleTo(ctx, 'unit.path'))
    .where('openedOn', '<=', vietnamDay(ctx.now))
    .where((eb) => eb.or([eb('closedOn', 'is', null), eb('closedOn', '>', vietnamDay(ctx.now))]))
    .select(['id', 'parentId', 'code', 'path', 'level', 'kind', 'name', 'memberCount'])
    .orderBy('path')
    .execute()
}

/** One unit in sight, or undefined. */
export function unitInSight(ctx: Ctx, unitId: string) {
  return ctx.db
    .selectFrom('unit')
    .where('id', '=', unitId)
    .where(visibleTo(ctx, 'unit.path'))
    .select(['id', 'name', 'path', 'closedOn'])
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

/** The units that stand right below one of these on a day and are not closed by then. */
export function unitsDirectlyBelow(ctx: Ctx, parentIds: string[], day: string) {
  return ctx.db
    .selectFrom('unitPeriod')
    .innerJoin('unit', 'unit.id', 'unitPeriod.unitId')
    .where('unitPeriod.parentId', 'in', parentIds)
    .where('fromOn', '<=', day)
    .where('untilOn', '>', day)
    .where((eb) => eb.or([eb('unit.closedOn', 'is', null), eb('unit.closedOn', '>', day)]))
    .select('unit.id')
    .execute()
}

/** The path of a unit, or undefined. For rules on roles, which ask where a thing stands. */
export function pathOf(ctx: Ctx, unitId: string) {
  return ctx.db.selectFrom('unit').where('id', '=', unitId).select('path').executeTakeFirst()
}

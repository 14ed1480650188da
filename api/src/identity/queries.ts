import type { Ctx, Grant } from '../context.ts'
import { vietnamDay } from 'shared/format'

/** The roles a staff user holds today, each with the path of its unit; none for a stranger, nor for one deactivated. */
export function grantsOf(ctx: Pick<Ctx, 'db' | 'now'>, staffUserId: string): Promise<Grant[]> {
  const today = vietnamDay(ctx.now)
  return (
    ctx.db
      .selectFrom('grantOfRole')
      .innerJoin('unit', 'unit.id', 'grantOfRole.unitId')
      .innerJoin('staffUser', 'staffUser.id', 'grantOfRole.staffUserId')
      .where('staffUserId', '=', staffUserId)
      .where('staffUser.deactivatedAt', 'is', null)
      .where('fromOn', '<=', today)
      .where((eb) => eb.or([eb('untilOn', 'is', null), eb('untilOn', '>', today)]))
      // A role ends with its unit.
      .where((eb) => eb.or([eb('unit.closedOn', 'is', null), eb('unit.closedOn', '>', today)]))
      .select(['grantOfRole.role', 'grantOfRole.unitId', 'unit.path'])
      .orderBy('unit.path')
      .execute()
  )
}

/** Whether a staff user may sign in and work: known, and not deactivated. */
export async function isActive(ctx: Pick<Ctx, 'db'>, staffUserId: string): Promise<boolean> {
  const row = await ctx.db
    .selectFrom('staffUser')
    .where('id', '=', staffUserId)
    .where('deactivatedAt', 'is', null)
    .select('id')
    .executeTakeFirst()
  return row !== undefined
}

/**
 * The units these join codes lead to, each with its code; an unknown code has none. `closed` when the link or the unit is closed at this
 * moment.
 */
export async function unitsOfLinks(ctx: Pick<Ctx, 'db' | 'now'>, codes: string[]) {
  const rows = await ctx.db
    .selectFrom('joinLink')
    .innerJoin('unit', 'unit.id', 'joinLink.unitId')
    .where('joinLink.code', 'in', codes)
    .select(['joinLink.code', 'unit.id', 'unit.name', 'unit.path', 'unit.closedOn', 'joinLink.closedAt'])
    .select('joinLink.channel')
    .execute()
  return rows.map(({ closedOn, closedAt, ...unit }) => ({
    ...unit,
    closed:
      (closedAt !== null && closedAt <= ctx.now) || (closedOn !== null && closedOn <= vietnamDay(ctx.now)),
  }))
}

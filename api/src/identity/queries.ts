import type { Ctx, Grant } from '../context.ts'
import { vietnamDay } from 'shared/format'

/** The roles a staff user holds today, each with the path of its unit; none for a stranger, nor for one deactivated. */
export function grantsOf(ctx: Pick<Ctx, 'db' | 'now'>, staffUserId: string): Promise<Grant[]> {
  const today = vietnamDay(ctx.now)
  return ctx.db
    .selectFrom('grantOfRole')
    .innerJoin('unit', 'unit.id', 'grantOfRole.unitId')
    .innerJoin('staffUser', 'staffUser.id', 'grantOfRole.staffUserId')
    .where('staffUserId', '=', staffUserId)
    .where('staffUser.deactivatedAt', 'is', null)
    .where('fromOn', '<=', today)
    .where((eb) => eb.or([eb('untilOn', 'is', null), eb('untilOn', '>', today)]))
    .select(['grantOfRole.role', 'grantOfRole.unitId', 'unit.path'])
    .orderBy('unit.path')
    .execute()
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

/** The unit a join link leads to, or undefined for an unknown code; `closed` when the link or the unit is closed today. */
export async function unitOfLink(ctx: Pick<Ctx, 'db' | 'now'>, code: string) {
  const row = await ctx.db
    .selectFrom('joinLink')
    .innerJoin('unit', 'unit.id', 'joinLink.unitId')
    .where('joinLink.code', '=', code)
    .select(['unit.id', 'unit.name', 'unit.path', 'unit.closedOn', 'joinLink.closedAt'])
    .executeTakeFirst()
  if (!row) return undefined
  const { closedOn, closedAt, ...unit } = row
  const closed =
    (closedAt !== null && closedAt <= ctx.now) || (closedOn !== null && closedOn <= vietnamDay(ctx.now))
  return { ...unit, closed }
}

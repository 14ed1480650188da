import { sql } from 'kysely'
import { vietnamDay } from 'shared/format'

import type { Ctx, Grant } from '../context.ts'

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

/**
 * The unit a staff user works for, as an expression: the highest on which they hold a role today, else the one they held last. What is on
 * record about them is read there.
 */
export const unitOfStaff = ({ now }: Pick<Ctx, 'now'>, staffUserId: string) =>
  sql<string | null>`(
    select grant_of_role.unit_id from grant_of_role join unit on unit.id = grant_of_role.unit_id
      where staff_user_id = ${staffUserId}
      order by daterange(from_on, until_on) @> ${vietnamDay(now)}::date desc, until_on desc nulls first, nlevel(unit.path), unit.path
      limit 1)`

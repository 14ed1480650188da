import { vietnamDay } from 'shared/format'
import type { Role } from 'shared/units'

import type { Ctx } from '../context.ts'

/** Adds a staff user and returns the id. */
export function insertStaff(ctx: Ctx, staff: { name: string; email: string }) {
  return ctx.db
    .insertInto('staffUser')
    .values({ ...staff, emailVerified: true, createdAt: ctx.now, updatedAt: ctx.now })
    .returning('id')
    .executeTakeFirstOrThrow()
}

/** Gives a staff user a password, as the hash better-auth made of it. */
export async function insertCredential(ctx: Ctx, userId: string, password: string): Promise<void> {
  const times = { createdAt: ctx.now, updatedAt: ctx.now }
  await ctx.db
    .insertInto('staffAccount')
    .values({ userId, accountId: userId, providerId: 'credential', password, ...times })
    .execute()
}

/** Gives a staff user a role on a unit from today on. */
export async function insertGrant(
  ctx: Ctx,
  grant: { staffUserId: string; unitId: string; role: Role },
): Promise<void> {
  await ctx.db
    .insertInto('grantOfRole')
    .values({ ...grant, fromOn: vietnamDay(ctx.now) })
    .execute()
}

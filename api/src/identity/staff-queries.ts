import { vietnamDay } from 'shared/format'
import type { Role } from 'shared/units'

import type { Ctx } from '../context.ts'
import { deleteSecondFactor } from './second-factor-queries.ts'
import { holdAccount } from './sign-in-queries.ts'

/** Adds a staff user, whose mailbox nobody proved yet, and returns the id; undefined when somebody signs in with this e-mail already. */
export async function insertStaff(
  ctx: Ctx,
  staff: { name: string; email: string; sample?: boolean },
): Promise<string | undefined> {
  const row = await ctx.db
    .insertInto('staffUser')
    .values({ ...staff, emailVerified: false, createdAt: ctx.now, updatedAt: ctx.now })
    .onConflict((oc) => oc.constraint('staff_user_email').doNothing())
    .returning('id')
    .executeTakeFirst()
  return row?.id
}

/** Gives a staff user a password, as its hash. */
export async function insertCredential(ctx: Ctx, userId: string, password: string): Promise<void> {
  const times = { createdAt: ctx.now, updatedAt: ctx.now }
  await ctx.db
    .insertInto('staffAccount')
    .values({ userId, accountId: userId, providerId: 'credential', password, ...times })
    .execute()
}

/**
 * A role on a unit, from a day (today unless told) until just before another (open unless told), given by the staff user who acts unless
 * another is named.
 */
export type NewGrant = {
  unitId: string
  role: Role
  fromOn?: string
  untilOn?: string | null
  givenBy?: string | null
}

/**
 * Gives a staff user a role and returns the id of the grant; undefined when the same role on the same unit is already held on one of those
 * days.
 */
export async function insertGrant(
  ctx: Ctx,
  {
    fromOn = vietnamDay(ctx.now),
    untilOn = null,
    givenBy = ctx.actor.type === 'staff' ? ctx.actor.id : null,
    ...grant
  }: NewGrant & { staffUserId: string },
): Promise<string | undefined> {
  const row = await ctx.db
    .insertInto('grantOfRole')
    .values({ ...grant, fromOn, untilOn, givenBy, givenAt: ctx.now })
    .onConflict((oc) => oc.constraint('grant_of_role_once').doNothing())
    .returning('id')
    .executeTakeFirst()
  return row?.id
}

/** Gives a staff user another password, as a hash; the first one if they had none. */
async function replaceCredential(ctx: Ctx, userId: string, password: string): Promise<void> {
  const result = await ctx.db
    .updateTable('staffAccount')
    .where('userId', '=', userId)
    .where('providerId', '=', 'credential')
    .set({ password, updatedAt: ctx.now })
    .executeTakeFirst()
  if (result.numUpdatedRows === 0n) await insertCredential(ctx, userId, password)
}

/**
 * Makes an account its holder's anew: a password, as a hash, that ends all sessions; when `whole`, the second factor and the ways in by the
 * organisation's own service are forgotten too, so that who had the account before has nothing of it left.
 */
export async function renewCredentials(
  ctx: Ctx,
  userId: string,
  { password, whole }: { password: string; whole: boolean },
): Promise<void> {
  await holdAccount(ctx, userId)
  await replaceCredential(ctx, userId, password)
  await endSessions(ctx, userId)
  if (!whole) return
  await deleteSecondFactor(ctx, userId)
  await forgetProvider(ctx, userId)
}

/** Takes away the ways in by the organisation's own service. */
export async function forgetProvider(ctx: Ctx, userId: string): Promise<void> {
  await ctx.db
    .deleteFrom('staffAccount')
    .where('userId', '=', userId)
    .where('providerId', '!=', 'credential')
    .execute()
}

/** Ends every session of a staff user. */
export async function endSessions(ctx: Ctx, userId: string): Promise<void> {
  await ctx.db.deleteFrom('staffSession').where('userId', '=', userId).execute()
}

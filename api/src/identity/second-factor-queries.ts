import type { Ctx } from '../context.ts'

type Ground = Pick<Ctx, 'db' | 'now'>

/** Whether a person has a second factor. */
export async function hasSecondFactor(ctx: Ground, staffUserId: string): Promise<boolean> {
  return (await secondFactorOf(ctx, staffUserId)) !== undefined
}

/** A person's second factor: its secret, still encrypted, and the last step a code was accepted of. */
export function secondFactorOf(ctx: Ground, staffUserId: string) {
  return ctx.db
    .selectFrom('secondFactor')
    .where('staffUserId', '=', staffUserId)
    .select(['secret', 'lastStep'])
    .executeTakeFirst()
}

/** Uses up a step; false when a code of it, or of a later one, was accepted before. */
export async function useStep(ctx: Ground, staffUserId: string, step: number): Promise<boolean> {
  const { numUpdatedRows } = await ctx.db
    .updateTable('secondFactor')
    .set({ lastStep: step })
    .where('staffUserId', '=', staffUserId)
    .where('lastStep', '<', step)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** Gives a person a second factor; false when they have one and it was not to be replaced. */
export async function putSecondFactor(
  ctx: Ground,
  staffUserId: string,
  { replace, ...factor }: { secret: string; lastStep: number; replace: boolean },
): Promise<boolean> {
  const row = { ...factor, confirmedAt: ctx.now }
  const put = await ctx.db
    .insertInto('secondFactor')
    .values({ staffUserId, ...row })
    .onConflict((oc) => (replace ? oc.column('staffUserId').doUpdateSet(row) : oc.doNothing()))
    .returning('staffUserId')
    .executeTakeFirst()
  return put !== undefined
}

/** Takes a person's second factor and recovery codes away; false when there was none. */
export async function deleteSecondFactor(ctx: Ground, staffUserId: string): Promise<boolean> {
  await ctx.db.deleteFrom('recoveryCode').where('staffUserId', '=', staffUserId).execute()
  const { numDeletedRows } = await ctx.db
    .deleteFrom('secondFactor')
    .where('staffUserId', '=', staffUserId)
    .executeTakeFirst()
  return numDeletedRows > 0n
}

/** Shows a session a secret to take over; it replaces one shown before. */
export async function putEnrolment(ctx: Ground, sessionId: string, secret: string): Promise<void> {
  const row = { secret, madeAt: ctx.now }
  await ctx.db
    .insertInto('secondFactorEnrolment')
    .values({ sessionId, ...row })
    .onConflict((oc) => oc.column('sessionId').doUpdateSet(row))
    .execute()
}

/** The secret shown to a session after `since`, still encrypted. */
export function enrolmentOf(ctx: Ground, sessionId: string, since: Date) {
  return ctx.db
    .selectFrom('secondFactorEnrolment')
    .where('sessionId', '=', sessionId)
    .where('madeAt', '>', since)
    .select(['secret', 'madeAt'])
    .executeTakeFirst()
}

/** Ends an enrolment; false when another request did so first. */
export async function deleteEnrolment(ctx: Ground, sessionId: string): Promise<boolean> {
  const { numDeletedRows } = await ctx.db
    .deleteFrom('secondFactorEnrolment')
    .where('sessionId', '=', sessionId)
    .executeTakeFirst()
  return numDeletedRows > 0n
}

/** Puts new recovery codes, as hashes, in the place of all earlier ones. */
export async function replaceRecoveryCodes(
  ctx: Ground,
  staffUserId: string,
  hashes: Buffer[],
): Promise<void> {
  await ctx.db.deleteFrom('recoveryCode').where('staffUserId', '=', staffUserId).execute()
  await ctx.db
    .insertInto('recoveryCode')
    .values(hashes.map((codeHash) => ({ staffUserId, codeHash })))
    .execute()
}

/** Uses up a recovery code; false when the person has no such code or used it before. */
export async function useRecoveryCode(ctx: Ground, staffUserId: string, codeHash: Buffer): Promise<boolean> {
  const { numUpdatedRows } = await ctx.db
    .updateTable('recoveryCode')
    .set({ usedAt: ctx.now })
    .where('staffUserId', '=', staffUserId)
    .where('codeHash', '=', codeHash)
    .where('usedAt', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** How many recovery codes a person has left. */
export async function recoveryCodesLeft(ctx: Ground, staffUserId: string): Promise<number> {
  const { left } = await ctx.db
    .selectFrom('recoveryCode')
    .where('staffUserId', '=', staffUserId)
    .where('usedAt', 'is', null)
    .select((eb) => eb.fn.countAll<number>().as('left'))
    .executeTakeFirstOrThrow()
  return Number(left)
}

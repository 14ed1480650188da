import type { Ctx } from '../context.ts'

/** Keeps a way to a new password, as yet without a link, and returns its id. Others of the same person must be revoked before. */
export function insertReset(
  ctx: Ctx,
  row: {
    staffUserId: string
    renewSecondFactor: boolean
    byLetter: boolean
    issuedBy: string
    expiresAt: Date
  },
) {
  return ctx.db
    .insertInto('resetLink')
    .values({ ...row, issuedAt: ctx.now })
    .returning('id')
    .executeTakeFirstOrThrow()
}

/** Revokes whatever way to a new password a person still has. */
export async function revokeResets(ctx: Ctx, staffUserId: string): Promise<void> {
  await ctx.db
    .updateTable('resetLink')
    .where('staffUserId', '=', staffUserId)
    .where('usedAt', 'is', null)
    .where('revokedAt', 'is', null)
    .set({ revokedAt: ctx.now })
    .execute()
}

const resets = (ctx: Ctx) =>
  ctx.db
    .selectFrom('resetLink')
    .innerJoin('staffUser', 'staffUser.id', 'resetLink.staffUserId')
    .innerJoin('staffUser as issuer', 'issuer.id', 'resetLink.issuedBy')
    .select(['resetLink.id', 'resetLink.staffUserId', 'resetLink.renewSecondFactor', 'resetLink.expiresAt'])
    .select(['resetLink.usedAt', 'resetLink.revokedAt', 'resetLink.sentAt', 'resetLink.failedAt'])
    .select(['staffUser.name', 'staffUser.email', 'staffUser.deactivatedAt', 'issuer.name as issuerName'])
    .select(['resetLink.byLetter', 'resetLink.issuedBy', 'staffUser.emailVerified'])

/** What is behind the token with this hash, whatever became of it; undefined for a token not ours. */
export function resetBehind(ctx: Ctx, tokenHash: Buffer) {
  return resets(ctx).where('resetLink.tokenHash', '=', tokenHash).executeTakeFirst()
}

/** The same, held until the transaction ends: of two who use one link, the second finds it used. */
export function holdResetBehind(ctx: Ctx, tokenHash: Buffer) {
  return resets(ctx).where('resetLink.tokenHash', '=', tokenHash).forUpdate('resetLink').executeTakeFirst()
}

/** A way to a new password that still waits, or undefined. For the job that sends its letter. */
export function waitingReset(ctx: Ctx, id: string) {
  return resets(ctx)
    .where('resetLink.id', '=', id)
    .where('resetLink.usedAt', 'is', null)
    .where('resetLink.revokedAt', 'is', null)
    .executeTakeFirst()
}

/** The latest way to a new password of a person that still waits, or undefined. */
export function openReset(ctx: Ctx, staffUserId: string) {
  return resets(ctx)
    .where('resetLink.staffUserId', '=', staffUserId)
    .where('resetLink.usedAt', 'is', null)
    .where('resetLink.revokedAt', 'is', null)
    .executeTakeFirst()
}

/** Changes a way to a new password. */
export async function setReset(
  ctx: Ctx,
  id: string,
  row: Partial<{
    tokenHash: Buffer
    byLetter: boolean
    expiresAt: Date
    sentAt: Date | null
    failedAt: Date | null
    usedAt: Date
  }>,
): Promise<void> {
  await ctx.db.updateTable('resetLink').where('id', '=', id).set(row).execute()
}

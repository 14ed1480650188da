import type { Ctx } from '../context.ts'

/** A unit with its place in the tree. */
export type Place = { unitId: string; path: string }

/**
 * Whether a letter proved that a staff user has the mailbox of their e-mail; while none did, the units whose admin handed them the way in,
 * by path. Undefined for nobody.
 */
export async function mailboxOf(ctx: Ctx, staffUserId: string) {
  const user = await ctx.db
    .selectFrom('staffUser')
    .where('id', '=', staffUserId)
    .select('emailVerified as proven')
    .executeTakeFirst()
  if (!user) return undefined
  const vouched = await ctx.db
    .selectFrom('vouchedUnit')
    .innerJoin('unit', 'unit.id', 'vouchedUnit.unitId')
    .where('staffUserId', '=', staffUserId)
    .select(['unit.id as unitId', 'unit.path', 'unit.name'])
    .orderBy('unit.path')
    .execute()
  return { ...user, vouched }
}

/** A letter proved it: from now on the e-mail says who this is. */
export function proveMailbox(ctx: Ctx, staffUserId: string): Promise<void> {
  return setMailbox(ctx, staffUserId, { emailVerified: true, unitIds: [] })
}

/** Somebody was handed the way in: known as far as those reach who handed it, whatever stood there before. */
export function vouchFor(ctx: Ctx, staffUserId: string, unitIds: string[]): Promise<void> {
  return setMailbox(ctx, staffUserId, { emailVerified: false, unitIds })
}

async function setMailbox(
  ctx: Ctx,
  staffUserId: string,
  { emailVerified, unitIds }: { emailVerified: boolean; unitIds: string[] },
): Promise<void> {
  await ctx.db
    .updateTable('staffUser')
    .where('id', '=', staffUserId)
    .set({ emailVerified, updatedAt: ctx.now })
    .execute()
  await ctx.db.deleteFrom('vouchedUnit').where('staffUserId', '=', staffUserId).execute()
  if (unitIds.length === 0) return
  await ctx.db
    .insertInto('vouchedUnit')
    .values([...new Set(unitIds)].map((unitId) => ({ staffUserId, unitId })))
    .execute()
}

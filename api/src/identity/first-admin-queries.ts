import type { Ctx } from '../context.ts'
import { vietnamDay } from 'shared/format'

/** Whether somebody who may come in is an administrator today; the sample's people may only while the sample is wanted. */
export async function hasAdmin(ctx: Ctx, { sampleData }: { sampleData: boolean }): Promise<boolean> {
  const today = vietnamDay(ctx.now)
  const row = await ctx.db
    .selectFrom('grantOfRole')
    .innerJoin('staffUser', 'staffUser.id', 'grantOfRole.staffUserId')
    .innerJoin('unit', 'unit.id', 'grantOfRole.unitId')
    .where('role', '=', 'admin')
    .where('deactivatedAt', 'is', null)
    .$if(!sampleData, (qb) => qb.where('sample', '=', false))
    .where('fromOn', '<=', today)
    .where((eb) => eb.or([eb('untilOn', 'is', null), eb('untilOn', '>', today)]))
    // A role ends with its unit.
    .where((eb) => eb.or([eb('unit.closedOn', 'is', null), eb('unit.closedOn', '>', today)]))
    .select('staffUserId')
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

/** Makes one token the good one; any earlier is good no more. */
export async function putLink(ctx: Ctx, tokenHash: Buffer): Promise<void> {
  const row = { tokenHash, madeAt: ctx.now }
  await ctx.db
    .insertInto('firstAdminLink')
    .values(row)
    .onConflict((oc) => oc.column('onlyOne').doUpdateSet(row))
    .execute()
}

/** Whether a token is the good one. */
export async function isLink(ctx: Ctx, tokenHash: Buffer): Promise<boolean> {
  const row = await ctx.db
    .selectFrom('firstAdminLink')
    .where('tokenHash', '=', tokenHash)
    .select('madeAt')
    .executeTakeFirst()
  return row !== undefined
}

/** Uses the token up; false when it is not the good one, or another request was first. */
export async function useLink(ctx: Ctx, tokenHash: Buffer): Promise<boolean> {
  const { numDeletedRows } = await ctx.db
    .deleteFrom('firstAdminLink')
    .where('tokenHash', '=', tokenHash)
    .executeTakeFirst()
  return numDeletedRows > 0n
}

/** The unit above all others, or undefined in an empty house. */
export function rootUnit(ctx: Ctx) {
  return ctx.db
    .selectFrom('unit')
    .where('parentId', 'is', null)
    .select(['id', 'name'])
    .orderBy('path')
    .limit(1)
    .executeTakeFirst()
}

/** Adds the unit above all others. */
export function insertRootUnit(ctx: Ctx, name: string, code: string) {
  return ctx.db
    .insertInto('unit')
    .values({ name, code, path: code, level: 'province', openedOn: vietnamDay(ctx.now) })
    .returning(['id', 'name'])
    .executeTakeFirstOrThrow()
}

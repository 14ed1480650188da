import type { Ctx } from '../context.ts'

type Ground = Pick<Ctx, 'db' | 'now'>

/** A person as sign-in knows them. */
export type Person = { id: string; name: string; email: string; sample: boolean }

/** The person with an e-mail and their password's hash, null when they only come by the organisation's own service; undefined for a stranger. */
export function personByEmail(ctx: Ground, email: string) {
  return ctx.db
    .selectFrom('staffUser')
    .leftJoin('staffAccount', (join) =>
      join.onRef('staffAccount.userId', '=', 'staffUser.id').on('providerId', '=', 'credential'),
    )
    .where('staffUser.email', '=', email.toLowerCase())
    .select(['staffUser.id', 'name', 'email', 'sample', 'password as hash'])
    .executeTakeFirst()
}

/** Whether the sample's people are in this house. */
export async function hasSamplePeople(ctx: Ground): Promise<boolean> {
  const row = await ctx.db
    .selectFrom('staffUser')
    .where('sample', '=', true)
    .select('id')
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

/** The hash of a person's password, or null. */
export async function passwordHash(ctx: Ground, staffUserId: string): Promise<string | null> {
  const row = await ctx.db
    .selectFrom('staffAccount')
    .where('userId', '=', staffUserId)
    .where('providerId', '=', 'credential')
    .select('password')
    .executeTakeFirst()
  return row?.password ?? null
}

/** Puts another hash in the place of the one that was `proved`; where that has gone meanwhile, nothing is changed. */
export async function replaceHash(
  ctx: Ground,
  staffUserId: string,
  { proved, password }: { proved: string; password: string },
): Promise<void> {
  await ctx.db
    .updateTable('staffAccount')
    .set({ password, updatedAt: ctx.now })
    .where('userId', '=', staffUserId)
    .where('providerId', '=', 'credential')
    .where('password', '=', proved)
    .execute()
}

/** Holds a person's account until the transaction ends: its password, sessions and second factor are changed by one after the other. */
export async function holdAccount(ctx: Ground, staffUserId: string): Promise<void> {
  await ctx.db
    .selectFrom('staffUser')
    .where('id', '=', staffUserId)
    .select('id')
    .forNoKeyUpdate()
    .executeTakeFirst()
}

/** Whether a person has this session. */
export async function hasSession(ctx: Ground, staffUserId: string, id: string): Promise<boolean> {
  const row = await ctx.db
    .selectFrom('staffSession')
    .where('userId', '=', staffUserId)
    .where('id', '=', id)
    .select('id')
    .executeTakeFirst()
  return row !== undefined
}

/** Notes that a session is in use. */
export async function touchSession(ctx: Ground, id: string): Promise<void> {
  await ctx.db.updateTable('staffSession').set({ usedAt: ctx.now }).where('id', '=', id).execute()
}

/** The sessions of a person, the last used first; those that are over are not among them. */
export function sessionsOf(ctx: Ground, staffUserId: string, since: { openedAt: Date; usedAt: Date }) {
  return ctx.db
    .selectFrom('staffSession')
    .where('userId', '=', staffUserId)
    .where('openedAt', '>', since.openedAt)
    .where('usedAt', '>', since.usedAt)
    .select(['id', 'device', 'openedAt', 'usedAt'])
    .orderBy('usedAt', 'desc')
    .orderBy('id')
    .execute()
}

/** Ends one session of a person; false when they have no such session. */
export async function deleteSession(ctx: Ground, staffUserId: string, id: string): Promise<boolean> {
  const { numDeletedRows } = await ctx.db
    .deleteFrom('staffSession')
    .where('userId', '=', staffUserId)
    .where('id', '=', id)
    .executeTakeFirst()
  return numDeletedRows > 0n
}

/** Ends every session of a person but one, if one is named; returns how many. */
export async function deleteSessions(ctx: Ground, staffUserId: string, but?: string): Promise<number> {
  const { numDeletedRows } = await ctx.db
    .deleteFrom('staffSession')
    .where('userId', '=', staffUserId)
    .$if(but !== undefined, (query) => query.where('id', '!=', but!))
    .executeTakeFirst()
  return Number(numDeletedRows)
}

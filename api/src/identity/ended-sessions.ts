import type { Ctx } from '../context.ts'

/** How many sessions of staff ended before a moment. */
export async function countSessionsEndedBefore(ctx: Ctx, until: Date): Promise<number> {
  const row = await ctx.db
    .selectFrom('staffSession')
    .where('expiresAt', '<', until)
    .select((eb) => eb.cast<number>(eb.fn.countAll(), 'integer').as('n'))
    .executeTakeFirstOrThrow()
  return row.n
}

/** Erases the sessions of staff that ended before a moment; returns their ids, and as `words` whose they were. */
export function eraseSessionsEndedBefore(ctx: Ctx, until: Date) {
  return ctx.db
    .deleteFrom('staffSession')
    .where('expiresAt', '<', until)
    .returning(['id', 'userId as words'])
    .execute()
}

import type { Ctx } from '../context.ts'

/** How often work overtaken by another transaction is begun. */
const ATTEMPTS = 3

/**
 * Reads, and writes what follows from it, in one state of the database; in an open transaction, in that one's. Begun again when another
 * transaction has meanwhile changed what this one writes.
 */
export async function inSnapshot<T>(ctx: Ctx, work: (ctx: Ctx) => Promise<T>): Promise<T> {
  if (ctx.db.isTransaction) return work(ctx)
  for (let attempt = 1; ; attempt += 1)
    try {
      return await ctx.db
        .transaction()
        .setIsolationLevel('repeatable read')
        .execute((db) => work({ ...ctx, db }))
    } catch (error) {
      if (attempt === ATTEMPTS || !isOvertaken(error)) throw error
    }
}

const isOvertaken = (error: unknown) => error instanceof Error && 'code' in error && error.code === '40001'

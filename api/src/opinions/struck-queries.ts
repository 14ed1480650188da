import { sql } from 'kysely'

import type { Ctx } from '../context.ts'

/** Erases for good what was struck from the words of these opinions. */
export async function forgetStruck(ctx: Ctx, opinionIds: string[]): Promise<void> {
  await ctx.db
    .deleteFrom('struckWords')
    .where('opinionId', '=', sql<string>`any(${opinionIds}::uuid[])`)
    .execute()
}

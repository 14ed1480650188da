import { sql } from 'kysely'
import type { EntryPlan, EntryRow } from 'shared/entry-import'

import type { Ctx } from '../context.ts'

type Sent = { fileName: string; rows: readonly EntryRow[]; plan: EntryPlan }

/** Keeps the file last sent for a meeting, in the place of the one before. */
export async function keepImport(ctx: Ctx, meetingId: string, { fileName, rows, plan }: Sent): Promise<void> {
  const it = { fileName, rows: JSON.stringify(rows), plan: JSON.stringify(plan), taken: false }
  await ctx.db
    .insertInto('meetingImport')
    .values({ meetingId, ...it })
    .onConflict((oc) => oc.column('meetingId').doUpdateSet(it))
    .execute()
}

/** The file last sent for a meeting, or undefined. */
export function importOf(ctx: Ctx, meetingId: string) {
  return ctx.db
    .selectFrom('meetingImport')
    .where('meetingId', '=', meetingId)
    .select(['fileName', 'rows', 'plan', 'taken', 'takenFiles'])
    .executeTakeFirst()
}

/** Notes that a file was taken, by the digest of its rows, and forgets them but the wrong ones. */
export async function keepTaken(
  ctx: Ctx,
  meetingId: string,
  { digest, ...it }: Omit<Sent, 'fileName'> & { digest: string },
): Promise<void> {
  await ctx.db
    .updateTable('meetingImport')
    .where('meetingId', '=', meetingId)
    .set({ rows: JSON.stringify(it.rows), plan: JSON.stringify(it.plan), taken: true })
    .set({ takenFiles: sql`array_append(taken_files, ${digest})` })
    .execute()
}

/** Forgets what was sent for a meeting. */
export async function forgetImport(ctx: Ctx, meetingId: string): Promise<void> {
  await ctx.db.deleteFrom('meetingImport').where('meetingId', '=', meetingId).execute()
}

import { type RawBuilder, sql } from 'kysely'
import type { AuditAction } from 'shared/audit'
import { vietnamDay } from 'shared/format'

import { type Ctx, staffOf, write } from '../context.ts'

/**
 * What an entry says. `unitId` is the unit the entry belongs to, whose inspectors and admins read it: an id, an expression that finds it
 * (`unitOfDraft(id)`), or null for what concerns the whole house. The rest holds ids and counts, never a name or an address: it can not be
 * erased later.
 */
export type Entry = { unitId: string | null | RawBuilder<string | null>; [part: string]: unknown }

/**
 * Leaves one row of what a staff user or a job did, in the transaction that did it; it gets its place in the chain once that has ended.
 * What members do leaves none: the log keeps who read, changed or answered, never who wrote.
 */
export async function record(ctx: Ctx, action: AuditAction, { unitId, ...detail }: Entry): Promise<void> {
  const { actor } = ctx
  await ctx.db
    .insertInto('auditEntry')
    .values({
      at: ctx.now,
      actorId: actor.type === 'staff' ? actor.id : null,
      job: actor.type === 'system' ? actor.job : null,
      action,
      unitId,
      detail: JSON.stringify(detail),
    })
    .execute()
}

/** Leaves the row, unless the acting staff user left the very same one that Vietnam day. Of many at once one leaves it. */
export function recordOnceADay(
  ctx: Ctx,
  action: AuditAction,
  { unitId, ...detail }: Entry & { unitId: string },
): Promise<void> {
  return write(ctx, async (ctx) => {
    const actor = staffOf(ctx).id
    const said = JSON.stringify(detail)
    await sql`select pg_advisory_xact_lock(hashtextextended(${`${actor} ${action} ${unitId} ${said}`}, 0))`.execute(
      ctx.db,
    )
    const left = await ctx.db
      .selectFrom('auditEntry')
      .where('unitId', '=', unitId)
      .where('at', '>=', new Date(`${vietnamDay(ctx.now)}T00:00:00+07:00`))
      .where('at', '<=', ctx.now)
      .where('actorId', '=', actor)
      .where('action', '=', action)
      .where('detail', '=', sql<string>`${said}::jsonb`)
      .select('id')
      .limit(1)
      .executeTakeFirst()
    if (!left) await record(ctx, action, { unitId, ...detail })
  })
}

import type { RawBuilder } from 'kysely'
import type { AuditAction } from 'shared/audit'

import type { Ctx } from '../context.ts'

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

import type { Ctx } from '../context.ts'

/**
 * Leaves one row of what a staff user or a job did, in the transaction that did it. `action` is `noun.verb`, past tense.
 * What members do leaves none: the log keeps who read, changed or answered, never who wrote.
 */
export async function record(ctx: Ctx, action: string, detail: Record<string, unknown>): Promise<void> {
  const { actor } = ctx
  await ctx.db
    .insertInto('auditEntry')
    .values({
      at: ctx.now,
      actorId: actor.type === 'staff' ? actor.id : null,
      job: actor.type === 'system' ? actor.job : null,
      action,
      detail: JSON.stringify(detail),
    })
    .execute()
}

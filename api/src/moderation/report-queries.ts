import type { HideReason } from 'shared/moderation'

import type { Ctx } from '../context.ts'
import { shown } from '../opinions/shown.ts'
import { isReleased } from '../opinions/told.ts'

/** The consultation of an opinion of a round that is over whose words others may read; undefined for any other. */
export function opinionReadByOthers(ctx: Ctx, opinionId: string) {
  return ctx.db
    .selectFrom('opinion')
    .where('opinion.id', '=', opinionId)
    .where(shown)
    .where(isReleased)
    .select('opinion.consultationId')
    .executeTakeFirst()
}

/** Keeps a device's report of an opinion and has a person look at it; a second one of the same device changes nothing. */
export async function keepReport(
  ctx: Ctx,
  it: { opinionId: string; reporterProof: Buffer; reason: HideReason },
): Promise<void> {
  const isNew = await ctx.db
    .insertInto('opinionReport')
    .values(it)
    .onConflict((oc) => oc.columns(['opinionId', 'reporterProof']).doNothing())
    .returning('opinionId')
    .executeTakeFirst()
  if (isNew)
    await ctx.db.updateTable('opinion').where('id', '=', it.opinionId).set({ lookDue: true }).execute()
}

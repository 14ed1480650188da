import type { ExpressionBuilder } from 'kysely'
import type { DB } from 'db/tables'

import type { Ctx } from '../context.ts'

/** Ended before a moment: accepted, revoked, or expired, whichever came first. */
const ended = (until: Date) => (eb: ExpressionBuilder<DB, 'invitation'>) =>
  eb.or([eb('acceptedAt', '<', until), eb('revokedAt', '<', until), eb('expiresAt', '<', until)])

/** How many invitations ended before a moment. */
export async function countInvitationsEndedBefore(ctx: Ctx, until: Date): Promise<number> {
  const row = await ctx.db
    .selectFrom('invitation')
    .where(ended(until))
    .select((eb) => eb.cast<number>(eb.fn.countAll(), 'integer').as('n'))
    .executeTakeFirstOrThrow()
  return row.n
}

/** Erases the invitations that ended before a moment; returns their ids, and as `words` whom they invited. */
export function eraseInvitationsEndedBefore(ctx: Ctx, until: Date) {
  return ctx.db.deleteFrom('invitation').where(ended(until)).returning(['id', 'email as words']).execute()
}

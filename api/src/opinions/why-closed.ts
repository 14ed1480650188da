import type { Ctx } from '../context.ts'
import { refuse } from '../errors.ts'
import { stateAt } from '../joining/queries.ts'

/** Why a place takes nothing from members now: `conflict draft.withdrawn | consultation.notYet | consultation.closed`; undefined when it does. */
export function whyClosed(ctx: Ctx, place: { opensAt: Date; closesAt: Date; withdrawnAt: Date | null }) {
  if (place.withdrawnAt) return refuse('conflict', 'draft.withdrawn')
  const state = stateAt(ctx.now, place)
  if (state === 'before')
    return refuse('conflict', 'consultation.notYet', { opensAt: place.opensAt.toISOString() })
  if (state === 'closed')
    return refuse('conflict', 'consultation.closed', { closesAt: place.closesAt.toISOString() })
  return undefined
}

import { formatDate } from 'shared/format'

import { type Ctx, staffOf } from '../context.ts'
import { refuse } from '../errors.ts'
import { dayBefore } from './days.ts'
import { managesUntil } from './grant-queries.ts'

/**
 * Refuses a role that the acting person would give themselves, or keep, beyond the day on which that ends by which they may give it; `untilOn`:
 * the first day without it, null for no end.
 *
 * @throws `forbidden role.ownLonger`.
 */
export async function demandNotOwnLonger(
  ctx: Ctx,
  staffUserId: string,
  { path, untilOn }: { path: string; untilOn: string | null },
): Promise<void> {
  if (staffUserId !== staffOf(ctx).id) return
  const last = await managesUntil(ctx, staffUserId, path)
  if (last !== null && (untilOn === null || untilOn > last))
    throw refuse('forbidden', 'role.ownLonger', { last: formatDate(dayBefore(last)) })
}

import { formatDate, vietnamDay } from 'shared/format'

import type { Ctx } from '../context.ts'
import { refuse } from '../errors.ts'

/** The day after a day: where a role ends that holds up to and including it. */
export const dayAfter = (day: string): string => daysAfter(day, 1)

/** The day before a day: the last one on which a role holds that ends there. */
export const dayBefore = (day: string): string => daysAfter(day, -1)

function daysAfter(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`)
  date.setUTCDate(date.getUTCDate() + days)
  return date.toISOString().slice(0, 10)
}

/**
 * The period a form asks for, as it is stored: from a day, today unless told, until just before another.
 *
 * @throws `invalid role.beginsInPast | role.endsBeforeItBegins`.
 */
export function periodFrom(
  ctx: Ctx,
  { fromOn: asked, lastOn }: { fromOn: string | null; lastOn: string | null },
): { fromOn: string; untilOn: string | null } {
  const today = vietnamDay(ctx.now)
  const fromOn = asked ?? today
  if (fromOn < today) throw refuse('invalid', 'role.beginsInPast', { today: formatDate(today) })
  if (lastOn !== null && lastOn < fromOn) throw refuse('invalid', 'role.endsBeforeItBegins')
  return { fromOn, untilOn: lastOn === null ? null : dayAfter(lastOn) }
}

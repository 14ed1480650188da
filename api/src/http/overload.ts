import pg from 'pg'

import { type Refusal, refuse } from '../errors.ts'

/** When it is worth trying again. */
const WAIT_SECONDS = '30'

/** What PostgreSQL says of work it broke off, or did not begin, for want of time or room; nothing of it was kept. */
const SLOW = new Set(['57014'])
const BUSY = new Set(['55P03', '40P01', '40001', '53300', '57P03', '25P03'])

/**
 * What a fault is answered with that comes of too much work, and goes away by itself or with less of it: `unavailable database.slow` for what took
 * longer than a page is given, `database.busy` for what others held up. Undefined for any other.
 */
export function overload(error: Error): Refusal | undefined {
  for (let it: unknown = error; it instanceof Error; it = it.cause) {
    if (!(it instanceof pg.DatabaseError)) continue
    if (SLOW.has(it.code!)) return refuse('unavailable', 'database.slow', { waitSeconds: WAIT_SECONDS })
    if (BUSY.has(it.code!)) return refuse('unavailable', 'database.busy', { waitSeconds: WAIT_SECONDS })
  }
  return undefined
}

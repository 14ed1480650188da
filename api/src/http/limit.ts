import { createHmac, randomBytes } from 'node:crypto'
import type { Context, MiddlewareHandler } from 'hono'
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'

import type { House } from '../context.ts'
import { refuse } from '../errors.ts'

/** Written by the server over whatever a caller sends: stands for the network a request comes from, and cannot be read back. */
export const CALLER = 'x-gopy-caller'

/** Written likewise: stands for one kind of program on that network, so that a script and the phones beside it can be told apart. */
export const HAND = 'x-gopy-hand'

/** Known to this process alone and gone with it: keys of one run mean nothing in the next. */
const BLIND = randomBytes(32)

/** What stands for a value in the memory of the limits: it cannot be turned back into a device, a code or an address. */
export const blinded = (value: string | Buffer) =>
  createHmac('sha256', BLIND).update(value).digest('base64url').slice(0, 22)

/** The network a request comes from, blinded; null when it came from inside the house. */
export const callerOf = (c: Context): string | null => c.req.header(CALLER) ?? null

/** The kind of program on its network a request comes from, blinded; null when it came from inside the house. */
export const handOf = (c: Context): string | null => c.req.header(HAND) ?? null

interface Rule {
  /** How many times within the period. */
  points: number
  seconds: number
  /** The key of the sentence that is said; it is given `waitSeconds`. */
  reason?: string
}

/**
 * A limit whose counts live in this process's memory and expire with their period; nothing is stored or logged. A null key is not
 * counted.
 */
export function limit({ points, seconds, reason = 'tooOften' }: Rule) {
  const counts = new RateLimiterMemory({ points, duration: seconds })
  const refusal = (waitMs: number) =>
    refuse('tooMany', reason, { waitSeconds: String(Math.max(1, Math.ceil(waitMs / 1000))) })
  return {
    /** Counts once. @throws `tooMany` when the key has been counted as often as it may be. */
    async count(key: string | null): Promise<void> {
      if (key === null) return
      try {
        await counts.consume(blinded(key))
      } catch (cause) {
        throw cause instanceof RateLimiterRes ? refusal(cause.msBeforeNext) : cause
      }
    },
    /** Counts nothing. @throws `tooMany` when nothing is left. */
    async demandRest(key: string | null): Promise<void> {
      const counted = key === null ? null : await counts.get(blinded(key))
      if (counted && counted.consumedPoints >= points) throw refusal(counted.msBeforeNext)
    },
  }
}

/** Counts each request under the key `keyOf` finds, before it is answered. */
export function limited(
  counted: ReturnType<typeof limit>,
  keyOf: (c: Context) => string | null,
): MiddlewareHandler {
  return async (c, next) => {
    await counted.count(keyOf(c))
    await next()
  }
}

/** Files a signed-in person has made for them: each takes a thread of its own. */
export const fileLimit = limited(
  limit({ points: 60, seconds: 600, reason: 'files.tooOften' }),
  (c: Context<House>) => (c.var.ctx.actor.type === 'staff' ? c.var.ctx.actor.id : null),
)

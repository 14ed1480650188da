import { createHmac } from 'node:crypto'

import { sql } from 'kysely'
import { vietnamDay } from 'shared/format'

import type { Ctx } from '../context.ts'
import { Refusal } from '../errors.ts'

/** Tries that cost no waiting: fingers slip. */
const FREE_TRIES = 4
/** The same for one account on one day from all strangers' networks together: more than one of them can make, so that none shuts the others out. */
const FREE_TRIES_OF_ALL = { password: 500, code: 200 }
const FIRST_WAIT_SECONDS = 30
const LONGEST_WAIT_SECONDS = 900

type Ground = Pick<Ctx, 'db' | 'now' | 'secret'>
type Try = { tries: number; freeAt: Date }

/** Where somebody tries from: the device, if the account's owner came in on it before, and the network, blinded; null within the house. */
export type From = { device: string | null; network: string | null }

/**
 * What is tried: a password or a code, for one account. A device its owner is known on is counted by itself, strangers by their network, and
 * coarsely all together: whoever guesses slows himself down, and neither the owner nor other networks.
 */
export type Attempt = { what: 'password' | 'code'; account: string; from: From }

type Count = { key: Buffer; free: number }

/**
 * Counts a try before it is judged, so that a thousand at once are not one; returns how many there were in a row.
 * Refuses `unauthenticated` with `signIn.wait` and the seconds to wait, when the last ones were in vain and too close: 30 seconds
 * from the fifth on, then double each time, up to 15 minutes. Nothing is ever locked.
 */
export async function beginTry(ctx: Ground, attempt: Attempt): Promise<number> {
  const [own, ...others] = countsOf(ctx, attempt)
  const tries = await count(ctx, own!)
  for (const other of others) await count(ctx, other)
  return tries
}

async function count(ctx: Ground, { key, free }: Count): Promise<number> {
  const before = sql`(case when sign_in_delay.free_at < ${dayBefore(ctx.now)} then 0 else sign_in_delay.tries end)`
  const begun = await sql<Try>`
    insert into sign_in_delay (key, tries, free_at) values (${key}, 1, ${ctx.now})
    on conflict (key) do update set
      tries = ${before} + 1,
      free_at = ${ctx.now}::timestamptz + make_interval(secs => case when ${before} < ${free} then 0
        else least(${LONGEST_WAIT_SECONDS}::float8, ${FIRST_WAIT_SECONDS} * power(2, least(${before} - ${free}, 20))) end)
    where sign_in_delay.free_at <= ${ctx.now}
    returning tries, free_at
  `.execute(ctx.db)
  const [row] = begun.rows
  if (row) return row.tries
  const waiting = await ctx.db
    .selectFrom('signInDelay')
    .where('key', '=', key)
    .select('freeAt')
    .executeTakeFirst()
  const milliseconds = (waiting?.freeAt.getTime() ?? ctx.now.getTime()) - ctx.now.getTime()
  const seconds = String(Math.max(1, Math.ceil(milliseconds / 1000)))
  throw new Refusal('unauthenticated', { reason: 'signIn.wait', params: { seconds } })
}

/** The try was good: on the owner's device the count begins anew, among strangers' it only gives back this one. */
export async function endTry(ctx: Ground, attempt: Attempt): Promise<void> {
  const keys = countsOf(ctx, attempt).map(({ key }) => key)
  await (attempt.from.device
    ? ctx.db.deleteFrom('signInDelay').where('key', 'in', keys).execute()
    : ctx.db
        .updateTable('signInDelay')
        .set((eb) => ({ tries: eb('tries', '-', 1), freeAt: ctx.now }))
        .where('key', 'in', keys)
        .where('tries', '>', 0)
        .execute())
  await ctx.db.deleteFrom('signInDelay').where('freeAt', '<', dayBefore(ctx.now)).execute()
}

/** Where a try is counted. All strangers' count begins anew each day: it would fill up slowly otherwise. */
function countsOf({ secret, now }: Ground, { what, account, from }: Attempt): Count[] {
  const keyOf = (...where: (string | null)[]) =>
    createHmac('sha256', secret)
      .update(JSON.stringify(['back-off', what, account, ...where]))
      .digest()
  if (from.device) return [{ key: keyOf(from.device), free: FREE_TRIES }]
  return [
    { key: keyOf(null, from.network), free: FREE_TRIES },
    { key: keyOf(null, 'all', vietnamDay(now)), free: FREE_TRIES_OF_ALL[what] },
  ]
}

const dayBefore = (moment: Date) => new Date(moment.getTime() - 86_400_000)

import { createHmac } from 'node:crypto'

import { sql } from 'kysely'

import type { Ctx } from '../context.ts'
import { Refusal } from '../errors.ts'

/** Tries that cost no waiting: fingers slip. */
const FREE_TRIES = 4
const FIRST_WAIT_SECONDS = 30
const LONGEST_WAIT_SECONDS = 900

type Ground = Pick<Ctx, 'db' | 'now' | 'secret'>
type Try = { tries: number; freeAt: Date }

/**
 * What is tried: a password or a code, for one account, and from which device. A device the account's owner signed in on before
 * is counted by itself, all others together: whoever guesses slows strangers down and never the owner.
 */
export type Attempt = { what: 'password' | 'code'; account: string; device: string | null }

/**
 * Counts a try before it is judged, so that a thousand at once are not one; returns how many there were in a row.
 * Refuses `unauthenticated` with `signIn.wait` and the seconds to wait, when the last ones were in vain and too close: 30 seconds
 * from the fifth on, then double each time, up to 15 minutes. Nothing is ever locked.
 */
export async function beginTry(ctx: Ground, attempt: Attempt): Promise<number> {
  const key = keyOf(ctx, attempt)
  const before = sql`(case when sign_in_delay.free_at < ${dayBefore(ctx.now)} then 0 else sign_in_delay.tries end)`
  const begun = await sql<Try>`
    insert into sign_in_delay (key, tries, free_at) values (${key}, 1, ${ctx.now})
    on conflict (key) do update set
      tries = ${before} + 1,
      free_at = ${ctx.now}::timestamptz + make_interval(secs => case when ${before} < ${FREE_TRIES} then 0
        else least(${LONGEST_WAIT_SECONDS}::float8, ${FIRST_WAIT_SECONDS} * power(2, least(${before} - ${FREE_TRIES}, 20))) end)
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
  const key = keyOf(ctx, attempt)
  await (attempt.device
    ? ctx.db.deleteFrom('signInDelay').where('key', '=', key).execute()
    : ctx.db
        .updateTable('signInDelay')
        .set((eb) => ({ tries: eb('tries', '-', 1), freeAt: ctx.now }))
        .where('key', '=', key)
        .where('tries', '>', 0)
        .execute())
  await ctx.db.deleteFrom('signInDelay').where('freeAt', '<', dayBefore(ctx.now)).execute()
}

function keyOf({ secret }: Ground, { what, account, device }: Attempt): Buffer {
  return createHmac('sha256', secret)
    .update(JSON.stringify(['back-off', what, account, device]))
    .digest()
}

const dayBefore = (moment: Date) => new Date(moment.getTime() - 86_400_000)

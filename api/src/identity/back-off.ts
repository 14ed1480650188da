import { createHmac } from 'node:crypto'

import { sql } from 'kysely'
import { vietnamDay } from 'shared/format'

import type { Ctx } from '../context.ts'
import { Refusal } from '../errors.ts'

/** Tries that cost no waiting: fingers slip. */
const FREE_TRIES = 4
/** Of these, how many from one network are counted apart from those who go on guessing: enough for who mistypes twice. */
const FIRST_TRIES = 3
/**
 * What strangers' networks may try altogether at one account on one day before they wait for each other: with their first tries, and with all
 * further ones. Who guesses on from some hundred networks fills the second and slows himself; to hold up a network that has not guessed, he
 * needs a third as many others as the first allows, and what both let him try stays far below what a password here takes (`guessable.ts`).
 */
const FREE_TRIES_OF_ALL = { password: { first: 5000, further: 500 }, code: { first: 300, further: 100 } }
const FIRST_WAIT_SECONDS = 30
const LONGEST_WAIT_SECONDS = 900

type Ground = Pick<Ctx, 'db' | 'now' | 'secret'>
type Try = { tries: number; freeAt: Date }

/** Where somebody tries from: the device, if the account's owner came in on it before, and the network, blinded; null within the house. */
export type From = { device: string | null; network: string | null }

/**
 * What is tried: a password or a code, for one account. A device its owner is known on is counted by itself, strangers by their network, and
 * coarsely all together: whoever guesses slows himself down, and neither the owner nor networks that did not guess.
 */
export type Attempt = { what: 'password' | 'code'; account: string; from: From }

/** A try that may be judged: how many there were in a row from there, and where it is counted. */
export type Begun = { tries: number; keys: Buffer[] }

type Count = { key: Buffer; free: number }

/**
 * Counts a try before it is judged, so that a thousand at once are not one. Refuses `unauthenticated` with `signIn.wait` and the seconds to wait,
 * when the last ones were in vain and too close: 30 seconds from the fifth on, then double each time, up to 15 minutes. Nothing is ever locked.
 */
export async function beginTry(ctx: Ground, attempt: Attempt): Promise<Begun> {
  const own = ownCount(ctx, attempt)
  const tries = await count(ctx, own)
  if (attempt.from.device) return { tries, keys: [own.key] }
  const all = countOfAll(ctx, attempt, tries <= FIRST_TRIES ? 'first' : 'further')
  await count(ctx, all)
  return { tries, keys: [own.key, all.key] }
}

/** Who has to wait is told by the row alone while a wait was given: those who come at once compare moments of their own, which differ. */
async function count(ctx: Ground, { key, free }: Count): Promise<number> {
  const before = sql`(case when sign_in_delay.free_at < ${dayBefore(ctx.now)} then 0 else sign_in_delay.tries end)`
  const begun = await sql<Try>`
    insert into sign_in_delay (key, tries, free_at) values (${key}, 1, ${ctx.now})
    on conflict (key) do update set
      tries = ${before} + 1,
      free_at = ${ctx.now}::timestamptz + make_interval(secs => case when ${before} < ${free} then 0
        else least(${LONGEST_WAIT_SECONDS}::float8, ${FIRST_WAIT_SECONDS} * power(2, least(${before} - ${free}, 20))) end)
    where sign_in_delay.free_at <= ${ctx.now} or sign_in_delay.tries <= ${free}
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
export async function endTry(ctx: Ground, { from }: Attempt, { keys }: Begun): Promise<void> {
  await (from.device
    ? ctx.db.deleteFrom('signInDelay').where('key', 'in', keys).execute()
    : ctx.db
        .updateTable('signInDelay')
        .set((eb) => ({ tries: eb('tries', '-', 1), freeAt: longFree(ctx.now) }))
        .where('key', 'in', keys)
        .where('tries', '>', 0)
        .execute())
  await ctx.db.deleteFrom('signInDelay').where('freeAt', '<', dayBefore(ctx.now)).execute()
}

const keyOf = (secret: string, ...what: (string | null)[]) =>
  createHmac('sha256', secret)
    .update(JSON.stringify(['back-off', ...what]))
    .digest()

/** Where a try is counted by itself: the owner's device, or the stranger's network. */
function ownCount({ secret }: Ground, { what, account, from: { device, network } }: Attempt): Count {
  const where = device ? [device] : [null, network]
  return { key: keyOf(secret, what, account, ...where), free: FREE_TRIES }
}

/** Where strangers are counted together. It begins anew each day: it would fill up slowly otherwise. */
function countOfAll({ secret, now }: Ground, { what, account }: Attempt, which: 'first' | 'further'): Count {
  const key = keyOf(secret, what, account, null, `all ${which}`, vietnamDay(now))
  return { key, free: FREE_TRIES_OF_ALL[what][which] }
}

const dayBefore = (moment: Date) => new Date(moment.getTime() - 86_400_000)
/** A minute ago: free also to who began a moment before. */
const longFree = (moment: Date) => new Date(moment.getTime() - 60_000)

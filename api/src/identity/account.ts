import { PASSWORD_ALONE_MIN } from 'shared/sign-in'
import { demandSecondFactor } from 'shared/units'

import { record } from '../audit/queries.ts'
import { type Ctx, write } from '../context.ts'
import { refuse } from '../errors.ts'
import { IDLE_SECONDS, SESSION_SECONDS } from './auth.ts'
import type { From } from './back-off.ts'
import { checkPassword, hashPassword } from './passwords.ts'
import { unitOfStaff } from './queries.ts'
import { proveCode } from './second-factor.ts'
import { deleteSecondFactor } from './second-factor-queries.ts'
import type { Held } from './session.ts'
import { proveOwnPassword } from './sign-in.ts'
import {
  deleteSessions,
  hasSession,
  holdAccount,
  passwordHash,
  replaceHash,
  sessionsOf,
} from './sign-in-queries.ts'

/** A person's sessions that are not over, the last used first. */
export function openSessions(ctx: Ctx, staffUserId: string) {
  const before = (seconds: number) => new Date(ctx.now.getTime() - seconds * 1000)
  return sessionsOf(ctx, staffUserId, { openedAt: before(SESSION_SECONDS), usedAt: before(IDLE_SECONDS) })
}

/** What a person who is in gives to prove it again, and from where. */
type Given = { password: string; code: string; from: From }

/**
 * Changes the account of a person who is in, once they prove it again: by the password, and by a code where there is an app. Whoever was put
 * out, or whose password was set anew, between proof and change, changes nothing: `unauthenticated signIn.ended`.
 */
export async function changeProved<T>(
  ctx: Ctx,
  held: Held,
  given: Given,
  change: (ctx: Ctx) => Promise<T>,
): Promise<T> {
  const hash = await proveOwnPassword(ctx, held.person, given.password, given.from)
  await proveApp(ctx, held, given)
  return asProved(ctx, held, hash, change)
}

async function proveApp(ctx: Ctx, { person, secondFactor }: Held, { code, from }: Given): Promise<void> {
  if (secondFactor) await proveCode(ctx, person, code, from)
}

function asProved<T>(
  ctx: Ctx,
  { id, person }: Held,
  hash: string,
  change: (ctx: Ctx) => Promise<T>,
): Promise<T> {
  return write(ctx, async (ctx) => {
    await holdAccount(ctx, person.id)
    const stands = (await passwordHash(ctx, person.id)) === hash && (await hasSession(ctx, person.id, id))
    if (!stands) throw refuse('unauthenticated', 'signIn.ended')
    return change(ctx)
  })
}

/** Changes one's own password and ends all one's other sessions. Refuses as `changeProved` and `checkPassword` do. */
export async function changePassword(ctx: Ctx, held: Held, given: Given & { next: string }): Promise<void> {
  const { person, secondFactor } = held
  const proved = await proveOwnPassword(ctx, person, given.password, given.from)
  // A password that is not good enough does not cost the code.
  await checkPassword(given.next, { ...person, secondFactor })
  await proveApp(ctx, held, given)
  const password = await hashPassword(given.next)
  await asProved(ctx, held, proved, async (ctx) => {
    await replaceHash(ctx, person.id, { proved, password })
    await deleteSessions(ctx, person.id, held.id)
    await record(ctx, 'password.changed', { unitId: unitOfStaff(ctx, person.id), staffUserId: person.id })
  })
}

/**
 * Turns one's own second factor off, once. Refuses `secondFactor.none`, `secondFactor.demanded` to whose roles demand it, and `secondFactor.passwordShort` while the password
 * is too short to stand alone.
 */
export async function turnOff(ctx: Ctx, held: Held, given: Given): Promise<void> {
  if (!held.secondFactor) throw refuse('conflict', 'secondFactor.none')
  if (demandSecondFactor(held.grants.map(({ role }) => role)))
    throw refuse('conflict', 'secondFactor.demanded')
  await changeProved(ctx, held, given, async (ctx) => {
    if (Array.from(given.password.normalize('NFKC')).length < PASSWORD_ALONE_MIN)
      throw refuse('conflict', 'secondFactor.passwordShort')
    if (!(await deleteSecondFactor(ctx, held.person.id))) throw refuse('conflict', 'secondFactor.none')
    await deleteSessions(ctx, held.person.id, held.id)
    const staffUserId = held.person.id
    await record(ctx, 'secondFactor.disabled', { unitId: unitOfStaff(ctx, staffUserId), staffUserId })
  })
}

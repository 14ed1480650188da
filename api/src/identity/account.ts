import { PASSWORD_ALONE_MIN } from 'shared/sign-in'
import { demandSecondFactor } from 'shared/units'

import { record } from '../audit/queries.ts'
import { type Ctx, write } from '../context.ts'
import { refuse } from '../errors.ts'
import { IDLE_SECONDS, SESSION_SECONDS } from './auth.ts'
import { checkPassword, hashPassword } from './passwords.ts'
import { unitOfStaff } from './queries.ts'
import { proveCode } from './second-factor.ts'
import { deleteSecondFactor } from './second-factor-queries.ts'
import type { Held } from './session.ts'
import { proveOwnPassword } from './sign-in.ts'
import { deleteSessions, replaceHash, sessionsOf } from './sign-in-queries.ts'

/** A person's sessions that are not over, the last used first. */
export function openSessions(ctx: Ctx, staffUserId: string) {
  const before = (seconds: number) => new Date(ctx.now.getTime() - seconds * 1000)
  return sessionsOf(ctx, staffUserId, { openedAt: before(SESSION_SECONDS), usedAt: before(IDLE_SECONDS) })
}

/** Asks a person who is in to prove it again before the account is changed: the password, and a code where there is an app. */
export async function prove(
  ctx: Ctx,
  { person, secondFactor }: Held,
  { password, code }: { password: string; code: string },
  device: string | null,
): Promise<void> {
  await proveOwnPassword(ctx, person, password, device)
  if (secondFactor) await proveCode(ctx, person, code, device)
}

/** Changes one's own password and ends all one's other sessions. Refuses as `prove` and `checkPassword` do. */
export async function changePassword(
  ctx: Ctx,
  held: Held,
  { current, password, device }: { current: string; password: string; device: string | null },
): Promise<void> {
  const { person, secondFactor } = held
  await proveOwnPassword(ctx, person, current, device)
  checkPassword(password, { ...person, secondFactor })
  const hash = await hashPassword(password)
  await write(ctx, async (ctx) => {
    await replaceHash(ctx, person.id, hash)
    await deleteSessions(ctx, person.id, held.id)
    await record(ctx, 'password.changed', { unitId: unitOfStaff(ctx, person.id), staffUserId: person.id })
  })
}

/**
 * Turns one's own second factor off. Refuses `secondFactor.demanded` to whose roles demand it, and `secondFactor.passwordShort` while the password
 * is too short to stand alone.
 */
export async function turnOff(
  ctx: Ctx,
  held: Held,
  proof: { password: string; code: string },
  device: string | null,
): Promise<void> {
  if (!held.secondFactor) throw refuse('conflict', 'secondFactor.none')
  if (demandSecondFactor(held.grants.map(({ role }) => role)))
    throw refuse('conflict', 'secondFactor.demanded')
  await prove(ctx, held, proof, device)
  if (Array.from(proof.password.normalize('NFKC')).length < PASSWORD_ALONE_MIN)
    throw refuse('conflict', 'secondFactor.passwordShort')
  await write(ctx, async (ctx) => {
    await deleteSecondFactor(ctx, held.person.id)
    await deleteSessions(ctx, held.person.id, held.id)
    const staffUserId = held.person.id
    await record(ctx, 'secondFactor.disabled', { unitId: unitOfStaff(ctx, staffUserId), staffUserId })
  })
}

import type { NewReset } from 'shared/people'
import { passwordLeast } from 'shared/sign-in'
import { demandSecondFactor } from 'shared/units'
import { z } from 'zod'

import { record } from '../audit/queries.ts'
import { type Ctx, staffOf, write } from '../context.ts'
import { refuse } from '../errors.ts'
import { checkPassword, hashPassword } from '../identity/passwords.ts'
import { proveMailbox } from '../identity/mailbox-queries.ts'
import { grantsOf, unitOfStaff } from '../identity/queries.ts'
import { hasSecondFactor } from '../identity/second-factor-queries.ts'
import { renewCredentials } from '../identity/staff-queries.ts'
import { enqueue } from '../jobs/enqueue.ts'
import { job } from '../jobs/job.ts'
import { personToChange } from './accounts.ts'
import { changeGrants } from './grant-changes.ts'
import type { Handed } from './invitations.ts'
import { holdGrants } from './grant-queries.ts'
import { narrowToReach, reaches } from './mailbox.ts'
import { holdResetBehind, insertReset, resetBehind, revokeResets, setReset } from './reset-queries.ts'
import { hashOf, newToken } from './token.ts'

const VALID_MS = 24 * 3_600_000

/** Until when a link made now works. */
export const resetExpiry = (ctx: Ctx) => new Date(ctx.now.getTime() + VALID_MS)

/** Sends the letter with the way to a new password. It makes the token itself, as for invitations. */
export const sendReset = job('reset.send', z.object({ resetId: z.uuid() }))

/**
 * Gives a person who forgot their password a link by which they choose a new one; any before works no more.
 *
 * @throws as `personToChange`; `conflict reset.oneself` one changes one's own password oneself; `conflict person.deactivated | mail.none`.
 */
export function issueReset(
  ctx: Ctx,
  staffUserId: string,
  { by, renewSecondFactor }: NewReset,
): Promise<Handed> {
  return changeGrants(ctx, async (ctx) => {
    const person = await personToChange(ctx, staffUserId)
    const issuedBy = staffOf(ctx).id
    if (staffUserId === issuedBy) throw refuse('conflict', 'reset.oneself')
    if (person.deactivatedAt) throw refuse('conflict', 'person.deactivated')
    await revokeResets(ctx, staffUserId)
    const expiresAt = resetExpiry(ctx)
    const byLetter = by === 'mail'
    const { id } = await insertReset(ctx, { staffUserId, renewSecondFactor, byLetter, issuedBy, expiresAt })
    const unitId = unitOfStaff(ctx, staffUserId)
    await record(ctx, 'password.resetIssued', { unitId, staffUserId, resetId: id, renewSecondFactor, by })
    if (by === 'hand') {
      const { token, hash } = newToken()
      await setReset(ctx, id, { tokenHash: hash })
      return { id, token, expiresAt }
    }
    if (!ctx.mail) throw refuse('conflict', 'mail.none')
    await enqueue(ctx, sendReset, { resetId: id })
    return { id, token: null, expiresAt }
  })
}

/**
 * Whose password the link lets one choose, how long it has to be (`least`), and what becomes of the second factor.
 *
 * @throws `missing reset.unknown` whatever the reason; `conflict reset.used | reset.revoked | reset.expired`; `reset.revoked` too once the one who
 *   made it could not make it any more: the person holds a role beyond their reach, or they give no roles.
 */
export async function readReset(ctx: Ctx, token: string) {
  const reset = await standing(ctx, await resetBehind(ctx, hashOf(token)))
  const { name, email, issuerName, expiresAt } = reset
  const { whole, secondFactor } = await meaningOf(ctx, reset)
  const least = passwordLeast(secondFactor)
  return { name, email, issuerName, expiresAt, renewSecondFactor: whole, least }
}

/**
 * What using a link does. `whole`: also the second factor is forgotten, as was asked for, and whenever a letter proves a mailbox for the first
 * time, since somebody else may have made the account. `secondFactor`: whether one will stand beside the password.
 */
async function meaningOf(ctx: Ctx, reset: Reset) {
  const whole = reset.renewSecondFactor || (reset.byLetter && !reset.emailVerified)
  const [grants, has] = await Promise.all([
    grantsOf(ctx, reset.staffUserId),
    hasSecondFactor(ctx, reset.staffUserId),
  ])
  return { whole, secondFactor: (has && !whole) || demandSecondFactor(grants.map(({ role }) => role)) }
}

/**
 * Sets the new password, once, and ends all sessions of the person; where it was asked for the second factor is forgotten too. A letter
 * proves the mailbox; a link handed over leaves the account known only as far as the one who handed it reaches.
 *
 * @throws as `readReset`; `invalid` a password that is not good enough.
 */
export async function useReset(ctx: Ctx, token: string, password: string): Promise<{ email: string }> {
  const seen = await standing(ctx, await resetBehind(ctx, hashOf(token)))
  const { secondFactor } = await meaningOf(ctx, seen)
  await checkPassword(password, { name: seen.name, email: seen.email, secondFactor })
  const hash = await hashPassword(password)
  return write(ctx, async (ctx) => {
    // Nobody is given a role meanwhile that the one who made the link does not reach.
    await holdGrants(ctx)
    const reset = await standing(ctx, await holdResetBehind(ctx, hashOf(token)))
    const { id, staffUserId, name, email, byLetter, issuedBy } = reset
    const { whole: renewSecondFactor } = await meaningOf(ctx, reset)
    await setReset(ctx, id, { usedAt: ctx.now })
    await renewCredentials(ctx, staffUserId, { password: hash, whole: renewSecondFactor })
    await (byLetter ? proveMailbox(ctx, staffUserId) : narrowToReach(ctx, staffUserId, issuedBy))
    const person = { ...ctx, actor: { type: 'staff' as const, id: staffUserId, name, email, grants: [] } }
    const unitId = unitOfStaff(ctx, staffUserId)
    await record(person, 'password.reset', { unitId, staffUserId, resetId: id, renewSecondFactor })
    return { email }
  })
}

type Reset = NonNullable<Awaited<ReturnType<typeof resetBehind>>>

async function standing(ctx: Ctx, found: Reset | undefined): Promise<Reset> {
  if (!found) throw refuse('missing', 'reset.unknown')
  if (found.usedAt) throw refuse('conflict', 'reset.used')
  if (found.revokedAt || found.deactivatedAt) throw refuse('conflict', 'reset.revoked')
  if (found.expiresAt <= ctx.now) throw refuse('conflict', 'reset.expired')
  if (!(await reaches(ctx, found.issuedBy, found.staffUserId))) throw refuse('conflict', 'reset.revoked')
  return found
}

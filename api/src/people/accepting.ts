import { vietnamDay } from 'shared/format'
import { powers } from 'shared/powers'

import { record } from '../audit/queries.ts'
import { type Ctx, staffOf, write } from '../context.ts'
import { refuse } from '../errors.ts'
import { checkPassword, hashPassword } from '../identity/passwords.ts'
import { grantsOf } from '../identity/queries.ts'
import { insertCredential, insertGrant, insertStaff } from '../identity/staff-queries.ts'
import { holds } from '../visible.ts'
import { hasAccount, holdInvitationBehind, invitationBehind, setInvitation } from './invitation-queries.ts'
import { hashOf } from './token.ts'

type Invitation = NonNullable<Awaited<ReturnType<typeof invitationBehind>>>

/**
 * What an invitation says to who opens its link.
 *
 * @throws `missing invitation.unknown` whatever the reason: mistyped, replaced, of another house; `conflict invitation.used |
 *   invitation.revoked | invitation.expired`.
 */
export async function readInvitation(ctx: Ctx, token: string) {
  const found = standing(ctx, await invitationBehind(ctx, hashOf(token)))
  const { name, email, roles, fromOn, untilOn, expiresAt, unitName, inviterName } = found
  const known = await hasAccount(ctx, email)
  return { name, email, roles, fromOn, untilOn, expiresAt, unitName, inviterName, hasAccount: known }
}

/**
 * Makes the account of who was invited, with its password and roles, whole or not at all; of two who use one link, one does.
 *
 * @throws as `readInvitation`; `invalid` a password that is not good enough; `conflict invitation.hasAccount` sign in and accept there;
 *   `conflict invitation.inviterGone | invitation.rolesOver | role.unitClosed`.
 */
export async function acceptInvitation(
  ctx: Ctx,
  token: string,
  password: string,
): Promise<{ email: string }> {
  const seen = standing(ctx, await invitationBehind(ctx, hashOf(token)))
  checkPassword(password, { name: seen.name, email: seen.email, secondFactor: false })
  const hash = await hashPassword(password)
  return write(ctx, async (ctx) => {
    const invitation = standing(ctx, await holdInvitationBehind(ctx, hashOf(token)))
    const { name, email } = invitation
    const id = await insertStaff(ctx, { name, email })
    if (!id) throw refuse('conflict', 'invitation.hasAccount')
    await insertCredential(ctx, id, hash)
    await take({ ...ctx, actor: { type: 'staff', id, name, email, grants: [] } }, invitation)
    return { email }
  })
}

/**
 * Adds the roles of an invitation to the account of who is signed in; those held already are left as they are.
 *
 * @throws as `acceptInvitation`; `forbidden invitation.otherAccount` it is for another e-mail; `conflict invitation.held` nothing to add.
 */
export function acceptAsAccount(ctx: Ctx, token: string): Promise<{ given: number }> {
  return write(ctx, async (ctx) => {
    const invitation = standing(ctx, await holdInvitationBehind(ctx, hashOf(token)))
    const { email } = staffOf(ctx)
    if (invitation.email !== email) throw refuse('forbidden', 'invitation.otherAccount', { email })
    return { given: await take(ctx, invitation) }
  })
}

/** An invitation that can be accepted now, or the refusal that says why not. */
function standing<T extends Pick<Invitation, 'acceptedAt' | 'revokedAt' | 'expiresAt'>>(
  ctx: Ctx,
  found: T | undefined,
): T {
  if (!found) throw refuse('missing', 'invitation.unknown')
  if (found.acceptedAt) throw refuse('conflict', 'invitation.used')
  if (found.revokedAt) throw refuse('conflict', 'invitation.revoked')
  if (found.expiresAt <= ctx.now) throw refuse('conflict', 'invitation.expired')
  return found
}

/** Gives the acting person what the invitation holds, and uses it up. Returns how many roles were new. */
async function take(ctx: Ctx, invitation: Invitation): Promise<number> {
  const staffUserId = staffOf(ctx).id
  const { id, unitId, invitedBy: givenBy, path, untilOn, closedOn } = invitation
  const today = vietnamDay(ctx.now)
  if (untilOn !== null && untilOn <= today) throw refuse('conflict', 'invitation.rolesOver')
  if (closedOn !== null && closedOn <= today)
    throw refuse('conflict', 'role.unitClosed', { unit: invitation.unitName })
  await demandInviter(ctx, givenBy, path)

  // Nobody held a role before the day they took it.
  const fromOn = invitation.fromOn > today ? invitation.fromOn : today
  const given: string[] = []
  for (const role of invitation.roles) {
    const grantId = await insertGrant(ctx, { staffUserId, unitId, role, fromOn, untilOn, givenBy })
    if (!grantId) continue
    given.push(grantId)
    await record(ctx, 'role.given', { grantId, staffUserId, unitId, role, fromOn, untilOn, invitationId: id })
  }
  if (given.length === 0) throw refuse('conflict', 'invitation.held')
  await setInvitation(ctx, id, { acceptedAt: ctx.now, acceptedBy: staffUserId })
  await record(ctx, 'invitation.accepted', { invitationId: id, staffUserId })
  return given.length
}

/** What somebody promised who has meanwhile lost the right to give it is not given. */
async function demandInviter(ctx: Ctx, inviterId: string, path: string): Promise<void> {
  const inviter = { ...staffOf(ctx), id: inviterId, grants: await grantsOf(ctx, inviterId) }
  if (!holds({ ...ctx, actor: inviter }, path, powers.managePeople))
    throw refuse('conflict', 'invitation.inviterGone')
}

import { vietnamDay } from 'shared/format'
import { passwordLeast } from 'shared/sign-in'
import { demandSecondFactor, type Role } from 'shared/units'

import { record } from '../audit/queries.ts'
import { type Ctx, staffOf, write } from '../context.ts'
import { refuse } from '../errors.ts'
import { proveMailbox } from '../identity/mailbox-queries.ts'
import { checkPassword, hashPassword } from '../identity/passwords.ts'
import { grantsOf } from '../identity/queries.ts'
import { insertCredential, insertGrant, insertStaff, renewCredentials } from '../identity/staff-queries.ts'
import { accountOf, holdInvitationBehind, invitationBehind, setInvitation } from './invitation-queries.ts'
import { isKnownAt, isRenewable, reachOf, vouchAsFarAs, within } from './mailbox.ts'
import { demandNotOwnLonger } from './own-roles.ts'
import { revokeResets } from './reset-queries.ts'
import { hashOf } from './token.ts'

type Invitation = NonNullable<Awaited<ReturnType<typeof invitationBehind>>>

/**
 * What an invitation says to who opens its link. `account` is what it leads to: a new one; one to sign in to; one that may be made its
 * holder's anew, with a new password, and must be where nobody knows yet whose it is. `least` is how long the password has to be.
 *
 * @throws `missing invitation.unknown` whatever the reason: mistyped, replaced, of another house; `conflict invitation.used |
 *   invitation.revoked | invitation.expired`.
 */
export async function readInvitation(ctx: Ctx, token: string) {
  const found = standing(ctx, await invitationBehind(ctx, hashOf(token)))
  const { name, email, roles, fromOn, untilOn, expiresAt, unitName, inviterName } = found
  const { state, secondFactor } = await accountFor(ctx, found)
  const least = passwordLeast(secondFactor)
  return { name, email, roles, fromOn, untilOn, expiresAt, unitName, inviterName, account: state, least }
}

/** The account an invitation leads to, what may become of it, and whether a second factor will stand beside its password. */
async function accountFor(ctx: Ctx, invitation: Invitation) {
  const account = await accountOf(ctx, invitation.email)
  const promised: Role[] = invitation.fromOn <= vietnamDay(ctx.now) ? invitation.roles : []
  const held = account ? (await grantsOf(ctx, account.id)).map(({ role }) => role) : []
  const secondFactor = demandSecondFactor([...promised, ...held])
  if (!account) return { id: null, state: 'new' as const, secondFactor }
  const renewable = await isRenewable(ctx, account, invitation.handedBy ?? invitation.invitedBy)
  const known = await isKnownAt(ctx, account.id, invitation.path)
  const state = !renewable ? ('signIn' as const) : known ? ('either' as const) : ('renew' as const)
  return { id: account.id, state, secondFactor }
}

/**
 * Makes the account of who was invited, with its password and roles, whole or not at all; of two who use one link, one does. An account that
 * nobody proved whose it is becomes that of who opens the link: the old password, second factor and sessions are good no more.
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
  const { secondFactor } = await accountFor(ctx, seen)
  await checkPassword(password, { name: seen.name, email: seen.email, secondFactor })
  const hash = await hashPassword(password)
  return write(ctx, async (ctx) => {
    const invitation = standing(ctx, await holdInvitationBehind(ctx, hashOf(token)))
    const { name, email, unitId, handedBy, byLetter, invitedBy } = invitation
    const { id: before, state } = await accountFor(ctx, invitation)
    if (state === 'signIn') throw refuse('conflict', 'invitation.hasAccount')
    const id = before ?? (await insertStaff(ctx, { name, email }))
    if (!id) throw refuse('conflict', 'invitation.hasAccount')
    const acting: Ctx = { ...ctx, actor: { type: 'staff', id, name, email, grants: [] } }
    if (before) {
      await renewCredentials(ctx, id, { password: hash, whole: true })
      await revokeResets(ctx, id)
      await record(acting, 'account.renewed', { unitId, staffUserId: id })
    } else await insertCredential(ctx, id, hash)
    await (byLetter ? proveMailbox(ctx, id) : vouchAsFarAs(ctx, id, handedBy ?? invitedBy))
    await take(acting, invitation)
    return { email }
  })
}

/**
 * Adds the roles of an invitation to the account of who is signed in; those held already are left as they are.
 *
 * @throws as `acceptInvitation`; `forbidden invitation.otherAccount` it is for another e-mail; `conflict invitation.held` nothing to add;
 *   `conflict invitation.renewFirst | invitation.mailboxUnproven` nobody knows whose this account is: a password is to be set anew.
 */
export function acceptAsAccount(ctx: Ctx, token: string): Promise<{ given: number }> {
  return write(ctx, async (ctx) => {
    const invitation = standing(ctx, await holdInvitationBehind(ctx, hashOf(token)))
    const { id, email } = staffOf(ctx)
    if (invitation.email !== email) throw refuse('forbidden', 'invitation.otherAccount', { email })
    if (!(await isKnownAt(ctx, id, invitation.path))) {
      const { state } = await accountFor(ctx, invitation)
      throw refuse('conflict', state === 'renew' ? 'invitation.renewFirst' : 'invitation.mailboxUnproven')
    }
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
  // What somebody promised who has meanwhile lost the right to give it is not given.
  if (!(await reachOf(ctx, givenBy)).some((it) => within(path, it.path)))
    throw refuse('conflict', 'invitation.inviterGone')

  if (givenBy === staffUserId) await demandNotOwnLonger(ctx, staffUserId, { path, untilOn })

  // Nobody held a role before the day they took it.
  const fromOn = invitation.fromOn > today ? invitation.fromOn : today
  const given: string[] = []
  for (const role of invitation.roles) {
    const grantId = await insertGrant(ctx, { staffUserId, unitId, role, fromOn, untilOn, givenBy })
    if (!grantId) continue
    given.push(grantId)
    await record(ctx, 'role.given', { unitId, grantId, staffUserId, role, fromOn, untilOn, invitationId: id })
  }
  if (given.length === 0) throw refuse('conflict', 'invitation.held')
  await setInvitation(ctx, id, { acceptedAt: ctx.now, acceptedBy: staffUserId })
  await record(ctx, 'invitation.accepted', { unitId, invitationId: id, staffUserId })
  return given.length
}

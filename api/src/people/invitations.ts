import { vietnamDay } from 'shared/format'
import type { Delivery, NewInvitation } from 'shared/people'
import { powers } from 'shared/powers'
import { z } from 'zod'

import { record } from '../audit/queries.ts'
import { type Ctx, staffOf, write } from '../context.ts'
import { refuse } from '../errors.ts'
import { enqueue } from '../jobs/enqueue.ts'
import { job } from '../jobs/job.ts'
import { holds } from '../visible.ts'
import { periodFrom } from './days.ts'
import { holdInvitation, insertInvitation, setInvitation } from './invitation-queries.ts'
import { unitToGive } from './service.ts'
import { newToken } from './token.ts'

const VALID_DAYS = 7
const DAY_MS = 86_400_000

/** Until when a link made now works. */
export const invitationExpiry = (ctx: Ctx) => new Date(ctx.now.getTime() + VALID_DAYS * DAY_MS)

/** Sends the letter of an invitation. It makes the token itself: no token is ever in the data of a job. */
export const sendInvitation = job('invitation.send', z.object({ invitationId: z.uuid() }))

/** What became of a link: `token` is set, once, when the one who asked is to hand it on; else a letter is on its way. */
export type Handed = { id: string; token: string | null; expiresAt: Date }

/**
 * Invites a person to work in the office pages with roles on a unit.
 *
 * @throws those of `unitToGive` and `periodFrom`; `conflict mail.none` a letter was asked for where none can be sent.
 */
export function invite(
  ctx: Ctx,
  { fromOn, lastOn, ...person }: NewInvitation,
  by: Delivery,
): Promise<Handed> {
  return write(ctx, async (ctx) => {
    await unitToGive(ctx, person.unitId)
    const invited = { ...person, ...periodFrom(ctx, { fromOn, lastOn }), invitedBy: staffOf(ctx).id }
    const { id } = await insertInvitation(ctx, { ...invited, expiresAt: invitationExpiry(ctx) })
    const { unitId, roles } = person
    await record(ctx, 'person.invited', { invitationId: id, unitId, roles, by })
    return handOut(ctx, id, by)
  })
}

/** Makes a new link for an invitation; the one before works no more. @throws `missing`; `forbidden`; `conflict`, as `invite` and `revoke`. */
export function inviteAgain(ctx: Ctx, id: string, by: Delivery): Promise<Handed> {
  return write(ctx, async (ctx) => {
    const { untilOn, unitId } = await invitationToChange(ctx, id)
    if (untilOn !== null && untilOn <= vietnamDay(ctx.now)) throw refuse('conflict', 'invitation.rolesOver')
    await record(ctx, 'person.invitedAgain', { unitId, invitationId: id, by })
    return handOut(ctx, id, by)
  })
}

/**
 * Takes an invitation back.
 *
 * @throws `missing invitation.missing`; `forbidden role.unitNotYours`; `conflict invitation.accepted | invitation.revoked`.
 */
export function revoke(ctx: Ctx, id: string): Promise<{ revoked: true }> {
  return write(ctx, async (ctx) => {
    const { unitId } = await invitationToChange(ctx, id)
    await setInvitation(ctx, id, { revokedAt: ctx.now })
    await record(ctx, 'invitation.revoked', { unitId, invitationId: id })
    return { revoked: true as const }
  })
}

async function invitationToChange(ctx: Ctx, id: string) {
  const found = await holdInvitation(ctx, id)
  if (!found) throw refuse('missing', 'invitation.missing')
  if (!holds(ctx, found.path, powers.managePeople)) throw refuse('forbidden', 'role.unitNotYours')
  if (found.acceptedAt) throw refuse('conflict', 'invitation.accepted')
  if (found.revokedAt) throw refuse('conflict', 'invitation.revokedBefore')
  return found
}

async function handOut(ctx: Ctx, id: string, by: Delivery): Promise<Handed> {
  const expiresAt = invitationExpiry(ctx)
  const unsent = { expiresAt, sentAt: null, failedAt: null }
  if (by === 'hand') {
    const { token, hash } = newToken()
    await setInvitation(ctx, id, { ...unsent, tokenHash: hash, byLetter: false, handedBy: staffOf(ctx).id })
    return { id, token, expiresAt }
  }
  if (!ctx.mail) throw refuse('conflict', 'mail.none')
  await setInvitation(ctx, id, { ...unsent, tokenHash: null, byLetter: true, handedBy: null })
  await enqueue(ctx, sendInvitation, { invitationId: id })
  return { id, token: null, expiresAt }
}

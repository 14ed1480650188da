import { powers } from 'shared/powers'
import type { Role } from 'shared/units'

import type { Ctx } from '../context.ts'
import { refuse } from '../errors.ts'
import { mailboxOf, type Place, vouchFor } from '../identity/mailbox-queries.ts'
import { grantsOf } from '../identity/queries.ts'
import { forgetProvider } from '../identity/staff-queries.ts'
import { pathsHeld } from './queries.ts'

/**
 * An e-mail says who somebody is only when a letter proved that they have the mailbox. Who was handed a link instead is who the one that
 * handed it says, and only as far as that admin's units reach: else an admin of a small unit could make an account under the e-mail of
 * somebody of the province, and wait until the province gives it a role.
 */

/** Whether a place is another one or below it. */
export const within = (path: string, above: string) => path === above || path.startsWith(`${above}.`)

/** Whether an account is known to be who it says on the unit at `path`: by a letter, or by who handed it over and reaches there. */
export async function isKnownAt(ctx: Ctx, staffUserId: string, path: string): Promise<boolean> {
  const mailbox = await mailboxOf(ctx, staffUserId)
  return mailbox !== undefined && (mailbox.proven || mailbox.vouched.some((it) => within(path, it.path)))
}

/** Refuses to give an account a role where nobody knows whose it is. @throws `conflict role.mailboxUnproven`, with the unit. */
export async function demandKnownAt(
  ctx: Ctx,
  staffUserId: string,
  unit: { name: string; path: string },
): Promise<void> {
  if (!(await isKnownAt(ctx, staffUserId, unit.path)))
    throw refuse('conflict', 'role.mailboxUnproven', { unit: unit.name })
}

/** The units on which somebody may give roles today: as far as they reach who hand a link over. */
export async function reachOf(ctx: Ctx, staffUserId: string): Promise<Place[]> {
  const may: readonly Role[] = powers.managePeople
  return (await grantsOf(ctx, staffUserId)).filter(({ role }) => may.includes(role))
}

/**
 * Whether an account may be made its holder's anew by the link of an invitation: it is in use, no letter proved whose it is, and everything
 * it holds is on units where the one who invites (or handed the link over) is an admin, who could hand out a way to a new password as well.
 */
export async function isRenewable(
  ctx: Ctx,
  account: { id: string; deactivatedAt: Date | null },
  inviterId: string,
): Promise<boolean> {
  return (
    !account.deactivatedAt &&
    !(await mailboxOf(ctx, account.id))?.proven &&
    reaches(ctx, inviterId, account.id)
  )
}

/** Whether somebody gives roles today, and does so on every unit where another person holds one or will: what they may do to that account they may do now. */
export async function reaches(ctx: Ctx, staffUserId: string, otherId: string): Promise<boolean> {
  const [held, reach] = await Promise.all([pathsHeld(ctx, otherId), reachOf(ctx, staffUserId)])
  return held.every((path) => reach.some((it) => within(path, it.path)))
}

/** Whoever handed a link over vouches as far as they reach today. */
export async function vouchAsFarAs(ctx: Ctx, staffUserId: string, handedBy: string): Promise<void> {
  const reach = await reachOf(ctx, handedBy)
  await vouchFor(
    ctx,
    staffUserId,
    reach.map(({ unitId }) => unitId),
  )
}

/**
 * After a way to a new password was handed over: whoever it was handed to has the account now, whatever letter proved before. They are known
 * where they were known and the one who handed it reaches; no further than either.
 */
export async function narrowToReach(ctx: Ctx, staffUserId: string, issuerId: string): Promise<void> {
  const [mailbox, reach] = await Promise.all([mailboxOf(ctx, staffUserId), reachOf(ctx, issuerId)])
  const vouched = mailbox?.vouched ?? []
  const both = mailbox?.proven
    ? reach
    : [
        ...vouched.filter(({ path }) => reach.some((it) => within(path, it.path))),
        ...reach.filter(({ path }) => vouched.some((it) => within(path, it.path))),
      ]
  await forgetProvider(ctx, staffUserId)
  await vouchFor(
    ctx,
    staffUserId,
    both.map(({ unitId }) => unitId),
  )
}

import { powers } from 'shared/powers'

import { record } from '../audit/queries.ts'
import { type Ctx, staffOf } from '../context.ts'
import { refuse } from '../errors.ts'
import { unitOfStaff } from '../identity/queries.ts'
import { deleteSecondFactor } from '../identity/second-factor-queries.ts'
import { endSessions } from '../identity/staff-queries.ts'
import { holds } from '../visible.ts'
import { changeGrants } from './grant-changes.ts'
import { pathsHeld, personInSight, setDeactivated } from './queries.ts'
import { revokeResets } from './reset-queries.ts'

/** Whether everything a person holds is on units of which the acting person is an admin: else their account is not theirs to change. */
export async function isWhollyOurs(ctx: Ctx, staffUserId: string): Promise<boolean> {
  const paths = await pathsHeld(ctx, staffUserId)
  return paths.every((path) => holds(ctx, path, powers.managePeople))
}

/**
 * A person whose account the acting person may change.
 *
 * @throws `missing person.missing`; `forbidden person.heldElsewhere` they hold a role on a unit where the acting person is no admin.
 */
export async function personToChange(ctx: Ctx, staffUserId: string) {
  const person = await personInSight(ctx, staffUserId)
  if (!person) throw refuse('missing', 'person.missing')
  if (!(await isWhollyOurs(ctx, staffUserId))) throw refuse('forbidden', 'person.heldElsewhere')
  return person
}

/** Lets a person sign in no more, and ends their sessions at once. Twice is the same as once. @throws as `personToChange`; `conflict admin.last`. */
export function deactivate(ctx: Ctx, staffUserId: string): Promise<{ active: false }> {
  return changeGrants(ctx, async (ctx) => {
    await personToChange(ctx, staffUserId)
    if (await setDeactivated(ctx, staffUserId, staffOf(ctx).id)) {
      await endSessions(ctx, staffUserId)
      await revokeResets(ctx, staffUserId)
      await record(ctx, 'staff.deactivated', { unitId: unitOfStaff(ctx, staffUserId), staffUserId })
    }
    return { active: false as const }
  })
}

/** Lets a person sign in again, with the roles that still hold. Twice is the same as once. @throws as `personToChange`. */
export function reactivate(ctx: Ctx, staffUserId: string): Promise<{ active: true }> {
  return changeGrants(ctx, async (ctx) => {
    await personToChange(ctx, staffUserId)
    if (await setDeactivated(ctx, staffUserId, null))
      await record(ctx, 'staff.reactivated', { unitId: unitOfStaff(ctx, staffUserId), staffUserId })
    return { active: true as const }
  })
}

/**
 * Takes another person's second factor away, when the phone and the recovery codes are lost: they enrol anew at their next sign-in, and all
 * their sessions end. Their password stays, so that whoever asks for this has nothing of the account.
 *
 * @throws as `personToChange`; `conflict secondFactor.ownReset` one's own is replaced on the account page; `conflict secondFactor.none`.
 */
export function resetSecondFactor(ctx: Ctx, staffUserId: string): Promise<{ reset: true }> {
  return changeGrants(ctx, async (ctx) => {
    await personToChange(ctx, staffUserId)
    if (staffOf(ctx).id === staffUserId) throw refuse('conflict', 'secondFactor.ownReset')
    if (!(await deleteSecondFactor(ctx, staffUserId))) throw refuse('conflict', 'secondFactor.none')
    await endSessions(ctx, staffUserId)
    await record(ctx, 'secondFactor.reset', { unitId: unitOfStaff(ctx, staffUserId), staffUserId })
    return { reset: true as const }
  })
}

import { vietnamDay } from 'shared/format'
import type { LastDay, NewRole } from 'shared/people'
import { powers } from 'shared/powers'

import { record } from '../audit/queries.ts'
import { type Ctx, staffOf } from '../context.ts'
import { refuse } from '../errors.ts'
import { insertGrant } from '../identity/staff-queries.ts'
import { unitInSight } from '../units/queries.ts'
import { holds } from '../visible.ts'
import { dayAfter, periodFrom } from './days.ts'
import { changeGrants } from './grant-changes.ts'
import { grantOf, setUntil } from './grant-queries.ts'
import { demandKnownAt } from './mailbox.ts'
import { demandNotOwnLonger } from './own-roles.ts'
import { personInSight } from './queries.ts'

/**
 * The unit on which roles are to be given by the acting person.
 *
 * @throws `missing unit.missing`; `forbidden role.unitNotYours` no admin there; `conflict role.unitClosed`.
 */
export async function unitToGive(ctx: Ctx, unitId: string) {
  const unit = await unitInSight(ctx, unitId)
  if (!unit) throw refuse('missing', 'unit.missing')
  if (!holds(ctx, unit.path, powers.managePeople)) throw refuse('forbidden', 'role.unitNotYours')
  if (unit.closedOn !== null && unit.closedOn <= vietnamDay(ctx.now))
    throw refuse('conflict', 'role.unitClosed', { unit: unit.name })
  return unit
}

/**
 * Gives a person in sight a role on a unit from a day to a day; returns the grant's id.
 *
 * @throws `missing person.missing`; `conflict person.deactivated`; `forbidden role.ownLonger`; those of `unitToGive` and `periodFrom`; `conflict role.mailboxUnproven` nobody
 *   knows there whose the account is; `conflict role.overlaps`.
 */
export function giveRole(
  ctx: Ctx,
  staffUserId: string,
  { unitId, role, ...asked }: NewRole,
): Promise<{ id: string }> {
  return changeGrants(ctx, async (ctx) => {
    const person = await personInSight(ctx, staffUserId)
    if (!person) throw refuse('missing', 'person.missing')
    const unit = await unitToGive(ctx, unitId)
    if (person.deactivatedAt) throw refuse('conflict', 'person.deactivated')
    await demandKnownAt(ctx, staffUserId, unit)
    const grant = { staffUserId, unitId, role, ...periodFrom(ctx, asked) }
    await demandNotOwnLonger(ctx, staffUserId, { path: unit.path, untilOn: grant.untilOn })
    const id = await insertGrant(ctx, grant)
    if (!id) throw refuse('conflict', 'role.overlaps', { unit: unit.name })
    await record(ctx, 'role.given', { grantId: id, ...grant })
    return { id }
  })
}

/**
 * Ends a role at once; one that has not begun is taken back.
 *
 * @throws `missing role.missing`; `forbidden role.unitNotYours`; `conflict role.over` it ended before; `conflict admin.last`.
 */
export function endRole(ctx: Ctx, staffUserId: string, grantId: string): Promise<{ untilOn: string }> {
  return changeGrants(ctx, async (ctx) => {
    const grant = await grantToChange(ctx, staffUserId, grantId)
    const today = vietnamDay(ctx.now)
    const untilOn = grant.fromOn > today ? grant.fromOn : today
    await setUntil(ctx, grantId, { untilOn, endedBy: staffOf(ctx).id })
    const { unitId, role } = grant
    await record(ctx, 'role.ended', { grantId, staffUserId, unitId, role, untilOn })
    return { untilOn }
  })
}

/**
 * Sets the last day of a role that holds or is to come, earlier or later than before; null: without end.
 *
 * @throws as `endRole`; `forbidden role.ownLonger`; `invalid role.endsBeforeItBegins | role.endsInPast`; `conflict role.overlaps` a later grant of the same role.
 */
export function setLastDay(
  ctx: Ctx,
  staffUserId: string,
  grantId: string,
  { lastOn }: LastDay,
): Promise<{ untilOn: string | null }> {
  return changeGrants(ctx, async (ctx) => {
    const grant = await grantToChange(ctx, staffUserId, grantId)
    if (lastOn !== null && lastOn < grant.fromOn) throw refuse('invalid', 'role.endsBeforeItBegins')
    if (lastOn !== null && lastOn < vietnamDay(ctx.now)) throw refuse('invalid', 'role.endsInPast')
    const untilOn = lastOn === null ? null : dayAfter(lastOn)
    await demandNotOwnLonger(ctx, staffUserId, { path: grant.path, untilOn })
    if (!(await setUntil(ctx, grantId, { untilOn, endedBy: staffOf(ctx).id })))
      throw refuse('conflict', 'role.overlaps')
    const { unitId, role } = grant
    await record(ctx, 'role.endChanged', { grantId, staffUserId, unitId, role, untilOn })
    return { untilOn }
  })
}

async function grantToChange(ctx: Ctx, staffUserId: string, grantId: string) {
  const grant = await grantOf(ctx, staffUserId, grantId)
  if (!grant || !holds(ctx, grant.path, powers.readPeople)) throw refuse('missing', 'role.missing')
  if (!holds(ctx, grant.path, powers.managePeople)) throw refuse('forbidden', 'role.unitNotYours')
  if (grant.untilOn !== null && grant.untilOn <= vietnamDay(ctx.now)) throw refuse('conflict', 'role.over')
  return grant
}

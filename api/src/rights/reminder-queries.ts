import { powers } from 'shared/powers'
import { vietnamDay } from 'shared/format'

import type { Ctx } from '../context.ts'

/**
 * The requests whose next deadline comes by `soon`, or has passed, and of which nobody was reminded yet for that deadline; from now on they
 * count as reminded of. Each with who took it on, if anybody did.
 */
export function takeRequestsToRemindOf(ctx: Ctx, soon: string) {
  return ctx.db
    .updateTable('dataRequest')
    .where('nextDueOn', '<=', soon)
    .where((eb) => eb.or([eb('remindedFor', 'is', null), eb('remindedFor', '<', eb.ref('nextDueOn'))]))
    .set((eb) => ({ remindedFor: eb.ref('nextDueOn') }))
    .returning(['id', 'takenBy'])
    .execute()
}

/** Those in charge of requests today: who keeps the rights on a highest unit. The sample's invented people get no letters. */
export function keepersOfRights(ctx: Ctx) {
  const today = vietnamDay(ctx.now)
  return ctx.db
    .selectFrom('staffUser')
    .innerJoin('grantOfRole', 'grantOfRole.staffUserId', 'staffUser.id')
    .innerJoin('unit', 'unit.id', 'grantOfRole.unitId')
    .where('unit.parentId', 'is', null)
    .where('grantOfRole.role', 'in', [...powers.keepRights])
    .where('fromOn', '<=', today)
    .where((eb) => eb.or([eb('untilOn', 'is', null), eb('untilOn', '>', today)]))
    .where('deactivatedAt', 'is', null)
    .where('sample', '=', false)
    .select(['staffUser.id', 'staffUser.name', 'staffUser.email'])
    .distinct()
    .execute()
}

/** Of these requests the ones that still wait for something, the earliest deadline first. */
export function requestsWaiting(ctx: Ctx, ids: string[]) {
  return ctx.db
    .selectFrom('dataRequest')
    .where('id', 'in', ids)
    .where('nextDueOn', 'is not', null)
    .select(['reference', 'kind', 'nextDueOn as dueOn'])
    .orderBy('nextDueOn')
    .orderBy('id')
    .execute()
}

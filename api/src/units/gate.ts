import { powers } from 'shared/powers'
import type { Role } from 'shared/units'

import type { Ctx } from '../context.ts'
import { holds } from '../visible.ts'
import type { Changes } from './change-queries.ts'
import { unitsPlaced } from './queries.ts'
import type { Trouble } from './trouble-queries.ts'

/** What a change demands: one of `may` on the unit `place`, or on the one above it (on itself, when there is none). `unitId` is what asks for it. */
type Demand = { unitId: string; place: string; at: 'on' | 'above'; may: readonly Role[] }

/** What is told of a unit that is not the acting staff user's to change. */
export const NOT_YOURS = 'unit.notYours'

/**
 * The one gate of rights to units, for forms and lists alike: which of a batch's changes the acting staff user may not make. A unit is changed
 * by an admin of the one above it; opened, or moved somewhere, by an admin of where it will belong; its members are declared by its own officers
 * and admins. What hangs on a unit opened in the same batch is judged by where that one is opened. The house itself may do all.
 */
export async function unitsNotYours(ctx: Ctx, changes: Changes): Promise<Trouble[]> {
  if (ctx.actor.type === 'system') return []
  const demands = demandsOf(changes)
  const ids = [...new Set(demands.map(({ place }) => place))]
  const units = new Map((await unitsPlaced(ctx, ids)).map((unit) => [unit.id, unit]))
  return demands.flatMap(({ unitId, place, at, may }) => {
    const unit = units.get(place)
    const path = at === 'above' ? (unit?.above ?? unit?.path) : unit?.path
    if (path !== undefined && holds(ctx, path, may)) return []
    return [{ unitId, reason: NOT_YOURS, params: { unit: unit?.name ?? '' } }]
  })
}

function demandsOf({ opened = [], amended = [], closed = [], counted = [], became = [] }: Changes): Demand[] {
  const fresh = new Set(opened.map(({ id }) => id))
  const may = powers.changeUnits
  const changed = (unitId: string): Demand[] =>
    fresh.has(unitId) ? [] : [{ unitId, place: unitId, at: 'above', may }]
  const into = (unitId: string, place: string | undefined): Demand[] =>
    place === undefined || fresh.has(place) ? [] : [{ unitId, place, at: 'on', may }]
  return [
    // A highest unit is opened by the house alone.
    ...opened.flatMap(({ id, parentId }) => into(id, parentId ?? NOWHERE)),
    ...amended.flatMap(({ unitId, set }) => [...changed(unitId), ...into(unitId, set.parentId)]),
    ...closed.flatMap(({ unitId }) => changed(unitId)),
    ...counted.flatMap(({ unitId }): Demand[] =>
      fresh.has(unitId) ? [] : [{ unitId, place: unitId, at: 'on', may: powers.declareMembers }],
    ),
    ...became.flatMap(({ predecessorId, successorId }) => [
      ...changed(predecessorId),
      ...changed(successorId).map((it) => ({ ...it, unitId: predecessorId })),
    ]),
  ]
}

const NOWHERE = '00000000-0000-0000-0000-000000000000'

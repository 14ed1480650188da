import { randomUUID } from 'node:crypto'

import { powers } from 'shared/powers'
import type { Merging, Splitting } from 'shared/unit-changes'

import { record } from '../audit/queries.ts'
import { type Ctx, write } from '../context.ts'
import { refuse } from '../errors.ts'
import { demandRole } from '../visible.ts'
import { holdUnits } from './change-queries.ts'
import { changeUnits } from './changes.ts'
import { unitOn } from './history-queries.ts'
import { pathOf, unitOfCode, unitsDirectlyBelow } from './queries.ts'
import { standsFrom } from './stands-from.ts'

/**
 * Makes other units part of the one with this code: they close on the day, what stood below them moves to it, and each keeps its
 * opinions and points to it as its successor. With `into` it closes with them, and a new unit in its place is the successor of all.
 * The acting staff user is admin above all of them.
 * @throws `missing unit.missing`, `unit.sourceUnknown`; `forbidden`; `conflict unit.intoItself`, `unit.rootStays`, and as opening, closing
 *   and moving.
 */
export function mergeUnits(
  ctx: Ctx,
  code: string,
  { sources, members, into, on }: Merging,
): Promise<{ id: string }> {
  return write(ctx, async (ctx) => {
    const target = await unitInReach(ctx, code)
    const closing = []
    for (const source of new Set(sources)) {
      const unit = await unitOfCode(ctx, source)
      if (!unit) throw refuse('missing', 'unit.sourceUnknown', { code: source })
      if (unit.id === target.id) throw refuse('conflict', 'unit.intoItself', { unit: unit.name })
      closing.push(unit)
    }
    if (into !== null && target.parentId === null) throw refuse('conflict', 'unit.rootStays')
    const opened =
      into === null ? [] : [{ ...into, id: randomUUID() as string, parentId: target.parentId, members, on }]
    const successorId = opened[0]?.id ?? target.id
    const ids = [...closing.map(({ id }) => id), ...(into === null ? [] : [target.id])]
    const below = await unitsDirectlyBelow(ctx, ids, on)
    await changeUnits(ctx, {
      opened,
      amended: below
        .filter((unit) => !ids.includes(unit.id) && unit.id !== successorId)
        .map((unit) => ({ unitId: unit.id, on: standsFrom(unit, on), set: { parentId: successorId } })),
      closed: ids.map((unitId) => ({ unitId, on })),
      counted: members === null || into !== null ? [] : [{ unitId: successorId, on, members }],
      became: ids.map((predecessorId) => ({ predecessorId, successorId, on, kind: 'merge' })),
    })
    await record(ctx, 'unit.merged', { unitId: successorId, sourceIds: ids, on })
    return { id: successorId }
  })
}

/**
 * Opens new units beside the one with this code, which are its successors, and moves to each what it is given of the units below; the rest
 * stays where it is. With `closes` it ends on the same day, and everything below it must go somewhere. If it had declared members by that
 * day, each part, and the unit itself where it goes on, says how many it declares.
 * @throws `missing`; `forbidden`; `invalid unit.membersUnsaid`; `conflict unit.rootStays`, `unit.notBelow`, `unit.belowTwice`,
 *   `unit.belowLeft`, and as opening, moving and closing.
 */
export function splitUnit(
  ctx: Ctx,
  code: string,
  { parts, closes, members, on }: Splitting,
): Promise<{ id: string }> {
  return write(ctx, async (ctx) => {
    const { id, parentId, name } = await unitInReach(ctx, code)
    if (parentId === null) throw refuse('conflict', 'unit.rootStays')
    demandRole(ctx, (await pathOf(ctx, parentId))!.path, powers.changeUnits)
    await holdUnits(ctx)
    const { memberCount } = await unitOn(ctx, id, on)
    const unsaid = [...parts, ...(closes ? [] : [{ name, members }])].find((it) => it.members === null)
    if (memberCount > 0 && unsaid) throw refuse('invalid', 'unit.membersUnsaid', { unit: unsaid.name })
    const goesTo = sharedOut(parts, await unitsDirectlyBelow(ctx, [id], on), { name, closes })
    const opened = parts.map(({ below: _, ...part }) => ({
      ...part,
      id: randomUUID() as string,
      parentId,
      on,
    }))
    await changeUnits(ctx, {
      opened,
      amended: goesTo.map(({ unit, part }) => ({
        unitId: unit.id,
        on: standsFrom(unit, on),
        set: { parentId: opened[part]!.id },
      })),
      closed: closes ? [{ unitId: id, on }] : [],
      counted: closes || members === null ? [] : [{ unitId: id, on, members }],
      became: opened.map((part) => ({ predecessorId: id, successorId: part.id, on, kind: 'split' })),
    })
    const movedIds = goesTo.map(({ unit }) => unit.id)
    await record(ctx, 'unit.split', {
      unitId: id,
      partIds: opened.map((part) => part.id),
      movedIds,
      closes,
      on,
    })
    return { id }
  })
}

type Below = Awaited<ReturnType<typeof unitsDirectlyBelow>>

/** Which part, by its number, each unit below goes to; or a refusal, when one is to go to two, is not below, or would be left without. */
function sharedOut(
  parts: Splitting['parts'],
  below: Below,
  old: { name: string; closes: boolean },
): { unit: Below[number]; part: number }[] {
  const partOf = new Map<Below[number], number>()
  for (const [part, { below: codes }] of parts.entries())
    for (const code of codes) {
      const unit = below.find((it) => it.code === code)
      if (!unit) throw refuse('conflict', 'unit.notBelow', { code, unit: old.name })
      if (partOf.has(unit)) throw refuse('conflict', 'unit.belowTwice', { unit: unit.name })
      partOf.set(unit, part)
    }
  const left = below.find((unit) => !partOf.has(unit))
  if (old.closes && left) throw refuse('conflict', 'unit.belowLeft', { unit: left.name, code: left.code })
  return [...partOf].map(([unit, part]) => ({ unit, part }))
}

async function unitInReach(ctx: Ctx, code: string) {
  const unit = await unitOfCode(ctx, code)
  if (!unit) throw refuse('missing', 'unit.missing')
  return unit
}

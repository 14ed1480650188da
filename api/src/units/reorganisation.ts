import { randomUUID } from 'node:crypto'

import type { Merging, Splitting } from 'shared/unit-changes'

import { record } from '../audit/queries.ts'
import { type Ctx, write } from '../context.ts'
import { refuse } from '../errors.ts'
import { changeUnits } from './changes.ts'
import { unitOfCode, unitsDirectlyBelow } from './queries.ts'

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
        .map((unit) => ({ unitId: unit.id, on, set: { parentId: successorId } })),
      closed: ids.map((unitId) => ({ unitId, on })),
      counted: members === null || into !== null ? [] : [{ unitId: successorId, on, members }],
      became: ids.map((predecessorId) => ({ predecessorId, successorId, on, kind: 'merge' })),
    })
    await record(ctx, 'unit.merged', { unitId: successorId, sourceIds: ids, on })
    return { id: successorId }
  })
}

/**
 * Opens new units beside the one with this code, which are its successors; with `closes` it ends on the same day and must have nothing
 * below it. @throws `missing`; `forbidden`; `conflict unit.rootStays`, and as opening and closing.
 */
export function splitUnit(ctx: Ctx, code: string, { parts, closes, on }: Splitting): Promise<{ id: string }> {
  return write(ctx, async (ctx) => {
    const { id, parentId } = await unitInReach(ctx, code)
    if (parentId === null) throw refuse('conflict', 'unit.rootStays')
    const opened = parts.map((part) => ({ ...part, id: randomUUID(), parentId, on }))
    await changeUnits(ctx, {
      opened,
      closed: closes ? [{ unitId: id, on }] : [],
      became: opened.map((part) => ({ predecessorId: id, successorId: part.id, on, kind: 'split' })),
    })
    await record(ctx, 'unit.split', { unitId: id, partIds: opened.map((part) => part.id), closes, on })
    return { id }
  })
}

async function unitInReach(ctx: Ctx, code: string) {
  const unit = await unitOfCode(ctx, code)
  if (!unit) throw refuse('missing', 'unit.missing')
  return unit
}

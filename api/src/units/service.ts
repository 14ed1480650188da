import { randomUUID } from 'node:crypto'

import type { Closing, Declaration, Moving, Opening, Recasting, Renaming } from 'shared/unit-changes'

import { record } from '../audit/queries.ts'
import { type Ctx, write } from '../context.ts'
import { refuse } from '../errors.ts'
import { changeUnits } from './changes.ts'
import { unitOfCode } from './queries.ts'

/** Who may change it is judged where it is changed (`gate.ts`). */
async function unitInReach(ctx: Ctx, code: string) {
  const unit = await unitOfCode(ctx, code)
  if (!unit) throw refuse('missing', 'unit.missing')
  return unit
}

/**
 * Opens a unit below the one with the code `parent`. Returns its id.
 * @throws `missing`; `forbidden`; `conflict unit.codeTaken`, `unit.parentNotYet`, `unit.parentClosed`, `unit.belowLower`.
 */
export function openUnit(ctx: Ctx, parent: string, { on, ...unit }: Opening): Promise<{ id: string }> {
  return write(ctx, async (ctx) => {
    const above = await unitInReach(ctx, parent)
    const id = randomUUID()
    await changeUnits(ctx, { opened: [{ ...unit, id, parentId: above.id, on }] })
    await record(ctx, 'unit.opened', { unitId: id, parentId: above.id, code: unit.code, name: unit.name, on })
    return { id }
  })
}

/**
 * Gives a unit another name from a day on.
 * @throws `missing`; `forbidden`; `conflict unit.beforeOpening`, `unit.closedSince`, `unit.changedLater`.
 */
export function renameUnit(ctx: Ctx, code: string, { name, on }: Renaming): Promise<{ id: string }> {
  return write(ctx, async (ctx) => {
    const { id } = await unitInReach(ctx, code)
    await changeUnits(ctx, { amended: [{ unitId: id, on, set: { name } }] })
    await record(ctx, 'unit.renamed', { unitId: id, name, on })
    return { id }
  })
}

/** Gives a unit another code, level or kind from a day on. @throws as `renameUnit`, and `conflict unit.codeTaken`, `unit.belowLower`. */
export function recastUnit(ctx: Ctx, code: string, { on, ...set }: Recasting): Promise<{ id: string }> {
  return write(ctx, async (ctx) => {
    const { id } = await unitInReach(ctx, code)
    await changeUnits(ctx, { amended: [{ unitId: id, on, set }] })
    await record(ctx, 'unit.recast', { unitId: id, ...set, on })
    return { id }
  })
}

/**
 * Puts a unit, with all below it, under another one from a day on. The acting staff user is admin of both.
 * @throws as `renameUnit`, and `conflict unit.circle`, `unit.parentNotYet`, `unit.parentClosed`, `unit.belowLower`, `unit.rootStays`.
 */
export function moveUnit(ctx: Ctx, code: string, { parent, on }: Moving): Promise<{ id: string }> {
  return write(ctx, async (ctx) => {
    const { id, parentId } = await unitInReach(ctx, code)
    if (parentId === null) throw refuse('conflict', 'unit.rootStays')
    const above = await unitOfCode(ctx, parent)
    if (!above) throw refuse('missing', 'unit.parentUnknown', { code: parent })
    await changeUnits(ctx, { amended: [{ unitId: id, on, set: { parentId: above.id } }] })
    await record(ctx, 'unit.moved', { unitId: id, fromId: parentId, toId: above.id, on })
    return { id }
  })
}

/**
 * Ends a unit: `on` is the first day on which it no longer exists.
 * @throws as `renameUnit`, and `conflict unit.unitsBelow`, `unit.receivesLater`, `unit.splitsLater`, `unit.mergesLater`, `unit.rootStays`.
 */
export function closeUnit(ctx: Ctx, code: string, { on }: Closing): Promise<{ id: string }> {
  return write(ctx, async (ctx) => {
    const { id, parentId } = await unitInReach(ctx, code)
    if (parentId === null) throw refuse('conflict', 'unit.rootStays')
    await changeUnits(ctx, { closed: [{ unitId: id, on }] })
    await record(ctx, 'unit.closed', { unitId: id, on })
    return { id }
  })
}

/**
 * Keeps how many members a unit declares to have on a day; officers do it for their own.
 * @throws `missing`; `forbidden`; `conflict unit.beforeOpening`, `unit.closedSince`.
 */
export function declareMembers(
  ctx: Ctx,
  code: string,
  { members, on }: Declaration,
): Promise<{ id: string }> {
  return write(ctx, async (ctx) => {
    const { id } = await unitInReach(ctx, code)
    await changeUnits(ctx, { counted: [{ unitId: id, on, members }] })
    await record(ctx, 'unit.membersDeclared', { unitId: id, members, on })
    return { id }
  })
}

import { powers } from 'shared/powers'
import { SHOWN_ROWS_MAX, type UnitPlan, type UnitRow, type WrongRow } from 'shared/unit-import'

import { record } from '../audit/queries.ts'
import { type Ctx, staffOf, write } from '../context.ts'
import { refuse } from '../errors.ts'
import { demandRole, holds } from '../visible.ts'
import { giveTime, holdUnits } from './change-queries.ts'
import { tryChanges } from './changes.ts'
import type { Planned } from './import-plan.ts'
import {
  digestOfStanding,
  insertUnitImport,
  markTaken,
  placeOn,
  unitAbove,
  unitImportInSight,
  unitsClosed,
  unitsStanding,
  updatePlan,
} from './import-queries.ts'
import { levelNames } from './level-names.ts'
import { type Fingerprinted, planAside, readUnitsAside } from './list-aside.ts'
import { unitInSight } from './queries.ts'

/** How often wrong rows are taken out and the rest is tried again. */
const ROUNDS_MAX = 12
/** How long one statement over 20,000 units may take: the only one of the pages that is given more than the usual. */
const LIST_SECONDS = 120

type List = { unitId: string; on: string; closeMissing: boolean; rows: UnitRow[] }

/**
 * Reads a list of units for an admin of the unit it is for, and keeps it with what taking it would do. Nothing of the tree changes.
 * Returns its id. @throws `missing unit.missing`; `forbidden`; `conflict unit.beforeOpening`; `invalid` as `readUnitsAside`.
 */
export async function importUnits(
  ctx: Ctx,
  { file, ...sent }: Omit<List, 'rows'> & { file: { name: string; bytes: Uint8Array } },
): Promise<{ id: string }> {
  const unit = await unitInSight(ctx, sent.unitId)
  if (!unit) throw refuse('missing', 'unit.missing')
  demandRole(ctx, unit.path, powers.changeUnits)
  const rows = await readUnitsAside(file.bytes)
  const plan = await lookedAt(ctx, { ...sent, rows })
  return write(ctx, async (ctx) => {
    const { unitId, on, closeMissing } = sent
    const made = { unitId, fileName: file.name.normalize('NFC').slice(0, 200), effectiveOn: on, rows, plan }
    const { id } = await insertUnitImport(ctx, staffOf(ctx).id, { ...made, closesMissing: closeMissing })
    await record(ctx, 'unitImport.made', { importId: id, unitId, on, counts: plan.counts })
    return { id }
  })
}

/** Looks again at what taking a list would do, with another choice about units it lacks or in a tree that changed. @throws as `takeUnits`. */
export async function lookAgain(ctx: Ctx, id: string, closeMissing: boolean): Promise<{ id: string }> {
  const kept = await listToTake(ctx, id)
  const plan = await lookedAt(ctx, { ...listOf(kept), closeMissing })
  await write(ctx, async (ctx) => {
    await updatePlan(ctx, id, { plan, closesMissing: closeMissing })
    await record(ctx, 'unitImport.lookedAt', { importId: id, unitId: kept.unitId, counts: plan.counts })
  })
  return { id }
}

/**
 * Takes the right rows of a list, all of them or, when anything is in the way, none. What it does is what was shown.
 * @throws `missing unitImport.missing`; `forbidden`; `conflict unitImport.taken`; `conflict unitImport.changed` the tree is another than
 *   when it was looked at.
 */
export async function takeUnits(ctx: Ctx, id: string, fingerprint: string): Promise<{ id: string }> {
  const list = listOf(await listToTake(ctx, id))
  // What takes long is worked out before anybody is kept waiting; that the tree is still the same is asked once it is held.
  const digest = await digestOf(ctx, list)
  const planned = await planOf(ctx, list, list.refused)
  if (planned.fingerprint !== fingerprint) throw refuse('conflict', 'unitImport.changed')
  return write(ctx, async (ctx) => {
    await giveTime(ctx, LIST_SECONDS)
    const kept = await listToTake(ctx, id, { held: true })
    await holdUnits(ctx)
    const changed = (await digestOf(ctx, list)) !== digest
    if (changed || (await tryChanges(ctx, planned.planned)).length > 0)
      throw refuse('conflict', 'unitImport.changed')
    await markTaken(ctx, id)
    await record(ctx, 'unitImport.taken', {
      importId: id,
      unitId: list.unitId,
      on: list.on,
      counts: kept.plan.counts,
    })
    return { id }
  })
}

async function listToTake(ctx: Ctx, id: string, options: { held?: boolean } = {}) {
  const kept = await unitImportInSight(ctx, id, options)
  if (!kept) throw refuse('missing', 'unitImport.missing')
  demandRole(ctx, kept.path, powers.changeUnits)
  if (kept.takenAt) throw refuse('conflict', 'unitImport.taken')
  return kept
}

function listOf(kept: Awaited<ReturnType<typeof listToTake>>): List & { refused: Map<number, WrongRow> } {
  const { unitId, effectiveOn: on, closesMissing: closeMissing, rows, plan } = kept
  const refused = new Map(plan.wrong.map((row) => [row.row, row]))
  return { unitId, on, closeMissing, rows, refused }
}

async function digestOf(ctx: Ctx, { unitId, on }: List): Promise<string | undefined> {
  const path = await placeOn(ctx, unitId, on)
  return path === undefined ? undefined : digestOfStanding(ctx, path, on)
}

async function planOf(ctx: Ctx, list: List, refused: ReadonlyMap<number, WrongRow>): Promise<Fingerprinted> {
  const path = await placeOn(ctx, list.unitId, list.on)
  const standing = path === undefined ? [] : await unitsStanding(ctx, path, list.on)
  const merges = list.rows.some(({ cells }) => cells.successor)
  const closed = path === undefined || !merges ? [] : await unitsClosed(ctx, path, list.on)
  const above = await unitAbove(ctx, list.unitId)
  return planAside(
    list.rows,
    { standing, closed },
    {
      rootId: list.unitId,
      rootToo: above === undefined || holds(ctx, above.path, powers.changeUnits),
      on: list.on,
      closeMissing: list.closeMissing,
      levels: (await levelNames(ctx)).names,
      refused,
    },
  )
}

/** Tries the list in a transaction that is taken back, without the rows the database finds wrong, until the rest holds. */
async function lookedAt(ctx: Ctx, list: List): Promise<UnitPlan> {
  const refused = new Map<number, WrongRow>()
  for (let round = 0; round < ROUNDS_MAX; round++) {
    const { planned, fingerprint } = await planOf(ctx, list, refused)
    const troubles = await tried(ctx, planned)
    if (troubles.length === 0) return { fingerprint, ...shownPlan(planned) }
    for (const trouble of troubles) {
      // A unit that stands in no row is one that the list lacks and that cannot be closed: then none is.
      const row = planned.rowOf.get(trouble.unitId)
      if (row === undefined) throw refuse('conflict', trouble.reason, trouble.params)
      refused.set(row, { row, reason: trouble.reason, params: trouble.params })
    }
  }
  throw refuse('conflict', 'unitImport.tangled')
}

/** Ends a transaction without a trace, and carries out of it what was found. */
class TakenBack extends Error {}

async function tried(ctx: Ctx, planned: Planned): ReturnType<typeof tryChanges> {
  let troubles: Awaited<ReturnType<typeof tryChanges>> = []
  try {
    await write(ctx, async (ctx) => {
      await giveTime(ctx, LIST_SECONDS)
      troubles = await tryChanges(ctx, planned)
      throw new TakenBack()
    })
  } catch (error) {
    if (!(error instanceof TakenBack)) throw error
  }
  return troubles
}

function shownPlan({ added, changed, merged, missing, same, wrong }: Planned): Omit<UnitPlan, 'fingerprint'> {
  return {
    counts: {
      added: added.length,
      changed: changed.length,
      merged: merged.length,
      same,
      wrong: wrong.length,
      missing: missing.length,
    },
    added: added.slice(0, SHOWN_ROWS_MAX),
    changed: changed.slice(0, SHOWN_ROWS_MAX),
    merged: merged.slice(0, SHOWN_ROWS_MAX),
    missing: missing.slice(0, SHOWN_ROWS_MAX).map(({ code, name }) => ({ code, name })),
    wrong,
  }
}

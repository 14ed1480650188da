import { createHash } from 'node:crypto'

import type { PlannedRow, UnitChange, UnitRow, WrongRow } from 'shared/unit-import'

import type { Amended, Became, Closed, Counted, Opened } from './change-queries.ts'
import { type Matched, matchRows, type StandingUnit, type Tree } from './import-matching.ts'
import { judgeMergings, type ListedMerging } from './import-merging.ts'
import type { LevelsNamed } from './import-row.ts'
import { standsFrom } from './stands-from.ts'

/** What a list asks for: the changes to write, and what is to be told of each row. `rowOf` finds the row of a unit in trouble. */
export type Planned = {
  opened: Opened[]
  amended: Amended[]
  counted: Counted[]
  closed: Closed[]
  became: Became[]
  added: PlannedRow[]
  changed: PlannedRow[]
  merged: PlannedRow[]
  same: number
  missing: StandingUnit[]
  wrong: WrongRow[]
  rowOf: Map<string, number>
}

/** How many rows of a circle are named. */
const CIRCLE_SHOWN = 12

type Options = {
  rootId: string
  /** Whether the unit of the list may itself be changed: by who is admin of the one above it. */
  rootToo: boolean
  on: string
  closeMissing: boolean
  /** What the tree calls its levels. */
  levels: LevelsNamed
  refused: ReadonlyMap<number, WrongRow>
}

/**
 * Compares a list of units with the tree below `rootId` as it stands. Rows are matched by code, or by their previous code; an empty cell leaves
 * a unit as it is. A row with a successor closes its unit, whatever else it says; what stood below moves to the successor, unless the list puts it
 * elsewhere. `refused` are rows that were found wrong by the database before; a new unit below a wrong one is wrong too.
 */
export function planUnits(list: readonly UnitRow[], tree: Tree, options: Options): Planned {
  const { rootId, rootToo, on, closeMissing } = options
  const matching = matchRows(list, tree, options)
  const { rows, wrong, standing, opened } = matching
  const unitOfId = new Map(tree.standing.map((unit) => [unit.id, unit]))
  const codeOfNew = new Map(rows.filter(({ unit }) => !unit).map(({ id, code }) => [id, code]))
  const judged = judgeMergings(matching, rootId)
  wrong.push(...judged.wrong)
  const mergingOf = new Map(judged.mergings.map((it) => [it.id, it]))
  const mergingOfCode = new Map(judged.mergings.flatMap((it) => it.codes.map((code) => [code, it] as const)))
  const planned: Planned = emptyPlan(wrong)
  const settled = new Set<string>()

  for (const row of rows) {
    if (row.successor !== null) continue
    const parent = parentOf(row)
    if ('reason' in parent) {
      wrong.push({ row: row.row, ...parent })
      continue
    }
    planned.rowOf.set(row.unit?.id ?? row.id, row.row)
    if (row.unit) amend(row, row.unit, parent.id)
    else open(row, parent.id ?? rootId)
  }
  // A wrong row still says that its unit is there, and so does one that names it as a successor.
  const mentioned = new Set(
    list.flatMap(({ cells }) =>
      [cells.code, cells.previousCode, cells.successor].map((it) => it?.toUpperCase()),
    ),
  )
  const missing = tree.standing.filter(
    ({ id, codes }) => id !== rootId && !codes.some((code) => mentioned.has(code)),
  )
  if (closeMissing) planned.closed = missing.map(({ id }) => ({ unitId: id, on }))
  const moved = merge(new Set(planned.closed.map(({ unitId }) => unitId)))
  planned.missing = missing.filter(({ id }) => !moved.has(id))
  wrong.sort((a, b) => a.row - b.row)
  return planned

  /** The unit a row belongs under: null leaves it where it is. */
  function parentOf(row: Matched): { id: string | null } | Omit<WrongRow, 'row'> {
    if (row.previousCode !== null && !matching.isKnown(row.previousCode))
      return { reason: 'unitList.previousUnknown', params: { code: row.previousCode } }
    if (!row.unit && row.level === null) return { reason: 'unitList.levelMissing', params: {} }
    if (row.parent === null) return { id: null }
    const merging = mergingOfCode.get(row.parent)
    // Below what becomes part of it it stays: then the database says what has to move first.
    if (merging && merging.successorId === row.unit?.id) return { id: null }
    const above = merging ? unitOfId.get(merging.successorId) : standing(row.parent)
    if (above) return { id: above.id }
    const fresh = opened(merging?.successor ?? row.parent)
    if (!fresh) return { reason: 'unitList.parentUnknown', params: { code: row.parent } }
    const circle = matching.circleOf(row)
    if (circle) return circleTold(circle)
    if (!matching.isFit(row)) return { reason: 'unitList.parentWrong', params: { row: String(fresh.row) } }
    return { id: fresh.id }
  }

  /** Where a unit goes whose unit above becomes part of another: to that one, unless it is that one itself. */
  function inherited({ id, parentId }: StandingUnit): string | null {
    const successorId = mergingOf.get(parentId ?? '')?.successorId ?? null
    return successorId === id ? null : successorId
  }

  /**
   * Closes what becomes part of another, and moves what stood below it and no right row speaks of, but for what closes too. Returns the
   * units it moves.
   */
  function merge(closing: ReadonlySet<string>): Set<string> {
    const carried = tree.standing.filter(
      (unit) =>
        inherited(unit) !== null && !settled.has(unit.id) && !closing.has(unit.id) && !mergingOf.has(unit.id),
    )
    for (const unit of carried) {
      planned.amended.push({
        unitId: unit.id,
        on: standsFrom(unit, on),
        set: { parentId: inherited(unit)! },
      })
      planned.rowOf.set(unit.id, mergingOf.get(unit.parentId!)!.row)
    }
    const goesTo = new Map(planned.amended.map(({ unitId, set }) => [unitId, set.parentId]))
    const below = Map.groupBy(
      tree.standing.filter((unit) => inherited(unit) !== null && goesTo.get(unit.id) === inherited(unit)),
      ({ parentId }) => parentId!,
    )
    for (const it of judged.mergings) {
      if (it.done) {
        planned.same++
        continue
      }
      const { row, id, code, name, successorId } = it
      planned.rowOf.set(id, row)
      planned.closed.push({ unitId: id, on })
      planned.became.push({ predecessorId: id, successorId, on, kind: 'merge' })
      planned.merged.push({ row, code, name, changes: changesOfMerging(it, below.get(id) ?? []) })
    }
    return new Set(carried.map(({ id }) => id))
  }

  function open(row: Matched, parentId: string): void {
    const { id, code, name, kind, members } = row
    planned.opened.push({ id, parentId, code, name, level: row.level!, kind: kind ?? null, members, on })
    planned.added.push({ row: row.row, code, name, changes: [] })
  }

  function amend(row: Matched, unit: StandingUnit, parentId: string | null): void {
    const changes: UnitChange[] = []
    const set: Amended['set'] = {}
    const note = (field: UnitChange['field'], from: string | null, to: string | null) =>
      changes.push({ field, from, to })
    if (row.code !== unit.code) {
      set.code = row.code
      note('code', unit.code, row.code)
    }
    if (row.name !== unit.name) {
      set.name = row.name
      note('name', unit.name, row.name)
    }
    if (row.level !== null && row.level !== unit.level) {
      set.level = row.level
      note('level', unit.level, row.level)
    }
    if (row.kind !== null && row.kind !== unit.kind) {
      set.kind = row.kind
      note('kind', unit.kind, row.kind)
    }
    const above = parentId ?? inherited(unit)
    if (above !== null && above !== unit.parentId && unit.id !== rootId) {
      set.parentId = above
      const to = unitOfId.get(above)?.code ?? codeOfNew.get(above) ?? null
      note('parent', unitOfId.get(unit.parentId ?? '')?.code ?? null, to)
    }
    if (row.members !== null && row.members !== unit.members)
      note('members', String(unit.members), String(row.members))
    if (unit.id === rootId && !rootToo && changes.some(({ field }) => field !== 'members')) {
      wrong.push({ row: row.row, reason: 'unitList.rootStays', params: { unit: unit.name } })
      return
    }
    settled.add(unit.id)
    const carried = parentId === null && Object.keys(set).join() === 'parentId'
    if (Object.keys(set).length > 0)
      planned.amended.push({ unitId: unit.id, on: carried ? standsFrom(unit, on) : on, set })
    if (row.members !== null && row.members !== unit.members)
      planned.counted.push({ unitId: unit.id, on, members: row.members })
    if (changes.length === 0) planned.same++
    else planned.changed.push({ row: row.row, code: row.code, name: row.name, changes })
  }
}

/** How new units that are each other's parent are told: row by row, from one back to itself. */
function circleTold(circle: Matched[]): Omit<WrongRow, 'row'> {
  const numbers = circle.map(({ row }) => String(row))
  if (numbers.length === 1) return { reason: 'unitList.parentItself', params: {} }
  const way = numbers.length > CIRCLE_SHOWN ? [...numbers.slice(0, CIRCLE_SHOWN), '…'] : numbers
  const params = { way: [...way, numbers[0]].join(' → '), count: String(numbers.length) }
  return { reason: 'unitList.parentCircle', params }
}

/** What is told of a merging: into what, and which units move with it. */
function changesOfMerging({ successor }: ListedMerging, below: StandingUnit[]): UnitChange[] {
  const changes: UnitChange[] = [{ field: 'successor', from: null, to: successor }]
  if (below.length > 0)
    changes.push({
      field: 'below',
      from: String(below.length),
      to: below.map(({ code }) => code).join(', '),
    })
  return changes
}

/** Two plans have one fingerprint when they would write the same. */
export function fingerprintOf({ opened, amended, counted, closed, became, wrong }: Planned): string {
  const codeOf = new Map(opened.map(({ id, code }) => [id, code]))
  const lasting = (id: string | null) => codeOf.get(id!) ?? id
  const told = [
    opened.map(({ id: _, parentId, ...it }) => ({ ...it, parent: lasting(parentId) })),
    amended.map(({ set, ...it }) => ({
      ...it,
      set: { ...set, ...(set.parentId ? { parentId: lasting(set.parentId) } : {}) },
    })),
    counted,
    closed,
    became.map((it) => ({ ...it, successorId: lasting(it.successorId) })),
    wrong.map(({ row, reason }) => [row, reason]),
  ]
  return createHash('sha256').update(JSON.stringify(told)).digest('hex')
}

function emptyPlan(wrong: WrongRow[]): Planned {
  const lists = { opened: [], amended: [], counted: [], closed: [], became: [] }
  return { ...lists, added: [], changed: [], merged: [], missing: [], same: 0, wrong, rowOf: new Map() }
}

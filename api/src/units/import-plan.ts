import { createHash, randomUUID } from 'node:crypto'

import type { PlannedRow, UnitChange, UnitRow, WrongRow } from 'shared/unit-import'
import type { UnitKind, UnitLevel } from 'shared/units'

import type { Amended, Closed, Counted, Opened } from './change-queries.ts'
import { type LevelsNamed, type RowRead, readRow } from './import-row.ts'

/** A unit as it stands on the day of the list; `codes` are all it ever had. */
export type StandingUnit = {
  id: string
  parentId: string | null
  code: string
  codes: string[]
  name: string
  level: UnitLevel
  kind: UnitKind | null
  members: number
}

/** What a list asks for: the changes to write, and what is to be told of each row. `rowOf` finds the row of a unit in trouble. */
export type Planned = {
  opened: Opened[]
  amended: Amended[]
  counted: Counted[]
  closed: Closed[]
  added: PlannedRow[]
  changed: PlannedRow[]
  same: number
  missing: StandingUnit[]
  wrong: WrongRow[]
  rowOf: Map<string, number>
}

/** How many units may stand above one another; a list that goes on longer goes in a circle. */
const DEPTH_MAX = 20

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
 * a unit as it is. `refused` are rows that were found wrong by the database before; a new unit below a wrong one is wrong too.
 */
export function planUnits(
  list: readonly UnitRow[],
  standing: readonly StandingUnit[],
  options: Options,
): Planned {
  const { rootId, rootToo, on, closeMissing } = options
  const unitOfCode = new Map(standing.flatMap((unit) => unit.codes.map((code) => [code, unit] as const)))
  const unitOfId = new Map(standing.map((unit) => [unit.id, unit]))
  const { right, wrong } = readAll(list, options)
  const matched = right.map((row) => ({
    ...row,
    unit: unitOfCode.get(row.previousCode ?? row.code) ?? unitOfCode.get(row.code),
    id: randomUUID() as string,
  }))
  const newByCode = new Map(matched.filter(({ unit }) => !unit).map((it) => [it.code, it]))
  const planned: Planned = emptyPlan(wrong)
  const seen = new Set<string>()

  for (const row of matched) {
    const parent = parentOf(row)
    if ('reason' in parent) {
      wrong.push({ row: row.row, ...parent })
      continue
    }
    planned.rowOf.set(row.unit?.id ?? row.id, row.row)
    if (row.unit) amend(row, row.unit, parent.id)
    else open(row, parent.id ?? rootId)
  }
  // A wrong row still says that its unit is there.
  const mentioned = new Set(
    list.flatMap(({ cells }) => [cells.code, cells.previousCode].map((it) => it?.toUpperCase())),
  )
  planned.missing = standing.filter(
    ({ id, codes }) => id !== rootId && !codes.some((code) => mentioned.has(code)),
  )
  if (closeMissing) planned.closed = planned.missing.map(({ id }) => ({ unitId: id, on }))
  wrong.sort((a, b) => a.row - b.row)
  return planned

  /** The unit a row belongs under: null leaves it where it is. */
  function parentOf(row: (typeof matched)[number]): { id: string | null } | Omit<WrongRow, 'row'> {
    if (row.previousCode !== null && !unitOfCode.has(row.previousCode))
      return { reason: 'unitList.previousUnknown', params: { code: row.previousCode } }
    if (row.unit && seen.has(row.unit.id))
      return { reason: 'unitList.unitTwice', params: { unit: row.unit.name } }
    if (row.unit) seen.add(row.unit.id)
    if (!row.unit && row.level === null) return { reason: 'unitList.levelMissing', params: {} }
    if (row.parent === null) return { id: null }
    const above = unitOfCode.get(row.parent)
    if (above) return { id: above.id }
    const opened = newByCode.get(row.parent)
    if (!opened) return { reason: 'unitList.parentUnknown', params: { code: row.parent } }
    if (!isFit(row)) return { reason: 'unitList.parentWrong', params: { row: String(opened.row) } }
    return { id: opened.id }
  }

  /** Whether a new unit, and every new unit above it, can be taken: none is wrong, none comes back to itself. */
  function isFit(row: (typeof matched)[number]): boolean {
    let at = row
    for (let depth = 0; depth < DEPTH_MAX; depth++) {
      if (at.level === null || (at.previousCode !== null && !unitOfCode.has(at.previousCode))) return false
      if (at.parent === null || unitOfCode.has(at.parent)) return true
      const above = newByCode.get(at.parent)
      if (!above) return false
      at = above
    }
    return false
  }

  function open(row: (typeof matched)[number], parentId: string): void {
    const { id, code, name, kind, members } = row
    planned.opened.push({ id, parentId, code, name, level: row.level!, kind: kind ?? null, members, on })
    planned.added.push({ row: row.row, code, name, changes: [] })
  }

  function amend(row: RowRead, unit: StandingUnit, parentId: string | null): void {
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
    if (parentId !== null && parentId !== unit.parentId && unit.id !== rootId) {
      set.parentId = parentId
      note('parent', unitOfId.get(unit.parentId ?? '')?.code ?? null, row.parent)
    }
    if (row.members !== null && row.members !== unit.members)
      note('members', String(unit.members), String(row.members))
    if (unit.id === rootId && !rootToo && changes.some(({ field }) => field !== 'members')) {
      wrong.push({ row: row.row, reason: 'unitList.rootStays', params: { unit: unit.name } })
      return
    }
    if (Object.keys(set).length > 0) planned.amended.push({ unitId: unit.id, on, set })
    if (row.members !== null && row.members !== unit.members)
      planned.counted.push({ unitId: unit.id, on, members: row.members })
    if (changes.length === 0) planned.same++
    else planned.changed.push({ row: row.row, code: row.code, name: row.name, changes })
  }
}

/** Two plans have one fingerprint when they would write the same. */
export function fingerprintOf({ opened, amended, counted, closed, wrong }: Planned): string {
  const codeOf = new Map(opened.map(({ id, code }) => [id, code]))
  const told = [
    opened.map(({ id: _, parentId, ...it }) => ({ ...it, parent: codeOf.get(parentId!) ?? parentId })),
    amended.map(({ set, ...it }) => ({
      ...it,
      set: { ...set, ...(set.parentId ? { parentId: codeOf.get(set.parentId) ?? set.parentId } : {}) },
    })),
    counted,
    closed,
    wrong.map(({ row, reason }) => [row, reason]),
  ]
  return createHash('sha256').update(JSON.stringify(told)).digest('hex')
}

function readAll(list: readonly UnitRow[], { refused, levels }: Pick<Options, 'refused' | 'levels'>) {
  const right: RowRead[] = []
  const wrong: WrongRow[] = []
  const rowOfCode = new Map<string, number>()
  for (const given of list) {
    const before = refused.get(given.row)
    const row = before ?? readRow(given, levels)
    if ('reason' in row) {
      wrong.push(row)
      continue
    }
    const twin = rowOfCode.get(row.code)
    if (twin !== undefined)
      wrong.push({
        row: row.row,
        reason: 'unitList.codeTwice',
        params: { code: row.code, row: String(twin) },
      })
    else {
      rowOfCode.set(row.code, row.row)
      right.push(row)
    }
  }
  return { right, wrong }
}

function emptyPlan(wrong: WrongRow[]): Planned {
  const lists = { opened: [], amended: [], counted: [], closed: [], added: [], changed: [], missing: [] }
  return { ...lists, same: 0, wrong, rowOf: new Map() }
}

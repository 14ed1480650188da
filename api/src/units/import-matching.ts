import { randomUUID } from 'node:crypto'

import type { UnitRow, WrongRow } from 'shared/unit-import'
import type { UnitKind, UnitLevel } from 'shared/units'

import { type LevelsNamed, type RowRead, readRow } from './import-row.ts'

/** A unit as it stands on the day of the list; `codes` are all it ever had. It may be yet to open. */
export type StandingUnit = {
  id: string
  parentId: string | null
  code: string
  codes: string[]
  name: string
  level: UnitLevel
  kind: UnitKind | null
  members: number
  openedOn: string
}

/** A unit that is closed by the day of the list, and what it became. */
export type ClosedUnit = {
  id: string
  code: string
  codes: string[]
  name: string
  closedOn: string
  successorIds: string[]
}

/** The tree a list is compared with; `closed` are told only of a list with mergings. */
export type Tree = { standing: readonly StandingUnit[]; closed: readonly ClosedUnit[] }

/** A row that was understood, with the unit it is about; where that is a new one, `id` is what it will have. */
export type Matched = RowRead & { id: string; unit: StandingUnit | undefined }

/** The rows of a list beside the tree. Units are found by every code they ever had, and by the one the list gives them. */
export type Matching = {
  rows: Matched[]
  wrong: WrongRow[]
  standing: (code: string) => StandingUnit | undefined
  /** Whether a standing unit has, or once had, this code. */
  isKnown: (code: string) => boolean
  closed: (code: string) => ClosedUnit | undefined
  opened: (code: string) => Matched | undefined
  /** The new units, from this one on, each below the next and the last below the first; undefined where they form no circle. */
  circleOf: (row: Matched) => Matched[] | undefined
  /** Whether a new unit, and every new unit above it, can be taken: none is wrong, none comes back to itself. */
  isFit: (row: Matched) => boolean
}

/** How many units may stand above one another; a list that goes on longer goes in a circle. */
export const DEPTH_MAX = 20

type Options = { levels: LevelsNamed; refused: ReadonlyMap<number, WrongRow> }

/** Understands the rows of a list and finds the units they are about, by their previous code or their code. */
export function matchRows(list: readonly UnitRow[], tree: Tree, options: Options): Matching {
  const unitOfCode = byCode(tree.standing)
  const closedOfCode = byCode(tree.closed)
  const { right, wrong } = readAll(list, options)
  const rows: Matched[] = []
  const seen = new Set<string>()
  for (const row of right) {
    const unit = unitOfCode.get(row.previousCode ?? row.code) ?? unitOfCode.get(row.code)
    if (unit && seen.has(unit.id))
      wrong.push({ row: row.row, reason: 'unitList.unitTwice', params: { unit: unit.name } })
    else rows.push({ ...row, unit, id: randomUUID() })
    if (unit) seen.add(unit.id)
  }
  const renamed = new Map(rows.flatMap(({ code, unit }) => (unit ? [[code, unit] as const] : [])))
  const newByCode = new Map(rows.filter(({ unit }) => !unit).map((row) => [row.code, row]))
  const standing = (code: string) => unitOfCode.get(code) ?? renamed.get(code)
  const isKnown = (code: string) => unitOfCode.has(code)
  const closed = (code: string) => closedOfCode.get(code)
  const opened = (code: string) => newByCode.get(code)
  const successorOf = new Map(
    rows.flatMap(({ unit, successor }) =>
      unit && successor !== null ? [[unit.id, successor] as const] : [],
    ),
  )

  function isFit(row: Matched): boolean {
    let at = row
    for (let depth = 0; depth < DEPTH_MAX; depth++) {
      if (at.level === null || at.successor !== null) return false
      if (at.previousCode !== null && !isKnown(at.previousCode)) return false
      if (at.parent === null || closed(at.parent)) return true
      const unit = standing(at.parent)
      const into = unit && successorOf.get(unit.id)
      const above = unit && into === undefined ? unit : opened(into ?? at.parent)
      if (!above) return into !== undefined
      if (!('row' in above)) return true
      at = above
    }
    return false
  }

  const circleOf = circlesOf(newByCode.values(), ({ parent }) =>
    parent === null || standing(parent) ? undefined : opened(parent),
  )
  return { rows, wrong, standing, isKnown, closed, opened, circleOf, isFit }
}

/** Which rows come back to themselves going up; every row is passed once, however long the circles are. */
function circlesOf(rows: Iterable<Matched>, above: (row: Matched) => Matched | undefined) {
  const passedFrom = new Map<Matched, Matched>()
  const circles = new Map<Matched, { circle: Matched[]; place: number }>()
  for (const start of rows) {
    const way: Matched[] = []
    let at: Matched | undefined = start
    for (; at && !passedFrom.has(at); at = above(at)) {
      passedFrom.set(at, start)
      way.push(at)
    }
    if (!at || passedFrom.get(at) !== start) continue
    const circle = way.slice(way.indexOf(at))
    for (const [place, row] of circle.entries()) circles.set(row, { circle, place })
  }
  return (row: Matched) => {
    const found = circles.get(row)
    return found && [...found.circle.slice(found.place), ...found.circle.slice(0, found.place)]
  }
}

const byCode = <T extends { codes: string[] }>(units: readonly T[]) =>
  new Map(units.flatMap((unit) => unit.codes.map((code) => [code, unit] as const)))

function readAll(list: readonly UnitRow[], { refused, levels }: Options) {
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

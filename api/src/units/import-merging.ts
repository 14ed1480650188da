import type { WrongRow } from 'shared/unit-import'

import { DEPTH_MAX, type Matched, type Matching } from './import-matching.ts'

/** A unit that becomes part of another; `done` where the tree says so already. */
export type ListedMerging = {
  row: number
  id: string
  code: string
  codes: string[]
  name: string
  successorId: string
  /** The code of what it becomes part of. */
  successor: string
  done: boolean
}

/**
 * What the rows with a successor ask for, and which of them cannot be: of a unit nobody knows, of the unit of the list itself, into a unit
 * nobody knows, into itself, into one that is closed or becomes part of another in the same list.
 */
export function judgeMergings(matching: Matching, rootId: string) {
  const rows = matching.rows.filter(({ successor }) => successor !== null)
  const rowOfUnit = new Map(rows.map((row) => [row.unit?.id ?? row.id, row]))
  const mergings: ListedMerging[] = []
  const wrong: WrongRow[] = []
  for (const row of rows) {
    const verdict = judged(row)
    if ('reason' in verdict) wrong.push({ row: row.row, ...verdict })
    else mergings.push(verdict)
  }
  return { mergings, wrong }

  function judged(row: Matched): ListedMerging | Omit<WrongRow, 'row'> {
    const of = row.unit ?? matching.closed(row.previousCode ?? row.code) ?? matching.closed(row.code)
    if (!of) return { reason: 'unitList.mergedUnknown', params: { code: row.code } }
    if (of.id === rootId) return { reason: 'unitList.rootMerges', params: { unit: of.name } }
    const into = intoOf(row)
    if (!into) return { reason: 'unitList.successorUnknown', params: { code: row.successor! } }
    if (into.id === of.id) return { reason: 'unitList.successorItself', params: { unit: of.name } }
    const { id, code, codes, name } = of
    const merging = { row: row.row, id, code, codes, name, successorId: into.id, successor: into.code }
    if ('closedOn' in of) {
      if (of.successorIds.includes(into.id)) return { ...merging, done: true }
      return { reason: 'unitList.mergedClosed', params: { unit: of.name, day: of.closedOn } }
    }
    if ('closedOn' in into)
      return { reason: 'unitList.successorClosed', params: { unit: into.name, day: into.closedOn } }
    if (comesBack(row)) return { reason: 'unitList.successorCircle', params: { unit: of.name } }
    const next = rowOfUnit.get(into.id)
    if (next)
      return { reason: 'unitList.successorMerges', params: { unit: into.name, row: String(next.row) } }
    if ('row' in into && !matching.isFit(into))
      return { reason: 'unitList.successorWrong', params: { row: String(into.row) } }
    return { ...merging, done: false }
  }

  function intoOf({ successor }: Matched) {
    const code = successor!
    return matching.standing(code) ?? matching.closed(code) ?? matching.opened(code)
  }

  function comesBack(row: Matched): boolean {
    let at: Matched | undefined = row
    for (let step = 0; at && step < DEPTH_MAX; step++) {
      const into = intoOf(at)
      at = into && rowOfUnit.get(into.id)
      if (at === row) return true
    }
    return false
  }
}

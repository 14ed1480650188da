import { searchKey } from 'shared/search-key'
import { MemberCount, UnitCode, UnitName } from 'shared/unit-changes'
import type { UnitRow, WrongRow } from 'shared/unit-import'
import { type UnitKind, unitKinds, type UnitLevel, unitLevels } from 'shared/units'
import { unitImportWords as words } from 'shared/words/unit-import'
import { unitLevelNames } from 'shared/words/units'

/** What the tree calls its levels. */
export type LevelsNamed = Record<UnitLevel, string>

/** A row as it was understood; null where its cell is empty. */
export type RowRead = {
  row: number
  code: string
  name: string
  level: UnitLevel | null
  kind: UnitKind | null
  members: number | null
  parent: string | null
  previousCode: string | null
  /** The code of the unit it becomes part of. */
  successor: string | null
}

/** Understands a row of a list of units, or says why it cannot be. */
export function readRow({ row, cells, merged }: UnitRow, levels: LevelsNamed): RowRead | WrongRow {
  const wrong = (reason: string, params: Record<string, string> = {}): WrongRow => ({ row, reason, params })
  if (merged) return wrong('unitList.merged')
  const code = UnitCode.safeParse(cells.code ?? '')
  if (!code.success) return wrong('unitList.codeForm', { code: shown(cells.code) })
  const name = UnitName.safeParse(cells.name ?? '')
  if (!name.success) return wrong(cells.name ? 'unitList.nameTooLong' : 'unitList.nameMissing')
  const level = cells.level ? levelOf(cells.level, levels) : null
  if (level === undefined) return wrong('unitList.levelUnknown', { level: shown(cells.level) })
  const kind = cells.kind ? kindOf(cells.kind) : null
  if (kind === undefined) return wrong('unitList.kindUnknown', { kind: shown(cells.kind) })
  const members = cells.members ? membersOf(cells.members) : null
  if (members === undefined) return wrong(whyNoCount(cells.members!), { members: shown(cells.members) })
  const parent = codeOf(cells.parent)
  if (parent === undefined) return wrong('unitList.parentUnknown', { code: shown(cells.parent) })
  const previousCode = codeOf(cells.previousCode)
  if (previousCode === undefined)
    return wrong('unitList.previousUnknown', { code: shown(cells.previousCode) })
  const successor = codeOf(cells.successor)
  if (successor === undefined) return wrong('unitList.successorUnknown', { code: shown(cells.successor) })
  return { row, code: code.data, name: name.data, level, kind, members, parent, previousCode, successor }
}

/** A cell as a sentence can hold it. */
function shown(text: string | undefined): string {
  return (text ?? '').length > 60 ? `${text!.slice(0, 60)}…` : (text ?? '')
}

function codeOf(text: string | undefined): string | null | undefined {
  return text ? UnitCode.safeParse(text).data : null
}

function levelOf(text: string, levels: LevelsNamed): UnitLevel | undefined {
  const key = searchKey(text)
  // A name that the tree itself gives a level comes before what others call it.
  const own = unitLevels.find((level) => searchKey(levels[level]) === key)
  if (own) return own
  return unitLevels.find(
    (level) =>
      key === level.toLowerCase() ||
      key === searchKey(unitLevelNames[level]) ||
      words.levels[level].some((name) => searchKey(name) === key),
  )
}

function kindOf(text: string): UnitKind | undefined {
  const key = searchKey(text)
  return unitKinds.find(
    (kind) => key === kind.toLowerCase() || words.kinds[kind].some((name) => searchKey(name) === key),
  )
}

/** A whole number as people write it: 1.250, 1 250 or 1250. */
function membersOf(text: string): number | undefined {
  const plain = digitsOf(text)
  return /^\d+$/.test(plain) ? MemberCount.safeParse(plain).data : undefined
}

function whyNoCount(text: string): string {
  if (/^\d+$/.test(digitsOf(text))) return 'unitList.membersTooMany'
  return isNegative(text) ? 'unitList.membersNegative' : 'unitList.membersForm'
}

/** Whether a number below nought is written, with any of the marks that go for a minus: -5, −1.250, (5) as accountants write it. */
function isNegative(text: string): boolean {
  const amount = /^[-−–]\s*(.+)$/.exec(text)?.[1] ?? /^\((.+)\)$/.exec(text)?.[1]
  return amount !== undefined && /^\d+([.,]\d+)?$/.test(digitsOf(amount))
}

const digitsOf = (text: string) => (/^\d{1,3}([.\s]\d{3})+$/.test(text) ? text.replace(/[.\s]/g, '') : text)

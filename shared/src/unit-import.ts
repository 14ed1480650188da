import { z } from 'zod'

import { Day } from './days.ts'
import type { ListRow, WrongRow } from './list-import.ts'

/** The largest list of units that is taken, in bytes. */
export const UNIT_LIST_BYTES_MAX = 20 * 1024 * 1024

/** What the columns of a list of units say. `code` and `name` must be there; the others may. */
export const unitColumns = [
  'code',
  'name',
  'level',
  'parent',
  'kind',
  'members',
  'previousCode',
  'successor',
] as const
export type UnitColumn = (typeof unitColumns)[number]

/** A row as it stands in the file. */
export type UnitRow = ListRow<UnitColumn>
export type { WrongRow }

/**
 * What of a unit a row changes: from what, to what; null where it was or will be nothing. `successor` is what it becomes part of; `below` are the
 * units that move there with it: how many, and their codes.
 */
export type UnitChange = {
  field: 'code' | 'name' | 'level' | 'parent' | 'kind' | 'members' | 'successor' | 'below'
  from: string | null
  to: string | null
}

/** What taking a row would do. */
export type PlannedRow = { row: number; code: string; name: string; changes: UnitChange[] }

/** How many rows of a list would do what. `missing` are units that exist and stand in no row. */
export const PlanCounts = z.object({
  added: z.number(),
  changed: z.number(),
  merged: z.number(),
  same: z.number(),
  wrong: z.number(),
  missing: z.number(),
})
export type PlanCounts = z.infer<typeof PlanCounts>

/** How many rows of each kind are shown on the page; the file of wrong rows has them all. */
export const SHOWN_ROWS_MAX = 200

/** What taking a list would do, as it was last looked at. `fingerprint` is of everything it would write. */
export type UnitPlan = {
  fingerprint: string
  counts: PlanCounts
  added: PlannedRow[]
  changed: PlannedRow[]
  merged: PlannedRow[]
  missing: { code: string; name: string }[]
  wrong: WrongRow[]
}

/** A list of units as it is sent: from which day it holds, and whether units below `unitId` that it lacks are to be closed. */
export const UnitListSent = z.object({
  unitId: z.uuid(),
  on: Day,
  closeMissing: z.stringbool().default(false),
  file: z.file(),
})

export const TakingUnits = z.object({ fingerprint: z.string().regex(/^[0-9a-f]{64}$/) })

import { unitColumns, type UnitRow } from 'shared/unit-import'
import { unitImportWords as words } from 'shared/words/unit-import'

import { onListThread, readListAside } from '../ooxml/list-aside.ts'
import type { ListSpec } from '../ooxml/read-list.ts'
import type { Planned, planUnits } from './import-plan.ts'

/** What the thread of lists is given: a list to compare with the tree. */
export type ListTask = Parameters<typeof planUnits>

/** A list of units: as many as can be looked at while someone waits; a province has some thousands. */
export const unitList: ListSpec<(typeof unitColumns)[number]> = {
  columns: unitColumns,
  headings: words.headings,
  names: words.columns,
  required: ['code', 'name'],
  rowsMax: 20_000,
  tooMany: 'sheet.tooManyRows',
}

/** The rows of a list of units, read on a thread of its own. @throws as `readListAside`. */
export async function readUnitsAside(bytes: Uint8Array): Promise<UnitRow[]> {
  return (await readListAside(bytes, unitList)).rows
}

/** What a list asks for, and what it is known by. */
export type Fingerprinted = { planned: Planned; fingerprint: string }

/** `planUnits` on a thread of its own. */
export const planAside = (...plan: ListTask): Promise<Fingerprinted> =>
  onListThread<Fingerprinted>(new URL('./list-thread.ts', import.meta.url), plan)

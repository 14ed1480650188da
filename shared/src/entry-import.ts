import { z } from 'zod'

import type { ListRow, WrongRow } from './list-import.ts'

/** The largest file of opinions that is taken, in bytes; and how many rows it may have. */
export const ENTRY_LIST_BYTES_MAX = 10 * 1024 * 1024
export const ENTRY_ROWS_MAX = 2000

/** What the columns of a file of opinions say. `place` and `stance` must be there. `unit` may say whose meeting it is, and nothing else. */
export const entryColumns = [
  'key',
  'place',
  'stance',
  'kind',
  'body',
  'suggestedWording',
  'contributorGroup',
  'sharedBy',
  'unit',
] as const
export type EntryColumn = (typeof entryColumns)[number]
export type EntryRow = ListRow<EntryColumn>

/**
 * What taking a file would do: rows added, rows that are here already, rows that are wrong. Of the rows that are here `repeated` came from another
 * file and may be other slips; of those added `alike` say what stands already: both by their numbers in the file. `fingerprint` is of all it would
 * write, and of what was told of it.
 */
export type EntryPlan = {
  fingerprint: string
  added: number
  same: number
  wrong: WrongRow[]
  repeated: number[]
  alike: number[]
}

export const EntryListSent = z.object({ file: z.file() })
export const TakingEntries = z.object({ fingerprint: z.string().regex(/^[0-9a-f]{64}$/) })

import { z } from 'zod'

import type { AlignmentEntry } from './alignment.ts'

/** A paragraph that became more pieces than this is looked at again by whoever says so. */
const PIECES_MAX = 50

/**
 * Where a person said a paragraph of the old version went: `to` are the blocks of the new one, from 0: none, one, or several when it was split.
 * `texts` are their wordings, by which they are found again after the import was corrected.
 */
export type Carry = { from: string; to: number[]; texts: string[] }

/** A decision as it is sent: on these versions, as they were looked at. `undo` takes it back. */
export const Carrying = z.object({
  revision: z.coerce.number().int(),
  from: z.uuid(),
  to: z.array(z.int().min(0)).max(PIECES_MAX).default([]),
  undo: z.stringbool().default(false),
})
export type Carrying = z.output<typeof Carrying>

/**
 * Publishing a new version: of the import as looked at, after the version it was compared with, with every paragraph going where it was shown to
 * go: `mark` is of what was looked at.
 */
export const VersionPublication = z.object({
  revision: z.coerce.number().int(),
  versionId: z.uuid(),
  mark: z.string().max(100),
})
export type VersionPublication = z.output<typeof VersionPublication>

/** What became of blocks, and whether a person said so. */
export type Fate = AlignmentEntry & { byHand: boolean }

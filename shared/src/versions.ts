import { z } from 'zod'

import type { AlignmentEntry } from './alignment.ts'

const blank = (it: unknown) => (it === '' ? null : it)

/**
 * Where a person said a paragraph of the old version went: `to` is the block of the new one, from 0, or null for nowhere. `text` is that
 * block's wording, by which it is found again after the import was corrected.
 */
export const Carry = z.object({
  from: z.uuid(),
  to: z.preprocess(blank, z.coerce.number().int().min(0).nullable()),
  text: z.string().nullable(),
})
export type Carry = z.infer<typeof Carry>

/** A decision as it is sent: on these versions, as they were looked at. `undo` takes it back. */
export const Carrying = z.object({
  revision: z.coerce.number().int(),
  from: z.uuid(),
  to: z.preprocess(blank, z.coerce.number().int().min(0).nullable().default(null)),
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

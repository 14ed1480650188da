import { z } from 'zod'

/**
 * What became of a paragraph in the next version. `kept`: the same wording in its place; `moved`: the same wording elsewhere;
 * `changed`: another wording of it, wherever it stands; `split` in several; several `merged` in one; `removed`; `new`.
 */
export const alignmentStates = ['kept', 'moved', 'changed', 'split', 'merged', 'removed', 'new'] as const
export const AlignmentState = z.enum(alignmentStates)
export type AlignmentState = z.infer<typeof AlignmentState>

const at = z.int().min(0)

/**
 * Blocks of an old version and of a new one that belong together, by index from 0. `score`: how sure, 0 to 1: 1 for the same wording,
 * the likeness of the wordings when it changed, 0 where nothing is carried.
 */
export const AlignmentEntry = z.object({
  old: z.array(at),
  new: z.array(at),
  state: AlignmentState,
  score: z.number().min(0).max(1),
})
export type AlignmentEntry = z.infer<typeof AlignmentEntry>

/** Every block of both versions in exactly one entry, in the order of the new version; what was removed after what stood before it. */
export const Alignment = z.array(AlignmentEntry)
export type Alignment = AlignmentEntry[]

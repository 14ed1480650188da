import { z } from 'zod'
import type { OutlineEdit } from './outline-edits.ts'

export const doubtReasons = [
  'doubt.joined',
  'doubt.pageBreak',
  'doubt.columns',
  'doubt.mended',
  'doubt.maybeSplit',
  'doubt.hyphen',
  'doubt.legacy',
  'doubt.order',
  'doubt.listInList',
  'doubt.letterOrRoman',
  'doubt.headingByList',
  'doubt.itemByList',
  'doubt.headingWithBody',
  'doubt.unnumbered',
  'doubt.betweenItems',
  'doubt.notALabel',
  'doubt.titlePage',
  'doubt.webFrame',
  'doubt.webFrameKept',
] as const
export const DoubtReason = z.enum(doubtReasons)
export type DoubtReason = z.infer<typeof DoubtReason>

/** A place the importer was not sure of. `at`: index of the block; `about`: what the reason speaks of ("IV"), as printed. */
export const Doubt = z.object({ at: z.int().min(0), why: DoubtReason, about: z.string().optional() })
export type Doubt = z.infer<typeof Doubt>

/**
 * The doubts that are left after the edits of a person, at the places their blocks have then: whoever changed or confirmed a block has
 * looked at it.
 */
export function doubtsAfter(doubts: readonly Doubt[], edits: readonly OutlineEdit[]): Doubt[] {
  return edits.reduce<readonly Doubt[]>(afterEdit, doubts).slice()
}

function afterEdit(doubts: readonly Doubt[], edit: OutlineEdit): Doubt[] {
  const touched = edit.do === 'join' ? [edit.at, edit.at + 1] : [edit.at]
  const shift = edit.do === 'join' ? -1 : edit.do === 'split' ? 1 : 0
  return doubts
    .filter(({ at }) => !touched.includes(at))
    .map((doubt) => (doubt.at > edit.at ? { ...doubt, at: doubt.at + shift } : doubt))
}

import { z } from 'zod'

/** What a block of a draft is: `front` and `back` matter belong to no section; headings make the outline. */
export const blockKinds = ['front', 'heading', 'paragraph', 'item', 'back'] as const
export const BlockKind = z.enum(blockKinds)
export type BlockKind = z.infer<typeof BlockKind>

/** A block that is a row of a table, its cells joined by " | ". `head`: it names the columns; `columns`: of each cell, from 0: empty cells have none.
 * `spans`: how many columns each takes, where one takes several; `inner`: how many " | " stand in the words of each, where they do in any. */
export const Row = z.object({
  head: z.boolean(),
  columns: z.array(z.int().min(0)),
  spans: z.array(z.int().min(1)).optional(),
  inner: z.array(z.int().min(0)).optional(),
})
export type Row = z.infer<typeof Row>

/**
 * One block of a draft, in reading order.
 * `level`: a heading's depth from 1; an item's nesting from 1; null for the rest.
 * `label`: as printed, without its closing `.`, `)` or `-` ("I", "1.1", "a"; a bullet is "-"); null when there is none. A label is never a key.
 * `row`: absent but for a row of a table, which is a paragraph.
 * `computed`: the label is none of the file's words but was counted, as Word does; a person may put another in its place. Absent in a published draft.
 * `text`: the wording without the label, NFC and otherwise untouched.
 */
export const Block = z.object({
  kind: BlockKind,
  level: z.int().min(1).max(9).nullable(),
  label: z.string().max(60).nullable(),
  text: z.string(),
  row: Row.optional(),
  computed: z.boolean().optional(),
})
export type Block = z.infer<typeof Block>

/** The largest file, and the longest pasted text, a draft is read from. */
export const DRAFT_BYTES_MAX = 20 * 1024 * 1024

/** The failure of a file that is larger: its sentence names the limit and the remedy. */
export const fileTooLarge = {
  reason: 'file.tooLarge',
  params: { limit: String(DRAFT_BYTES_MAX / 1024 / 1024) },
}

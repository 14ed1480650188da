import type { Block } from 'shared/outline'

/** A block of a draft with everything that is said about it. */
export type AnnotatedBlock = Block & { notes: Note[] }

/**
 * A Word comment. `author` is a unit or a fixed name, never a person; `day` is 'YYYY-MM-DD', null for what has none. `quote` is the
 * stretch of the block's text it hangs on, the whole block when null; `suggestion` is another wording for the whole text of the block.
 */
export type Note = {
  author: string
  day: string | null
  lines: string[]
  quote: { start: number; end: number } | null
  suggestion: { wording: string; author: string } | null
}

/** The draft as a whole: what stands in the file's properties. */
export type AnnotatedDraft = { title: string; language: string }

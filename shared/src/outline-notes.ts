import type { OutlineNote } from './words/outline.ts'

/** What the preview tells about the whole file: a key of `outlineNotes`, how many times it was met, and what it speaks of. */
export type Note = { key: OutlineNote; count: number; about?: string }

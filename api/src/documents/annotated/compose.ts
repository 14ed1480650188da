import { documentWords } from 'shared/words/documents'

import { commentXml } from './comment.ts'
import type { AnnotatedBlock, AnnotatedDraft, Note } from './model.ts'
import { openAnnotated } from './package.ts'
import { paragraphXml } from './paragraph.ts'
import { type Tracked, trackedChanges } from './suggestions.ts'

/** A Word file that grows block by block; what is packed goes to `write`. */
export function composeAnnotated(draft: AnnotatedDraft, write: (chunk: Uint8Array) => void) {
  const { document, comments, close } = openAnnotated(draft, write)
  let numbered = 0
  const nextId = () => numbered++
  return {
    add(block: AnnotatedBlock): void {
      const { text, notes } = block
      const tracked = trackedChanges(text, notes)
      const anchors = notes.map((note) => {
        const id = nextId()
        comments.add(commentXml(id, { ...note, lines: linesOf(note, text, tracked) }))
        return { id, ...(note.quote ?? { start: 0, end: text.length }) }
      })
      document.add(paragraphXml(block, { anchors, hunks: tracked.hunks }, nextId))
    },
    close,
  }
}

/** What a comment says: its lines, and the wording it suggests even where that is also tracked: whoever decides on the change keeps it. */
function linesOf(note: Note, text: string, { shown }: Tracked): string[] {
  if (!note.suggestion) return note.lines
  const { wording } = note.suggestion
  const { tracked, untracked, same } = documentWords.suggested
  const how = shown.has(note) ? tracked : wording.normalize('NFC') === text ? same : untracked
  return [...note.lines, how, wording]
}

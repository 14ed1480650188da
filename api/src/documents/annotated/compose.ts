import type { Stretch } from 'shared/quotes'
import { beginsTable } from 'shared/table-rows'
import { documentWords } from 'shared/words/documents'

import { commentXml } from './comment.ts'
import type { AnnotatedBlock, AnnotatedDraft, Note } from './model.ts'
import { openAnnotated } from './package.ts'
import { type Marks, paragraphXml } from './paragraph.ts'
import { type Tracked, trackedChanges } from './suggestions.ts'
import { cellsIn, tableXml, type WrittenRow } from './table.ts'

/** A Word file that grows block by block, a table when its last row is there; what is packed goes to `write`. */
export function composeAnnotated(draft: AnnotatedDraft, write: (chunk: Uint8Array) => void) {
  const { document, comments, close } = openAnnotated(draft, write)
  let numbered = 0
  const nextId = () => numbered++
  let table: WrittenRow[] = []
  const endTable = () => {
    if (table.length > 0) document.add(tableXml(table))
    table = []
  }
  const marksOf = ({ text, notes }: AnnotatedBlock, cells: readonly Stretch[] | null): Marks => {
    const tracked = trackedChanges(text, notes, cells ?? [])
    const anchors = notes.map((note) => {
      const id = nextId()
      comments.add(commentXml(id, { ...note, lines: linesOf(note, text, tracked) }))
      return { id, ...(note.quote ?? { start: 0, end: text.length }) }
    })
    return { anchors, hunks: tracked.hunks, nextId }
  }
  return {
    add(block: AnnotatedBlock): void {
      const { text, row } = block
      const cells = cellsIn(block)
      const before = table.at(-1)?.row
      if (!row || !cells || (before && beginsTable(row, before))) endTable()
      const marks = marksOf(block, cells)
      if (row && cells) table.push({ row, text, cells, marks })
      else document.add(paragraphXml(block, marks))
    },
    close(): void {
      endTable()
      close()
    },
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

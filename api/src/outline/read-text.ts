import { refuse } from '../errors.ts'
import { type Draft, draftOf, refuseTooLarge, refuseTooMany } from './draft.ts'
import { unifiedText } from './legacy/unify.ts'
import { cleanText, type Line, unmarked } from './line.ts'
import { mendSyllables } from './pdf/mend.ts'
import { unwrap } from './unwrap.ts'

/**
 * Understands a pasted text: one paragraph a line, or lines broken at a fixed width; Markdown's `#` and `**` around whole lines are hints.
 *
 * @throws `invalid`: `file.empty`, `file.tooLarge`, `file.noText`, `file.tooManyBlocks`.
 */
export function readDraftText(text: string): Draft {
  refuseTooLarge(text.length)
  if (text.trim() === '') throw refuse('invalid', 'file.empty')
  const { text: unified, read } = unifiedText(cleanText(text))
  const lines = linesOf(unified)
  const split = splitSyllables(lines)
  const bare = unwrap(lines).flatMap((line) => unmarked(line) ?? [])
  return draftOf(bare, [
    { key: 'note.legacy', count: read },
    { key: 'note.maybeSplit', count: split },
  ])
}

function linesOf(text: string): Line[] {
  const lines: Line[] = []
  let gapBefore = false
  for (const raw of text.split(/\r\n|[\n\r\v\f\u0085\u2028\u2029]/)) {
    const trimmed = raw.trim()
    // A contents page repeats every heading with its page number behind a row of dots.
    const contents = /(?:\.{4,}|…{2,}|\t)\s*\d{1,4}$/.test(trimmed)
    if (trimmed !== '')
      lines.push({ text: trimmed, ...(gapBefore ? { gapBefore } : {}), ...(contents ? { contents } : {}) })
    gapBefore = trimmed === ''
    refuseTooMany(lines.length)
  }
  return lines
}

/** Syllables that glyph spacing may have split before somebody copied the text: counted and shown, never closed, for here a person may have typed them. */
function splitSyllables(lines: readonly Line[]): number {
  let count = 0
  for (const line of lines) {
    const { mended } = mendSyllables(line.text)
    if (mended > 0) line.why = ['doubt.maybeSplit']
    count += mended
  }
  return count
}

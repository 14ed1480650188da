import { refuse } from '../errors.ts'
import { type Draft, draftOf, refuseTooLarge, refuseTooMany } from './draft.ts'
import { cleanText, type Line } from './line.ts'
import { unwrap } from './unwrap.ts'

/**
 * Understands a pasted text: one paragraph a line, or lines broken at a fixed width; Markdown's `#` and `**` around whole lines are hints.
 *
 * @throws `invalid`: `file.empty`, `file.tooLarge`, `file.noText`, `file.tooManyBlocks`.
 */
export function readDraftText(text: string): Draft {
  refuseTooLarge(text.length)
  if (text.trim() === '') throw refuse('invalid', 'file.empty')
  return draftOf(unwrap(linesOf(text)))
}

function linesOf(text: string): Line[] {
  const lines: Line[] = []
  let gapBefore = false
  for (const raw of cleanText(text).split(/\r\n|[\n\r\v\f\u0085\u2028\u2029]/)) {
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

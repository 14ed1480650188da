import type { Note } from 'shared/outline-notes'
import { refuse } from '../../errors.ts'
import { type Draft, draftOf } from '../draft.ts'
import { unifiedLines } from '../legacy/unify.ts'
import { readBody } from './body.ts'
import { readNotes } from './notes.ts'
import { readNumbering } from './numbering.ts'
import { readStyles } from './styles.ts'
import { openPackage } from '../../ooxml/unzip.ts'
import { parseXml } from '../../ooxml/xml.ts'

/**
 * Understands a Word document: text with tracked changes accepted (but what members suggest in a draft we wrote out), text boxes and content
 * controls included, automatic numbers computed, footnotes and endnotes at the paragraph that names them; comments, headers, footers and
 * field codes left out. Pictures are counted, not read.
 *
 * @throws `invalid`: `file.truncated`, `file.bomb`, `file.encrypted`, `file.notDocx`, `file.broken`, `file.noText`, `file.tooManyBlocks`.
 */
export function readDocx(bytes: Uint8Array): Draft {
  const part = openPackage(bytes)
  const main = mainPart(part('_rels/.rels'))
  const document = main === null ? null : part(main)
  if (main === null || document === null) throw refuse('invalid', 'file.notDocx')
  const folder = main.slice(0, main.lastIndexOf('/') + 1)
  const styles = readStyles(part(`${folder}styles.xml`))
  const numbering = readNumbering(part(`${folder}numbering.xml`))
  const footnotes = readNotes(part(`${folder}footnotes.xml`), styles)
  const endnotes = readNotes(part(`${folder}endnotes.xml`), styles)
  const { lines: found, counts } = readBody(document, { styles, numbering, footnotes, endnotes })
  const { lines, read } = unifiedLines(found)
  const notes: Note[] = [
    { key: 'note.tableRows', count: lines.filter(({ row }) => row).length },
    { key: 'note.tracked', count: counts.tracked },
    { key: 'note.suggested', count: counts.suggested },
    { key: 'note.images', count: counts.images },
    { key: 'note.footnotesRead', count: counts.footnotes },
    { key: 'note.legacy', count: read + counts.legacy },
  ]
  return draftOf(lines, notes)
}

/** The part that the package calls its office document. */
function mainPart(relations: Uint8Array | null): string | null {
  let target: string | null = null
  if (relations) {
    parseXml(relations, {
      open(name, { Type, Target }) {
        if (name === 'Relationship' && Type?.endsWith('/officeDocument'))
          target ??= Target?.replace(/^\/+/, '') ?? null
      },
    })
  }
  return target
}

import { cleanText, type Line } from '../line.ts'
import type { Numbering } from './numbering.ts'
import type { Look, Styles } from './styles.ts'

/** A stretch of text between line breaks. `plain`: characters that are seen and not bold. */
type Piece = { text: string; plain: number }

/** A paragraph while it is being read. `direct`: what it sets itself; `merges`: its end was deleted with changes tracked. */
export type OpenParagraph = { pieces: Piece[]; direct: Look; style: string | undefined; merges: boolean }

export const newParagraph = (pieces?: Piece[]): OpenParagraph => ({
  pieces: pieces ?? [{ text: '', plain: 0 }],
  direct: {},
  style: undefined,
  merges: false,
})

export function addText({ pieces }: OpenParagraph, text: string, bold: boolean): void {
  const piece = pieces.at(-1)!
  piece.text += text
  if (!bold) piece.plain += text.trim().length
}

export function breakLine({ pieces }: OpenParagraph): void {
  pieces.push({ text: '', plain: 0 })
}

/**
 * The lines of a finished paragraph: one, or one for each part between line breaks; none when it is empty. Counts the paragraph in
 * its list, as Word does, even when it is empty.
 */
export function linesOf(paragraph: OpenParagraph, styles: Styles, numbering: Numbering): Line[] {
  const style = paragraph.style ?? styles.standard
  const inherited = styles.look(style)
  const look = { ...inherited, ...paragraph.direct }
  const { id, depth = 0 } = { ...inherited.list, ...paragraph.direct.list }
  const label = id === undefined || id === '0' ? null : numbering(id, depth)
  const name = styles.name(style)
  const common = {
    ...(look.centred ? { centred: true } : {}),
    ...(look.outline ? { headingLevel: look.outline } : {}),
    ...(/^toc\s|^table of (?:contents|figures)/.test(name) ? { contents: true } : {}),
    ...(/^(?:sub)?title$/.test(name) ? { title: true } : {}),
  }
  const lines: Line[] = []
  for (const piece of paragraph.pieces) {
    const text = cleanText(piece.text).trim()
    const numbered = lines.length === 0 && label !== null ? { numbered: { label, depth } } : {}
    // An empty entry of a list says nothing, unless its label does ("Chương I").
    if (text === '' && !(numbered.numbered && /\p{L}{2}/u.test(numbered.numbered.label))) continue
    const bold = piece.plain === 0 && text !== '' ? { bold: true } : {}
    lines.push({ text, ...common, ...bold, ...numbered, ...(lines.length > 0 ? { soft: true } : {}) })
  }
  return lines
}

import { cellOfStyle, kindOfStyle } from '../../ooxml/annotated-marks.ts'
import type { Legacy } from '../legacy/recognise.ts'
import { addSpan, type Span, textOfSpans } from '../legacy/spans.ts'
import { cleanText, type Line } from '../line.ts'
import type { Numbering } from './numbering.ts'
import type { Look, Styles } from './styles.ts'

/** A stretch of text between line breaks. `plain`: characters that are seen and not bold; `footnotes`: those it names. */
type Piece = { spans: Span[]; plain: number; footnotes: Footnote[] }
type Footnote = { mark: string; text: string }

const newPiece = (): Piece => ({ spans: [], plain: 0, footnotes: [] })

/**
 * A paragraph while it is being read. `direct`: what it sets itself; `merges`: its end was deleted with changes tracked; `label`: what stands
 * in the style of labels of a draft we wrote out; `before`: the one it goes on from; `empty`: it adds nothing to that.
 */
export type OpenParagraph = {
  pieces: Piece[]
  direct: Look
  style: string | undefined
  merges: boolean
  label: string
  before: OpenParagraph | null
  empty: boolean
}

/** A paragraph that begins, or goes on where the end of `before` was deleted. */
export const newParagraph = (before?: OpenParagraph | null): OpenParagraph => ({
  pieces: before?.pieces ?? [newPiece()],
  direct: {},
  style: undefined,
  merges: false,
  label: before?.label ?? '',
  before: before ?? null,
  empty: true,
})

/** The paragraph that stands for this one: where nothing but its end is left, it looks as the one it goes on from. */
export const standing = (paragraph: OpenParagraph): OpenParagraph =>
  paragraph.empty && paragraph.before ? paragraph.before : paragraph

export function addText(
  paragraph: OpenParagraph,
  text: string,
  { bold, legacy }: { bold: boolean; legacy: Legacy | null },
): void {
  const piece = paragraph.pieces.at(-1)!
  if (text.trim() !== '') paragraph.empty = false
  addSpan(piece.spans, text, legacy)
  if (!bold) piece.plain += text.trim().length
}

export function addFootnote(paragraph: OpenParagraph, footnote: Footnote): void {
  paragraph.empty = false
  paragraph.pieces.at(-1)!.footnotes.push(footnote)
}

export function breakLine({ pieces }: OpenParagraph): void {
  pieces.push(newPiece())
}

/** Nothing is left of it. */
export const isBlank = ({ pieces, label }: OpenParagraph) =>
  label.trim() === '' &&
  pieces.every(({ spans, footnotes }) => footnotes.length === 0 && textOfSpans(spans).trim() === '')

/**
 * The lines of a finished paragraph: one, or one for each part between line breaks; none when it is empty. Counts the paragraph in
 * its list, as Word does, even when it is empty. `inCell`: it stands in a table, where a label may be all there is.
 */
export function linesOf(
  paragraph: OpenParagraph,
  { styles, numbering, inCell }: { styles: Styles; numbering: Numbering; inCell: boolean },
): Line[] {
  const style = paragraph.style ?? styles.standard
  const inherited = styles.look(style)
  const look = { ...inherited, ...paragraph.direct }
  // Where a style is hidden its paragraph is not there, and not counted.
  if (inherited.hidden && isBlank(paragraph)) return []
  const { id, depth = 0 } = listOf(paragraph, { styles, numbering })
  const label = id === undefined || id === '0' ? null : numbering.label(id, depth)
  const name = styles.name(style)
  const told = kindOfStyle(name)
  if (told) return toldLine(paragraph, told)
  const cell = cellOfStyle(name)
  if (cell) return toldLine(paragraph, PLAIN).map((line) => ({ ...line, cell }))
  const common = {
    ...(look.centred ? { centred: true } : {}),
    ...(look.outline ? { headingLevel: look.outline } : {}),
    ...(/^toc\s|^table of (?:contents|figures)/.test(name) ? { contents: true } : {}),
    ...(/^(?:sub)?title$/.test(name) ? { title: true } : {}),
  }
  const lines: Line[] = []
  for (const piece of paragraph.pieces) {
    const text = cleanText(textOfSpans(piece.spans)).trim()
    const numbered = lines.length === 0 && label !== null ? { numbered: { label, depth } } : {}
    // An empty entry of a list says nothing, unless its label does ("Chương I"), or is all a cell of a table holds ("1.").
    const says = inCell ? /[\p{L}\p{N}]/u : /\p{L}{2}/u
    if (text === '' && piece.footnotes.length === 0 && !says.test(numbered.numbered?.label ?? '')) continue
    const bold = piece.plain === 0 && text !== '' ? { bold: true } : {}
    const footnotes = piece.footnotes.length > 0 ? { footnotes: piece.footnotes } : {}
    lines.push({
      text,
      ...common,
      ...bold,
      ...numbered,
      ...(lines.length > 0 ? { soft: true } : {}),
      ...footnotes,
    })
  }
  return lines
}

/** The list a paragraph stands in: its own, that of its style, or that of a level linked to its style, which also says how deep. */
function listOf(
  { style, direct }: OpenParagraph,
  { styles, numbering }: { styles: Styles; numbering: Numbering },
): NonNullable<Look['list']> {
  const named = style ?? styles.standard
  const { list } = styles.look(named)
  if (direct.list?.id !== undefined) return { ...list, ...direct.list }
  const linked = numbering.ofStyle(styles.chain(named), list?.id)
  return { ...list, ...linked, ...direct.list }
}

/** What a row of a table is besides. */
export const PLAIN = { kind: 'paragraph', level: null } as const

/** A paragraph of a draft we wrote out: its style says what it is, and a line break in it belongs to its wording. */
function toldLine(
  { pieces, label }: OpenParagraph,
  told: NonNullable<ReturnType<typeof kindOfStyle>>,
): Line[] {
  const text = cleanText(pieces.map(({ spans }) => textOfSpans(spans)).join('\n')).trim()
  if (text === '' && label === '') return []
  const footnotes = pieces.flatMap((piece) => piece.footnotes)
  const named = footnotes.length > 0 ? { footnotes } : {}
  return [{ text, told: { ...told, label: cleanText(label).trim() || null }, ...named }]
}

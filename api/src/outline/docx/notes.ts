import { type Attributes, isOn, parseXml } from '../../ooxml/xml.ts'
import { legacyOfFont } from '../legacy/recognise.ts'
import { addSpan, type Span, textOfSpans } from '../legacy/spans.ts'
import { cleanText } from '../line.ts'
import type { Styles } from './styles.ts'

/** Not read; but a deletion said of the end of a paragraph joins it to the next. */
const DELETED = new Set(['del', 'moveFrom', 'delText', 'instrText', 'pPrChange', 'rPrChange'])

/**
 * The footnotes or endnotes of a document by their id, as text; paragraphs of one note are joined by a blank. Empty without such a part.
 * Separators have no words.
 */
export function readNotes(xml: Uint8Array | null, styles: Styles): Map<string, string> {
  const notes = new Map<string, string>()
  if (!xml) return notes
  let spans: Span[] = []
  let id: string | undefined
  let legacy = legacyOfFont(styles.font(undefined))
  const path: string[] = []
  let deleted = 0
  let joins = false
  let hidden = false
  parseXml(xml, {
    open(element, attributes) {
      const ofMark = path.at(-1) === 'rPr' && /^(?:del|moveFrom)$/.test(element)
      const name = ofMark ? 'mark' : element
      if (ofMark) joins = path.at(-2) === 'pPr'
      path.push(name)
      if (DELETED.has(name)) deleted += 1
      if (name === 'footnote' || name === 'endnote') [id, spans, joins] = [attributes.id, [], false]
      else if (deleted > 0) return
      else if (name === 'p' && joins) joins = false
      else if (name === 'p' || name === 'tab' || name === 'br') addSpan(spans, ' ', legacy)
      else if (name === 'r') [legacy, hidden] = [legacyOfFont(styles.font(undefined)), false]
      else if (name === 'vanish' && path.at(-2) === 'rPr' && path.at(-3) === 'r') hidden = isOn(attributes)
      else if (name === 'rStyle') hidden = styles.look(attributes.val).hidden ?? false
      else if (name === 'rFonts') legacy = legacyOfFont(fontOf(attributes) ?? '') ?? legacy
    },
    close() {
      const name = path.pop()!
      if (DELETED.has(name)) deleted -= 1
      if (name !== 'footnote' && name !== 'endnote') return
      const text = cleanText(textOfSpans(spans)).replace(/ +/g, ' ').trim()
      if (id !== undefined && text !== '') notes.set(id, text)
    },
    text(text) {
      if (path.at(-1) === 't' && deleted === 0 && !hidden) addSpan(spans, text, legacy)
    },
  })
  return notes
}

/** The font a run asks for, by name. */
export const fontOf = ({ ascii, hAnsi }: Attributes) => ascii ?? hAnsi

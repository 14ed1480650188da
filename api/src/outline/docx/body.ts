import { refuse } from '../../errors.ts'
import { refuseTooMany } from '../draft.ts'
import { type Legacy, legacyOfFont } from '../legacy/recognise.ts'
import type { Line } from '../line.ts'
import type { Numbering } from './numbering.ts'
import { addFootnote, addText, breakLine, linesOf, newParagraph, type OpenParagraph } from './paragraph.ts'
import { readLook, type Styles } from './styles.ts'
import { endCell, endRow, newTable, type OpenTable, spanCell } from './table.ts'
import { isSuggestion, LABEL_STYLE, SIGN_STYLE } from '../../ooxml/annotated-marks.ts'
import { toRoman } from '../ordinals.ts'
import { fontOf } from './notes.ts'
import { type Attributes, isOn, parseXml } from '../../ooxml/xml.ts'

export type Counts = { tracked: number; suggested: number; images: number; footnotes: number; legacy: number }

/** Words nobody has taken up yet: a suggestion in a draft we wrote out, which leaves the wording as it was. */
const SUGGESTED_INS = 'gopy:ins'
const SUGGESTED_DEL = 'gopy:del'

/** What is not part of the text as it reads with all changes accepted, suggestions of ours excepted. */
const LEFT_OUT = new Set([
  'mc:Fallback',
  'moveFrom',
  'pPrChange',
  'rPrChange',
  'tblPrChange',
  'trPrChange',
  'tcPrChange',
  'sectPr',
  'delText',
  'instrText',
  'delInstrText',
  SUGGESTED_INS,
])
const SIGNS: Record<string, string> = { tab: '\t', ptab: '\t', noBreakHyphen: '-', softHyphen: '' }

type Run = { bold: boolean | null; hidden: boolean; style: string | undefined; font: string | undefined }
/** What the body is read with: looks, numbers, and the words of its footnotes and endnotes by id. */
export type Parts = {
  styles: Styles
  numbering: Numbering
  footnotes: Map<string, string>
  endnotes: Map<string, string>
}

/** Streams `document.xml` into lines, in reading order; a text box comes before the paragraph it is anchored in. */
export function readBody(xml: Uint8Array, parts: Parts): { lines: Line[]; counts: Counts } {
  const { styles, numbering } = parts
  const counts: Counts = { tracked: 0, suggested: 0, images: 0, footnotes: 0, legacy: 0 }
  const marks = { footnoteReference: 0, endnoteReference: 0 }
  const lines: Line[] = []
  const tables: OpenTable[] = []
  // A text box holds paragraphs inside a paragraph.
  const paragraphs: OpenParagraph[] = []
  const path: string[] = []
  let run: Run | null = null
  let leftOut = 0
  let merged: OpenParagraph | null = null

  const emit = (found: readonly Line[]) => {
    const table = tables.at(-1)
    if (table) table.cell.push(...found)
    else lines.push(...found)
    refuseTooMany(lines.length)
  }
  const isBold = (paragraph: OpenParagraph) =>
    run?.bold ?? styles.look(run?.style).bold ?? styles.look(paragraph.style ?? styles.standard).bold ?? false
  const legacyOf = (paragraph: OpenParagraph): Legacy | null =>
    legacyOfFont(run?.font ?? styles.look(run?.style).font ?? styles.font(paragraph.style))
  const add = (paragraph: OpenParagraph, text: string, bold: boolean) => {
    const legacy = legacyOf(paragraph)
    if (legacy) counts.legacy += text.length
    addText(paragraph, text, { bold, legacy })
  }

  function openNote(name: 'footnoteReference' | 'endnoteReference', { id = '' }: Attributes): void {
    const text = (name === 'footnoteReference' ? parts.footnotes : parts.endnotes).get(id)
    const paragraph = paragraphs.at(-1)
    marks[name] += 1
    if (text === undefined || !paragraph) return
    counts.footnotes += 1
    const mark = name === 'footnoteReference' ? String(marks[name]) : toRoman(marks[name]).toLowerCase()
    addFootnote(paragraph, { mark, text })
  }

  function openProperty(name: string, attributes: Attributes, paragraph: OpenParagraph): void {
    const parent = path.at(-2)
    if (parent === 'pPr' || parent === 'numPr') {
      if (name === 'pStyle') paragraph.style = attributes.val
      else readLook(paragraph.direct, name, attributes)
    } else if (parent === 'rPr' && path.at(-3) === 'pPr') {
      if (name === 'del') paragraph.merges = true
    } else if (parent === 'rPr' && run) {
      if (name === 'b') run.bold = isOn(attributes)
      else if (name === 'vanish') run.hidden = isOn(attributes)
      else if (name === 'rStyle') run.style = attributes.val
      else if (name === 'rFonts') run.font = fontOf(attributes)
    }
  }

  function openContent(name: string, attributes: Attributes): void {
    if (name === 'tbl') tables.push(newTable())
    else if (name === 'gridSpan') spanCell(tables.at(-1)!, attributes.val)
    else if (name === 'tblHeader') tables.at(-1)!.head = isOn(attributes)
    else if (name === 'drawing' || name === 'pict') counts.images += 1
    else if (name === 'footnoteReference' || name === 'endnoteReference') openNote(name, attributes)
    else if (name === 'p') {
      paragraphs.push(newParagraph(merged))
      merged = null
    } else if (name === 'r') run = { bold: null, hidden: false, style: undefined, font: undefined }
    else if ((name === 'ins' || name === 'del') && path.at(-2) !== 'rPr') counts.tracked += 1
    const paragraph = paragraphs.at(-1)
    if (!paragraph) return
    if (run && path.at(-2) === 'r' && !run.hidden) {
      if (name === 'softHyphen' && legacyOf(paragraph)) add(paragraph, '\u00ad', true)
      else if (name in SIGNS) add(paragraph, SIGNS[name]!, true)
      else if (name === 'br' || name === 'cr') breakLine(paragraph)
      else if (name === 'sym') add(paragraph, symbol(attributes), true)
    }
    openProperty(name, attributes, paragraph)
  }

  function closeContent(name: string): void {
    if (name === 'r') run = null
    else if (name === 'p') {
      const paragraph = paragraphs.pop()!
      if (paragraph.merges) merged = paragraph
      else emit(linesOf(paragraph, styles, numbering))
    } else if (name === 'tc') endCell(tables.at(-1)!)
    else if (name === 'tr') {
      const table = tables.pop()!
      const row = endRow(table)
      emit(row)
      tables.push(table)
    } else if (name === 'tbl') tables.pop()
  }

  /** What an element is here: suggestions and what they would take away go by names of their own. */
  function sensed(name: string, { author }: Attributes): string {
    if (name === 'delText' && path.includes(SUGGESTED_DEL)) return 't'
    const tracks = (name === 'ins' || name === 'del') && path.at(-1) !== 'rPr'
    if (!tracks || !isSuggestion(author)) return name
    counts.suggested += 1
    return name === 'ins' ? SUGGESTED_INS : SUGGESTED_DEL
  }

  function addWords(paragraph: OpenParagraph, text: string): void {
    const style = run?.style === undefined ? '' : styles.name(run.style)
    if (style === LABEL_STYLE.toLowerCase()) paragraph.label += text
    else if (style !== SIGN_STYLE.toLowerCase()) add(paragraph, text, isBold(paragraph))
  }

  parseXml(xml, {
    open(element, attributes) {
      if (path.length === 0 && element !== 'document') throw refuse('invalid', 'file.notDocx')
      const name = sensed(element, attributes)
      path.push(name)
      if (LEFT_OUT.has(name)) leftOut += 1
      if (leftOut === 0) openContent(name, attributes)
    },
    close() {
      const name = path.pop()!
      if (leftOut === 0) closeContent(name)
      if (LEFT_OUT.has(name)) leftOut -= 1
    },
    text(text) {
      const paragraph = paragraphs.at(-1)
      const element = path.at(-1)
      if (paragraph && leftOut === 0 && (element === 't' || element === 'm:t') && !run?.hidden) {
        addWords(paragraph, text)
      }
    },
  })
  if (merged) emit(linesOf(merged, styles, numbering))
  return { lines, counts }
}

function symbol({ char = '' }: Attributes): string {
  const code = parseInt(char, 16)
  return Number.isNaN(code) ? '' : String.fromCodePoint(Math.min(code, 0xffff))
}

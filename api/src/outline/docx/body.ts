import { refuse } from '../../errors.ts'
import { refuseTooMany } from '../draft.ts'
import { type Legacy, legacyOfFont } from '../legacy/recognise.ts'
import type { Line } from '../line.ts'
import type { Numbering } from './numbering.ts'
import {
  addFootnote,
  addText,
  breakLine,
  isBlank,
  linesOf,
  newParagraph,
  type OpenParagraph,
  standing,
} from './paragraph.ts'
import { readLook, type Styles } from './styles.ts'
import { endCell, endRow, endTable, newTable, type OpenTable, skipColumns, spanCell } from './table.ts'
import { isSuggestion, LABEL_STYLE, SIGN_STYLE } from '../../ooxml/annotated-marks.ts'
import { toRoman } from '../ordinals.ts'
import { fontOf } from './notes.ts'
import { type Attributes, isOn, parseXml } from '../../ooxml/xml.ts'

export type Counts = { tracked: number; suggested: number; images: number; footnotes: number; legacy: number }

/** Words nobody has taken up yet: a suggestion in a draft we wrote out, which leaves the wording as it was. */
const SUGGESTED_INS = 'gopy:ins'
const SUGGESTED_DEL = 'gopy:del'

/** What somebody took away with changes tracked, or moved elsewhere: runs of any kind, rows, cells. */
const TAKEN_AWAY = 'gopy:taken-away'
/** The same said of the row, the cell or the end of the paragraph it stands in. */
const TAKES_AWAY = new Set(['del', 'moveFrom', 'cellDel'])

/** What is not part of the text as it reads with all changes accepted, suggestions of ours excepted. */
const LEFT_OUT = new Set([
  'mc:Fallback',
  TAKEN_AWAY,
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
const TRACKS = new Set(['ins', 'del', 'moveFrom', 'moveTo'])
/** What holds paragraphs of its own. */
const HOLDERS = new Set(['tc', 'txbxContent'])
const SIGNS: Record<string, string> = { tab: '\t', ptab: '\t', noBreakHyphen: '-', softHyphen: '' }

type Run = {
  bold: boolean | null
  hidden: boolean | null
  style: string | undefined
  font: string | undefined
}
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
  // A text box stands in a run and holds runs.
  const runs: Run[] = []
  let leftOut = 0
  // The paragraph whose end was deleted, of the body, the cell or the text box that is open: it goes on in the next one of the same.
  const merged: (OpenParagraph | null)[] = [null]

  const emit = (found: readonly Line[]) => {
    const table = tables.at(-1)
    if (table) table.cell.push(...found)
    else lines.push(...found)
    refuseTooMany(lines.length)
  }
  const isBold = (paragraph: OpenParagraph) =>
    runs.at(-1)?.bold ??
    styles.look(runs.at(-1)?.style).bold ??
    styles.look(paragraph.style ?? styles.standard).bold ??
    false
  const legacyOf = (paragraph: OpenParagraph): Legacy | null =>
    legacyOfFont(runs.at(-1)?.font ?? styles.look(runs.at(-1)?.style).font ?? styles.font(paragraph.style))
  const isHidden = ({ style }: OpenParagraph) =>
    runs.at(-1)?.hidden ??
    styles.look(runs.at(-1)?.style).hidden ??
    styles.look(style ?? styles.standard).hidden ??
    false
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
    const run = runs.at(-1)
    if (parent === 'pPr' || parent === 'numPr') {
      if (name === 'pStyle') paragraph.style = attributes.val
      else readLook(paragraph.direct, name, attributes)
    } else if (parent === 'rPr' && path.at(-3) === 'pPr') {
      if (TAKES_AWAY.has(name)) paragraph.merges = true
    } else if (parent === 'rPr' && run) {
      if (name === 'b') run.bold = isOn(attributes)
      else if (name === 'vanish') run.hidden = isOn(attributes)
      else if (name === 'rStyle') run.style = attributes.val
      else if (name === 'rFonts') run.font = fontOf(attributes)
    }
  }

  function openContent(name: string, attributes: Attributes): void {
    if (name === 'tbl') {
      endMerged()
      tables.push(newTable())
    } else if (HOLDERS.has(name)) merged.push(null)
    else if (path.at(-2) === 'trPr' && TAKES_AWAY.has(name)) tables.at(-1)!.rowGone = true
    else if (name === 'cellDel') tables.at(-1)!.cellGone = true
    else if (name === 'gridBefore') skipColumns(tables.at(-1)!, attributes.val)
    else if (name === 'gridSpan') spanCell(tables.at(-1)!, attributes.val)
    else if (name === 'tblHeader') tables.at(-1)!.head = isOn(attributes)
    else if (name === 'drawing' || name === 'pict') counts.images += 1
    else if (name === 'footnoteReference' || name === 'endnoteReference') openNote(name, attributes)
    else if (name === 'p') {
      paragraphs.push(newParagraph(merged.at(-1)))
      merged[merged.length - 1] = null
    } else if (name === 'r') runs.push({ bold: null, hidden: null, style: undefined, font: undefined })
    const paragraph = paragraphs.at(-1)
    if (!paragraph) return
    if (runs.at(-1) && path.at(-2) === 'r' && !isHidden(paragraph)) {
      if (name === 'softHyphen' && legacyOf(paragraph)) add(paragraph, '\u00ad', true)
      else if (name in SIGNS) add(paragraph, SIGNS[name]!, true)
      else if (name === 'br' || name === 'cr') breakLine(paragraph)
      else if (name === 'sym') add(paragraph, symbol(attributes), true)
    }
    openProperty(name, attributes, paragraph)
  }

  function closeContent(name: string): void {
    if (name === 'r') runs.pop()
    else if (name === 'p') {
      const ended = paragraphs.pop()!
      const paragraph = standing(ended)
      if (ended.merges) merged[merged.length - 1] = paragraph
      else emit(linesOf(paragraph, { styles, numbering, inCell: tables.length > 0 }))
    } else if (HOLDERS.has(name)) {
      endMerged()
      merged.pop()
      if (name === 'tc') endCell(tables.at(-1)!)
    } else if (name === 'tr') {
      endRow(tables.at(-1)!)
      refuseTooMany(tables.at(-1)!.rows.length)
    } else if (name === 'tbl') emit(endTable(tables.pop()!))
  }

  /** A paragraph with nothing below it to go on in stands for itself, if anything is left of it. */
  function endMerged(): void {
    const last = merged.at(-1)
    if (last && !isBlank(last)) emit(linesOf(last, { styles, numbering, inCell: tables.length > 0 }))
    merged[merged.length - 1] = null
  }

  /** What an element is here: suggestions, what they would take away, and what was taken away go by names of their own. */
  function sensed(name: string, { author }: Attributes): string {
    const parent = path.at(-1)
    if (name === 'delText' && path.includes(SUGGESTED_DEL)) return 't'
    if (name === 'tc' && tables.at(-1)?.rowGone) return TAKEN_AWAY
    if (parent === 'tc' && name !== 'tcPr' && tables.at(-1)?.cellGone) return TAKEN_AWAY
    if (!TRACKS.has(name) || parent === 'rPr' || parent === 'numPr') return name
    if (isSuggestion(author)) {
      counts.suggested += 1
      return name === 'ins' ? SUGGESTED_INS : SUGGESTED_DEL
    }
    if (name !== 'moveFrom' && leftOut === 0) counts.tracked += 1
    return TAKES_AWAY.has(name) && parent !== 'trPr' ? TAKEN_AWAY : name
  }

  function addWords(paragraph: OpenParagraph, text: string): void {
    const style = styles.name(runs.at(-1)?.style)
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
      if (paragraph && leftOut === 0 && (element === 't' || element === 'm:t') && !isHidden(paragraph)) {
        addWords(paragraph, text)
      }
    },
  })
  endMerged()
  return { lines, counts }
}

function symbol({ char = '' }: Attributes): string {
  const code = parseInt(char, 16)
  return Number.isNaN(code) ? '' : String.fromCodePoint(Math.min(code, 0xffff))
}

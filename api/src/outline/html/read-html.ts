import { refuse } from '../../errors.ts'
import { endCell, endRow, endTable, newTable, type OpenTable, spanCell, spanRows } from '../docx/table.ts'
import { type Draft, draftOf, refuseTooLarge, refuseTooMany } from '../draft.ts'
import { labelOf } from '../labels.ts'
import { type Legacy, legacyOfFont } from '../legacy/recognise.ts'
import { addSpan, type Span, textOfSpans } from '../legacy/spans.ts'
import { unifiedLines } from '../legacy/unify.ts'
import { cleanText, type Line } from '../line.ts'
import { chromeOf, hasNoText, mainOf } from './chrome.ts'
import { framed, type WebLine, withFrame } from './framed.ts'
import { listLabel } from './list-labels.ts'
import { attributeOf, type HtmlElement, isElement, parsedBody } from './tree.ts'

const PAGE =
  /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*<(?:!doctype\s+html|html|head|body|meta|title|link|style|div|p|h[1-6]|table|article|main|section|center|font|span|ul|ol)(?:\s[^>]*)?>/i
const BLOCKS = new Set(
  'address article blockquote body caption center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html li main ol p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
)
/** A cell of so many lines lays out a page; it is no cell of a table to be read across. */
const MOST_CELL_LINES = 8

/** How text looks where it stands. */
type Look = {
  bold: boolean
  centred: boolean
  headingLevel: number | null
  legacy: Legacy | null
  asTyped: boolean
}
type Open = {
  spans: Span[]
  plain: number
  look: Look
  label: { label: string; depth: number } | null
  soft: boolean
}
/** What an element is to the draft: left out, a `frame` that may be none of it, or a part. */
type Sense = 'none' | 'frame' | 'part'

/** How much is told of what was left out, and with how many letters of each. */
const LEFT_OUT_SHOWN = 8
const LEFT_OUT_LETTERS = 70

/** Whether a text is a web page or a part of one. */
export const isHtml = (text: string) => PAGE.test(text)

/**
 * Understands a web page: its text without what is surely the furniture of the site (menus, the head and foot of the page, what is hidden), lists
 * with the labels a browser prints, rows of tables, headings as hints. What may be furniture is set aside at the edges of the text, with its reason.
 *
 * @throws `invalid`: `file.tooLarge`, `file.htmlBroken`, `file.noText`, `file.tooManyBlocks`.
 */
export function readHtml(html: string): Draft {
  refuseTooLarge(html.length)
  const { body, measures } = parsedBody(html)
  const main = mainOf(body, measures)
  const whole = measures.get(main)!
  if (measures.get(body)!.letters === 0) throw refuse('invalid', 'file.noText')
  const dropped: string[] = []
  let letters = 0
  const found = linesOf(body, (element) => {
    const chrome = chromeOf(element, measures, whole)
    if (chrome === 'none') {
      if (element.tagName !== 'del') {
        letters += measures.get(element)?.letters ?? 0
        dropped.push(wordsOf(element))
      }
      return 'none'
    }
    if (chrome === 'doubtful') return 'frame'
    return main === body || main === element || contains(element, main) || contains(main, element)
      ? 'part'
      : 'frame'
  })
  const { lines: unified, read } = unifiedLines(found)
  const parted = framed(unified)
  const draft = draftOf(parted.lines, [
    { key: 'note.chrome', count: letters, about: shown(dropped) },
    { key: 'note.webFrame', count: parted.above.length + parted.below.length },
    { key: 'note.tableRows', count: parted.lines.filter(({ row }) => row).length },
    { key: 'note.legacy', count: read },
  ])
  return withFrame(draft, parted)
}

function contains(outer: HtmlElement, inner: HtmlElement): boolean {
  for (let above = inner.parentNode; above && 'tagName' in above; above = above.parentNode)
    if (above === outer) return true
  return false
}

/** The first words of each thing that was left out. */
function shown(dropped: readonly string[]): string {
  const texts = [...new Set(dropped.filter((it) => it !== ''))]
  const some = texts
    .slice(0, LEFT_OUT_SHOWN)
    .map((it) => (it.length > LEFT_OUT_LETTERS ? `${it.slice(0, LEFT_OUT_LETTERS).trimEnd()}…` : it))
  return [...some, ...(texts.length > LEFT_OUT_SHOWN ? ['…'] : [])].join('” · “')
}

function wordsOf(element: HtmlElement): string {
  const texts = element.childNodes.map((it) => {
    if (isElement(it)) return hasNoText(it) ? '' : wordsOf(it)
    return it.nodeName === '#text' && 'value' in it ? it.value : ''
  })
  return cleanText(texts.join(' ')).replace(/\s+/g, ' ').trim()
}

function linesOf(root: HtmlElement, senseOf: (element: HtmlElement) => Sense): WebLine[] {
  const lines: WebLine[] = []
  let frames = 0
  let frame: number | null = null
  const tables: OpenTable[] = []
  let open: Open | null = null
  let label: Open['label'] = null

  const emit = (found: WebLine) => {
    const line = frame === null ? found : { ...found, frame }
    const table = tables.at(-1)
    if (table) table.cell.push(line)
    else lines.push(line)
    refuseTooMany(lines.length)
  }
  function close(): void {
    const line = open && lineOf(open)
    if (line) emit(line)
    open = null
  }
  function add(text: string, look: Look): void {
    if (!open) {
      if (text.trim() === '') return
      open = { spans: [], plain: 0, look, label, soft: false }
      label = null
    }
    addSpan(open.spans, look.asTyped ? text : text.replace(/[ \t\r\n\f]+/g, ' '), look.legacy)
    if (!look.bold) open.plain += text.trim().length
  }
  function breakLine(look: Look): void {
    const before = open
    close()
    if (before) open = { spans: [], plain: 0, look, label: null, soft: true }
  }
  function walk(element: HtmlElement, outer: Look, depth: number): void {
    if (hasNoText(element)) return
    const sense = senseOf(element)
    if (sense === 'none') return
    if (sense === 'frame' && frame === null) {
      close()
      frame = frames += 1
      walk(element, outer, depth)
      close()
      frame = null
      return
    }
    const { tagName } = element
    const look = lookOf(element, outer)
    if (tagName === 'br') return breakLine(look)
    const isBlock = BLOCKS.has(tagName)
    if (isBlock) close()
    if (tagName === 'table') tables.push(newTable(MOST_CELL_LINES))
    if (tagName === 'li') {
      const printed = listLabel(element)
      label = printed === null ? null : { label: printed, depth }
    }
    const inner = /^(?:ul|ol)$/.test(tagName) ? depth + 1 : depth
    for (const child of element.childNodes) {
      if (isElement(child)) walk(child, look, inner)
      else if (child.nodeName === '#text' && 'value' in child) {
        if (!look.asTyped) add(child.value, look)
        else
          for (const [at, part] of child.value.split('\n').entries()) {
            if (at > 0) close()
            add(part, look)
          }
      }
    }
    if (isBlock) close()
    if (tagName === 'li') label = null
    const table = tables.at(-1)
    if (!table) return
    if (tagName === 'td' || tagName === 'th') {
      table.head = (tagName === 'th' || isInHead(element)) && (table.head || table.cells.length === 0)
      spanCell(table, attributeOf(element, 'colspan'))
      spanRows(table, attributeOf(element, 'rowspan'))
      endCell(table)
    } else if (tagName === 'tr') endRow(table)
    else if (tagName === 'caption') table.before.push(...table.cell.splice(0))
    else if (tagName === 'table') {
      tables.pop()
      for (const line of [...endTable(table), ...table.cell]) emit(line)
    }
  }
  walk(root, { bold: false, centred: false, headingLevel: null, legacy: null, asTyped: false }, -1)
  close()
  return lines
}

/** Whether a cell stands in the part of a table that names its columns. */
function isInHead({ parentNode: row }: HtmlElement): boolean {
  const part = row && 'parentNode' in row ? row.parentNode : null
  return part !== null && 'tagName' in part && part.tagName === 'thead'
}

function lineOf({ spans, plain, look, label, soft }: Open): Line | null {
  const whole = cleanText(textOfSpans(spans)).trim()
  // What was left out between two blanks leaves one.
  const text = look.asTyped ? whole : whole.replace(/ {2,}/g, ' ')
  if (text === '') return null
  // Who typed labels into a bulleted list meant those.
  const numbered = label !== null && !(label.label === '•' && labelOf(text)) ? { numbered: label } : {}
  return {
    text,
    ...(plain === 0 ? { bold: true } : {}),
    ...(look.centred ? { centred: true } : {}),
    ...(look.headingLevel === null ? {} : { headingLevel: look.headingLevel }),
    ...(soft ? { soft } : numbered),
  }
}

function lookOf(element: HtmlElement, outer: Look): Look {
  const style = attributeOf(element, 'style').toLowerCase()
  const family =
    /font-family\s*:\s*["']?([^"',;]+)/.exec(attributeOf(element, 'style'))?.[1] ??
    attributeOf(element, 'face')
  const weight = /font-weight\s*:\s*(\w+)/.exec(style)?.[1]
  const align = /text-align\s*:\s*(\w+)/.exec(style)?.[1] ?? attributeOf(element, 'align').toLowerCase()
  const heading = /^h([1-6])$/.exec(element.tagName)?.[1]
  return {
    bold: weight
      ? /^(?:bold|bolder|[6-9]00)$/.test(weight)
      : outer.bold || /^(?:b|strong|th)$/.test(element.tagName),
    centred: align === '' ? outer.centred || element.tagName === 'center' : align === 'center',
    headingLevel: heading ? Number(heading) : outer.headingLevel,
    legacy: family === '' ? outer.legacy : legacyOfFont(family.trim()),
    asTyped: outer.asTyped || element.tagName === 'pre',
  }
}

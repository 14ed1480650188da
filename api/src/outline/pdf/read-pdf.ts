import { getDocumentProxy, getResolvedPDFJS } from 'unpdf'
import type { Note } from 'shared/outline-notes'
import { joinedCells } from 'shared/table-rows'
import { refuse } from '../../errors.ts'
import { type Draft, draftOf, refuseTooMany } from '../draft.ts'
import { fromLegacy, legacyOfFont } from '../legacy/recognise.ts'
import { unifiedLines } from '../legacy/unify.ts'
import { cleanText, type Line } from '../line.ts'
import { inReadingOrder, type Strip } from './columns.ts'
import { withoutFootnotes } from './footnotes.ts'
import { type Page, withoutFurniture } from './furniture.ts'
import { type Drawn, drawnOn, type FontData, type Glyph } from './glyphs.ts'
import type { Matrix } from './matrix.ts'
import { mendSyllables } from './mend.ts'
import { paragraphsOf } from './paragraphs.ts'
import { rowsOf } from './rows.ts'
import { tablesOf, type TableRow } from './tables.ts'
import { unhyphenated } from './unhyphenated.ts'

/** Pages of a PDF that is no draft but a library. */
const MOST_PAGES = 3_000
/** Letters on a page below which it holds none, but for a page number or a stamp. */
const FEW_LETTERS = 12
/** Share of characters the file does not name above which it cannot be read. */
const MOST_NAMELESS = 0.3

type Read = Page & { tables: TableRow[] }
type Seen = {
  letters: number
  nameless: number
  turned: number
  hidden: number
  emptyPages: number
  legacy: number
}
type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>

/**
 * Understands a PDF that holds its text: printed lines joined into paragraphs, also over page breaks; page numbers and running heads left out;
 * columns read one after the other; rows of drawn tables; footnotes at the paragraph that names them; syllables closed that glyph spacing split.
 *
 * @throws `invalid`: `file.pdfEncrypted`, `file.pdfBroken`, `file.pdfScanned` no text in it, `file.pdfNameless` text that cannot be told,
 *   `file.tooManyPages`, `file.tooManyBlocks`.
 */
export async function readPdf(bytes: Uint8Array): Promise<Draft> {
  const pdf = await opened(bytes)
  try {
    if (pdf.numPages > MOST_PAGES) throw refuse('invalid', 'file.tooManyPages', { limit: String(MOST_PAGES) })
    const seen: Seen = { letters: 0, nameless: 0, turned: 0, hidden: 0, emptyPages: 0, legacy: 0 }
    const pages = await readPages(pdf, seen)
    if (seen.letters + seen.nameless < FEW_LETTERS) throw refuse('invalid', 'file.pdfScanned')
    if (seen.nameless > MOST_NAMELESS * (seen.letters + seen.nameless))
      throw refuse('invalid', 'file.pdfNameless')
    return draftOfPages(pages, seen)
  } finally {
    await pdf.loadingTask.destroy()
  }
}

function draftOfPages(pages: readonly Read[], seen: Seen): Draft {
  const { pages: bare, heads } = withoutFurniture(pages)
  const bodySize = bodySizeOf(bare)
  const strips = bare.map((page, number) => {
    const { page: text, footnotes } = withoutFootnotes(page, bodySize)
    return { strips: stripsOf(text.rows, pages[number]!.tables, number), footnotes }
  })
  const mended = unhyphenated(paragraphsOf(strips)).map(mendedLine)
  const { lines, read } = unifiedLines(mended.map(({ line }) => line))
  const notes: Note[] = [
    { key: 'note.runningHeads', count: heads.length, about: heads.slice(0, 3).join('” · “') },
    { key: 'note.footnotesRead', count: lines.reduce((sum, it) => sum + (it.footnotes?.length ?? 0), 0) },
    { key: 'note.tableRows', count: lines.filter(({ row }) => row).length },
    { key: 'note.mended', count: mended.reduce((sum, it) => sum + it.count, 0) },
    { key: 'note.emptyPages', count: seen.emptyPages },
    { key: 'note.turned', count: seen.turned },
    { key: 'note.machineRead', count: seen.hidden > seen.letters / 2 ? 1 : 0 },
    { key: 'note.legacy', count: read + (seen.legacy > 0 ? 1 : 0) },
  ]
  return draftOf(lines, notes)
}

async function opened(bytes: Uint8Array): Promise<Pdf> {
  try {
    // Pictures are not decoded; pdf.js takes the bytes it is given for its own.
    return await getDocumentProxy(new Uint8Array(bytes), { maxImageSize: 1, verbosity: 0 })
  } catch (fault) {
    const name = (fault as Error).name
    if (name === 'PasswordException') throw refuse('invalid', 'file.pdfEncrypted')
    if (/^(?:InvalidPDF|UnknownError|Format|MissingPDF|ResponseException)/.test(name))
      throw refuse('invalid', 'file.pdfBroken')
    throw fault
  }
}

async function readPages(pdf: Pdf, seen: Seen): Promise<Read[]> {
  const { OPS } = await getResolvedPDFJS()
  const pages: Read[] = []
  let rows = 0
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const drawn = await drawnPage(pdf, number, OPS)
    count(drawn, seen)
    const { rows: tables, outside } = tablesOf(drawn.glyphs, drawn.rules)
    const page = { rows: rowsOf(outside), tables, height: drawn.height, rules: drawn.rules }
    rows += page.rows.length + tables.length
    // Some ten printed lines make a block; far more make no draft.
    refuseTooMany(rows / 20)
    pages.push(page)
  }
  return pages
}

async function drawnPage(pdf: Pdf, number: number, codes: Readonly<Record<string, number>>) {
  try {
    const page = await pdf.getPage(number)
    const { transform, height } = page.getViewport({ scale: 1 })
    const font = (name: string) =>
      page.commonObjs.has(name) ? (page.commonObjs.get(name) as FontData) : null
    const drawn = drawnOn(await page.getOperatorList({ annotationMode: 0 }), codes, {
      transform: transform as unknown as Matrix,
      font,
    })
    page.cleanup()
    return { ...drawn, height }
  } catch (fault) {
    // A page whose drawing cannot be read makes the file a broken one: a part is never passed off as the whole.
    if (fault instanceof Error) throw refuse('invalid', 'file.pdfBroken')
    throw fault
  }
}

function count(drawn: Drawn, seen: Seen): void {
  let letters = 0
  for (const glyph of drawn.glyphs) {
    if (/[\p{Script=Latin}\p{N}]/u.test(glyph.text)) letters += 1
    else if (/[\p{Co}\p{Cc}\p{L}\ufffd]/u.test(glyph.text)) seen.nameless += 1
    if (glyph.hidden) seen.hidden += 1
    readInItsFont(glyph, seen)
  }
  seen.letters += letters
  seen.nameless += drawn.nameless
  seen.turned += drawn.turned
  if (letters < FEW_LETTERS) seen.emptyPages += 1
}

/** In TCVN3 each letter is one byte; VNI, where a letter may be two, is told by the words of a line. */
function readInItsFont(glyph: Glyph, seen: Seen): void {
  const legacy = legacyOfFont(glyph.font.name)
  if (legacy !== 'tcvn3' && legacy !== 'tcvn3 capitals') return
  glyph.text = fromLegacy(glyph.text, legacy)
  seen.legacy += 1
}

function stripsOf(rows: Page['rows'], tables: readonly TableRow[], page: number): Strip[] {
  const strips: Strip[] = []
  const waiting = tables.toSorted((a, b) => a.y - b.y)
  let from = 0
  for (const table of waiting) {
    const to = rows.findIndex(({ y }, at) => at >= from && y > table.y + 1)
    const end = to === -1 ? rows.length : to
    strips.push(...inReadingOrder(rows.slice(from, end), page * 1000 + strips.length))
    strips.push(tableStrip(table))
    from = end
  }
  return [...strips, ...inReadingOrder(rows.slice(from), page * 1000 + strips.length)]
}

function tableStrip({ y, cells, columns }: TableRow): Strip {
  const place = { x0: 0, x1: 0, y, size: 0, firstWord: 0, textX: 0 }
  return {
    ...place,
    ...joinedCells(cells),
    bold: false,
    hidden: false,
    marks: [],
    raised: false,
    column: null,
    cells: columns,
  }
}

function mendedLine(line: Line): { line: Line; count: number } {
  const { text, mended } = mendSyllables(cleanText(line.text))
  const footnotes = line.footnotes?.map((it) => ({ ...it, text: mendSyllables(cleanText(it.text)).text }))
  const why = mended > 0 ? { why: [...(line.why ?? []), 'doubt.mended' as const] } : {}
  return { line: { ...line, text: text.trim(), ...(footnotes ? { footnotes } : {}), ...why }, count: mended }
}

function bodySizeOf(pages: readonly Page[]): number {
  const letters = new Map<number, number>()
  for (const { rows } of pages)
    for (const { size, segments } of rows) {
      const key = Math.round(size * 2) / 2
      letters.set(key, (letters.get(key) ?? 0) + segments.reduce((sum, { text }) => sum + text.length, 0))
    }
  return [...letters].reduce((best, it) => (it[1] > best[1] ? it : best), [12, 0])[0]
}

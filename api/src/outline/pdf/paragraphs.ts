import { labelOf } from '../labels.ts'
import { inCapitals, isFinished, type Line } from '../line.ts'
import type { Strip } from './columns.ts'
import type { Footnote } from './footnotes.ts'
import { LINE_END_HYPHEN } from './unhyphenated.ts'

/** The strips of one page, and the footnotes below them. */
export type StripPage = { strips: Strip[]; footnotes: Footnote[] }

/** How a draft is set: its margins by column, its size, how far apart its lines stand, and whether paragraphs begin indented. */
type Setting = {
  size: number
  pitch: number
  left: number
  right: number
  indented: boolean
  starts: number[]
  columns: Map<number, { left: number; right: number; rows: number }>
}

/** A paragraph while lines are added to it. */
type Open = { line: Line; last: Strip; rows: number; first: Strip; page: number }

/** Columns of fewer lines are a letterhead or a signature: each line stands for itself. */
const FEWEST_COLUMN_ROWS = 8
const CONTENTS = /(?:\.\s?){4,}\s*\d{1,4}$|…{2,}\s*\d{1,4}$/

/**
 * Joins the printed lines of all pages into paragraphs: a line goes on in the next one when that one's first word would not have fitted and it
 * begins where a paragraph does not. Across a page break the same holds. Footnotes go to the paragraph that names them.
 */
export function paragraphsOf(pages: readonly StripPage[]): Line[] {
  const setting = settingOf(pages)
  const lines: Line[] = []
  let open: Open | null = null
  for (const [page, { strips, footnotes }] of pages.entries()) {
    const notes = new Map(footnotes.map((it) => [it.mark, it]))
    for (const strip of strips) {
      if (open && goesOn(open, strip, { setting, page })) {
        addTo(open, strip, page)
      } else {
        if (open) lines.push(open.line)
        const turned = strip.column !== null && strip.column !== open?.last.column
        open = opened(strip, setting, page, open?.line.row !== undefined)
        if (turned && marginsAt(strip, setting)) open.line.why = ['doubt.columns']
      }
      for (const mark of strip.marks) {
        const note = notes.get(mark)
        if (note) (open.line.footnotes ??= []).push({ mark, text: note.text })
        else open.line.text += mark
        notes.delete(mark)
      }
    }
    // A footnote nobody names is not lost.
    if (open && notes.size > 0) (open.line.footnotes ??= []).push(...notes.values())
  }
  if (open) lines.push(open.line)
  return lines
}

function opened(strip: Strip, setting: Setting, page: number, below: boolean): Open {
  const { text, bold, cells, inner } = strip
  const line: Line = {
    text,
    ...(bold ? { bold } : {}),
    ...(isCentred(strip, setting) ? { centred: true } : {}),
    ...(cells ? { row: { head: bold && !below, columns: cells, ...(inner ? { inner } : {}) } } : {}),
    ...(CONTENTS.test(text) ? { contents: true } : {}),
  }
  return { line, last: strip, first: strip, rows: 1, page }
}

function addTo(open: Open, strip: Strip, page: number): void {
  const { line, last } = open
  const turned = page !== open.page
  line.text = glued(line.text, strip.text)
  if (!strip.bold) delete line.bold
  if (turned && !line.why?.includes('doubt.pageBreak')) line.why = [...(line.why ?? []), 'doubt.pageBreak']
  open.last = strip
  open.rows += last === strip ? 0 : 1
  open.page = page
}

/** What a hyphen at the end of a line stands for is decided once the whole draft is known; one between blanks ("kinh tế - / xã hội") is a dash. */
function glued(before: string, after: string): string {
  if (before.endsWith('\u00ad')) return before.slice(0, -1) + after
  if (/\S-$/.test(before)) return `${before}${LINE_END_HYPHEN}${after}`
  return before + (/\S\/$/.test(before) ? '' : ' ') + after
}

function goesOn(open: Open, strip: Strip, { setting, page }: { setting: Setting; page: number }): boolean {
  const { last, first, rows, line } = open
  if (line.row || strip.cells || line.contents || CONTENTS.test(strip.text)) return false
  if (Math.abs(last.size - strip.size) > 0.1 * setting.size) return false
  const turned = page !== open.page || strip.column !== last.column
  if (turned && strip.column !== null && last.column === null) return false
  const margins = marginsAt(last, setting)
  if (!margins) return false
  const room = margins.right - last.x1
  if (room >= strip.firstWord + 0.2 * strip.size) return false
  if (!turned && strip.y - last.y > (setting.indented ? 1.3 : 1.12) * setting.pitch) return false
  if (first.bold && rows === 1 && !strip.bold && (isFinished(last.text) || !/^\p{Ll}/u.test(strip.text)))
    return false
  if (inCapitals(line.text) && !inCapitals(strip.text) && /\p{Ll}/u.test(strip.text)) return false
  return beginsInside(open, strip, { setting, turned })
}

/** Whether a line begins where a paragraph goes on. */
function beginsInside(
  { first, last, rows }: Open,
  strip: Strip,
  { setting, turned }: { setting: Setting; turned: boolean },
): boolean {
  const near = (a: number, b: number) => Math.abs(a - b) <= 0.4 * setting.size
  const { left } = marginsAt(strip, setting) ?? { left: strip.x0 }
  const atMargin = near(strip.x0, left)
  const labelled = labelOf(strip.text) !== null
  if (labelled && (!setting.indented || !atMargin || isFinished(last.text))) return false
  if (setting.indented && atMargin) return true
  // Below the text of its label, or below the line before it.
  if (near(strip.x0, first.textX) && first.textX > first.x0) return true
  if (setting.indented) return rows > 1 && near(strip.x0, last.x0) && !isFinished(last.text)
  if (turned) return atMargin && !isFinished(last.text)
  return near(strip.x0, last.x0) || (atMargin && strip.x0 < last.x0)
}

function marginsAt({ column }: Strip, setting: Setting): { left: number; right: number } | null {
  if (column === null) return setting
  const own = setting.columns.get(column)
  return own && own.rows >= FEWEST_COLUMN_ROWS ? own : null
}

/** Stands in the middle, and not by chance: it begins where no other lines do. */
function isCentred({ x0, x1, column, text }: Strip, { left, right, size, starts }: Setting): boolean {
  if (labelOf(text) || starts.some((it) => Math.abs(it - x0) <= 2)) return false
  const off = Math.abs((x0 + x1) / 2 - (left + right) / 2)
  return column === null && off < 0.5 * size && x0 - left > 2 * size && right - x1 > 2 * size
}

function settingOf(pages: readonly StripPage[]): Setting {
  const all = pages.flatMap(({ strips }) => strips)
  const size = most(all.map((it) => [Math.round(it.size * 2) / 2, it.text.length]))
  const wide = all.filter((it) => it.column === null && !it.cells && Math.abs(it.size - size) < 1)
  const right = share(
    wide.map(({ x1 }) => x1),
    0.97,
  )
  const pitches = pages.flatMap(({ strips }) =>
    strips.slice(1).map((it, at): [number, number] => [Math.round(it.y - strips[at]!.y), 1]),
  )
  const pitch = most(pitches.filter(([gap]) => gap > 0.8 * size && gap < 3 * size)) || 1.5 * size
  const left = leftOf(wide, size)
  const full = wide.filter(({ x1 }) => right - x1 < 2 * size)
  const columns: Setting['columns'] = new Map()
  for (const [column, strips] of Map.groupBy(all, (it) => it.column)) {
    if (column === null) continue
    const lefts = strips.map(({ x0 }) => x0)
    columns.set(column, {
      left: Math.min(...lefts),
      right: Math.max(...strips.map(({ x1 }) => x1)),
      rows: strips.length,
    })
  }
  return {
    size,
    pitch,
    left,
    right,
    indented: isIndented(full, { left, size }),
    starts: startsOf(wide),
    columns,
  }
}

/** Where many lines begin: the margin, the indent of paragraphs, of lists. */
const startsOf = (strips: readonly Strip[]) =>
  [...Map.groupBy(strips, ({ x0 }) => Math.round(x0))].flatMap(([start, members]) =>
    members.length >= Math.max(4, 0.06 * strips.length) ? [start] : [],
  )

/** The leftmost place where lines begin again and again. */
function leftOf(strips: readonly Strip[], size: number): number {
  const starts = Map.groupBy(strips, ({ x0 }) => Math.round(x0))
  const enough = [...starts].filter(([, members]) => members.length >= Math.max(2, 0.04 * strips.length))
  const left = Math.min(...enough.map(([start]) => start))
  return Number.isFinite(left) ? left : Math.min(...strips.map(({ x0 }) => x0), size)
}

/** Paragraphs begin indented when a good part of the full lines does, and the others stand at the margin. */
function isIndented(full: readonly Strip[], { left, size }: { left: number; size: number }): boolean {
  const inside = full.filter(({ x0 }) => x0 - left > 0.8 * size && x0 - left < 5 * size)
  const margin = full.filter(({ x0 }) => Math.abs(x0 - left) <= 0.4 * size)
  const labelledAtMargin = margin.filter(({ text }) => labelOf(text))
  return inside.length >= 0.08 * full.length && labelledAtMargin.length <= 0.1 * margin.length
}

/** The value with the greatest weight; 0 of none. */
function most(weighted: readonly (readonly [number, number])[]): number {
  const sums = new Map<number, number>()
  for (const [value, weight] of weighted) sums.set(value, (sums.get(value) ?? 0) + weight)
  return [...sums].reduce((best, it) => (it[1] > best[1] ? it : best), [0, 0])[0]
}

const share = (values: readonly number[], part: number) =>
  values.toSorted((a, b) => a - b)[Math.floor((values.length - 1) * part)] ?? 0

import type { Row, Segment } from './rows.ts'

/** A printed line in reading order. `column`: a number of its own for each column beside another, null for a line over the whole width; `cells`: of a row that is set like a table, the column of each cell; `inner`: how many marks of a cell its cells have in their own words. */
export type Strip = Segment & { column: number | null; cells?: number[]; inner?: number[] }

/** In sizes of the type: lines further apart do not belong to the same pair of columns. */
const FURTHEST_APART = 3
/** In sizes of the type: a narrower gap parts columns only when a line near it has a wide one at the same place. */
const WIDE_GAP = 2.2

/**
 * The segments of a page in reading order: where lines stand side by side (a letterhead, a signature, a text in columns) the left column
 * comes before the right one. Rows of three segments and more are set like a table, each a strip of its own.
 */
export function inReadingOrder(all: readonly Row[], firstColumn: number): Strip[] {
  const rows = withoutLooseGaps(all)
  const strips: Strip[] = []
  let column = firstColumn
  for (let at = 0; at < rows.length;) {
    const { segments } = rows[at]!
    if (segments.length > 2) {
      strips.push(tabular(segments))
      at += 1
    } else if (segments.length === 2) {
      const { end, left, right } = pairFrom(rows, at)
      for (const side of [left, right]) {
        strips.push(...side.map((it) => ({ ...it, column })))
        column += 1
      }
      at = end
    } else {
      strips.push(...segments.map((it) => ({ ...it, column: null })))
      at += 1
    }
  }
  return strips
}

/** A loosely set line has gaps too, but no line near it has a wide one at the same place, as a letterhead does. */
function withoutLooseGaps(rows: readonly Row[]): Row[] {
  return rows.map((row, at) => {
    const near = [at - 2, at - 1, at + 1, at + 2].flatMap((it) => rows[it] ?? [])
    const segments = row.segments.reduce<Segment[]>((kept, segment) => {
      const before = kept.at(-1)
      const gap = before && { from: before.x1, to: segment.x0 }
      const parted =
        !gap || gap.to - gap.from >= WIDE_GAP * row.size || near.some((it) => hasWideGap(it, gap))
      if (parted || !before) return [...kept, segment]
      return [...kept.slice(0, -1), together(before, segment)]
    }, [])
    return { ...row, segments }
  })
}

const hasWideGap = ({ segments, size }: Row, gap: { from: number; to: number }) =>
  segments.some((segment, at) => {
    const next = segments[at + 1]
    if (!next || next.x0 - segment.x1 < WIDE_GAP * size) return false
    return Math.min(next.x0, gap.to) - Math.max(segment.x1, gap.from) >= 0.5 * size
  })

const together = (left: Segment, right: Segment): Segment => ({
  ...left,
  text: `${left.text} ${right.text}`,
  x1: right.x1,
  bold: left.bold && right.bold,
  hidden: left.hidden || right.hidden,
  marks: [...left.marks, ...right.marks],
})

function tabular(segments: readonly Segment[]): Strip {
  const cells = segments.map(({ text }) => text)
  const [first, last] = [segments[0]!, segments.at(-1)!]
  return { ...first, text: cells.join(' | '), x1: last.x1, column: null, cells: [...cells.keys()] }
}

/** The pair of columns that begins in this row, down to the last row that leaves the space between them free. */
function pairFrom(rows: readonly Row[], at: number) {
  const left: Segment[] = []
  const right: Segment[] = []
  let [from, to] = [-Infinity, Infinity]
  let end = at
  for (; end < rows.length; end += 1) {
    const { segments, y, size } = rows[end]!
    const before = rows[end - 1]
    if (segments.length > 2 || (end > at && y - before!.y > FURTHEST_APART * size)) break
    const [first, second] = segments
    const gutter: [number, number] = second
      ? [Math.max(from, first!.x1), Math.min(to, second.x0)]
      : first!.x0 >= (from + to) / 2
        ? [from, Math.min(to, first!.x0)]
        : [Math.max(from, first!.x1), to]
    // No room between the columns any more: a line over the whole width.
    if (end > at && gutter[1] - gutter[0] < 0.4 * size) break
    ;[from, to] = gutter
    if (second) {
      left.push(first!)
      right.push(second)
    } else if (first!.x0 >= to) right.push(first!)
    else left.push(first!)
  }
  return { end, left, right }
}

import type { Glyph } from './glyphs.ts'

/**
 * A stretch of one printed line, up to a gap as wide as between columns. `firstWord`: the width of its first word; `textX`: where the
 * text after a label begins. `marks`: numbers of footnotes that stood raised in it, taken out of the text; `raised`: it begins
 * with such a number.
 */
export type Segment = {
  text: string
  x0: number
  x1: number
  y: number
  size: number
  bold: boolean
  hidden: boolean
  firstWord: number
  textX: number
  marks: string[]
  raised: boolean
}

/** One printed line: its segments from left to right. */
export type Row = { y: number; size: number; segments: Segment[] }

/** In sizes of the type: a wider gap parts columns, a narrower one is no blank. */
const COLUMN_GAP = 0.75
const BLANK_GAP = 0.17
/** A line of spaced-out letters has wider gaps everywhere. */
const SPACED_OUT = 0.1

const LABEL = /^(?:\(?[\p{L}\d]{1,5}(?:\.\d+)*[.):/]?\)?|[-–—+*•●○▪■□◦])$/u

/** The printed lines of a page, from top to bottom. */
export function rowsOf(glyphs: readonly Glyph[]): Row[] {
  return raisedJoined(baselines(glyphs))
    .map(rowOf)
    .filter(({ segments }) => segments.length > 0)
}

/** Glyphs on one baseline, in drawing order. */
function baselines(glyphs: readonly Glyph[]): Glyph[][] {
  const lines: Glyph[][] = []
  for (const glyph of glyphs.toSorted((a, b) => a.y - b.y)) {
    const line = lines.at(-1)
    const near = line && Math.abs(glyph.y - line[0]!.y) <= 0.2 * Math.min(glyph.size, line[0]!.size) + 0.5
    if (near) line.push(glyph)
    else lines.push([glyph])
  }
  return lines
}

const sizeOf = (line: readonly Glyph[]) => {
  const sizes = Map.groupBy(
    line.filter(({ text }) => text.trim() !== ''),
    ({ size }) => Math.round(size * 2) / 2,
  )
  return [...sizes].reduce<[number, number]>(
    (best, [size, members]) => (members.length > best[1] ? [size, members.length] : best),
    [0, 0],
  )[0]
}

/** Small letters a little above or below a line belong to it: "m²", the number of a footnote. */
function raisedJoined(lines: readonly Glyph[][]): Glyph[][] {
  const sizes = lines.map(sizeOf)
  const joined = lines.map((line) => [...line])
  for (const [index, line] of joined.entries()) {
    for (const other of [index + 1, index - 1]) {
      const host = joined[other]
      if (!host || host.length === 0 || line.length === 0 || line.length > 12) continue
      const [small, large] = [sizes[index]!, sizes[other]!]
      const apart = line[0]!.y - host[0]!.y
      if (small === 0 || small > 0.8 * large || apart < -0.65 * large || apart > 0.35 * large) continue
      host.push(...line)
      line.length = 0
    }
  }
  return joined.filter((line) => line.length > 0)
}

function rowOf(line: readonly Glyph[]): Row {
  const size = sizeOf(line)
  const baseline = line.find((it) => Math.abs(it.size - size) <= 0.5)?.y ?? line[0]!.y
  const inked = inOrder(line).filter(({ text }) => text.trim() !== '' || text.length > 0)
  const segments = segmentsOf(inked, size).map((it) => segmentOf(it, { y: baseline, size }))
  return { y: baseline, size, segments: labelsJoined(segments.filter(({ text }) => text !== '')) }
}

/** From left to right; an accent drawn on its own goes to the letter before it, a letter drawn twice for boldness counts once. */
function inOrder(line: readonly Glyph[]): Glyph[] {
  const whole: Glyph[] = []
  for (const glyph of line) {
    const before = whole.at(-1)
    if (before && /^\p{M}+$/u.test(glyph.text))
      whole[whole.length - 1] = { ...before, text: before.text + glyph.text }
    else whole.push(glyph)
  }
  const sorted = whole.toSorted((a, b) => a.x - b.x)
  return sorted.filter((glyph, index) => {
    const near = sorted.slice(Math.max(0, index - 2), index)
    return !near.some(
      (it) => it.text === glyph.text && glyph.x - it.x < 0.15 * glyph.size && glyph.text.trim() !== '',
    )
  })
}

const isBlank = ({ text }: Glyph) => text === ' ' || text.trim() === ''

/** The glyphs between wide gaps; blanks drawn as such are left in. */
function segmentsOf(line: readonly Glyph[], size: number): Glyph[][] {
  const segments: Glyph[][] = []
  let end = -Infinity
  for (const glyph of line) {
    if (isBlank(glyph)) {
      segments.at(-1)?.push(glyph)
      continue
    }
    if (glyph.x - end > COLUMN_GAP * size) segments.push([])
    segments.at(-1)!.push(glyph)
    end = glyph.x + glyph.width
  }
  return segments
}

function segmentOf(glyphs: readonly Glyph[], { y, size }: { y: number; size: number }): Segment {
  const inked = glyphs.filter((it) => !isBlank(it))
  const letters = inked.filter(({ text }) => /[\p{L}\p{N}]/u.test(text))
  const { words, marks } = wordsOf(glyphs, { y, size })
  const [first, second] = words
  const [x0, last] = [inked[0]?.x ?? 0, inked.at(-1)]
  return {
    text: words.map(({ text }) => text).join(' '),
    x0,
    x1: last ? last.x + last.width : 0,
    y,
    size,
    bold: letters.length > 0 && letters.every(({ font }) => font.bold),
    hidden: inked.some(({ hidden }) => hidden),
    firstWord: first ? first.x1 - first.x0 : 0,
    textX: first && second && LABEL.test(first.text) ? second.x0 : x0,
    marks,
    raised: inked[0] !== undefined && isRaised(inked[0], { y, size }),
  }
}

type Word = { text: string; x0: number; x1: number }

function wordsOf(glyphs: readonly Glyph[], { y, size }: { y: number; size: number }) {
  const words: Word[] = []
  const marks: string[] = []
  const blankGap = BLANK_GAP * size + spacing(glyphs, size)
  let blank = true
  let end = -Infinity
  for (const glyph of glyphs) {
    if (isBlank(glyph)) {
      // A blank drawn under letters of another font is none: they fill its place.
      blank = true
      continue
    }
    if (isRaised(glyph, { y, size }) && words.length > 0) {
      if (glyph.x - end > 0.5 * size || marks.length === 0) marks.push(glyph.text)
      else marks[marks.length - 1] += glyph.text
      end = glyph.x + glyph.width
      blank = false
      continue
    }
    const word = words.at(-1)
    if (!word || blank || glyph.x - end > blankGap) {
      words.push({ text: glyph.text, x0: glyph.x, x1: glyph.x + glyph.width })
    } else {
      word.text += glyph.text
      word.x1 = glyph.x + glyph.width
    }
    blank = false
    end = glyph.x + glyph.width
  }
  return { words, marks }
}

/** A number of a footnote: small, and above the line. */
const isRaised = (glyph: Glyph, { y, size }: { y: number; size: number }) =>
  glyph.size <= 0.8 * size && y - glyph.y > 0.15 * size && /^[\d*]$/.test(glyph.text)

/** How far apart the letters of a line are set, when they are. */
function spacing(glyphs: readonly Glyph[], size: number): number {
  const gaps: number[] = []
  for (const [index, glyph] of glyphs.entries()) {
    const before = glyphs[index - 1]
    if (before && !isBlank(before) && !isBlank(glyph)) gaps.push(glyph.x - before.x - before.width)
  }
  if (gaps.length < 4) return 0
  const middle = gaps.toSorted((a, b) => a - b)[Math.floor(gaps.length / 2)]!
  return middle > SPACED_OUT * size ? middle : 0
}

/** A label set apart from its text by a tab is no column. */
function labelsJoined(segments: readonly Segment[]): Segment[] {
  const [label, text, ...rest] = segments
  if (!label || !text || !LABEL.test(label.text)) return [...segments]
  const whole = {
    ...text,
    text: `${label.text} ${text.text}`,
    x0: label.x0,
    firstWord: label.firstWord,
    raised: label.raised,
    textX: text.x0,
    marks: [...label.marks, ...text.marks],
  }
  return [whole, ...rest]
}

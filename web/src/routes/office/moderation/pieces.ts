import type { StruckKind } from 'shared/hide-reasons'
import { struckMarks } from 'shared/words/moderation'

type Span = { start: number; end: number; kind: StruckKind }

/** A piece of a text: what stands between words has no `value`; `kind` where the program suggests to strike it. */
export type Piece = { text: string; value: string | null; kind: StruckKind | null }

const WORD = /[\p{L}\p{M}\d@](?:[\p{L}\p{M}\d@.:/_+-]*[\p{L}\p{M}\d])?/gu

const MARKS = new RegExp(
  Object.values(struckMarks)
    .map((mark) => mark.replace(/[[\]]/g, String.raw`\$&`))
    .join('|'),
  'g',
)

/** Where marks stand for words that were struck before. */
const marksIn = (text: string) =>
  [...text.matchAll(MARKS)].map(({ 0: mark, index }) => ({ start: index, end: index + mark.length }))

/** A text as pieces to choose from: each suggestion whole, every other word by itself. `value` is what a form sends of it. */
export function piecesOf(field: string, text: string, found: readonly Span[]): Piece[] {
  const words = [...text.matchAll(WORD)].map((it) => ({ start: it.index, end: it.index + it[0].length }))
  const taken = [...found, ...marksIn(text)]
  const free = words.filter(({ start, end }) => taken.every((it) => end <= it.start || it.end <= start))
  const all = [...found, ...free.map((it) => ({ ...it, kind: null }))].toSorted((a, b) => a.start - b.start)
  const pieces: Piece[] = []
  let last = 0
  for (const { start, end, kind } of all) {
    if (start > last) pieces.push({ text: text.slice(last, start), value: null, kind: null })
    pieces.push({ text: text.slice(start, end), value: `${field}:${start}:${end}:${kind ?? ''}`, kind })
    last = end
  }
  if (last < text.length) pieces.push({ text: text.slice(last), value: null, kind: null })
  return pieces
}

/** What a form sent of the pieces chosen in one field; those the program did not suggest are of the kind that was named. */
export function spansIn(field: string, sent: readonly string[], named: string) {
  return sent.flatMap((value) => {
    const [of, start, end, kind] = value.split(':')
    return of === field ? [{ start: Number(start), end: Number(end), kind: kind || named }] : []
  })
}

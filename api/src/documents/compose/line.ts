import type { Item, Line, Piece } from '../composition.ts'
import { type Inline, runsOf } from '../model.ts'
import type { Look } from '../profile.ts'

/** A text as lines of one look: a new line for each line break in it, none for a blank one. */
export function lines(text: Inline, look: Look): Line[] {
  return piecesByLine(text, look).map((pieces) => ({
    kind: 'line',
    pieces,
    look,
    outline: null,
    kept: false,
  }))
}

/** The same items, none of which may be parted from what follows. */
export function kept(items: Item[]): Item[] {
  return items.map((item) => (item.kind === 'line' ? { ...item, kept: true } : item))
}

/** An empty line, for a name still to be signed or a column with nothing in it. */
export function emptyLine(look: Look): Line {
  return { kind: 'line', pieces: [], look, outline: null, kept: false }
}

/** The pieces of a text, one list for each of its lines. */
export function piecesByLine(text: Inline, look: Look): Piece[][] {
  const found: Piece[][] = [[]]
  for (const run of runsOf(text)) {
    const [first = '', ...rest] = run.text.split('\n').map((part) => pieceOf(part, run, look))
    if (first) found.at(-1)!.push(first)
    for (const piece of rest) found.push([piece])
  }
  return found.filter((pieces) => pieces.some((piece) => piece.text.trim() !== ''))
}

function pieceOf(text: string, run: { bold?: boolean; italic?: boolean }, look: Look): Piece {
  return {
    text: look.capitals ? text.toLocaleUpperCase('vi') : text,
    bold: run.bold ?? look.bold,
    italic: run.italic ?? look.italic,
    underlined: look.underlined,
  }
}

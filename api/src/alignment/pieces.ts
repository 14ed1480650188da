import { shared, type Wording, without } from './features.ts'
import type { Finder } from './nearest.ts'
import type { Side } from './side.ts'

/** A piece of a whole: this much of it comes from the whole, it is this much of the whole, and has this many words. */
export const PIECE = { comes: 0.6, makes: 0.08, words: 4 }
/** Pieces make up at least this much of the whole. */
const WHOLE = 0.6
/** How many blocks may stand between two pieces. */
const APART = 3

/** One version when it is looked at for wholes or pieces: its blocks, their features and partners, and a finder of free ones. */
export type Part = Side & {
  of: Wording[]
  partners: Int32Array
  find: Finder
}

/** A whole and its pieces in reading order. `covered`: how much of the whole they are. `isVerbatim`: they stand in it word for word. */
export type Regrouping = { whole: number; pieces: number[]; covered: number; isVerbatim: boolean }

type Versions = { wholes: Part; parts: Part; weight: Float64Array }

/** The best way to make a whole of at least two of these blocks that stand close together; undefined when there is none. */
export function regroupingOf(whole: number, pieces: number[], versions: Versions): Regrouping | undefined {
  const near = runs(pieces.toSorted((a, b) => a - b))
  const verbatim = bestOf(near.map((run) => foundIn(whole, run, versions)))
  return verbatim ?? bestOf(near.map((run) => madeOf(whole, run, versions)))
}

function bestOf(found: readonly Regrouping[]): Regrouping | undefined {
  return found
    .filter(({ pieces, covered }) => pieces.length > 1 && covered >= WHOLE)
    .toSorted((a, b) => b.covered - a.covered)[0]
}

/**
 * The blocks that stand in a whole word for word, none over another; long ones first. Of those that read the same, as parallel sentences cut at
 * the same places leave, the one is taken that stands closest to a piece only this whole could have left, on the same side of it.
 */
function foundIn(whole: number, run: readonly number[], { wholes, parts }: Versions): Regrouping {
  const count = wholes.words[whole]!.length
  let text = ` ${wholes.words[whole]!.join(' ')} `
  const found: { piece: number; at: number }[] = []
  const copies = Map.groupBy(run, (piece) => parts.words[piece]!.join(' '))
  const longFirst = [...copies].toSorted(([a], [b]) => b.length - a.length)
  for (const [words, [piece, ...more]] of longFirst) if (more.length === 0) take(words, () => piece)
  for (const [words, same] of longFirst)
    if (same.length > 1) for (const _ of same) take(words, (at) => closest(same, at))
  const pieces = found.map(({ piece }) => piece).sort((a, b) => a - b)
  const covered = pieces.reduce((sum, piece) => sum + parts.words[piece]!.length / count, 0)
  return { whole, pieces, covered, isVerbatim: true }

  function take(words: string, which: (at: number) => number | undefined): void {
    const at = text.indexOf(` ${words} `)
    const piece = at < 0 ? undefined : which(at)
    if (piece === undefined) return
    found.push({ piece, at })
    // What is taken is blotted out, so that nothing else is found over it.
    text = `${text.slice(0, at + 1)}${'|'.repeat(words.length)}${text.slice(at + 1 + words.length)}`
  }

  function closest(same: readonly number[], at: number): number | undefined {
    const distance = (piece: number) => Math.min(...found.map((it) => Math.abs(it.piece - piece)))
    return same
      .filter((piece) => found.length > 0 && found.every((it) => it.piece < piece === it.at < at))
      .toSorted((a, b) => distance(a) - distance(b))[0]
  }
}

/** The blocks that make up most of a whole, each something of it that no other did; the surest first. */
function madeOf(whole: number, run: readonly number[], { wholes, parts, weight }: Versions): Regrouping {
  const { total } = wholes.of[whole]!
  const pieces: number[] = []
  let rest = wholes.of[whole]!
  const own = (piece: number) => shared(parts.of[piece]!, rest, weight)
  const comes = (piece: number) => own(piece) / parts.of[piece]!.total
  for (let left = [...run]; left.length > 0;) {
    left = left.filter((it) => comes(it) >= PIECE.comes && own(it) >= PIECE.makes * total)
    left.sort((a, b) => comes(b) - comes(a) || a - b)
    const surest = left.shift()
    if (surest === undefined) break
    pieces.push(surest)
    rest = without(rest, parts.of[surest]!, weight)
  }
  const covered = total === 0 ? 0 : 1 - rest.total / total
  return { whole, pieces: pieces.sort((a, b) => a - b), covered, isVerbatim: false }
}

/** Blocks in reading order, cut where two are too far apart. */
function runs(blocks: readonly number[]): number[][] {
  const all: number[][] = []
  for (const at of blocks) {
    const last = all.at(-1)
    if (last && at - last.at(-1)! <= APART + 1) last.push(at)
    else all.push([at])
  }
  return all
}

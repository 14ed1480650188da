import { mix } from './random.ts'
import { step, type Trie } from './trie.ts'

/** The longest word a lexicon is asked for, in syllables; longer head words are proverbs. */
export const SYLLABLES_MAX = 6

/** How a token is written. */
export const SHAPE = { lower: 0, capitalised: 1, capitals: 2, number: 3, mark: 4 } as const

/** What the segmenter knows of each token: a number that stands for its syllable, and its shape. */
export type Seen = { syllables: Int32Array; shapes: Uint8Array }

/**
 * A text as the segmenter sees it. Gap `i` lies between tokens `i - 1` and `i`. For each lexicon, of the words that lie
 * over a gap: the longest (`over`), the one longest match takes (`taken`), and the longest that begins at token `i` (`begins`); 0 for none.
 * `run` and `place`: how many capitalised tokens stand in a row here, and which of them this is.
 */
export type Gaps = Seen & {
  length: number
  lexicons: { over: Uint8Array; taken: Uint8Array; begins: Uint8Array }[]
  run: Uint8Array
  place: Uint8Array
}

/** Looks a text's syllables up in the lexicons. */
export function gapsOf(seen: Seen, tries: readonly Trie[]): Gaps {
  const { length } = seen.syllables
  return { ...seen, length, lexicons: tries.map((it) => lookUp(seen.syllables, it)), ...runsOf(seen.shapes) }
}

/** Whether a gap beside a punctuation mark, which parts words whatever else is seen. */
export function parts({ shapes }: Gaps, i: number): boolean {
  return shapes[i] === SHAPE.mark || shapes[i - 1] === SHAPE.mark
}

function lookUp(syllables: Int32Array, words: Trie): Gaps['lexicons'][number] {
  const { length } = syllables
  const over = new Uint8Array(length + 1)
  const taken = new Uint8Array(length + 1)
  const begins = new Uint8Array(length + 1)
  let free = 0
  for (let start = 0; start < length; start++) {
    let node = 0
    let longest = 0
    const last = Math.min(length, start + SYLLABLES_MAX)
    for (let end = start; end < last; end++) {
      node = step(words, node, syllables[end]!)
      if (node < 0) break
      if (words.ends[node] === 0) continue
      longest = end - start + 1
      for (let gap = start + 1; gap <= end; gap++) if (over[gap]! < longest) over[gap] = longest
    }
    begins[start] = longest
    if (start < free || longest < 2) continue
    taken.fill(longest, start + 1, start + longest)
    free = start + longest
  }
  return { over, taken, begins }
}

const RUN_MAX = 7

function runsOf(shapes: Uint8Array): Pick<Gaps, 'run' | 'place'> {
  const run = new Uint8Array(shapes.length + 1)
  const place = new Uint8Array(shapes.length + 1)
  for (let start = 0; start < shapes.length;) {
    let end = start
    while (shapes[end] === SHAPE.capitalised) end++
    for (let i = start; i < end; i++) {
      run[i] = Math.min(RUN_MAX, end - start)
      place[i] = Math.min(RUN_MAX, i - start)
    }
    start = Math.max(end, start + 1)
  }
  return { run, place }
}

/** More than any gap has. */
export const FEATURES_MAX = 48

/** Stands for the syllable before the first and after the last. */
const OUTSIDE = 0x5bd1e995

/** Writes the features of gap `i` into `into`, each as a slot of a table of `mask + 1` weights; returns how many there are. */
export function featuresOf(gaps: Gaps, i: number, into: Int32Array, mask: number): number {
  const { length, syllables, shapes, run, place, lexicons } = gaps
  const before = i > 1 ? syllables[i - 2]! : OUTSIDE
  const left = syllables[i - 1]!
  const right = syllables[i]!
  const after = i + 1 < length ? syllables[i + 1]! : OUTSIDE
  const pair = slot(3, left, right, -1)
  let n = 0
  into[n++] = slot(1, left, 0, mask)
  into[n++] = slot(2, right, 0, mask)
  into[n++] = pair & mask
  into[n++] = slot(4, before, left, mask)
  into[n++] = slot(5, right, after, mask)
  into[n++] = slot(6, before, 0, mask)
  into[n++] = slot(7, after, 0, mask)
  into[n++] = slot(8, before, pair, mask)
  into[n++] = slot(9, after, pair, mask)

  const shape = shapes[i - 1]! * 8 + shapes[i]!
  const around = (i > 1 ? shapes[i - 2]! : 7) * 8 + (i + 1 < length ? shapes[i + 1]! : 7)
  into[n++] = slot(10, shape, 0, mask)
  into[n++] = slot(11, shape, around, mask)
  into[n++] = slot(12, shape, left, mask)
  into[n++] = slot(13, shape, right, mask)

  const named = run[i]! * 8 + place[i]!
  const first = i - place[i]!
  into[n++] = slot(14, named, shape, mask)
  into[n++] = slot(15, named, first > 0 ? syllables[first - 1]! : OUTSIDE, mask)
  into[n++] = slot(16, place[i]!, syllables[first]!, mask)
  into[n++] = slot(17, named, first === 0 || shapes[first - 1] === SHAPE.mark ? 1 : 0, mask)

  let coverage = 0
  for (let lexicon = 0; lexicon < lexicons.length; lexicon++) {
    const { over, taken, begins } = lexicons[lexicon]!
    const base = 20 + lexicon * 8
    const has = (taken[i] ? 1 : 0) | (over[i] ? 2 : 0)
    const near = over[i - 1]! * 16 + over[i + 1]!
    coverage = coverage * 16 + has + (over[i - 1] ? 4 : 0) + (over[i + 1] ? 8 : 0)
    into[n++] = slot(base, over[i]!, taken[i]!, mask)
    into[n++] = slot(base + 1, over[i]! + (taken[i] ? 8 : 0), near, mask)
    into[n++] = slot(base + 2, has, pair, mask)
    into[n++] = slot(base + 3, taken[i]!, taken[i - 1]! * 16 + taken[i + 1]!, mask)
    into[n++] = slot(base + 4, begins[i]! + begins[i - 1]! * 16, over[i]!, mask)
  }
  into[n++] = slot(18, coverage, 0, mask)
  into[n++] = slot(19, coverage, shape, mask)
  return n
}

function slot(kind: number, a: number, b: number, mask: number): number {
  return mix(Math.imul(kind, 0x9e3779b1) ^ Math.imul(a, 0x85ebca6b) ^ Math.imul(b, 0xc2b2ae35)) & mask
}

import { readFileSync } from 'node:fs'
import { brotliDecompressSync } from 'node:zlib'

import { bestChain, type Moves } from './chain.ts'
import { bare, syllableKey } from './fold.ts'
import {
  FEATURES_MAX,
  featuresOf,
  type Gaps,
  gapsOf,
  parts,
  type Seen,
  SHAPE,
  SYLLABLES_MAX,
} from './gaps.ts'
import { lexicon } from './lexicon.ts'
import { hashOf } from './random.ts'
import { trie, type Trie } from './trie.ts'

/** A learned way to put syllables together into words: one for texts with accents, one for texts typed without. */
export type Segmenter = {
  /** The words of the dictionary, and those of the treebank. */
  tries: readonly Trie[]
  /** For each slot a feature falls into, what it says for going on, in the units of `moves`. */
  weights: Int8Array
  moves: Moves
  see: (tokens: readonly string[]) => Seen
}

/** What the model file holds, see `segmenter.md`. */
export type SegmenterModel = {
  bits: number
  treebankWords: string[]
  accented: { moves: Moves; weights: Int8Array }
  plain: { moves: Moves; weights: Int8Array }
}

const slots = new Int32Array(FEATURES_MAX)

/** For each token, 1 when it goes on the word of the token before. */
export function joins({ tries, weights, moves, see }: Segmenter, tokens: readonly string[]): Uint8Array {
  const gaps = gapsOf(see(tokens), tries)
  const scores = new Float64Array(gaps.length)
  for (let i = 1; i < gaps.length; i++) scores[i] = scoreOf(gaps, i, weights)
  return bestChain(scores, gaps.length, moves)
}

function scoreOf(gaps: Gaps, i: number, weights: Int8Array): number {
  if (parts(gaps, i)) return -Infinity
  const count = featuresOf(gaps, i, slots, weights.length - 1)
  let score = 0
  for (let j = 0; j < count; j++) score += weights[slots[j]!]!
  return score
}

let accented: Segmenter | undefined
let plain: Segmenter | undefined

/** The segmenter of texts with accents; read at first use, about 20 ms, and then kept. */
export function accentedSegmenter(): Segmenter {
  return (accented ??= segmenterOf(segmenterModel(), 'accented'))
}

/** The segmenter of texts typed without accents. */
export function plainSegmenter(): Segmenter {
  return (plain ??= segmenterOf(segmenterModel(), 'plain'))
}

/** How the two ways of typing are looked up. */
export const KEYS = { accented: syllableKey, plain: bare } as const

/** A segmenter that goes by a model learned, for texts typed one way. */
export function segmenterOf(model: SegmenterModel, way: keyof typeof KEYS): Segmenter {
  const key = KEYS[way]
  return {
    tries: [trieOf(lexicon().phrases, key), trieOf(model.treebankWords, key)],
    see: seer(key),
    ...model[way],
  }
}

/** A trie of words, syllables joined by blanks, as they are looked up with `key`. */
export function trieOf(words: readonly string[], key: (syllable: string) => string): Trie {
  const split = words.map((word) => word.split(' ').map((syllable) => numberOf(key(syllable))))
  return trie(split.filter(({ length }) => length > 1 && length <= SYLLABLES_MAX))
}

const REMEMBERED_MAX = 100_000
/** Longer tokens are no syllables, and are not remembered. */
const SYLLABLE_LETTERS_MAX = 12
const LETTER_OR_NUMBER = /[\p{L}\p{N}]/u
const CAPITAL = /^\p{Lu}/u

/** How tokens are seen under `key`; what a token looks like is worked out once. */
export function seer(key: (syllable: string) => string): Segmenter['see'] {
  const places = new Map<string, number>()
  const syllables = new Int32Array(REMEMBERED_MAX + 1)
  const shapes = new Uint8Array(REMEMBERED_MAX + 1)
  return (tokens) => {
    const seen: Seen = { syllables: new Int32Array(tokens.length), shapes: new Uint8Array(tokens.length) }
    let capitals = 0
    let words = 0
    for (let i = 0; i < tokens.length; i++) {
      const token = tokens[i]!
      let place = places.get(token)
      if (place === undefined) {
        place =
          places.size < REMEMBERED_MAX && token.length <= SYLLABLE_LETTERS_MAX ? places.size : REMEMBERED_MAX
        syllables[place] = numberOf(key(token))
        shapes[place] = shapeOf(token)
        if (place < REMEMBERED_MAX) places.set(token, place)
      }
      seen.syllables[i] = syllables[place]!
      const shape = (seen.shapes[i] = shapes[place]!)
      if (shape <= SHAPE.capitals) words++
      if (shape === SHAPE.capitals) capitals++
    }
    // Where everything shouts, capitals tell nothing.
    if (capitals * 2 > words && words > 3)
      for (let i = 0; i < tokens.length; i++) if (seen.shapes[i]! <= SHAPE.capitals) seen.shapes[i] = 0
    return seen
  }
}

function shapeOf(token: string): number {
  if (!LETTER_OR_NUMBER.test(token)) return SHAPE.mark
  if (/^\p{N}/u.test(token)) return SHAPE.number
  if (!CAPITAL.test(token)) return SHAPE.lower
  return token.length > 1 && token === token.toUpperCase() ? SHAPE.capitals : SHAPE.capitalised
}

/** The number that stands for a syllable: its hash, so that no list of syllables is needed. */
function numberOf(key: string): number {
  return hashOf(key) | 0
}

function segmenterModel(): SegmenterModel {
  const bytes = brotliDecompressSync(readFileSync(new URL('./segmenter.model', import.meta.url)))
  const header = bytes.indexOf(10)
  const { bits, treebankWords, moves }: Header = JSON.parse(bytes.toString('utf8', 0, header))
  const size = 2 ** bits
  const weights = (from: number) =>
    Int8Array.from(bytes.subarray(header + 1 + from, header + 1 + from + size))
  return {
    bits,
    treebankWords,
    accented: { moves: moves.accented, weights: weights(0) },
    plain: { moves: moves.plain, weights: weights(size) },
  }
}

/** The first line of the model file; the weights of both segmenters follow as signed bytes. */
export type Header = { bits: number; treebankWords: string[]; moves: { accented: Moves; plain: Moves } }

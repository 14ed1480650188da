import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { brotliCompressSync, constants } from 'node:zlib'

import { expected, type Moves } from './chain.ts'
import { syllableKey } from './fold.ts'
import { FEATURES_MAX, featuresOf, type Gaps, gapsOf, parts } from './gaps.ts'
import { placeNames } from './place-names.ts'
import { shuffled } from './random.ts'
import { type Header, KEYS, seer, type SegmenterModel, trieOf } from './segmenter.ts'
import { tokens } from './tokens.ts'
import { readTreebank } from './treebank.ts'

const BITS = 18
const EPOCHS = 8
const RATE = 0.1
/** AdaGrad's first denominator: keeps a feature seen once from deciding. */
const CAUTION = 0.1
/** Words of a treebank are looked up in the lexicon of the other parts, as words of a new text will be. */
const PARTS = 5
/** A weight below this is not kept: nine in ten are not, and nothing is lost. */
const LEAST = 0.1
/** How many steps of the kept weights make 1. */
const SCALE = 64

/** A sentence ready to learn from: its gaps' features (null where a mark parts) and its true joins. */
type Example = { features: (Int32Array | null)[]; joins: Uint8Array }

type Learned = { moves: Moves; weights: Int8Array }

/**
 * Learns both segmenters from a treebank of segmented sentences and the head words of `@vntk/dictionary`, and writes `lexicon.model` and
 * `segmenter.model` into `folder`. The same data give the same bytes. A linear-chain conditional random field (Lafferty, McCallum,
 * Pereira 2001) fitted by AdaGrad (Duchi, Hazan, Singer 2011). Returns how many sentences it read.
 */
export function trainSegmenter(data: string, folder: string): number {
  const lexicon = dictionaryLines()
  const sentences = readTreebank(path.join(data, 'ud-vtb'))
  const { bits, treebankWords, accented, plain } = learnSegmenter(sentences, lexicon)
  const header: Header = { bits, treebankWords, moves: { accented: accented.moves, plain: plain.moves } }
  const model = Buffer.concat([
    Buffer.from(`${JSON.stringify(header)}\n`),
    Buffer.from(accented.weights.buffer),
    Buffer.from(plain.weights.buffer),
  ])
  writeFileSync(path.join(folder, 'lexicon.model'), packed(Buffer.from(lexicon.join('\n'))))
  writeFileSync(path.join(folder, 'segmenter.model'), packed(model))
  return sentences.length
}

/** What some sentences, as lists of words, teach beside the lines of the lexicon and the names of places; nothing is written. */
export function learnSegmenter(
  sentences: readonly (readonly string[])[],
  lexicon: readonly string[] = dictionaryLines(),
): SegmenterModel {
  const words = lexicon.map((line) => line.split('\t')[0]!).filter((word) => word.includes(' '))
  const heads = [...words, ...placeNames]
  return {
    bits: BITS,
    treebankWords: wordsOf(sentences),
    accented: learn(sentences, heads, KEYS.accented),
    plain: learn(sentences, heads, KEYS.plain),
  }
}

/** Each head word with its parts of speech after a tab, in order. */
function dictionaryLines(): string[] {
  const file = createRequire(import.meta.url).resolve('@vntk/dictionary/data/dictionary.json')
  const entries: Record<string, { pos: string }[]> = JSON.parse(readFileSync(file, 'utf8'))
  const tags = new Map<string, string>()
  for (const [head, senses] of Object.entries(entries)) {
    const word = head
      .trim()
      .split(/[\s-]+/)
      .map(syllableKey)
      .join(' ')
    const all = (tags.get(word) ?? '') + senses.map(({ pos }) => pos).join('')
    tags.set(word, [...new Set(all)].join(''))
  }
  return [...tags].map(([word, letters]) => `${word}\t${letters}`).sort()
}

/** The words of two syllables or more, as they are looked up, in order. */
function wordsOf(sentences: readonly (readonly string[])[]): string[] {
  const words = sentences.flatMap((sentence) =>
    sentence.filter((word) => word.includes(' ')).map((word) => word.split(/ +/).map(syllableKey).join(' ')),
  )
  return [...new Set(words)].sort()
}

function learn(
  sentences: readonly (readonly string[])[],
  heads: readonly string[],
  key: (syllable: string) => string,
): Learned {
  const dictionary = trieOf(heads, key)
  const see = seer(key)
  const others = Array.from({ length: PARTS }, (_, part) =>
    trieOf(wordsOf(sentences.filter((_, i) => i % PARTS !== part)), key),
  )
  const examples = sentences.map((words, i) => {
    const { all, joins } = tokensOf(words)
    return { features: featuresOfAll(gapsOf(see(all), [dictionary, others[i % PARTS]!])), joins }
  })
  return fit(examples)
}

/** The tokens of a sentence as a reader types it, and which go on a word. */
function tokensOf(words: readonly string[]): { all: string[]; joins: Uint8Array } {
  const all = tokens(words.join(' '))
  const starts = new Set([0])
  let letters = 0
  for (const word of words) starts.add((letters += word.replaceAll(' ', '').length))
  let at = 0
  const joins = Uint8Array.from(all, (token) => {
    const goesOn = starts.has(at) ? 0 : 1
    at += token.length
    return goesOn
  })
  return { all, joins }
}

function featuresOfAll(gaps: Gaps): Example['features'] {
  const slots = new Int32Array(FEATURES_MAX)
  return Array.from({ length: gaps.length }, (_, i) =>
    i === 0 || parts(gaps, i) ? null : slots.slice(0, featuresOf(gaps, i, slots, 2 ** BITS - 1)),
  )
}

function fit(examples: Example[]): Learned {
  const weights = new Float64Array(2 ** BITS)
  const squares = new Float64Array(2 ** BITS).fill(CAUTION)
  const moves: [number, number, number, number] = [0, 0, 0, 0]
  const moveSquares = [CAUTION, CAUTION, CAUTION, CAUTION]
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    for (const { features, joins } of shuffled(examples, epoch)) {
      const scores = Float64Array.from(features, (slots) =>
        slots === null ? -Infinity : slots.reduce((sum, slot) => sum + weights[slot]!, 0),
      )
      const hoped = expected(scores, joins.length, moves)
      const gained = hoped.moves.map((count) => -count)
      for (let i = 1; i < joins.length; i++) {
        gained[joins[i]! * 2 + joins[i - 1]!]! += 1
        const gain = joins[i]! - hoped.goOn[i]!
        for (const slot of features[i] ?? []) {
          squares[slot]! += gain * gain
          weights[slot]! += (RATE * gain) / Math.sqrt(squares[slot]!)
        }
      }
      gained.forEach((gain, move) => {
        moveSquares[move]! += gain * gain
        moves[move]! += (RATE * gain) / Math.sqrt(moveSquares[move]!)
      })
    }
  }
  const [stay, begin, goOn, on] = moves.map((move) => Math.round(move * SCALE))
  return {
    moves: [stay!, begin!, goOn!, on!],
    weights: Int8Array.from(weights, (weight) => (Math.abs(weight) < LEAST ? 0 : kept(weight))),
  }
}

function kept(weight: number): number {
  return Math.max(-127, Math.min(127, Math.round(weight * SCALE)))
}

function packed(bytes: Buffer): Buffer {
  return brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } })
}

import { backgroundVectors, rarity } from './background.ts'
import type { Documents } from './documents.ts'
import { isFiller } from './phrases.ts'
import { hashOf } from './random.ts'
import type { Vocabulary } from './vocabulary.ts'
import { learnWordVectors } from './word-vectors.ts'

/**
 * What words mean: row w of `rows` is word w's vector among these documents (`own` numbers) and in the language at large (the rest),
 * times how much the word tells. `mean` is what all documents have in common; the language counts `share` as much as their own.
 */
export type Meaning = { rows: Float32Array; width: number; own: number; share: number; mean: Float64Array }

const WIDTH = 50
/** Up to this many documents the background counts as much as what they teach; beyond, less and less. */
const FULL_BACKGROUND = 700
const FILLER_WEIGHT = 0.2
const FEW = 5

/** What the words of a vocabulary mean, learned from documents. */
export function learnMeaning(vocabulary: Vocabulary, documents: Documents): Meaning {
  const { words, learned } = vocabulary
  const weights = weightsOf(vocabulary, documents.count)
  const own = learnWordVectors(documents, Uint32Array.from(words.slice(0, learned), hashOf), WIDTH)
  const language = backgroundVectors(words)
  const width = own.width + language.width
  const rows = new Float32Array(words.length * width)
  for (let word = 0; word < words.length; word++) {
    const weight = weights[word]!
    const from = word * width
    if (word < learned)
      for (let j = 0; j < own.width; j++) rows[from + j] = weight * own.rows[word * own.width + j]!
    for (let j = 0; j < language.width; j++)
      rows[from + own.width + j] = weight * language.rows[word * language.width + j]!
  }
  const share = Math.min(1, Math.sqrt(FULL_BACKGROUND / Math.max(1, documents.count)))
  const meaning = { rows, width, own: own.width, share, mean: new Float64Array(width) }
  return { ...meaning, mean: commonPart(meaning, documents) }
}

/** Rare words tell more: the usual inverse document frequency times rarity in the language at large. */
function weightsOf({ words, wordingCounts }: Vocabulary, count: number): Float64Array {
  return Float64Array.from(
    words,
    (word, i) =>
      Math.log((count + 1) / wordingCounts[i]!) * rarity(word) * (isFiller(word) ? FILLER_WEIGHT : 1),
  )
}

/** The mean of the documents that mean something; less of it when they are few, for one document is all its own mean. */
function commonPart(meaning: Meaning, documents: Documents): Float64Array {
  const { width, own } = meaning
  const sums = new Float64Array(width)
  const mean = new Float64Array(width)
  const used = [0, 0]
  for (let i = 0; i < documents.count; i++) {
    sumWords(meaning, documents.words, documents.starts[i]!, documents.starts[i + 1]!, sums)
    if (scale(sums, 0, own, 1)) used[0]!++
    if (scale(sums, own, width, 1)) used[1]!++
    for (let j = 0; j < width; j++) mean[j]! += sums[j]!
  }
  return mean.map((sum, j) => sum / (used[j < own ? 0 : 1]! + FEW))
}

/**
 * Writes into `into` the point of unit length that stands for the words `words[from] … words[to - 1]`: the weighted mean of their vectors, less
 * what all documents have in common (Arora, Liang, Ma 2017); zeros, and false, when no word is known.
 */
export function pointOf(
  meaning: Meaning,
  { words, from, to }: { words: Int32Array; from: number; to: number },
  into: Float64Array,
): boolean {
  const { width, own, share, mean } = meaning
  sumWords(meaning, words, from, to, into)
  settlePart(into, mean, 0, own, 1)
  settlePart(into, mean, own, width, share)
  return scale(into, 0, width, 1)
}

function settlePart(sums: Float64Array, mean: Float64Array, from: number, to: number, share: number): void {
  if (!scale(sums, from, to, 1)) return
  for (let j = from; j < to; j++) sums[j]! -= mean[j]!
  scale(sums, from, to, share)
}

function sumWords({ rows, width }: Meaning, words: Int32Array, from: number, to: number, sums: Float64Array) {
  sums.fill(0)
  for (let at = from; at < to; at++) {
    const word = words[at]!
    if (word < 0) continue
    const row = word * width
    for (let j = 0; j < width; j++) sums[j]! += rows[row + j]!
  }
}

/** Brings a stretch to the given length; false when it is all zeros, which it stays. */
function scale(values: Float64Array, from: number, to: number, length: number): boolean {
  let sum = 0
  for (let j = from; j < to; j++) sum += values[j]! * values[j]!
  const factor = sum > 1e-18 ? length / Math.sqrt(sum) : 0
  for (let j = from; j < to; j++) values[j]! *= factor
  return factor > 0
}

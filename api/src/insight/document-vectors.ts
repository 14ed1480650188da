import { backgroundVectors, rarity } from './background.ts'
import { isFiller } from './phrases.ts'
import { hashOf } from './random.ts'
import type { Points } from './spherical.ts'
import type { Vocabulary } from './vocabulary.ts'
import { learnWordVectors, normaliseRows, type WordVectors } from './word-vectors.ts'

const WIDTH = 50
/** Up to this many documents the background counts as much as what they teach; beyond, less and less. */
const FULL_BACKGROUND = 700
const FILLER_WEIGHT = 0.2
const FEW = 5

/**
 * A point for each document: what its words mean among these documents (50 numbers) and what they mean in the language at
 * large (64). A document without a known word is a row of zeros.
 */
export function documentVectors(vocabulary: Vocabulary, seeds: Uint32Array): Points {
  const { documents, words, learned } = vocabulary
  const weights = weightsOf(vocabulary)
  const own = learnWordVectors(documents, Uint32Array.from(words.slice(0, learned), hashOf), WIDTH)
  const share = Math.min(1, Math.sqrt(FULL_BACKGROUND / Math.max(1, documents.length)))
  const language = backgroundVectors(words)
  const parts = [
    { rows: weightedMeans(documents, own, weights), width: own.width, share: 1 },
    { rows: weightedMeans(documents, language, weights), width: language.width, share },
  ]
  const width = parts.reduce((sum, part) => sum + part.width, 0)
  const rows = new Float64Array(documents.length * width)
  let offset = 0
  for (const part of parts) {
    for (let i = 0; i < documents.length; i++)
      for (let j = 0; j < part.width; j++)
        rows[i * width + offset + j] = part.share * part.rows[i * part.width + j]!
    offset += part.width
  }
  normaliseRows(rows, width)
  return { rows, width, count: documents.length, seeds }
}

/** Rare words tell more: the usual inverse document frequency times rarity in the language at large. */
function weightsOf({ words, documentCounts, documents }: Vocabulary): Float64Array {
  return Float64Array.from(
    words,
    (word, i) =>
      Math.log((documents.length + 1) / documentCounts[i]!) *
      rarity(word) *
      (isFiller(word) ? FILLER_WEIGHT : 1),
  )
}

/** The weighted mean of each document's word vectors, less what all documents have in common (Arora, Liang, Ma 2017). */
function weightedMeans(
  documents: readonly Int32Array[],
  vectors: WordVectors,
  weights: Float64Array,
): Float64Array {
  const { rows: words, width } = vectors
  const rows = new Float64Array(documents.length * width)
  documents.forEach((document, i) => {
    for (const word of document) {
      if (word < 0 || word * width >= words.length) continue
      for (let j = 0; j < width; j++) rows[i * width + j]! += weights[word]! * words[word * width + j]!
    }
  })
  normaliseRows(rows, width)
  removeMean(rows, width)
  normaliseRows(rows, width)
  return rows
}

/** Takes away the mean of the rows that hold something; less of it when they are few, for one document is all its own mean. */
function removeMean(rows: Float64Array, width: number): void {
  const mean = new Float64Array(width)
  let used = 0
  for (let from = 0; from < rows.length; from += width) {
    if (isZero(rows, from, width)) continue
    used++
    for (let j = 0; j < width; j++) mean[j]! += rows[from + j]!
  }
  for (let from = 0; from < rows.length; from += width) {
    if (isZero(rows, from, width)) continue
    for (let j = 0; j < width; j++) rows[from + j]! -= mean[j]! / (used + FEW)
  }
}

/** Whether the row that begins at `from` holds nothing. */
export function isZero(rows: Float64Array, from: number, width: number): boolean {
  for (let j = 0; j < width; j++) if (rows[from + j] !== 0) return false
  return true
}

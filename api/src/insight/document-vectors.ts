import type { Points } from './spherical.ts'
import { normaliseRows, type WordVectors } from './word-vectors.ts'

/**
 * A point for each document: the mean of its words' vectors weighted by `weights` (rarer words count more), less what
 * all documents have in common (Arora, Liang, Ma 2017). A document without a known word is a row of zeros.
 */
export function documentVectors(
  documents: readonly Int32Array[],
  vectors: WordVectors,
  weights: Float64Array,
  seeds: Uint32Array,
): Points {
  const { rows: words, width } = vectors
  const rows = new Float64Array(documents.length * width)
  documents.forEach((document, i) => {
    for (const word of document)
      if (word >= 0)
        for (let j = 0; j < width; j++) rows[i * width + j]! += weights[word]! * words[word * width + j]!
  })
  normaliseRows(rows, width)
  removeMean(rows, width)
  normaliseRows(rows, width)
  return { rows, width, count: documents.length, seeds }
}

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
    for (let j = 0; j < width; j++) rows[from + j]! -= mean[j]! / used
  }
}

/** Whether the row that begins at `from` holds nothing. */
export function isZero(rows: Float64Array, from: number, width: number): boolean {
  for (let j = 0; j < width; j++) if (rows[from + j] !== 0) return false
  return true
}

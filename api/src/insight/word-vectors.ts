import { eigenvectors, type SparseMatrix } from './eigen.ts'
import { countPair, eachPair, pairCounts, type PairCounts } from './pair-counts.ts'

/** Words near each other in meaning point the same way: row w of `rows` (`width` numbers, length 1 or 0) is word w's. */
export type WordVectors = { rows: Float64Array; width: number }

const WINDOW = 8
const CONTEXT_POWER = 0.75
const EIGEN_POWER = 0.5

/**
 * Vectors of the words `0 … seeds.length - 1` learned from the documents that use them: positive pointwise mutual
 * information of words at most 8 apart, contexts smoothed by the power 0.75, then its leading eigenvectors
 * (Levy, Goldberg, Dagan 2015). A number outside the range in a document is an unknown word and only keeps distance.
 * `seeds` holds an integer for each word that does not depend on the other words.
 */
export function learnWordVectors(
  documents: Iterable<Int32Array>,
  seeds: Uint32Array,
  width: number,
): WordVectors {
  const words = seeds.length
  const pairs = pairCounts(words)
  for (const document of documents)
    for (let i = 0; i < document.length; i++) {
      const a = document[i]!
      if (a < 0 || a >= words) continue
      const end = Math.min(document.length, i + WINDOW + 1)
      for (let j = i + 1; j < end; j++) {
        const b = document[j]!
        if (b >= 0 && b < words && a !== b) countPair(pairs, a, b)
      }
    }
  const { vectors, values, width: found } = eigenvectors(pointwiseInformation(pairs), width, seeds)
  for (let w = 0; w < words; w++)
    for (let j = 0; j < found; j++) vectors[w * found + j]! *= Math.pow(Math.abs(values[j]!), EIGEN_POWER)
  normaliseRows(vectors, found)
  return { rows: vectors, width: found }
}

/** Scales each row to length 1, in place; a row of zeros stays. */
export function normaliseRows(rows: Float64Array, width: number): void {
  for (let from = 0; from < rows.length; from += width) {
    let sum = 0
    for (let j = 0; j < width; j++) sum += rows[from + j]! ** 2
    const scale = sum > 1e-18 ? 1 / Math.sqrt(sum) : 0
    for (let j = 0; j < width; j++) rows[from + j]! *= scale
  }
}

function pointwiseInformation(pairs: PairCounts): SparseMatrix {
  const size = pairs.words
  const totals = new Float64Array(size)
  eachPair(pairs, (a, b, count) => {
    totals[a]! += count
    totals[b]! += count
  })
  const contexts = totals.map((total) => Math.pow(total, CONTEXT_POWER))
  const all = contexts.reduce((sum, context) => sum + context, 0)
  const information = (a: number, b: number, count: number) =>
    (Math.log((count * all) / (totals[a]! * contexts[b]!)) +
      Math.log((count * all) / (totals[b]! * contexts[a]!))) /
    2

  const starts = new Int32Array(size + 1)
  eachPair(pairs, (a, b, count) => {
    if (information(a, b, count) <= 0) return
    starts[a + 1]!++
    starts[b + 1]!++
  })
  for (let i = 0; i < size; i++) starts[i + 1]! += starts[i]!
  const fill = starts.slice()
  const columns = new Int32Array(starts[size]!)
  const values = new Float32Array(starts[size]!)
  eachPair(pairs, (a, b, count) => {
    const value = information(a, b, count)
    if (value <= 0) return
    columns[fill[a]!] = b
    values[fill[a]!++] = value
    columns[fill[b]!] = a
    values[fill[b]!++] = value
  })
  return { size, starts, columns, values }
}

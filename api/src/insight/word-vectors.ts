import type { Documents } from './documents.ts'
import { eigenvectors, type SparseMatrix } from './eigen.ts'
import { neighbours } from './neighbours.ts'

/** Words near each other in meaning point the same way: row w of `rows` (`width` numbers, length 1 or 0) is word w's. */
export type WordVectors = { rows: Float64Array; width: number }

const WINDOW = 8
/** In a large set two words that met once met by chance. */
const LARGE = 10_000
const LEAST = { small: 1, large: 2 }
const CONTEXT_POWER = 0.75
const EIGEN_POWER = 0.5

/**
 * Vectors of the words `0 … seeds.length - 1` learned from the documents that use them: positive pointwise mutual
 * information of words at most 8 apart, contexts smoothed by the power 0.75, then its leading eigenvectors
 * (Levy, Goldberg, Dagan 2015). A number outside the range in a document is an unknown word and only keeps distance.
 * `seeds` holds an integer for each word that does not depend on the other words.
 */
export function learnWordVectors(documents: Documents, seeds: Uint32Array, width: number): WordVectors {
  const words = seeds.length
  const least = documents.count > LARGE ? LEAST.large : LEAST.small
  const counts = neighbours(documents, words, { window: WINDOW, least })
  const { vectors, values, width: found } = eigenvectors(pointwiseInformation(counts), width, seeds)
  for (let j = 0; j < found; j++) values[j] = Math.pow(Math.abs(values[j]!), EIGEN_POWER)
  for (let w = 0; w < words; w++) for (let j = 0; j < found; j++) vectors[w * found + j]! *= values[j]!
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

/** The counts made into information, in place; what is not positive goes. */
function pointwiseInformation({ size, starts, columns, values }: SparseMatrix): SparseMatrix {
  const totals = new Float64Array(size)
  for (let a = 0; a < size; a++)
    for (let at = starts[a]!; at < starts[a + 1]!; at++) totals[a]! += values[at]!
  const contexts = totals.map((total) => Math.pow(total, CONTEXT_POWER))
  const all = contexts.reduce((sum, context) => sum + context, 0)
  // Half the information of a given b, and half that of b given a.
  const offsets = totals.map((total, a) => (Math.log(all) - Math.log(total) - Math.log(contexts[a]!)) / 2)
  let used = 0
  let from = 0
  for (let a = 0; a < size; a++) {
    const to = starts[a + 1]!
    for (let at = from; at < to; at++) {
      const value = Math.log(values[at]!) + offsets[a]! + offsets[columns[at]!]!
      if (value <= 0) continue
      columns[used] = columns[at]!
      values[used++] = value
    }
    from = to
    starts[a + 1] = used
  }
  return { size, starts, columns: columns.subarray(0, used), values: values.subarray(0, used) }
}

import { cosineTo, type Points } from './spherical.ts'

const ROUNDS = 8
const CLOSENESS = 8

/**
 * The labels after moving each document to the cluster where its words, and its place among the points, are likeliest.
 * Naive Bayes over sets of words (`0 … words - 1`), each cluster's counts smoothed by the whole collection's as if it held
 * as many words again as an average cluster, a document's own words left out (Nigam, McCallum, Thrun, Mitchell 2000, hard
 * assignments); plus eight times the cosine to the cluster's centre, so that short texts stay where their meaning is.
 * A label of -1 stays. At most 8 rounds.
 */
export function refine(
  documents: readonly Int32Array[],
  words: number,
  points: Points,
  start: { labels: Int32Array; centres: Float64Array },
): Int32Array {
  const collection = countWords(documents, new Int32Array(documents.length), 1, words)
  const clusters = start.centres.length / points.width
  let labels = start.labels
  for (let round = 0; round < ROUNDS; round++) {
    const counts = countWords(documents, labels, clusters, words)
    const next = labels.map((own, i) => {
      if (own < 0) return own
      const scores = likelihoods(documents[i]!, own, counts, collection)
      for (let c = 0; c < clusters; c++) scores[c]! += CLOSENESS * cosineTo(points, i, start.centres, c)
      return scores.indexOf(Math.max(...scores))
    })
    const moved = next.reduce((sum, label, i) => sum + (label === labels[i] ? 0 : 1), 0)
    labels = next
    if (moved <= documents.length * 0.001) break
  }
  return labels
}

type Counts = { byWord: Float64Array; sums: Float64Array; documents: Float64Array }

function countWords(
  documents: readonly Int32Array[],
  labels: Int32Array,
  clusters: number,
  words: number,
): Counts {
  const counts = {
    byWord: new Float64Array(words * clusters),
    sums: new Float64Array(clusters),
    documents: new Float64Array(clusters),
  }
  labels.forEach((label, i) => {
    if (label < 0) return
    counts.documents[label]!++
    counts.sums[label]! += documents[i]!.length
    for (const word of documents[i]!) counts.byWord[word * clusters + label]!++
  })
  return counts
}

function likelihoods(document: Int32Array, own: number, counts: Counts, collection: Counts): Float64Array {
  const clusters = counts.sums.length
  const total = collection.sums[0]!
  const prior = total / clusters
  const scores = new Float64Array(clusters)
  for (let c = 0; c < clusters; c++) {
    const self = c === own ? 1 : 0
    const others = counts.documents[c]! - self
    // A document alone in its cluster has no company to be likely in.
    scores[c] = others > 0 ? Math.log(others) : -Infinity
    const sum = counts.sums[c]! - self * document.length + prior
    for (const word of document) {
      const expected = collection.byWord[word]! / total
      scores[c]! += Math.log(
        (counts.byWord[word * clusters + c]! - self + prior * expected) / (sum * expected),
      )
    }
  }
  return scores
}

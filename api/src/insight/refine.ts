import { cosineTo, type Points } from './spherical.ts'

const ROUNDS = 8
const SETTLED = 0.001
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
  const clusters = start.centres.length / points.width
  const collection = countWords(documents, new Int32Array(documents.length), 1, words)
  const closeness = new Float32Array(documents.length * clusters)
  for (let i = 0; i < documents.length; i++)
    for (let c = 0; c < clusters; c++)
      closeness[i * clusters + c] = CLOSENESS * cosineTo(points, i, start.centres, c)

  let labels = start.labels
  for (let round = 0; round < ROUNDS; round++) {
    const model = modelOf(countWords(documents, labels, clusters, words), collection)
    const next = labels.map((own, i) =>
      own < 0
        ? own
        : likeliest(documents[i]!, own, model, closeness.subarray(i * clusters, (i + 1) * clusters)),
    )
    const moved = next.reduce((sum, label, i) => sum + (label === labels[i] ? 0 : 1), 0)
    labels = next
    if (moved <= documents.length * SETTLED) break
  }
  return labels
}

type Counts = { byWord: Float64Array; sums: Float64Array; documents: Float64Array }

/** Counts, and from them how much likelier each word is in each cluster than at large, as a logarithm. */
type Model = Counts & { gains: Float32Array; expected: Float64Array; prior: number }

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

function modelOf(counts: Counts, collection: Counts): Model {
  const clusters = counts.sums.length
  const total = collection.sums[0]!
  const prior = total / clusters
  const expected = collection.byWord.map((count) => count / total)
  const gains = new Float32Array(counts.byWord.length)
  for (let word = 0; word < expected.length; word++)
    for (let c = 0; c < clusters; c++)
      gains[word * clusters + c] = Math.log(
        (counts.byWord[word * clusters + c]! + prior * expected[word]!) /
          ((counts.sums[c]! + prior) * expected[word]!),
      )
  return { ...counts, gains, expected, prior }
}

function likeliest(document: Int32Array, own: number, model: Model, closeness: Float32Array): number {
  const clusters = model.sums.length
  const scores = Float64Array.from(closeness, (near, c) => near + Math.log(model.documents[c]!))
  for (const word of document)
    for (let c = 0; c < clusters; c++) scores[c]! += model.gains[word * clusters + c]!
  scores[own] = closeness[own]! + scoreWithout(document, own, model)
  return scores.indexOf(Math.max(...scores))
}

/** How likely a document is in its own cluster, itself left out of the counts; a document has no company when alone. */
function scoreWithout(
  document: Int32Array,
  own: number,
  { byWord, sums, documents, expected, prior }: Model,
) {
  const others = documents[own]! - 1
  const sum = sums[own]! - document.length + prior
  let score = others > 0 ? Math.log(others) : -Infinity
  for (const word of document) {
    const seen = byWord[word * sums.length + own]! - 1
    score += Math.log((seen + prior * expected[word]!) / (sum * expected[word]!))
  }
  return score
}

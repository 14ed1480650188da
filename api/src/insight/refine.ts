import type { Documents } from './documents.ts'
import { dot } from './dot.ts'
import { cosineTo, type Points } from './spherical.ts'

const ROUNDS = 2
const SETTLED = 0.001
const CLOSENESS = 8

/** What the words and the place of a text say for each cluster. */
export type Likelihood = {
  clusters: number
  /** How much likelier word w is in cluster c than at large, as a logarithm: `gains[w * clusters + c]`, for the words learned. */
  gains: Float32Array
  /** The logarithm of how many documents each cluster has; -Infinity for none. */
  priors: Float64Array
  /** Unit centres, row by row: nearness to them counts. */
  centres: Float64Array
}

/**
 * The labels after moving each document to the cluster where its words, and its place among the points, are likeliest, and what was
 * learned on the way. Naive Bayes over sets of words (`0 … words - 1`), each cluster's counts smoothed by the whole collection's as if it
 * held as many words again as an average cluster, a document's own words left out (Nigam, McCallum, Thrun, Mitchell 2000, hard
 * assignments); plus eight times the cosine to the cluster's centre, so that short texts stay where their meaning is.
 * A label of -1 stays, and so does one whose document is `held`. Two rounds: more change hardly what people would say, and let a few texts more change others.
 */
export function refine(
  sets: Documents,
  words: number,
  points: Points,
  start: { labels: Int32Array; centres: Float64Array; held: ReadonlySet<number> },
): { labels: Int32Array; likelihood: Likelihood } {
  const clusters = start.centres.length / points.width
  const collection = countWords(sets, new Int32Array(sets.count), 1, words)
  const closeness = new Float32Array(sets.count * clusters)
  for (let i = 0; i < sets.count; i++)
    for (let c = 0; c < clusters; c++)
      closeness[i * clusters + c] = CLOSENESS * cosineTo(points, i, start.centres, c)

  let { labels } = start
  let model = modelOf(countWords(sets, labels, clusters, words), collection)
  const scores = new Float64Array(clusters)
  for (let round = 0; round < ROUNDS; round++) {
    const next = labels.slice()
    let moved = 0
    for (let i = 0; i < sets.count; i++) {
      if (labels[i]! < 0 || start.held.has(i)) continue
      for (let c = 0; c < clusters; c++) scores[c] = closeness[i * clusters + c]! + model.priors[c]!
      const set = { words: sets.words, from: sets.starts[i]!, to: sets.starts[i + 1]! }
      addGains(model.gains, set, scores)
      const own = labels[i]!
      scores[own] = closeness[i * clusters + own]! + scoreWithout(set, own, model)
      next[i] = highest(scores)
      if (next[i] !== own) moved++
    }
    labels = next
    model = modelOf(countWords(sets, labels, clusters, words), collection)
    if (moved <= sets.count * SETTLED) break
  }
  const { gains, priors } = model
  return { labels, likelihood: { clusters, gains, priors, centres: start.centres } }
}

/** The score of each cluster for a point and a set of words, written into `scores`. */
export function scoresOf(
  { clusters, gains, priors, centres }: Likelihood,
  point: Float64Array,
  set: WordSet,
  scores: Float64Array,
): void {
  const width = point.length
  for (let c = 0; c < clusters; c++)
    scores[c] = CLOSENESS * dot(point, 0, centres, c * width, width) + priors[c]!
  addGains(gains, set, scores)
}

/** The place of the highest score; of equals the first. */
export function highest(scores: Float64Array): number {
  let best = 0
  for (let c = 1; c < scores.length; c++) if (scores[c]! > scores[best]!) best = c
  return best
}

/** The words of one text, each once. */
type WordSet = { words: Int32Array; from: number; to: number }

function addGains(gains: Float32Array, { words, from, to }: WordSet, scores: Float64Array): void {
  const clusters = scores.length
  for (let at = from; at < to; at++) {
    const row = words[at]! * clusters
    for (let c = 0; c < clusters; c++) scores[c]! += gains[row + c]!
  }
}

type Counts = { byWord: Float64Array; sums: Float64Array; documents: Float64Array }

type Model = Counts & { gains: Float32Array; priors: Float64Array; expected: Float64Array; prior: number }

function countWords(sets: Documents, labels: Int32Array, clusters: number, words: number): Counts {
  const counts = {
    byWord: new Float64Array(words * clusters),
    sums: new Float64Array(clusters),
    documents: new Float64Array(clusters),
  }
  for (let i = 0; i < sets.count; i++) {
    const label = labels[i]!
    if (label < 0) continue
    counts.documents[label]!++
    counts.sums[label]! += sets.starts[i + 1]! - sets.starts[i]!
    for (let at = sets.starts[i]!; at < sets.starts[i + 1]!; at++)
      counts.byWord[sets.words[at]! * clusters + label]!++
  }
  return counts
}

function modelOf(counts: Counts, collection: Counts): Model {
  const clusters = counts.sums.length
  const total = Math.max(1, collection.sums[0]!)
  const prior = total / clusters
  const expected = collection.byWord.map((count) => count / total)
  const priors = counts.documents.map(Math.log)
  const gains = new Float32Array(counts.byWord.length)
  for (let word = 0; word < expected.length; word++) {
    if (expected[word] === 0) continue
    for (let c = 0; c < clusters; c++)
      gains[word * clusters + c] = Math.log(
        (counts.byWord[word * clusters + c]! + prior * expected[word]!) /
          ((counts.sums[c]! + prior) * expected[word]!),
      )
  }
  return { ...counts, gains, priors, expected, prior }
}

/** How likely a document is in its own cluster, itself left out of the counts; a document has no company when alone. */
function scoreWithout(
  { words, from, to }: WordSet,
  own: number,
  { byWord, sums, documents, expected, prior }: Model,
) {
  const others = documents[own]! - 1
  const sum = sums[own]! - (to - from) + prior
  let score = others > 0 ? Math.log(others) : -Infinity
  for (let at = from; at < to; at++) {
    const word = words[at]!
    const seen = byWord[word * sums.length + own]! - 1
    score += Math.log((seen + prior * expected[word]!) / (sum * expected[word]!))
  }
  return score
}

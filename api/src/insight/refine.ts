/** A document as the set of its known words. */
export type WordSet = Int32Array

const ROUNDS = 8
const PRIOR_WORDS = 1000

/**
 * Moves documents between clusters until each stands where its words are most likely: naive Bayes over the sets of
 * words, each cluster's counts smoothed by the whole collection's (Dirichlet prior of 1,000 words), a document's own words
 * left out of its cluster's counts (Nigam et al. 2000, hard assignments). A label of -1 stays -1. At most 8 rounds.
 */
export function refine(
  documents: readonly WordSet[],
  labels: Int32Array,
  clusters: number,
  words: number,
): Int32Array {
  const overall = new Float64Array(words)
  let total = 0
  for (const document of documents) for (const word of document) (overall[word]!++, total++)
  let current = labels
  for (let round = 0; round < ROUNDS; round++) {
    const counts = countWords(documents, current, clusters, words)
    const next = current.map((label, i) =>
      label < 0 ? label : likeliest(documents[i]!, label, counts, overall, total),
    )
    const moved = next.reduce((sum, label, i) => sum + (label === current[i] ? 0 : 1), 0)
    current = next
    if (moved <= documents.length * 0.001) break
  }
  return current
}

type Counts = { byWord: Float64Array; sums: Float64Array; documents: Float64Array; clusters: number }

function countWords(
  documents: readonly WordSet[],
  labels: Int32Array,
  clusters: number,
  words: number,
): Counts {
  const counts = {
    byWord: new Float64Array(words * clusters),
    sums: new Float64Array(clusters),
    documents: new Float64Array(clusters),
    clusters,
  }
  labels.forEach((label, i) => {
    if (label < 0) return
    counts.documents[label]!++
    counts.sums[label]! += documents[i]!.length
    for (const word of documents[i]!) counts.byWord[word * clusters + label]!++
  })
  return counts
}

function likeliest(
  document: WordSet,
  own: number,
  counts: Counts,
  overall: Float64Array,
  total: number,
): number {
  const { clusters } = counts
  let best = -Infinity
  let chosen = own
  for (let c = 0; c < clusters; c++) {
    const self = c === own ? 1 : 0
    const members = counts.documents[c]! - self
    if (members <= 0) continue
    const sum = counts.sums[c]! - self * document.length + PRIOR_WORDS
    let score = Math.log(members)
    for (const word of document) {
      const expected = overall[word]! / total
      const seen = counts.byWord[word * clusters + c]! - self
      score += Math.log((seen + PRIOR_WORDS * expected) / (sum * expected))
    }
    if (score > best) {
      best = score
      chosen = c
    }
  }
  return chosen
}

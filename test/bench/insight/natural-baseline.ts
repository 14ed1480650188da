import { segment } from 'api/insight/segment'
import { sphericalKMeans } from 'api/insight/spherical'
import { hashOf } from 'api/insight/random'
import TfIdf from 'natural/lib/natural/tfidf/tfidf.js'

/** The weights of the terms of each text by `natural`'s TfIdf, given the same words as ours. */
export function naturalTerms(texts: readonly string[]): { term: string; tfidf: number }[][] {
  const index = new TfIdf()
  for (const text of texts)
    index.addDocument(segment(text.toLowerCase()).filter((word) => /\p{L}/u.test(word)))
  return texts.map((_, i) => index.listTerms(i))
}

const TERMS = 2000

/** The cluster of each text, from the 2,000 heaviest terms and our own k-means. */
export function naturalClusters(
  texts: readonly string[],
  terms: ReturnType<typeof naturalTerms>,
  clusters: number,
  seed: number,
): string[] {
  const totals = new Map<string, number>()
  for (const { term, tfidf } of terms.flat()) totals.set(term, (totals.get(term) ?? 0) + tfidf)
  const heaviest = [...totals].sort(([, a], [, b]) => b - a).slice(0, TERMS)
  const columns = new Map(heaviest.map(([term], column) => [term, column]))
  const rows = new Float64Array(texts.length * TERMS)
  terms.forEach((weights, i) => {
    const length = Math.hypot(...weights.map(({ tfidf }) => tfidf))
    for (const { term, tfidf } of weights) {
      const column = columns.get(term)
      if (column !== undefined && length > 0) rows[i * TERMS + column] = tfidf / length
    }
  })
  const points = { rows, width: TERMS, count: texts.length, seeds: Uint32Array.from(texts, hashOf) }
  return [...sphericalKMeans(points, clusters, seed, { starts: 3, rounds: 30 }).labels].map(String)
}

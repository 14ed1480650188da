import { background } from './background.ts'
import type { Wording } from './corpus.ts'

/** The words of a set of wordings that mean something to the analysis. */
export type Vocabulary = {
  /** First those that occur often enough to learn from, most frequent first; then rarer ones that the background knows. */
  words: string[]
  /** How many of them are learned from. */
  learned: number
  /** In how many wordings each word occurs. */
  documentCounts: Float64Array
  /** Each wording as numbers of words; -1 for one not listed. */
  documents: Int32Array[]
  /** Each wording as the set of its words learned from. */
  sets: Int32Array[]
}

const WORDS_MAX = 30_000
/** A word must occur twice; in a large set, often enough that chance neighbours fade. */
const LARGE = 5000
const LEAST = { small: 2, large: 4 }

/** The vocabulary of the wordings. */
export function vocabularyOf(wordings: readonly Wording[]): Vocabulary {
  const counts = new Map<string, number>()
  for (const { words } of wordings)
    for (const word of words) if (word !== null) counts.set(word, (counts.get(word) ?? 0) + 1)
  const least = wordings.length < LARGE ? LEAST.small : LEAST.large
  const ranked = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).slice(0, WORDS_MAX)
  const learned = ranked.filter(([, count]) => count >= least).length
  const { numbers: familiar } = background()
  const words = ranked.filter(([word], i) => i < learned || familiar.has(word)).map(([word]) => word)
  const numbers = new Map(words.map((word, number) => [word, number]))
  const documents = wordings.map((it) =>
    Int32Array.from(
      it.words.filter((word) => word !== null),
      (word) => numbers.get(word) ?? -1,
    ),
  )
  const distinct = documents.map((document) => Int32Array.from(new Set(document.filter((word) => word >= 0))))
  const documentCounts = new Float64Array(words.length)
  for (const set of distinct) for (const word of set) documentCounts[word]!++
  const sets = distinct.map((set) => set.filter((word) => word < learned))
  return { words, learned, documentCounts, documents, sets }
}

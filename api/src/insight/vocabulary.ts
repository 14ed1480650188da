import { background } from './background.ts'
import type { Corpus } from './corpus.ts'

/** The words of a corpus that mean something to the analysis. */
export type Vocabulary = {
  /** First those that occur often enough to learn from, most frequent first; then rarer ones that the background knows. */
  words: string[]
  /** How many of them are learned from. */
  learned: number
  /** In how many wordings of the corpus each word occurs. */
  wordingCounts: Float64Array
  /** The number of the word each surface of the corpus stands for; -1 for one not listed. */
  ofSurface: Int32Array
}

const WORDS_MAX = 30_000
const LEARNED_MAX = 20_000
/** A word must occur twice; in a large set, often enough that chance neighbours fade. */
const LARGE = 5000
const LEAST = { small: 2, large: 4 }

/** The vocabulary of the first `count` wordings of a corpus. */
export function vocabularyOf(corpus: Corpus, count: number): Vocabulary {
  const { words, starts, keyOf, keys } = corpus
  const counts = new Uint32Array(keys.length)
  const wordings = new Uint32Array(keys.length)
  const last = new Int32Array(keys.length).fill(-1)
  for (let i = 0; i < count; i++)
    for (let at = starts[i]!; at < starts[i + 1]!; at++) {
      if (words[at]! < 0) continue
      const key = keyOf[words[at]!]!
      counts[key]!++
      if (last[key] === i) continue
      last[key] = i
      wordings[key]!++
    }
  const least = count < LARGE ? LEAST.small : LEAST.large
  const { numbers: familiar } = background()
  const ranked = [...counts.keys()]
    .filter((key) => counts[key]! >= least || (counts[key]! > 0 && familiar.has(keys[key]!)))
    .sort((a, b) => counts[b]! - counts[a]! || (keys[a]! < keys[b]! ? -1 : 1))
    .slice(0, WORDS_MAX)
  const frequent = ranked.filter((key) => counts[key]! >= least).length
  const learned = Math.min(LEARNED_MAX, frequent)
  const chosen = ranked.filter((key, i) => i < learned || familiar.has(keys[key]!))
  const numbers = new Int32Array(keys.length).fill(-1)
  chosen.forEach((key, number) => (numbers[key] = number))
  return {
    words: chosen.map((key) => keys[key]!),
    learned,
    wordingCounts: Float64Array.from(chosen, (key) => wordings[key]!),
    ofSurface: keyOf.map((key) => numbers[key]!),
  }
}

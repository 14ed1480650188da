import type { Corpus } from './corpus.ts'

/** So many wordings of a theme are looked through. */
const LOOKED_THROUGH = 400

/**
 * How much of each theme says at least one of its phrases, 0 to 1, of opinions: copies count. `labels` says which theme each wording belongs to, -1 for none; `phrases[t]` holds
 * the phrases of theme t, each by the keys of its words, parted by blanks. A large theme is judged by its first wordings, which are a fair sample.
 */
export function saidBy(
  corpus: Corpus,
  labels: Int32Array,
  phrases: readonly (readonly { key: string }[])[],
): number[] {
  const asked = inNumbers(corpus, phrases)
  const looked = phrases.map(() => 0)
  const all = phrases.map(() => 0)
  const saying = phrases.map(() => 0)
  labels.forEach((theme, wording) => {
    if (theme < 0 || looked[theme]!++ >= LOOKED_THROUGH) return
    all[theme]! += corpus.sizes[wording]!
    if (asked[theme]!.some((phrase) => says(corpus, wording, phrase)))
      saying[theme]! += corpus.sizes[wording]!
  })
  return saying.map((sum, theme) => sum / Math.max(1, all[theme]!))
}

/** Phrases of themes by the numbers of their words. */
export function inNumbers({ keys }: Corpus, phrases: readonly (readonly { key: string }[])[]): number[][][] {
  const numbers = new Map(keys.map((key, number) => [key, number]))
  return phrases.map((some) => some.map(({ key }) => key.split(' ').map((word) => numbers.get(word)!)))
}

/** Whether a wording says one of some phrases, each the numbers of its words. */
export function saysOne(corpus: Corpus, wording: number, phrases: readonly number[][]): boolean {
  return phrases.some((phrase) => says(corpus, wording, phrase))
}

/** Whether a wording has these words in a row. */
function says({ words, starts, keyOf }: Corpus, wording: number, phrase: readonly number[]): boolean {
  for (let from = starts[wording]!; from + phrase.length <= starts[wording + 1]!; from++)
    if (phrase.every((key, at) => words[from + at]! >= 0 && keyOf[words[from + at]!] === key)) return true
  return false
}

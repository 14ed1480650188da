import { bare, syllableKey, unaccented } from './fold.ts'

/**
 * Finds which of some phrases texts say as whole words, whatever their capitals and where the tone is put. Accents count, or "nghe" would be "nghề"; of a
 * text typed without any, phrases of several syllables are found by their letters. Returns a function from a text to the places, in the list given, of
 * those it says, each once, rising. A phrase without a letter or digit is said by no text.
 */
export function phrasesSaid(phrases: readonly string[]): (text: string) => number[] {
  const all = phrases
    .map((phrase, place) => ({ words: wordsOf(phrase), place }))
    .filter(({ words }) => words.length > 0)
  const keyed = byFirstWord(all, syllableKey)
  const plain = byFirstWord(
    all.filter(({ words }) => words.length > 1),
    bare,
  )
  return (text) => {
    const words = wordsOf(text)
    return unaccented(words) ? found(words.map(bare), plain) : found(words.map(syllableKey), keyed)
  }
}

/** Whether all words of one phrase stand in the other in a row: such two are said together by nature. */
export function nested(a: string, b: string): boolean {
  const [one, other] = [
    ` ${wordsOf(a).map(syllableKey).join(' ')} `,
    ` ${wordsOf(b).map(syllableKey).join(' ')} `,
  ]
  return one.includes(other) || other.includes(one)
}

type Words = { words: string[]; place: number }

function byFirstWord(phrases: readonly Words[], keyOf: (word: string) => string): Map<string, Words[]> {
  const keyed = phrases.map(({ words, place }) => ({ words: words.map(keyOf), place }))
  return Map.groupBy(keyed, ({ words }) => words[0]!)
}

function found(words: readonly string[], phrases: ReadonlyMap<string, readonly Words[]>): number[] {
  const places = new Set<number>()
  words.forEach((word, at) => {
    for (const { words: own, place } of phrases.get(word) ?? [])
      if (own.every((it, i) => words[at + i] === it)) places.add(place)
  })
  return [...places].sort((a, b) => a - b)
}

function wordsOf(text: string): string[] {
  return text.normalize('NFC').match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
}

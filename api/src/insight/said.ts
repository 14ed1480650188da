import { searchKey } from 'shared/search-key'

/**
 * Finds which of some phrases texts say, whatever their accents and capitals. Returns a function from a text to the places, in the list
 * given, of those it says, each once, rising. A phrase without a letter or digit is said by no text.
 */
export function phrasesSaid(phrases: readonly string[]): (text: string) => number[] {
  const byFirst = Map.groupBy(
    phrases
      .map((phrase, place) => ({ words: wordsOf(phrase), place }))
      .filter(({ words }) => words.length > 0),
    ({ words }) => words[0]!,
  )
  return (text) => {
    const words = wordsOf(text)
    const found = new Set<number>()
    words.forEach((word, at) => {
      for (const { words: own, place } of byFirst.get(word) ?? [])
        if (own.every((it, i) => words[at + i] === it)) found.add(place)
    })
    return [...found].sort((a, b) => a - b)
  }
}

/** Whether all words of one phrase stand in the other in a row, whatever their accents: such two are said together by nature. */
export function nested(a: string, b: string): boolean {
  const [one, other] = [` ${wordsOf(a).join(' ')} `, ` ${wordsOf(b).join(' ')} `]
  return one.includes(other) || other.includes(one)
}

function wordsOf(text: string): string[] {
  return searchKey(text).match(/[\p{L}\p{N}]+/gu) ?? []
}

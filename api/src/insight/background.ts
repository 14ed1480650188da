import { readFileSync } from 'node:fs'
import { brotliDecompressSync } from 'node:zlib'

/**
 * What words mean before any opinion is read: vectors learned from the definitions and examples of `@vntk/dictionary`
 * and from labour law (see `background.md`). Row r of `rows`, divided by 127, is a word's vector.
 */
export type Background = {
  numbers: Map<string, number>
  rows: Int8Array
  width: number
  /** By word, how rare it is in the language: the logarithm of texts over occurrences, in thousandths. */
  rarities: Uint16Array
  /** The same for a word it has never met. */
  unknown: number
}

let known: Background | undefined

/** The background, read from its model file at first use and then kept: about 30 ms and 3 MB. */
export function background(): Background {
  return (known ??= readBackground())
}

/** The vectors of the given words, row by row; zeros for a word it does not know. */
export function backgroundVectors(words: readonly string[]): { rows: Float64Array; width: number } {
  const { numbers, rows: all, width } = background()
  const rows = new Float64Array(words.length * width)
  words.forEach((word, i) => {
    const from = numbers.get(word)
    if (from === undefined) return
    for (let j = 0; j < width; j++) rows[i * width + j] = all[from * width + j]! / 127
  })
  return { rows, width }
}

/** How rare a word is in the language, near 0 for the commonest, about 11 for one never met. */
export function rarity(word: string): number {
  const { numbers, rarities, unknown } = background()
  const number = numbers.get(word)
  return (number === undefined ? unknown : rarities[number]!) / 1000
}

function readBackground(): Background {
  const bytes = brotliDecompressSync(readFileSync(new URL('./background.model', import.meta.url)))
  const header = bytes.indexOf(10)
  const { words, width, unknown }: { words: string[]; width: number; unknown: number } = JSON.parse(
    bytes.toString('utf8', 0, header),
  )
  const body = Uint8Array.from(bytes.subarray(header + 1)).buffer
  return {
    numbers: new Map(words.map((word, number) => [word, number])),
    rarities: new Uint16Array(body, 0, words.length),
    rows: new Int8Array(body, words.length * 2),
    width,
    unknown,
  }
}

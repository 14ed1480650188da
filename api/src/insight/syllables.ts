import { bare } from './fold.ts'
import { pieceTable } from './pieces.ts'
import { hashOf } from './random.ts'
import { tokensOf } from './tokens.ts'
import { TOKENS_MAX } from './triples.ts'

/** What the two lowest bits of a syllable's number say of how it was written: it has a digit; it has a name's capital. */
export const DIGIT = 1
export const CAPITAL = 2

/** Reads texts as syllables in numbers: which of `words` each is, without accents, in the higher bits, and how it was written in the two lowest. */
export type SyllableReader = {
  /** Reads a text; says how many syllables it has. */
  read: (text: string) => number
  /** The syllables of the text read last, at the beginning. */
  codes: Uint32Array
  words: readonly string[]
  /** Of each word its hash. */
  hashes: readonly number[]
}

/** What stands for a mark among syllables. */
const MARK = 0xffffffff

/** A reader that has met no word yet. Of a text it reads as much as is compared (`TOKENS_MAX`). Who writes all in capitals names nothing by them. */
export function syllableReader(): SyllableReader {
  const codes = new Uint32Array(TOKENS_MAX)
  const words: string[] = []
  const hashes: number[] = []
  const numbers = new Map<string, number>()
  const pieces = pieceTable()
  /** Of each piece the codes of its tokens. */
  const codesOf: number[][] = []
  let length = 0
  let seen = 0
  const numberOf = (word: string) => {
    const known = numbers.get(word)
    if (known !== undefined) return known
    numbers.set(word, words.length)
    hashes.push(hashOf(word))
    return words.push(word) - 1
  }
  const codeOf = (token: string) => {
    if (!/[\p{L}\p{N}]/u.test(token)) return MARK
    const manner = (/\p{N}/u.test(token) ? DIGIT : 0) + (/^\p{Lu}/u.test(token) ? CAPITAL : 0)
    return numberOf(bare(token)) * 4 + manner
  }
  const add = (piece: number) => {
    const found = (codesOf[piece] ??= tokensOf(pieces.met[piece]!).map(codeOf))
    for (let i = 0; i < found.length && seen < TOKENS_MAX; i++, seen++)
      if (found[i] !== MARK) codes[length++] = found[i]!
    return seen < TOKENS_MAX
  }
  return {
    codes,
    words,
    hashes,
    read: (text) => {
      length = seen = 0
      pieces.each(text, add)
      let capitals = 0
      for (let i = 0; i < length; i++) if (codes[i]! & CAPITAL) capitals++
      if (capitals > length / 2) for (let i = 0; i < length; i++) codes[i]! &= ~CAPITAL
      return length
    },
  }
}

/** The syllables without accents that the numbers of a stretch stand for. */
export function wordsOf(words: readonly string[], codes: Uint32Array, from: number, to: number): string[] {
  const found: string[] = []
  for (let at = from; at < to; at++) found.push(words[codes[at]! >>> 2]!)
  return found
}

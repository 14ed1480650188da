import { bare } from './fold.ts'
import { hashOf, hashPair } from './random.ts'
import { tokens } from './tokens.ts'

/** How much of a text is compared; what follows in a longer one changes nothing. */
export const TOKENS_MAX = 4000

/** The syllables and numbers of a text in lower case without accents; marks are left out. */
export function bareSyllables(text: string): string[] {
  const all = tokens(text)
  if (all.length > TOKENS_MAX) all.length = TOKENS_MAX
  return all.filter((token) => /[\p{L}\p{N}]/u.test(token)).map(bare)
}

/** Calls `visit` with a number for every three neighbours, in order; with one for the whole when there are fewer. */
export function eachTriple(syllables: readonly string[], visit: (triple: number) => void): void {
  if (syllables.length < 3) return visit(hashOf(syllables.join(' ')))
  let a = hashed(syllables[0]!)
  let b = hashed(syllables[1]!)
  for (let i = 2; i < syllables.length; i++) {
    const c = hashed(syllables[i]!)
    visit(tripleOf(a, b, c))
    a = b
    b = c
  }
}

/** The number of three neighbours, from the hashes of each. */
export function tripleOf(a: number, b: number, c: number): number {
  return hashPair(hashPair(a, b), c)
}

/** The triples of a text, each once. */
export function triplesOf(text: string): Set<number> {
  const found = new Set<number>()
  eachTriple(bareSyllables(text), (triple) => found.add(triple))
  return found
}

function hashed(syllable: string): number {
  const known = hashes.get(syllable)
  if (known !== undefined) return known
  const hash = hashOf(syllable)
  if (hashes.size < HASHES_MAX && syllable.length <= LETTERS_MAX) hashes.set(syllable, hash)
  return hash
}

const hashes = new Map<string, number>()
const HASHES_MAX = 50_000
const LETTERS_MAX = 9

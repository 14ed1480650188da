import { hashPair, mix } from './random.ts'

/** MinHashes of a text. */
const HASHES = 63
/** Two texts are compared when all hashes of a band agree: of those with half their triples in common, 94 in 100 are. */
export const BANDS = 21
const BAND = HASHES / BANDS
/** A byte of each hash is kept to be compared, four in a number, the last of them with none: what all of one fits in is fetched at once. */
const FOURS = (HASHES + 1) / 4

/** MinHashes of many texts: of each text a key for every band, alike where its hashes agree, and what `alike` compares. */
export type Signatures = { keys: Uint32Array; bytes: Int32Array }

/** The signatures of texts whose triples stand in one array, those of text i from `starts[i]` to `starts[i + 1]`. */
export function signed(triples: Uint32Array, starts: Uint32Array): Signatures {
  const count = starts.length - 1
  const keys = new Uint32Array(count * BANDS)
  const bytes = new Int32Array(count * FOURS)
  for (let i = 0; i < count; i++)
    for (let band = 0, k = 0; band < BANDS; band++) {
      let key = band
      for (const end = k + BAND; k < end; k++) {
        const hash = leastHash(triples, starts[i]!, starts[i + 1]!, k)
        bytes[i * FOURS + (k >>> 2)]! |= (hash & 0xff) << (8 * (k & 3))
        key = hashPair(key, hash)
      }
      keys[i * BANDS + band] = key
    }
  return { keys, bytes }
}

function leastHash(triples: Uint32Array, from: number, to: number, k: number): number {
  const [salt, multiplier] = [SALTS[k]!, MULTIPLIERS[k]!]
  // With the highest bit turned round, whole numbers with a sign are in the order of those without.
  let least = 0x7fffffff
  for (let at = from; at < to; at++) {
    const hash = Math.imul(triples[at]! ^ salt, multiplier) ^ 0x80000000
    if (hash < least) least = hash
  }
  return least ^ 0x80000000
}

const SALTS = Int32Array.from({ length: HASHES }, (_, k) => mix(k + 1))
const MULTIPLIERS = Int32Array.from({ length: HASHES }, (_, k) => mix(k + 1001) | 1)

/** The share of equal hashes of two texts, which estimates the share of common triples; one in 256 others looks equal (Li and König 2010). */
export function alike({ bytes }: Signatures, a: number, b: number): number {
  const from = a * FOURS
  const to = b * FOURS
  let same = 0
  for (let k = 0; k < FOURS; k++) {
    const differing = bytes[from + k]! ^ bytes[to + k]!
    // The highest bit of each byte that is 0, moved to its lowest; the sum of the four comes out above.
    const zero = ~(((differing & 0x7f7f7f7f) + 0x7f7f7f7f) | differing | 0x7f7f7f7f)
    same += Math.imul(zero >>> 7, 0x01010101) >>> 24
  }
  // The byte that no hash stands in is the same in all.
  return (same - 1) / HASHES
}

import { hashPair } from './random.ts'

/** MinHashes of a text. */
export const HASHES = 63
/** Two texts are compared when all hashes of a band agree: of those with half their triples in common, 94 in 100 are. */
export const BANDS = 21
const BAND = HASHES / BANDS

/** The buckets of texts whose hashes agree in a band, those with two texts or more numbered from 0; -1 for a band in which a text is alone. */
export function bucketed(signatures: Uint32Array, count: number): { buckets: number; ofText: Int32Array } {
  let slots = 16
  while (slots < 2 * count) slots *= 2
  const keys = new Uint32Array(slots)
  const bucketIn = new Int32Array(slots)
  const firstIn = new Int32Array(slots)
  const ofText = new Int32Array(count * BANDS).fill(-1)
  let buckets = 0
  for (let band = 0; band < BANDS; band++) {
    firstIn.fill(-1)
    for (let i = 0; i < count; i++) {
      const from = i * HASHES + band * BAND
      let key = band
      for (let k = 0; k < BAND; k++) key = hashPair(key, signatures[from + k]!)
      let slot = key & (slots - 1)
      while (firstIn[slot]! >= 0 && keys[slot] !== key) slot = (slot + 1) & (slots - 1)
      const first = firstIn[slot]!
      if (first < 0) {
        firstIn[slot] = i
        keys[slot] = key
        bucketIn[slot] = -1
        continue
      }
      if (bucketIn[slot]! < 0) ofText[first * BANDS + band] = bucketIn[slot] = buckets++
      ofText[i * BANDS + band] = bucketIn[slot]!
    }
  }
  return { buckets, ofText }
}

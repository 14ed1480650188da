import { BANDS } from './signatures.ts'

/** The buckets of texts whose keys agree in a band, those with two texts or more numbered from 0; -1 for a band in which a text is alone. */
export function bucketed(bandKeys: Uint32Array): { buckets: number; ofText: Int32Array } {
  const count = bandKeys.length / BANDS
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
      const key = bandKeys[i * BANDS + band]!
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

import type { Side } from './side.ts'
import { idsOf } from './ids.ts'

/** What a wording is compared by: ids of its features in rising order, and what they weigh together. */
export type Wording = { ids: Int32Array; total: number }

/** The wordings of two versions, by block, and what each feature weighs: rare ones more, for they tell parallel sentences apart. */
export type Features = { old: Wording[]; now: Wording[]; weight: Float64Array }

/** The features of two versions, each word `spelt` as given: as it is, or without its diacritics. */
export function featuresOf(old: Side, now: Side, spelt: (word: string) => string): Features {
  const { of, count } = idsOf([old, now], spelt)
  const [ofOld, ofNow] = of as [Int32Array[], Int32Array[]]
  const weight = weights([ofOld, ofNow], count)
  const weighed = (blocks: Int32Array[]) => blocks.map((ids) => wordingOf(ids, weight))
  return { old: weighed(ofOld), now: weighed(ofNow), weight }
}

/** Features with what they weigh. */
export function wordingOf(ids: Int32Array, weight: Float64Array): Wording {
  let total = 0
  for (const id of ids) total += weight[id]!
  return { ids, total }
}

/** How alike two wordings are, 0 to 1: weighted Dice (1945). */
export function alike(a: Wording, b: Wording, weight: Float64Array): number {
  const total = a.total + b.total
  return total === 0 ? 0 : (2 * shared(a, b, weight)) / total
}

/** What the features weigh that two wordings share. */
export function shared({ ids: a }: Wording, { ids: b }: Wording, weight: Float64Array): number {
  let [i, j, both] = [0, 0, 0]
  while (i < a.length && j < b.length) {
    const [one, other] = [a[i]!, b[j]!]
    if (one === other) both += weight[one]!
    if (one <= other) i++
    if (other <= one) j++
  }
  return both
}

/** A wording without the features of another. */
export function without({ ids: a }: Wording, { ids: b }: Wording, weight: Float64Array): Wording {
  const rest = new Int32Array(a.length)
  let length = 0
  for (let [i, j] = [0, 0]; i < a.length; i++) {
    const id = a[i]!
    while (j < b.length && b[j]! < id) j++
    if (b[j] !== id) rest[length++] = id
  }
  return wordingOf(rest.subarray(0, length), weight)
}

/** Square root of the inverse document frequency (Spärck Jones 1972): a rare word counts more, but does not outvote a sentence. */
function weights(versions: readonly Int32Array[][], count: number): Float64Array {
  const standsIn = new Float64Array(count)
  let blocks = 0
  for (const version of versions)
    for (const ids of version) {
      blocks += 1
      for (const id of ids) standsIn[id]! += 1
    }
  return standsIn.map((blocksWithIt) => Math.sqrt(Math.log(1 + blocks / Math.max(1, blocksWithIt))))
}

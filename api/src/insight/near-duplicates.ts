import { bareSyllables, eachTriple } from './triples.ts'
import { hashPair, mix } from './random.ts'

const HASHES = 63
/** Two texts are compared when all hashes of a band agree: of those with half their triples in common, 94 in 100 are. */
const BANDS = 21
const BAND = HASHES / BANDS
/** Estimated share of common triples: to be taken together at first, and to stay with the medoid. */
const ALIKE = 0.4
const ALIKE_MEDOID = 0.35
const MEDOID_SAMPLE = 32

/**
 * Groups of opinions that are nearly one text, by their ids: the one most like all others first, then the rest in order;
 * the largest group first. An opinion unlike all others is in no group, and nobody is in two.
 * 63 MinHashes in 21 bands (Broder 1997; Leskovec, Rajaraman, Ullman 2020, ch. 3) over triples of syllables without
 * accents, so that copies without diacritics, in capitals or with a greeting added are found. Texts that chain through
 * others are parted again: every member shares a good third of all their triples with the group's medoid.
 */
export function nearDuplicates(opinions: readonly { id: string; text: string }[]): string[][] {
  const texts = distinctTexts(opinions)
  const signatures = new Uint32Array(texts.length * HASHES)
  texts.forEach(({ syllables }, i) => sign(syllables, signatures.subarray(i * HASHES, (i + 1) * HASHES)))
  const copies = texts.map(({ ids }) => ids.length)
  return candidates(signatures, texts.length)
    .flatMap((group) => byMedoid(group, signatures, copies))
    .map((group) => group.flatMap((i) => texts[i]!.ids))
    .filter((ids) => ids.length > 1)
    .sort((a, b) => b.length - a.length || (a[0]! < b[0]! ? -1 : 1))
}

type Text = { syllables: string[]; ids: string[] }

/** The texts by their syllables, fullest group of copies first; texts without a word are left out. */
function distinctTexts(opinions: readonly { id: string; text: string }[]): Text[] {
  const known = new Map<string, Text>()
  for (const { id, text } of opinions) {
    const syllables = bareSyllables(text)
    if (syllables.length === 0) continue
    const key = syllables.join(' ')
    const same = known.get(key)
    if (same) same.ids.push(id)
    else known.set(key, { syllables, ids: [id] })
  }
  for (const { ids } of known.values()) ids.sort()
  return [...known].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, text]) => text)
}

function sign(syllables: string[], signature: Uint32Array): void {
  signature.fill(0xffffffff)
  eachTriple(syllables, (triple) => {
    for (let k = 0; k < HASHES; k++) {
      const value = Math.imul(triple ^ SALTS[k]!, MULTIPLIERS[k]!) >>> 0
      if (value < signature[k]!) signature[k] = value
    }
  })
}

const SALTS = Uint32Array.from({ length: HASHES }, (_, k) => mix(k + 1))
const MULTIPLIERS = Uint32Array.from({ length: HASHES }, (_, k) => (mix(k + 1001) | 1) >>> 0)

function candidates(signatures: Uint32Array, count: number): number[][] {
  const parents = Int32Array.from({ length: count }, (_, i) => i)
  const rootOf = (i: number) => {
    while (parents[i] !== i) i = parents[i] = parents[parents[i]!]!
    return i
  }
  for (let band = 0; band < BANDS; band++) {
    const first = new Map<number, number>()
    for (let i = 0; i < count; i++) {
      let key = band
      for (let k = 0; k < BAND; k++) key = hashPair(key, signatures[i * HASHES + band * BAND + k]!)
      const other = first.get(key)
      if (other === undefined) first.set(key, i)
      else if (rootOf(other) !== rootOf(i) && alike(signatures, other, i) >= ALIKE)
        parents[rootOf(i)] = rootOf(other)
    }
  }
  const groups = new Map<number, number[]>()
  for (let i = 0; i < count; i++) {
    const root = rootOf(i)
    const group = groups.get(root)
    if (group) group.push(i)
    else groups.set(root, [i])
  }
  return [...groups.values()]
}

/** Parts a group until each member is like its part's medoid, which comes first. */
function byMedoid(group: number[], signatures: Uint32Array, copies: readonly number[]): number[][] {
  const parts: number[][] = []
  for (let left = group; left.length > 0;) {
    const medoid = medoidOf(left, signatures, copies)
    const near = (i: number) => i === medoid || alike(signatures, medoid, i) >= ALIKE_MEDOID
    parts.push([medoid, ...left.filter((i) => i !== medoid && near(i))])
    left = left.filter((i) => !near(i))
  }
  return parts
}

/** The one most like all others, each as often as it was said; estimated over a sample with the one said most. */
function medoidOf(group: number[], signatures: Uint32Array, copies: readonly number[]): number {
  const step = Math.max(1, Math.floor(group.length / MEDOID_SAMPLE))
  const most = group.reduce((best, i) => (copies[i]! > copies[best]! ? i : best))
  const sample = group.filter((i, at) => at % step === 0 || i === most)
  let best = -1
  let medoid = group[0]!
  for (const i of sample) {
    const sum = sample.reduce((total, j) => total + alike(signatures, i, j) * copies[j]!, 0)
    if (sum > best) {
      best = sum
      medoid = i
    }
  }
  return medoid
}

/** The share of equal hashes, which estimates the share of common triples; 0 as soon as a quarter of them shows none. */
function alike(signatures: Uint32Array, a: number, b: number): number {
  const from = a * HASHES
  const to = b * HASHES
  let same = 0
  for (let k = 0; k < HASHES; k++) {
    if (signatures[from + k] === signatures[to + k]) same++
    if (k === 16 && same === 0) return 0
  }
  return same / HASHES
}

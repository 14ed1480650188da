import { BANDS, bucketed, HASHES } from './buckets.ts'
import { type Comparer, comparer, type Triples } from './copy-of.ts'
import { mix } from './random.ts'
import { partedBySlots } from './slots.ts'
import { bareSyllables, eachTriple } from './triples.ts'

/** Texts that share fewer triples than this, by estimate, are no copies. */
const ALIKE = 0.25
/** The leaders of groups that the texts of a bucket are held against. */
const LEADERS_MAX = 12
const MEDOID_SAMPLE = 32
/** Groups are gathered so many times, round the medoids of the time before: the first time round whatever was said most or came first. */
const ROUNDS = 3

/**
 * Groups of opinions that are nearly one text, by their ids: the one most like all others first, then the rest in order;
 * the largest group first. An opinion unlike all others is in no group, and nobody is in two.
 * 63 MinHashes in 21 bands (Broder 1997; Leskovec, Rajaraman, Ullman 2020, ch. 3) over triples of syllables without
 * accents, so that copies without diacritics, in capitals or with a greeting added are found. Every member is then held against the
 * group's medoid (`copy-of.ts`), and joins of all groups the one whose medoid it keeps most of: what only chains through others is told apart.
 * Where one place of a group is filled in in three ways and more, it is parted by them (`slots.ts`).
 * With `framed`, those too of which only a frame round words that differ is one.
 */
export function nearDuplicates(
  opinions: readonly { id: string; text: string }[],
  { framed = false }: { framed?: boolean } = {},
): string[][] {
  const { texts, triples } = distinctTexts(opinions)
  const signatures = signed(triples, texts.length)
  const copies = texts.map(({ length }) => length)
  const compare = comparer(triples, framed)
  const leadersBy = gathering(compare, signatures)
  let groups = grouped(leadersBy([...texts.keys()]))
  for (let round = 1; round < ROUNDS; round++) {
    const medoids = medoidsOf(groups, signatures, copies)
    const first = new Set(medoids)
    groups = grouped(leadersBy([...medoids, ...texts.keys().filter((i) => !first.has(i))]))
  }
  return [...groups]
    .map(([leader, group]) => [leader, ...group.filter((i) => i !== leader)])
    .flatMap((group) => (framed ? [group] : partedBySlots(group, compare, copies)))
    .map((group) => group.flatMap((i) => texts[i]!))
    .filter((ids) => ids.length > 1)
    .sort((a, b) => b.length - a.length || (a[0]! < b[0]! ? -1 : 1))
}

/** The texts as the ids of those who sent each and its triples, what was said most first; texts without a word are left out. */
function distinctTexts(opinions: readonly { id: string; text: string }[]): {
  texts: string[][]
  triples: Triples
} {
  const known = new Map<string, { ids: string[]; written: string }>()
  for (const { id, text } of opinions) {
    const key = bareSyllables(text).join(' ')
    if (key === '') continue
    const same = known.get(key)
    if (!same) known.set(key, { ids: [id], written: text })
    else {
      same.ids.push(id)
      // The same whoever comes first; capitals before small letters, so that names are seen.
      if (text < same.written) same.written = text
    }
  }
  const sorted = [...known].sort(
    ([a, { ids }], [b, other]) => other.ids.length - ids.length || (a < b ? -1 : 1),
  )
  const starts = new Uint32Array(sorted.length + 1)
  const lengths = new Uint16Array(sorted.length)
  let all = new Uint32Array(1 << 16)
  let places = new Uint16Array(1 << 16)
  let end = 0
  sorted.forEach(([key], i) => {
    const syllables = key.split(' ')
    const found = new Map<number, number>()
    let place = 0
    eachTriple(syllables, (triple) => {
      if (!found.has(triple)) found.set(triple, place)
      place++
    })
    if (end + found.size > all.length) {
      const length = 2 * all.length + found.size
      const [more, further] = [new Uint32Array(length), new Uint16Array(length)]
      more.set(all)
      further.set(places)
      ;[all, places] = [more, further]
    }
    for (const [triple, at] of found) {
      places[end] = at
      all[end++] = triple
    }
    starts[i + 1] = end
    lengths[i] = syllables.length
  })
  return {
    texts: sorted.map(([, { ids }]) => ids.sort()),
    triples: {
      all,
      places,
      starts,
      lengths,
      keys: sorted.map(([key]) => key),
      written: sorted.map(([, { written }]) => written),
    },
  }
}

function signed({ all, starts }: Triples, count: number): Uint32Array {
  const signatures = new Uint32Array(count * HASHES).fill(0xffffffff)
  for (let i = 0; i < count; i++)
    for (let at = starts[i]!; at < starts[i + 1]!; at++)
      for (let k = 0; k < HASHES; k++) {
        const value = Math.imul(all[at]! ^ SALTS[k]!, MULTIPLIERS[k]!) >>> 0
        if (value < signatures[i * HASHES + k]!) signatures[i * HASHES + k] = value
      }
  return signatures
}

const SALTS = Uint32Array.from({ length: HASHES }, (_, k) => mix(k + 1))
const MULTIPLIERS = Uint32Array.from({ length: HASHES }, (_, k) => (mix(k + 1001) | 1) >>> 0)

/**
 * What tells each text's leader for an order of the texts: of the leaders before it the one it keeps most of, or itself, when it is a copy of none.
 */
function gathering(
  { take, share }: Comparer,
  signatures: Uint32Array,
): (order: readonly number[]) => Int32Array {
  const count = signatures.length / HASHES
  const { buckets, ofText } = bucketed(signatures, count)
  const leaders = new Int32Array(buckets * LEADERS_MAX)
  const filled = new Uint8Array(buckets)
  const asked = new Int32Array(count)
  const nearest = (i: number) => {
    take(i)
    let [best, most] = [i, 0]
    for (let at = i * BANDS; at < (i + 1) * BANDS; at++) {
      const bucket = ofText[at]!
      for (let k = 0; bucket >= 0 && k < filled[bucket]!; k++) {
        const leader = leaders[bucket * LEADERS_MAX + k]!
        if (asked[leader] === i) continue
        asked[leader] = i
        if (alike(signatures, leader, i) < ALIKE) continue
        const kept = share(leader)
        if (kept > most) [best, most] = [leader, kept]
      }
    }
    return best
  }
  // A member stands for its leader in all its buckets, so that others find the leader through it.
  const stand = (i: number, leader: number) => {
    for (let at = i * BANDS; at < (i + 1) * BANDS; at++) {
      const bucket = ofText[at]!
      if (bucket < 0 || filled[bucket]! === LEADERS_MAX) continue
      const from = bucket * LEADERS_MAX
      const there = leaders.subarray(from, from + filled[bucket]!)
      if (!there.includes(leader)) leaders[from + filled[bucket]!++] = leader
    }
  }
  return (order) => {
    const found = new Int32Array(count)
    filled.fill(0)
    asked.fill(-1)
    for (const i of order) stand(i, (found[i] = nearest(i)))
    return found
  }
}

function grouped(leaders: Int32Array): Map<number, number[]> {
  const groups = new Map<number, number[]>()
  leaders.forEach((leader, i) => {
    const group = groups.get(leader)
    if (group) group.push(i)
    else groups.set(leader, [i])
  })
  return groups
}

/** The medoids of the groups of two texts and more, those of the groups said most first. */
function medoidsOf(
  groups: ReadonlyMap<number, number[]>,
  signatures: Uint32Array,
  copies: readonly number[],
): number[] {
  return [...groups.values()]
    .filter(({ length }) => length > 1)
    .map((group) => ({
      medoid: medoidOf(group, signatures, copies),
      said: group.reduce((sum, i) => sum + copies[i]!, 0),
    }))
    .sort((a, b) => b.said - a.said || a.medoid - b.medoid)
    .map(({ medoid }) => medoid)
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

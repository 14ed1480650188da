import { bucketed } from './buckets.ts'
import { type Comparer, comparer } from './copy-of.ts'
import { distinctTexts } from './distinct-texts.ts'
import { alike, BANDS, type Signatures, signed } from './signatures.ts'
import { partedBySlots } from './slots.ts'
import { partedByTurns } from './turned.ts'

/** Texts that share less than this of what copies share at least, by estimate, are none. */
const ESTIMATED = 0.75
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
 * With `framed`, those too of which only a frame round words that differ is one. With `turned`, a text that says no to what the medoid asks for is
 * no copy of it (`turned.ts`).
 */
export function nearDuplicates(
  opinions: readonly { id: string; text: string }[],
  { framed = false, turned = false }: { framed?: boolean; turned?: boolean } = {},
): string[][] {
  const texts = distinctTexts(opinions)
  const signatures = signed(texts.triples, texts.starts)
  const copies = texts.ids.map(({ length }) => length)
  const compare = comparer(texts, framed)
  const leadersBy = gathering(compare, signatures)
  let groups = grouped(leadersBy([]))
  for (let round = 1; round < ROUNDS; round++)
    groups = grouped(leadersBy(medoidsOf(groups, signatures, copies)))
  return [...groups]
    .map(([leader, group]) => [leader, ...group.filter((i) => i !== leader)])
    .flatMap((group) => (framed ? [group] : partedBySlots(group, compare, copies)))
    .flatMap((group) => (turned ? partedByTurns(group, texts) : [group]))
    .map((group) => group.flatMap((i) => texts.ids[i]!))
    .filter((ids) => ids.length > 1)
    .sort((a, b) => b.length - a.length || (a[0]! < b[0]! ? -1 : 1))
}

/**
 * What tells each text's leader when some come first: of the leaders before it the one it keeps most of, or itself, when it is a copy of none.
 */
function gathering(
  { take, least, share }: Comparer,
  signatures: Signatures,
): (first: readonly number[]) => Int32Array {
  const { buckets, ofText } = bucketed(signatures.keys)
  const count = ofText.length / BANDS
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
        const common = least(leader) * ESTIMATED
        if (common > 1 || alike(signatures, leader, i) < common) continue
        const kept = share(leader, most)
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
      const to = from + filled[bucket]!
      let there = from
      while (there < to && leaders[there] !== leader) there++
      if (there < to) continue
      leaders[to] = leader
      filled[bucket]!++
    }
  }
  return (first) => {
    const found = new Int32Array(count).fill(-1)
    filled.fill(0)
    asked.fill(-1)
    for (const i of first) stand(i, (found[i] = nearest(i)))
    for (let i = 0; i < count; i++) if (found[i]! < 0) stand(i, (found[i] = nearest(i)))
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
  signatures: Signatures,
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
function medoidOf(group: number[], signatures: Signatures, copies: readonly number[]): number {
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

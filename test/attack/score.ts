/** One chance in this many, for each attack, that a claim no better than guessing counts as a find. */
export const ALPHA = 1 / 20_000
const SHUFFLES = 1 / ALPHA - 1
/** So many assignments as right settle that it is chance. */
const ENOUGH = 50
const SEED = 20_260_302

/** Two things an attack holds to be of one person (or, where the attack says so, one request or one text). */
export type Claim = readonly [string, string]

/** What only the test knows: whose each thing is. Opinions are shuffled within `stratum`, what their row says openly. */
export interface Truth {
  of: ReadonlyMap<string, number>
  stratum: ReadonlyMap<string, string>
}

export interface Score {
  claims: number
  right: number
  /** How many would be right by chance. */
  expected: number
  /** The share of random assignments, within what the rows say openly, in which as many are right. */
  p: number
  found: boolean
}

/**
 * A permutation test (Fisher 1935; Phipson & Smyth 2010 for the added one): whose an opinion is, is shuffled among the opinions that agree
 * in all their rows say openly; how often are as many claims right as were? Ends early where that is often (Besag & Clifford 1991).
 */
export function score(claims: readonly Claim[], { of, stratum }: Truth): Score {
  const known = claims.filter(([a, b]) => a !== b && of.has(a) && of.has(b))
  const names = [...new Set([...stratum.keys(), ...known.flat()])]
  const index = new Map(names.map((name, at) => [name, at]))
  const labels = Int32Array.from(names, (name) => of.get(name) ?? -1)
  const pairs = Int32Array.from(known.flatMap(([a, b]) => [index.get(a)!, index.get(b)!]))
  const groups = [...Map.groupBy([...stratum], ([, group]) => group).values()].map((group) =>
    Int32Array.from(group, ([name]) => index.get(name)!),
  )
  const right = countRight(pairs, labels)
  if (known.length === 0) return { claims: 0, right: 0, expected: 0, p: 1, found: false }

  const random = generator(SEED)
  let atLeast = 0
  let sum = 0
  let round = 0
  for (; round < SHUFFLES && atLeast < ENOUGH; round++) {
    for (const group of groups) shuffle(labels, group, random)
    const now = countRight(pairs, labels)
    sum += now
    if (now >= right) atLeast++
  }
  const p = (atLeast + 1) / (round + 1)
  return { claims: known.length, right, expected: sum / round, p, found: p <= ALPHA }
}

function countRight(pairs: Int32Array, labels: Int32Array): number {
  let right = 0
  for (let at = 0; at < pairs.length; at += 2) if (labels[pairs[at]!] === labels[pairs[at + 1]!]) right++
  return right
}

/** Fisher and Yates, on the labels of one group. */
function shuffle(labels: Int32Array, group: Int32Array, random: () => number): void {
  for (let last = group.length - 1; last > 0; last--) {
    const [a, b] = [group[last]!, group[Math.floor(random() * (last + 1))]!]
    const label = labels[a]!
    labels[a] = labels[b]!
    labels[b] = label
  }
}

/** Numbers from 0 to below 1, the same for the same seed: xorshift32 (Marsaglia 2003). */
export function generator(seed: number): () => number {
  let state = seed | 0 || 1
  return () => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return (state >>> 0) / 4_294_967_296
  }
}

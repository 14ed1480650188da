import { refuse } from '../errors.ts'
import type { Constraints } from './theme.ts'

/** Decisions of people in terms of places among the opinions given. */
export type Decisions = {
  /** Themes named by people, and the opinions that each holds. */
  labels: string[]
  held: number[][]
  /** Opinions that share a theme, those of one list or of one named theme; each in one list only. */
  together: number[][]
  /** Of each opinion in a list of `together`, which; an opinion that is in none is a list of its own, not mentioned. */
  apart: [number, number][]
}

/**
 * The decisions about the opinions with the given ids. Named themes with one label are one.
 *
 * @throws `invalid insight.contradiction` opinions should be both together and apart, or one belongs to two named themes.
 */
export function decisionsOf(
  { together = [], apart = [], seeds = [] }: Constraints,
  ids: readonly string[],
): Decisions {
  const mentioned = new Set([...together.flat(), ...apart.flat(), ...seeds.flatMap((seed) => seed.ids)])
  const places = new Map<string, number>()
  if (mentioned.size > 0)
    ids.forEach((id, place) => {
      if (mentioned.has(id)) places.set(id, place)
    })
  const known = (some: readonly string[]) => some.flatMap((id) => places.get(id) ?? []).sort((a, b) => a - b)
  const byLabel = Map.groupBy(seeds, ({ label }) => label.normalize('NFC').trim())
  const labels = [...byLabel.keys()].sort()
  const held = labels.map((label) => known(byLabel.get(label)!.flatMap((seed) => seed.ids)))
  const lists = unions([...together.map(known), ...held])
  const listOf = new Map(lists.flatMap((list, at) => list.map((opinion) => [opinion, at] as const)))
  const owners = new Map<number, number>()
  held.forEach((opinions, label) => {
    for (const opinion of opinions) {
      const list = listOf.get(opinion)!
      if ((owners.get(list) ?? label) !== label) throw refuse('invalid', 'insight.contradiction')
      owners.set(list, label)
    }
  })
  const pairs = apart.flatMap(([a, b]): [number, number][] => {
    const [first, second] = [places.get(a), places.get(b)]
    return first === undefined || second === undefined ? [] : [[first, second]]
  })
  for (const [a, b] of pairs)
    if (a === b || (listOf.has(a) && listOf.get(a) === listOf.get(b)))
      throw refuse('invalid', 'insight.contradiction')
  return { labels, held, together: lists, apart: pairs }
}

/** Lists that share an item made one; lists without one left out. */
function unions(lists: readonly (readonly number[])[]): number[][] {
  const parents = new Map<number, number>()
  const rootOf = (item: number): number => {
    let root = item
    while (parents.get(root) !== undefined && parents.get(root) !== root) root = parents.get(root)!
    parents.set(item, root)
    return root
  }
  for (const list of lists) for (const item of list) parents.set(rootOf(item), rootOf(list[0]!))
  return [...Map.groupBy([...parents.keys()], rootOf).values()].map((list) => list.sort((a, b) => a - b))
}

/** What the engine found: each opinion's theme (-1 for alone), and the themes by nearness to an opinion, nearest first. */
export type Findings = { labels: Int32Array; ids: readonly string[]; nearest: (opinion: number) => number[] }

/** The labels changed so that every decision holds; `owned[n]` is the theme that named theme n became. */
export function decided(
  decisions: Decisions,
  { labels, ids, nearest }: Findings,
  owned: readonly number[],
): Int32Array {
  const result = labels.slice()
  const owner = new Map(
    decisions.held.flatMap((held, n) => held.map((opinion) => [opinion, owned[n]!] as const)),
  )
  const lists = new Map<number, number[]>()
  for (const list of decisions.together) {
    for (const opinion of list) lists.set(opinion, list)
    const given = list.find((opinion) => owner.has(opinion))
    const theme = given === undefined ? commonest(list, { labels, ids, nearest }) : owner.get(given)!
    for (const opinion of list) result[opinion] = theme
  }
  const fixed = (opinion: number) => lists.get(opinion)?.some((it) => owner.has(it)) ?? false
  // In an order that the ids decide, so that it does not matter how the opinions came.
  const pairs = decisions.apart
    .map(([a, b]) => (ids[a]! < ids[b]! ? [a, b] : [b, a]) as [number, number])
    .sort(([a, b], [c, d]) => compare(ids[a]!, ids[c]!) || compare(ids[b]!, ids[d]!))
  for (const [a, b] of pairs) {
    if (result[a]! < 0 || result[a] !== result[b]) continue
    const moving = fixed(b) ? a : b
    const group = lists.get(moving) ?? [moving]
    const shunned = new Set(
      pairs.flatMap(([x, y]) => {
        if (group.includes(x)) return [result[y]!]
        return group.includes(y) ? [result[x]!] : []
      }),
    )
    const theme = nearest(moving).find((candidate) => !shunned.has(candidate)) ?? -1
    for (const opinion of group) result[opinion] = theme
  }
  return result
}

/** The theme that most of a list have; the one nearest to its first when none has any. */
function commonest(list: readonly number[], { labels, ids, nearest }: Findings): number {
  const counts = new Map<number, number>()
  for (const opinion of list)
    if (labels[opinion]! >= 0) counts.set(labels[opinion]!, (counts.get(labels[opinion]!) ?? 0) + 1)
  const [best] = [...counts].sort(([a, m], [b, n]) => n - m || a - b)
  if (best) return best[0]
  const first = [...list].sort((a, b) => compare(ids[a]!, ids[b]!))[0]!
  return nearest(first)[0] ?? -1
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

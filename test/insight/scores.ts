/**
 * How well groups found agree with groups known, item by item: `nmi`, normalised mutual information (arithmetic mean, Strehl,
 * Ghosh 2002), 0 to 1; `purity`, the share of items whose group is mostly of their kind.
 */
export function agreement(
  known: readonly string[],
  found: readonly string[],
): { nmi: number; purity: number } {
  const n = known.length
  const pairs = counts(known.map((kind, i) => JSON.stringify([kind, found[i]])))
  const kinds = counts(known)
  const groups = counts(found)
  let shared = 0
  const largest = new Map<string, number>()
  for (const [pair, count] of pairs) {
    const [kind, group]: [string, string] = JSON.parse(pair)
    shared += (count / n) * Math.log((count * n) / (kinds.get(kind)! * groups.get(group)!))
    largest.set(group, Math.max(largest.get(group) ?? 0, count))
  }
  const whole = entropy(kinds, n) + entropy(groups, n)
  const pure = [...largest.values()].reduce((sum, count) => sum + count, 0)
  return { nmi: whole === 0 ? 1 : (2 * shared) / whole, purity: pure / n }
}

function counts(names: readonly string[]): Map<string, number> {
  const result = new Map<string, number>()
  for (const name of names) result.set(name, (result.get(name) ?? 0) + 1)
  return result
}

function entropy(sizes: ReadonlyMap<string, number>, n: number): number {
  return [...sizes.values()].reduce((sum, size) => sum - (size / n) * Math.log(size / n), 0)
}

/**
 * How much of the items that both assignments hold changed theme, 0 to 1, when each theme of the first is matched with the theme of the second
 * that holds most of it, largest overlap first. Alone stays alone.
 */
export function changed(
  before: ReadonlyMap<string, string | null>,
  after: ReadonlyMap<string, string | null>,
): number {
  const overlaps = new Map<string, number>()
  for (const [id, theme] of before) {
    const pair = JSON.stringify([theme, after.get(id) ?? null])
    overlaps.set(pair, (overlaps.get(pair) ?? 0) + 1)
  }
  const matches = new Map<string | null, string | null>([[null, null]])
  const taken = new Set<string | null>([null])
  for (const [pair] of [...overlaps].sort(([, m], [, n]) => n - m)) {
    const [from, to]: [string | null, string | null] = JSON.parse(pair)
    if (matches.has(from) || taken.has(to)) continue
    matches.set(from, to)
    taken.add(to)
  }
  const moved = [...before].filter(
    ([id, theme]) =>
      (after.get(id) ?? null) !== (matches.get(theme) ?? undefined) &&
      !(theme === null && (after.get(id) ?? null) === null),
  )
  return moved.length / before.size
}

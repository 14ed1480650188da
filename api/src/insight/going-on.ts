import { likeness } from './natural.ts'

/** How alike two groups must be for one to go on as the other: shared members over all members (Jaccard 1912). */
const GOES_ON_AT = 0.3
/** The same for one that people named: a name is given up only when hardly anything of the theme is left. */
const NAMED_GOES_ON_AT = 0.1

/**
 * For each new group the old one it goes on as, or null: pairs are taken from the most alike down, each group once.
 * Depends on the members and on which old ones are named: a theme that keeps its opinions keeps its name, however the engine numbers it.
 */
export function goesOnAs(
  old: ReadonlyMap<string, ReadonlySet<string>>,
  groups: readonly (readonly string[])[],
  named: ReadonlySet<string> = new Set(),
): (string | null)[] {
  const oldOf = new Map(
    [...old].flatMap(([id, members]) => [...members].map((member) => [member, id] as const)),
  )
  const pairs = groups.flatMap((members, index) => {
    const shared = new Map<string, number>()
    for (const member of members) {
      const id = oldOf.get(member)
      if (id) shared.set(id, (shared.get(id) ?? 0) + 1)
    }
    return [...shared].map(([id, both]) => ({
      index,
      id,
      likeness: both / (members.length + old.get(id)!.size - both),
    }))
  })
  pairs.sort((a, b) => b.likeness - a.likeness || a.index - b.index || (a.id < b.id ? -1 : 1))

  const result: (string | null)[] = groups.map(() => null)
  const taken = new Set<string>()
  for (const { index, id, likeness } of pairs) {
    if (likeness < (named.has(id) ? NAMED_GOES_ON_AT : GOES_ON_AT) || result[index] !== null || taken.has(id))
      continue
    result[index] = id
    taken.add(id)
  }
  return result
}

/** How alike a theme must be to the one it goes on as to keep its name, whatever else would name it now. */
const SAME_CONTENT_AT = 0.6
/** No two names may be more alike. */
const SAME_NAME_AT = 0.9

/** A theme as it was and as it is found: the name it had, and how many members it had, has, and keeps. */
export type GoingOn = { name: string; had: number; has: number; both: number }

/**
 * Of themes found the names they go by: one that goes on as another keeps that one's name while at least three fifths of the members of both are shared, unless one of the other
 * themes found is called nearly so. `was[i]` is null for a theme that is new.
 */
export function namesGoingOn(found: readonly string[], was: readonly (GoingOn | null)[]): string[] {
  const names = [...found]
  was.forEach((it, at) => {
    if (it === null || it.both < SAME_CONTENT_AT * (it.had + it.has - it.both)) return
    if (names.every((name, other) => other === at || likeness(name, it.name) < SAME_NAME_AT))
      names[at] = it.name
  })
  return names
}

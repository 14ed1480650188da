/** A theme as it stands: who is in it, and whether people keep it; `placed` are those that people put or confirmed there. */
export type Standing = {
  members: ReadonlySet<string>
  placed: ReadonlySet<string>
  kept: boolean
}

/** A theme after an analysis: the one it goes on as (null: a new one), the engine's group it comes from (null: people's own), its opinions. */
export type Honoured = { id: string | null; group: number | null; opinions: string[] }

/**
 * The engine's groups with what people decided put into effect. Whatever the engine found:
 *
 * - an opinion that people placed stands in their theme and in no other, and one they set apart in none;
 * - a theme they keep goes on: with the group that goes on as it, else with those placed there, else with the members it had;
 * - where most of a group was placed in one theme, the rest of the group follows: what is said like it joins it.
 *
 * A group that lost opinions by this and has fewer than `least` left is given up, unless people keep the theme it goes on as or
 * placed opinions in it: its opinions stand alone. Every other opinion stays where the engine found it.
 *
 * @param groups the opinions of each group the engine found
 * @param goesOn for each group the theme it goes on as, or null
 */
export function honour(
  groups: readonly (readonly string[])[],
  goesOn: readonly (string | null)[],
  {
    themes,
    apart,
    least,
  }: { themes: ReadonlyMap<string, Standing>; apart: ReadonlySet<string>; least: number },
): Honoured[] {
  const placedIn = new Map(
    [...themes].flatMap(([id, { placed }]) => [...placed].map((it) => [it, id] as const)),
  )
  const free = (opinion: string) => !placedIn.has(opinion) && !apart.has(opinion)
  const found: Honoured[] = groups.map((opinions, group) => ({
    id: goesOn[group] ?? null,
    group,
    opinions: opinions.filter(free),
  }))
  const byTheme = new Map(found.flatMap((it) => (it.id ? [[it.id, it] as const] : [])))
  const goingOn = (id: string): Honoured => {
    const known = byTheme.get(id)
    if (known) return known
    const own: Honoured = { id, group: null, opinions: [] }
    byTheme.set(id, own)
    found.push(own)
    return own
  }

  for (const [group, opinions] of groups.entries()) {
    const target = mostlyPlacedIn(opinions, placedIn)
    if (target === null || found[group]!.id === target) continue
    goingOn(target).opinions.push(...found[group]!.opinions.splice(0))
  }
  for (const [opinion, id] of placedIn) if (!apart.has(opinion)) goingOn(id).opinions.push(opinion)
  // One that takes its opinions back may leave another kept one without any, which then takes back its own; each does so once.
  const waiting = new Map([...themes].filter(([, { kept }]) => kept))
  const without = () => [...waiting].find(([id]) => (byTheme.get(id)?.opinions.length ?? 0) === 0)
  for (let next = without(); next; next = without()) {
    const [id, { members }] = next
    waiting.delete(id)
    const own = new Set([...members].filter(free))
    for (const it of found) it.opinions = it.opinions.filter((opinion) => !own.has(opinion))
    goingOn(id).opinions.push(...own)
  }
  return found.filter(({ id, group, opinions }) => {
    const worn = group !== null && opinions.length < Math.min(least, groups[group]!.length)
    return (
      opinions.length > 0 &&
      !(worn && !(id !== null && (themes.get(id)?.kept || themes.get(id)?.placed.size)))
    )
  })
}

/** The theme in which people placed more than half of a group; null when there is none. */
function mostlyPlacedIn(opinions: readonly string[], placedIn: ReadonlyMap<string, string>): string | null {
  const counts = new Map<string, number>()
  for (const opinion of opinions) {
    const id = placedIn.get(opinion)
    if (id !== undefined) counts.set(id, (counts.get(id) ?? 0) + 1)
  }
  for (const [id, count] of counts) if (count * 2 > opinions.length) return id
  return null
}

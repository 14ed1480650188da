import { decided, type Decisions } from './constraints.ts'
import type { Corpus } from './corpus.ts'
import { describe, type Named } from './describe.ts'
import { goesOnAs, namesGoingOn } from './going-on.ts'
import { BELONGS_MAX, inThousandths, nearnessTo, type Placed, type Placing, ranking } from './placing.ts'
import type { Membership, Theme, ThemeResult } from './theme.ts'

/** What is known of the opinions besides their words. */
export type OpinionsIn = { ids: readonly string[]; stances: readonly (string | null)[] }

/** The themes, and of each opinion in the order given the place of its own among them (-1: alone), and all it belongs to. */
export type Outcome = {
  themes: Theme[]
  labels: Int32Array
  /** The themes an opinion belongs to, when they are several, its own first. */
  belongs: (opinion: number) => Membership[]
  /** How near an opinion is to the middle of its theme, see `ThemeResult`; null when it is in none, or says no word that is known. */
  closeness: (opinion: number) => number | null
  /** The places of those that stand alone, the longest first. */
  singular: number[]
  /** What the clusters of the analysis became: ids of themes, null for those that went. */
  themeOf: (string | null)[]
}

type Found = {
  placing: Placing
  placed: Placed
  /** The cluster of each wording, and what the clusters became. */
  groups: Int32Array
  given: Named
  decisions: Decisions
  /** The themes that the analysis began with, when they go on under their ids: of each opinion, by id, and their names. */
  earlier?: { before: ReadonlyMap<string, string>; names: ReadonlyMap<string, string> } | undefined
}

/** What comes of an analysis: the decisions of people hold, and the themes are described, counted and numbered by size. */
export function outcomeOf({ corpus, ids, stances }: OpinionsIn & { corpus: Corpus }, found: Found): Outcome {
  const { placing, groups, given, decisions } = found
  const themeOf = clusterThemes(placing.likelihood.clusters, groups, given)
  const nearest = (opinion: number) => {
    const clusters = ranking(placing, corpus, corpus.wordingOf[opinion]!)
    return [...new Set(clusters.map((cluster) => themeOf[cluster]!))].filter((theme) => theme >= 0)
  }
  const labels = decided(
    decisions,
    {
      labels: corpus.wordingOf.map((wording) => (wording < 0 ? -1 : given.labels[wording]!)),
      ids,
      nearest,
    },
    given.owned,
  )
  const described = describe(
    corpus,
    placing,
    { ...given, labels: Int32Array.from(corpus.quoted, (opinion) => labels[opinion]!) },
    { ids, stanceOf: (opinion) => stances[opinion]! },
  )
  const moved = new Set([...decisions.together, ...decisions.apart].flat())
  const sharesOf = (opinion: number) => {
    const own = labels[opinion]!
    if (own < 0) return []
    const wording = corpus.wordingOf[opinion]!
    return moved.has(opinion)
      ? [{ theme: own, weight: 100 }]
      : shares(found.placed, themeOf, { wording, own })
  }
  const { themes: numbered, places } = counted(described, { labels, stances, sharesOf })
  const themes = found.earlier
    ? goingOn(numbered, (opinion) => places[labels[opinion]!] ?? -1, { ids, ...found.earlier })
    : numbered
  return {
    themes,
    labels: labels.map((label) => places[label] ?? -1),
    belongs: (opinion) =>
      sharesOf(opinion).map(({ theme, weight }) => ({ theme: themes[places[theme]!]!.id, weight })),
    closeness: (opinion) => closenessIn(found, themeOf, { corpus, opinion, own: labels[opinion]! }),
    singular: alone(labels, corpus.lengths, ids),
    themeOf: Array.from(themeOf, (theme) => themes[places[theme] ?? -1]?.id ?? null),
  }
}

function closenessIn(
  { placing, placed }: Found,
  themeOf: Int32Array,
  { corpus, opinion, own }: { corpus: Corpus; opinion: number; own: number },
): number | null {
  const text = corpus.wordingOf[opinion]!
  if (own < 0 || text < 0) return null
  if (themeOf[placed.labels[text]!] === own) return inThousandths(placed.near[text]!)
  // Its theme took in the group it was found in, or people put it there: the nearest group the theme is made of counts.
  const among = [...themeOf.keys()].filter((cluster) => themeOf[cluster] === own)
  const cosine = nearnessTo(placing, corpus, { text, among })
  return cosine === null ? null : inThousandths(cosine)
}

/** Of each cluster the theme it became, -1 when it went. */
function clusterThemes(clusters: number, groups: Int32Array, { labels, owned }: Named): Int32Array {
  const themes = new Int32Array(clusters).fill(-1)
  groups.forEach((cluster, wording) => {
    if (cluster >= 0) themes[cluster] = labels[wording]!
  })
  owned.forEach((theme, cluster) => (themes[cluster] = theme))
  return themes
}

type Share = { theme: number; weight: number }

/** The themes a wording belongs to, its own first; what lay with a cluster that is gone, or is part of its own theme, goes to its own. */
function shares(
  { belongs, weights }: Placed,
  themeOf: Int32Array,
  { wording, own }: { wording: number; own: number },
): Share[] {
  const others: Share[] = []
  for (let at = wording * BELONGS_MAX; at < (wording + 1) * BELONGS_MAX; at++) {
    const theme = belongs[at]! < 0 ? -1 : themeOf[belongs[at]!]!
    if (theme < 0 || theme === own) continue
    const same = others.find((other) => other.theme === theme)
    if (same) same.weight += weights[at]!
    else others.push({ theme, weight: weights[at]! })
  }
  // Its own theme may be another than the one its cluster became: then the half that lay there is its own all the same.
  const kept = others.filter(({ weight }) => weight < 50)
  const left = kept.reduce((sum, { weight }) => sum - weight, 100)
  return [{ theme: own, weight: left }, ...kept]
}

type Counting = {
  labels: Int32Array
  stances: readonly (string | null)[]
  sharesOf: (opinion: number) => Share[]
}

/** The themes that have opinions, with their counts, largest first; `places` tells where each stands now. */
function counted(
  described: ReturnType<typeof describe>,
  { labels, stances, sharesOf }: Counting,
): { themes: Theme[]; places: number[] } {
  const sizes = described.map(() => 0)
  const alsoIn = described.map(() => 0)
  const split = described.map((): Record<string, number> => ({}))
  for (let opinion = 0; opinion < labels.length; opinion++) {
    const label = labels[opinion]!
    if (label < 0) continue
    sizes[label]!++
    const stance = stances[opinion]
    if (stance != null) split[label]![stance] = (split[label]![stance] ?? 0) + 1
    for (const { theme } of sharesOf(opinion)) if (theme !== label) alsoIn[theme]!++
  }
  const order = [...sizes.keys()]
    .filter((it) => sizes[it]! > 0)
    .sort((a, b) => sizes[b]! - sizes[a]! || a - b)
  const places: number[] = []
  order.forEach((it, place) => (places[it] = place))
  const themes = order.map((it, place) => ({
    ...described[it]!,
    id: `t${place + 1}`,
    size: sizes[it]!,
    alsoIn: alsoIn[it]!,
    stances: split[it]!,
  }))
  return { themes, places }
}

/** The themes under the ids of those they go on as, and their names; the others under the next free numbers. */
function goingOn(
  themes: readonly Theme[],
  placeOf: (opinion: number) => number,
  { ids, before, names }: { ids: readonly string[] } & NonNullable<Found['earlier']>,
): Theme[] {
  const groups = themes.map((): string[] => [])
  ids.forEach((id, opinion) => groups[placeOf(opinion)]?.push(id))
  const old = new Map<string, Set<string>>()
  for (const id of ids) {
    const theme = before.get(id)
    if (theme !== undefined) old.set(theme, (old.get(theme) ?? new Set()).add(id))
  }
  const goesOn = goesOnAs(old, groups)
  const labels = namesGoingOn(
    themes.map(({ label }) => label),
    goesOn.map((id, at) => {
      const name = id === null ? undefined : names.get(id)
      if (id === null || name === undefined) return null
      const had = old.get(id)!
      const both = groups[at]!.filter((it) => had.has(it)).length
      return { name, had: had.size, has: groups[at]!.length, both }
    }),
  )
  const numbers = [...names.keys(), ...before.values()].map((id) => Number(/^t(\d+)$/.exec(id)?.[1] ?? 0))
  let next = numbers.reduce((most, it) => Math.max(most, it), 0)
  return themes.map((theme, at) => ({ ...theme, id: goesOn[at] ?? `t${++next}`, label: labels[at]! }))
}

function alone(labels: Int32Array, lengths: Uint32Array, ids: readonly string[]): number[] {
  const found: number[] = []
  for (let opinion = 0; opinion < labels.length; opinion++) if (labels[opinion]! < 0) found.push(opinion)
  return found.sort((a, b) => lengths[b]! - lengths[a]! || (ids[a]! < ids[b]! ? -1 : 1))
}

/** The outcome by ids. */
export function resultOf(
  ids: readonly string[],
  { themes, labels, belongs, closeness, singular, kept }: Outcome & { kept: Uint8Array },
): ThemeResult {
  const assignment = new Map<string, string | null>()
  const memberships = new Map<string, Membership[]>()
  const near = new Map<string, number>()
  ids.forEach((id, opinion) => {
    assignment.set(id, themes[labels[opinion]!]?.id ?? null)
    const several = belongs(opinion)
    if (several.length > 1) memberships.set(id, several)
    const cosine = closeness(opinion)
    if (cosine !== null) near.set(id, cosine)
  })
  return {
    themes,
    assignment,
    memberships,
    closeness: near,
    singular: singular.map((opinion) => ids[opinion]!),
    kept,
  }
}

import { nested } from './said.ts'

/** What one opinion says: places in the list of phrases, each once; and the place of its theme in the list of themes, null when it stands alone. */
export type MapDocument = { phrases: readonly number[]; theme: number | null }

/** A phrase on the map. `theme` is the theme most of its opinions belong to, null when most stand alone; `near` its strongest neighbours, strongest first. */
type Keyword = { phrase: string; opinions: number; theme: number | null; near: Neighbour[] }
/** `keyword` is a place in the list of keywords, `together` opinions that say both, `strength` NPMI in thousandths, 1 to 1000. */
type Neighbour = { keyword: number; together: number; strength: number }
/** Two keywords said together, `from` before `to`. */
type Link = { from: number; to: number; together: number; strength: number }

export type KeywordMap = { keywords: Keyword[]; links: Link[] }

/** The most phrases drawn: what an A4 sheet holds with labels one can read. */
const KEYWORDS_MAX = 60
/** A phrase of fewer opinions is not drawn, nor are two linked that fewer say together: what a few said is told of nobody. */
const OPINIONS_MIN = 5
/** The 99.9th percentile of chi-squared with one degree of freedom: what chance alone exceeds once in a thousand. */
const CHANCE = 10.828
/** How many neighbours of each keyword are linked. */
const NEAR = 4

/**
 * The co-occurrence graph of phrases over opinions. Phrases of at least five opinions, at most sixty, taken from each theme in turn, its best
 * first, so that no theme fills the sheet. Linked are the phrases that at least five opinions say together, more often than chance has it
 * (log-likelihood ratio, Dunning 1993, p < 0.001) and not one inside the other; of each its four strongest by normalised pointwise mutual
 * information (Bouma 2009). Depends on the opinions and not on their order.
 *
 * @param phrases best first within each theme; the first of two that are the same stays
 */
export function keywordMap(phrases: readonly string[], documents: readonly MapDocument[]): KeywordMap {
  const { counts, themes } = counted(phrases, documents)
  const chosen = inTurn(
    phrases.flatMap((_, phrase) =>
      counts[phrase]! >= OPINIONS_MIN ? [{ phrase, theme: themes[phrase]! }] : [],
    ),
  )
  const placeOf = new Map(chosen.map((phrase, place) => [phrase, place]))
  const links = strongest(linked(chosen, { phrases, counts, documents, placeOf }))
  const near: Neighbour[][] = chosen.map(() => [])
  for (const { from, to, together, strength } of links) {
    near[from]!.push({ keyword: to, together, strength })
    near[to]!.push({ keyword: from, together, strength })
  }
  const keywords = chosen.map((phrase, place) => ({
    phrase: phrases[phrase]!,
    opinions: counts[phrase]!,
    theme: themes[phrase]!,
    near: near[place]!.sort((a, b) => b.strength - a.strength || a.keyword - b.keyword).slice(0, NEAR),
  }))
  return { keywords, links }
}

/** Of each phrase its opinions, and the theme most of them belong to; of equals the first. */
function counted(phrases: readonly string[], documents: readonly MapDocument[]) {
  const counts = phrases.map(() => 0)
  const byTheme = phrases.map(() => new Map<number | null, number>())
  for (const { phrases: said, theme } of documents)
    for (const phrase of said) {
      counts[phrase]! += 1
      byTheme[phrase]!.set(theme, (byTheme[phrase]!.get(theme) ?? 0) + 1)
    }
  const last = (theme: number | null) => theme ?? Infinity
  const themes = byTheme.map(
    (of) => [...of].sort(([a, m], [b, n]) => n - m || last(a) - last(b))[0]?.[0] ?? null,
  )
  return { counts, themes }
}

/** One phrase of each theme, then the next of each, and so on; those that stand alone last of each turn. */
function inTurn(found: readonly { phrase: number; theme: number | null }[]): number[] {
  const last = (theme: number | null) => theme ?? Infinity
  const queues = [...Map.groupBy(found, ({ theme }) => theme)]
    .sort(([a], [b]) => (last(a) < last(b) ? -1 : 1))
    .map(([, own]) => own)
  const turns = Math.max(0, ...queues.map((own) => own.length))
  return Array.from({ length: turns }, (_, turn) => queues.flatMap((own) => own[turn] ?? []))
    .flat()
    .slice(0, KEYWORDS_MAX)
    .map(({ phrase }) => phrase)
}

function linked(
  chosen: readonly number[],
  given: {
    phrases: readonly string[]
    counts: readonly number[]
    documents: readonly MapDocument[]
    placeOf: ReadonlyMap<number, number>
  },
): Link[] {
  const size = chosen.length
  const together = new Uint32Array(size * size)
  for (const { phrases: said } of given.documents) {
    const places = said.flatMap((phrase) => given.placeOf.get(phrase) ?? [])
    for (const a of places) for (const b of places) if (a < b) together[a * size + b]! += 1
  }
  const links: Link[] = []
  for (let from = 0; from < size; from++)
    for (let to = from + 1; to < size; to++) {
      const both = together[from * size + to]!
      if (both < OPINIONS_MIN || nested(given.phrases[chosen[from]!]!, given.phrases[chosen[to]!]!)) continue
      const pair = {
        both,
        a: given.counts[chosen[from]!]!,
        b: given.counts[chosen[to]!]!,
        all: given.documents.length,
      }
      const strength = Math.round(1000 * npmi(pair))
      if (strength > 0 && logLikelihoodRatio(pair) >= CHANCE)
        links.push({ from, to, together: both, strength })
    }
  return links
}

/** How often two things were met: `both` together, `a` and `b` each with or without the other, of `all`. */
type Pair = { both: number; a: number; b: number; all: number }

/** Normalised pointwise mutual information, -1 (never together) to 1 (never apart); 0 where both are met everywhere. */
export function npmi({ both, a, b, all }: Pair): number {
  if (both === 0) return -1
  if (both === all) return 0
  return Math.log((both * all) / (a * b)) / -Math.log(both / all)
}

/** Dunning's log-likelihood ratio of a table of two by two: 0 for independence, chi-squared with one degree of freedom under it. */
export function logLikelihoodRatio({ both, a, b, all }: Pair): number {
  const cells = [
    [both, a * b],
    [a - both, a * (all - b)],
    [b - both, (all - a) * b],
    [all - a - b + both, (all - a) * (all - b)],
  ] as const
  return (
    2 *
    cells.reduce(
      (sum, [seen, expected]) => sum + (seen > 0 ? seen * Math.log((seen * all) / expected) : 0),
      0,
    )
  )
}

/** The links that are among the four strongest of one of their ends. */
function strongest(links: readonly Link[]): Link[] {
  const used = new Map<number, number>()
  const kept = links
    .toSorted((a, b) => b.strength - a.strength || a.from - b.from || a.to - b.to)
    .filter(({ from, to }) => {
      const [one, other] = [used.get(from) ?? 0, used.get(to) ?? 0]
      used.set(from, one + 1)
      used.set(to, other + 1)
      return one < NEAR || other < NEAR
    })
  return kept.sort((a, b) => a.from - b.from || a.to - b.to)
}

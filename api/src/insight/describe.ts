import { insightWords } from 'shared/words/insight'

import type { Wording } from './corpus.ts'
import { type Keyphrase, keyphrasesOf } from './keyphrases.ts'
import { likeness } from './natural.ts'
import { numbered } from './grouping.ts'
import { centresOf, cosineTo, type Points } from './spherical.ts'
import type { Theme } from './theme.ts'
import { typicalOf } from './typical.ts'

const SAME_LABEL = 0.9
const LABEL_PHRASES = 2
/** A keyphrase of one syllable names a theme only when the others are this much weaker. */
const WEAK = 0.3
const DISTINCT = 2

/** The groups with those merged that would bear nearly the same label, and the keyphrases of each. */
export function named(wordings: readonly Wording[], groups: Int32Array) {
  let labels = groups
  for (;;) {
    const count = Math.max(-1, ...labels) + 1
    const keyphrases = keyphrasesOf(wordings, labels, count)
    const names = keyphrases.map(labelOf)
    const twin = names.findIndex((name, at) =>
      names.some((other, before) => before < at && alike(name, other)),
    )
    if (twin < 0) return { labels, keyphrases, names }
    const first = names.findIndex((name) => alike(name, names[twin]!))
    labels = numbered(
      labels.map((label) => (label === twin ? first : label)),
      wordings,
      1,
    )
  }
}

/** One theme for each group, the largest first. `stances` holds the stance of each opinion that came with one. */
export function describe(
  wordings: readonly Wording[],
  points: Points,
  { labels, keyphrases, names }: ReturnType<typeof named>,
  stances: ReadonlyMap<string, string>,
): { theme: Theme; ids: string[] }[] {
  const centres = centresOf(points, labels, names.length)
  return names.map((label, number) => {
    const members = [...labels.keys()].filter((i) => labels[i] === number)
    const ids = members.flatMap((i) => wordings[i]!.ids)
    const centre = centres.subarray(number * points.width, (number + 1) * points.width)
    const typical = typicalOf(
      points,
      centre,
      members.map((point) => {
        const { text, ids } = wordings[point]!
        return { point, text, stance: stances.get(ids[0]!) ?? null }
      }),
    )
    const neighbour = neighbourOf(centres, points.width, number)
    const phrases = keyphrases[number]!
    const distinguishing = phrases
      .filter(({ shares }) => neighbour === null || shares[number]! >= DISTINCT * shares[neighbour]!)
      .slice(0, 5)
      .map(({ surface }) => surface)
    const theme: Theme = {
      id: `t${number + 1}`,
      label,
      keyphrases: phrases.map(({ surface }) => surface),
      description: insightWords.description(phrases.slice(0, 5).map(({ surface }) => surface)),
      size: ids.length,
      stances: countsOf(ids.flatMap((id) => stances.get(id) ?? [])),
      typical: typical.map(({ point }) => wordings[point]!.ids[0]!),
      distinguishing,
    }
    return { theme, ids }
  })
}

/** The best keyphrases, those of one syllable only when there is nothing better to say. */
function labelOf(keyphrases: readonly Keyphrase[]): string {
  const best = keyphrases[0]?.score ?? 0
  const telling = keyphrases.filter(({ syllables, score }) => syllables > 1 && score >= best * WEAK)
  const chosen = [...telling, ...keyphrases.filter((it) => !telling.includes(it))].slice(0, LABEL_PHRASES)
  return insightWords.label(chosen.map(({ surface }) => surface))
}

function alike(a: string, b: string): boolean {
  return likeness(a, b) >= SAME_LABEL
}

/** The theme whose centre is nearest; null when there is no other. */
function neighbourOf(centres: Float64Array, width: number, number: number): number | null {
  const points = { rows: centres, width, count: centres.length / width, seeds: new Uint32Array() }
  const others = [...Array(points.count).keys()].filter((other) => other !== number)
  const cosines = others.map((other) => cosineTo(points, number, centres, other))
  return others[cosines.indexOf(Math.max(...cosines))] ?? null
}

function countsOf(names: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const name of names) counts[name] = (counts[name] ?? 0) + 1
  return counts
}

import { insightWords } from 'shared/words/insight'

import type { Corpus } from './corpus.ts'
import { dot } from './dot.ts'
import { syllableKey } from './fold.ts'
import { type Affinity, type Keyphrase, keyphrasesOf } from './keyphrases.ts'
import { pointOf } from './meaning.ts'
import { likeness } from './natural.ts'
import { isWho } from './phrases.ts'
import type { Placing } from './placing.ts'
import { centresOf, type Points } from './spherical.ts'
import type { Theme } from './theme.ts'
import { inNumbers, saidBy, saysOne } from './said-by.ts'
import { typicalOf } from './typical.ts'

const SAME_LABEL = 0.9
const LABEL_PHRASES = 2
/** A keyphrase this much weaker than the best does not name a theme. */
const WEAK = 0.3
const DISTINCT = 2
/** A name that less of its theme says is said not to be all. */
const NAMED_FROM = 0.3
/** Of a large theme so many wordings are looked at to find the typical ones. */
const CANDIDATES = 400

/** The themes with their names, the largest first; `labels` says which each wording belongs to. */
export type Named = {
  labels: Int32Array
  keyphrases: Keyphrase[][]
  names: string[]
  /** Of each theme that people named, the number it has here. */
  owned: number[]
}

/**
 * The groups numbered by falling size, with those merged that would bear nearly the same label, and the keyphrases of each. `given`
 * holds the labels that people gave to the first groups: they stay, and take in what would bear the same.
 */
export function named(corpus: Corpus, placing: Placing, groups: Int32Array, given: readonly string[]): Named {
  let { labels, first } = numbered(corpus, groups, given.length)
  for (;;) {
    const count = first.length
    const keyphrases = keyphrasesOf(corpus, labels, {
      themes: count,
      ...(corpus.count <= MIDDLE_TELLS
        ? { affinity: affinityOf(corpus, placing, { labels, themes: count }) }
        : {}),
    })
    const names = keyphrases.map((phrases, at) => given[first[at]!] ?? labelOf(phrases))
    const twins = twinsAmong(names, (at) => first[at]! < given.length)
    if (!twins) {
      const said = saidBy(corpus, labels, keyphrases.map(labelPhrases))
      return {
        labels,
        keyphrases,
        names: names.map((name, at) =>
          first[at]! < given.length || said[at]! >= NAMED_FROM ? name : insightWords.andMore(name),
        ),
        owned: given.map((_, group) => first.indexOf(group)),
      }
    }
    const merged = labels.map((label) => first[label === twins.from ? twins.into : label] ?? -1)
    ;({ labels, first } = numbered(corpus, merged, given.length))
  }
}

/** Of more wordings than this, how often a word is said tells more than what it means. */
const MIDDLE_TELLS = 3000

/** How near a word of the corpus is to the middle of what the wordings of a theme mean. */
function affinityOf(
  corpus: Corpus,
  placing: Placing,
  { labels, themes }: { labels: Int32Array; themes: number },
): Affinity {
  const { meaning, ofSurface } = placing
  const candidates = candidatesOf(labels, themes)
  const points = pointsOf(corpus, placing, candidates.flat())
  const belongs = Int32Array.from(candidates.flatMap((places, number) => places.map(() => number)))
  const centres = centresOf(points, belongs, themes)
  const words = new Map<string, number>()
  ofSurface.forEach((word, surface) => {
    if (word >= 0) words.set(corpus.keys[corpus.keyOf[surface]!]!, word)
  })
  const known = new Map<string, Float64Array | null>()
  const pointFor = (key: string) => {
    const word = words.get(key)
    const point = new Float64Array(meaning.width)
    return word !== undefined && pointOf(meaning, { words: Int32Array.of(word), from: 0, to: 1 }, point)
      ? point
      : null
  }
  return (key, theme) => {
    let point = known.get(key)
    if (point === undefined) known.set(key, (point = pointFor(key)))
    return point ? dot(point, 0, centres, theme * meaning.width, meaning.width) : 0
  }
}

/** Two themes whose labels are too alike, the one people named to stay; undefined when there are none. */
function twinsAmong(names: readonly string[], isGiven: (at: number) => boolean) {
  for (let from = 1; from < names.length; from++)
    for (let into = 0; into < from; into++) {
      if (isGiven(from) && isGiven(into)) continue
      if (likeness(names[from]!, names[into]!) >= SAME_LABEL)
        return isGiven(from) ? { from: into, into: from } : { from, into }
    }
  return undefined
}

/** The groups numbered by falling size in opinions, those of people kept even when empty; `first[n]` is the old number of group n. */
function numbered(
  corpus: Corpus,
  groups: Int32Array,
  given: number,
): { labels: Int32Array; first: number[] } {
  const sizes = new Map<number, number>(Array.from({ length: given }, (_, label) => [label, 0]))
  for (let i = 0; i < corpus.count; i++)
    if (groups[i]! >= 0) sizes.set(groups[i]!, (sizes.get(groups[i]!) ?? 0) + corpus.sizes[i]!)
  const first = [...sizes].sort(([a, m], [b, n]) => n - m || a - b).map(([label]) => label)
  const numbers = new Map(first.map((label, number) => [label, number]))
  return { labels: groups.map((label) => numbers.get(label) ?? -1), first }
}

/** What can be said of each theme but how many opinions it has. `stances` holds the stance of each wording quoted, if it came with one. */
export function describe(
  corpus: Corpus,
  placing: Placing,
  { labels, keyphrases, names }: Named,
  { ids, stanceOf }: { ids: readonly string[]; stanceOf: (opinion: number) => string | null },
): Omit<Theme, 'id' | 'size' | 'stances' | 'alsoIn'>[] {
  const candidates = candidatesOf(labels, names.length)
  const points = pointsOf(corpus, placing, candidates.flat())
  const belongs = Int32Array.from(candidates.flatMap((places, number) => places.map(() => number)))
  const centres = centresOf(points, belongs, names.length)
  const asked = inNumbers(corpus, keyphrases.map(labelPhrases))
  let next = 0
  return names.map((label, number) => {
    const members = candidates[number]!.map((wording) => ({
      point: next++,
      length: corpus.lengths[corpus.quoted[wording]!]!,
      stance: stanceOf(corpus.quoted[wording]!),
      id: ids[corpus.quoted[wording]!]!,
      named: saysOne(corpus, wording, asked[number]!),
    }))
    const centre = centres.subarray(number * points.width, (number + 1) * points.width)
    const phrases = keyphrases[number]!
    const neighbour = neighbourOf(centres, points.width, number)
    return {
      label,
      keyphrases: phrases.map(({ surface }) => surface),
      description: insightWords.description(phrases.slice(0, 5).map(({ surface }) => surface)),
      typical: typicalOf(points, centre, members).map(({ id }) => id),
      distinguishing: phrases
        .filter(({ shares }) => neighbour === null || shares[number]! >= DISTINCT * shares[neighbour]!)
        .slice(0, 5)
        .map(({ surface }) => surface),
    }
  })
}

function candidatesOf(labels: Int32Array, themes: number): number[][] {
  const candidates: number[][] = Array.from({ length: themes }, () => [])
  labels.forEach((label, wording) => {
    if (label >= 0 && candidates[label]!.length < CANDIDATES) candidates[label]!.push(wording)
  })
  return candidates
}

function pointsOf(corpus: Corpus, { meaning, ofSurface }: Placing, wordings: readonly number[]): Points {
  const { width } = meaning
  const rows = new Float64Array(wordings.length * width)
  wordings.forEach((wording, at) => {
    const surfaces = corpus.words.subarray(corpus.starts[wording]!, corpus.starts[wording + 1]!)
    const words = Int32Array.from(surfaces, (surface) => (surface < 0 ? -1 : ofSurface[surface]!))
    pointOf(meaning, { words, from: 0, to: words.length }, rows.subarray(at * width, (at + 1) * width))
  })
  return { rows, width, count: wordings.length, seeds: new Uint32Array() }
}

/**
 * The phrases that name a theme; where none does, the best keyphrases: one that says who speaks only when nothing else is said, and those of one
 * syllable only when there is nothing but them.
 */
function labelPhrases(keyphrases: readonly Keyphrase[]): Keyphrase[] {
  const naming = keyphrases.filter(({ names }) => names)
  if (naming.length > 0) return naming
  const long = keyphrases.filter(({ syllables }) => syllables > 1)
  const matters = long.filter(({ surface }) => !isWho(surface.split(' ').map(syllableKey).join(' ')))
  const some = [matters, long, keyphrases].find(({ length }) => length > 0) ?? []
  return some.filter(({ score }) => score >= some[0]!.score * WEAK).slice(0, LABEL_PHRASES)
}

const labelOf = (keyphrases: readonly Keyphrase[]) =>
  insightWords.label(labelPhrases(keyphrases).map(({ surface }) => surface))

/** The theme whose centre is nearest; null when there is no other. */
function neighbourOf(centres: Float64Array, width: number, number: number): number | null {
  let best: number | null = null
  let closest = -Infinity
  for (let other = 0; other * width < centres.length; other++) {
    const cosine = dot(centres, number * width, centres, other * width, width)
    if (other !== number && cosine > closest) [best, closest] = [other, cosine]
  }
  return best
}

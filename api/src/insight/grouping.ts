import { THEME_OPINIONS_MIN, THEMES_MAX } from 'shared/theme-limits'

import type { Corpus } from './corpus.ts'
import { type Documents, documentsOf, setsOf } from './documents.ts'
import { learnMeaning, type Meaning, pointOf } from './meaning.ts'
import { meaningful, tellsOfMatter } from './phrases.ts'
import { merging } from './merging.ts'
import { joined, type Placed, type Placing } from './placing.ts'
import { refine } from './refine.ts'
import { centresOf, held, nearest, type Points, settle } from './spherical.ts'
import { settled, split } from './splitting.ts'
import { firstOf, groupsToFind, themeCount } from './theme-count.ts'
import { type Vocabulary, vocabularyOf } from './vocabulary.ts'

/** Wordings from which the words' meanings are learned, and those from which the themes are. */
const LEARNED_FROM = 40_000
const SAMPLE = 20_000
/** Groups are split on few points, merged on some more, and settle on many. */
const FEW = 3000
const SPLIT = 2000
const MANY = { points: 20_000, rounds: 4 }
const THEME_LEAST_SHARE = 0.001

/**
 * Themes named by people: wordings that belong to theme c of the result are `held[c]`. `before`: the theme each wording had, -1 for none, those
 * that people named numbered alike; null when there was no analysis to begin from.
 */
export type Wanted = {
  seed: number
  themes: number | null
  held: readonly (readonly number[])[]
  before: Int32Array | null
}

/** What a sample of the corpus taught, and the themes of that sample: -1 for those yet to be placed. */
export type Learned = { placing: Placing; labels: Int32Array; vocabulary: Vocabulary; held: number }

/** Learns from a fair sample of a corpus what its themes are. */
export function learnThemes(corpus: Corpus, wanted: Wanted, report: (share: number) => void): Learned {
  const learnedFrom = Math.min(LEARNED_FROM, corpus.count)
  const vocabulary = vocabularyOf(corpus, learnedFrom)
  const documents = documentsOf(corpus, vocabulary, learnedFrom)
  const meaning = learnMeaning(vocabulary, documents)
  report(0.4)
  const meant = Uint8Array.from(corpus.keyOf, (key) => (meaningful(corpus.keys[key]!) ? 1 : 0))
  const sample = firstDocuments(documents, Math.min(SAMPLE, corpus.count))
  const points = pointsOf(meaning, sample, corpus.seeds)
  const labels = new Int32Array(corpus.count).fill(-1)
  const known = [...sample.starts.keys()].filter(
    (i) => i < sample.count && tells(corpus, meant, i) && !isZero(points, i),
  )
  const held = heldLabels(wanted.held, known)
  const given = anchors(meaning, { corpus, ofSurface: vocabulary.ofSurface }, wanted.held)
  const part = pointsAt(points, known)
  const start = clustersOf(
    part,
    { ...wanted, opinions: corpus.count, given, present: present(wanted, known) },
    report,
  )
  known.forEach((i, at) => (labels[i] = held.get(i) ?? start.labels[at]!))
  const sets = setsOf(sample, vocabulary.learned)
  const first = labels.subarray(0, sample.count)
  const refined = refine(sets, vocabulary.learned, points, {
    labels: first,
    centres: start.centres,
    held: new Set(held.keys()),
  })
  labels.set(refined.labels)
  report(0.75)
  const placing = {
    meaning,
    likelihood: refined.likelihood,
    learned: vocabulary.learned,
    centres: centresOf(points, refined.labels, refined.likelihood.clusters),
    ofSurface: vocabulary.ofSurface,
    telling: Uint8Array.from(corpus.keyOf, (key) => (tellsOfMatter(corpus.keys[key]!) ? 1 : 0)),
  }
  return { placing, labels, vocabulary, held: wanted.held.length }
}

type Start = { labels: Int32Array; centres: Float64Array }

function clustersOf(
  part: Points,
  it: Wanted & { opinions: number; given: Float64Array; present: Int32Array | null },
  report: (share: number) => void,
): Start {
  const { seed, themes, held, opinions, given } = it
  if (part.count === 0 && held.length === 0) return { labels: new Int32Array(), centres: new Float64Array() }
  const most = Math.min(THEMES_MAX, part.count)
  const there = it.present ? Math.max(held.length, Math.max(...it.present) + 1) : undefined
  const few = firstOf(part, FEW)
  const least = Math.max(1, held.length, Math.min(most, themes ?? 1))
  const groups = split(
    firstOf(part, SPLIT),
    Math.max(least, groupsToFind(opinions, Math.min(SPLIT, part.count))),
    given,
  )
  report(0.5)
  const merged = merging(few, groups, { seed, apart: held.length })
  const wanted =
    themes ??
    themeCount(
      few,
      { opinions, most: Math.min(most, merged.size), ...(there ? { present: there } : {}) },
      merged.at,
    )
  const clusters = Math.max(least, Math.min(most, wanted))
  if (it.present && there! <= clusters && there! >= clusters * NEARLY)
    return asBefore(part, it.present, { clusters: there!, given })
  const start = settled(few, merged.at(clusters), given)
  report(0.6)
  if (part.count <= FEW) return { labels: nearest(part, start).labels, centres: start }
  const { centres } = settle(firstOf(part, MANY.points), start, { rounds: MANY.rounds, given })
  return { labels: nearest(part, centres).labels, centres }
}

/** Of those wanted so many themes need to be there already to begin with them: some come to nothing in every analysis. */
const NEARLY = 0.9

/** The themes as they were: what had one keeps it, the rest joins the nearest. */
function asBefore(
  part: Points,
  present: Int32Array,
  { clusters, given }: { clusters: number; given: Float64Array },
): Start {
  const centres = held(centresOf(part, present, clusters), given, part.width)
  const { labels } = nearest(part, centres)
  present.forEach((label, point) => {
    if (label >= 0) labels[point] = label
  })
  return { labels, centres }
}

/**
 * The theme that each of some wordings had, those of people first and the others numbered without gaps, -1 for none; null when fewer than half had one.
 */
function present({ before, held }: Wanted, known: readonly number[]): Int32Array | null {
  if (!before) return null
  const had = Int32Array.from(known, (wording) => before[wording]!)
  if (had.filter((label) => label >= 0).length * 2 < had.length || had.length === 0) return null
  const there = [...new Set(had)].filter((label) => label >= held.length).sort((a, b) => a - b)
  if (held.length + there.length > THEMES_MAX) return null
  const numbers = new Map(there.map((label, at) => [label, held.length + at]))
  return had.map((label) => numbers.get(label) ?? label)
}

/** What is settled once every wording is placed: themes that are too small go, and their members join others or stand alone. */
export function largeEnough(
  corpus: Corpus,
  { placing, held }: Pick<Learned, 'placing' | 'held'>,
  { labels }: Placed,
): Int32Array {
  const { clusters } = placing.likelihood
  const sizes = new Float64Array(clusters)
  for (let i = 0; i < corpus.count; i++) if (labels[i]! >= 0) sizes[labels[i]!]! += corpus.sizes[i]!
  const least = Math.max(THEME_OPINIONS_MIN, corpus.wordingOf.length * THEME_LEAST_SHARE)
  const kept = [...sizes.keys()].filter((label) => label < held || sizes[label]! >= least)
  const small = new Uint8Array(clusters).fill(1)
  for (const label of kept) small[label] = 0
  const homeless = [...labels.keys()].filter((i) => labels[i]! >= 0 && small[labels[i]!])
  const settled = labels.slice()
  joined(placing, corpus, homeless, kept).forEach((label, at) => (settled[homeless[at]!] = label))
  return settled
}

function firstDocuments({ words, starts }: Documents, count: number): Documents {
  return { words: words.subarray(0, starts[count]!), starts: starts.subarray(0, count + 1), count }
}

function pointsOf(meaning: Meaning, { words, starts, count }: Documents, seeds: Uint32Array): Points {
  const { width } = meaning
  const rows = new Float64Array(count * width)
  for (let i = 0; i < count; i++) {
    const text = { words, from: starts[i]!, to: starts[i + 1]! }
    pointOf(meaning, text, rows.subarray(i * width, (i + 1) * width))
  }
  return { rows, width, count, seeds: seeds.subarray(0, count) }
}

function pointsAt({ rows, width, seeds }: Points, places: readonly number[]): Points {
  const chosen = new Float64Array(places.length * width)
  places.forEach((from, to) => chosen.set(rows.subarray(from * width, (from + 1) * width), to * width))
  return { rows: chosen, width, count: places.length, seeds: Uint32Array.from(places, (i) => seeds[i]!) }
}

function isZero({ rows, width }: Points, point: number): boolean {
  for (let j = point * width; j < (point + 1) * width; j++) if (rows[j] !== 0) return false
  return true
}

function tells({ words, starts }: Corpus, telling: Uint8Array, wording: number): boolean {
  for (let at = starts[wording]!; at < starts[wording + 1]!; at++)
    if (words[at]! >= 0 && telling[words[at]!]) return true
  return false
}

function heldLabels(held: Wanted['held'], known: readonly number[]): Map<number, number> {
  const among = new Set(known)
  return new Map(
    held.flatMap((wordings, label) =>
      wordings.filter((wording) => among.has(wording)).map((wording) => [wording, label] as const),
    ),
  )
}

/** The unit mean of the wordings that people put in each theme of theirs; zeros when they say nothing. */
function anchors(
  meaning: Meaning,
  { corpus, ofSurface }: { corpus: Corpus; ofSurface: Int32Array },
  held: Wanted['held'],
): Float64Array {
  const { width } = meaning
  const centres = new Float64Array(held.length * width)
  const point = new Float64Array(width)
  held.forEach((wordings, label) => {
    const centre = centres.subarray(label * width, (label + 1) * width)
    for (const wording of wordings) {
      const surfaces = corpus.words.subarray(corpus.starts[wording]!, corpus.starts[wording + 1]!)
      const words = surfaces.map((surface) => (surface < 0 ? -1 : ofSurface[surface]!))
      pointOf(meaning, { words, from: 0, to: words.length }, point)
      for (let j = 0; j < width; j++) centre[j]! += point[j]!
    }
    const length = Math.hypot(...centre)
    if (length > 0) for (let j = 0; j < width; j++) centre[j]! /= length
  })
  return centres
}

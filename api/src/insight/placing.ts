import type { Corpus } from './corpus.ts'
import { dot } from './dot.ts'
import { type Meaning, pointOf } from './meaning.ts'
import { highest, type Likelihood, scoresOf } from './refine.ts'

/** What is needed to tell to which themes a text belongs: plain arrays, so that another thread, or a later month, can do it. */
export type Placing = {
  meaning: Meaning
  likelihood: Likelihood
  /** How many words `likelihood` knows. */
  learned: number
  /** Unit centres of the themes' members: what is far from its own stands alone. */
  centres: Float64Array
  /** The number of the word each surface stands for, -1 for none; and 1 for each surface that says something. */
  ofSurface: Int32Array
  telling: Uint8Array
  /** Of each word 1 if how near a text is to its theme is told by it: when some are not kept, earlier and later texts are measured alike. All, when absent. */
  measuring?: Uint8Array
}

/** The texts to place, as in a corpus; `labels` holds what is settled beforehand, -1 for what is not. */
export type Texts = Pick<Corpus, 'words' | 'starts'> & { labels: Int32Array; from: number; to: number }

/** How many themes a text may belong to. */
export const BELONGS_MAX = 3

/**
 * Where each text belongs, from `from`: its own theme, -1 when it stands alone; and for `BELONGS_MAX` themes, heaviest first, their
 * numbers (-1 for none) and weights in hundredths, which add up to 100. `near`: the cosine to its own theme's centre, 0 when alone.
 */
export type Placed = { labels: Int32Array; belongs: Int16Array; weights: Uint8Array; near: Float32Array }

/** A text stays with its theme while it is this near to the theme's centre (a cosine), and a part of one joins another when this near. */
const STAYS = 0.1
const JOINS = 0.35
/** A part of a text that speaks for a theme of its own has so many words, and the theme so much of the text. */
const PART_LEAST = 5
const SHARE_LEAST = 0.15

/** Where the texts belong. A text has one theme by all its words; half its weight lies there, the other half where its sentences belong. */
export function place(placing: Placing, texts: Texts): Placed {
  const count = texts.to - texts.from
  const placed = {
    labels: new Int32Array(count),
    belongs: new Int16Array(count * BELONGS_MAX).fill(-1),
    weights: new Uint8Array(count * BELONGS_MAX),
    near: new Float32Array(count),
  }
  const work = workFor(placing)
  for (let i = 0; i < count; i++) {
    const text = texts.from + i
    read(placing, texts, text, work)
    const label = labelOf(placing, work, texts.labels[text]!)
    placed.labels[i] = label
    if (label < 0) continue
    placed.near[i] = measured(placing, work, [label])
    belong(placing, work, label, { placed, i })
  }
  return placed
}

/** No text has more: its tokens are counted, and an abbreviation stands for a few. */
const WORDS_MAX = 1 << 15

type Work = {
  /** The words of the text, and where its parts end: places in `words`. */
  words: Int32Array
  used: number
  ends: number[]
  telling: boolean
  set: Int32Array
  last: Int32Array
  stamp: number
  point: Float64Array
  scores: Float64Array
  shares: Float64Array
}

function workFor({ meaning, likelihood, learned }: Placing): Work {
  return {
    words: new Int32Array(WORDS_MAX),
    used: 0,
    ends: [],
    telling: false,
    set: new Int32Array(WORDS_MAX),
    last: new Int32Array(learned),
    stamp: 0,
    point: new Float64Array(meaning.width),
    scores: new Float64Array(likelihood.clusters),
    shares: new Float64Array(likelihood.clusters),
  }
}

/** Reads the words of a text and the parts it falls into. */
function read(
  { ofSurface, telling }: Placing,
  { words, starts }: Pick<Texts, 'words' | 'starts'>,
  text: number,
  work: Work,
): void {
  work.used = 0
  work.telling = false
  work.ends.length = 0
  let from = 0
  for (let at = starts[text]!; at < starts[text + 1]!; at++) {
    const surface = words[at]!
    if (surface >= 0) {
      work.words[work.used++] = ofSurface[surface]!
      if (telling[surface]) work.telling = true
    } else if (work.used - from >= PART_LEAST) {
      work.ends.push(work.used)
      from = work.used
    }
  }
  if (work.used > from && work.used - from < PART_LEAST) work.ends.pop()
  if (work.ends.at(-1) !== work.used) work.ends.push(work.used)
}

function labelOf(placing: Placing, work: Work, settled: number): number {
  if (!work.telling || !score(placing, work, 0, work.used)) return -1
  const label = settled >= 0 ? settled : highest(work.scores)
  return nearness(placing, work, label) >= STAYS ? label : -1
}

/** The scores of the words from one place to another; false when none is known. */
function score({ meaning, likelihood, learned }: Placing, work: Work, from: number, to: number): boolean {
  if (!pointOf(meaning, { words: work.words, from, to }, work.point)) return false
  work.stamp++
  let size = 0
  for (let at = from; at < to; at++) {
    const word = work.words[at]!
    if (word < 0 || word >= learned || work.last[word] === work.stamp) continue
    work.last[word] = work.stamp
    work.set[size++] = word
  }
  scoresOf(likelihood, work.point, { words: work.set, from: 0, to: size }, work.scores)
  return true
}

function nearness({ centres, meaning }: Placing, { point }: Work, label: number): number {
  return dot(point, 0, centres, label * meaning.width, meaning.width)
}

function belong(placing: Placing, work: Work, label: number, into: { placed: Placed; i: number }): void {
  const { shares } = work
  const { placed, i } = into
  shares.fill(0)
  if (work.ends.length > 1) sharesOfParts(placing, work, label)
  shares[label] = 1
  for (let c = 0; c < shares.length; c++) if (c !== label) shares[label]! -= shares[c]!
  let left = 100
  for (let rank = 1; rank < BELONGS_MAX; rank++) {
    let best = -1
    for (let c = 0; c < shares.length; c++)
      if (c !== label && shares[c]! >= SHARE_LEAST && (best < 0 || shares[c]! > shares[best]!)) best = c
    if (best < 0) break
    const weight = Math.round(shares[best]! * 100)
    placed.belongs[i * BELONGS_MAX + rank] = best
    placed.weights[i * BELONGS_MAX + rank] = weight
    left -= weight
    shares[best] = 0
  }
  placed.belongs[i * BELONGS_MAX] = label
  placed.weights[i * BELONGS_MAX] = left
}

/** Half the weight of each part goes to the theme it would have alone, when it is near to that. */
function sharesOfParts(placing: Placing, work: Work, label: number): void {
  let from = 0
  for (const to of work.ends) {
    if (score(placing, work, from, to)) {
      const own = highest(work.scores)
      if (own !== label && nearness(placing, work, own) >= JOINS)
        work.shares[own]! += (to - from) / work.used / 2
    }
    from = to
  }
}

/** Of each of some texts the theme among `kept` whose centre is nearest, when it is near enough to join; else -1. */
export function joined(
  placing: Placing,
  texts: Pick<Texts, 'words' | 'starts'>,
  some: readonly number[],
  kept: readonly number[],
): number[] {
  const work = workFor(placing)
  return some.map((text) => {
    read(placing, texts, text, work)
    const known = pointOf(placing.meaning, { words: work.words, from: 0, to: work.used }, work.point)
    if (!known || !work.telling) return -1
    let best = -1
    let closest = JOINS
    for (const label of kept) {
      const cosine = nearness(placing, work, label)
      if (cosine > closest) [best, closest] = [label, cosine]
    }
    return best
  })
}

/** A cosine as it is kept: in thousandths, so that what one machine rounds otherwise than another is not seen. */
export function inThousandths(cosine: number): number {
  return Math.max(-1, Math.min(1, Math.round(cosine * 1000) / 1000))
}

/** The cosine between a text and the nearest centre of some themes; null for a text without a known word, or without a theme. */
export function nearnessTo(
  placing: Placing,
  texts: Pick<Texts, 'words' | 'starts'>,
  { text, among }: { text: number; among: readonly number[] },
): number | null {
  const work = workFor(placing)
  if (text < 0 || among.length === 0) return null
  read(placing, texts, text, work)
  if (!pointOf(placing.meaning, { words: work.words, from: 0, to: work.used }, work.point)) return null
  return measured(placing, work, among)
}

/** The cosine of the text read to the nearest of these centres by the words that measure; 0 when it has none of them. */
function measured(placing: Placing, work: Work, among: readonly number[]): number {
  const { measuring, meaning } = placing
  if (measuring) {
    for (let at = 0; at < work.used; at++) {
      const word = work.words[at]!
      work.set[at] = word >= 0 && measuring[word] ? word : -1
    }
    if (!pointOf(meaning, { words: work.set, from: 0, to: work.used }, work.point)) return 0
  }
  return Math.max(...among.map((label) => nearness(placing, work, label)))
}

/** The themes by how near their members' centre is to a text, nearest first; none for a text without a known word. */
export function ranking(placing: Placing, texts: Pick<Texts, 'words' | 'starts'>, text: number): number[] {
  const work = workFor(placing)
  if (text < 0) return []
  read(placing, texts, text, work)
  if (!pointOf(placing.meaning, { words: work.words, from: 0, to: work.used }, work.point)) return []
  const cosines = work.scores.map((_, label) => nearness(placing, work, label))
  return [...cosines.keys()].sort((a, b) => cosines[b]! - cosines[a]! || a - b)
}

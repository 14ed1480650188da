import { type Tone, TONE_BAR, tones } from 'shared/tones'

import { nearDuplicates } from './near-duplicates.ts'
import { packSentiment, toneOf, unpackSentiment } from './sentiment.ts'
import { toneSeed } from './tone-seed.ts'
import { learnSentiment } from './train-sentiment.ts'

/** A text whose tone a person confirmed. */
export type ConfirmedText = { id: string; text: string; tone: Tone }

/** Scores from `from` on were right so often (0 to 1) in cross-validation; ascending in both. */
export type Reliability = { from: number; right: number }[]

/** What was learned: from how many texts, near copies taken as one; how well (null where too few to try); the packed model once the bar is passed. */
export type Learned = {
  confirmed: number
  each: Record<Tone, number>
  accuracy: number | null
  model: Uint8Array | null
  reliability: Reliability
}

const FOLDS = 5
/** Into so many equal parts scores are divided to say how often they are right. */
const BINS = 4

/**
 * Learns tones from what people confirmed and our seed, and tries in five-fold cross-validation whether that is any good. Below the bar (`TONE_BAR`)
 * there is no model. The same texts in any order give the same bytes. Near copies are one text, so that none stands on both sides of the trial.
 */
export function learnTones(confirmed: readonly ConfirmedText[]): Learned {
  const texts = distinct(confirmed)
  const each = Object.fromEntries(
    tones.map((tone) => [tone, texts.filter((it) => it.tone === tone).length]),
  ) as Record<Tone, number>
  const nothing = { confirmed: texts.length, each, accuracy: null, model: null, reliability: [] }
  if (texts.length < TONE_BAR.confirmed || tones.some((tone) => each[tone] < TONE_BAR.each)) return nothing
  const trials = crossValidated(texts)
  const accuracy = balancedAccuracy(trials)
  if (accuracy < TONE_BAR.accuracy) return { ...nothing, accuracy }
  return {
    ...nothing,
    accuracy,
    model: packSentiment(learnFrom(texts)),
    reliability: reliabilityOf(trials),
  }
}

/** Suggests the tone of each text, in order, with how often so sure a suggestion was right when it was tried. */
export function suggestTones(
  texts: readonly string[],
  model: Uint8Array,
  reliability: Reliability,
): { tone: Tone; confidence: number }[] {
  const read = unpackSentiment(model)
  return texts.map((text) => {
    const { label, score } = toneOf(read, text)
    const bin = reliability.findLast(({ from }) => from <= score) ?? reliability[0]!
    return { tone: label as Tone, confidence: bin.right }
  })
}

/** One text of each group of near copies, with the tone most of them were given (of equals the first of `tones`); in the order of ids. */
function distinct(confirmed: readonly ConfirmedText[]): ConfirmedText[] {
  const byId = new Map(confirmed.map((it) => [it.id, it]))
  const groups = nearDuplicates(confirmed)
  const copies = new Set(groups.flat())
  return [...groups, ...confirmed.flatMap(({ id }) => (copies.has(id) ? [] : [[id]]))]
    .map((ids) => {
      const given = ids.map((id) => byId.get(id)!.tone)
      const count = (tone: Tone) => given.filter((it) => it === tone).length
      const tone = tones.reduce((best, it) => (count(it) > count(best) ? it : best))
      return { ...byId.get(ids[0]!)!, tone }
    })
    .sort((a, b) => (a.id < b.id ? -1 : 1))
}

const learnFrom = (texts: readonly ConfirmedText[]) =>
  learnSentiment([...toneSeed, ...texts.map(({ text, tone }) => ({ text, label: tone }))])

type Trial = { truth: Tone; label: string; score: number }

/** Each text read by a model that did not learn from it: those of each tone are dealt out in the order of their ids. */
function crossValidated(texts: readonly ConfirmedText[]): Trial[] {
  const dealt = tones.flatMap((tone) =>
    texts.filter((it) => it.tone === tone).map((it, at) => ({ it, fold: at % FOLDS })),
  )
  return Array.from({ length: FOLDS }, (_, fold) => {
    const model = learnFrom(dealt.flatMap((row) => (row.fold === fold ? [] : [row.it])))
    return dealt
      .filter((row) => row.fold === fold)
      .map(({ it }) => ({ truth: it.tone, ...toneOf(model, it.text) }))
  }).flat()
}

/** The mean, over the tones, of the share of its texts that were told right (Brodersen et al. 2010). */
function balancedAccuracy(trials: readonly Trial[]): number {
  const recalls = tones.map((tone) => {
    const own = trials.filter(({ truth }) => truth === tone)
    return own.filter(({ label }) => label === tone).length / own.length
  })
  return recalls.reduce((sum, it) => sum + it, 0) / recalls.length
}

/**
 * How often suggestions were right, from the least sure quarter up, never falling (pool adjacent violators, Ayer et al. 1955), and never quite always:
 * one right and one wrong are added to each part (Laplace).
 */
function reliabilityOf(trials: readonly Trial[]): Reliability {
  const sorted = trials.toSorted((a, b) => a.score - b.score)
  const pools: { from: number; right: number; all: number }[] = []
  for (let bin = 0; bin < BINS; bin++) {
    const part = sorted.slice(
      Math.floor((bin * sorted.length) / BINS),
      Math.floor(((bin + 1) * sorted.length) / BINS),
    )
    let pool = {
      from: part[0]!.score,
      right: part.filter(({ truth, label }) => truth === label).length,
      all: part.length,
    }
    for (
      let last = pools.at(-1);
      last && last.right / last.all >= pool.right / pool.all;
      last = pools.at(-1)
    ) {
      pools.pop()
      pool = { from: last.from, right: last.right + pool.right, all: last.all + pool.all }
    }
    pools.push(pool)
  }
  return pools.map(({ from, right, all }) => ({
    from,
    right: Math.round(((right + 1) / (all + 2)) * 100) / 100,
  }))
}

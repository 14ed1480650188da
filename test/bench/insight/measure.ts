import { writeFileSync } from 'node:fs'

import { nearDuplicates } from 'api/insight/near-duplicates'
import { segment, segmentTokens } from 'api/insight/segment'
import { segmenterOf } from 'api/insight/segmenter'
import { packSentiment, toneOf, unpackSentiment } from 'api/insight/sentiment'
import { hashOf, uniform } from 'api/insight/random'
import { findThemes } from 'api/insight/themes'
import { tokens } from 'api/insight/tokens'
import { learnSegmenter } from 'api/insight/train-segmenter'
import { learnSentiment } from 'api/insight/train-sentiment'

import { agreement, changed } from '../../insight/scores.ts'
import { pairScores, plantCampaigns } from './copies-planted.ts'
import {
  f1Scores,
  HELD_OUT,
  type HeldOut,
  labelled,
  sample,
  segmented,
  sentiments,
  writeSample,
} from './labelled.ts'
import { naturalClusters, naturalTerms } from './natural-baseline.ts'
import { naturalBayes, naturalTokens } from './usual-tools.ts'

/** One measurement of `npm run bench insight`, run in a process of its own: the task as JSON in, the measure as JSON out. */
export type Task =
  | { what: 'write'; count: number; file: string }
  | { what: 'writeLater'; file: string }
  | { what: 'duplicates' | 'naturalTerms'; count: number }
  | { what: 'agreement' | 'naturalAgreement' | 'segment' | 'naturalSegment'; data: string; set: string }
  | { what: 'stability'; data: string; set: string; themes: number }
  | { what: 'heldOut'; data: string; set: HeldOut }
  | { what: 'words'; data: string; set: string; file: string }
  | { what: 'sentiment' | 'naturalSentiment'; data: string }

/** Figures of one measurement. `seconds` by the clock, `cpuSeconds` of all its threads, which a busy machine does not lengthen as much. */
export type Measure = { seconds: number; cpuSeconds: number; peakMiB: number } & Record<string, number>

const SEEDS = [1, 2, 3]
/** Opinions that come after an analysis. */
const LATER = 1000

async function measure(task: Task): Promise<Record<string, number>> {
  switch (task.what) {
    case 'write':
      await writeSample(task.count, task.file)
      return {}
    case 'writeLater':
      writeFileSync(
        task.file,
        sample(LATER, 99)
          .map(({ id, text }) => `${JSON.stringify({ id, text })}\n`)
          .join(''),
      )
      return {}
    case 'duplicates': {
      const planted = plantCampaigns(
        sample(task.count * 3, 7).map(({ text }) => text),
        task.count,
      )
      const groups = timed(() => nearDuplicates(planted, { turned: true }))
      const exact = Map.groupBy(planted, ({ text }) => text.toLowerCase()).values()
      const { precision, recall } = pairScores(planted, groups)
      const baseline = pairScores(
        planted,
        [...exact].map((group) => group.map(({ id }) => id)),
      )
      return {
        opinions: planted.length,
        precision: rounded(precision),
        recall: rounded(recall),
        exactRecall: rounded(baseline.recall),
      }
    }
    case 'naturalTerms': {
      const texts = sample(task.count, 1).map(({ text }) => text)
      return { texts: timed(() => naturalTerms(texts)).length }
    }
    case 'segment':
      return segmentation(segmented(task.data, task.set), (text) => segment(text))
    case 'heldOut': {
      const [from, on] = HELD_OUT[task.set]
      const learned = segmenterOf(learnSegmenter(segmented(task.data, from)), 'accented')
      return segmentation(segmented(task.data, on), (text) => segmentTokens(tokens(text), learned))
    }
    case 'naturalSegment':
      return segmentation(segmented(task.data, task.set), naturalTokens())
    case 'agreement':
    case 'naturalAgreement':
      return topics(task)
    case 'stability':
      return stability(task)
    case 'words': {
      const { texts, topics } = labelled(task.data, task.set)
      const words = (text: string) => segment(text.toLowerCase()).filter((word) => /\p{L}/u.test(word))
      writeFileSync(
        task.file,
        texts.map((text, i) => `${JSON.stringify({ words: words(text), topic: topics[i] })}\n`).join(''),
      )
      return { texts: texts.length, topics: new Set(topics).size }
    }
    case 'sentiment':
    case 'naturalSentiment':
      return tones(task)
  }
}

function topics({ what, data, set }: { what: string; data: string; set: string }) {
  const { texts, topics } = labelled(data, set)
  const count = new Set(topics).size
  const opinions = texts.map((text, i) => ({ id: String(i), text }))
  const terms = what === 'naturalAgreement' ? naturalTerms(texts) : null
  const scores = timed(() =>
    SEEDS.map((seed) => {
      if (terms) return agreement(topics, naturalClusters(texts, terms, count, seed))
      const { assignment } = findThemes(opinions, { seed, themes: count })
      return agreement(
        topics,
        opinions.map(({ id }) => assignment.get(id) ?? 'alone'),
      )
    }),
  )
  const mean = scores.reduce((sum, { nmi }) => sum + nmi, 0) / scores.length
  return { texts: texts.length, nmi: rounded(mean) }
}

/** How much of the opinions that were there changes theme when the last hundredth comes and all is found anew; `themes` 0: left to the engine. */
function stability({ data, set, themes }: { data: string; set: string; themes: number }) {
  const opinions = labelled(data, set).texts.map((text, i) => ({ id: String(i), text }))
  const options = { seed: 1, ...(themes > 0 ? { themes } : {}) }
  const whole = findThemes(opinions, options)
  const shares = timed(() =>
    SEEDS.map((seed) => {
      const chance = ({ id }: { id: string }) => uniform(hashOf(id), seed)
      const drawn = opinions.toSorted((a, b) => chance(a) - chance(b))
      const missing = new Set(drawn.slice(0, Math.max(1, Math.round(opinions.length / 100))))
      const before = findThemes(
        opinions.filter((it) => !missing.has(it)),
        options,
      )
      return changed(before.assignment, whole.assignment)
    }),
  )
  const mean = shares.reduce((sum, share) => sum + share) / shares.length
  return {
    themes: whole.themes.length,
    changed: rounded(100 * mean),
    most: rounded(100 * Math.max(...shares)),
  }
}

/** F1 over the words of the gold sentences, by the letters each covers; speed over the set read again and again. */
function segmentation(sentences: string[][], split: (text: string) => string[]) {
  // A mark has no letters, and is known by itself where it stands.
  const spans = (words: readonly string[]) => {
    let from = 0
    return words.map((word) => {
      const { length } = word.replace(/[^\p{L}\p{N}]/gu, '')
      return `${from}-${(from += length)}${length === 0 ? word : ''}`
    })
  }
  let right = 0
  let all = 0
  for (const gold of sentences) {
    const found = new Set(spans(split(gold.join(' '))))
    const wanted = spans(gold)
    right += wanted.filter((span) => found.has(span)).length
    all += wanted.length + found.size
  }
  const raw = sentences.map((words) => words.join(' '))
  const rounds = Math.ceil(20_000 / raw.length)
  const syllables = rounds * raw.reduce((sum, text) => sum + text.split(' ').length, 0)
  const began = process.cpuUsage()
  timed(() => {
    for (let round = 0; round < rounds; round++) for (const text of raw) split(text)
  })
  const cpu = process.cpuUsage(began).user / 1e6
  return { f1: rounded((200 * right) / all), syllablesPerSecond: Math.round(syllables / cpu) }
}

/** Learned from the train part, scored on the dev part; speed of one core over that part read again and again. */
function tones({ what, data }: { what: string; data: string }) {
  const train = sentiments(data, 'train')
  const test = sentiments(data, 'dev')
  let classify: (text: string) => string
  if (what === 'sentiment') {
    const model = unpackSentiment(packSentiment(learnSentiment(train)))
    classify = (text) => toneOf(model, text).label
  } else {
    const bayes = naturalBayes()
    const words = naturalTokens()
    for (const { text, label } of train) bayes.addDocument(words(text), label)
    bayes.train()
    classify = (text) => bayes.classify(words(text))
  }
  const found = test.map(({ text }) => classify(text))
  const rounds = Math.ceil(20_000 / test.length)
  timed(() => {
    for (let round = 0; round < rounds; round++) for (const { text } of test) classify(text)
  })
  const { macro, weighted } = f1Scores(
    test.map(({ label }) => label),
    found,
  )
  return {
    macro: rounded(macro * 100),
    weighted: rounded(weighted * 100),
    perSecond: Math.round((rounds * test.length) / cpuSeconds),
  }
}

let seconds = 0
let cpuSeconds = 0

function timed<Result>(work: () => Result): Result {
  const start = performance.now()
  const before = process.cpuUsage()
  const result = work()
  seconds = (performance.now() - start) / 1000
  const { user, system } = process.cpuUsage(before)
  cpuSeconds = (user + system) / 1e6
  return result
}

function rounded(value: number): number {
  return Math.round(value * 1000) / 1000
}

const found = await measure(JSON.parse(process.argv[2]!))
const peakMiB = Math.round(process.resourceUsage().maxRSS / 1024)
console.log(JSON.stringify({ seconds: rounded(seconds), cpuSeconds: rounded(cpuSeconds), peakMiB, ...found }))

import { nearDuplicates } from 'api/insight/near-duplicates'
import { segment } from 'api/insight/segment'
import { findThemes } from 'api/insight/themes'
import { sampleParagraphs } from 'db/seed/draft'
import { sampleOpinions } from 'db/seed/opinions'
import { sampleUnits } from 'db/seed/units'

import { agreement } from '../../insight/scores.ts'
import { labelled, segmented } from './labelled.ts'
import { naturalClusters, naturalTerms } from './natural-baseline.ts'

/** One measurement of `npm run bench insight`, run in a process of its own: the task as JSON in, the measure as JSON out. */
export type Task =
  | { what: 'themes' | 'duplicates' | 'natural'; count: number }
  | { what: 'agreement' | 'naturalAgreement' | 'segment'; data: string; set: string }

export type Measure = {
  seconds: number
  peakMiB: number
  texts?: number
  themes?: number
  groups?: number
  nmi?: number
  purity?: number
  f1?: number
  perSecond?: number
}

const SEEDS = [1, 2, 3]

function measure(task: Task): Omit<Measure, 'seconds' | 'peakMiB'> {
  switch (task.what) {
    case 'themes': {
      const opinions = sample(task.count)
      const { themes, assignment } = timed(() => findThemes(opinions, { seed: 1 }))
      const known = opinions.filter(({ concern }) => concern !== null)
      const { nmi } = agreement(
        known.map(({ concern }) => concern!),
        known.map(({ id }) => assignment.get(id) ?? 'alone'),
      )
      return { themes: themes.length, nmi: rounded(nmi) }
    }
    case 'duplicates': {
      const opinions = sample(task.count)
      return { groups: timed(() => nearDuplicates(opinions)).length }
    }
    case 'natural': {
      const texts = sample(task.count).map(({ text }) => text)
      return { texts: timed(() => naturalTerms(texts)).length }
    }
    case 'segment':
      return segmentation(segmented(task.data, task.set))
    case 'agreement':
    case 'naturalAgreement':
      return topics(task)
  }
}

function sample(count: number) {
  const options = { count, seed: 1, paragraphs: sampleParagraphs, units: sampleUnits }
  const days = { last: '2026-10-31', count: 60 }
  return [...sampleOpinions({ ...options, days })].map(({ id, body, stance, concern }) => ({
    id,
    text: body,
    stance,
    concern,
  }))
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
  const mean = (of: 'nmi' | 'purity') =>
    rounded(scores.reduce((sum, score) => sum + score[of], 0) / scores.length)
  return { texts: texts.length, nmi: mean('nmi'), purity: mean('purity') }
}

/** F1 over the words of the gold sentences, by the letters each covers; speed over the set read six times. */
function segmentation(sentences: string[][]) {
  const spans = (words: readonly string[]) => {
    let from = 0
    return words.map((word) => `${from}-${(from += word.replace(/[ _]/g, '').length)}`)
  }
  let right = 0
  let all = 0
  for (const gold of sentences) {
    const found = new Set(spans(segment(gold.join(' '))))
    const wanted = spans(gold)
    right += wanted.filter((span) => found.has(span)).length
    all += wanted.length + found.size
  }
  const raw = sentences.map((words) => words.join(' '))
  const syllables = 6 * raw.reduce((sum, text) => sum + text.split(' ').length, 0)
  timed(() => {
    for (let round = 0; round < 6; round++) for (const text of raw) segment(text)
  })
  return { texts: raw.length, f1: rounded((200 * right) / all), perSecond: Math.round(syllables / seconds) }
}

let seconds = 0

function timed<Result>(work: () => Result): Result {
  const start = performance.now()
  const result = work()
  seconds = (performance.now() - start) / 1000
  return result
}

function rounded(value: number): number {
  return Math.round(value * 1000) / 1000
}

const found = measure(JSON.parse(process.argv[2]!))
const peakMiB = Math.round(process.resourceUsage().maxRSS / 1024)
console.log(JSON.stringify({ seconds: rounded(seconds), peakMiB, ...found }))

import { once } from 'node:events'
import { createWriteStream, existsSync, readFileSync } from 'node:fs'
import path from 'node:path'

import { sampleParagraphs } from 'db/seed/draft'
import { sampleOpinions } from 'db/seed/opinions'
import { sampleUnits } from 'db/seed/units'

import { opinionSet } from '../../insight/opinion-set.ts'
import { ownSentences } from '../../insight/own-sentences.ts'

/** Texts with the topic that people gave each. */
export type Labelled = { texts: string[]; topics: string[] }

/** A labelled set by the name the bench gives it: our own, or one of the data folder. */
export function labelled(data: string, set: string): Labelled {
  if (set === OWN) {
    const known = opinionSet.filter(({ concern }) => concern !== null)
    return { texts: known.map(({ text }) => text), topics: known.map(({ concern }) => concern!) }
  }
  if (set === SAMPLE) {
    const known = sample(data ? Number(data) || SAMPLE_SIZE : SAMPLE_SIZE, 3).filter(
      ({ concern }) => concern !== null,
    )
    return { texts: known.map(({ text }) => text), topics: known.map(({ concern }) => concern!) }
  }
  if (set === 'sib200') {
    const rows = ['train', 'dev', 'test'].flatMap((part) =>
      linesOf(path.join(data, `sib200/${part}.tsv`))
        .slice(1)
        .map((line) => line.split('\t')),
    )
    return { texts: rows.map(([, , text]) => text!), topics: rows.map(([, topic]) => topic!) }
  }
  const rows = linesOf(path.join(data, 'vnexpress/title-desc.jsonl')).map((line) => JSON.parse(line))
  return {
    texts: rows.map(({ t, title }) => (set === 'vnexpress titles' ? title : t)),
    topics: rows.map(({ y, y2 }) => (set.endsWith('29') ? y2 : y)),
  }
}

/** How many sample opinions are compared with what they are about, unless `data` is a number. */
const SAMPLE_SIZE = 3000

export const OWN = 'our 400 opinions'
export const SAMPLE = 'sample opinions'

/** Sets of texts that a segmenter learned anew has not seen: what it is learned from, and what it is measured on. */
export const HELD_OUT = {
  'ud-vtb train, on dev': ['ud-vtb train', 'ud-vtb'],
  'ud-vtb dev, on train': ['ud-vtb', 'ud-vtb train'],
  'ud-vtb train, on uud': ['ud-vtb train', 'uud'],
} as const

export type HeldOut = keyof typeof HELD_OUT

/** Sentences as lists of words, a word's syllables parted by blanks: our own, or those of the data folder. */
export function segmented(data: string, set: string): string[][] {
  if (set === OWN) return ownSentences.map((line) => line.split(' ').map((word) => word.replaceAll('_', ' ')))
  const files = {
    'ud-vtb': 'ud-vtb/vi_vtb-ud-dev.conllu',
    'ud-vtb train': 'ud-vtb/vi_vtb-ud-train.conllu',
    uud: 'uud/all.txt',
  }[set]
  const file = path.join(data, files ?? '')
  if (!files || !existsSync(file)) throw new Error(`no such set: ${set}`)
  const column = set === 'uud' ? 0 : 1
  return readFileSync(file, 'utf8')
    .split(/\n\s*\n/)
    .map((block) =>
      block
        .split('\n')
        .filter((line) => line.trim() && !line.startsWith('#'))
        .map((line) => line.split('\t'))
        .filter(([first]) => column === 0 || /^\d+$/.test(first!))
        .map((cells) => cells[column]!.normalize('NFC')),
    )
    .filter((words) => words.length > 0)
}

/** Texts with a tone, of a part of the data folder's `uit-vsfc`. */
export function sentiments(data: string, part: 'train' | 'dev'): { text: string; label: string }[] {
  const of = (name: string) =>
    readFileSync(path.join(data, `uit-vsfc/${part}/${name}.txt`), 'utf8')
      .trimEnd()
      .split('\n')
  const labels = of('sentiments').map((label) => ['negative', 'neutral', 'positive'][Number(label)]!)
  return of('sents').map((text, i) => ({ text, label: labels[i]! }))
}

/** The mean of the labels' F1, plain and weighted by how often each is true. */
export function f1Scores(truth: readonly string[], found: readonly string[]) {
  const scores = [...new Set(truth)].map((label) => {
    const right = truth.filter((it, i) => it === label && found[i] === label).length
    const count = truth.filter((it) => it === label).length
    const claimed = found.filter((it) => it === label).length
    return { f1: right === 0 ? 0 : (2 * right) / (count + claimed), count }
  })
  const sum = (of: (score: { f1: number; count: number }) => number) =>
    scores.reduce((total, it) => total + of(it), 0)
  return {
    macro: sum(({ f1 }) => f1) / scores.length,
    weighted: sum(({ f1, count }) => f1 * count) / truth.length,
  }
}

/** Sample opinions, the same ones for the same seed. */
export function sample(count: number, seed: number) {
  return [...generated(count, seed)].map(({ id, body, stance, concern }) => ({
    id,
    text: body,
    stance,
    concern,
  }))
}

/** Writes so many sample opinions to a file, a line each. */
export async function writeSample(count: number, file: string): Promise<void> {
  const out = createWriteStream(file)
  let lines = ''
  for (const { id, body, stance } of generated(count, 1)) {
    lines += `${JSON.stringify({ id, text: body, stance })}\n`
    if (lines.length < 1 << 20) continue
    if (!out.write(lines)) await once(out, 'drain')
    lines = ''
  }
  out.end(lines)
  await once(out, 'finish')
}

function generated(count: number, seed: number) {
  const days = { last: '2026-10-31', count: 60 }
  return sampleOpinions({ count, seed, paragraphs: sampleParagraphs, units: sampleUnits, days })
}

function linesOf(file: string): string[] {
  return readFileSync(file, 'utf8').split('\n').filter(Boolean)
}

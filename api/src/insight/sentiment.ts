import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib'

import { refuse } from '../errors.ts'
import { type Features, featuresOf } from './sentiment-features.ts'

/** A learned tone of texts: for each slot a weight for each label, in steps of `1 / scale`, and what speaks for a label beforehand. */
export type Sentiment = { labels: string[]; scale: number; leanings: number[]; weights: Int8Array }

/** A label and how sure it is, 0 to 1. A suggestion about a text, never about a person. */
export type Tone = { label: string; score: number }

/** The likeliest label of a text; of equally likely ones the first in the order of the alphabet. */
export function toneOf(model: Sentiment, text: string): Tone {
  const shares = sharesOf(scoresOf(model, featuresOf(text)))
  const best = shares.indexOf(Math.max(...shares))
  return { label: model.labels[best]!, score: Math.round(shares[best]! * 1000) / 1000 }
}

function scoresOf({ labels, scale, leanings, weights }: Sentiment, { slots, values }: Features): number[] {
  const scores = new Float64Array(labels.length)
  for (let i = 0; i < slots.length; i++) {
    const from = slots[i]! * labels.length
    for (let label = 0; label < labels.length; label++) scores[label]! += weights[from + label]! * values[i]!
  }
  return leanings.map((leaning, label) => leaning + scores[label]! / scale)
}

/** Scores as shares of 1 (softmax). */
export function sharesOf(scores: readonly number[]): number[] {
  const highest = Math.max(...scores)
  const powers = scores.map((score) => Math.exp(score - highest))
  const sum = powers.reduce((total, power) => total + power)
  return powers.map((power) => power / sum)
}

/** The model as bytes: brotli over a line of JSON (`labels`, `scale`, `leanings`), then the weights as signed bytes. */
export function packSentiment({ weights, ...header }: Sentiment): Buffer {
  const bytes = Buffer.concat([Buffer.from(`${JSON.stringify(header)}\n`), Buffer.from(weights.buffer)])
  return brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } })
}

/** The model in bytes made by `packSentiment`. @throws `invalid insight.noModel` they are something else. */
export function unpackSentiment(packed: Uint8Array): Sentiment {
  try {
    const bytes = brotliDecompressSync(packed)
    const header = bytes.indexOf(10)
    const read = JSON.parse(bytes.toString('utf8', 0, header)) as Omit<Sentiment, 'weights'>
    return { ...read, weights: new Int8Array(bytes.subarray(header + 1)) }
  } catch {
    throw refuse('invalid', 'insight.noModel')
  }
}

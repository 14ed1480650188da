import { refuse } from '../errors.ts'
import { shuffled } from './random.ts'
import { FEATURE_BITS, type Features, featuresOf } from './sentiment-features.ts'
import { type Sentiment, sharesOf } from './sentiment.ts'

/** A text and the label people gave it. */
export type LabelledText = { text: string; label: string }

const EPOCHS = 5
const RATE = 0.3
const CAUTION = 1e-3
const DECAY = 1e-5
/** A rare label counts for more: by this power of how much rarer it is than even shares. */
const RARITY_POWER = 0.5

/**
 * Learns the tone of texts from labelled ones: softmax regression over hashed features, fitted by AdaGrad (Duchi, Hazan, Singer 2011). The
 * same texts in the same order give the same model. @throws `invalid insight.oneLabel` fewer than two labels among them.
 */
export function learnSentiment(texts: readonly LabelledText[]): Sentiment {
  const labels = [...new Set(texts.map(({ label }) => label))].sort()
  if (labels.length < 2) throw refuse('invalid', 'insight.oneLabel')
  const examples = texts.map(({ text, label }) => ({
    features: featuresOf(text),
    truth: labels.indexOf(label),
  }))
  const counts = labels.map((_, label) => examples.filter(({ truth }) => truth === label).length)
  const worth = counts.map((count) => (texts.length / (labels.length * count)) ** RARITY_POWER)
  const fitted = {
    weights: new Float32Array(labels.length << FEATURE_BITS),
    squares: new Float32Array(labels.length << FEATURE_BITS).fill(CAUTION),
    leanings: labels.map(() => 0),
  }
  for (let epoch = 0; epoch < EPOCHS; epoch++)
    for (const { features, truth } of shuffled(examples, epoch)) fit(fitted, features, truth, worth[truth]!)
  return kept(labels, fitted)
}

type Fitted = { weights: Float32Array; squares: Float32Array; leanings: number[] }

function fit(
  { weights, squares, leanings }: Fitted,
  { slots, values }: Features,
  truth: number,
  worth: number,
) {
  const width = leanings.length
  const scores = [...leanings]
  for (let i = 0; i < slots.length; i++)
    for (let label = 0; label < width; label++)
      scores[label]! += weights[slots[i]! * width + label]! * values[i]!
  const wrong = sharesOf(scores).map((share, label) => (share - (label === truth ? 1 : 0)) * worth)
  for (let i = 0; i < slots.length; i++)
    for (let label = 0; label < width; label++) {
      const at = slots[i]! * width + label
      const slope = wrong[label]! * values[i]! + DECAY * weights[at]!
      squares[at]! += slope * slope
      weights[at]! -= (RATE * slope) / Math.sqrt(squares[at]!)
    }
  wrong.forEach((slope, label) => (leanings[label]! -= 0.01 * slope))
}

function kept(labels: string[], { weights, leanings }: Fitted): Sentiment {
  let largest = 0
  for (const weight of weights) if (Math.abs(weight) > largest) largest = Math.abs(weight)
  const scale = 127 / (largest || 1)
  // A loop: `Int8Array.from` with a function takes a hundred times as long over millions.
  const small = new Int8Array(weights.length)
  for (let at = 0; at < weights.length; at++) small[at] = Math.round(weights[at]! * scale)
  return { labels, scale, leanings, weights: small }
}

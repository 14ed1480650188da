import { bare, syllableKey } from './fold.ts'
import { mix } from './random.ts'
import { segmentTokens } from './segment.ts'
import { tokens } from './tokens.ts'

/** A text as numbers: which slots of the hashed feature table it fills, ascending, and how much, of length 1 together. */
export type Features = { slots: Int32Array; values: Float32Array }

export const FEATURE_BITS = 20
const MASK = 2 ** FEATURE_BITS - 1
/** How much of a text is read: what follows says no more about its tone. */
const TOKENS_MAX = 600
const LETTERS_MIN = 2
const LETTERS_MAX = 5

/** Each kind of feature hashes apart from the others. */
const KIND = { syllables: 11, words: 21, pairs: 22, skips: 23, letters: 31, bare: 41, ends: 51, length: 52 }

/**
 * What a text says of its tone: runs of 1 to 3 syllables, words of several syllables, words side by side and one apart, runs of 2 to 5
 * letters, syllables without accents, how it begins and ends, how long it is; each by the logarithm of its count.
 */
export function featuresOf(text: string): Features {
  const read = tokens(text).slice(0, TOKENS_MAX)
  const syllables = read.map((token) => (token.length > 40 ? '' : syllableKey(token)))
  const hashes: number[] = []
  runsOf(syllables.map(hashText), 3, KIND.syllables, hashes)
  runsOf(
    syllables.map((it) => hashText(bare(it))),
    2,
    KIND.bare,
    hashes,
  )
  wordsOf(segmentTokens(read), hashes)
  lettersOf(` ${syllables.join(' ')} `, hashes)
  endsOf(syllables, hashes)
  return counted(Int32Array.from(hashes).sort())
}

function runsOf(items: number[], longest: number, kind: number, into: number[]): void {
  for (let start = 0; start < items.length; start++) {
    let run = kind
    for (let end = start; end < Math.min(items.length, start + longest); end++) {
      run = Math.imul(run, 0x01000193) ^ items[end]!
      into.push(mix(run) & MASK)
    }
  }
}

function wordsOf(words: string[], into: number[]): void {
  const hashes = words.map((word) => hashText(word.toLowerCase()))
  words.forEach((word, i) => {
    if (word.includes('_')) into.push(mix(hashes[i]! ^ KIND.words) & MASK)
    if (i > 0) into.push(slotOfPair(hashes[i - 1]!, hashes[i]!, KIND.pairs))
    if (i > 1) into.push(slotOfPair(hashes[i - 2]!, hashes[i]!, KIND.skips))
  })
}

function lettersOf(text: string, into: number[]): void {
  for (let start = 0; start < text.length; start++) {
    let run = KIND.letters
    for (let end = start; end < Math.min(text.length, start + LETTERS_MAX); end++) {
      run = Math.imul(run, 0x01000193) ^ text.charCodeAt(end)
      if (end - start + 1 >= LETTERS_MIN) into.push(mix(run) & MASK)
    }
  }
}

function endsOf(syllables: string[], into: number[]): void {
  const [first = '', second = ''] = syllables
  into.push(
    slotOfPair(hashText(first), 1, KIND.ends),
    slotOfPair(hashText(first), hashText(second), KIND.ends),
  )
  into.push(slotOfPair(hashText(syllables.at(-1) ?? ''), 2, KIND.ends))
  into.push(slotOfPair(Math.min(12, Math.round(Math.log2(1 + syllables.length) * 2)), 0, KIND.length))
}

function slotOfPair(a: number, b: number, kind: number): number {
  return mix(Math.imul(a, 0x85ebca6b) ^ Math.imul(b, 0xc2b2ae35) ^ Math.imul(kind, 0x9e3779b1)) & MASK
}

function hashText(text: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return hash
}

function counted(sorted: Int32Array): Features {
  const slots: number[] = []
  const values: number[] = []
  for (let start = 0; start < sorted.length;) {
    let end = start + 1
    while (sorted[end] === sorted[start]) end++
    slots.push(sorted[start]!)
    values.push(1 + Math.log(end - start))
    start = end
  }
  const length = Math.sqrt(values.reduce((sum, value) => sum + value * value, 0)) || 1
  return { slots: Int32Array.from(slots), values: Float32Array.from(values, (value) => value / length) }
}

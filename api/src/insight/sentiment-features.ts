import { bare, syllableKey } from './fold.ts'
import { mix } from './random.ts'
import { segmentTokens } from './segment.ts'
import { tokens } from './tokens.ts'

/** A text as numbers: which slots of the hashed feature table it fills, each once, and how much, of length 1 together. */
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
  const all = tokens(text)
  const read = all.length > TOKENS_MAX ? all.slice(0, TOKENS_MAX) : all
  const syllables = read.map((token) => (token.length > 40 ? '' : syllableKey(token)))
  const filled: Filled = { slots: [] }
  addRuns(syllables.map(hashText), 3, KIND.syllables, filled)
  addRuns(
    syllables.map((it) => hashText(bare(it))),
    2,
    KIND.bare,
    filled,
  )
  addWords(segmentTokens(read), filled)
  addLetters(` ${syllables.join(' ')} `, filled)
  addEnds(syllables, filled)
  return emptied(filled)
}

/** How often each slot was filled by the text that is read: all zeros between two texts. */
const counts = new Uint16Array(2 ** FEATURE_BITS)

/** The slots filled so far, in the order in which they first were. */
type Filled = { slots: number[] }

function add({ slots }: Filled, hash: number): void {
  const slot = hash & MASK
  if (counts[slot]!++ === 0) slots.push(slot)
}

function addRuns(items: number[], longest: number, kind: number, filled: Filled): void {
  for (let start = 0; start < items.length; start++) {
    let run = kind
    for (let end = start; end < Math.min(items.length, start + longest); end++) {
      run = Math.imul(run, 0x01000193) ^ items[end]!
      add(filled, mix(run))
    }
  }
}

function addWords(words: string[], filled: Filled): void {
  const hashes = words.map((word) => hashText(word.toLowerCase()))
  words.forEach((word, i) => {
    if (word.includes('_')) add(filled, mix(hashes[i]! ^ KIND.words))
    if (i > 0) add(filled, hashOfPair(hashes[i - 1]!, hashes[i]!, KIND.pairs))
    if (i > 1) add(filled, hashOfPair(hashes[i - 2]!, hashes[i]!, KIND.skips))
  })
}

function addLetters(text: string, filled: Filled): void {
  for (let start = 0; start < text.length; start++) {
    let run = KIND.letters
    for (let end = start; end < Math.min(text.length, start + LETTERS_MAX); end++) {
      run = Math.imul(run, 0x01000193) ^ text.charCodeAt(end)
      if (end - start + 1 >= LETTERS_MIN) add(filled, mix(run))
    }
  }
}

function addEnds(syllables: string[], filled: Filled): void {
  const [first = '', second = ''] = syllables
  add(filled, hashOfPair(hashText(first), 1, KIND.ends))
  add(filled, hashOfPair(hashText(first), hashText(second), KIND.ends))
  add(filled, hashOfPair(hashText(syllables.at(-1) ?? ''), 2, KIND.ends))
  add(filled, hashOfPair(Math.min(12, Math.round(Math.log2(1 + syllables.length) * 2)), 0, KIND.length))
}

function hashOfPair(a: number, b: number, kind: number): number {
  return mix(Math.imul(a, 0x85ebca6b) ^ Math.imul(b, 0xc2b2ae35) ^ Math.imul(kind, 0x9e3779b1))
}

function hashText(text: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return hash
}

/** The slots filled and how much, and the counts as they were before. */
function emptied({ slots }: Filled): Features {
  const values = new Float32Array(slots.length)
  let square = 0
  for (let i = 0; i < slots.length; i++) {
    const count = counts[slots[i]!]!
    const value = count === 1 ? 1 : 1 + Math.log(count)
    counts[slots[i]!] = 0
    values[i] = value
    square += value * value
  }
  const length = Math.sqrt(square)
  for (let i = 0; i < values.length; i++) values[i]! /= length
  return { slots: Int32Array.from(slots), values }
}

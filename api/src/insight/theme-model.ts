import { refuse } from '../errors.ts'
import { background } from './background.ts'
import type { Placing } from './placing.ts'
import type { Vocabulary } from './vocabulary.ts'

/**
 * What an analysis leaves behind so that opinions that come later can be placed in its themes: the words it knows, and of each cluster the
 * id of the theme it became, null for none. The arrays are those of `Placing`.
 */
export type ThemeModel = {
  engine: string
  words: string[]
  themeOf: (string | null)[]
  learned: number
  width: number
  own: number
  share: number
  rows: Float32Array
  gains: Float32Array
  mean: Float64Array
  priors: Float64Array
  starts: Float64Array
  centres: Float64Array
}

/** The model of themes found, with the words that the background knows or that at least `textsLeast` wordings have. */
export function themeModel(
  engine: string,
  { words, wordingCounts }: Pick<Vocabulary, 'words' | 'wordingCounts'>,
  { meaning, likelihood, learned, centres }: Placing,
  { themeOf, textsLeast }: { themeOf: (string | null)[]; textsLeast: number },
): ThemeModel {
  const { width, own, share, mean } = meaning
  const { clusters, priors, centres: starts } = likelihood
  const isKept = wordsKept({ words, wordingCounts }, textsLeast)
  const kept = [...words.keys()].filter((word) => isKept[word])
  const counted = kept.filter((word) => word < learned)
  return {
    engine,
    words: kept.map((word) => words[word]!),
    themeOf,
    learned: counted.length,
    width,
    own,
    share,
    rows: rowsOf(meaning.rows, width, kept),
    gains: rowsOf(likelihood.gains, clusters, counted),
    mean,
    priors,
    starts,
    centres,
  }
}

/** Of each word 1 if a model keeps it: the background knows it, or at least `textsLeast` wordings have it. */
export function wordsKept(
  { words, wordingCounts }: Pick<Vocabulary, 'words' | 'wordingCounts'>,
  textsLeast: number,
): Uint8Array {
  const { numbers: familiar } = background()
  return Uint8Array.from(words, (word, i) => (wordingCounts[i]! >= textsLeast || familiar.has(word) ? 1 : 0))
}

function rowsOf(all: Float32Array, width: number, some: readonly number[]): Float32Array {
  const rows = new Float32Array(some.length * width)
  some.forEach((row, at) => rows.set(all.subarray(row * width, (row + 1) * width), at * width))
  return rows
}

const FLOATS = ['rows', 'gains'] as const
const DOUBLES = ['mean', 'priors', 'starts', 'centres'] as const

/** The model as bytes: the length of a head in JSON, the head, then the arrays, little-endian, from a place that 8 divides. */
export function packThemeModel(model: ThemeModel): Uint8Array {
  const { engine, words, themeOf, learned, width, own, share } = model
  const arrays = [...DOUBLES.map((name) => model[name]), ...FLOATS.map((name) => model[name])]
  const lengths = arrays.map(({ length }) => length)
  const head = Buffer.from(JSON.stringify({ engine, words, themeOf, learned, width, own, share, lengths }))
  const from = Math.ceil((4 + head.length) / 8) * 8
  const bytes = new Uint8Array(from + arrays.reduce((sum, { byteLength }) => sum + byteLength, 0))
  new DataView(bytes.buffer).setUint32(0, head.length, true)
  bytes.set(head, 4)
  let at = from
  for (const { buffer, byteOffset, byteLength } of arrays) {
    bytes.set(new Uint8Array(buffer, byteOffset, byteLength), at)
    at += byteLength
  }
  return bytes
}

/** The model in bytes made by `packThemeModel`. @throws `invalid insight.noThemeModel` they are something else. */
export function unpackThemeModel(packed: Uint8Array): ThemeModel {
  try {
    const { buffer } = Uint8Array.from(packed)
    const length = new DataView(buffer).getUint32(0, true)
    const { lengths, ...head } = JSON.parse(
      new TextDecoder().decode(new Uint8Array(buffer, 4, length)),
    ) as Omit<ThemeModel, (typeof FLOATS)[number] | (typeof DOUBLES)[number]> & { lengths: number[] }
    let at = Math.ceil((4 + length) / 8) * 8
    const next = <A>(made: (buffer: ArrayBuffer, from: number, count: number) => A, size: number): A => {
      const count = lengths.shift()!
      const from = at
      at += count * size
      return made(buffer, from, count)
    }
    const doubles = () => next((...of) => new Float64Array(...of), 8)
    const floats = () => next((...of) => new Float32Array(...of), 4)
    return {
      ...head,
      mean: doubles(),
      priors: doubles(),
      starts: doubles(),
      centres: doubles(),
      rows: floats(),
      gains: floats(),
    }
  } catch {
    throw refuse('invalid', 'insight.noThemeModel')
  }
}

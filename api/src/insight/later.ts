import { wordKey } from './corpus.ts'
import { dot } from './dot.ts'
import { bare } from './fold.ts'
import { tellsOfMatter } from './phrases.ts'
import { pointOf } from './meaning.ts'
import { inThousandths, type Placing, place } from './placing.ts'
import { MANNER, reader, type Readings, readings, readText } from './reading.ts'
import { termGaps } from './segment.ts'
import type { Membership } from './theme.ts'
import type { ThemeModel } from './theme-model.ts'

/** Where a later opinion belongs: its own theme, null when it stands alone, how near it is to its middle (as `ThemeResult` has it), and all its themes when several. */
export type LaterPlace = { id: string; theme: string | null; closeness: number; belongs: Membership[] }

/**
 * Places opinions that came after an analysis in its themes, without finding any anew: by the words and meanings learned then. A text
 * without accents is read by the words that have its letters. What is like no theme stands alone, and waits for the next analysis.
 */
export function placeLater(
  model: ThemeModel,
  opinions: readonly { id: string; text: string }[],
): LaterPlace[] {
  const read = reader()
  for (const { text } of opinions) readText(read, text)
  const texts = readings(read)
  const words = wordsFor(model, texts)
  const placing = placingOf(model, words)
  const labels = new Int32Array(opinions.length).fill(-1)
  const clusters = placing.likelihood.clusters
  if (clusters === 0) return opinions.map(({ id }) => ({ id, theme: null, closeness: 0, belongs: [] }))
  const placed = place(placing, { ...words, labels, from: 0, to: opinions.length })
  const most = placed.belongs.length / Math.max(1, opinions.length)
  return opinions.map(({ id }, i) => {
    const theme = model.themeOf[placed.labels[i]!] ?? null
    const belongs: Membership[] = []
    for (let at = i * most; theme !== null && at < (i + 1) * most; at++) {
      const other = placed.belongs[at]! < 0 ? null : model.themeOf[placed.belongs[at]!]
      if (other == null) continue
      const same = belongs.find((membership) => membership.theme === other)
      if (same) same.weight += placed.weights[at]!
      else belongs.push({ theme: other, weight: placed.weights[at]! })
    }
    const left = 100 - belongs.reduce((sum, { weight }) => sum + weight, 0)
    if (belongs[0]) belongs[0].weight += left
    return {
      id,
      theme,
      closeness: inThousandths(placed.near[i]!),
      belongs: belongs.length > 1 ? belongs : [],
    }
  })
}

/**
 * How near each of some texts is to the middle of others, in the meaning learned in an analysis: the cosine to the unit mean of `members`, in thousandths
 * (see `ThemeResult`). Null for a text without a known word, and for all when no member has one.
 */
export function closenessAmong(
  model: ThemeModel,
  members: readonly string[],
  texts: readonly string[],
): (number | null)[] {
  const { width } = model
  const middle = new Float64Array(width)
  for (const point of pointsIn(model, members))
    point?.forEach((value, j) => {
      middle[j]! += value
    })
  const length = Math.hypot(...middle)
  return pointsIn(model, texts).map((point) =>
    point && length > 0 ? inThousandths(dot(point, 0, middle, 0, width) / length) : null,
  )
}

function pointsIn(model: ThemeModel, texts: readonly string[]): (Float64Array | null)[] {
  const read = reader()
  for (const text of texts) readText(read, text)
  const { words, starts, ofSurface, telling } = wordsFor(model, readings(read))
  const { meaning } = placingOf(model, { words, starts, ofSurface, telling })
  const numbers = words.map((surface) => (surface < 0 ? -1 : ofSurface[surface]!))
  return texts.map((_, i) => {
    const point = new Float64Array(model.width)
    return pointOf(meaning, { words: numbers, from: starts[i]!, to: starts[i + 1]! }, point) ? point : null
  })
}

/** Texts as numbers of words; and of each of these the number the model gives it, -1 for none, and whether it says something. */
type Words = { words: Int32Array; starts: Uint32Array; ofSurface: Int32Array; telling: Uint8Array }

function wordsFor(model: ThemeModel, texts: Readings): Words {
  const numbers = new Map(model.words.map((word, number) => [word, number]))
  const ofSurface: number[] = []
  const telling: number[] = []
  const known = new Map<string, number>()
  const numberOf = (key: string, number: number | undefined) => {
    const met = known.get(key)
    if (met !== undefined) return met
    known.set(key, ofSurface.length)
    telling.push(tellsOfMatter(number === undefined ? key : model.words[number]!) ? 1 : 0)
    return ofSurface.push(number ?? -1) - 1
  }
  const plain = texts.manners.includes(MANNER.unaccented)
    ? bareNumbers(model.words)
    : new Map<string, number>()
  const words: number[] = []
  const starts = new Uint32Array(texts.manners.length + 1)
  for (let i = 0; i < texts.manners.length; i++) {
    const piece = [...texts.words.subarray(texts.starts[i]!, texts.starts[i + 1]!)]
    if (texts.manners[i] === MANNER.unaccented)
      for (const { token, sign } of joinedPlainly(piece, texts.surfaces))
        words.push(sign < 0 ? sign : numberOf(` ${bare(token)}`, plain.get(bare(token))))
    else
      for (const surface of piece) {
        const key = surface < 0 ? null : wordKey(texts.surfaces[surface]!)
        words.push(key === null ? Math.min(-1, surface) : numberOf(key, numbers.get(key)))
      }
    starts[i + 1] = words.length
  }
  return {
    words: Int32Array.from(words),
    starts,
    ofSurface: Int32Array.from(ofSurface),
    telling: Uint8Array.from(telling),
  }
}

/** The words by their letters without accents, the commonest of those that share them. */
function bareNumbers(words: readonly string[]): Map<string, number> {
  const numbers = new Map<string, number>()
  words.forEach((word, number) => {
    const plain = bare(word)
    if (!numbers.has(plain)) numbers.set(plain, number)
  })
  return numbers
}

function joinedPlainly(piece: readonly number[], surfaces: readonly string[]) {
  const all = piece.map((word) => (word < 0 ? ',' : surfaces[word]!))
  const goesOn = termGaps(all)
  const words: { token: string; sign: number }[] = []
  all.forEach((token, i) => {
    if (goesOn[i] && words.length > 0) words.at(-1)!.token += `_${token}`
    else words.push({ token, sign: Math.min(0, piece[i]!) })
  })
  return words
}

function placingOf(model: ThemeModel, { ofSurface, telling }: Words): Placing {
  const { rows, width, own, share, mean, gains, priors, starts, centres, learned } = model
  return {
    meaning: { rows, width, own, share, mean },
    likelihood: { clusters: priors.length, gains, priors, centres: starts },
    learned,
    centres,
    ofSurface,
    telling,
  }
}

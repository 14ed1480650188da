import { syllableKey } from './fold.ts'
import { learnAccents, restoreAccents } from './restore.ts'
import { type NumberTable, numberTable, placeIn } from './number-table.ts'
import {
  addWords,
  inFull,
  keyOf,
  MANNER,
  MARK,
  QUOTE,
  reader,
  type Reader,
  type Readings,
  STOP,
} from './reading.ts'
import { termGaps } from './segment.ts'
import { wordy } from './tokens.ts'

/**
 * What a set of opinions says. Copies with other accents, capitals or punctuation are one wording. The wordings stand in an order that
 * depends on what they say alone and is as good as drawn by lot, so that the first so many are a fair sample, and nearly the same one
 * whatever else is there.
 */
export type Corpus = {
  /** How many wordings there are; opinions without a word are in none. */
  count: number
  /** Of each opinion, in the order given, its wording; -1 for none. */
  wordingOf: Int32Array
  /** The words of wording i are `words[starts[i]] … words[starts[i + 1] - 1]`: numbers of `surfaces`, MARK, STOP or QUOTE. */
  words: Int32Array
  starts: Uint32Array
  /** How many opinions have each wording, and the place of the one to quote among those given. */
  sizes: Uint32Array
  quoted: Uint32Array
  /** Letters and marks of each opinion, in the order given. */
  lengths: Uint32Array
  /** A number that depends on what the wording says alone: it decides draws. */
  seeds: Uint32Array
  /** The words as written, for showing; and of each the number of the word as the analysis reads it. */
  surfaces: string[]
  keyOf: Int32Array
  /** The words as the analysis reads them: keys of lower-case syllables joined by `_`. */
  keys: string[]
}

/** The texts that teach the accents missing in others: more than so many say nothing new. */
const TEACHERS_MAX = 20_000

/** The corpus of opinions read in parts, in the order of the parts; `ids[i]` is the id of opinion i. */
export function corpusOf(parts: Readings[], ids: readonly string[]): Corpus {
  const all = reader()
  const opinions = merged(parts, all)
  const found = numberTable()
  const wordingOf = new Int32Array(ids.length).fill(-1)
  const quoted: number[] = []
  const sizes: number[] = []
  const keys: number[] = []
  const join = (opinion: number, key: number) => {
    let wording = found.get(key)
    if (wording === undefined) {
      wording = quoted.push(opinion) - 1
      sizes.push(0)
      keys.push(key)
      found.set(key, wording)
    } else if (quotedBefore(opinion, quoted[wording]!, opinions.manners, ids)) quoted[wording] = opinion
    sizes[wording]!++
    wordingOf[opinion] = wording
  }
  for (let i = 0; i < ids.length; i++) if (opinions.manners[i]! <= MANNER.shouted) join(i, opinions.keys[i]!)
  const added = accentsFor(opinions, all, { found, quoted, sizes, keys })
  for (const [opinion, key] of added.keys) join(opinion, key)

  const order = inOrder(keys)
  const place = new Int32Array(order.length)
  order.forEach((wording, at) => (place[wording] = at))
  wordingOf.forEach((wording, i) => {
    if (wording >= 0) wordingOf[i] = place[wording]!
  })
  const pieceOf = (wording: number) => added.pieces.get(keys[wording]!) ?? opinions.piece(quoted[wording]!)
  return {
    count: order.length,
    wordingOf,
    ...flat(order, pieceOf),
    sizes: Uint32Array.from(order, (wording) => sizes[wording]!),
    quoted: Uint32Array.from(order, (wording) => quoted[wording]!),
    lengths: opinions.lengths,
    seeds: Uint32Array.from(order, (wording) => keys[wording]! % 4294967296),
    surfaces: all.surfaces,
    ...keyNumbers(all.surfaces),
  }
}

/** The form under which the analysis knows a word as written. */
export function wordKey(surface: string): string | null {
  return wordy(surface) ? surface.split('_').map(syllableKey).join('_') : null
}

type Opinions = Pick<Readings, 'manners' | 'keys' | 'bareKeys' | 'lengths'> & {
  /** The words of one opinion, as numbers of the common surfaces. */
  piece: (opinion: number) => Int32Array
}

/** The parts side by side, their surfaces numbered together in `all`. The parts are used up. */
function merged(parts: Readings[], all: Reader): Opinions {
  const firsts: number[] = []
  let count = 0
  for (const part of parts) {
    firsts.push(count)
    count += part.manners.length
    const numbers = Int32Array.from(part.surfaces, (surface) => {
      const known = all.numbers.get(surface)
      if (known !== undefined) return known
      const number = all.surfaces.push(surface) - 1
      all.numbers.set(surface, number)
      return number
    })
    const { words } = part
    for (let i = 0; i < words.length; i++) if (words[i]! >= 0) words[i] = numbers[words[i]!]!
    part.surfaces = []
  }
  const joined = <A extends Uint8Array | Uint32Array | Float64Array>(made: A, of: (part: Readings) => A) => {
    parts.forEach((part, i) => made.set(of(part), firsts[i]))
    return made
  }
  return {
    manners: joined(new Uint8Array(count), ({ manners }) => manners),
    keys: joined(new Float64Array(count), ({ keys }) => keys),
    bareKeys: joined(new Float64Array(count), ({ bareKeys }) => bareKeys),
    lengths: joined(new Uint32Array(count), ({ lengths }) => lengths),
    piece: (opinion) => {
      let at = parts.length - 1
      while (firsts[at]! > opinion) at--
      const { words, starts } = parts[at]!
      const i = opinion - firsts[at]!
      return words.subarray(starts[i]!, starts[i + 1]!)
    },
  }
}

/** The one with accents and without shouting is quoted, else the one whose id comes first. */
function quotedBefore(a: number, b: number, manners: Uint8Array, ids: readonly string[]): boolean {
  return manners[a] === manners[b] ? ids[a]! < ids[b]! : manners[a]! < manners[b]!
}

type Found = { found: NumberTable; quoted: number[]; sizes: number[]; keys: number[] }

/**
 * What each opinion typed without accents says: the commonest wording with the same letters, when there is one; else its syllables with the
 * accents that others write, cut into words. `pieces` holds the words of those by key.
 */
function accentsFor(opinions: Opinions, all: Reader, { found, quoted, sizes, keys }: Found) {
  const plain = [...opinions.manners.keys()].filter((i) => opinions.manners[i] === MANNER.unaccented)
  const added = { keys: [] as [number, number][], pieces: new Map<number, Int32Array>() }
  if (plain.length === 0) return added
  const asked = new Set(plain.map((opinion) => opinions.bareKeys[opinion]!))
  const commonest = new Map<number, number>()
  for (let wording = 0; wording < keys.length; wording++) {
    const bareKey = opinions.bareKeys[quoted[wording]!]!
    if (!asked.has(bareKey)) continue
    const other = commonest.get(bareKey)
    const more =
      other === undefined ||
      sizes[wording]! > sizes[other]! ||
      (sizes[wording] === sizes[other] && keys[wording]! < keys[other]!)
    if (more) commonest.set(bareKey, wording)
  }
  const spelled = (piece: Int32Array) =>
    [...piece].flatMap((word) => (word < 0 ? [SIGNS[word]!] : all.surfaces[word]!.split('_')))
  const teachers = [...inOrder(keys).slice(0, TEACHERS_MAX)]
  const accents = learnAccents(teachers.map((wording) => spelled(opinions.piece(quoted[wording]!))))
  const known = new Map<number, number>()
  for (const opinion of plain) {
    const bareKey = opinions.bareKeys[opinion]!
    const twin = commonest.get(bareKey)
    let key = twin === undefined ? known.get(bareKey) : keys[twin]!
    if (key === undefined) {
      const written = inFull(restoreAccents(spelled(opinions.piece(opinion)), accents))
      key = keyOf(written, 'key')
      known.set(bareKey, key)
      if (found.get(key) === undefined && !added.pieces.has(key)) added.pieces.set(key, pieceOf(written, all))
    }
    added.keys.push([opinion, key])
  }
  return added
}

/** How a mark is spelled to `restoreAccents`, which passes it on. */
const SIGNS: Record<number, string> = { [MARK]: ',', [STOP]: '.', [QUOTE]: '"' }

function pieceOf(written: readonly string[], all: Reader): Int32Array {
  all.used = 0
  addWords(all, written, termGaps(written))
  return all.words.slice(0, all.used)
}

/** The places of the keys, each met once, in rising order. */
function inOrder(keys: readonly number[]): Uint32Array {
  const sorted = Float64Array.from(keys).sort()
  const order = new Uint32Array(keys.length)
  keys.forEach((key, place) => (order[placeIn(sorted, key)] = place))
  return order
}

function flat(order: Uint32Array, pieceOf: (wording: number) => Int32Array) {
  const starts = new Uint32Array(order.length + 1)
  order.forEach((wording, at) => (starts[at + 1] = starts[at]! + pieceOf(wording).length))
  const words = new Int32Array(new SharedArrayBuffer(4 * starts[order.length]!))
  order.forEach((wording, at) => words.set(pieceOf(wording), starts[at]!))
  return { words, starts }
}

function keyNumbers(surfaces: readonly string[]): Pick<Corpus, 'keyOf' | 'keys'> {
  const numbers = new Map<string, number>()
  const keys: string[] = []
  const keyOf = Int32Array.from(surfaces, (surface) => {
    const key = surface.split('_').map(syllableKey).join('_')
    const known = numbers.get(key)
    if (known !== undefined) return known
    numbers.set(key, keys.length)
    return keys.push(key) - 1
  })
  return { keyOf, keys }
}

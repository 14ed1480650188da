import { accented, bare, BARE_SHARE, syllableKey } from './fold.ts'
import { abbreviations } from './glossary.ts'
import { hashOf } from './random.ts'
import { termGaps } from './segment.ts'
import { tokens, wordy } from './tokens.ts'

/** What stands for a token that is no word: a mark inside a sentence, one that ends it, and a quotation mark. */
export const MARK = -1
export const STOP = -2
export const QUOTE = -3

/** How a text is written: with accents, in capitals, without accents; or it has no word at all. */
export const MANNER = { plain: 0, shouted: 1, unaccented: 2, wordless: 3 } as const

/**
 * Texts as they were read, one after the other, in few large arrays: what a thread hands to another. A text without accents is not cut
 * into words yet, for the others teach which accents it lacks.
 */
export type Readings = {
  /** The words as written, syllables joined by `_`. */
  surfaces: string[]
  /** The words of text i, as numbers of `surfaces`, MARK, STOP or QUOTE, are `words[starts[i]] … words[starts[i + 1] - 1]`. */
  words: Int32Array
  starts: Uint32Array
  manners: Uint8Array
  /** A number that tells apart what is said, whatever the capitals, tone places and marks; and one whatever the accents. */
  keys: Float64Array
  bareKeys: Float64Array
  /** Letters and marks of the text, as far as it was read. */
  lengths: Uint32Array
}

/** Texts being read. */
export type Reader = {
  surfaces: string[]
  numbers: Map<string, number>
  joined: Map<number, number>
  words: Int32Array
  used: number
  starts: number[]
  manners: number[]
  keys: number[]
  bareKeys: number[]
  lengths: number[]
}

/** How many tokens of one text are read; what follows in a longer one changes nothing. */
const TOKENS_MAX = 4000
/** Longer tokens are no words of any language. */
const LETTERS_MAX = 40

export function reader(): Reader {
  return {
    surfaces: [],
    numbers: new Map(),
    joined: new Map(),
    words: new Int32Array(1 << 16),
    used: 0,
    starts: [0],
    manners: [],
    keys: [],
    bareKeys: [],
    lengths: [],
  }
}

/** Reads one more text. */
export function readText(reader: Reader, text: string): void {
  const all = tokens(text)
  if (all.length > TOKENS_MAX) all.length = TOKENS_MAX
  const manner = mannerOf(all)
  reader.manners.push(manner)
  reader.lengths.push(all.reduce((sum, token) => sum + token.length, 0))
  reader.keys.push(keyOf(all, 'key'))
  reader.bareKeys.push(keyOf(all, 'bare'))
  if (manner === MANNER.unaccented) addWords(reader, all, new Uint8Array(all.length))
  else if (manner !== MANNER.wordless) {
    const written = inFull(all)
    addWords(reader, written, termGaps(written))
  }
  reader.starts.push(reader.used)
}

/** What was read, ready to be handed on. The reader is used up. */
export function readings({ surfaces, words, used, ...rest }: Reader): Readings {
  return {
    surfaces,
    words: new Int32Array((words.buffer as ArrayBuffer).transfer(used * words.BYTES_PER_ELEMENT)),
    starts: Uint32Array.from(rest.starts),
    manners: Uint8Array.from(rest.manners),
    keys: Float64Array.from(rest.keys),
    bareKeys: Float64Array.from(rest.bareKeys),
    lengths: Uint32Array.from(rest.lengths),
  }
}

/** The tokens with every abbreviation of the glossary in full. */
export function inFull(all: readonly string[]): readonly string[] {
  return all.some((token) => noteOf(token).full) ? all.flatMap((token) => noteOf(token).full ?? token) : all
}

/** The number that tells tokens apart by what they say: 53 bits, so that two texts of millions do not meet by chance. */
export function keyOf(all: readonly string[], by: 'key' | 'bare'): number {
  let low = 0x811c9dc5
  let high = 0x9e3779b9
  for (let i = 0; i < all.length; i++) {
    const note = noteOf(all[i]!)
    if (!note.counts) continue
    low = Math.imul(low ^ note[by], 0x01000193)
    low ^= low >>> 15
    high = Math.imul(high ^ note[by], 0x85ebca6b)
    high ^= high >>> 13
  }
  return ((Math.imul(high, 0xc2b2ae35) ^ high) >>> 11) * 4294967296 + (Math.imul(low, 0x9e3779b1) >>> 0)
}

/** Adds words to the reader: each token, or several that go on one another. */
export function addWords(reader: Reader, all: readonly string[], goesOn: Uint8Array): void {
  if (reader.used + all.length > reader.words.length) {
    const larger = new Int32Array(reader.words.length * 2 + all.length)
    larger.set(reader.words)
    reader.words = larger
  }
  for (let i = 0; i < all.length; i++) {
    const token = all[i]!
    const { sign } = noteOf(token)
    const number = sign === 0 ? numberOf(reader, token) : sign
    if (!goesOn[i]) reader.words[reader.used++] = number
    else {
      const before = reader.words[reader.used - 1]!
      reader.words[reader.used - 1] = before < 0 || number < 0 ? before : joinedNumber(reader, before, number)
    }
  }
}

function numberOf({ surfaces, numbers }: Reader, surface: string): number {
  const known = numbers.get(surface)
  if (known !== undefined) return known
  const number = surfaces.push(surface) - 1
  numbers.set(surface, number)
  return number
}

function joinedNumber(reader: Reader, before: number, number: number): number {
  const pair = before * 2 ** 26 + number
  const known = reader.joined.get(pair)
  if (known !== undefined) return known
  const made = numberOf(reader, `${reader.surfaces[before]!}_${reader.surfaces[number]!}`)
  reader.joined.set(pair, made)
  return made
}

function mannerOf(all: readonly string[]): number {
  let letters = 0
  let marked = 0
  let capitals = 0
  let words = 0
  for (let i = 0; i < all.length; i++) {
    const note = noteOf(all[i]!)
    if (!note.letters) continue
    letters++
    if (note.accented) marked++
    if (note.capitals) capitals++
    if (note.sign === 0) words++
  }
  if (words === 0) return MANNER.wordless
  if (marked <= letters * BARE_SHARE) return MANNER.unaccented
  return capitals * 2 > letters ? MANNER.shouted : MANNER.plain
}

/** What the reading needs to know of a token: worked out once. */
type Note = {
  letters: boolean
  accented: boolean
  capitals: boolean
  counts: boolean
  /** 0 for a word, else MARK, STOP or QUOTE. */
  sign: number
  key: number
  bare: number
  full: string[] | undefined
}

function noteOf(token: string): Note {
  const known = notes.get(token)
  if (known) return known
  const letters = /\p{L}/u.test(token)
  const note: Note = {
    letters,
    accented: accented(token),
    capitals: letters && token.length > 1 && token === token.toUpperCase(),
    counts: letters || /\p{N}/u.test(token),
    sign: wordy(token) && token.length <= LETTERS_MAX ? 0 : signOf(token),
    key: hashOf(syllableKey(token)),
    bare: hashOf(bare(token)),
    full: abbreviations.get(token.toLowerCase())?.split(' '),
  }
  if (token.length <= LETTERS_MAX && notes.size < NOTES_MAX) notes.set(token, note)
  return note
}

function signOf(token: string): number {
  if (/^[.!?;…]/.test(token)) return STOP
  return /^["“”„«»]$/.test(token) ? QUOTE : MARK
}

const notes = new Map<string, Note>()
const NOTES_MAX = 100_000

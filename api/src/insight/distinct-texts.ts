import { hashPair } from './random.ts'
import { type SyllableReader, syllableReader, wordsOf } from './syllables.ts'
import { eachTriple, tripleOf } from './triples.ts'

/**
 * Many texts in numbers, those that say the same syllables as one. The triples of text i, each once and in order, stand in `triples` from
 * `starts[i]` to `starts[i + 1]`, at which of its syllables each begins in `places`. Its `lengths[i]` syllables (`syllables.ts`) stand in
 * `syllables` from `begins[i]`; `words` says which syllables they are, without accents.
 */
export type Texts = {
  /** The ids of those who sent each, rising. */
  ids: readonly string[][]
  /** Each as one of those who sent it wrote it. */
  written: readonly string[]
  triples: Uint32Array
  places: Uint16Array
  starts: Uint32Array
  syllables: Uint32Array
  begins: Uint32Array
  lengths: Uint16Array
  words: readonly string[]
}

/** A text: who sent it, as which of them wrote it, where its syllables begin, and another one of the same hash. */
type Known = {
  ids: string[]
  written: string
  hash: number
  begin: number
  length: number
  next: Known | undefined
}

/** The texts of opinions, what was said most first, then in an order that only what they say decides; those without a word are left out. */
export function distinctTexts(opinions: readonly { id: string; text: string }[]): Texts {
  const reader = syllableReader()
  const { codes, hashes, words } = reader
  const known: Known[] = []
  const byHash = new Map<number, Known>()
  let syllables = new Uint32Array(1 << 16)
  let end = 0
  const sameAs = (first: Known | undefined, length: number) => {
    let it = first
    while (it && (it.length !== length || differ(it.begin, length))) it = it.next
    return it
  }
  const differ = (begin: number, length: number) => {
    for (let i = 0; i < length; i++) if (syllables[begin + i]! >>> 2 !== codes[i]! >>> 2) return true
    return false
  }
  for (const { id, text } of opinions) {
    const length = reader.read(text)
    if (length === 0) continue
    let hash = 0
    for (let i = 0; i < length; i++) hash = hashPair(hash, hashes[codes[i]! >>> 2]!)
    const next = byHash.get(hash)
    const same = sameAs(next, length)
    if (same) {
      same.ids.push(id)
      // The same whoever comes first; capitals before small letters, so that names are seen.
      if (text >= same.written) continue
      same.written = text
      syllables.set(codes.subarray(0, length), same.begin)
      continue
    }
    const fresh = { ids: [id], written: text, hash, begin: end, length, next }
    known.push(fresh)
    byHash.set(hash, fresh)
    syllables = roomFor(syllables, end + length)
    syllables.set(codes.subarray(0, length), end)
    end += length
  }
  sortBySaid(known, syllables, words)
  const begins = new Uint32Array(known.length)
  const lengths = new Uint16Array(known.length)
  known.forEach(({ begin, length }, i) => {
    begins[i] = begin
    lengths[i] = length
  })
  return {
    ids: known.map(({ ids }) => ids.sort()),
    written: known.map(({ written }) => written),
    ...triplesOfAll({ syllables, begins, lengths }, end + known.length, reader),
    syllables,
    begins,
    lengths,
    words,
  }
}

/** Sorts texts: what was said most first, then by their hashes, then by their syllables. */
function sortBySaid(known: Known[], syllables: Uint32Array, words: readonly string[]): void {
  const said = ({ begin, length }: Known) => wordsOf(words, syllables, begin, begin + length).join(' ')
  known.sort((a, b) => b.ids.length - a.ids.length || a.hash - b.hash || (said(a) < said(b) ? -1 : 1))
}

/** More than twice the triples of the longest text. */
const SLOTS = 1 << 13

function triplesOfAll(
  { syllables, begins, lengths }: Pick<Texts, 'syllables' | 'begins' | 'lengths'>,
  most: number,
  { hashes, words }: SyllableReader,
): Pick<Texts, 'triples' | 'places' | 'starts'> {
  const starts = new Uint32Array(begins.length + 1)
  const triples = new Uint32Array(most)
  const places = new Uint16Array(most)
  let end = 0
  let mask = 15
  const slots = new Uint32Array(SLOTS)
  const metIn = new Uint32Array(SLOTS)
  const add = (triple: number, place: number, text: number) => {
    let slot = triple & mask
    while (metIn[slot] === text + 1 && slots[slot] !== triple) slot = (slot + 1) & mask
    if (metIn[slot] === text + 1) return
    metIn[slot] = text + 1
    slots[slot] = triple
    places[end] = place
    triples[end++] = triple
  }
  for (let i = 0; i < begins.length; i++) {
    mask = 15
    while (mask < 2 * lengths[i]!) mask = 2 * mask + 1
    const from = begins[i]!
    const to = from + lengths[i]!
    if (lengths[i]! < 3) eachTriple(wordsOf(words, syllables, from, to), (triple) => add(triple, 0, i))
    let a = hashes[syllables[from]! >>> 2]!
    let b = hashes[syllables[from + 1]! >>> 2]!
    for (let at = from + 2; at < to; at++) {
      const c = hashes[syllables[at]! >>> 2]!
      add(tripleOf(a, b, c), at - 2 - from, i)
      a = b
      b = c
    }
    starts[i + 1] = end
  }
  return { triples, places, starts }
}

/** The array, or a longer one that begins with what is in it, with room for so many. */
function roomFor(array: Uint32Array<ArrayBuffer>, length: number) {
  if (length <= array.length) return array
  const longer = new Uint32Array(2 * array.length + length)
  longer.set(array)
  return longer
}

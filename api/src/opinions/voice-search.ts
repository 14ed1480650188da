import { searchKey } from 'shared/search-key'

/** One opinion to be found again: its id, the place it is about, and its words. */
export type Voice = { id: string; place: string; text: string }

/** A found one; `score` from 0, nothing in common, to somewhat above 1, the same words at the same place. */
export type Match = { id: string; score: number }

/** How much of both texts must be the same for one to be called like the other. */
const LIKE = 0.45
/** So much of what is typed, when it has so many syllables, stands in a longer text that is shown too, though most of that says more. */
const HELD = { share: 0.8, syllables: 5 }
/** What is typed tells enough for that when on average so few of all texts have it: a twentieth, or two. */
const TELLING = { share: 20, least: 2 }
/** What stands at the place one writes about comes before what is as like elsewhere. */
const HERE = 1.2
/** So many entries of the index are looked at for one question, the rarest words first. */
const ENTRIES_MAX = 400_000
/** So many words of what is typed are compared. */
const TYPED_MAX = 120
/** What is typed says nothing yet below this many syllables. */
export const SYLLABLES_MIN = 3
/** Pairs of syllables tell more than syllables: most words of the language are two. */
const PAIR_WEIGHT = 2

/** The features of a text as numbers of 32 bits, each once: its syllables, and its pairs of syllables, without accents. */
function featuresOf(text: string): { single: number[]; pairs: number[] } {
  const syllables = searchKey(text).match(/[\p{L}\p{N}]+/gu) ?? []
  const single = new Set<number>()
  const pairs = new Set<number>()
  syllables.forEach((syllable, at) => {
    single.add(hash(syllable))
    if (at > 0) pairs.add(hash(`${syllables[at - 1]} ${syllable}`))
  })
  return { single: [...single], pairs: [...pairs] }
}

/** FNV-1a (Fowler, Noll, Vo 1991) over UTF-16 code units. */
function hash(text: string): number {
  let h = 0x811c9dc5
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193)
  return h >>> 0
}

/** Takes voices in, a few thousand at a time, in the order of their ids; then `finish` makes the index. */
export function gather() {
  const ids: string[] = []
  const places = new Map<string, number>()
  const placeOf: number[] = []
  const terms = new Map<number, { docs: number; isPair: boolean }>()
  /** All features of all voices, one voice after the other; `ends` says where each ends. */
  const features: number[] = []
  const ends: number[] = []

  const add = (voice: Voice) => {
    const place = places.get(voice.place) ?? places.size
    places.set(voice.place, place)
    ids.push(voice.id)
    placeOf.push(place)
    const { single, pairs } = featuresOf(voice.text)
    const take = (feature: number, isPair: boolean) => {
      const term = terms.get(feature)
      if (term) term.docs += 1
      else terms.set(feature, { docs: 1, isPair })
      features.push(feature)
    }
    for (const feature of single) take(feature, false)
    for (const feature of pairs) take(feature, true)
    ends.push(features.length)
  }
  return { add, finish: () => indexOf({ ids, places, placeOf, terms, features, ends }) }
}

type Gathered = {
  ids: string[]
  places: Map<string, number>
  placeOf: number[]
  terms: Map<number, { docs: number; isPair: boolean }>
  features: number[]
  ends: number[]
}

/** The voices a text is like, for as long as the index is held. */
export type SimilarIndex = { size: number; find: (typed: string, place: string, most: number) => Match[] }

/**
 * An inverted index. Two texts are alike by the weight of what they have in common, against the geometric mean of what each has (the cosine of
 * binary vectors: Salton & McGill 1983, 4.2); rare syllables and pairs weigh more (inverse document frequency: Spärck Jones 1972).
 */
function indexOf({ ids, places, placeOf, terms, features, ends }: Gathered): SimilarIndex {
  const size = ids.length
  const weightOf = (it: { docs: number; isPair: boolean }) =>
    Math.log(1 + size / it.docs) * (it.isPair ? PAIR_WEIGHT : 1)
  const lists = new Map<number, { weight: number; docs: Uint32Array; filled: number }>()
  for (const [feature, it] of terms)
    lists.set(feature, { weight: weightOf(it), docs: new Uint32Array(it.docs), filled: 0 })
  const whole = new Float32Array(size)
  let at = 0
  for (let doc = 0; doc < size; doc++)
    for (; at < ends[doc]!; at++) {
      const list = lists.get(features[at]!)!
      list.docs[list.filled++] = doc
      whole[doc]! += list.weight
    }
  const shared = new Float32Array(size)

  return {
    size,
    find(typed, place, most) {
      const { single, pairs } = featuresOf(typed)
      if (single.length < SYLLABLES_MIN) return []
      const unseen = (isPair: boolean) => weightOf({ docs: 1, isPair })
      const known: { weight: number; docs: Uint32Array }[] = []
      let all = 0
      for (const [some, isPair] of [
        [single, false],
        [pairs, true],
      ] as const)
        for (const feature of some.slice(0, TYPED_MAX)) {
          const list = lists.get(feature)
          all += list?.weight ?? unseen(isPair)
          if (list) known.push(list)
        }
      const touched: number[] = []
      let entries = 0
      for (const { weight, docs } of known.toSorted((a, b) => a.docs.length - b.docs.length)) {
        entries += docs.length
        if (entries > ENTRIES_MAX && touched.length > 0) break
        for (const doc of docs) {
          if (shared[doc] === 0) touched.push(doc)
          shared[doc]! += weight
        }
      }
      const here = places.get(place)
      const found: { doc: number; score: number }[] = []
      const telling = Math.log(1 + Math.min(TELLING.share, size / TELLING.least))
      const tells = all >= telling * (single.length + PAIR_WEIGHT * pairs.length)
      const mayBeHeld = tells && single.length >= HELD.syllables
      for (const doc of touched) {
        const isHeld = mayBeHeld && shared[doc]! >= HELD.share * all
        const alike = Math.max(shared[doc]! / Math.sqrt(all * whole[doc]!), isHeld ? LIKE : 0)
        if (alike >= LIKE) found.push({ doc, score: alike * (placeOf[doc] === here ? HERE : 1) })
        shared[doc] = 0
      }
      return found
        .sort((a, b) => b.score - a.score || a.doc - b.doc)
        .slice(0, most)
        .map(({ doc, score }) => ({ id: ids[doc]!, score }))
    },
  }
}

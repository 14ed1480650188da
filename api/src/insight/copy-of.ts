import { filledIn, isRewritten, REWRITTEN } from './rewritten.ts'

/**
 * The triples of many texts, each once and in order: those of text i stand from `starts[i]` to `starts[i + 1]`, at which of its syllables each
 * begins in `places`; how many syllables it has, these without accents in one, and the text as one of those who sent it wrote it.
 */
export type Triples = {
  all: Uint32Array
  places: Uint16Array
  starts: Uint32Array
  lengths: Uint16Array
  keys: readonly string[]
  written: readonly string[]
}

/** So much of the common text a copy keeps; so much of a copy is the common text, the rest is what its writer added. */
const KEPT = 0.6
const COMMON = 0.4
/** Of texts in one frame, so much is the frame's. */
const FRAMED = 0.5
/** A copy leaves out or alters no longer stretch than this many triples, or this share of a long text: a sentence replaced is another text. */
const STRETCH = 10
const STRETCH_SHARE = 0.12

/** More than twice the triples of the longest text that is compared (`TOKENS_MAX`). */
const SLOTS = 1 << 13

/** So many texts are kept cut in syllables: the same ones are compared with many. */
const CUT_MAX = 2000

/** A stretch of the one text and what stands in its place in the other: from and to which syllable of each. */
type Apart = [from: number, to: number, start: number, end: number]

/** Looks texts over, one after the other, for whose copy they are. */
export type Comparer = {
  /** Takes up the text that `share` compares. */
  take: (text: number) => void
  /** How much of another text the one taken up keeps, by triples, 0 to 1; 0 unless it is a copy of it. */
  share: (common: number) => number
  /** Where the two compared last differ, and what the one taken up has there in place of the other's words (`filledIn`). */
  fillings: (common: number) => Filling[]
}

/** From and to which syllable of the common text another has something else, and what. */
export type Filling = { from: number; to: number; said: string }

/**
 * Compares texts triple by triple. A text is a copy of another when it says nearly all of it, in its order of stretches: single words may be
 * altered anywhere and sentences added, but none replaced and nothing written anew in another's place (`rewritten.ts`), as in texts made from
 * one form or of the same stock phrases: those are told too when they are asked for (`framed`).
 */
export function comparer(triples: Triples, framed: boolean): Comparer {
  const { all, places, starts, lengths, keys, written } = triples
  const slots = new Uint32Array(SLOTS)
  const placeIn = new Uint16Array(SLOTS)
  const takenIn = new Uint32Array(SLOTS)
  let turn = 0
  let size = 0
  let taken = 0
  /** Between which syllables of each the two compared last differ. */
  let apart: Apart[] = []
  const cut = new Map<number, readonly string[]>()
  const syllablesOf = (text: number): readonly string[] => {
    const known = cut.get(text)
    if (known) return known
    if (cut.size >= CUT_MAX) cut.clear()
    const syllables = keys[text]!.split(' ')
    cut.set(text, syllables)
    return syllables
  }
  const side = (text: number, [from, to]: [number, number]) => ({
    all: syllablesOf(text),
    written: written[text]!,
    span: { from, to },
  })
  /** Whether the taken text has something else, written anew, where the other has these syllables. */
  const anew = (common: number, [from, to, start, end]: Apart) => {
    if (to - from < REWRITTEN || end - start < REWRITTEN) return false
    return isRewritten(side(common, [from, to]), side(taken, [start, end]))
  }
  const slotOf = (triple: number) => {
    let slot = triple & (SLOTS - 1)
    while (takenIn[slot] === turn && slots[slot] !== triple) slot = (slot + 1) & (SLOTS - 1)
    return slot
  }
  return {
    take: (text) => {
      turn++
      taken = text
      size = starts[text + 1]! - starts[text]!
      for (let at = starts[text]!; at < starts[text + 1]!; at++) {
        const slot = slotOf(all[at]!)
        slots[slot] = all[at]!
        placeIn[slot] = places[at]!
        takenIn[slot] = turn
      }
    },
    share: (common) => {
      const from = starts[common]!
      const to = starts[common + 1]!
      const longest = framed ? Infinity : Math.max(STRETCH, (to - from) * STRETCH_SHARE)
      const least = Math.max((to - from) * (framed ? FRAMED : KEPT), size * COMMON)
      let kept = 0
      let missing = 0
      // Where they last agreed: after which syllable of each.
      apart = []
      let [here, there] = [0, 0]
      for (let at = from; at < to; at++) {
        const slot = slotOf(all[at]!)
        if (takenIn[slot] === turn) {
          if (missing > 0) apart.push([here, places[at]!, there, placeIn[slot]!])
          kept++
          missing = 0
          here = places[at]! + 3
          there = placeIn[slot]! + 3
        } else if (++missing > longest || kept + to - at - 1 < least) return 0
      }
      if (missing > 0) apart.push([here, lengths[common]!, there, lengths[taken]!])
      if (kept < least || (!framed && apart.some((it) => anew(common, it)))) return 0
      return kept / (to - from)
    },
    fillings: (common) =>
      apart.flatMap(([from, to, start, end]) => {
        if (to === from || end === start) return []
        const said = filledIn(side(common, [from, to]), side(taken, [start, end]))
        return said === null ? [] : [{ from, to, said }]
      }),
  }
}

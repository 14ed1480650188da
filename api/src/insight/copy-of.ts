import type { Texts } from './distinct-texts.ts'
import { filledIn, isRewritten, REWRITTEN } from './rewritten.ts'
import { TOKENS_MAX } from './triples.ts'

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

/** Looks texts over, one after the other, for whose copy they are. */
export type Comparer = {
  /** Takes up the text that `share` compares. */
  take: (text: number) => void
  /** The least share that the triples both have must be of those either has, for the one taken up to be a copy; more than 1 when their lengths rule it out. */
  least: (common: number) => number
  /** How much of another text the one taken up keeps, by triples, 0 to 1; 0 unless it is a copy of it that keeps more than `above`. */
  share: (common: number, above: number) => number
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
export function comparer(texts: Texts, framed: boolean): Comparer {
  const { triples, places, starts, lengths } = texts
  const slots = new Uint32Array(SLOTS)
  const placeIn = new Uint16Array(SLOTS)
  const takenIn = new Uint32Array(SLOTS)
  let mask = SLOTS - 1
  let turn = 0
  let size = 0
  let taken = 0
  /** Between which syllables of each the two compared last differ: from, to, and the same of the one taken up. */
  const apart = new Uint16Array(4 * (TOKENS_MAX + 1))
  let aparts = 0
  const differ = (from: number, to: number, start: number, end: number) => {
    apart[aparts++] = from
    apart[aparts++] = to
    apart[aparts++] = start
    apart[aparts++] = end
  }
  /** So many triples of a text of so many a copy of it keeps at least. */
  const leastOf = (other: number) => Math.max(other * (framed ? FRAMED : KEPT), size * COMMON)
  const sidesAt = (common: number, at: number) =>
    [
      { texts, text: common, from: apart[at]!, to: apart[at + 1]! },
      { texts, text: taken, from: apart[at + 2]!, to: apart[at + 3]! },
    ] as const
  /** Whether the taken text has something else, written anew, where the other has some of its syllables. */
  const anew = (common: number) => {
    for (let at = 0; at < aparts; at += 4) {
      if (apart[at + 1]! - apart[at]! < REWRITTEN || apart[at + 3]! - apart[at + 2]! < REWRITTEN) continue
      if (isRewritten(...sidesAt(common, at))) return true
    }
    return false
  }
  return {
    take: (text) => {
      turn++
      taken = text
      size = starts[text + 1]! - starts[text]!
      mask = 15
      while (mask < 2 * size) mask = 2 * mask + 1
      for (let at = starts[text]!; at < starts[text + 1]!; at++) {
        let slot = triples[at]! & mask
        while (takenIn[slot] === turn) slot = (slot + 1) & mask
        slots[slot] = triples[at]!
        placeIn[slot] = places[at]!
        takenIn[slot] = turn
      }
    },
    least: (common) => {
      const other = starts[common + 1]! - starts[common]!
      const both = leastOf(other)
      return both > size || both > other ? 2 : both / (size + other - both)
    },
    share: (common, above) => {
      const from = starts[common]!
      const to = starts[common + 1]!
      const longest = framed ? Infinity : Math.max(STRETCH, (to - from) * STRETCH_SHARE)
      const least = Math.max(leastOf(to - from), (to - from) * above)
      let kept = 0
      let missing = 0
      // Where they last agreed: after which syllable of each.
      aparts = 0
      let here = 0
      let there = 0
      for (let at = from; at < to; at++) {
        const triple = triples[at]!
        let slot = triple & mask
        while (takenIn[slot] === turn && slots[slot] !== triple) slot = (slot + 1) & mask
        if (takenIn[slot] === turn) {
          if (missing > 0) differ(here, places[at]!, there, placeIn[slot]!)
          kept++
          missing = 0
          here = places[at]! + 3
          there = placeIn[slot]! + 3
        } else if (++missing > longest || kept + to - at - 1 < least) return 0
      }
      if (missing > 0) differ(here, lengths[common]!, there, lengths[taken]!)
      return kept < least || (!framed && anew(common)) ? 0 : kept / (to - from)
    },
    fillings: (common) => {
      const found: Filling[] = []
      for (let at = 0; at < aparts; at += 4) {
        const [a, b] = sidesAt(common, at)
        if (a.to === a.from || b.to === b.from) continue
        const said = filledIn(a, b)
        if (said !== null) found.push({ from: a.from, to: a.to, said })
      }
      return found
    },
  }
}

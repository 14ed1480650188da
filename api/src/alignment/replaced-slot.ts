import { isTurned } from 'shared/turned-round'

import { type Both, type Comparing, likeBoth } from './comparing.ts'
import { commonOf } from './words-kept.ts'
import { NUMBER } from './side.ts'

/** Sentences of one kind share this much of the longer, in the same order. */
const OF_A_KIND = 0.65
/** A word that turns a name round says more than any other that was put in: for it this much is enough. */
const TURNED_OF_A_KIND = 0.5
/** Of the words that named it this share must stay, or all but one; of those that name it now one, for what was put in looks like a name too. */
const NAME_KEPT = 0.6

/** Where so much of what names one of its kind, and not it, was put in, it became that one. */
const NAME_TAKEN = 0.3

/** A wording beside another: which of its words are kept there, which have others in their place or put in beside them, and the words the other has besides. */
type Beside = {
  words: readonly string[]
  kept: Set<number>
  replaced: Set<number>
  besideNew: Set<number>
  gained: Set<string>
}

/**
 * Whether what tells a sentence from others of its kind (a unit, a group, "trước" or "sau", a figure) was replaced, whatever else was edited
 * with it: then it is another sentence of the kind, however alike. Its kind are blocks of its version that share most of its words in the
 * same order; the words in which it differs from one of them fill its slots. A figure may change while what names the sentence stays; a
 * name may not, nor may most of it go, nor may the name of another of its kind come: "doanh nghiệp nhà nước" that is now "doanh nghiệp
 * ngoài nhà nước" is that other one, whichever figure it has, and of a kind the word that turns a name round makes another. Where it does not stand in its place (`stays`) its name may not be added to either.
 */
export function isSlotReplaced(it: Comparing, both: Both, stays: boolean): boolean {
  const { old, now } = it.pairing
  const wordsOf = ({ words }: { words: string[][] }, blocks: readonly number[]) =>
    blocks.flatMap((at) => words[at]!.map(it.spelt))
  const [before, after] = [wordsOf(old, both.old), wordsOf(now, both.now)]
  const pairs = commonOf(before, after)
  const own = besideOf(before, after, pairs)
  const became = besideOf(
    after,
    before,
    pairs.map(([o, n]) => [n, o]),
  )
  const others = likeBoth(it, both)
  return (
    (isTurned(became.gained, own.gained) &&
      [...others.old].some((rival) => isOfAKind(before, wordsOf(old, [rival])))) ||
    [...others.old]
      .map((rival) => wordsOf(old, [rival]))
      .some((rival) => lostWhatTells(own, rival, NAME_KEPT, stays) || tookName(own, rival)) ||
    [...others.now].some((rival) => lostWhatTells(became, wordsOf(now, [rival]), 0, stays))
  )
}

const isOfAKind = (words: readonly string[], rival: readonly string[]) =>
  commonOf(words, rival).length >= TURNED_OF_A_KIND * Math.max(words.length, rival.length)

function lostWhatTells(
  { words, kept, replaced, besideNew }: Beside,
  rival: readonly string[],
  least: number,
  stays: boolean,
): boolean {
  const pairs = commonOf(words, rival)
  if (pairs.length < OF_A_KIND * Math.max(words.length, rival.length)) return false
  const common = new Set(pairs.map(([at]) => at))
  const slots = [...words.keys()].filter((at) => !common.has(at))
  const names = slots.filter((at) => !NUMBER.test(words[at]!))
  if (names.length === 0) return slots.some((at) => replaced.has(at))
  if (names.some((at) => replaced.has(at) || (!stays && besideNew.has(at)))) return true
  const left = names.filter((at) => kept.has(at)).length
  return left === 0 || (names.length - left > 1 && left < least * names.length)
}

/** Whether words were put in that name another of its kind and did not name this one. */
function tookName({ words, gained }: Beside, rival: readonly string[]): boolean {
  const pairs = commonOf(words, rival)
  if (pairs.length < OF_A_KIND * Math.max(words.length, rival.length)) return false
  const common = new Set(pairs.map(([, at]) => at))
  const names = rival.filter((word, at) => !common.has(at) && !NUMBER.test(word))
  const taken = names.filter((it) => gained.has(it)).length
  return taken > 0 && taken >= NAME_TAKEN * names.length
}

/** `pairs`: the places of the words that two wordings share, in order. */
function besideOf(
  words: readonly string[],
  other: readonly string[],
  pairs: readonly (readonly [number, number])[],
): Beside {
  const [replaced, besideNew] = [new Set<number>(), new Set<number>()]
  let [from, fromOther] = [0, 0]
  for (const [at, place] of [...pairs, [words.length, other.length] as const]) {
    if (place > fromOther) {
      for (let it = from; it < at; it++) replaced.add(it)
      besideNew.add(from - 1).add(at)
    }
    ;[from, fromOther] = [at + 1, place + 1]
  }
  const met = new Set(pairs.map(([, at]) => at))
  const gained = new Set(other.filter((_, at) => !met.has(at)))
  return { words, kept: new Set(pairs.map(([at]) => at)), replaced, besideNew, gained }
}

import { across, type Comparing, isCertain } from './comparing.ts'
import { isOneOfAKind, isOnlyContained } from './contained.ts'
import { alike } from './features.ts'
import { type Gaps, gapsOf, isInPlace } from './order.ts'
import { isNamedElse } from './named.ts'
import { FREE, freeOf, pair } from './pairing.ts'
import { isSlotReplaced } from './replaced-slot.ts'
import { isSisterMeant, isSisterSaid } from './sisters.ts'
import { isUnderLike } from './under-like.ts'

/** How alike wordings must be for the one to be the other rewritten: where it stood, and anywhere else. Below, nothing is carried. */
export const THRESHOLD = { inPlace: 0.4, elsewhere: 0.7 }
/** A shorter wording is looked for only where it stood. */
const ELSEWHERE_WORDS = 12
/** How many free blocks around the same place in a gap are looked at, however little they share. */
const NEIGHBOURS = 2

type Candidate = { o: number; n: number; score: number }

/** Pairs what was rewritten: wordings that are alike enough and can only come from each other, the most alike first; `among` these pairs. */
export function pairChanged(it: Comparing, among: (o: number, n: number) => boolean = () => true): void {
  const { pairing } = it
  const gaps = gapsOf(pairing)
  const found = candidates(it, gaps).sort((a, b) => b.score - a.score || a.o - b.o || a.n - b.n)
  const inPlace = found.filter(({ o, n }) => isInPlace(pairing, gaps, [o, n]))
  const [ofOld, ofNow] = [Map.groupBy(inPlace, ({ o }) => o), Map.groupBy(inPlace, ({ n }) => n)]
  const isFree = ({ o, n }: Candidate) => pairing.toNow[o] === FREE && pairing.toOld[n] === FREE
  for (const { o, n, score } of found) {
    if (!isFree({ o, n, score })) continue
    // Where one like it stands in its place, that may be it, rewritten, and this a sister put in elsewhere.
    const others = [...(ofOld.get(o) ?? []), ...(ofNow.get(n) ?? [])]
    if (!others.some((it) => it.o === o && it.n === n) && others.some(isFree)) continue
    if (!among(o, n) || isNamedElse(it, o, n) || isSisterMeant(it, o, n)) continue
    if (pairing.old.said[o] === pairing.now.said[n] && !isUnderLike(pairing, o, n)) continue
    const both = { old: [o], now: [n], o: it.features.old[o]!, n: it.features.now[n]! }
    const isKnown = isOnlyContained(it, o, n) || (!isOneOfAKind(it, o, n) && isCertain(it, both))
    if (isKnown && !isSlotReplaced(it, both, isInPlace(pairing, gaps, [o, n])) && !isSisterSaid(it, o, n))
      pair(pairing, o, n, score)
  }
}

function candidates(it: Comparing, gaps: Gaps): Candidate[] {
  const { old, now } = it.pairing
  const seen = new Map<number, Candidate>()
  const look = (o: number, n: number, score: number) => {
    if (isAlikeEnough(it, gaps, { o, n, score })) seen.set(o * now.size + n, { o, n, score })
  }
  for (const o of freeOf(it.pairing.toNow))
    for (const near of it.free.now(it.features.old[o]!, across(o, old, now))) look(o, near.at, near.alike)
  for (const n of freeOf(it.pairing.toOld))
    for (const near of it.free.old(it.features.now[n]!, across(n, now, old))) look(near.at, n, near.alike)
  for (const [o, n] of neighbours(it, gaps))
    look(o, n, alike(it.features.old[o]!, it.features.now[n]!, it.features.weight))
  return [...seen.values()]
}

function isAlikeEnough({ pairing }: Comparing, gaps: Gaps, { o, n, score }: Candidate): boolean {
  const { old, now } = pairing
  // The same wording goes by its surroundings alone, which did not decide.
  if (old.keys[o] === now.keys[n]) return false
  const isLong = old.words[o]!.length >= ELSEWHERE_WORDS && old.zones[o] === now.zones[n]
  if (score >= THRESHOLD.elsewhere && isLong) return true
  if (score < THRESHOLD.inPlace) return false
  return isInPlace(pairing, gaps, [o, n])
}

/** Free blocks at about the same place in a gap: a short wording may share no rare word with what became of it. */
function* neighbours({ pairing }: Comparing, gaps: Gaps): Generator<[number, number]> {
  const theirs = Map.groupBy(freeOf(pairing.toOld), (n) => gaps.now[n]!)
  for (const [gap, members] of Map.groupBy(freeOf(pairing.toNow), (o) => gaps.old[o]!)) {
    const others = theirs.get(gap) ?? []
    for (const [at, o] of members.entries())
      for (const n of others.slice(Math.max(0, at - NEIGHBOURS), at + NEIGHBOURS + 1)) yield [o, n]
  }
}

import type { Block } from 'shared/outline'
import type { Alignment } from 'shared/alignment'

import { pairChanged } from './changed.ts'
import { comparing, together, withFree } from './comparing.ts'
import { pairRenamedHeadings } from './headings.ts'
import { entriesOf } from './entries.ts'
import { alike } from './features.ts'
import { pairFamilies } from './families.ts'
import { pairNewFigures } from './new-figures.ts'
import { FREE, group, newPairing, pair, type Pairing, REMOVED } from './pairing.ts'
import { groupRegrouped } from './regrouped.ts'
import { pairBySurroundings, pairUnique } from './same-wording.ts'
import { type Side, sideOf } from './side.ts'

/** Wordings are compared in rounds: what one pairs tells the next what stands in place. */
const ROUNDS = 2

/** What a person has decided: the blocks that old ones became, none for one that is gone. Of those it was split into none is another's. */
export type Decided = ReadonlyMap<number, readonly number[]>

/**
 * What became of the blocks of an old version in a new one: every block of both is in exactly one entry, in the order of the new
 * version, what was removed after what stood before it. What is `decided` comes first and is never put in question. Then identical
 * wordings, where their surroundings agree or they cannot be mistaken; then what was split, merged and rewritten, only where it can come
 * from nowhere else; then renamed headings.
 */
export function align(old: readonly Block[], now: readonly Block[], decided: Decided = new Map()): Alignment {
  const pairing = newPairing(sideOf(old), sideOf(now))
  pairDecided(pairing, decided)
  pairUnique(pairing)
  pairBySurroundings(pairing)
  pairRenamedHeadings(pairing, old, now)
  pairBySurroundings(pairing)
  compareWordings(pairing)
  pairRenamedHeadings(pairing, old, now)
  pairBySurroundings(pairing)
  return entriesOf(pairing)
}

function pairDecided(pairing: Pairing, decided: Decided): void {
  if (decided.size === 0) return
  const it = comparing(pairing)
  const likeness = (old: readonly number[], now: readonly number[]) =>
    alike(together(it, 'old', old), together(it, 'now', now), it.features.weight)
  const merged = Map.groupBy(
    [...decided].filter(([, to]) => to.length === 1),
    ([, [n]]) => n!,
  )
  for (const [o, to] of decided) {
    const now = to.toSorted((a, b) => a - b)
    if (now.length === 0) pairing.toNow[o] = REMOVED
    else if (now.length > 1) group(pairing, { old: [o], now, score: likeness([o], now) })
  }
  for (const [n, all] of merged) {
    const old = all.map(([o]) => o).sort((a, b) => a - b)
    if (old.length > 1) group(pairing, { old, now: [n], score: likeness(old, [n]) })
    else pair(pairing, old[0]!, n, likeness(old, [n]))
  }
}

function compareWordings(pairing: Pairing): void {
  if (!hasFree(pairing)) return
  const it = comparing(pairing)
  for (let round = 0; round < ROUNDS; round++) {
    pairNewFigures(it)
    const areApart = pairFamilies(it)
    groupRegrouped(withFree(it))
    pairChanged(withFree(it), (o, n) => !areApart(o, n))
    pairBySurroundings(pairing)
  }
  const { old, now, toNow, toOld } = pairing
  const isBareOld = (o: number) => toNow[o] === FREE && isBare(old, o)
  const isBareNow = (n: number) => toOld[n] === FREE && isBare(now, n)
  if (![...toNow.keys()].some(isBareOld) && ![...toOld.keys()].some(isBareNow)) return
  pairChanged(withFree(comparing(pairing, bare)), (o, n) => isBareOld(o) !== isBareNow(n))
  pairBySurroundings(pairing)
}

const hasFree = ({ toNow, toOld }: Pairing) => toNow.includes(FREE) && toOld.includes(FREE)

/** A wording of some words was typed without accents when none has any. */
const isBare = ({ keys, words }: Side, at: number) =>
  words[at]!.length >= BARE_WORDS && !/[^\u0000-\u007f]/.test(keys[at]!)
const BARE_WORDS = 4

const bare = (word: string) => word.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd')

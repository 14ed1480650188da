import { type Features, featuresOf, type Wording, wordingOf } from './features.ts'
import { finder, type Finder } from './nearest.ts'
import { FREE, isSameAfter, isSameBefore, type Pairing } from './pairing.ts'
import type { Side } from './side.ts'
import { onlyFrom, type Rivals } from './telling-apart.ts'

/** Finders over the blocks of both versions. */
type Finders = { old: Finder; now: Finder }

/**
 * Two versions with what is needed to compare their wordings. `all` finds among all blocks, to see whether a wording could be meant for
 * another; `free` among those not paired when it was made; `saidBy` the words of each version's blocks but for figures.
 */
export type Comparing = {
  pairing: Pairing
  features: Features
  all: Finders
  free: Finders
  spelt: (word: string) => string
  saidBy: { old: ReadonlySet<string>; now: ReadonlySet<string> }
}

/** Makes two versions ready to compare wordings, `spelt` as `featuresOf` takes it. */
export function comparing(pairing: Pairing, spelt: (word: string) => string = (word) => word): Comparing {
  const features = featuresOf(pairing.old, pairing.now, spelt)
  const { old, now, weight } = features
  const all = { old: finder(old, weight), now: finder(now, weight) }
  const saidBy = { old: wordingsOf(pairing.old), now: wordingsOf(pairing.now) }
  return withFree({ pairing, features, all, free: all, spelt, saidBy })
}

const wordingsOf = ({ said }: Side) => new Set(said.filter((words) => words !== ''))

/** The same after more was paired. */
export function withFree(it: Comparing): Comparing {
  const { old, now, weight } = it.features
  const { toNow, toOld } = it.pairing
  const free = {
    old: finder(old, weight, (o) => toNow[o] === FREE),
    now: finder(now, weight, (n) => toOld[n] === FREE),
  }
  return { ...it, free }
}

/** Where in the other version a block would stand if that were as long. */
export function across(at: number, own: { size: number }, other: { size: number }): number {
  return Math.floor((at * other.size) / Math.max(1, own.size))
}

/** Old and new blocks that may belong together, and the features that are asked about, those of all of them or of a part. */
export type Both = { old: readonly number[]; now: readonly number[]; o: Wording; n: Wording }

/** Whether the wording of these new blocks can only come from that of these old ones, looking at all others that are like either. */
export function isCertain(it: Comparing, both: Both): boolean {
  return onlyFrom(both.o, both.n, rivalsOf(it, both), it.features.weight)
}

/** The same asked the other way round: whether these old ones can only have become these new ones. */
export function isCertainBack(it: Comparing, both: Both): boolean {
  const { old, now, inPlace } = rivalsOf(it, both)
  return onlyFrom(both.n, both.o, { old: now, now: old, inPlace }, it.features.weight)
}

/** All other blocks of both versions that are like one of two. */
export function likeEither(it: Comparing, o: number, n: number): { old: Set<number>; now: Set<number> } {
  return likeBoth(it, { old: [o], now: [n], o: it.features.old[o]!, n: it.features.now[n]! })
}

/** All other blocks of both versions that are like one of several. */
export function likeBoth(
  { all }: Comparing,
  { old, now, o, n }: Both,
): { old: Set<number>; now: Set<number> } {
  const like = (find: Finder, near: number) =>
    new Set([...find(o, near), ...find(n, near)].map(({ at }) => at))
  return {
    old: like(all.old, old[0]!).difference(new Set(old)),
    now: like(all.now, now[0]!).difference(new Set(now)),
  }
}

function rivalsOf(it: Comparing, both: Both): Rivals {
  const { pairing, features } = it
  const { old, now } = both
  const isSame = (at: number) => {
    const partner = pairing.toOld[at]!
    return partner >= 0 && pairing.old.keys[partner] === pairing.now.keys[at]
  }
  const others = likeBoth(it, both)
  return {
    old: [...others.old].map((at) => features.old[at]!),
    // One that has not changed comes from its own old block.
    now: [...others.now].filter((at) => !isSame(at)).map((at) => features.now[at]!),
    inPlace: isSameBefore(pairing, old[0]!, now[0]!) && isSameAfter(pairing, old.at(-1)!, now.at(-1)!),
  }
}

/** The features of several blocks of one side as of one. */
export function together({ features }: Comparing, side: 'old' | 'now', blocks: readonly number[]): Wording {
  const of = features[side]
  if (blocks.length === 1) return of[blocks[0]!]!
  const ids = Int32Array.from(new Set(blocks.flatMap((at) => [...of[at]!.ids]))).sort()
  return wordingOf(ids, features.weight)
}

import type { Side } from './side.ts'

/** Not yet paired; part of a split or a merge; said to be gone. Anything from 0 on is a block of the other side. */
export const FREE = -1
export const GROUPED = -2
export const REMOVED = -3

/** A block that became several, or several that became one: indexes in reading order, and how well the wording agrees, 0 to 1. */
export type Group = { old: number[]; now: number[]; score: number }

/**
 * What is known so far of two versions: for each block its partner on the other side, with the score of the pair, and the groups.
 */
export type Pairing = {
  old: Side
  now: Side
  toNow: Int32Array
  toOld: Int32Array
  score: Float64Array
  groups: Group[]
}

/** Two versions of which nothing is known yet. */
export function newPairing(old: Side, now: Side): Pairing {
  const free = (size: number) => new Int32Array(size).fill(FREE)
  return {
    old,
    now,
    toNow: free(old.size),
    toOld: free(now.size),
    score: new Float64Array(old.size),
    groups: [],
  }
}

/** Pairs two free blocks. */
export function pair(pairing: Pairing, o: number, n: number, score: number): void {
  pairing.toNow[o] = n
  pairing.toOld[n] = o
  pairing.score[o] = score
}

/** Takes free blocks out of what is still to be paired: they belong together. */
export function group(pairing: Pairing, group: Group): void {
  for (const o of group.old) pairing.toNow[o] = GROUPED
  for (const n of group.now) pairing.toOld[n] = GROUPED
  pairing.groups.push(group)
}

/** Whether both stand under the same heading: none, or headings that are partners. */
export function isUnderSame({ old, now, toNow }: Pairing, o: number, n: number): boolean {
  const [above, aboveNow] = [old.parents[o]!, now.parents[n]!]
  return above < 0 ? aboveNow < 0 : aboveNow >= 0 && toNow[above] === aboveNow
}

/** Whether the blocks before them are partners; both at the beginning counts. */
export function isSameBefore({ toNow }: Pairing, o: number, n: number): boolean {
  return o === 0 ? n === 0 : toNow[o - 1] === n - 1 && n > 0
}

/** Whether the blocks after them are partners; both at the end counts. */
export function isSameAfter({ old, now, toNow }: Pairing, o: number, n: number): boolean {
  return o === old.size - 1 ? n === now.size - 1 : toNow[o + 1] === n + 1
}

/** The blocks without a partner. */
export function freeOf(partners: Int32Array): number[] {
  return [...partners.keys()].filter((at) => partners[at] === FREE)
}

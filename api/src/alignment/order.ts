import { isSameAfter, isSameBefore, type Pairing } from './pairing.ts'

/**
 * The largest set of pairs whose order is the same in both versions, as a mark on each old block: the blocks that stayed in place.
 * Longest increasing subsequence with binary search (Fredman 1975), O(n log n).
 */
export function inOrder({ toNow, old }: Pick<Pairing, 'toNow'> & { old: { size: number } }): Uint8Array {
  const before = new Int32Array(old.size).fill(-1)
  const ends: number[] = []
  for (let o = 0; o < old.size; o++) {
    if (toNow[o]! < 0) continue
    let [low, high] = [0, ends.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if (toNow[ends[middle]!]! < toNow[o]!) low = middle + 1
      else high = middle
    }
    before[o] = low > 0 ? ends[low - 1]! : -1
    ends[low] = o
  }
  const stays = new Uint8Array(old.size)
  for (let o = ends.at(-1) ?? -1; o >= 0; o = before[o]!) stays[o] = 1
  return stays
}

/** By block, how many that stayed in place come before it: blocks of the same number may stand for each other without having moved. */
export type Gaps = { old: Int32Array; now: Int32Array }

/** The gaps of all blocks. */
export function gapsOf({ old, now, toNow }: Pairing): Gaps {
  const stays = inOrder({ old, toNow })
  const gaps = { old: new Int32Array(old.size), now: new Int32Array(now.size) }
  const begins = new Uint8Array(now.size)
  for (let [o, gap] = [0, 0]; o < old.size; o++) {
    gaps.old[o] = gap
    if (!stays[o]) continue
    gap += 1
    begins[toNow[o]!] = 1
  }
  for (let [n, gap] = [0, 0]; n < now.size; n++) {
    gaps.now[n] = gap
    gap += begins[n]!
  }
  return gaps
}

/** Whether two blocks stand in the same place: in one gap, or beside the same neighbour. */
export function isInPlace(pairing: Pairing, gaps: Gaps, [o, n]: [number, number]): boolean {
  return gaps.old[o] === gaps.now[n] || isSameBefore(pairing, o, n) || isSameAfter(pairing, o, n)
}

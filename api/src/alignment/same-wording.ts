import { gapsOf } from './order.ts'
import { FREE, isSameAfter, isSameBefore, isUnderSame, pair, type Pairing } from './pairing.ts'

/** A sentence of this many words is not written twice by chance; shorter ones ("Nhất trí.") need their surroundings. */
const SPEAKS_FOR_ITSELF = 6

/** Where one wording stands, in reading order. */
type Standing = { old: number[]; now: number[] }

/** Pairs every wording that stands once in each version and is long enough to be known anywhere. */
export function pairUnique(pairing: Pairing): void {
  for (const { old, now } of standings(pairing)) {
    if (old.length !== 1 || now.length !== 1) continue
    if (pairing.old.words[old[0]!]!.length >= SPEAKS_FOR_ITSELF) pair(pairing, old[0]!, now[0]!, 1)
  }
}

/**
 * Pairs the same short or repeated wordings where the surroundings agree: from the neighbours of pairs outwards (Heckel 1978), then
 * those that stand once, or equally often, in the same place. What the surroundings do not decide stays free.
 */
export function pairBySurroundings(pairing: Pairing): void {
  do spread(pairing)
  while (pairRest(pairing))
}

function spread(pairing: Pairing): void {
  const { old, now, toNow } = pairing
  for (let o = 0; o <= old.size; o++) {
    const n = o === old.size ? now.size : toNow[o]!
    if (n >= 0) spreadFrom(pairing, o - 1, n - 1, -1)
  }
  for (let o = -1; o < old.size; o++) {
    const n = o < 0 ? -1 : toNow[o]!
    if (o < 0 || n >= 0) spreadFrom(pairing, o + 1, n + 1, 1)
  }
}

function spreadFrom(pairing: Pairing, from: number, fromNow: number, step: 1 | -1): void {
  for (let [o, n] = [from, fromNow]; isSameAndFree(pairing, o, n); o += step, n += step) {
    const both = isSameBefore(pairing, o, n) && isSameAfter(pairing, o, n)
    if (!both && !isUnderSame(pairing, o, n)) return
    pair(pairing, o, n, 1)
  }
}

function isSameAndFree({ old, now, toNow, toOld }: Pairing, o: number, n: number): boolean {
  return toNow[o] === FREE && toOld[n] === FREE && old.keys[o] === now.keys[n]
}

/** Pairs what stands once under the same heading, or equally often in the same gap. Whether anything was. */
function pairRest(pairing: Pairing): boolean {
  const gaps = gapsOf(pairing)
  let any = false
  for (const { old, now } of standings(pairing)) {
    const once = old.length === 1 && now.length === 1
    const nowByGap = Map.groupBy(now, (n) => (once ? 0 : gaps.now[n]!))
    for (const [gap, members] of Map.groupBy(old, (o) => (once ? 0 : gaps.old[o]!))) {
      const theirs = nowByGap.get(gap) ?? []
      if (theirs.length !== members.length) continue
      if (!members.every((o, at) => isUnderSame(pairing, o, theirs[at]!))) continue
      for (const [at, o] of members.entries()) pair(pairing, o, theirs[at]!, 1)
      any = true
    }
  }
  return any
}

/** Where each wording stands among the free blocks that have it on both sides. */
function standings({ old, now, toNow, toOld }: Pairing): Standing[] {
  const byKey = new Map<string, Standing>()
  for (let o = 0; o < old.size; o++) {
    if (toNow[o] !== FREE) continue
    const key = old.keys[o]!
    const found = byKey.get(key)
    if (found) found.old.push(o)
    else byKey.set(key, { old: [o], now: [] })
  }
  for (let n = 0; n < now.size; n++) if (toOld[n] === FREE) byKey.get(now.keys[n]!)?.now.push(n)
  return [...byKey.values()].filter((it) => it.now.length > 0)
}

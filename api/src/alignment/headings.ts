import type { Block } from 'shared/outline'

import { isHeadingOfAKind, isOneInTheOther } from './contained.ts'
import { FREE, pair, type Pairing } from './pairing.ts'
import { headingStays } from './under-like.ts'

/** A heading stays the same heading when this share of all that stood and stands under it is the same. */
const SAME_CONTENT = 0.5

/**
 * Pairs headings of one level that were given another name: most of what stood under the one stands under the other. The score is how
 * much. A name that stands on both sides was not given up, and one of several of a kind ("Đối với …") that has another in its place is another
 * section, with the same things asked of others; with words only put in or taken out it is the same where what stands under it stands nowhere else.
 */
export function pairRenamedHeadings(pairing: Pairing, old: readonly Block[], now: readonly Block[]): void {
  const { toNow, toOld } = pairing
  const [size, sizeNow] = [sizesUnder(pairing.old.parents), sizesUnder(pairing.now.parents)]
  const common = new Map<number, number>()
  const own = new Map<number, number>()
  const [alone, aloneNow] = [standsAlone(pairing.old.keys), standsAlone(pairing.now.keys)]
  const partners = [...toNow.entries(), ...pairing.groups.map(({ old, now }) => [old[0]!, now[0]!] as const)]
  for (const [o, n] of partners) {
    if (n < 0) continue
    for (const heading of freeAbove(o, pairing.old.parents, toNow))
      for (const headingNow of freeAbove(n, pairing.now.parents, toOld)) {
        // Under another name only what stayed to the letter shows that it is the same section.
        const isSame = pairing.old.keys[o] === pairing.now.keys[n]
        if (!isSame && !headingStays(pairing, heading, headingNow)) continue
        const both = heading * now.length + headingNow
        common.set(both, (common.get(both) ?? 0) + 1)
        if (alone(o) && aloneNow(n)) own.set(both, (own.get(both) ?? 0) + 1)
      }
  }
  const names = new Set(pairing.old.keys).intersection(new Set(pairing.now.keys))
  const found = [...common].map(([both, count]) => {
    const [o, n] = [Math.floor(both / now.length), both % now.length]
    const most = Math.max(size[o]!, sizeNow[n]!)
    return { o, n, score: count / most, ownShare: (own.get(both) ?? 0) / most }
  })
  for (const { o, n, score, ownShare } of found.sort((a, b) => b.score - a.score || a.o - b.o || a.n - b.n)) {
    if (toNow[o] !== FREE || toOld[n] !== FREE || score < SAME_CONTENT) continue
    if (names.has(pairing.old.keys[o]!) || names.has(pairing.now.keys[n]!)) continue
    if (isHeadingOfAKind(pairing, o, n) && !(ownShare >= SAME_CONTENT && isOneInTheOther(pairing, o, n)))
      continue
    if (old[o]!.level === now[n]!.level) pair(pairing, o, n, score)
  }
}

/** Whether a block's wording is no other's of its version. */
function standsAlone(keys: readonly string[]): (at: number) => boolean {
  const counts = new Map<string, number>()
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1)
  return (at) => counts.get(keys[at]!) === 1
}

/** The headings without a partner above a block, the nearest first. */
function* freeAbove(at: number, parents: Int32Array, partners: Int32Array): Generator<number> {
  for (let above = parents[at]!; above >= 0; above = parents[above]!)
    if (partners[above] === FREE) yield above
}

/** How many blocks stand under each heading, at any depth. */
function sizesUnder(parents: Int32Array): Int32Array {
  const sizes = new Int32Array(parents.length)
  for (let at = parents.length - 1; at >= 0; at--) {
    const above = parents[at]!
    if (above >= 0) sizes[above]! += sizes[at]! + 1
  }
  return sizes
}

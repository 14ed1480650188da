import { ROMAN } from './amounts.ts'
import { type Comparing, withFree } from './comparing.ts'
import { alike } from './features.ts'
import { gapsOf, isInPlace } from './order.ts'
import { FREE, freeOf, isUnderSame, pair } from './pairing.ts'
import { NUMBER, type Side } from './side.ts'
import { isSisterMeant } from './sisters.ts'
import { PARALLEL } from './telling-apart.ts'
import { isUnderLike } from './under-like.ts'

/** A sentence of this many words besides its figures is not written twice by chance; a shorter line or row is known under its heading. */
const SPEAKS_FOR_ITSELF = 8
const KNOWN_WHERE_IT_STANDS = 3
/** All new blocks within so many are looked at; of the others the likest. */
const NEAR = 40

/**
 * Pairs sentences of which nothing but figures changed and that stand where they stood, however many parallel ones stand beside them: the
 * words that name each are all there, and no other sentence of either version has just these.
 */
export function pairNewFigures(it: Comparing): void {
  const { pairing, features } = it
  const { old, now, toNow, toOld } = pairing
  const theirs = onceByWords(now)
  const gaps = gapsOf(pairing)
  const found = [...onceByWords(old)].flatMap(([words, o]) => {
    const n = theirs.get(words)
    if (n === undefined || toNow[o] !== FREE || toOld[n] !== FREE) return []
    if (old.zones[o] !== now.zones[n] || !isInPlace(pairing, gaps, [o, n])) return []
    const isLong = words.split(' ').length >= SPEAKS_FOR_ITSELF
    return (isLong ? isUnderLike : isUnderSame)(pairing, o, n) ? [{ o, n }] : []
  })
  const known = new Set(found.map(({ n }) => n))
  const others = freeOf(toOld).filter((n) => !known.has(n))
  const { free } = withFree(it)
  for (const { o, n } of found) {
    const like = (other: number) => alike(features.old[o]!, features.now[other]!, features.weight)
    // Another new one may be it, rewritten, and this one have been put in beside it.
    const near = others.filter((other) => Math.abs(other - n) <= NEAR)
    const far = free.now(features.old[o]!, n).flatMap(({ at }) => (known.has(at) ? [] : [at]))
    if (isSisterMeant(it, o, n)) continue
    if (![...near, ...far].some((other) => like(other) >= PARALLEL)) pair(pairing, o, n, like(n))
  }
}

/** The blocks with figures whose other words no other block of the version has, by these words. */
function onceByWords({ words, size }: Side): Map<string, number> {
  const found = new Map<string, number[]>()
  for (let at = 0; at < size; at++) {
    const other = words[at]!.filter((word) => !NUMBER.test(word) && !ROMAN.test(word))
    if (other.length < KNOWN_WHERE_IT_STANDS) continue
    const key = other.join(' ')
    found.set(key, [...(found.get(key) ?? []), at])
  }
  const once = new Map<string, number>()
  for (const [key, [at, ...more]] of found) if (more.length === 0) once.set(key, at!)
  return once
}

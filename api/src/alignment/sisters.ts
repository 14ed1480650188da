import { namedFigures } from './amounts.ts'
import { type Comparing, likeEither } from './comparing.ts'
import { alike, type Wording } from './features.ts'
import { FREE } from './pairing.ts'

/** A sister has so much of what the two have in common; another line of the same list, with another name, has less. */
const AS_LIKE = 0.85

/**
 * Whether a year or a quarter is another, and another block much like them has the one the new one has, or the one the old one had: targets of 2026
 * and of 2027 in one draft. Where there is no such sister a term that moved on stays what it was.
 */
export function isSisterMeant(it: Comparing, o: number, n: number): boolean {
  const { old, now } = it.pairing
  if (old.named[o] !== '' && old.named[o] === now.named[n]) return false
  const [was, is] = [namedFigures(old.words[o]!), namedFigures(now.words[n]!)]
  if (was === is) return false
  const { weight, old: olds, now: nows } = it.features
  const least = AS_LIKE * alike(olds[o]!, nows[n]!, weight)
  const others = likeEither(it, o, n)
  return (
    [...others.old].some(
      (at) => namedFigures(old.words[at]!) === is && alike(olds[at]!, nows[n]!, weight) >= least,
    ) ||
    [...others.now].some(
      (at) => namedFigures(now.words[at]!) === was && alike(olds[o]!, nows[at]!, weight) >= least,
    )
  )
}

/** So much of that likeness another block has that says of the same name much the same. */
const SAYS_THE_SAME = 0.5

/** A member of a list, the one it may have become, and the words that name both. */
type Named = { o: number; n: number; name: ReadonlySet<string> }

/** Whether another block without a partner that has the same name is nearer, its figures too: of two lists of the same names each goes its own way. */
export function isSisterNearer(it: Comparing, { o, n, name }: Named): boolean {
  const { weight, old, now } = it.features
  const { toNow, toOld } = it.pairing
  const near = alike(old[o]!, now[n]!, weight)
  const sisters = sistersOf(it, { o, n, name })
  return (
    sisters.old.some((at) => toNow[at] === FREE && alike(old[at]!, now[n]!, weight) > near) ||
    sisters.now.some((at) => toOld[at] === FREE && alike(old[o]!, now[at]!, weight) > near)
  )
}

/** Whether either version has another block that has the same name and says much the same of it. */
export function hasSister(it: Comparing, named: Named): boolean {
  const { old, now } = sistersOf(it, named)
  return old.length + now.length > 0
}

function sistersOf(it: Comparing, { o, n, name }: Named): { old: number[]; now: number[] } {
  const { weight, old, now } = it.features
  const others = likeEither(it, o, n)
  const isNamed = (words: readonly string[]) => name.isSubsetOf(new Set(words))
  const least = SAYS_THE_SAME * alike(old[o]!, now[n]!, weight)
  const isLike = (other: Wording) => [old[o]!, now[n]!].some((own) => alike(own, other, weight) >= least)
  return {
    old: [...others.old].filter((at) => isNamed(it.pairing.old.words[at]!) && isLike(old[at]!)),
    now: [...others.now].filter((at) => isNamed(it.pairing.now.words[at]!) && isLike(now[at]!)),
  }
}

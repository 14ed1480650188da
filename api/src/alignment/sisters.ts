import { namedFigures } from './amounts.ts'
import { type Comparing, likeEither } from './comparing.ts'
import { alike } from './features.ts'

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

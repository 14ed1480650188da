import { isUnderSame, type Pairing } from './pairing.ts'
import { commonOf } from './words-kept.ts'

/** More of the longer heading stays where it was only reworded. */
const REWORDED = 0.5

/**
 * Whether both stand under the same heading, or under one that was only reworded. Lines of which only figures change say little of themselves:
 * "5 tập thể, 10 cá nhân" under "Khen thưởng" is not what stands under "Kỷ luật".
 */
export function isUnderLike(pairing: Pairing, o: number, n: number): boolean {
  if (isUnderSame(pairing, o, n)) return true
  const [above, aboveNow] = [pairing.old.parents[o]!, pairing.now.parents[n]!]
  return above >= 0 && aboveNow >= 0 && headingStays(pairing, above, aboveNow)
}

/** Whether more than half of a heading's words are those of the other. */
export function headingStays({ old, now }: Pairing, o: number, n: number): boolean {
  const [before, after] = [old.words[o]!, now.words[n]!]
  return commonOf(before, after).length > REWORDED * Math.max(before.length, after.length)
}

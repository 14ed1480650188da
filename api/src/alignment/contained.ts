import { type Comparing, likeEither } from './comparing.ts'

/** The shorter wording is at least this much of the longer one. */
const LEAST = 0.5

/**
 * Whether words were only put into the one or only taken out of the other: every word of the shorter stands in the longer in the same order,
 * so what tells it from its parallels does too. And nothing else may be meant: no other block of either version begins, ends, holds or is
 * held by one of them, so that neither is one of a kind that differs by words more.
 */
export function isOnlyContained(it: Comparing, o: number, n: number): boolean {
  const { old, now } = it.pairing
  const [before, after] = [old.words[o]!, now.words[n]!]
  const [short, long] = before.length < after.length ? [before, after] : [after, before]
  if (short.length < LEAST * long.length || !isIn(short, long)) return false
  const rivals = likeEither(it, o, n)
  const isApart = (words: readonly string[]) =>
    [before, after].every((own) => !isIn(words, own) && !isIn(own, words))
  return (
    [...rivals.old].every((rival) => isApart(old.words[rival]!)) &&
    [...rivals.now].every((rival) => isApart(now.words[rival]!))
  )
}

/** Whether all these words stand among the others, in the same order. */
function isIn(words: readonly string[], others: readonly string[]): boolean {
  let at = 0
  for (const word of others) if (word === words[at]) at += 1
  return at === words.length
}

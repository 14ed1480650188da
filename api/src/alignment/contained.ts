import { type Comparing, likeEither } from './comparing.ts'
import type { Pairing } from './pairing.ts'

/**
 * Whether words were only put into the one or only taken out of the other: every word of the shorter stands in the longer in the same order,
 * so what tells it from its parallels does too. And nothing else may be meant: no other block of either version begins, ends, holds or is
 * held by one of them, so that neither is one of a kind that differs by words more. Nor is it a heading of a kind.
 */
export function isOnlyContained(it: Comparing, o: number, n: number): boolean {
  const { old, now } = it.pairing
  const [before, after] = [old.words[o]!, now.words[n]!]
  if (!isOneInTheOther(it.pairing, o, n)) return false
  if (isHeadingOfAKind(it.pairing, o, n)) return false
  const rivals = likeEither(it, o, n)
  const isApart = (words: readonly string[]) =>
    [before, after].every((own) => !isIn(words, own) && !isIn(own, words))
  return (
    [...rivals.old].every((rival) => isApart(old.words[rival]!)) &&
    [...rivals.now].every((rival) => isApart(now.words[rival]!))
  )
}

/** Whether the words of one all stand in the other, in the same order. */
export function isOneInTheOther({ old, now }: Pairing, o: number, n: number): boolean {
  const [before, after] = [old.words[o]!, now.words[n]!]
  return isIn(before, after) || isIn(after, before)
}

/** So few words leave nothing to tell a line by but what fills the form it shares with others. */
const SHORT = 12
/** A form shared is so many words at the beginning or at the end. */
const FORM = 2

/**
 * Whether a short line is one of several of the same form ("Nhiệm vụ: …"), as its counterpart is: where anything in it was replaced, it is as
 * likely another line of the form as itself rewritten.
 */
export function isOneOfAKind(it: Comparing, o: number, n: number): boolean {
  const { old } = it.pairing
  const { old: others } = likeEither(it, o, n)
  // Its neighbours share too few rare words to be found.
  const beside = [o - 2, o - 1, o + 1, o + 2].filter((at) => at >= 0 && at < old.size)
  return isOfTheForm(it.pairing, [o, n], [...others, ...beside]) || isHeadingOfAKind(it.pairing, o, n)
}

/**
 * The same of headings: "Đối với …" is one of all the headings of its version that begin or end like it, wherever they stand. "Công đoàn cơ sở"
 * that is now "chủ tịch công đoàn cơ sở" is another one, though words were only put in.
 */
export function isHeadingOfAKind(pairing: Pairing, o: number, n: number): boolean {
  const { old, now } = pairing
  if (old.zones[o] !== 'heading' || now.zones[n] !== 'heading') return false
  const headings = [...old.zones.keys()].filter((at) => at !== o && old.zones[at] === 'heading')
  return isOfTheForm(pairing, [o, n], headings)
}

function isOfTheForm({ old, now }: Pairing, [o, n]: [number, number], rivals: readonly number[]): boolean {
  const [before, after] = [old.words[o]!, now.words[n]!]
  if (Math.min(before.length, after.length) >= SHORT) return false
  return rivals.some((rival) => {
    const words = old.words[rival]!
    const isShared = (at: number) => words.at(at) === before.at(at) && words.at(at) === after.at(at)
    return [...Array(FORM).keys()].every(isShared) || [...Array(FORM).keys()].every((at) => isShared(-1 - at))
  })
}

/** Whether all these words stand among the others, in the same order. */
function isIn(words: readonly string[], others: readonly string[]): boolean {
  let at = 0
  for (const word of others) if (word === words[at]) at += 1
  return at === words.length
}

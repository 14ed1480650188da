import { isNamedByFigure } from './amounts.ts'
import { type Comparing, likeEither } from './comparing.ts'
import { alike, type Wording } from './features.ts'
import { FREE } from './pairing.ts'
import { isOfOneForm, namingWords, NUMBER, type Side } from './side.ts'

/** A sister has so much of what the two have in common; another line of the same list, with another name, has less. One of the same name needs less. */
const AS_LIKE = 0.85
const AS_LIKE_NAMED = 0.6

/**
 * Whether a year, a quarter or a figure of its whole list ("ca 3", "dưới 6 tuổi") is another, and another block much like them has the one the new
 * one has, or the one the old one had, or stands in a list of the same names: targets of 2026 and of 2027 in one draft. Where there is no such
 * sister a term that moved on stays what it was.
 */
export function isSisterMeant(it: Comparing, o: number, n: number): boolean {
  const { old, now } = it.pairing
  if (old.named[o] !== '' && old.named[o] === now.named[n]) return false
  const [was, is] = [figuresOfKind(old, o), figuresOfKind(now, n)]
  if (was === is) return false
  const { weight, old: olds, now: nows } = it.features
  const near = alike(olds[o]!, nows[n]!, weight)
  const others = likeEither(it, o, n)
  /** Whether a block of the one version, `at`, is meant by one of the other: it has its figures, or its name and others than its partner here. */
  const isMeant = (
    { side, at, score }: { side: Side; at: number; score: number },
    by: { kind: string; partner: string; name: ReadonlySet<string> | null },
  ) => {
    const kind = figuresOfKind(side, at)
    if (kind === by.kind && score >= AS_LIKE * near) return true
    const isNamed = by.name?.isSubsetOf(new Set(side.words[at]!)) === true
    return kind !== by.partner && isNamed && score >= AS_LIKE_NAMED * near
  }
  const [byNew, byOld] = [
    { kind: is, partner: was, name: namedBy(now, n) },
    { kind: was, partner: is, name: namedBy(old, o) },
  ]
  return (
    [...others.old].some((at) =>
      isMeant({ side: old, at, score: alike(olds[at]!, nows[n]!, weight) }, byNew),
    ) ||
    [...others.now].some((at) => isMeant({ side: now, at, score: alike(olds[o]!, nows[at]!, weight) }, byOld))
  )
}

/** The lines of a list at either side of one that are asked what figures all have. */
const BESIDE = [
  [-1, -2],
  [1, 2],
] as const

/**
 * The figures of a block that are no amounts: those that name what it speaks of, and those that all lines of its list have too, before it or after it: at
 * its other side another list may begin.
 */
function figuresOfKind(side: Side, at: number): string {
  const own = side.words[at]!
  const beside = BESIDE.map((steps) => linesBeside(side, at, steps))
  const fullest = Math.max(...beside.map(({ length }) => length))
  const isOfList = (word: string) =>
    NUMBER.test(word) &&
    fullest > 0 &&
    beside.some((lines) => lines.length === fullest && lines.every((words) => words.includes(word)))
  return own.filter((word, place) => isNamedByFigure(own, place) || isOfList(word)).join(' ')
}

/** The words of a line that tell it from those of its list beside it; null where there is no list. */
function namedBy(side: Side, at: number): ReadonlySet<string> | null {
  const beside = linesBeside(side, at, BESIDE.flat())
  return beside.length === 0 ? null : new Set(namingWords(side.words[at]!)).difference(new Set(beside.flat()))
}

function linesBeside(
  { words, parents, zones }: Side,
  at: number,
  steps: readonly number[],
): (readonly string[])[] {
  return steps
    .map((step) => at + step)
    .filter((other) => zones[other] === zones[at] && parents[other] === parents[at])
    .map((other) => words[other]!)
    .filter((other) => isOfOneForm(words[at]!, other))
}

/**
 * Whether another old block of the same name has the words that came and none of those that went, or another new one the other way round: "công đoàn cơ
 * sở" that is now "chủ tịch công đoàn cơ sở" is the other list's line where one says of the same what both say, in whatever order.
 */
export function isSisterSaid(it: Comparing, o: number, n: number): boolean {
  const { old, now } = it.pairing
  const { weight, old: olds, now: nows } = it.features
  const [before, after] = [new Set(namingWords(old.words[o]!)), new Set(namingWords(now.words[n]!))]
  const [went, came] = [before.difference(after), after.difference(before)]
  if (went.size + came.size === 0) return false
  const near = alike(olds[o]!, nows[n]!, weight)
  const isMeant = (
    { words, score }: { words: readonly string[]; score: number },
    by: { has: ReadonlySet<string>; hasNot: ReadonlySet<string>; name: ReadonlySet<string> | null },
  ) => {
    const said = new Set(words)
    if (!by.name?.size || score < SAYS_THE_SAME * near) return false
    return by.name.union(by.has).isSubsetOf(said) && by.hasNot.isDisjointFrom(said)
  }
  const [byNew, byOld] = [
    { has: came, hasNot: went, name: namedBy(now, n) },
    { has: went, hasNot: came, name: namedBy(old, o) },
  ]
  const others = likeEither(it, o, n)
  return (
    [...others.old].some((at) =>
      isMeant({ words: old.words[at]!, score: alike(olds[at]!, nows[n]!, weight) }, byNew),
    ) ||
    [...others.now].some((at) =>
      isMeant({ words: now.words[at]!, score: alike(olds[o]!, nows[at]!, weight) }, byOld),
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

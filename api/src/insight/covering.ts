import { QUOTE } from './reading.ts'
import { contains, eachPhrase, type Phrases } from './phrases.ts'

/**
 * A phrase that could name a theme: how much more of the theme says it than of the rest, how much of those who say it are in the theme, what of its coverage counts, whether
 * it can stand for no thing.
 */
export type Candidate = {
  phrase: number
  key: string
  syllables: number
  lift: number
  within: number
  weight: number
  deed: boolean
}

/** The wordings of a theme that are looked through, and for how many each of them stands. */
type Group = { sample: readonly number[]; scale: number }

/** What a theme says so much more often than the rest sets it apart; where nothing does, half of it must do. */
const LIFTS = [3, 1.5]
/** Of a second phrase those who do not say the first count so much, and the others the rest. */
const LEFT = 0.8
/**
 * A name rests on so many opinions and so much of them, as a second phrase does, and never on one of several; where nothing does, on fewer than five in a theme of few, and on
 * half as much in one of many.
 */
const RESTS_ON = 5
const RESTS_ON_SHARE = 0.1
const RESTS_ON_HALF = 0.05
/** A second phrase rests on so many in any case. */
const SECOND = 3
/** And on so many where the first is a word of one syllable, which says little alone. */
const LEAST = 2
/** Where two phrases say less of a theme than this, a third is added, if with it the name says so much. */
const LITTLE = 0.45
const ENOUGH = 0.3
/** So many phrases are looked through for the two that name most together. */
const PAIRED = 16
/** A word of one syllable comes first where so much more often said than anything longer, and by so much of the theme. */
const PLAINER = 2.5
const PLAIN_SHARE = { thing: 0.25, deed: 0.5 }
/** And only where so much of those who say it anywhere are in the theme: alone it could mean anything. */
const OWN = 0.4
/** So much of those who say a word of one syllable say a phrase with it that spells it out. */
const SPELLED_OUT = 0.3
/** How much it counts that only the theme says a phrase: 1 would count nothing but its opinions times the share of those who say it that are in the theme. */
const APART = 0.8
/** How much a name of so many syllables tells, four standing for all longer. */
const LENGTHS = [0, 1, 1, 1.1, 1.2]

type Covering = Candidate & { by: ReadonlySet<number>; opinions: number }

/**
 * The phrases that name a theme, at most three: of those that set it apart the two that together say most of its opinions, what one leaves out
 * counting twice for the other, and a third where these say less than nine in twenty. Copies count, words in quotation marks do not: they are the draft's. A word of one syllable comes first only where it is the theme's own, nothing longer
 * is said nearly as often, nor a phrase with it by three in ten of those who say it; and never second. Empty where nothing is said by five opinions, nor by a tenth of them; in many, not by a twentieth.
 */
export function coveringPhrases(
  phrases: Phrases,
  { sample, scale }: Group,
  candidates: readonly Candidate[],
): Candidate[] {
  const { sizes } = phrases.corpus
  const saidBy = sayings(phrases, sample, new Set(candidates.map(({ phrase }) => phrase)))
  const opinions = (wordings: Iterable<number>) => {
    let sum = 0
    for (const wording of wordings) sum += sizes[wording]!
    return sum * scale
  }
  const all = candidates.map((it): Covering => {
    const by = saidBy.get(it.phrase) ?? new Set()
    return { ...it, by, opinions: opinions(by) }
  })
  const size = opinions(sample)
  const tenth = Math.max(Math.min(2, sample.length), size * RESTS_ON_SHARE)
  for (const least of [Math.max(RESTS_ON, tenth), Math.min(tenth, Math.max(RESTS_ON, size * RESTS_ON_HALF))])
    for (const lift of LIFTS) {
      const apart = all.filter((it) => it.lift >= lift)
      const enough = apart.filter(({ opinions }) => opinions >= least)
      const firsts = ranked(enough.filter(({ syllables }) => syllables > 1)).slice(0, PAIRED)
      const plain = plainFirst(enough, { size, long: firsts[0]?.opinions ?? 0 })
      if (plain) firsts.splice(0, Infinity, ...spelledOut(plain, all))
      if (firsts.length === 0) continue
      const seconds = ranked(
        apart.filter(
          ({ syllables, opinions }) =>
            syllables > 1 &&
            opinions >= (firsts[0]!.syllables === 1 ? LEAST : Math.min(least, Math.max(SECOND, tenth))),
        ),
      ).slice(0, PAIRED)
      return withThird(bestPair(firsts, seconds, opinions), seconds, { size, opinions })
    }
  return []
}

/** A word of one syllable that so much of the theme says, and so much more often than anything longer, that it must name it. */
function plainFirst(enough: readonly Covering[], { size, long }: { size: number; long: number }) {
  return ranked(
    enough.filter(
      ({ syllables, opinions, deed, within }) =>
        syllables === 1 &&
        within >= OWN &&
        opinions >= size * (deed ? PLAIN_SHARE.deed : PLAIN_SHARE.thing) &&
        opinions >= long * PLAINER,
    ),
  )[0]
}

/** The phrases that hold a word of one syllable, by which it can be called ("khám sức khỏe" for "khám"): those several say; where there are none, the word itself. */
function spelledOut(plain: Covering, all: readonly Covering[]): Covering[] {
  const longer = ranked(
    all.filter(
      ({ key, lift, opinions, syllables }) =>
        syllables > 1 &&
        lift >= LIFTS[1]! &&
        opinions >= Math.max(SECOND, plain.opinions * SPELLED_OUT) &&
        contains(key, plain.key),
    ),
  )
  return longer.length > 0 ? longer.slice(0, PAIRED) : [plain]
}

/** The two phrases that together name most of the opinions, each counted by the better of those it says; one alone where no second adds to it. */
function bestPair(
  firsts: readonly Covering[],
  seconds: readonly Covering[],
  opinions: (wordings: Iterable<number>) => number,
): Covering[] {
  let best = [firsts[0]!]
  let most = -Infinity
  for (const first of firsts)
    for (const second of seconds) {
      if (contains(first.key, second.key) || contains(second.key, first.key)) continue
      const [better, other] = quality(first) >= quality(second) ? [first, second] : [second, first]
      const left = opinions([...other.by].filter((wording) => !better.by.has(wording)))
      const named = worth(better) + (LEFT * left + (1 - LEFT) * other.opinions) * quality(other)
      if (named > most) [best, most] = [[first, second], named]
    }
  return best
}

/** Two phrases with a third where they say little of the theme: the one that names most of what they leave out, if that is enough. */
function withThird(
  pair: readonly Covering[],
  others: readonly Covering[],
  { size, opinions }: { size: number; opinions: (wordings: Iterable<number>) => number },
): Covering[] {
  const said = new Set(pair.flatMap(({ by }) => [...by]))
  if (pair.length < 2 || opinions(said) >= size * LITTLE) return [...pair]
  const left = (it: Covering) => opinions([...it.by].filter((wording) => !said.has(wording)))
  const third = others
    .filter(
      (it) =>
        it.within >= OWN &&
        left(it) >= Math.max(SECOND, size * RESTS_ON_HALF) &&
        !pair.some(({ key }) => contains(key, it.key) || contains(it.key, key)),
    )
    .sort((a, b) => left(b) * quality(b) - left(a) * quality(a))[0]
  return third && opinions(said.union(third.by)) >= size * ENOUGH ? [...pair, third] : [...pair]
}

/** How well a phrase names a theme: how many opinions say it, as much less as others say it too. */
function worth(it: Covering): number {
  return it.opinions * quality(it)
}

/** How much is told of an opinion by a phrase it says: the more, the fewer others say it. */
function quality({ within, weight, syllables }: Covering): number {
  return weight * LENGTHS[Math.min(4, syllables)]! * Math.pow(within, APART)
}

/** Those worth most first; of equals the first in the alphabet. */
function ranked(some: readonly Covering[]): Covering[] {
  return some.toSorted((a, b) => worth(b) - worth(a) || (a.key < b.key ? -1 : 1))
}

/** Which of some wordings say each of some phrases outside quotation marks. */
function sayings(
  phrases: Phrases,
  wordings: readonly number[],
  asked: ReadonlySet<number>,
): Map<number, Set<number>> {
  const found = new Map<number, Set<number>>()
  for (const wording of wordings) {
    const quoted = quotedIn(phrases, wording)
    eachPhrase(phrases, wording, (phrase, place) => {
      if (!asked.has(phrase) || quoted.some(({ from, to }) => place > from && place < to)) return
      const by = found.get(phrase) ?? new Set()
      found.set(phrase, by.add(wording))
    })
  }
  return found
}

/** The stretches of a wording between quotation marks, by pairs. */
function quotedIn({ corpus: { words, starts } }: Phrases, wording: number): { from: number; to: number }[] {
  const marks: number[] = []
  for (let at = starts[wording]!; at < starts[wording + 1]!; at++) if (words[at] === QUOTE) marks.push(at)
  return Array.from({ length: Math.floor(marks.length / 2) }, (_, pair) => ({
    from: marks[2 * pair]!,
    to: marks[2 * pair + 1]!,
  }))
}

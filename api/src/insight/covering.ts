import { QUOTE } from './reading.ts'
import { contains, eachPhrase, type Phrases } from './phrases.ts'

/** A phrase that could name a theme: how much more of the theme says it than of the rest, what of its coverage counts, whether it can stand for no thing. */
export type Candidate = {
  phrase: number
  key: string
  syllables: number
  lift: number
  weight: number
  deed: boolean
}

/** The wordings of a theme that are looked through, and for how many each of them stands. */
type Group = { sample: readonly number[]; scale: number }

/** What a theme says so much more often than the rest sets it apart, and so much more often altogether; where nothing does, half of it must do. */
const LIFTS = [3, 1.5]
const APART = 12
/** A name rests on so many opinions; in a theme where nothing does, on a tenth of them, as a second phrase does, and never on one of several. */
const RESTS_ON = 5
const RESTS_ON_SHARE = 0.1
/** A second phrase rests on so many in any case. */
const SECOND = 3
/** A word of one syllable comes first where so much more often said than anything longer, and by so much of the theme. */
const PLAINER = 2.5
const PLAIN_SHARE = { thing: 0.25, deed: 0.5 }
/** How much a name of so many syllables tells, four standing for all longer. */
const LENGTHS = [0, 1, 1, 1.1, 1.2]

type Covering = Candidate & { by: ReadonlySet<number>; opinions: number }

/**
 * The phrases that name a theme, at most two: of those that set it apart the one that most of its opinions say, and the one that says most of what that
 * leaves out. Copies count, words in quotation marks do not: they are the draft's. A word of one syllable comes first only where nothing longer
 * is said nearly as often, and never second. Empty where nothing is said by five opinions, nor by a tenth of them.
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
  for (const least of [Math.max(RESTS_ON, tenth), Math.min(RESTS_ON, tenth)])
    for (const lift of LIFTS) {
      const apart = all.filter((it) => it.lift >= lift)
      const long = apart.filter(({ syllables }) => syllables > 1)
      const first = firstOf(apart, { least, size })
      if (!first) continue
      const left = (it: Covering) => opinions([...it.by].filter((wording) => !first.by.has(wording)))
      const second = best(
        long.filter(
          ({ key, opinions }) =>
            opinions >= Math.min(least, Math.max(SECOND, tenth)) &&
            !contains(first.key, key) &&
            !contains(key, first.key),
        ),
        (it) => worth(it) * (1 + left(it) / it.opinions),
      )
      return second ? [first, second] : [first]
    }
  return []
}

/** The phrase that says most of a theme and rests on `least` opinions. */
function firstOf(apart: readonly Covering[], { least, size }: { least: number; size: number }) {
  const enough = apart.filter(({ opinions }) => opinions >= least)
  const long = best(
    enough.filter(({ syllables }) => syllables > 1),
    worth,
  )
  const plain = best(
    enough.filter(
      ({ syllables, opinions, deed }) =>
        syllables === 1 &&
        opinions >= size * (deed ? PLAIN_SHARE.deed : PLAIN_SHARE.thing) &&
        opinions >= (long?.opinions ?? 0) * PLAINER,
    ),
    worth,
  )
  return plain ?? long
}

/** How well a phrase names a theme: how many opinions say it, less when others say it nearly as much. */
function worth({ opinions, lift, weight, syllables }: Covering): number {
  return opinions * weight * LENGTHS[Math.min(4, syllables)]! * Math.min(1, Math.log(lift) / Math.log(APART))
}

/** The one worth most; of equals the first in the alphabet. */
function best(some: readonly Covering[], worthOf: (it: Covering) => number): Covering | undefined {
  return some.toSorted((a, b) => worthOf(b) - worthOf(a) || (a.key < b.key ? -1 : 1))[0]
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

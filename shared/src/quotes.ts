import { searchKey } from './search-key.ts'
import { wordDiff } from './word-diff.ts'

/** How much of what stands around a quote is kept with it. */
export const CONTEXT = 60

/** A stretch of a text, in UTF-16 code units. */
export type Stretch = { start: number; end: number }

/**
 * Words of a paragraph's wording, kept so that they can be found again: the words themselves, what stood before and after them (empty at an
 * edge of the paragraph), and where they began, in UTF-16 code units.
 */
export type Quote = { exact: string; prefix: string; suffix: string; start: number }

/** The quote of a stretch of a wording. */
export function quoteOf(text: string, { start, end }: Stretch): Quote {
  return {
    exact: text.slice(start, end),
    prefix: text.slice(Math.max(0, start - CONTEXT), start),
    suffix: text.slice(end, end + CONTEXT),
    start,
  }
}

/**
 * Where words that somebody selected or copied out by hand stand in a wording: at `start` when they do stand there, else where they stand
 * once; typed without capitals, signs or accents they are still found. Never a guess between several places.
 */
export function placeOf(text: string, words: string, start: number | null): Stretch | 'missing' | 'several' {
  const at = (from: number): Stretch => ({ start: from, end: from + words.length })
  if (words === '') return 'missing'
  if (start !== null && text.startsWith(words, start)) return at(start)
  const typed = sameWords(text, words, (word) => word.toLowerCase())
  if (typed.length > 1) return 'several'
  const exact = placesOf(text, words)
  if (exact.length > 0) return exact.length === 1 ? at(exact[0]!) : 'several'
  const found = typed.length > 0 ? typed : sameWords(text, words, searchKey)
  return found.length > 1 ? 'several' : (found[0] ?? 'missing')
}

/** Where the same words stand one after the other, whatever stands between them, each read as `key` reads it. */
function sameWords(text: string, words: string, key: (word: string) => string): Stretch[] {
  const sought = tokensOf(words).map(({ word }) => key(word))
  const tokens = tokensOf(text).map((it) => ({ ...it, key: key(it.word) }))
  return tokens.flatMap(({ start }, index) => {
    const last = tokens[index + sought.length - 1]
    const same = last && sought.length > 0 && sought.every((it, step) => tokens[index + step]!.key === it)
    return same ? [{ start, end: last.end }] : []
  })
}

/** `kept`: the same words at their place; `changed`: their place is known, the words there are others now; `orphaned`: nowhere. */
export const quoteStates = ['kept', 'changed', 'orphaned'] as const
export type QuoteState = (typeof quoteStates)[number]

/** What became of a quote; `score` 0 to 1, how much of words and surroundings agrees. `at` is null when it is orphaned. */
export type FoundQuote = { state: QuoteState; at: Stretch | null; score: number }

/** Below this nothing is taken for the quoted words; identical words alone, without what stood around them, do not reach it. */
export const SCORE_MIN = 0.7
/** Words that were changed must still be this much alike. */
const LIKENESS_MIN = 0.6
/** A place must be this much better than the next best. */
const MARGIN = 0.1
/** A clause this much like another one has lost its quote when it differs from its own by more than this share of how it differs from that. */
const RIVAL = { alike: 0.7, share: 0.5 }
const WEIGHT = { words: 0.5, side: 0.25 }

/**
 * Finds a quote made in the wording `was` in the wording `now` of the same paragraph. A place is taken only when words and surroundings
 * agree well enough (`SCORE_MIN`) and clearly better than anywhere else, in a clause that is not rather what another clause became; words
 * that were edited only where the edit itself shows what they became, and only when that is not rather what a neighbour became. In doubt
 * the quote is orphaned: a wrong place is worse than none. Of a paragraph cut into pieces, a piece that reads as before holds what it held.
 */
export function findAgain(quote: Quote, was: string, now: string): FoundQuote {
  const end = quote.start + quote.exact.length
  if (was === now) return { state: 'kept', at: { start: quote.start, end }, score: 1 }
  const cut = cutFrom(was, now)
  if (cut !== null && cut <= quote.start && end <= cut + now.length)
    return { state: 'kept', at: { start: quote.start - cut, end: end - cut }, score: 1 }
  const same = placesOf(now, quote.exact)
    .map((start) => scored(quote, now, { start, end: start + quote.exact.length }))
    .toSorted((a, b) => b.score - a.score)
  const [best, next] = same
  const isBest = best && best.score >= SCORE_MIN && best.score - (next?.score ?? 0) >= MARGIN
  if (isBest && isSameClause({ start: quote.start, end }, was, best.at, now))
    return { state: 'kept', at: best.at, score: best.score }
  const orphaned = { state: 'orphaned', at: null, score: best?.score ?? 0 } as const
  const edited = editedTo({ start: quote.start, end }, was, now)
  if (!edited || same.length > 0) return orphaned
  const { score } = scored(quote, now, edited)
  const words = now.slice(edited.start, edited.end)
  const alike = likeness(quote.exact, words)
  if (alike < LIKENESS_MIN || score < SCORE_MIN) return { ...orphaned, score }
  return nearestNeighbour(was, { start: quote.start, end }, words) < alike
    ? { state: 'changed', at: edited, score }
    : { ...orphaned, score }
}

/** Where a wording that is a part of the one before, left as it was, stood in it; null when it is none, or could be either of two. */
function cutFrom(was: string, now: string): number | null {
  const [at, ...others] = now === '' ? [] : placesOf(was, now)
  return at === undefined || others.length > 0 ? null : at
}

function scored({ exact, prefix, suffix }: Quote, text: string, at: Stretch) {
  const before = sideLikeness(wordsOf(prefix).reverse(), wordsOf(text.slice(0, at.start)).reverse())
  const after = sideLikeness(wordsOf(suffix), wordsOf(text.slice(at.end)))
  const words = likeness(exact, text.slice(at.start, at.end))
  return { at, score: WEIGHT.words * words + WEIGHT.side * (before + after) }
}

/** How many of the words that stood beside a quote still do, counted from the quote outwards; at an edge, whether it is one still. */
function sideLikeness(stood: string[], stands: string[]): number {
  if (stood.length === 0) return stands.length === 0 ? 1 : 0
  // The outermost word may have been cut where the context ended.
  const whole = stood.length > 1 ? stood.slice(0, -1) : stood
  const different = whole.findIndex((word, index) => word !== stands[index])
  return different === -1 ? 1 : different / whole.length
}

/** What the edit from one wording to the other made of a stretch: from its first word that stayed to its last; null when none did. */
function editedTo({ start, end }: Stretch, was: string, now: string): Stretch | null {
  let [old, fresh] = [0, 0]
  let found = null as Stretch | null
  for (const { value, added, removed } of wordDiff(was, now)) {
    const from = Math.max(start, old)
    const to = Math.min(end, old + value.length)
    if (!added && !removed && from < to && value.slice(from - old, to - old).trim() !== '')
      found = { start: found?.start ?? fresh + from - old, end: fresh + to - old }
    if (!added) old += value.length
    if (!removed) fresh += value.length
  }
  return found
}

/** Where clauses end: at strong signs, at commas too, and before words that join two. A sign between digits ends none. */
const CLAUSE_ENDS = [
  /[.;!?](?=\s|$)|\n/u,
  /[.;!?,](?=\s|$)|\n/u,
  /[.;!?,](?=\s|$)|\n|\s(?=(?:và|còn|hoặc)\s)/u,
]

/**
 * Whether the clause a place stands in now can be the one the quote stood in: it is that with words put in or taken out, or no other
 * clause of the wording is nearly as like it. "đạt 90%" said of one is not what was said of another, whose clause is gone.
 */
function isSameClause(quoted: Stretch, was: string, at: Stretch, now: string): boolean {
  return CLAUSE_ENDS.every((ends) => {
    const clauses = clausesOf(was, ends)
    const own = within(clauses, quoted)
    const stands = textOf(now, within(clausesOf(now, ends), at))
    const stood = textOf(was, own)
    const common = commonWords(stood, stands)
    if (common === Math.min(wordsOf(stood).length, wordsOf(stands).length)) return true
    const unlike = 1 - likeness(stood, stands)
    return clauses
      .filter((it) => !own.includes(it))
      .map(({ start, end }) => likeness(was.slice(start, end), stands))
      .every((rival) => rival < RIVAL.alike || unlike <= RIVAL.share * (1 - rival))
  })
}

function clausesOf(text: string, ends: RegExp): Stretch[] {
  const clauses: Stretch[] = []
  let start = 0
  for (const { 0: sign, index } of text.matchAll(new RegExp(ends, 'gu'))) {
    clauses.push({ start, end: index + sign.length })
    start = index + sign.length
  }
  return [...clauses, { start, end: text.length }]
}

const within = (clauses: Stretch[], at: Stretch) =>
  clauses.filter(({ start, end }) => start < at.end && at.start < end)

const textOf = (text: string, clauses: Stretch[]) =>
  text.slice(clauses[0]?.start ?? 0, clauses.at(-1)?.end ?? 0)

/** How like the words are to any other stretch of as many words of a wording, the quoted one left out. */
function nearestNeighbour(text: string, quoted: Stretch, words: string): number {
  const tokens = tokensOf(text)
  const length = wordsOf(words).length
  let nearest = 0
  for (let first = 0; first + length <= tokens.length; first += 1) {
    const from = tokens[first]!.start
    const to = tokens[first + length - 1]!.end
    const shared = Math.min(to, quoted.end) - Math.max(from, quoted.start)
    if (shared * 2 > to - from) continue
    nearest = Math.max(nearest, likeness(text.slice(from, to), words))
  }
  return nearest
}

/** Words two texts have in common, over all their words: 2·|A ∩ B| / (|A| + |B|), with repetitions (Sørensen 1948, Dice 1945). */
function likeness(a: string, b: string): number {
  const all = wordsOf(a).length + wordsOf(b).length
  return all === 0 ? 0 : (2 * commonWords(a, b)) / all
}

function commonWords(a: string, b: string): number {
  const [left, right] = [wordsOf(a), wordsOf(b)]
  const counts = new Map<string, number>()
  for (const word of left) counts.set(word, (counts.get(word) ?? 0) + 1)
  let common = 0
  for (const word of right) {
    const count = counts.get(word) ?? 0
    if (count === 0) continue
    common += 1
    counts.set(word, count - 1)
  }
  return common
}

function placesOf(text: string, words: string): number[] {
  const places: number[] = []
  for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + 1)) places.push(at)
  return places
}

const tokensOf = (text: string) =>
  [...text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)].map(({ 0: word, index: start }) => {
    return { word, start, end: start + word.length }
  })

const wordsOf = (text: string) => tokensOf(text).map(({ word }) => word.toLowerCase())

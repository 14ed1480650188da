import type { Corpus } from './corpus.ts'
import { type Candidate, coveringPhrases } from './covering.ts'
import {
  contains,
  eachPhrase,
  free,
  isDeed,
  isDoing,
  isWho,
  noPhrases,
  phraseAt,
  phraseKey,
  type Phrases,
} from './phrases.ts'

/** A phrase that sets a theme apart. `shares`: how much of each theme says it, 0 to 1; `names`: it is one that names the theme. */
export type Keyphrase = {
  surface: string
  /** Its words as the analysis reads them, parted by blanks. */
  key: string
  score: number
  syllables: number
  shares: number[]
  names: boolean
}

/** How near a word, by its key, is in meaning to the middle of a theme: a cosine, 0 for one that is not known. */
export type Affinity = (key: string, theme: number) => number

const KEPT = 12
const LEAST = 2
/** Of a theme of fewer wordings a word that one of them says may name it, if it is in the middle of what they mean. */
const SMALL = 12
const MIDDLE = 0.35
/** The same where no phrase would name the theme otherwise. */
const LAST_RESORT = 0.2
/** So many wordings are looked through, and of no theme fewer than this if it has them. */
const LOOKED_THROUGH = 20_000
const OF_EACH = 300
/** Phrases compared to find those that contain each other. */
const COMPARED = 200

/**
 * For each theme (0 … `themes` - 1) the phrases that set it apart, best first, at most 12, in the form most often
 * written: how much of the theme says it, times how much more often than the rest (a term of the Kullback-Leibler
 * divergence), a little more for longer phrases. A phrase mostly met inside a longer one gives way to it (Frantzi,
 * Ananiadou, Mima 2000), and one that always has the same neighbours is a piece of a sentence, not a name. A large theme is
 * judged by a fair sample of it. Words of one syllable are kept only where nothing longer is said. Where few say much the same in different words, `affinity` tells which of them is in the middle. Those
 * that name the theme because most of it says them (`coveringPhrases`) come first.
 */
export function keyphrasesOf(
  corpus: Corpus,
  labels: Int32Array,
  { themes, affinity }: { themes: number; affinity?: Affinity },
): Keyphrase[][] {
  const strata = strataOf(corpus, labels, themes)
  const phrases = noPhrases(corpus)
  const counts = strata.map(({ sample }) => countsIn(phrases, sample))
  const totals = new Float64Array(phrases.places.length)
  strata.forEach(({ scale }, stratum) => {
    for (const [phrase, count] of counts[stratum]!) totals[phrase]! += count * scale
  })
  const all = strata.reduce((sum, { size }) => sum + size, 0)
  const scoredFrom = (theme: number, middle: number) => {
    const { size, scale } = strata[theme]!
    const scored: Scored[] = []
    for (const [phrase, met] of counts[theme]!) {
      const near = affinity && nearest(phraseKey(phrases, phrase), (word) => affinity(word, theme))
      const least = near !== undefined && near >= middle && size < SMALL && names(phrases, phrase) ? 1 : LEAST
      if (met < least || !free(phrases, phrase)) continue
      const count = met * scale
      const inside = count / size
      const outside = (totals[phrase]! - count + 0.5) / (all - size + 1)
      const score =
        inside *
        Math.log(inside / outside) *
        LENGTHS[Math.min(4, phrases.syllables[phrase]!)]! *
        weightOf(near)
      if (score > 0)
        scored.push({
          phrase,
          count,
          score,
          lift: inside / outside,
          within: count / totals[phrase]!,
          near: weightOf(near),
          key: '',
        })
    }
    return scored
  }
  const best = strata.slice(0, themes).map((_, theme) => {
    const scored = scoredFrom(theme, MIDDLE)
    const named = scored.some(({ phrase }) => phrases.words[phrase]! > 1 || names(phrases, phrase))
    const naming = coveringPhrases(phrases, strata[theme]!, candidatesAmong(phrases, scored))
    const others = unnested(phrases, named ? scored : scoredFrom(theme, LAST_RESORT)).filter(
      ({ key }) => !naming.some((it) => contains(it.key, key) || contains(key, it.key)),
    )
    const first = naming.map(({ phrase }) => scored.find((it) => it.phrase === phrase)!)
    // A word of one syllable ("in", "tờ") says little to who reads it alone.
    const long = others.filter(({ phrase }) => phrases.syllables[phrase]! > 1)
    const rest = first.length + long.length > 0 ? long : others
    return [
      ...first.map((it) => ({ ...it, names: true })),
      ...rest.map((it) => ({ ...it, names: false })),
    ].slice(0, KEPT)
  })
  const surfaces = commonestForms(phrases, strata, new Set(best.flat().map(({ phrase }) => phrase)))
  return best.map((kept) =>
    kept.map(({ phrase, score, names }) => ({
      surface: surfaces.get(phrase)!,
      key: phraseKey(phrases, phrase),
      score,
      names,
      syllables: phrases.syllables[phrase]!,
      shares: strata
        .slice(0, themes)
        .map(({ size, scale }, other) => ((counts[other]!.get(phrase) ?? 0) * scale) / Math.max(1, size)),
    })),
  )
}

/** A word that is no noun in any sense ("từ chối", "bình thường") says this much of what a theme is about. */
const DEED = 0.4
/** And who speaks, works or decides ("công nhân") this much. */
const WHO = 0.25

/** Of the words of a phrase the one nearest to the middle. */
function nearest(key: string, affinity: (word: string) => number): number {
  return Math.max(...key.split(' ').map(affinity))
}

/** What is far from the middle of a theme names it half as well. */
function weightOf(near: number | undefined): number {
  return near === undefined ? 1 : 0.5 + Math.max(0, near)
}

/** Whether a phrase is one word of several syllables that can stand for a thing. */
function names(phrases: Phrases, phrase: number): boolean {
  if (phrases.words[phrase] !== 1 || phrases.syllables[phrase]! < 2) return false
  const key = phraseKey(phrases, phrase)
  return !isDeed(key) && !isWho(key)
}

/** How much a name of so many syllables tells, four standing for all longer. */
const LENGTHS = [0, 0.6, 1, 1.2, 1.3]

/** The wordings of a theme (the last stratum: of none): how many, those looked through, and for how many each of these stands. */
type Stratum = { size: number; sample: number[]; scale: number }

function strataOf(corpus: Corpus, labels: Int32Array, themes: number): Stratum[] {
  const sizes = new Uint32Array(themes + 1)
  const samples: number[][] = Array.from({ length: themes + 1 }, () => [])
  const most = Math.max(OF_EACH, Math.floor(LOOKED_THROUGH / (themes + 1)))
  for (let i = 0; i < corpus.count; i++) {
    const stratum = labels[i]! < 0 ? themes : labels[i]!
    if (sizes[stratum]!++ < most) samples[stratum]!.push(i)
  }
  return samples.map((sample, stratum) => {
    const size = sizes[stratum]!
    return { size, sample, scale: size / Math.max(1, sample.length) }
  })
}

/** In how many of some wordings each phrase is. */
function countsIn(phrases: Phrases, wordings: readonly number[]): Map<number, number> {
  const counts = new Map<number, number>()
  const met = new Map<number, number>()
  for (const wording of wordings)
    eachPhrase(phrases, wording, (phrase) => {
      if (met.get(phrase) === wording) return
      met.set(phrase, wording)
      counts.set(phrase, (counts.get(phrase) ?? 0) + 1)
    })
  return counts
}

type Scored = {
  phrase: number
  key: string
  count: number
  score: number
  lift: number
  within: number
  near: number
}

/** The phrases said most in a theme that could name it: none that says who speaks, or what they do, and of two that are mostly said together the longer. */
function candidatesAmong(phrases: Phrases, scored: readonly Scored[]): Candidate[] {
  const often = scored
    .toSorted((a, b) => b.count - a.count || a.phrase - b.phrase)
    .slice(0, COMPARED)
    .map((it) => ({ ...it, key: phraseKey(phrases, it.phrase) }))
  const whole = ({ key, count }: Scored) =>
    !often.some((it) => it.key !== key && it.count >= count * 0.6 && contains(it.key, key))
  return often
    .filter((it) => !isWho(it.key) && !isDoing(it.key) && whole(it))
    .map(({ phrase, key, lift, within, near }) => ({
      phrase,
      key,
      syllables: phrases.syllables[phrase]!,
      lift,
      within,
      weight: isDeed(key) && phrases.syllables[phrase]! > 1 ? DEED * near : near,
      deed: isDeed(key),
    }))
}

function unnested(phrases: Phrases, all: Scored[]): Scored[] {
  const scored = all
    .sort((a, b) => b.score - a.score)
    .slice(0, COMPARED)
    .map((it) => {
      const key = phraseKey(phrases, it.phrase)
      return { ...it, key, score: it.score * (isWho(key) ? WHO : isDeed(key) ? DEED : 1) }
    })
    .sort((a, b) => b.score - a.score || (a.key < b.key ? -1 : 1))
  const kept: Scored[] = []
  for (const phrase of scored) {
    const longer = scored.some(
      (other) => other !== phrase && other.count >= phrase.count * 0.6 && contains(other.key, phrase.key),
    )
    const shorter = kept.some((other) => contains(phrase.key, other.key) || contains(other.key, phrase.key))
    if (!longer && !shorter) kept.push(phrase)
    if (kept.length === KEPT) break
  }
  return kept
}

/** How each of the chosen phrases is most often written; of equally usual ways the first in the alphabet. */
function commonestForms(
  phrases: Phrases,
  strata: readonly Stratum[],
  chosen: ReadonlySet<number>,
): Map<number, string> {
  const forms = new Map<number, Map<string, number>>()
  for (const { sample } of strata)
    for (const wording of sample)
      eachPhrase(phrases, wording, (phrase, place) => {
        if (!chosen.has(phrase)) return
        const written = phraseAt(phrases, phrase, place)
        const counts = forms.get(phrase) ?? new Map<string, number>()
        forms.set(phrase, counts.set(written, (counts.get(written) ?? 0) + 1))
      })
  return new Map([...forms].map(([phrase, counts]) => [phrase, commonest(counts)]))
}

function commonest(counts: ReadonlyMap<string, number>): string {
  return [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))[0]![0]
}

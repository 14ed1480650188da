import type { Wording } from './corpus.ts'
import { type Phrase, phrasesOf } from './phrases.ts'

/** A phrase that sets a theme apart. `shares`: how much of each theme says it, 0 to 1. */
export type Keyphrase = { surface: string; score: number; syllables: number; shares: number[] }

const KEPT = 12
const LEAST = 2

/**
 * For each theme (0 … `themes` - 1) the phrases that set it apart, best first, at most 12, in the form most often
 * written: how much of the theme says it, times how much more often than the rest (a term of the Kullback-Leibler
 * divergence), a little more for longer phrases. A phrase mostly met inside a longer one gives way to it (Frantzi,
 * Ananiadou, Mima 2000), and one that always has the same neighbours is a piece of a sentence, not a name.
 */
export function keyphrasesOf(
  wordings: readonly Wording[],
  labels: Int32Array,
  themes: number,
): Keyphrase[][] {
  const uses = new Map<string, Use>()
  const byTheme = Array.from({ length: themes }, () => new Map<string, number>())
  const sizes = new Float64Array(themes)
  wordings.forEach((wording, i) => {
    const label = labels[i]!
    if (label >= 0) sizes[label]!++
    const met = new Set<string>()
    for (const phrase of phrasesOf(wording)) {
      note(uses, phrase)
      if (met.has(phrase.key)) continue
      met.add(phrase.key)
      uses.get(phrase.key)!.wordings++
      if (label >= 0) add(byTheme[label]!, phrase.key)
    }
  })
  return byTheme.map((counts, theme) => {
    const scored = [...counts]
      .filter(([key, count]) => count >= LEAST && free(uses.get(key)!))
      .map(([key, count]) => {
        const use = uses.get(key)!
        const inside = count / sizes[theme]!
        const outside = (use.wordings - count + 0.5) / (wordings.length - sizes[theme]! + 1)
        return {
          key,
          count,
          score: inside * Math.log(inside / outside) * LENGTHS[Math.min(4, use.syllables)]!,
        }
      })
      .filter(({ score }) => score > 0)
      .sort((a, b) => b.score - a.score || (a.key < b.key ? -1 : 1))
    return unnested(scored)
      .slice(0, KEPT)
      .map(({ key, score }) => ({
        surface: commonest(uses.get(key)!.surfaces),
        score,
        syllables: uses.get(key)!.syllables,
        shares: byTheme.map((other, at) => (other.get(key) ?? 0) / Math.max(1, sizes[at]!)),
      }))
  })
}

/** How much a name of so many syllables tells, four standing for all longer. */
const LENGTHS = [0, 0.6, 1, 1.2, 1.3]

/** Where and how a phrase was used. */
type Use = {
  wordings: number
  words: number
  syllables: number
  lefts: Set<string>
  rights: Set<string>
  surfaces: Map<string, number>
}

function note(uses: Map<string, Use>, { key, words, syllables, left, right, surface }: Phrase): void {
  let use = uses.get(key)
  if (!use)
    uses.set(
      key,
      (use = { wordings: 0, words, syllables, lefts: new Set(), rights: new Set(), surfaces: new Map() }),
    )
  if (use.lefts.size < 3) use.lefts.add(left)
  if (use.rights.size < 3) use.rights.add(right)
  add(use.surfaces, surface)
}

/** Whether a phrase stands by itself: several words do so only with different words before and after them. */
function free({ words, lefts, rights }: Use): boolean {
  return words === 1 || (lefts.size > 1 && rights.size > 1)
}

type Scored = { key: string; count: number; score: number }

function unnested(scored: Scored[]): Scored[] {
  const kept: Scored[] = []
  for (const phrase of scored) {
    const longer = scored.some(
      (other) => other !== phrase && contains(other.key, phrase.key) && other.count >= phrase.count * 0.6,
    )
    const shorter = kept.some((other) => contains(phrase.key, other.key) || contains(other.key, phrase.key))
    if (!longer && !shorter) kept.push(phrase)
    if (kept.length === KEPT) break
  }
  return kept
}

function contains(longer: string, shorter: string): boolean {
  return ` ${longer.replaceAll('_', ' ')} `.includes(` ${shorter.replaceAll('_', ' ')} `)
}

function commonest(forms: Map<string, number>): string {
  return [...forms].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))[0]![0]
}

function add(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1)
}

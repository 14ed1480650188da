import type { Wording } from './corpus.ts'
import { type Phrase, phrasesOf } from './phrases.ts'

/** A phrase with its weight in a theme. */
export type Keyphrase = { key: string; surface: string; score: number }

const KEPT = 12
const LEAST = 2

/**
 * For each theme (0 … `themes` - 1) the phrases that set it apart, best first, at most 12, in the form most often
 * written: how much of the theme says it, times how much more often than the rest (a term of the Kullback-Leibler
 * divergence), a little more for longer phrases; a phrase mostly met inside a longer one gives way to it (Frantzi,
 * Ananiadou, Mima 2000).
 */
export function keyphrasesOf(
  wordings: readonly Wording[],
  labels: Int32Array,
  themes: number,
): Keyphrase[][] {
  const overall = new Map<string, number>()
  const byTheme = Array.from({ length: themes }, () => new Map<string, number>())
  const surfaces = new Map<string, Map<string, number>>()
  const lengths = new Map<string, number>()
  const sizes = new Float64Array(themes)
  wordings.forEach((wording, i) => {
    const label = labels[i]!
    if (label >= 0) sizes[label]!++
    for (const phrase of phrasesOf(wording).values()) {
      add(overall, phrase.key)
      if (label >= 0) add(byTheme[label]!, phrase.key)
      noteSurface(surfaces, phrase)
      lengths.set(phrase.key, phrase.syllables)
    }
  })
  return byTheme.map((counts, theme) => {
    const scored = [...counts]
      .filter(([, count]) => count >= LEAST)
      .map(([key, count]) => {
        const inside = count / sizes[theme]!
        const outside = (overall.get(key)! - count + 0.5) / (wordings.length - sizes[theme]! + 1)
        const length = 1 + 0.35 * Math.min(3, lengths.get(key)! - 1)
        return { key, count, score: inside * Math.log(inside / outside) * length }
      })
      .filter(({ score }) => score > 0)
      .sort((a, b) => b.score - a.score || (a.key < b.key ? -1 : 1))
    return unnested(scored)
      .slice(0, KEPT)
      .map(({ key, score }) => ({ key, score, surface: commonest(surfaces.get(key)!) }))
  })
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

function noteSurface(surfaces: Map<string, Map<string, number>>, { key, surface }: Phrase): void {
  const shown = surface.replace(/\S+/gu, (word) => (/^\p{Lu}{2,}/u.test(word) ? word : word.toLowerCase()))
  let forms = surfaces.get(key)
  if (!forms) surfaces.set(key, (forms = new Map()))
  add(forms, shown)
}

function commonest(forms: Map<string, number>): string {
  return [...forms].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))[0]![0]
}

function add(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1)
}

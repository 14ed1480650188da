import { bare } from '../insight/fold.ts'

/** Share of common syllables from which two texts read as copies of one. */
const ALIKE = 0.6

/**
 * At most `max` of the items in their order, none of which reads like one before it; of copies the one with its diacritics is taken, since
 * it reads best. For a few dozen items: what is compared are sets of syllables without accents (Jaccard).
 */
export function unlike<T>(items: readonly T[], textOf: (item: T) => string, max: number): T[] {
  const texts = items.map((item) => ({ item, text: textOf(item), bare: /^[\0-\x7f]*$/.test(textOf(item)) }))
  const kept: { item: T; syllables: Set<string> }[] = []
  for (const { item, text } of texts.toSorted((a, b) => Number(a.bare) - Number(b.bare))) {
    if (kept.length === max) break
    const syllables = new Set(bare(text).match(/[\p{L}\p{N}]+/gu))
    if (kept.every((other) => likeness(syllables, other.syllables) < ALIKE)) kept.push({ item, syllables })
  }
  return kept.map(({ item }) => item)
}

function likeness(a: Set<string>, b: Set<string>): number {
  const all = a.union(b).size
  return all === 0 ? 1 : a.intersection(b).size / all
}

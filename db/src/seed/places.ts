import { concerns } from './concerns.ts'
import { type Dice } from './dice.ts'
import type { SampleParagraph } from './draft.ts'

/** Where in the drafts something can be said. */
export type Places = {
  /** A paragraph about the concern; the first ones are spoken of more than the last. Null when there is none. */
  about(dice: Dice, concernKey: string): SampleParagraph | null
  /** A paragraph that contains the words, null when none does. */
  containing(words: string): SampleParagraph | null
  /** Any paragraph. */
  any(dice: Dice): SampleParagraph
}

/** The places of these paragraphs, of which there is at least one. */
export function placesOf(paragraphs: readonly SampleParagraph[]): Places {
  const lower = paragraphs.map(({ text }) => text.toLowerCase())
  const byConcern = new Map(
    concerns.map(({ key, keywords }) => [
      key,
      paragraphs.filter((_, i) => keywords.some((word) => lower[i]!.includes(word))),
    ]),
  )
  const byWords = new Map<string, SampleParagraph | null>()
  return {
    about: (dice, key) =>
      byConcern.get(key)?.[Math.floor((dice.below(1000) / 1000) ** 1.4 * byConcern.get(key)!.length)] ?? null,
    containing(words) {
      let found = byWords.get(words)
      if (found === undefined)
        byWords.set(words, (found = paragraphs.find(({ text }) => text.includes(words)) ?? null))
      return found
    },
    any: (dice) => paragraphs[dice.below(paragraphs.length)]!,
  }
}

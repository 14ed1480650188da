import { concerns } from './concerns.ts'
import type { Dice } from './dice.ts'
import type { SampleParagraph } from './draft.ts'

/** Where in the drafts something can be said. */
export type Places = {
  /** A paragraph about the concern, of what is `ahead` if there is one; the first are spoken of more than the last. */
  about(dice: Dice, concernKey: string, ahead: boolean): SampleParagraph | null
  /** A paragraph about the concern that contains the words, null when none does; without a concern, any that contains them. */
  containing(words: string, concernKey: string | null): SampleParagraph | null
  /** Any paragraph, or any of what is `ahead`. */
  any(dice: Dice, ahead: boolean): SampleParagraph
}

/** The places of these paragraphs, of which there is at least one. */
export function placesOf(paragraphs: readonly SampleParagraph[]): Places {
  const lower = paragraphs.map(({ text }) => text.toLowerCase())
  const byConcern = new Map(
    concerns.map(({ key, keywords }) => [
      key,
      both(paragraphs.filter((_, i) => keywords.some((word) => lower[i]!.includes(word)))),
    ]),
  )
  const anywhere = both(paragraphs)
  const byWords = new Map<string, SampleParagraph | null>()
  return {
    about(dice, key, ahead) {
      const among = byConcern.get(key)?.[ahead ? 'ahead' : 'all'] ?? []
      return among[Math.floor((dice.below(1000) / 1000) ** 1.4 * among.length)] ?? null
    },
    containing(words, concernKey) {
      const name = `${concernKey} ${words}`
      let found = byWords.get(name)
      if (found === undefined) {
        const among = concernKey === null ? paragraphs : (byConcern.get(concernKey)?.all ?? [])
        byWords.set(name, (found = among.find(({ text }) => text.includes(words)) ?? null))
      }
      return found
    },
    any: (dice, ahead) => {
      const among = anywhere[ahead ? 'ahead' : 'all']
      return among[dice.below(among.length)]!
    },
  }
}

function both(all: readonly SampleParagraph[]) {
  const ahead = all.filter((it) => it.ahead)
  return { all, ahead: ahead.length > 0 ? ahead : all }
}

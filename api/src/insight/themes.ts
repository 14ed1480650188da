import { refuse } from '../errors.ts'
import { wordingsOf } from './corpus.ts'
import { describe, named } from './describe.ts'
import { documentVectors } from './document-vectors.ts'
import { groupsOf } from './grouping.ts'
import { vocabularyOf } from './vocabulary.ts'

/** The version of the engine: the same opinions, seed and version give the same themes. */
export const ENGINE = 'themes-1'

/** An opinion to be grouped. `id` is its own; `stance`, when known, is counted for each theme. */
export type ThemeInput = { id: string; text: string; stance?: string | null }

export type ThemeOptions = {
  /** Any integer: another seed may draw the borders elsewhere. */
  seed: number
  /** How many themes are wanted, 1 to 70; chosen by the engine when absent. Fewer come back when fewer are found. */
  themes?: number
  /** Told how much is done, 0 to 1, never falling. */
  onProgress?: (share: number) => void
  /** Stops the work at the next step, throwing the signal's reason. */
  signal?: AbortSignal
}

/** A group of opinions that say much the same. */
export type Theme = {
  /** Unique in its result, "t1" being the largest; means nothing in another run. */
  id: string
  label: string
  /** Phrases that set the theme apart, as most often written, best first. */
  keyphrases: string[]
  /** One sentence, composed of the keyphrases. */
  description: string
  /** How many opinions: every copy counts. */
  size: number
  /** Opinions by stance; those that came without one are absent. */
  stances: Record<string, number>
  /** Ids of 3 to 7 opinions to quote (fewer when the theme has fewer wordings), most central first, no stance of a fifth unheard. */
  typical: string[]
  /** Keyphrases that are at least twice as frequent here as in the nearest other theme. */
  distinguishing: string[]
}

export type ThemeResult = {
  /** Largest first, at most 70. */
  themes: Theme[]
  /** For every opinion the id of its theme, null when it stands alone. */
  assignment: Map<string, string | null>
  /** Ids of the opinions that stand alone, the longest first: what is argued at length deserves to be read. */
  singular: string[]
}

/**
 * The themes of a set of opinions. Depends on the opinions (not on their order), the options and nothing else; NFD reads as
 * NFC, and a copy without accents joins its original. An opinion without a word of content, far from all others, or in
 * a group of fewer than 5 opinions or 0.1 %, stands alone.
 *
 * @throws `invalid insight.duplicateId` two opinions have one id; the signal's reason when it aborts.
 */
export function findThemes(opinions: readonly ThemeInput[], options: ThemeOptions): ThemeResult {
  const report = (share: number) => {
    options.signal?.throwIfAborted()
    options.onProgress?.(share)
  }
  report(0)
  const assignment = new Map<string, string | null>(opinions.map(({ id }) => [id, null]))
  if (assignment.size < opinions.length) throw refuse('invalid', 'insight.duplicateId')
  const wordings = wordingsOf(opinions)
  report(0.2)
  const vocabulary = vocabularyOf(wordings)
  const points = documentVectors(
    vocabulary,
    Uint32Array.from(wordings, ({ seed }) => seed),
  )
  report(0.4)
  const groups = groupsOf(
    { wordings, vocabulary, points },
    { seed: options.seed, themes: options.themes ?? null },
    (share) => report(0.4 + 0.5 * share),
  )
  report(0.9)
  const stances = new Map(opinions.flatMap(({ id, stance }) => (stance ? [[id, stance] as const] : [])))
  const described = describe(wordings, points, named(wordings, groups), stances)
  for (const { theme, ids } of described) for (const id of ids) assignment.set(id, theme.id)
  const singular = opinions
    .filter(({ id }) => assignment.get(id) === null)
    .sort((a, b) => lengthOf(b) - lengthOf(a) || (a.id < b.id ? -1 : 1))
    .map(({ id }) => id)
  report(1)
  return { themes: described.map(({ theme }) => theme), assignment, singular }
}

function lengthOf({ text }: ThemeInput): number {
  return text.normalize('NFC').length
}

import { refuse } from '../errors.ts'
import { wordingsOf } from './corpus.ts'
import { describe, named } from './describe.ts'
import { documentVectors } from './document-vectors.ts'
import { groupsOf } from './grouping.ts'
import type { ThemeInput, ThemeOptions, ThemeResult } from './theme.ts'
import { vocabularyOf } from './vocabulary.ts'

/** The version of the engine: the same opinions, seed and version give the same themes. */
export const ENGINE = 'themes-1'

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

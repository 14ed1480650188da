import { z } from 'zod'

import { Words } from './opinions.ts'
import { THEMES_MAX } from './theme-limits.ts'

export const analysisStatuses = ['queued', 'running', 'done', 'failed', 'cancelled'] as const
export const AnalysisStatus = z.enum(analysisStatuses)
export type AnalysisStatus = z.infer<typeof AnalysisStatus>

/** A theme of which two opinions are on average less like each other than this, as a cosine, speaks of several things. */
const MIXED_BELOW = 0.27

/**
 * Whether a theme is mixed, and better taken apart by people: `closeness` is the mean of how near its opinions are to its middle (null: not known, and so
 * not said), `confirmed` how many of its `opinions` people read and put or left there. What people looked through for the most part is as they want it.
 * The fewer they are, the nearer each is to the middle, being part of it: what counts is how like each other two of them are. Of n unit vectors with the mean cosine
 * c to their middle that is (n c² − 1) / (n − 1).
 */
export function isMixed({
  closeness,
  confirmed,
  opinions,
}: {
  closeness: number | null
  confirmed: number
  opinions: number
}): boolean {
  if (closeness === null || confirmed * 2 >= opinions) return false
  const middle = Math.max(0, closeness)
  return opinions * middle * middle - 1 < MIXED_BELOW * (opinions - 1)
}

/** How an analysis is asked for: with how many themes; absent or null to let the number be found. */
export const NewAnalysis = z.object({
  themes: z.preprocess(
    (it) => (it === '' ? null : it),
    z.coerce
      .number('analysis.themesWrong')
      .int('analysis.themesWrong')
      .min(1, 'analysis.themesWrong')
      .max(THEMES_MAX, 'analysis.themesWrong')
      .nullish(),
  ),
})
export type NewAnalysis = z.infer<typeof NewAnalysis>

const Name = Words.pipe(z.string().max(160))

/** The name a person gives a theme; empty brings the engine's own back. */
export const ThemeName = z.object({ label: Name })
export type ThemeName = z.infer<typeof ThemeName>

/** How many opinions one decision moves at most: more than anybody reads at a time. */
export const OPINIONS_AT_ONCE = 500
/** How many themes one decision joins to another at most. */
export const THEMES_AT_ONCE = 20

const Opinions = z.array(z.uuid()).min(1, 'theme.noOpinions').max(OPINIONS_AT_ONCE)

/**
 * What a person decides about the themes of a draft: to join themes to one, to make a theme of some opinions, to move opinions to another
 * theme or out of all of them (`apart`), to confirm that they stand where they do, to keep a theme (`pin`) or leave it to the engine again.
 * `from` is the theme that is being read; null while reading those that stand alone.
 */
export const ThemeDecision = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('merge'), into: z.uuid(), from: z.array(z.uuid()).min(1).max(THEMES_AT_ONCE) }),
  z.object({
    kind: z.literal('split'),
    from: z.uuid().nullable(),
    opinions: Opinions,
    label: Name.pipe(z.string().min(1, 'theme.nameNeeded')),
  }),
  z.object({ kind: z.literal('move'), from: z.uuid().nullable(), opinions: Opinions, to: z.uuid() }),
  z.object({ kind: z.literal('apart'), from: z.uuid(), opinions: Opinions }),
  z.object({ kind: z.literal('confirm'), from: z.uuid(), opinions: Opinions }),
  z.object({ kind: z.enum(['pin', 'unpin']), theme: z.uuid() }),
])
export type ThemeDecision = z.infer<typeof ThemeDecision>

export const themeDecisionKinds = [
  'merge',
  'split',
  'move',
  'apart',
  'confirm',
  'pin',
  'unpin',
  'rename',
] as const
export type ThemeDecisionKind = (typeof themeDecisionKinds)[number]

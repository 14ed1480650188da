import { insightWords } from 'shared/words/insight'

import { type Wording, wordingsOf } from './corpus.ts'
import { documentVectors, isZero } from './document-vectors.ts'
import { keyphrasesOf } from './keyphrases.ts'
import { refine } from './refine.ts'
import { centresOf, nearest, type Points, sphericalKMeans } from './spherical.ts'
import { pointsAt, sampleOf, themeCount, THEMES_MAX } from './theme-count.ts'
import { typicalOf } from './typical.ts'
import { type Vocabulary, vocabularyOf } from './vocabulary.ts'

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
  /** Ids of 3 to 7 opinions to quote (fewer when the theme has fewer wordings), most central first. */
  typical: string[]
  /** Keyphrases that the nearest other theme does not share. */
  distinguishing: string[]
}

export type ThemeResult = {
  /** Largest first, at most 70. */
  themes: Theme[]
  /** For every opinion the id of its theme, null when it stands alone. */
  assignment: Map<string, string | null>
  /** Ids of the opinions that stand alone, which a reader should see one by one. */
  singular: string[]
}

const SAMPLE = 20_000
const STARTS = 4
const THEME_LEAST = 5
const THEME_LEAST_SHARE = 0.001

/**
 * The themes of a set of opinions. Depends on the opinions (not on their order), the options and nothing else.
 * An opinion without a word, or in a group of fewer than 5 opinions or 0.1 %, stands alone.
 */
export function findThemes(opinions: readonly ThemeInput[], options: ThemeOptions): ThemeResult {
  const report = (share: number) => {
    options.signal?.throwIfAborted()
    options.onProgress?.(share)
  }
  report(0)
  const wordings = wordingsOf(opinions)
  report(0.25)
  const vocabulary = vocabularyOf(wordings)
  const points = documentVectors(
    vocabulary,
    Uint32Array.from(wordings, ({ seed }) => seed),
  )
  report(0.5)
  const labels = cluster(points, vocabulary, options, report)
  report(0.9)
  const result = describe(opinions, wordings, points, enough(labels, wordings, opinions.length))
  report(1)
  return result
}

function cluster(
  points: Points,
  vocabulary: Vocabulary,
  options: ThemeOptions,
  report: (share: number) => void,
) {
  const labels = new Int32Array(points.count).fill(-1)
  const known = [...points.seeds.keys()].filter((i) => !isZero(points.rows, i * points.width, points.width))
  if (known.length === 0) return labels
  const part = pointsAt(points, known)
  const most = Math.min(THEMES_MAX, known.length)
  const wanted = options.themes ?? themeCount(part, most, options.seed, (share) => report(0.5 + 0.25 * share))
  const clusters = Math.max(1, Math.min(most, wanted))
  const { centres } = sphericalKMeans(sampleOf(part, SAMPLE), clusters, options.seed, STARTS)
  const found = nearest(part, centres).labels
  known.forEach((i, at) => (labels[i] = found[at]!))
  return refine(vocabulary.sets, vocabulary.learned, points, { labels, centres })
}

/** The labels with themes too small taken out and the rest numbered by size. */
function enough(labels: Int32Array, wordings: readonly Wording[], all: number): Int32Array {
  const sizes = new Map<number, number>()
  labels.forEach((label, i) => {
    if (label >= 0) sizes.set(label, (sizes.get(label) ?? 0) + wordings[i]!.ids.length)
  })
  const least = Math.max(THEME_LEAST, all * THEME_LEAST_SHARE)
  const order = [...sizes].filter(([, size]) => size >= least).sort(([a, m], [b, n]) => n - m || a - b)
  const numbers = new Map(order.map(([label], number) => [label, number]))
  return labels.map((label) => numbers.get(label) ?? -1)
}

function describe(
  opinions: readonly ThemeInput[],
  wordings: readonly Wording[],
  points: Points,
  labels: Int32Array,
): ThemeResult {
  const count = labels.reduce((most, label) => Math.max(most, label + 1), 0)
  const keyphrases = keyphrasesOf(wordings, labels, count)
  const centres = centresOf(points, labels, count)
  const stances = new Map(opinions.map(({ id, stance }) => [id, stance]))
  const assignment = new Map<string, string | null>(opinions.map(({ id }) => [id, null]))
  const themes = keyphrases.map((phrases, number): Theme => {
    const id = `t${number + 1}`
    const members = [...labels.keys()].filter((i) => labels[i] === number)
    const ids = members.flatMap((i) => wordings[i]!.ids)
    for (const opinion of ids) assignment.set(opinion, id)
    const split: Record<string, number> = {}
    for (const opinion of ids) {
      const stance = stances.get(opinion)
      if (stance) split[stance] = (split[stance] ?? 0) + 1
    }
    const shown = phrases.map(({ surface }) => surface)
    const label = insightWords.label(shown.slice(0, 2))
    const centre = centres.subarray(number * points.width, (number + 1) * points.width)
    const typical = typicalOf(points, centre, members, (i) => wordings[i]!.text).map(
      (i) => wordings[i]!.ids[0]!,
    )
    return {
      id,
      label,
      keyphrases: shown,
      description: insightWords.description(shown.slice(0, 5)),
      size: ids.length,
      stances: split,
      typical,
      distinguishing: shown.slice(0, 5),
    }
  })
  const singular = [...assignment]
    .filter(([, theme]) => theme === null)
    .map(([id]) => id)
    .sort()
  return { themes, assignment, singular }
}

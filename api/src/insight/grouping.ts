import { isZero } from './document-vectors.ts'
import type { Wording } from './corpus.ts'
import { meaningful } from './phrases.ts'
import { refine } from './refine.ts'
import { centresOf, cosineTo, nearest, type Points, settle, sphericalKMeans } from './spherical.ts'
import { pointsAt, sampleOf, themeCount, THEMES_MAX } from './theme-count.ts'
import type { Vocabulary } from './vocabulary.ts'

/** The starts compete on a few points; the best is carried on with many. */
const FEW = { points: 3000, starts: 4, rounds: 30 }
const MANY = { points: 20_000, rounds: 12 }
const THEME_LEAST = 5
const THEME_LEAST_SHARE = 0.001
/** A wording stays with a theme while it is this near to the theme's centre (a cosine), and joins another when this near. */
const STAYS = 0.1
const JOINS = 0.35

/** What groups are made of, and how many are wanted (null: as many as there are). */
export type Grouping = { wordings: readonly Wording[]; vocabulary: Vocabulary; points: Points }

/**
 * The group of each wording, numbered from 0, the largest first; -1 for one that stands alone: without a word of content,
 * far from every group, or in one of fewer than 5 opinions or 0.1 % that no other group takes in.
 */
export function groupsOf(
  grouping: Grouping,
  options: { seed: number; themes: number | null },
  report: (share: number) => void,
): Int32Array {
  const { wordings, vocabulary, points } = grouping
  const labels = new Int32Array(points.count).fill(-1)
  const known = [...labels.keys()].filter(
    (i) => !isZero(points.rows, i * points.width, points.width) && wordings[i]!.words.some(meaningful),
  )
  if (known.length === 0) return labels
  const part = pointsAt(points, known)
  const most = Math.min(THEMES_MAX, known.length)
  const wanted = options.themes ?? themeCount(part, most, options.seed, (share) => report(share / 2))
  const clusters = Math.max(1, Math.min(most, wanted))
  const start = sphericalKMeans(sampleOf(part, FEW.points), clusters, options.seed, FEW)
  report(0.65)
  const { centres } = settle(sampleOf(part, MANY.points), start.centres, MANY.rounds)
  report(0.75)
  const found = nearest(part, centres).labels
  known.forEach((i, at) => (labels[i] = found[at]!))
  const refined = refine(vocabulary.sets, vocabulary.learned, points, { labels, centres })
  return largeEnough(refined, grouping)
}

function largeEnough(labels: Int32Array, { wordings, points }: Grouping): Int32Array {
  const opinions = wordings.reduce((sum, { ids }) => sum + ids.length, 0)
  const least = Math.max(THEME_LEAST, opinions * THEME_LEAST_SHARE)
  const kept = numbered(labels, wordings, least)
  const count = Math.max(-1, ...kept) + 1
  const centres = centresOf(points, kept, count)
  const settled = kept.map((label, i) => {
    if (labels[i]! < 0) return -1
    if (label >= 0) return cosineTo(points, i, centres, label) >= STAYS ? label : -1
    let best = -1
    let closest = JOINS
    for (let c = 0; c < count; c++) {
      const cosine = cosineTo(points, i, centres, c)
      if (cosine >= closest) [best, closest] = [c, cosine]
    }
    return best
  })
  return numbered(settled, wordings, least)
}

/** The labels numbered by falling size in opinions; -1 where a group has fewer than `least`. */
export function numbered(labels: Int32Array, wordings: readonly Wording[], least: number): Int32Array {
  const sizes = new Map<number, number>()
  labels.forEach((label, i) => {
    if (label >= 0) sizes.set(label, (sizes.get(label) ?? 0) + wordings[i]!.ids.length)
  })
  const order = [...sizes].filter(([, size]) => size >= least).sort(([a, m], [b, n]) => n - m || a - b)
  const numbers = new Map(order.map(([label], number) => [label, number]))
  return labels.map((label) => numbers.get(label) ?? -1)
}

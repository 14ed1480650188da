import { THEMES_MAX } from 'shared/theme-limits'

import { dot } from './dot.ts'
import { nearest, type Partition, type Points } from './spherical.ts'

const SAMPLE = 1000
const GROUPS = 30
/** How far, as a factor, from the usual number the search goes, and what being far from it costs. */
const REACH = 2.5
const FAR_COST = 0.12

/** How much better, in silhouettes, another number of themes must be to be taken instead of the one there is. */
const CLEARLY = 0.03

/**
 * The number of themes the points fall into best, from 1 to `most`: the one with the highest silhouette among a geometric
 * series around the usual number, less a cost for being far from it (a silhouette alone always likes two halves).
 * Measured on the first 1,000 points, whose groups of each number have the centres that `centresAt` gives. `opinions` is how many they stand
 * for. There being `present` themes already, that number stays unless another is clearly better.
 */
export function themeCount(
  points: Points,
  { opinions, most, present }: { opinions: number; most: number; present?: number },
  centresAt: (clusters: number) => Float64Array,
): number {
  const sample = firstOf(points, SAMPLE)
  const usual = usualCount(opinions)
  const tries = candidates(usual, Math.min(most, Math.floor(sample.count / 3)))
  const scores = tries.map((clusters) => {
    const { labels } = nearest(sample, centresAt(clusters))
    return silhouette(sample, { labels, clusters }) - FAR_COST * Math.log(clusters / usual) ** 2
  })
  // One try may be lucky; a number is good when those around it are too.
  const smooth = scores.map(
    (score, i) => score / 2 + ((scores[i - 1] ?? score) + (scores[i + 1] ?? score)) / 4,
  )
  const best = smooth.indexOf(Math.max(...smooth))
  if (present === undefined) return tries[best] ?? 1
  const closest = tries.reduce(
    (near, count, i) => (Math.abs(count - present) < Math.abs(tries[near]! - present) ? i : near),
    0,
  )
  const better = best >= 0 && smooth[best]! - smooth[closest]! > CLEARLY
  return better ? tries[best]! : present
}

/** How many themes a set of this size usually has, few enough to read and many enough that each is one matter: 5 for 30 opinions, 13 for 250, 26 for 1,200, 37 for 2,500, 70 from 10,300 on. */
function usualCount(opinions: number): number {
  return Math.min(THEMES_MAX, Math.pow(opinions, 0.46))
}

/** Of how many groups the themes of so many opinions are made, `points` of them being looked at: smaller ones are too few to be found again. */
export function groupsToFind(opinions: number, points: number): number {
  const groups = Math.max(GROUPS, Math.round(usualCount(opinions)))
  return Math.max(1, Math.min(THEMES_MAX, groups, Math.floor(points / 3)))
}

/** Numbers of themes that are tried: always the same ones, so that a few opinions more do not change what is compared. */
const TRIED = [2, 3, 4, 5, 6, 8, 10, 12, 15, 18, 22, 27, 33, 40, 48, 58, THEMES_MAX]

function candidates(usual: number, most: number): number[] {
  return TRIED.filter((count) => count <= most && count >= usual / REACH && count <= usual * REACH)
}

/**
 * The mean over points of how much nearer they are to the rest of their cluster than to the next cluster, -1 to 1: the
 * simplified silhouette (Hruschka, de Castro, Campello 2004) by cosines, the point itself left out of its own centre,
 * so that small clusters are not flattered.
 */
export function silhouette(
  { rows, width, count }: Points,
  { labels, clusters }: Pick<Partition, 'labels' | 'clusters'>,
): number {
  const sums = new Float64Array(clusters * width)
  for (let i = 0; i < count; i++)
    for (let j = 0; j < width; j++) sums[labels[i]! * width + j]! += rows[i * width + j]!
  const squares = new Float64Array(clusters)
  sums.forEach((value, at) => (squares[Math.floor(at / width)]! += value * value))
  let total = 0
  for (let i = 0; i < count; i++) {
    let own = 0
    let other = -1
    for (let c = 0; c < clusters; c++) {
      const product = dot(rows, i * width, sums, c * width, width)
      if (c === labels[i]) {
        const rest = squares[c]! - 2 * product + 1
        own = rest > 1e-9 ? (product - 1) / Math.sqrt(rest) : 0
      } else if (squares[c]! > 0) other = Math.max(other, product / Math.sqrt(squares[c]!))
    }
    total += (own - other) / Math.max(1 - own, 1 - other, 1e-9)
  }
  return total / count
}

/** The first so many of the points. */
export function firstOf({ rows, width, count, seeds }: Points, size: number): Points {
  const kept = Math.min(size, count)
  return { rows: rows.subarray(0, kept * width), width, count: kept, seeds: seeds.subarray(0, kept) }
}

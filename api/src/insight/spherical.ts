import { dot } from './dot.ts'
import { uniform } from './random.ts'

/** Points on the unit sphere, row by row, each with an integer of its own that decides draws about it. */
export type Points = { rows: Float64Array; width: number; count: number; seeds: Uint32Array }

/** A partition: `labels[i]` is the cluster of point i, `centres` the unit centres row by row, `fit` the mean cosine to them. */
export type Partition = { labels: Int32Array; centres: Float64Array; clusters: number; fit: number }

/** Moves in a round below this share end it. */
const SETTLED = 0.001

/** How a partition is sought: from how many starts, in how many rounds each, and with which unit centres given beforehand. */
export type Effort = { starts: number; rounds: number; given?: Float64Array }

/**
 * Spherical k-means (Dhillon, Modha 2001) from k-means++ starts (Arthur, Vassilvitskii 2007): the best of `starts`.
 * The centres given are the first ones, and each keeps half its weight. Draws depend on each point's seed, not on its place, so adding a few points changes few draws. May return fewer
 * clusters than asked for when there are fewer distinct points. Each start takes at most `rounds` rounds.
 */
export function sphericalKMeans(
  points: Points,
  clusters: number,
  seed: number,
  { starts, rounds, given = new Float64Array() }: Effort,
): Partition {
  let best: Partition | undefined
  for (let start = 0; start < starts; start++) {
    const found = settle(points, drawCentres(points, clusters, seed * 8191 + start, given), { rounds, given })
    if (!best || found.fit > best.fit) best = found
  }
  return best!
}

/** The nearest centre of each point, and the mean cosine to it. */
export function nearest(points: Points, centres: Float64Array): { labels: Int32Array; fit: number } {
  const { rows, width, count } = points
  const clusters = centres.length / width
  const labels = new Int32Array(count)
  let fit = 0
  for (let i = 0; i < count; i++) {
    const from = i * width
    let best = -Infinity
    for (let c = 0; c < clusters; c++) {
      const cosine = dot(rows, from, centres, c * width, width)
      if (cosine > best) {
        best = cosine
        labels[i] = c
      }
    }
    fit += best
  }
  return { labels, fit: fit / Math.max(1, count) }
}

/** The unit mean of each cluster's points; a cluster without points gets a row of zeros. */
export function centresOf(points: Points, labels: Int32Array, clusters: number): Float64Array {
  const { rows, width } = points
  const centres = new Float64Array(clusters * width)
  for (let i = 0; i < labels.length; i++) {
    if (labels[i]! < 0) continue
    for (let j = 0; j < width; j++) centres[labels[i]! * width + j]! += rows[i * width + j]!
  }
  for (let c = 0; c < clusters; c++) {
    const centre = centres.subarray(c * width, (c + 1) * width)
    const length = Math.hypot(...centre)
    if (length > 0) for (let j = 0; j < width; j++) centre[j]! /= length
  }
  return centres
}

/** The cosine between a point and a centre. */
export function cosineTo(
  { rows, width }: Points,
  point: number,
  centres: Float64Array,
  centre: number,
): number {
  return dot(rows, point * width, centres, centre * width, width)
}

/** The partition reached from the given centres in at most so many rounds of Lloyd's algorithm; those `given` keep half their weight. */
export function settle(
  points: Points,
  start: Float64Array,
  { rounds, given = new Float64Array() }: Omit<Effort, 'starts'>,
): Partition {
  const clusters = start.length / points.width
  let centres = start
  let { labels, fit } = nearest(points, centres)
  for (let round = 0; round < rounds; round++) {
    centres = held(centresOf(points, labels, clusters), given, points.width)
    const next = nearest(points, centres)
    let moved = 0
    for (let i = 0; i < labels.length; i++) if (next.labels[i] !== labels[i]) moved++
    ;({ labels, fit } = next)
    if (moved <= points.count * SETTLED) break
  }
  return { labels, centres, clusters, fit }
}

/** The centres, the first ones drawn half the way back to those given. */
export function held(centres: Float64Array, given: Float64Array, width: number): Float64Array {
  for (let from = 0; from < given.length; from += width) {
    let square = 0
    for (let j = from; j < from + width; j++) {
      centres[j]! += given[j]!
      square += centres[j]! ** 2
    }
    const length = Math.sqrt(square)
    if (length > 0) for (let j = from; j < from + width; j++) centres[j]! /= length
  }
  return centres
}

/** Each next centre is drawn with probability proportional to the distance from the ones so far, by exponential races. */
function drawCentres(
  { rows, width, count, seeds }: Points,
  clusters: number,
  seed: number,
  given: Float64Array,
): Float64Array {
  const centres = new Float64Array(clusters * width)
  const distances = new Float64Array(count).fill(1)
  const keepAway = (centre: Float64Array) => {
    for (let i = 0; i < count; i++) {
      const cosine = dot(rows, i * width, centre, 0, width)
      const distance = cosine > 1 - 1e-9 ? 0 : 1 - cosine
      if (distance < distances[i]!) distances[i] = distance
    }
  }
  centres.set(given)
  let drawn = 0
  for (; drawn * width < given.length; drawn++) keepAway(given.subarray(drawn * width, (drawn + 1) * width))
  for (; drawn < clusters; drawn++) {
    let chosen = -1
    let best = 0
    for (let i = 0; i < count; i++) {
      const chance = distances[i]! / -Math.log(uniform(seeds[i]!, seed * 127 + drawn))
      if (chance > best) {
        best = chance
        chosen = i
      }
    }
    if (chosen < 0) break
    const centre = rows.slice(chosen * width, (chosen + 1) * width)
    centres.set(centre, drawn * width)
    keepAway(centre)
  }
  return centres.subarray(0, drawn * width)
}

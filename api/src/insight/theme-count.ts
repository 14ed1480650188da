import { type Points, type Partition, sphericalKMeans } from './spherical.ts'

/** How many themes are tried, and the most there may be. */
export const THEMES_MAX = 70
const SAMPLE = 3000
const STARTS = 2

/**
 * The number of themes the points fall into best: the one with the highest mean simplified silhouette (Hruschka, de
 * Castro, Campello 2004) among a geometric series up to `most`, measured on at most 3,000 points.
 */
export function themeCount(
  points: Points,
  most: number,
  seed: number,
  onTry: (share: number) => void,
): number {
  const sample = sampleOf(points, SAMPLE)
  const tries = candidates(most)
  let best = { clusters: 1, score: -Infinity }
  tries.forEach((clusters, i) => {
    const partition = sphericalKMeans(sample, clusters, seed, STARTS)
    const score = silhouette(sample, partition)
    if (score > best.score) best = { clusters: partition.clusters, score }
    onTry((i + 1) / tries.length)
  })
  return best.clusters
}

function candidates(most: number): number[] {
  const tries: number[] = []
  for (let clusters = 2; clusters <= most; clusters = Math.ceil(clusters * 1.15)) tries.push(clusters)
  return tries
}

/** The mean over points of how much nearer its own centre is than the next one, from -1 to 1. */
export function silhouette({ rows, width, count }: Points, { centres, labels, clusters }: Partition): number {
  let sum = 0
  for (let i = 0; i < count; i++) {
    let own = 0
    let other = -1
    for (let c = 0; c < clusters; c++) {
      let cosine = 0
      for (let j = 0; j < width; j++) cosine += rows[i * width + j]! * centres[c * width + j]!
      if (c === labels[i]) own = cosine
      else if (cosine > other) other = cosine
    }
    sum += (own - other) / Math.max(1 - own, 1 - other, 1e-9)
  }
  return sum / count
}

/** The points with the smallest seeds: the same ones, whatever else is there. */
export function sampleOf(points: Points, size: number): Points {
  if (points.count <= size) return points
  const chosen = [...points.seeds.keys()]
    .sort((a, b) => points.seeds[a]! - points.seeds[b]! || a - b)
    .slice(0, size)
  const rows = new Float64Array(size * points.width)
  chosen.forEach((from, to) =>
    rows.set(points.rows.subarray(from * points.width, (from + 1) * points.width), to * points.width),
  )
  return { rows, width: points.width, count: size, seeds: Uint32Array.from(chosen, (i) => points.seeds[i]!) }
}

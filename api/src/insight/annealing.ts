import { dot } from './dot.ts'
import { hashPair } from './random.ts'
import { normaliseRows } from './word-vectors.ts'
import type { Points } from './spherical.ts'

/** How sharply a point chooses between centres, from softly to nearly hard, and the rounds at each. */
const SHARPNESS = [6, 8, 10, 13, 17, 25]
const ROUNDS = 15

/**
 * Unit centres found by deterministic annealing (Rose 1998): every point belongs to every centre a little, less and less to far ones. The
 * start is the mean of each of so many lots into which the points fall by their own numbers, so that a few points more move the
 * centres a little and never exchange them, as drawing single points would. The centres given are the first, and keep half their weight.
 */
export function anneal(points: Points, clusters: number, seed: number, given: Float64Array): Float64Array {
  const { rows, width, count, seeds } = points
  let centres = new Float64Array(clusters * width)
  for (let i = 0; i < count; i++) {
    const lot = hashPair(seeds[i]!, seed) % clusters
    for (let j = 0; j < width; j++) centres[lot * width + j]! += rows[i * width + j]!
  }
  settleCentres(centres, given, width)
  const shares = new Float64Array(clusters)
  for (const sharpness of SHARPNESS)
    for (let round = 0; round < ROUNDS; round++) {
      const next = new Float64Array(clusters * width)
      for (let i = 0; i < count; i++) {
        const from = i * width
        let highest = -Infinity
        for (let c = 0; c < clusters; c++) {
          shares[c] = sharpness * dot(rows, from, centres, c * width, width)
          if (shares[c]! > highest) highest = shares[c]!
        }
        let sum = 0
        for (let c = 0; c < clusters; c++) sum += shares[c] = Math.exp(shares[c]! - highest)
        for (let c = 0; c < clusters; c++) {
          const share = shares[c]! / sum
          if (share < 0.001) continue
          const to = c * width
          for (let j = 0; j < width; j++) next[to + j]! += share * rows[from + j]!
        }
      }
      settleCentres(next, given, width)
      centres = next
    }
  return centres
}

function settleCentres(centres: Float64Array, given: Float64Array, width: number): void {
  normaliseRows(centres, width)
  if (given.length === 0) return
  for (let at = 0; at < given.length; at++) centres[at]! += given[at]!
  normaliseRows(centres, width)
}

import { dot } from './dot.ts'
import { addSquares, leadingVector } from './leading.ts'
import { held, type Points } from './spherical.ts'
import { normaliseRows } from './word-vectors.ts'

/** One group after another is split up to so many; beyond, a fifth of them at once. */
const ONE_BY_ONE = 30
const AT_ONCE = 0.2
/** Rounds after each split, and how far past the point where a group falls into two by itself the split is made. */
const ROUNDS = 5
const PAST = 1.2
/** Sharpness and rounds in which centres settle. */
const SHARPNESS = 25
const SETTLING = 6
/** Below this share a point does not count for a group. */
const LEAST = 0.001
/** A group needs so many points to be split. */
const SPLIT_LEAST = 3

/** What the points say of each centre: `sums` of the points, each by its share, row by row, and `masses`, the sums of the shares. */
export type Groups = { centres: Float64Array; sums: Float64Array; masses: Float64Array }

/**
 * Unit centres, at most so many, found by deterministic annealing (Rose 1998): all points are one group; the group that scatters most along one
 * direction is split along it; every point belongs to every centre a little, ever less to far ones. Nothing is drawn and nothing ranked but that
 * scatter, so that a few points more move the centres a little. The centres given are the first, and keep half their weight.
 */
export function split(points: Points, wanted: number, given: Float64Array): Float64Array {
  const { width, count } = points
  let groups: Groups = groupsAt(points, { centres: startOf(points, given), given, sharpness: 0 })
  let sharpness = 0
  while (groups.masses.length < Math.min(wanted, count)) {
    const size = groups.masses.length
    const shares = sharesOf(points, groups.centres, sharpness)
    const found = directionsOf(points, shares, size)
    const most = size < ONE_BY_ONE ? 1 : Math.floor(size * AT_ONCE)
    const chosen = [...found.keys()]
      .filter((c) => found[c]!.scatter > 0)
      .sort((a, b) => found[b]!.scatter - found[a]!.scatter || a - b)
      .slice(0, Math.min(most, wanted - size))
    if (chosen.length === 0) break
    sharpness = Math.max(sharpness, PAST / found[chosen.at(-1)!]!.spread)
    const apart = new Float64Array((size + chosen.length) * width)
    apart.set(groups.centres)
    chosen.forEach((c, i) => {
      const { direction, spread } = found[c]!
      for (let j = 0; j < width; j++) {
        const step = Math.sqrt(spread) * direction[j]!
        apart[(size + i) * width + j] = apart[c * width + j]! - step
        apart[c * width + j]! += step
      }
    })
    normaliseRows(apart, width)
    groups = groupsAt(points, { centres: apart, given, sharpness })
    for (let round = 1; round < ROUNDS; round++)
      groups = groupsAt(points, { centres: groups.centres, given, sharpness })
  }
  return groups.centres
}

/** The centres after some rounds in which every point belongs to those near it, nearly by all or nothing. */
export function settled(points: Points, start: Float64Array, given: Float64Array): Float64Array {
  let centres = start
  for (let round = 0; round < SETTLING; round++)
    ({ centres } = groupsAt(points, { centres, given, sharpness: SHARPNESS }))
  return centres
}

/** What the points say of the centres when they belong to those near them. */
export function groupsOf(points: Points, centres: Float64Array): Groups {
  return groupsAt(points, { centres, given: new Float64Array(), sharpness: SHARPNESS })
}

function startOf({ rows, width, count }: Points, given: Float64Array): Float64Array {
  if (given.length > 0) return given
  const centre = new Float64Array(width)
  for (let at = 0; at < count * width; at++) centre[at % width]! += rows[at]!
  normaliseRows(centre, width)
  return centre
}

/** How much of each point belongs to each centre, point by point. */
function sharesOf({ rows, width, count }: Points, centres: Float64Array, sharpness: number): Float32Array {
  const size = centres.length / width
  const shares = new Float32Array(count * size)
  const scores = new Float64Array(size)
  for (let i = 0; i < count; i++) {
    let highest = -Infinity
    for (let c = 0; c < size; c++) {
      scores[c] = sharpness * dot(rows, i * width, centres, c * width, width)
      if (scores[c]! > highest) highest = scores[c]!
    }
    let sum = 0
    for (let c = 0; c < size; c++) sum += scores[c] = Math.exp(scores[c]! - highest)
    for (let c = 0; c < size; c++) shares[i * size + c] = scores[c]! / sum
  }
  return shares
}

type Round = { centres: Float64Array; given: Float64Array; sharpness: number }

function groupsAt(points: Points, { centres, given, sharpness }: Round): Groups {
  const { rows, width, count } = points
  const size = centres.length / width
  const shares = sharesOf(points, centres, sharpness)
  const sums = new Float64Array(size * width)
  const masses = new Float64Array(size)
  for (let i = 0; i < count; i++)
    for (let c = 0; c < size; c++) {
      const share = shares[i * size + c]!
      if (share < LEAST) continue
      masses[c]! += share
      for (let j = 0; j < width; j++) sums[c * width + j]! += share * rows[i * width + j]!
    }
  const next = sums.slice()
  normaliseRows(next, width)
  return { centres: held(next, given, width), sums, masses }
}

type Direction = { direction: Float64Array; spread: number; scatter: number }

/** Of each group the direction in which it scatters most, the variance along it, and that times the mass. */
function directionsOf({ rows, width, count }: Points, shares: Float32Array, size: number): Direction[] {
  return Array.from({ length: size }, (_, c) => {
    const mean = new Float64Array(width)
    let mass = 0
    for (let i = 0; i < count; i++) {
      const share = shares[i * size + c]!
      if (share < LEAST) continue
      mass += share
      for (let j = 0; j < width; j++) mean[j]! += share * rows[i * width + j]!
    }
    if (mass < SPLIT_LEAST) return { direction: mean, spread: 0, scatter: 0 }
    const squares = new Float64Array(width * width)
    const apart = new Float64Array(width)
    for (let i = 0; i < count; i++) {
      const share = shares[i * size + c]!
      if (share < LEAST * 10) continue
      for (let j = 0; j < width; j++) apart[j] = rows[i * width + j]! - mean[j]! / mass
      addSquares(squares, apart, share)
    }
    const { vector, value } = leadingVector(squares, width)
    return { direction: vector, spread: value / mass, scatter: value }
  })
}

import { dot } from './dot.ts'
import { uniform } from './random.ts'
import { nearest, type Points } from './spherical.ts'
import { type Groups, groupsOf } from './splitting.ts'
import { normaliseRows } from './word-vectors.ts'

/** So many halves of the points, each by the points' own numbers, tell which groups belong together. */
const HALVES = 50

/**
 * Groups of points merged to fewer, for each of several numbers: `at(n)` gives the unit centres of n of them. In each of 50 halves of the points the
 * groups are merged pair by pair (Ward 1963, by cosines); two groups are merged the sooner the more halves bring them together, so that a near tie in one
 * half decides little (Strehl, Ghosh 2002; Fred, Jain 2005). The first `apart` groups, those of people, stay first and are never merged with each other.
 */
export function merging(
  points: Points,
  centres: Float64Array,
  { seed, apart }: { seed: number; apart: number },
): { size: number; at: (wanted: number) => Float64Array } {
  const { width } = points
  const groups = groupsOf(points, centres)
  const size = groups.masses.length
  const halves = halvesOf(points, centres, { size, seed }).map((sums) => treeOf(sums, size, apart))
  return {
    size,
    at: (wanted) =>
      wanted >= size
        ? centres
        : centresOfMerged(groups, together(halves, size, wanted), { wanted, apart, width }),
  }
}

/** The sums of each group's points in each half. */
function halvesOf(
  points: Points,
  centres: Float64Array,
  { size, seed }: { size: number; seed: number },
): Float64Array[] {
  const { rows, width, count, seeds } = points
  const { labels } = nearest(points, centres)
  return Array.from({ length: HALVES }, (_, half) => {
    const sums = new Float64Array(size * width)
    for (let i = 0; i < count; i++) {
      if (uniform(seeds[i]!, seed * HALVES + half) < 0.5) continue
      const to = labels[i]! * width
      for (let j = 0; j < width; j++) sums[to + j]! += rows[i * width + j]!
    }
    return sums
  })
}

/** A merge: the second group goes into the first, which stands before it. */
type Merge = [into: number, from: number]

/** All merges in order: each time the two that lose least by it, by the sum of the points' cosines to the middle of their group. */
function treeOf(sums: Float64Array, size: number, apart: number): Merge[] {
  const width = sums.length / size
  const lengths = Float64Array.from({ length: size }, (_, a) => lengthOf(sums, a, a, width) / 2)
  const loss = (a: number, b: number) => lengths[a]! + lengths[b]! - lengthOf(sums, a, b, width)
  const losses = matrix(size, (a, b) => (b < apart ? Infinity : loss(a, b)))
  const join = (into: number, from: number) => {
    for (let j = 0; j < width; j++) sums[into * width + j]! += sums[from * width + j]!
    lengths[into] = lengthOf(sums, into, into, width) / 2
    return (other: number) => (into < apart && other < apart ? Infinity : loss(other, into))
  }
  return mergesOf(losses, size, Math.max(1, apart), join)
}

/** Merges the two of least cost until so many are left; `join` is told of each, and tells what the merged one costs with another. */
function mergesOf(
  costs: Float64Array,
  size: number,
  left: number,
  join: (into: number, from: number) => (other: number) => number,
): Merge[] {
  let alive = Array.from({ length: size }, (_, a) => a)
  const merges: Merge[] = []
  while (alive.length > left) {
    let best: Merge | undefined
    let least = Infinity
    for (const b of alive)
      for (const a of alive) {
        if (a >= b) break
        if (costs[b * size + a]! < least) [best, least] = [[a, b], costs[b * size + a]!]
      }
    if (!best) break
    const [into, from] = best
    merges.push(best)
    alive = alive.filter((it) => it !== from)
    const cost = join(into, from)
    for (const other of alive)
      if (other !== into) costs[Math.max(into, other) * size + Math.min(into, other)] = cost(other)
  }
  return merges
}

/** The length of the sum of two rows. */
function lengthOf(sums: Float64Array, a: number, b: number, width: number): number {
  const own = dot(sums, a * width, sums, a * width, width) + dot(sums, b * width, sums, b * width, width)
  return Math.sqrt(Math.max(0, own + 2 * dot(sums, a * width, sums, b * width, width)))
}

/** A square matrix of which only the lower half is used: row b, column a, a before b. */
function matrix(size: number, value: (a: number, b: number) => number): Float64Array {
  const made = new Float64Array(size * size).fill(Infinity)
  for (let b = 0; b < size; b++) for (let a = 0; a < b; a++) made[b * size + a] = value(a, b)
  return made
}

/** The share of halves in which two groups are one when so many are left. */
function together(halves: readonly Merge[][], size: number, wanted: number): Float64Array {
  const shares = new Float64Array(size * size)
  for (const merges of halves) {
    const roots = rootsOf(merges.slice(0, size - wanted), size)
    for (let b = 0; b < size; b++)
      for (let a = 0; a < b; a++) if (roots[a] === roots[b]) shares[b * size + a]! += 1 / HALVES
  }
  return shares
}

function rootsOf(merges: readonly Merge[], size: number): number[] {
  const roots = Array.from({ length: size }, (_, a) => a)
  for (const [into, from] of merges) roots.forEach((root, a) => (roots[a] = root === from ? into : root))
  return roots
}

/** The centres of the groups merged by how often halves bring them together, on average of their points. */
function centresOfMerged(
  { sums, masses }: Groups,
  shares: Float64Array,
  { wanted, apart, width }: { wanted: number; apart: number; width: number },
): Float64Array {
  const size = masses.length
  const weights = masses.slice()
  const costs = matrix(size, (a, b) => (b < apart ? Infinity : -shares[b * size + a]!))
  const of = (a: number, b: number) => costs[Math.max(a, b) * size + Math.min(a, b)]!
  const merges = mergesOf(costs, size, Math.max(wanted, apart), (into, from) => {
    const [w, v] = [weights[into]!, weights[from]!]
    weights[into] = w + v
    return (other) =>
      into < apart && other < apart
        ? Infinity
        : (w * finite(of(into, other)) + v * finite(of(from, other))) / (w + v || 1)
  })
  const roots = rootsOf(merges, size)
  const kept = [...new Set(roots)].sort((a, b) => a - b)
  const centres = new Float64Array(kept.length * width)
  roots.forEach((root, group) => {
    const to = kept.indexOf(root) * width
    for (let j = 0; j < width; j++) centres[to + j]! += sums[group * width + j]!
  })
  normaliseRows(centres, width)
  return centres
}

function finite(cost: number): number {
  return cost === Infinity ? 0 : cost
}

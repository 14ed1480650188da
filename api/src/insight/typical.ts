import type { Points } from './spherical.ts'

const MOST = 7
const LEAST_APART = 0.93
const LENGTH = { least: 20, most: 400 }

/**
 * The members of a theme that speak for it, 3 to 7 (fewer in a smaller theme): near its centre, unlike each other,
 * and short enough to quote; most central first.
 */
export function typicalOf(
  points: Points,
  centre: Float64Array,
  members: readonly number[],
  textOf: (member: number) => string,
): number[] {
  const { rows, width } = points
  const cosine = (i: number, to: Float64Array, from = 0) => {
    let sum = 0
    for (let j = 0; j < width; j++) sum += rows[i * width + j]! * to[from + j]!
    return sum
  }
  const quotable = (i: number) => {
    const { length } = textOf(i)
    return length >= LENGTH.least && length <= LENGTH.most
  }
  const ranked = members
    .map((i) => ({ i, score: cosine(i, centre) - (quotable(i) ? 0 : 1) }))
    .sort((a, b) => b.score - a.score || points.seeds[a.i]! - points.seeds[b.i]! || a.i - b.i)
  const chosen: number[] = []
  for (const { i } of ranked) {
    if (chosen.length === MOST) break
    if (chosen.every((other) => cosine(i, rows, other * width) < LEAST_APART)) chosen.push(i)
  }
  for (const { i } of ranked) {
    if (chosen.length >= 3) break
    if (!chosen.includes(i)) chosen.push(i)
  }
  return chosen
}

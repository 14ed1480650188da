import { alike, type Wording } from './features.ts'

/** A block of a version and how alike it is to the one asked about. */
export type Near = { at: number; alike: number }

/** How many of a block's rarest features are followed, how many blocks each leads to, and how many of those are compared in full. */
const FEATURES = 16
const BLOCKS_EACH = 24
const COMPARED = 8

/** Finds blocks like a given one among some blocks of a version: by their rarest common features first, so that time grows with n. */
export type Finder = (wording: Wording, near: number) => Near[]

/** A finder among the blocks of a version that pass `among`. Its answers are best first; `near` is where to look first. */
export function finder(
  blocks: readonly Wording[],
  weight: Float64Array,
  among: (at: number) => boolean = () => true,
): Finder {
  const standing = standingOf(blocks, weight.length, among)
  const strength = new Float64Array(blocks.length)
  return (wording, near) => {
    const touched: number[] = []
    for (const id of rarest(wording.ids, standing.start)) {
      const [from, to] = closest(standing, id, near)
      for (let at = from; at < to; at++) {
        const block = standing.block[at]!
        if (strength[block] === 0) touched.push(block)
        strength[block]! += weight[id]!
      }
    }
    const best = touched.toSorted((a, b) => strength[b]! - strength[a]! || a - b).slice(0, COMPARED)
    for (const block of touched) strength[block] = 0
    return best
      .map((at) => ({ at, alike: alike(wording, blocks[at]!, weight) }))
      .sort((a, b) => b.alike - a.alike || a.at - b.at)
  }
}

/** Which blocks have each feature: those of `id` are `block[start[id]]` up to `block[start[id + 1]]`, in reading order. */
type Standing = { start: Int32Array; block: Int32Array }

function standingOf(blocks: readonly Wording[], count: number, among: (at: number) => boolean): Standing {
  const start = new Int32Array(count + 1)
  for (const [at, { ids }] of blocks.entries()) if (among(at)) for (const id of ids) start[id + 1]! += 1
  for (let id = 0; id < count; id++) start[id + 1]! += start[id]!
  const block = new Int32Array(start[count]!)
  const next = start.slice()
  for (const [at, { ids }] of blocks.entries()) if (among(at)) for (const id of ids) block[next[id]!++] = at
  return { start, block }
}

/** The features fewest blocks have, of those that any has. */
function rarest(ids: Int32Array, start: Int32Array): Int32Array {
  // How many blocks and which feature in one number, so that they are sorted as numbers.
  const counted = Float64Array.from(ids, (id) => (start[id + 1]! - start[id]!) * FIELD + id)
  const first = counted.sort().findIndex((it) => it >= FIELD)
  if (first < 0) return new Int32Array(0)
  return Int32Array.from(counted.subarray(first, first + FEATURES), (it) => it % FIELD)
}
const FIELD = 2 ** 28

/** The stretch of a feature's blocks that stands closest to a place. */
function closest({ start, block }: Standing, id: number, near: number): [number, number] {
  let [low, high] = [start[id]!, start[id + 1]!]
  if (high - low <= BLOCKS_EACH) return [low, high]
  const end = high
  while (low < high) {
    const middle = (low + high) >> 1
    if (block[middle]! < near) low = middle + 1
    else high = middle
  }
  const from = Math.min(Math.max(start[id]!, low - BLOCKS_EACH / 2), end - BLOCKS_EACH)
  return [from, from + BLOCKS_EACH]
}

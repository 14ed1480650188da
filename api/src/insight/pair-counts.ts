import { mix } from './random.ts'

/** Counts of unordered pairs of words: an open-addressing table on typed arrays, a tenth of the memory of a Map. */
export type PairCounts = { keys: Uint32Array; counts: Uint32Array; used: number; words: number }

const EMPTY = 0xffffffff

/** An empty table for pairs of `words` words (at most 65,535, so that a pair fits in 32 bits). */
export function pairCounts(words: number): PairCounts {
  return { keys: new Uint32Array(1 << 16).fill(EMPTY), counts: new Uint32Array(1 << 16), used: 0, words }
}

/** Adds one to the pair of words `a` and `b`, in either order. */
export function countPair(table: PairCounts, a: number, b: number): void {
  const key = a < b ? a * table.words + b : b * table.words + a
  const at = slotOf(table.keys, key)
  if (table.keys[at] === EMPTY) {
    table.keys[at] = key
    table.used++
  }
  table.counts[at]!++
  if (table.used * 2 > table.keys.length) grow(table)
}

/** Calls `visit` once for each pair that was counted, `a < b`, in an order that depends on the pairs alone. */
export function eachPair(table: PairCounts, visit: (a: number, b: number, count: number) => void): void {
  const slots = Uint32Array.from(table.keys.keys()).filter((at) => table.keys[at] !== EMPTY)
  for (const at of slots.sort((a, b) => table.keys[a]! - table.keys[b]!)) {
    const key = table.keys[at]!
    visit(Math.floor(key / table.words), key % table.words, table.counts[at]!)
  }
}

function grow(table: PairCounts): void {
  const { keys, counts } = table
  table.keys = new Uint32Array(keys.length * 2).fill(EMPTY)
  table.counts = new Uint32Array(keys.length * 2)
  for (let i = 0; i < keys.length; i++) {
    if (keys[i] === EMPTY) continue
    const at = slotOf(table.keys, keys[i]!)
    table.keys[at] = keys[i]!
    table.counts[at] = counts[i]!
  }
}

function slotOf(keys: Uint32Array, key: number): number {
  let at = mix(key) & (keys.length - 1)
  while (keys[at] !== EMPTY && keys[at] !== key) at = (at + 1) & (keys.length - 1)
  return at
}

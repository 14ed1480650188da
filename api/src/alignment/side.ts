import { comparisonKey } from 'shared/comparison-key'
import type { Block } from 'shared/outline'

/**
 * One version, made ready to be compared. By block: `keys` what its wording is compared by, `words` the same cut at blanks and signs,
 * `parents` the heading it stands under, -1 when there is none, `zones` whether it is a heading, text, or front or back matter. Labels
 * are left out: they repeat and are renumbered.
 */
export type Side = { keys: string[]; words: string[][]; parents: Int32Array; zones: Zone[]; size: number }

export type Zone = 'front' | 'heading' | 'text' | 'back'

/** Makes a version ready to be compared. */
export function sideOf(blocks: readonly Block[]): Side {
  const keys = blocks.map(({ text }) => comparisonKey(text))
  return {
    keys,
    words: keys.map((key) => key.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []),
    parents: parentsOf(blocks),
    zones: blocks.map(({ kind }) => (kind === 'paragraph' || kind === 'item' ? 'text' : kind)),
    size: blocks.length,
  }
}

function parentsOf(blocks: readonly Block[]): Int32Array {
  const parents = new Int32Array(blocks.length).fill(-1)
  const open: number[] = []
  for (const [at, { kind, level }] of blocks.entries()) {
    if (kind === 'heading') while (open.length > 0 && blocks[open.at(-1)!]!.level! >= (level ?? 1)) open.pop()
    parents[at] = open.at(-1) ?? -1
    if (kind === 'heading') open.push(at)
  }
  return parents
}

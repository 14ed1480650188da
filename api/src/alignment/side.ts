import { comparisonKey } from 'shared/comparison-key'
import type { Block } from 'shared/outline'

/**
 * One version, made ready to be compared. By block: `keys` what its wording is compared by, `words` the same cut at blanks and signs,
 * `parents` the heading it stands under, -1 when there is none, `zones` whether it is a heading, text, or front or back matter. Labels
 * are left out: they repeat and are renumbered. `said` its words but for figures, in one; `named`: what a row or a short line "name: …" is about, '' when that is not told apart so.
 */
export type Side = {
  keys: string[]
  words: string[][]
  said: string[]
  named: string[]
  parents: Int32Array
  zones: Zone[]
  size: number
}

export type Zone = 'front' | 'heading' | 'text' | 'back'

/** A word that is a figure. */
export const NUMBER = /^\p{N}+$/u

/** Makes a version ready to be compared. */
export function sideOf(blocks: readonly Block[]): Side {
  const keys = blocks.map(({ text }) => comparisonKey(text))
  const words = keys.map(wordsOf)
  return {
    keys,
    words,
    said: words.map((it) => it.filter((word) => !NUMBER.test(word)).join(' ')),
    named: blocks.map(({ row }, at) => nameOf(keys[at]!, row !== undefined)),
    parents: parentsOf(blocks),
    zones: blocks.map(({ kind }) => (kind === 'paragraph' || kind === 'item' ? 'text' : kind)),
    size: blocks.length,
  }
}

const wordsOf = (text: string): string[] => text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []

/** A name has fewer words, and so has a line that is told apart by one. */
const NAME_WORDS = 12

/** The first cell of a row that is more than figures; of a short line what stands before its colon. */
function nameOf(key: string, isRow: boolean): string {
  const parts = isRow ? key.split(' | ') : key.split(':')
  if (!isRow && (parts.length < 2 || wordsOf(key).length >= NAME_WORDS)) return ''
  const words = parts.map((part) => wordsOf(part).filter((word) => !NUMBER.test(word)))
  const name = words.find((it) => it.length > 0) ?? []
  return name.length < NAME_WORDS ? name.join(' ') : ''
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

/** Of the longer of two neighbours so many words stand in the other when they are of one list. */
const OF_A_LIST = 0.5

/** Whether two blocks side by side say the same of two: parallel targets, lines of a list, rows. */
export function isOfOneForm(a: readonly string[], b: readonly string[]): boolean {
  const [own, other] = [new Set(namingWords(a)), new Set(namingWords(b))]
  return own.intersection(other).size >= OF_A_LIST * Math.max(own.size, other.size)
}

/** The words of a block that may name it: a figure names nothing. */
export const namingWords = (words: readonly string[]): string[] => words.filter((word) => !NUMBER.test(word))

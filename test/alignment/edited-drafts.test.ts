import { align } from 'api/alignment/align'
import { sampleDrafts } from 'db/seed/draft'
import { expect, test } from 'vitest'

import { edited } from './editor.ts'
import { longDraft } from './long.ts'
import { scored, summed } from './score.ts'

const [report, programme] = sampleDrafts
const spare = programme!.blocks.filter(({ kind }) => kind === 'paragraph' || kind === 'item')
const scoreOf = (seed: number) => {
  const pair = edited(report!.blocks, spare, seed)
  return scored(align(pair.old, pair.now), pair)
}
const total = summed(Array.from({ length: 60 }, (_, seed) => scoreOf(seed + 1)))
const share = <Key>(of: Map<Key, { found: number; all: number }>, key: Key) => {
  const { found, all } = of.get(key)!
  return found / all
}

test('over sixty edited versions no opinion would come to a paragraph that is not its own', () => {
  expect(total.wrong).toEqual([])
  // Two lines that read the same and changed places cannot be told apart by anyone.
  expect(total.twins).toBeLessThanOrEqual(4)
})

test('nor over sixty others, among them those in which earlier rules carried wrongly', () => {
  const others = [9000, 10_102, 21_707, 22_330, ...Array.from({ length: 56 }, (_, seed) => seed + 5000)]
  expect(summed(others.map(scoreOf)).wrong).toEqual([])
})

test.for([
  ['left', 0.99],
  ['moved', 0.98],
  ['section moved', 0.9],
  ['split', 0.98],
  ['merged', 0.97],
  ['removed', 0.99],
  ['put in', 0.99],
  ['put in its place', 0.99],
  ['parallel swapped', 0.99],
  ['parallel put in', 0.99],
  ['without accents', 0.9],
  ['rewritten 10 %', 0.95],
  ['rewritten 25 %', 0.9],
  ['rewritten 40 %', 0.83],
  ['heading renamed', 0.84],
  ['moved and rewritten', 0.85],
  ['parallel rewritten', 0.6],
] as const)('what was edited is found: %s', ([how, least]) => {
  expect(share(total.recall, how)).toBeGreaterThanOrEqual(least)
})

test('two long drafts that share nothing but their subject carry nothing to each other', () => {
  const clauses = (seed: number) => longDraft(300, seed).filter(({ kind }) => kind === 'paragraph')
  const other = report!.blocks.filter(({ kind }) => kind === 'paragraph' || kind === 'item')
  const carried = align(spare, other).filter((it) => it.old.length > 0 && it.new.length > 0)
  expect(carried).toEqual([])
  expect(align(clauses(1), clauses(1)).every(({ state }) => state === 'kept')).toBe(true)
})

import { align } from 'api/alignment/align'
import { diceOf } from 'db/seed/dice'
import { sampleDrafts } from 'db/seed/draft'
import { expect, test } from 'vitest'

import { attacks, type Told } from './attacks.ts'

const base: Told[] = sampleDrafts[0]!.blocks
  .slice(0, 60)
  .map((block, at) => ({ about: [`base ${at}`], block }))
const RUNS = 40

/** Pairs that are about different things, and the share found of what stays. */
function outcome(how: string) {
  const wrong: string[] = []
  let [stays, found] = [0, 0]
  for (let seed = 1; seed <= RUNS; seed++) {
    const { old, now, far = [] } = attacks[how]!(diceOf(seed * 7919 + how.length))
    const before = [...base.slice(0, 30), ...old, ...base.slice(30)]
    const after = [...base.slice(0, 30), ...now, ...base.slice(30, 50), ...far, ...base.slice(50)]
    const isOne = (a: Told, b: Told) => a.about.some((it) => b.about.includes(it))
    const went = align(
      before.map(({ block }) => block),
      after.map(({ block }) => block),
    )
    for (const it of went)
      for (const o of it.old)
        for (const n of it.new)
          if (!isOne(before[o]!, after[n]!)) wrong.push(`${before[o]!.block.text} > ${after[n]!.block.text}`)
    for (const told of old.filter((it) => now.some((other) => isOne(it, other)))) {
      const entry = went.find((it) => it.old.some((o) => before[o] === told))!
      stays += 1
      if (entry.new.some((n) => isOne(told, after[n]!))) found += 1
    }
  }
  return { wrong, found: stays === 0 ? 1 : found / stays }
}

test.for([
  ['one dropped, its figure given to its neighbour', 0.8],
  ['figures exchanged', 0.95],
  ['one whose name holds another’s', 0.3],
  ['another put in its place', 0.75],
  ['taken out, another of the kind put in elsewhere', 0.99],
  ['rows of a table', 0.95],
  ['sections that repeat each other', 0.85],
  ['a list reworded as a whole, with new figures, one dropped and one put in', 0.55],
  ['two lists of the same names, one dropped and the other reworded', 0.5],
  ['a list replaced by another of the same names', 0],
] as const)('no opinion goes to a neighbour: %s', ([how, least]) => {
  const { wrong, found } = outcome(how)
  expect(wrong).toEqual([])
  expect(found).toBeGreaterThanOrEqual(least)
})

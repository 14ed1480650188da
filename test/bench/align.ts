import { align } from 'api/alignment/align'
import { sampleDrafts } from 'db/seed/draft'
import { diffArrays } from 'diff'
import { comparisonKey } from 'shared/comparison-key'
import type { Block } from 'shared/outline'

import { edited } from '../alignment/editor.ts'
import { longDraft } from '../alignment/long.ts'
import { scored, summed } from '../alignment/score.ts'

const ROUNDS = 3
const PAGES_400 = 6000
const SEEDS = 150

/**
 * `npm run bench align`: two versions of a draft of 400 pages aligned, against `diff` over the same paragraphs' keys in the same run; how
 * time grows; and what is found and wrongly carried over seeded edits of the sample draft.
 */
const small = versions(PAGES_400 / 4)
const large = versions(PAGES_400)
const [ours, ofQuarter] = [[], []] as number[][]
// Once each: diff takes long where much differs.
const diff = timeOf(() => diffArrays(keys(large.old), keys(large.now)))
const replaced = timeOf(() => align(large.old, large.other))
for (let round = 0; round < ROUNDS; round++) {
  ours!.push(timeOf(() => align(large.old, large.now)))
  ofQuarter!.push(timeOf(() => align(small.old, small.now)))
}
const [time, quarter] = [median(ours!), median(ofQuarter!)]
say(`${large.old.length} and ${large.now.length} blocks, a third of them edited: ${time.toFixed(0)} ms`)
say(
  `diff over their keys, which knows only what is the same: ${diff.toFixed(0)} ms; ratio ${(time / diff).toFixed(2)}`,
)
say(
  `a quarter of the blocks: ${quarter.toFixed(0)} ms; growth for four times as many: ${(time / quarter).toFixed(1)}`,
)
say(`another draft of the same clauses in its place: ${replaced.toFixed(0)} ms`)

const spare = sampleDrafts[1]!.blocks.filter(({ kind }) => kind === 'paragraph' || kind === 'item')
const all = summed(
  Array.from({ length: SEEDS }, (_, seed) => {
    const pair = edited(sampleDrafts[0]!.blocks, spare, 1000 + seed)
    return scored(align(pair.old, pair.now), pair)
  }),
)
say(
  `${SEEDS} seeded edits: wrong carries ${all.wrong.length}; identical lines taken for each other ${all.twins}`,
)
for (const [how, { found, all: of }] of all.recall)
  say(`  found, ${how}: ${found} of ${of}, ${((100 * found) / of).toFixed(1)} %`)

function versions(blocks: number) {
  const pair = edited(
    longDraft(blocks, 1),
    longDraft(blocks, 2).filter(({ kind }) => kind === 'paragraph'),
    3,
  )
  return { ...pair, other: longDraft(blocks, 4) }
}

function keys(blocks: readonly Block[]): string[] {
  return blocks.map(({ text }) => comparisonKey(text))
}

function timeOf(work: () => unknown): number {
  const start = performance.now()
  work()
  return performance.now() - start
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!
}

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}

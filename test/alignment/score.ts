import type { Alignment, AlignmentState } from 'shared/alignment'

import type { Edited } from './editor.ts'

type Share = { found: number; all: number }

/**
 * How an alignment compares with the truth. `wrong`: pairs of an old and a new block that do not belong together; `twins`: those among
 * them where the old block reads exactly as the true one, so that nothing but its neighbours could tell them apart. `recall`: by edit,
 * how many entries were found whole; `states`: by true state, how many were found with that state.
 */
export type Score = {
  wrong: { o: number; n: number; how: string }[]
  twins: number
  recall: Map<string, Share>
  states: Map<AlignmentState, Share>
}

/** Compares an alignment with the truth. */
export function scored(alignment: Alignment, { old, truth }: Edited): Score {
  const sourceOf = new Map(truth.flatMap((it) => it.new.map((n) => [n, it] as const)))
  const pairs = alignment.flatMap((it) => it.new.flatMap((n) => it.old.map((o) => ({ o, n }))))
  const strangers = pairs.filter(({ o, n }) => !sourceOf.get(n)!.old.includes(o))
  const isTwin = ({ o, n }: { o: number; n: number }) =>
    sourceOf.get(n)!.old.some((source) => old[source]!.text === old[o]!.text)
  const name = (it: { old: number[]; new: number[] }) => `${it.old.join()}>${it.new.join()}`
  const said = new Map(alignment.map((it) => [name(it), it.state]))
  const score: Score = {
    wrong: strangers.filter((it) => !isTwin(it)).map((it) => ({ ...it, how: sourceOf.get(it.n)!.how })),
    twins: strangers.filter(isTwin).length,
    recall: new Map(),
    states: new Map(),
  }
  for (const it of truth) {
    count(score.recall, it.how, said.has(name(it)))
    count(score.states, it.state, said.get(name(it)) === it.state)
  }
  return score
}

/** Several scores as one. */
export function summed(scores: readonly Score[]): Score {
  const all: Score = { wrong: [], twins: 0, recall: new Map(), states: new Map() }
  for (const { wrong, twins, recall, states } of scores) {
    all.wrong.push(...wrong)
    all.twins += twins
    for (const [how, share] of recall) count(all.recall, how, share)
    for (const [state, share] of states) count(all.states, state, share)
  }
  return all
}

function count<Key>(shares: Map<Key, Share>, key: Key, more: boolean | Share): void {
  const { found, all } = shares.get(key) ?? { found: 0, all: 0 }
  const { found: plus, all: of } = typeof more === 'boolean' ? { found: Number(more), all: 1 } : more
  shares.set(key, { found: found + plus, all: all + of })
}

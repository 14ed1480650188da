import type { Alignment, AlignmentEntry } from 'shared/alignment'

import { inOrder } from './order.ts'
import { FREE, type Pairing, REMOVED } from './pairing.ts'

/** What was found of two versions, entry by entry: in the order of the new one, what was removed after what stood before it. */
export function entriesOf(pairing: Pairing): Alignment {
  const { now, toOld } = pairing
  const stays = inOrder(pairing)
  const groups = new Map(pairing.groups.map((it) => [it.now[0]!, it]))
  const removed = removedAfter(pairing)
  const entries = [...(removed.get(-1) ?? [])]
  const add = (entry: AlignmentEntry) => {
    entries.push(entry)
    for (const o of entry.old) entries.push(...(removed.get(o) ?? []))
  }
  for (let n = 0; n < now.size; n++) {
    const [o, group] = [toOld[n]!, groups.get(n)]
    if (group) {
      const state = group.old.length === 1 ? 'split' : 'merged'
      add({ old: group.old, new: group.now, state, score: rounded(group.score) })
    } else if (o === FREE) add({ old: [], new: [n], state: 'new', score: 0 })
    else if (o >= 0) add({ old: [o], new: [n], ...stateOf(pairing, [o, n], stays[o] === 1) })
  }
  return entries
}

function stateOf({ old, now, score }: Pairing, [o, n]: [number, number], stays: boolean) {
  if (old.keys[o] !== now.keys[n]) return { state: 'changed', score: rounded(score[o]!) } as const
  return { state: stays ? 'kept' : 'moved', score: 1 } as const
}

/** Removed blocks by the last old block before them that was not; -1 for those at the beginning. */
function removedAfter({ old, toNow }: Pairing): Map<number, AlignmentEntry[]> {
  const after = new Map<number, AlignmentEntry[]>()
  for (let [o, last] = [0, -1]; o < old.size; o++) {
    if (toNow[o] !== FREE && toNow[o] !== REMOVED) last = o
    else {
      const entries = after.get(last) ?? []
      entries.push({ old: [o], new: [], state: 'removed', score: 0 })
      after.set(last, entries)
    }
  }
  return after
}

/** A likeness to three places; below 1, which is said of the same wording only. */
const rounded = (score: number) => Math.min(0.999, Math.round(score * 1000) / 1000)

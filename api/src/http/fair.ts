import { refuse } from '../errors.ts'

interface Rule {
  /** How many are done at the same time. */
  atOnce: number
  /** The most that are in one lane, waiting or underway. */
  room: number
}

/**
 * Work that is dear, done for few at the same time; the others wait, and lanes take turns: who asks a thousand times waits behind himself.
 * Work within the house, whose lane is null, has a lane of its own.
 */
export function fairly({ atOnce, room }: Rule) {
  const lanes = new Map<string | null, (() => void)[]>()
  const places = new Map<string | null, number>()
  let underway = 0

  function next(): void {
    const [first] = lanes
    if (!first) return
    const [lane, those] = first
    lanes.delete(lane)
    those.shift()!()
    if (those.length > 0) lanes.set(lane, those)
  }

  return {
    /** Takes a place in a lane for as long as the whole lasts of which the dear work is a part. @throws `tooMany tooOften` when it is full. */
    async inLane<T>(lane: string | null, whole: () => Promise<T>): Promise<T> {
      const before = places.get(lane) ?? 0
      if (lane !== null && before >= room) throw refuse('tooMany', 'tooOften', { waitSeconds: '5' })
      places.set(lane, before + 1)
      try {
        return await whole()
      } finally {
        const left = places.get(lane)! - 1
        if (left > 0) places.set(lane, left)
        else places.delete(lane)
      }
    },
    /** Does the work when its turn comes; returns what it returns. */
    async inTurn<T>(lane: string | null, work: () => Promise<T>): Promise<T> {
      if (underway >= atOnce)
        await new Promise<void>((resolve) => lanes.set(lane, [...(lanes.get(lane) ?? []), resolve]))
      else underway += 1
      try {
        return await work()
      } finally {
        if (lanes.size > 0) next()
        else underway -= 1
      }
    },
  }
}

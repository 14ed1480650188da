import { refuse } from '../errors.ts'

interface Rule {
  /** How many are done at the same time. */
  atOnce: number
  /** The most that are in one part of a lane, waiting or underway. */
  room: number
  /** The most that are in one lane altogether. */
  laneRoom: number
}

/** Where work stands: in the lane of who asks, null within the house, and in the part of it for what it is about. */
export type Spot = { lane: string | null; part: string }

/**
 * Work that is dear, done for few at the same time; the others wait. Lanes take turns, and within a lane its parts do: who asks a thousand times
 * about one thing waits behind himself, and hardly holds up who asks about another from beside him.
 */
export function fairly({ atOnce, room, laneRoom }: Rule) {
  const lanes = new Map<string | null, Map<string, (() => void)[]>>()
  const places = new Map<string, number>()
  let underway = 0

  function next(): void {
    const [first] = lanes
    if (!first) return
    const [lane, parts] = first
    const [part, those] = parts.entries().next().value!
    // Each goes to the end of its line.
    lanes.delete(lane)
    parts.delete(part)
    those.shift()!()
    if (those.length > 0) parts.set(part, those)
    if (parts.size > 0) lanes.set(lane, parts)
  }

  function wait({ lane, part }: Spot): Promise<void> {
    const parts = lanes.get(lane) ?? new Map<string, (() => void)[]>()
    lanes.set(lane, parts)
    return new Promise((resolve) => parts.set(part, [...(parts.get(part) ?? []), resolve]))
  }

  function change(key: string, by: number): void {
    const now = (places.get(key) ?? 0) + by
    if (now > 0) places.set(key, now)
    else places.delete(key)
  }

  return {
    /** Takes a place in a lane for as long as the whole lasts of which the dear work is a part. @throws `tooMany tooOften` when it is full. */
    async inLane<T>({ lane, part }: Spot, whole: () => Promise<T>): Promise<T> {
      const [own, all] = [JSON.stringify([lane, part]), JSON.stringify([lane])]
      const full = (places.get(own) ?? 0) >= room || (places.get(all) ?? 0) >= laneRoom
      if (lane !== null && full) throw refuse('tooMany', 'tooOften', { waitSeconds: '5' })
      for (const key of [own, all]) change(key, 1)
      try {
        return await whole()
      } finally {
        for (const key of [own, all]) change(key, -1)
      }
    },
    /** Does the work when its turn comes; returns what it returns. */
    async inTurn<T>(spot: Spot, work: () => Promise<T>): Promise<T> {
      if (underway >= atOnce) await wait(spot)
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

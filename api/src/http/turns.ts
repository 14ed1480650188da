import { refuse } from '../errors.ts'
import { blinded } from './limit.ts'

interface Rule {
  /** How many are let through without waiting; as many again after `burst / perSecond` seconds of quiet. */
  burst: number
  /** How many a second are let through from then on. */
  perSecond: number
  /** The most that wait in one lane. */
  waiting: number
  /** The key of the sentence that is said to who finds the lane full; it is given `waitSeconds`. */
  reason: string
}

type Line = { left: number; at: number; lanes: Map<string, (() => void)[]>; quiet: NodeJS.Timeout }

/**
 * A pace at which those who share a key are let through: nobody is refused for what others do, all wait their turn once the burst is used up.
 * Lanes take turns, so that who asks a thousand times waits behind himself, and who asks once behind one of his. Kept in this process's
 * memory and blinded; a key is forgotten once it has been quiet long enough. A null key is not paced.
 */
export function turns({ burst, perSecond, waiting, reason }: Rule) {
  const lines = new Map<string, Line>()

  function lineOf(key: string): Line {
    const known = lines.get(key)
    if (known) return known
    const quiet = setTimeout(forget, (burst / perSecond) * 1000)
    quiet.unref()
    const line: Line = { left: burst, at: performance.now(), lanes: new Map(), quiet }
    lines.set(key, line)
    return line

    function forget(): void {
      if (line.lanes.size > 0) quiet.refresh()
      else lines.delete(key)
    }
  }

  function refill(line: Line): void {
    const now = performance.now()
    line.left = Math.min(burst, line.left + ((now - line.at) / 1000) * perSecond)
    line.at = now
  }

  function letThrough(line: Line): void {
    refill(line)
    for (const [lane, those] of line.lanes) {
      if (line.left < 1) break
      line.left -= 1
      those.shift()!()
      line.lanes.delete(lane)
      if (those.length > 0) line.lanes.set(lane, those)
    }
    if (line.lanes.size > 0) waitForNext(line)
  }

  const waitForNext = (line: Line) =>
    setTimeout(() => letThrough(line), Math.max(1, Math.ceil(((1 - line.left) / perSecond) * 1000))).unref()

  return {
    /** Waits for a turn. Who goes away gives it up. @throws `tooMany` when the lane is full. */
    async take(key: string | null, lane: string | null, gone?: AbortSignal): Promise<void> {
      if (key === null) return
      const line = lineOf(blinded(key))
      line.quiet.refresh()
      refill(line)
      if (line.lanes.size === 0 && line.left >= 1) {
        line.left -= 1
        return
      }
      const name = blinded(lane ?? '')
      const those = line.lanes.get(name) ?? []
      if (those.length >= waiting) {
        const seconds = (those.length * line.lanes.size) / perSecond
        throw refuse('tooMany', reason, { waitSeconds: String(Math.max(1, Math.ceil(seconds))) })
      }
      if (line.lanes.size === 0) waitForNext(line)
      line.lanes.set(name, those)
      await new Promise<void>((resolve) => {
        those.push(resolve)
        gone?.addEventListener('abort', () => leave(line, name, resolve), { once: true })
      })
    },
  }

  function leave(line: Line, name: string, resolve: () => void): void {
    const those = line.lanes.get(name)
    const place = those?.indexOf(resolve) ?? -1
    if (!those || place < 0) return
    those.splice(place, 1)
    if (those.length === 0) line.lanes.delete(name)
    resolve()
  }
}

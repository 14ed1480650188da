import { refuse } from '../errors.ts'
import { blinded } from './limit.ts'

interface Rule {
  /** How many are let through without waiting; as many again after `burst / perSecond` seconds of quiet. */
  burst: number
  /** How many a second are let through from then on. */
  perSecond: number
  /** The most of one kind of program that wait on one network. */
  waiting: number
  /** The key of the sentence that is said to who finds the lane full; it is given `waitSeconds`. */
  reason: string
}

/** Every how many turns of a network who has waited longest is let through, whatever kind of program it is. */
const LONGEST_EVERY = 3

/** Who waits: of which kind of program, and what lets them go on. */
type Waiter = { hand: string; goOn: () => void }
/** Those of one network, in the order they came and by kind of program; `served` is how many had their turn. */
type Lane = { order: Waiter[]; hands: Map<string, Waiter[]>; served: number }
type Line = { left: number; at: number; lanes: Map<string, Lane>; quiet: NodeJS.Timeout }

/** Where somebody stands: behind others of their network, which they cannot choose; `gone` tells that they went away. */
type Place = { network?: string | null; gone?: AbortSignal }

/**
 * A pace at which those who share a key are let through: nobody is refused for what others do, all wait their turn once the burst is used up.
 * Networks take turns. Within one, every third turn goes to who has waited longest and the others to each kind of program in turn: a
 * script that always says the same of itself waits behind itself, and one that calls itself something new each time is past no one for long.
 * Kept in this process's memory and blinded; a key is forgotten once it has been quiet long enough. A null key is not paced.
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
    for (const [network, lane] of line.lanes) {
      if (line.left < 1) break
      line.left -= 1
      line.lanes.delete(network)
      takeNext(lane).goOn()
      if (lane.order.length > 0) line.lanes.set(network, lane)
    }
    if (line.lanes.size > 0) waitForNext(line)
  }

  const waitForNext = (line: Line) =>
    setTimeout(() => letThrough(line), Math.max(1, Math.ceil(((1 - line.left) / perSecond) * 1000))).unref()

  return {
    /** Waits for a turn. Who goes away gives it up. @throws `tooMany` when too many of this kind wait. */
    async take(key: string | null, hand: string | null, { network = null, gone }: Place = {}): Promise<void> {
      if (key === null) return
      const line = lineOf(blinded(key))
      line.quiet.refresh()
      refill(line)
      if (line.lanes.size === 0 && line.left >= 1) {
        line.left -= 1
        return
      }
      const [from, kind] = [blinded(network ?? ''), blinded(hand ?? '')]
      const lane = line.lanes.get(from) ?? { order: [], hands: new Map<string, Waiter[]>(), served: 0 }
      if ((lane.hands.get(kind)?.length ?? 0) >= waiting) {
        const seconds = (lane.order.length * line.lanes.size) / perSecond
        throw refuse('tooMany', reason, { waitSeconds: String(Math.max(1, Math.ceil(seconds))) })
      }
      if (line.lanes.size === 0) waitForNext(line)
      line.lanes.set(from, lane)
      await new Promise<void>((resolve) => {
        const waiter = { hand: kind, goOn: resolve }
        lane.order.push(waiter)
        lane.hands.set(kind, [...(lane.hands.get(kind) ?? []), waiter])
        const leave = () => {
          if (!lane.order.includes(waiter)) return
          remove(lane, waiter)
          if (lane.order.length === 0) line.lanes.delete(from)
          resolve()
        }
        gone?.addEventListener('abort', leave, { once: true })
      })
    },
  }
}

/** Takes out who is next in a lane that is not empty. */
function takeNext(lane: Lane): Waiter {
  const [longest] = lane.order
  const [ofNextKind] = lane.hands.values().next().value ?? []
  const next = (lane.served % LONGEST_EVERY === 0 ? longest : ofNextKind)!
  lane.served += 1
  remove(lane, next)
  return next
}

/** Takes somebody out; others of their kind come after the other kinds from now on. */
function remove(lane: Lane, waiter: Waiter): void {
  lane.order.splice(lane.order.indexOf(waiter), 1)
  const others = lane.hands.get(waiter.hand)!.filter((it) => it !== waiter)
  lane.hands.delete(waiter.hand)
  if (others.length > 0) lane.hands.set(waiter.hand, others)
}

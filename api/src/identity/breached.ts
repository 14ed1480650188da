import { aside } from '../aside/aside.ts'
import { HOUSE_WORDS, FAMILIAR } from './familiar.ts'

/** Passwords out of breaches as the thread lays them out: one text, sorted, with the place where each ends and how often it was chosen, by rank. */
export type LaidOut = { text: string; ends: Uint32Array; ranks: Uint32Array }

const LAYING_OUT_MS = 60_000

/** A phrase everybody here knows is guessed among the first hundred. */
const FAMILIAR_RANK = 100
const familiar = new Map([
  ...FAMILIAR.map((it) => [it, FAMILIAR_RANK] as const),
  ...HOUSE_WORDS.map((it) => [it, 1] as const),
])

/** The rank of a text among passwords people chose that became known; null when it is not among them. */
export type RankOf = (text: string) => number | null

let laidOut: Promise<RankOf> | undefined

/**
 * The 426,000 passwords that the bundled lists hold of breaches that became public, without regard to capitals, and phrases of our own. They are laid
 * out once, on a thread of their own, and take some 8 MB from then on. They are no list of every breached password: that takes gigabytes.
 */
export function breached(): Promise<RankOf> {
  laidOut ??= layOut()
  return laidOut
}

async function layOut(): Promise<RankOf> {
  try {
    const signal = AbortSignal.timeout(LAYING_OUT_MS)
    const list = await aside<LaidOut>(new URL('./breached-thread.ts', import.meta.url), null, { signal })
    return (text) => familiar.get(text) ?? rankIn(list, text)
  } catch (fault) {
    // The next one who asks tries anew.
    laidOut = undefined
    throw fault
  }
}

function rankIn({ text, ends, ranks }: LaidOut, sought: string): number | null {
  let [low, high] = [0, ends.length - 1]
  while (low <= high) {
    const middle = (low + high) >> 1
    const found = text.slice(ends[middle - 1] ?? 0, ends[middle])
    if (found === sought) return ranks[middle]!
    if (found < sought) low = middle + 1
    else high = middle - 1
  }
  return null
}

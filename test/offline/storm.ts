import { type Fault, faults, startFaultProxy } from './fault-proxy.ts'
import { aPhoneWithOutbox } from './phone.ts'

/** Numbers from a seed, from 0 to below 1: the same storm each time (mulberry32, public domain). */
export function seeded(seed: number): () => number {
  let a = seed >>> 0
  return () => {
    a = (a + 0x6d2b79f5) | 0
    let t = Math.imul(a ^ (a >>> 15), 1 | a)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
}

interface Storm {
  /** Where the house listens. */
  target: string
  receiptKey: string
  /** The cookies of each phone. */
  phones: string[]
  place: { consultationId: string; versionId: string; paragraphId: string }
  /** How many opinions each phone sends. */
  opinions: number
  seed: number
  /** How often a fault befalls a request, from 0 to 1. */
  share: number
}

/** How many rounds a phone may need; at a share of faults of 60 % a hundred are never reached. */
const ROUNDS = 400

/**
 * Has every phone send its opinions through faults from two tabs until each is received or asks its person. Time jumps to when the next
 * one is due, so nobody waits.
 */
export async function storm({ target, receiptKey, phones, place, opinions, seed, share }: Storm) {
  const random = seeded(seed)
  let next = seed
  // Whom one befalls is chance; each kind comes in its turn.
  const proxy = await startFaultProxy(target, ({ method }): Fault | undefined =>
    method === 'PUT' && random() < share ? faults[next++ % faults.length] : undefined,
  )
  const sent = new Map<string, string>()
  const notReceived: string[] = []
  let rounds = 0

  async function onePhone(cookies: string, n: number): Promise<void> {
    let now = Date.now()
    const phone = await aPhoneWithOutbox(
      { address: proxy.address, receiptKey, now: () => now, random },
      cookies,
    )
    for (let m = 0; m < opinions; m++) {
      const body = `Ý kiến ${m + 1} của máy ${n + 1}, lần ${seed}.`
      sent.set(await phone.say(phone.tabs[m % 2]!, place, body), body)
      await phone.round()
    }
    for (let round = 0; round < ROUNDS; round++) {
      rounds += 1
      const due = (await phone.round()).filter((it) => it !== null)
      if (due.length === 0) break
      now = Math.max(now, ...due)
    }
    for (const { id, state, said } of await phone.entries())
      if (state !== 'received' || said !== null) notReceived.push(id)
  }

  await Promise.all(phones.map(onePhone))
  await proxy.close()
  const injected = [...proxy.happened.values()].reduce((sum, it) => sum + it, 0)
  return { sent, notReceived, injected, happened: proxy.happened, rounds }
}

type Row = { id: string; body: string }

/**
 * How many of the opinions sent, each in words of its own, are not kept under their id as they were said; and how many are kept too much:
 * more than one in the same words, under whatever ids, or in words nobody sent.
 */
export function lostAndDuplicated(sent: ReadonlyMap<string, string>, rows: readonly Row[]) {
  const kept = new Map(rows.map(({ id, body }) => [id, body]))
  const said = new Set(sent.values())
  if (said.size < sent.size)
    throw new Error('two opinions were sent in the same words: copies could not be told')
  const lost = [...sent].filter(([id, body]) => kept.get(id) !== body).length
  return { lost, duplicated: rows.length - said.intersection(new Set(rows.map(({ body }) => body))).size }
}

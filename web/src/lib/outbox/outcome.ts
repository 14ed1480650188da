import type { Failure } from 'shared/errors'
import type { Received } from 'shared/submission'

import type { Trouble } from './box.ts'

/** What came back of a submission: `body` is undefined where it was no JSON. */
export type Answer = { status: number; retryAfter: string | null; body: unknown }

/** A receipt as it came: still to be checked. */
export type Claim = Received & { signature: string }

/** What an answer means: perhaps received, to be sent again, or for the person to decide. */
export type Outcome =
  | { kind: 'claim'; claim: Claim }
  | { kind: 'again'; trouble: Trouble; waitMs: number | null }
  | { kind: 'ask'; failure: Failure }

/** To be sent again although the answer is the house's own. */
const LATER = new Set([408, 425, 429])

const again = (trouble: Trouble, waitMs: number | null = null): Outcome => ({
  kind: 'again',
  trouble,
  waitMs,
})

/**
 * Reads an answer. What is neither a receipt nor a refusal of ours comes from somebody between: a hotel's sign-in page also answers, with
 * any status. Only a body too large is refused by others on our behalf.
 */
export function outcomeOf({ status, retryAfter, body }: Answer, now: number): Outcome {
  const wait = waitOf(retryAfter, now)
  if (status === 200 || status === 201) {
    const claim = claimIn(body)
    return claim ? { kind: 'claim', claim } : again('stranger')
  }
  if (status >= 500) return again(status === 500 ? 'fault' : 'busy', wait)
  if (LATER.has(status)) return again('busy', wait)
  const failure = failureIn(body)
  if (status >= 400 && failure) return { kind: 'ask', failure }
  if (status === 413) return { kind: 'ask', failure: { reason: 'body.tooLarge' } }
  return again('stranger')
}

const textsOf = (body: unknown, names: readonly string[]): Record<string, string> | undefined => {
  if (typeof body !== 'object' || body === null) return undefined
  const texts = names.map((name) => [name, (body as Record<string, unknown>)[name]] as const)
  return texts.every(([, text]) => typeof text === 'string')
    ? (Object.fromEntries(texts) as never)
    : undefined
}

const CLAIM = ['submissionId', 'digest', 'id', 'code', 'mark', 'signature'] as const

const claimIn = (body: unknown) => textsOf(body, CLAIM) as Claim | undefined

/** A refusal of ours: a reason, and what its sentence names. */
function failureIn(body: unknown): Failure | undefined {
  const found = textsOf(body, ['reason'])
  if (!found) return undefined
  const { params, fields } = body as { params?: unknown; fields?: unknown }
  const named = (it: unknown) =>
    typeof it === 'object' && it !== null
      ? (Object.fromEntries(Object.entries(it).map(([name, value]) => [name, String(value)])) as Record<
          string,
          string
        >)
      : undefined
  const [texts, faults] = [named(params), named(fields)]
  return { reason: found.reason!, ...(texts && { params: texts }), ...(faults && { fields: faults }) }
}

const DAY_MS = 86_400_000

/** How long `Retry-After` asks to wait, in milliseconds, a day at most: seconds, or a date. Null where it says nothing. */
export function waitOf(retryAfter: string | null, now: number): number | null {
  if (retryAfter === null) return null
  const ms = /^\d+$/.test(retryAfter) ? Number(retryAfter) * 1000 : Date.parse(retryAfter) - now
  return Number.isNaN(ms) ? null : Math.min(Math.max(ms, 0), DAY_MS)
}

const FIRST_MS = 2000
const LONGEST_MS = 300_000

/** How long to wait after so many attempts that failed: twice as long each time, and by chance, so that a hall does not come at once. */
export function pauseAfter(attempts: number, random: () => number): number {
  const most = Math.min(LONGEST_MS, FIRST_MS * 2 ** Math.max(0, attempts - 1))
  return most / 2 + (random() * most) / 2
}

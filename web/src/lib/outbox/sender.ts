import { alone } from './alone.ts'
import type { Box, Entry } from './box.ts'
import { changeEntry, entries, received, waiting } from './entries.ts'
import { type Answer, outcomeOf, pauseAfter } from './outcome.ts'
import { isReceipt } from './receipt.ts'

/** What the sender stands on. */
export type Line = {
  /** Sends an entry. Throws when there is no answer. */
  put: (entry: Entry) => Promise<Answer>
  /** Milliseconds since 1970. */
  now: () => number
  /** From 0 to below 1. */
  random: () => number
  /** Told after every change of an entry. */
  changed: (entry: Entry) => void
}

/**
 * Sends what is due, one after the other, unless another tab does. Returns when to come again: a moment, or null when nothing waits.
 * `nudged` means that something may have changed for the better: only waits the house asked for still count.
 */
export async function sendDue(box: Box, line: Line, { nudged = false } = {}): Promise<number | null> {
  await alone(box, async () => {
    const tried = new Set<string>()
    for (;;) {
      const now = line.now()
      const due = (await entries(box)).find(
        (it) => isWaiting(it) && !tried.has(it.id) && (it.notBefore <= now || (nudged && !it.told)),
      )
      if (!due) return
      tried.add(due.id)
      // When the network is away, or others answer, it is so for all.
      if ((await sendOne(box, line, due)) === 'pause') return
    }
  })
  const left = (await entries(box)).filter(isWaiting)
  return left.length === 0 ? null : Math.min(...left.map((it) => it.notBefore))
}

/** One that was being sent when its tab vanished waits again: who holds the lock is the only one who sends. */
const isWaiting = ({ state }: Entry) => state === 'waiting' || state === 'sending'

async function sendOne(box: Box, line: Line, due: Entry): Promise<'goOn' | 'pause'> {
  const keep = async (change: (entry: Entry) => Entry | undefined) => {
    const changed = await changeEntry(box, due.id, change)
    if (changed) line.changed(changed)
    return changed
  }
  const entry = await keep((it) => (isWaiting(it) ? { ...it, state: 'sending' } : undefined))
  if (!entry) return 'goOn'

  const outcome = await line.put(entry).then(
    (answer) => outcomeOf(answer, line.now()),
    () => ({ kind: 'again', trouble: 'network', waitMs: null }) as const,
  )
  if (outcome.kind === 'ask') {
    const { failure } = outcome
    await keep((it) => ({ ...it, state: 'attention', attempts: it.attempts + 1, trouble: null, failure }))
    return 'goOn'
  }
  if (outcome.kind === 'claim' && (await isReceipt(await receiptKey(box), outcome.claim, entry))) {
    const { id, code, mark } = outcome.claim
    await keep((it) => received(it, { id, code, mark }))
    return 'goOn'
  }
  const { trouble, waitMs } =
    outcome.kind === 'again' ? outcome : ({ trouble: 'stranger', waitMs: null } as const)
  const pause = pauseAfter(entry.attempts + 1, line.random)
  const notBefore = line.now() + Math.max(pause, waitMs ?? 0)
  await keep((it) => waiting(it, { trouble, notBefore, told: waitMs !== null }))
  return trouble === 'fault' ? 'goOn' : 'pause'
}

/** The house's public key as the last page brought it; empty before any did, which proves nothing. */
async function receiptKey(box: Box): Promise<string> {
  return String((await box.get('notes', 'receiptKey')) ?? '')
}

/** Remembers with which key receipts are checked. */
export async function trustKey(box: Box, key: string): Promise<void> {
  await box.put('notes', key, 'receiptKey')
}

import type { Box } from './box.ts'
import { newId } from './drafts.ts'

/** How long a tab that said it sends is believed, should it vanish. */
const LEASE_MS = 15_000

/**
 * Does `work` unless another tab of this browser is at it; false then. By the browser's locks, which end with their tab; where it has
 * none, by a lease in the box.
 */
export async function alone(box: Box, work: () => Promise<void>): Promise<boolean> {
  if (!('locks' in navigator)) return byLease(box, work)
  return navigator.locks.request(`${box.name}:sender`, { ifAvailable: true }, async (lock) => {
    if (!lock) return false
    await work()
    return true
  })
}

/** The same by a lease that is renewed while the work lasts, and runs out by itself. */
export async function byLease(box: Box, work: () => Promise<void>, leaseMs = LEASE_MS): Promise<boolean> {
  const holder = newId()
  if (!(await take(box, holder, leaseMs))) return false
  const renewing = setInterval(() => void take(box, holder, leaseMs), leaseMs / 3)
  try {
    await work()
    return true
  } finally {
    clearInterval(renewing)
    await give(box, holder)
  }
}

type Lease = { holder: string; until: number } | undefined

async function take(box: Box, holder: string, leaseMs: number): Promise<boolean> {
  const tx = box.transaction('notes', 'readwrite')
  const lease = (await tx.store.get('lease')) as Lease
  const free = !lease || lease.holder === holder || lease.until <= Date.now()
  if (free) await tx.store.put({ holder, until: Date.now() + leaseMs }, 'lease')
  await tx.done
  return free
}

async function give(box: Box, holder: string): Promise<void> {
  const tx = box.transaction('notes', 'readwrite')
  const lease = (await tx.store.get('lease')) as Lease
  if (lease?.holder === holder) await tx.store.delete('lease')
  await tx.done
}

import { blinded } from '../http/limit.ts'

/** Longer than it takes to open a draft in several tabs at once; by then each has the device's secret and asks no more. */
const REMEMBERED_MS = 600_000

const lately = new Map<string, Promise<void>>()

/**
 * Counts a device once, however many of its tabs ask at the same time. What is remembered is in this process's memory, blinded, and gone
 * after ten minutes: from the rows nobody can tell devices apart.
 */
export async function countOnce(secret: Buffer, count: () => Promise<void>): Promise<void> {
  const key = blinded(secret)
  const counted = lately.get(key) ?? count()
  lately.set(key, counted)
  try {
    await counted
    setTimeout(() => lately.delete(key), REMEMBERED_MS).unref()
  } catch (cause) {
    lately.delete(key)
    throw cause
  }
}

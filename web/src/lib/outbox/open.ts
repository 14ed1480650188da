import { shown } from './shown.svelte.ts'

/** Fetches the outbox, and the cards that show what lies in it: neither is needed to read. */
export async function openOutbox() {
  const [outbox, { default: Queue }] = await Promise.all([import('./outbox.ts'), import('./Queue.svelte')])
  shown.Queue = Queue
  return outbox
}

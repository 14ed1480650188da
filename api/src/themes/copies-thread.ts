import { aside } from '../aside/aside.ts'
import type { Copies } from '../insight/campaigns.ts'

/** What the thread is started with; ids are in order. */
export type CopiesTask = readonly { id: string; text: string }[]

/** `copiesAmong` on a thread of its own, so that the server goes on answering; ends at once, rejecting, when `signal` aborts. */
export function findCopies(opinions: CopiesTask, signal: AbortSignal): Promise<Copies[]> {
  const task = opinions.map(({ id, text }) => ({ id, text }))
  return aside(new URL('./copies-worker.ts', import.meta.url), task, { signal })
}

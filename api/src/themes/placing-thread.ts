import { aside } from '../aside/aside.ts'
import type { LaterPlace } from '../insight/later.ts'

/** What the thread is started with. */
export type PlacingTask = { model: Uint8Array; opinions: readonly { id: string; text: string }[] }

/** `placeLater` on a thread of its own, so that the server goes on answering; ended when `signal` aborts. */
export function placeAside(task: PlacingTask, signal: AbortSignal): Promise<LaterPlace[]> {
  return aside(new URL('./placing-worker.ts', import.meta.url), task, { signal })
}

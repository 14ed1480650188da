import { parentPort, workerData } from 'node:worker_threads'

import { Refusal } from '../errors.ts'
import type { Said } from './aside.ts'

/** On a thread started by `aside`: does the work with what it was given and says what came of it. */
export async function answer<T, R>(
  work: (task: T, tell: (share: number) => void) => R | Promise<R>,
): Promise<void> {
  const say = (said: Said<R>) => parentPort!.postMessage(said)
  try {
    say({ result: await work(workerData as T, (share) => say({ share })) })
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    say({ refused: { kind: error.kind, failure: error.failure } })
  }
}

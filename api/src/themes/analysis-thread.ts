import { Worker } from 'node:worker_threads'

import type { ThemeInput, ThemeOptions, ThemeResult } from '../insight/theme.ts'

/** What the thread is started with, and what it says. */
export type AnalysisTask = { opinions: readonly ThemeInput[]; seed: number; themes?: number }
export type AnalysisMessage = { share: number } | { result: ThemeResult }

/**
 * `findThemes` on a thread of its own, so that the server goes on answering. Same result, same options; `onProgress` is
 * told the share done. When `signal` aborts, the thread ends at once and the promise rejects with the signal's reason.
 */
export async function analyse(opinions: readonly ThemeInput[], options: ThemeOptions): Promise<ThemeResult> {
  const { signal, onProgress, seed, themes } = options
  signal?.throwIfAborted()
  const task: AnalysisTask = { opinions, seed, ...(themes === undefined ? {} : { themes }) }
  const worker = new Worker(new URL('./analysis-worker.ts', import.meta.url), { workerData: task })
  const { promise, resolve, reject } = Promise.withResolvers<ThemeResult>()
  const stop = () => reject(signal!.reason)
  signal?.addEventListener('abort', stop, { once: true })
  worker.on('message', (message: AnalysisMessage) => {
    if ('result' in message) resolve(message.result)
    else if (!signal?.aborted) onProgress?.(message.share)
  })
  worker.on('error', reject)
  worker.on('exit', (code) => reject(new Error(`the analysis thread ended early, with code ${code}`)))
  try {
    return await promise
  } finally {
    signal?.removeEventListener('abort', stop)
    await worker.terminate()
  }
}

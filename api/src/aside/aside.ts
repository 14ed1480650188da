import { Worker } from 'node:worker_threads'

import { Refusal, type Kind } from '../errors.ts'
import type { Failure } from 'shared/errors'

/** What a thread says: how far it is, what came of it, or why what it was given is refused. */
export type Said<R> = { share: number } | { result: R } | { refused: { kind: Kind; failure: Failure } }

interface Options {
  /** Ends the thread at once when it aborts; the promise rejects with its reason. */
  signal?: AbortSignal | undefined
  /** Told the share done, by threads that tell it. */
  onProgress?: ((share: number) => void) | undefined
  /** The most memory of the thread; unset, as much as any. */
  memoryMb?: number
}

/**
 * Does heavy work on a thread of its own, so that the server goes on answering, and gives its memory back at the end. `file` is a module
 * that calls `answer`. A refusal there is one here. @throws `ERR_WORKER_OUT_OF_MEMORY` the thread needed more than `memoryMb`.
 */
export async function aside<R>(file: URL, task: unknown, options: Options = {}): Promise<R> {
  const { signal, onProgress, memoryMb } = options
  signal?.throwIfAborted()
  const worker = new Worker(file, {
    workerData: task,
    ...(memoryMb === undefined ? {} : { resourceLimits: { maxOldGenerationSizeMb: memoryMb } }),
  })
  const { promise, resolve, reject } = Promise.withResolvers<R>()
  const stop = () => reject(signal!.reason)
  signal?.addEventListener('abort', stop, { once: true })
  worker.on('message', (said: Said<R>) => {
    if ('result' in said) resolve(said.result)
    else if ('refused' in said) reject(new Refusal(said.refused.kind, said.refused.failure))
    else if (!signal?.aborted) onProgress?.(said.share)
  })
  worker.on('error', reject)
  worker.on('exit', (code) => reject(new Error(`a thread ended with ${code} and without an answer`)))
  try {
    return await promise
  } finally {
    signal?.removeEventListener('abort', stop)
    await worker.terminate()
  }
}

/** A line in which work is done one after the other: what is asked for waits until all before it has ended, however it ended. */
export function oneAfterAnother() {
  let before: Promise<unknown> = Promise.resolve()
  return <R>(work: () => Promise<R>): Promise<R> => {
    const done = before.then(work)
    before = Promise.allSettled([done])
    return done
  }
}

import { Worker } from 'node:worker_threads'
import type { Failure } from 'shared/errors'

import { refuse } from '../errors.ts'
import type { Draft } from '../outline/draft.ts'

/** What a draft is read from: a file, or a pasted text. */
export type Source = { name: string; bytes: Uint8Array } | { text: string }
/** What the thread says at its end. */
export type Reading = { draft: Draft } | { failure: Failure }

/** A file that takes longer is made to keep a server busy, not to be read. */
const LONGEST_SECONDS = 120
const MOST_MEGABYTES = 1_500

let before: Promise<unknown> = Promise.resolve()

/**
 * Understands a draft in a thread of its own, one at a time, so that 400 pages hold nobody up; the thread gives its memory back at the end.
 *
 * @throws the refusals of `readDraftFile` and `readDraftText`; `invalid`: `file.tooSlow` after two minutes, `file.bomb` when it needs too much memory.
 */
export function readAside(source: Source, seconds = LONGEST_SECONDS): Promise<Draft> {
  const read = before.then(() => inThread(source, seconds))
  // The next one waits for this one to end, however it ends; who asked for it hears of a failure.
  before = Promise.allSettled([read])
  return read
}

async function inThread(source: Source, seconds: number): Promise<Draft> {
  const thread = new Worker(new URL('./reading-thread.ts', import.meta.url), {
    workerData: source,
    resourceLimits: { maxOldGenerationSizeMb: MOST_MEGABYTES },
  })
  const { promise, resolve, reject } = Promise.withResolvers<Reading>()
  const clock = setTimeout(
    () => reject(refuse('invalid', 'file.tooSlow', { seconds: String(seconds) })),
    seconds * 1000,
  )
  thread.once('message', resolve)
  thread.once('error', (fault: Error & { code?: string }) =>
    reject(fault.code === 'ERR_WORKER_OUT_OF_MEMORY' ? refuse('invalid', 'file.bomb') : fault),
  )
  thread.once('exit', (code) => reject(new Error(`the reading thread ended early, with code ${code}`)))
  try {
    const reading = await promise
    if ('failure' in reading) throw refuse('invalid', reading.failure.reason, reading.failure.params)
    return reading.draft
  } finally {
    clearTimeout(clock)
    await thread.terminate()
  }
}

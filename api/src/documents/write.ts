import { Worker } from 'node:worker_threads'

import type { OfficialDocument } from './model.ts'
import type { FormatProfile } from './profile.ts'

export type DocumentFormat = 'docx' | 'pdf'

/** What a thread is given to do. */
export type Task = { doc: OfficialDocument; profile: FormatProfile; format: DocumentFormat }

let before: Promise<unknown> = Promise.resolve()

/**
 * The document as a file, laid out by a profile. It is set in a thread of its own, which gives its memory back at the
 * end, one document at a time: a report of 300 pages holds up neither the members nor the next small report for long.
 */
export function writeDocument(
  doc: OfficialDocument,
  profile: FormatProfile,
  format: DocumentFormat,
): Promise<Uint8Array> {
  const written = before.then(() => inThread({ doc, profile, format }))
  // The next one waits for this one to end, however it ends; who asked for it hears of a failure.
  before = Promise.allSettled([written])
  return written
}

function inThread(task: Task): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const thread = new Worker(new URL('./thread.ts', import.meta.url), { workerData: task })
    thread.once('message', resolve)
    thread.once('error', reject)
    thread.once('exit', (code) =>
      reject(new Error(`the document thread ended with ${code} and without a document`)),
    )
  })
}

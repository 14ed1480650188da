import { Worker } from 'node:worker_threads'

import { inTurn } from './in-turn.ts'
import type { OfficialDocument } from './model.ts'
import type { FormatProfile } from './profile.ts'

export type DocumentFormat = 'docx' | 'pdf'

/** What a thread is given to do. */
export type Task = { doc: OfficialDocument; profile: FormatProfile; format: DocumentFormat }

const oneAfterAnother = inTurn()

/**
 * The document as a file, laid out by a profile. It is set in a thread of its own, which gives its memory back at the
 * end, one document at a time: a report of 300 pages holds up neither the members nor the next small report for long.
 */
export function writeDocument(
  doc: OfficialDocument,
  profile: FormatProfile,
  format: DocumentFormat,
): Promise<Uint8Array> {
  return oneAfterAnother(() => inThread({ doc, profile, format }))
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

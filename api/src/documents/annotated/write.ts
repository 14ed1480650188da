import { Worker } from 'node:worker_threads'

import { oneAfterAnother } from '../../aside/aside.ts'
import type { AnnotatedBlock, AnnotatedDraft } from './model.ts'

/** What a thread is given to do. */
export type Task = { draft: AnnotatedDraft; file: string }

/** So many comments, at least, go to the thread together; a block is never parted. */
const NOTES_AT_ONCE = 200

/** One file at a time. Waits before anything is read for it. */
export const annotatedInTurn = oneAfterAnother()

/**
 * Writes a draft with everything said about it as a Word file into `file`, which must not exist yet: comments on their paragraphs, suggested
 * wordings as tracked changes, styles by which `readDocx` reads the same blocks again. It is set in a thread of its own as the blocks come.
 */
export async function writeAnnotated(
  draft: AnnotatedDraft,
  blocks: AsyncIterable<AnnotatedBlock>,
  file: string,
): Promise<void> {
  const thread = new Worker(new URL('./thread.ts', import.meta.url), { workerData: { draft, file } })
  const failed = new Promise<never>((_, reject) => {
    thread.once('error', reject)
    thread.once('exit', () => reject(new Error('the thread of an annotated draft ended too soon')))
  })
  // It may fail while the next blocks are being read: they hear of it when they are handed over.
  failed.catch(() => undefined)
  const say = async (some: AnnotatedBlock[] | null) => {
    const written = new Promise((resolve) => thread.once('message', resolve))
    thread.postMessage(some)
    await Promise.race([written, failed])
  }
  try {
    let waiting: AnnotatedBlock[] = []
    let notes = 0
    for await (const block of blocks) {
      waiting.push(block)
      notes += 1 + block.notes.length
      if (notes < NOTES_AT_ONCE) continue
      await say(waiting)
      waiting = []
      notes = 0
    }
    await say(waiting)
    await say(null)
  } finally {
    await thread.terminate()
  }
}

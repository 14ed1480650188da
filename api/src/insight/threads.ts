import { MessageChannel, receiveMessageOnPort, Worker } from 'node:worker_threads'

import { Refusal } from '../errors.ts'
import type { Placed, Placing, Texts } from './placing.ts'
import type { Readings } from './reading.ts'

/** What the second thread can be asked to do. */
export type Errand =
  { read: readonly string[] } | { place: Placing; texts: Texts } | { file: string; from: number; to: number }

/** What comes of an errand; the refusal or the error, when it failed. */
export type Answer =
  | { readings: Readings }
  | { placed: Placed }
  | { readings: Readings; ids: string[]; stances: (string | null)[] }
  | { refused: ConstructorParameters<typeof Refusal> }
  | { error: unknown }

/** What the thread is started with: where errands come in, and the count of answers on which the first thread waits. */
export type SecondThreadStart = { port: import('node:worker_threads').MessagePort; answers: Int32Array }

/** A thread for half of the work, so that both of two processor cores are used; whoever starts it waits for it. */
export type SecondThread = { ask: (errand: Errand) => void; answer: () => Answer; end: () => void }

/** How long an answer may take: a thread that died cannot say so to one that waits. */
const PATIENCE_MS = 600_000

/** Starts the second thread. Its work is that of the first, so that nothing depends on which did what. */
export function secondThread(): SecondThread {
  const { port1, port2 } = new MessageChannel()
  const answers = new Int32Array(new SharedArrayBuffer(4))
  const start: SecondThreadStart = { port: port2, answers }
  const worker = new Worker(new URL('./second-thread.ts', import.meta.url), {
    workerData: start,
    transferList: [port2],
    resourceLimits: { maxYoungGenerationSizeMb: 12 },
  })
  worker.unref()
  let taken = 0
  return {
    ask: (errand) => port1.postMessage(errand),
    answer: () => {
      if (Atomics.wait(answers, 0, taken, PATIENCE_MS) === 'timed-out')
        throw new Error('the second thread is silent')
      const { message } = receiveMessageOnPort(port1) as { message: Answer }
      taken++
      if ('refused' in message) throw new Refusal(...message.refused)
      if ('error' in message) throw message.error
      return message
    },
    end: () => {
      port1.close()
      void worker.terminate()
    },
  }
}

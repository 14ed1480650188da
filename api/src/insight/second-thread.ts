import { workerData } from 'node:worker_threads'

import { Refusal } from '../errors.ts'
import { readOpinions } from './opinion-file.ts'
import { place } from './placing.ts'
import { reader, type Readings, readings, readText } from './reading.ts'
import type { Answer, Errand, SecondThreadStart } from './threads.ts'

const { port, answers } = workerData as SecondThreadStart

port.on('message', (errand: Errand) => {
  const answer = answerTo(errand)
  port.postMessage(answer, 'readings' in answer ? buffersOf(answer.readings) : [])
  Atomics.add(answers, 0, 1)
  Atomics.notify(answers, 0)
})

/** What need not be copied on its way. */
function buffersOf({ words, starts, manners, keys, bareKeys, lengths }: Readings) {
  return [words, starts, manners, keys, bareKeys, lengths].map(({ buffer }) => buffer as ArrayBuffer)
}

function answerTo(errand: Errand): Answer {
  try {
    if ('place' in errand) return { placed: place(errand.place, errand.texts) }
    if ('file' in errand) return readOpinions(errand.file, errand)
    const read = reader()
    for (const text of errand.read) readText(read, text)
    return { readings: readings(read) }
  } catch (error) {
    // A copy of an error keeps its message, and none of what a refusal says besides.
    return error instanceof Refusal ? { refused: [error.kind, error.failure] } : { error }
  }
}

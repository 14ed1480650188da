import { parentPort, workerData } from 'node:worker_threads'

import { Refusal } from '../errors.ts'
import { readDraftFile } from '../outline/read-file.ts'
import { readDraftText } from '../outline/read-text.ts'
import type { Reading, Source } from './reading.ts'

const source: Source = workerData

async function reading(): Promise<Reading> {
  try {
    return {
      draft: 'text' in source ? readDraftText(source.text) : await readDraftFile(source.name, source.bytes),
    }
  } catch (fault) {
    if (fault instanceof Refusal) return { failure: fault.failure }
    throw fault
  }
}

parentPort!.postMessage(await reading())

import { closeSync, openSync, writeSync } from 'node:fs'
import { parentPort, workerData } from 'node:worker_threads'

import { composeAnnotated } from './compose.ts'
import type { AnnotatedBlock } from './model.ts'
import type { Task } from './write.ts'

const { draft, file }: Task = workerData
const port = parentPort!
const output = openSync(file, 'wx', 0o600)
const composed = composeAnnotated(draft, (chunk) => {
  for (let at = 0; at < chunk.length;) at += writeSync(output, chunk, at)
})

/** Blocks come a few at a time and are answered with a word, so that no more wait here than are being written; null ends the file. */
port.on('message', (blocks: AnnotatedBlock[] | null) => {
  if (blocks) blocks.forEach((block) => composed.add(block))
  else {
    composed.close()
    closeSync(output)
  }
  port.postMessage('written')
  if (!blocks) port.close()
})

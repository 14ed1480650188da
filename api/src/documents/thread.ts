import { parentPort, workerData } from 'node:worker_threads'

import { writeDocx } from './docx.ts'
import { writePdf } from './pdf.ts'
import type { Task } from './write.ts'

const { doc, profile, format }: Task = workerData
parentPort!.postMessage(await (format === 'docx' ? writeDocx : writePdf)(doc, profile))

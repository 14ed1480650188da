import { readFileSync } from 'node:fs'
import { parentPort, workerData } from 'node:worker_threads'

import { cleaned } from './clean.ts'
import type { JoinSheets } from './join-sheets.ts'
import { typesetter } from './typst.ts'

const mainFileContent = readFileSync(new URL('./join-sheets.typ', import.meta.url), 'utf8')
const sheets = JSON.stringify(cleaned(workerData as JoinSheets))
parentPort!.postMessage(typesetter().pdf({ mainFileContent, inputs: { sheets } }))

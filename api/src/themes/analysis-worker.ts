import { parentPort, workerData } from 'node:worker_threads'

import { findThemes } from '../insight/themes.ts'
import type { AnalysisMessage, AnalysisTask } from './analysis-thread.ts'

const { opinions, seed, themes } = workerData as AnalysisTask
const tell = (message: AnalysisMessage) => parentPort!.postMessage(message)

const result = findThemes(opinions, {
  seed,
  ...(themes === undefined ? {} : { themes }),
  onProgress: (share) => tell({ share }),
})
tell({ result })

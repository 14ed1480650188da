import { answer } from '../aside/answer.ts'
import { findThemes } from '../insight/themes.ts'
import type { AnalysisTask } from './analysis-thread.ts'

await answer(({ opinions, ...options }: AnalysisTask, tell) =>
  findThemes(opinions, { ...options, onProgress: tell }),
)

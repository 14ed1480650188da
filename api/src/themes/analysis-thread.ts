import { aside } from '../aside/aside.ts'
import type { Constraints, ThemeInput, ThemeOptions, ThemeResult } from '../insight/theme.ts'

/** What the thread is started with. */
export type AnalysisTask = {
  opinions: readonly ThemeInput[]
  seed: number
  themes?: number
  constraints?: Constraints
  before?: ReadonlyMap<string, string>
  keep?: { textsLeast: number }
}

/**
 * `findThemes` on a thread of its own, so that the server goes on answering. Same result, same options; `onProgress` is
 * told the share done. When `signal` aborts, the thread ends at once and the promise rejects with the signal's reason.
 */
export function analyse(opinions: readonly ThemeInput[], options: ThemeOptions): Promise<ThemeResult> {
  const { signal, onProgress, seed, themes, constraints, before, keep } = options
  const task: AnalysisTask = {
    opinions,
    seed,
    ...(themes === undefined ? {} : { themes }),
    ...(constraints ? { constraints } : {}),
    ...(before ? { before } : {}),
    ...(keep ? { keep } : {}),
  }
  return aside(new URL('./analysis-worker.ts', import.meta.url), task, { signal, onProgress })
}

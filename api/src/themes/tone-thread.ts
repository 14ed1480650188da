import type { Tone } from 'shared/tones'

import { aside } from '../aside/aside.ts'
import type { ConfirmedText, Learned, Reliability } from '../insight/tone-training.ts'

/** What the thread is started with: to learn, or to read texts with what was learned. */
export type ToneTask =
  | { examples: readonly ConfirmedText[] }
  | { texts: readonly string[]; model: Uint8Array; reliability: Reliability }

const thread = <R>(task: ToneTask, signal: AbortSignal) =>
  aside<R>(new URL('./tone-worker.ts', import.meta.url), task, { signal })

/** `learnTones` on a thread of its own. */
export const learnAside = (examples: readonly ConfirmedText[], signal: AbortSignal) =>
  thread<Learned>({ examples }, signal)

/** `suggestTones` on a thread of its own. */
export const suggestAside = (
  texts: readonly string[],
  { model, reliability }: { model: Uint8Array; reliability: Reliability },
  signal: AbortSignal,
) => thread<{ tone: Tone; confidence: number }[]>({ texts, model, reliability }, signal)

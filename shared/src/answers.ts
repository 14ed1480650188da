import { z } from 'zod'

import { Words } from './opinions.ts'

/** What was decided about an opinion. `pending` is the absence of an answer. */
export const dispositions = [
  'accepted',
  'partlyAccepted',
  'explained',
  'noted',
  'forwarded',
  'outOfScope',
] as const
export const Disposition = z.enum(dispositions)
export type Disposition = z.infer<typeof Disposition>

/** The longest reason, in characters; `answer_reason_length` in the database agrees. */
export const REASON_MAX = 4000

/** Stands for the words and the answer somebody had before them when they decided; another one means that either has changed. */
const Seen = z.string().max(64)

/** What stands for the answer a theme had when it was read. */
export const seenOfTheme = (answerId: string | null) => answerId ?? 'none'

/** An answer. `seen` is what its page showed; absent, whatever stands is replaced. */
export const NewAnswer = z.object({
  disposition: Disposition,
  reason: Words.pipe(z.string().min(1, 'required').max(REASON_MAX)),
  seen: z.preprocess((it) => (it === '' ? undefined : it), Seen.optional()),
})
export type NewAnswer = z.infer<typeof NewAnswer>

/** How many opinions, and themes, one act answers at most: more than anybody reads at a time. */
const OPINIONS_AT_ONCE = 200
const THEMES_AT_ONCE = 50

const Targets = z.array(z.object({ id: z.uuid(), seen: Seen }))
const chosen = {
  opinions: Targets.max(OPINIONS_AT_ONCE).default([]),
  themes: Targets.max(THEMES_AT_ONCE).default([]),
  /** What was chosen is on the congress in general, not on the draft. */
  general: z.boolean().default(false),
}
type Chosen = { opinions: { id: string }[]; themes: { id: string }[] }
const any = ({ opinions, themes }: Chosen) => opinions.length + themes.length > 0
const ANY = { path: ['opinions'], message: 'answer.noneChosen' }

/** One answer for all that were chosen. */
export const AnswerMany = NewAnswer.omit({ seen: true }).extend(chosen).refine(any, ANY)
export type AnswerMany = z.infer<typeof AnswerMany>

/** Answers to be taken back from all that were chosen. */
export const WithdrawMany = z.object(chosen).refine(any, ANY)
export type WithdrawMany = z.infer<typeof WithdrawMany>

/** What a responder reads while answering: opinions one by one, or whole themes. */
export const Desk = z.enum(['opinions', 'themes'])
export type Desk = z.infer<typeof Desk>

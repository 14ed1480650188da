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

export const NewAnswer = z.object({
  disposition: Disposition,
  reason: Words.pipe(z.string().min(1, 'required').max(REASON_MAX)),
})
export type NewAnswer = z.infer<typeof NewAnswer>

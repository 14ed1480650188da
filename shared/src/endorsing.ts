import { z } from 'zod'

import { BODY_MAX } from './opinion-terms.ts'
import { onItsWay, Target, Words } from './opinions.ts'

/**
 * What a device sends when its person says "I think so too" of an opinion, or no longer (`on`). `was` is the mark of the words that were read: of
 * others nothing was said. `submissionId` and `digest` (of `canonicalEndorsement`) are what the receipt is about; `waited` as in `NewOpinion`.
 */
export const Endorsing = z.object({
  submissionId: z.uuidv4(),
  on: z.boolean(),
  was: z.string().max(64),
  ...onItsWay,
})
export type Endorsing = z.infer<typeof Endorsing>

/** What is being typed and where, to be shown opinions like it. It is compared and forgotten. */
export const Typing = z
  .object({
    text: Words.pipe(z.string().max(BODY_MAX)),
    target: Target,
    paragraphId: z.uuid().nullable().default(null),
  })
  .refine((it) => ['paragraph', 'section'].includes(it.target) === (it.paragraphId !== null), {
    path: ['paragraphId'],
    error: 'required',
  })
export type Typing = z.infer<typeof Typing>

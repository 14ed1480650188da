import { z } from 'zod'

import { type HideReason, hideReasons, type StruckKind, struckKinds } from './hide-reasons.ts'

export { type HideReason, hideReasons, type StruckKind, struckKinds }

/** What is on record about an opinion, past tense; each of the last three takes back one of the first, or settles that nothing is wrong. */
export const moderationActs = ['hidden', 'redacted', 'cleared', 'restored', 'unredacted', 'reopened'] as const
export type ModerationAct = (typeof moderationActs)[number]

/** How many days struck words are kept for a mistake to be put right, the day of striking not counted. */
export const STRUCK_DAYS = 7

/** Words from `start` to before `end`, in UTF-16 units. */
const Span = z
  .object({
    start: z.number().int().min(0),
    end: z.number().int().min(1),
    kind: z.enum(struckKinds),
  })
  .refine(({ start, end }) => start < end, { path: ['end'], error: 'required' })
export type Span = z.infer<typeof Span>

const SPANS_MAX = 400

/**
 * What a person decides about an opinion. `was` is the fingerprint of the words they had before them: names are struck from those and no
 * others. `forGood` erases what is struck at once.
 */
export const Decision = z.discriminatedUnion('act', [
  z.object({ act: z.literal('hide'), reason: z.enum(hideReasons) }),
  z.object({ act: z.literal('clear') }),
  z.object({
    act: z.literal('redact'),
    was: z.string().max(64),
    body: z.array(Span).max(SPANS_MAX).default([]),
    suggestedWording: z.array(Span).max(SPANS_MAX).default([]),
    forGood: z.boolean().default(false),
  }),
  z.object({ act: z.literal('restore') }),
  z.object({ act: z.literal('unredact') }),
  z.object({ act: z.literal('undo') }),
])
export type Decision = z.infer<typeof Decision>

/** What a member says of an opinion of somebody else that a person should look at. */
export const OpinionReport = z.object({ reason: z.enum(hideReasons) })
export type OpinionReport = z.infer<typeof OpinionReport>

/** Which opinions the page of moderation lists. */
export const moderationLists = ['due', 'hidden', 'redacted'] as const
export const ModerationList = z.enum(moderationLists)
export type ModerationList = z.infer<typeof ModerationList>

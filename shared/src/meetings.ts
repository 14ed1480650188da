import { z } from 'zod'

import { Day } from './days.ts'
import { ContributorGroup, contributorGroups, NewOpinion, Rewrite, Words } from './opinions.ts'

/** Where opinions entered on behalf of others come from: a meeting, or a stack of paper forms. */
export const meetingChannels = ['meeting', 'paper'] as const
export const MeetingChannel = z.enum(meetingChannels)
export type MeetingChannel = z.infer<typeof MeetingChannel>

/** The longest name of a place, in characters; `meeting_place_length` in the database agrees. */
export const PLACE_MAX = 200
/** More than any meeting or stack has; `meeting_present` and `opinion_shared_by` agree. */
export const HEADS_MAX = 1_000_000

const empty = (it: unknown) => (it === '' ? null : it)
/** Heads as an officer declares them. */
const Heads = z.coerce.number('heads').int('heads').min(1, 'heads').max(HEADS_MAX, 'heads')
const MaybeHeads = z.preprocess(empty, Heads.nullable().default(null))
const MaybeGroup = z.preprocess(empty, ContributorGroup.nullable().default(null))

/** How many of each contributor group were there, as far as known; groups of nobody are absent. */
export const PresentByGroup = z.partialRecord(ContributorGroup, Heads)
export type PresentByGroup = z.infer<typeof PresentByGroup>

const sumOf = (groups: PresentByGroup) => Object.values(groups).reduce((sum, heads) => sum + heads, 0)

/** What is declared of a meeting or of a stack of paper forms; may be corrected until it is closed. */
const declared = z.object({
  heldOn: Day,
  place: Words.pipe(z.string().max(PLACE_MAX)).default(''),
  present: Heads,
  presentByGroup: PresentByGroup.default({}),
})
const noMoreThanPresent = (it: z.infer<typeof declared>) => sumOf(it.presentByGroup) <= it.present
const tooMany = { path: ['present'], error: 'heads.groups' }

export const MeetingDeclared = declared.refine(noMoreThanPresent, tooMany)
export type MeetingDeclared = z.infer<typeof MeetingDeclared>

export const NewMeeting = declared
  .extend({ consultationId: z.uuid(), unitId: z.uuid(), channel: MeetingChannel })
  .refine(noMoreThanPresent, tooMany)
export type NewMeeting = z.infer<typeof NewMeeting>

/** A form's fields with those by group, `group.<name>`, put together. */
function gathered(form: unknown): unknown {
  const fields = form as Readonly<Record<string, unknown>>
  const typed = contributorGroups.map((group) => [group, fields[`group.${group}`]] as const)
  const presentByGroup = Object.fromEntries(
    typed.filter(([, heads]) => heads !== undefined && heads !== '' && heads !== '0'),
  )
  return { ...fields, presentByGroup }
}

/** The same as forms send them. */
export const NewMeetingForm = z.preprocess(gathered, NewMeeting)
export const MeetingDeclaredForm = z.preprocess(gathered, MeetingDeclared)

const onBehalf = { contributorGroup: MaybeGroup, sharedBy: MaybeHeads }

/** An opinion entered on behalf of others: as a device sends one, with the meeting, the group if known and how many shared it. */
export const NewEntry = NewOpinion.safeExtend({ meetingId: z.uuid(), ...onBehalf })
export type NewEntry = z.infer<typeof NewEntry>

/** An entry corrected while its meeting is open. */
export const EntryRewrite = Rewrite.safeExtend(onBehalf)
export type EntryRewrite = z.infer<typeof EntryRewrite>

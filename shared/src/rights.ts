import { z } from 'zod'

import { Day } from './days.ts'

/** What one may ask about one's personal data (Law 91/2025/QH15). */
export const requestKinds = [
  'access',
  'correction',
  'erasure',
  'restriction',
  'withdrawal',
  'objection',
] as const
export const RequestKind = z.enum(requestKinds)
export type RequestKind = z.infer<typeof RequestKind>

export const requestSubjects = ['opinion', 'staffAccount', 'other'] as const
export const RequestSubject = z.enum(requestSubjects)
export type RequestSubject = z.infer<typeof RequestSubject>

export const outcomes = ['done', 'partlyDone', 'refused', 'nothingHeld'] as const
export const Outcome = z.enum(outcomes)
export type Outcome = z.infer<typeof Outcome>

export const requestStates = ['received', 'taken', 'acknowledged', 'answered', 'closed'] as const
export type RequestState = (typeof requestStates)[number]

export const REQUEST_WORDS_MAX = 4000
export const CONTACT_MAX = 200

const written = (max: number) =>
  z
    .string('required')
    .transform((text) => text.normalize('NFC').replaceAll('\r\n', '\n').trim())
    .pipe(z.string().max(max))
const needed = (max: number) => written(max).pipe(z.string().min(1, 'required'))

/** A request as its form sends it. `submission` is a random id made with the form: the same form sent twice is one request. */
export const NewRequest = z.object({
  submission: z.uuid(),
  kind: RequestKind,
  about: RequestSubject,
  words: needed(REQUEST_WORDS_MAX),
  contact: written(CONTACT_MAX).default(''),
})
export type NewRequest = z.output<typeof NewRequest>

export const NewAnswerToRequest = z.object({ outcome: Outcome, answer: needed(REQUEST_WORDS_MAX) })
export type NewAnswerToRequest = z.output<typeof NewAnswerToRequest>

export const Extension = z.object({ reason: needed(1000) })

/** Which requests a list shows: those that wait, those past a deadline, those answered and closed. */
export const requestFilters = ['open', 'overdue', 'closed'] as const
export const RequestFilter = z.enum(requestFilters)
export type RequestFilter = z.infer<typeof RequestFilter>

/** A day off, or a weekend day worked instead. */
export const NewHoliday = z.object({
  day: Day,
  name: needed(200),
  works: z.preprocess((it) => it === true || it === 'yes', z.boolean()),
  source: needed(400),
})
export type NewHoliday = z.output<typeof NewHoliday>

/** By how many days requests of a kind may be extended once, and by which law. */
export const NewExtensionDays = z.object({
  kind: RequestKind,
  extensionDays: z.coerce.number('required').int('required').min(0).max(60),
  source: needed(400),
})
export type NewExtensionDays = z.output<typeof NewExtensionDays>

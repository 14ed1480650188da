import { z } from 'zod'

import { LATE_GRACE, LATE_GRACE_MAX } from './opinion-terms.ts'
import { Words } from './opinions.ts'

/** A moment given as the browser's `datetime-local` field gives it, read in Vietnam's time (UTC+7, no summer time), or with a zone. */
export const Moment = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})?$/, 'date')
  .transform((text) => new Date(/Z$|[+-]\d{2}:\d{2}$/.test(text) ? text : `${text}+07:00`))
  .refine((date) => !Number.isNaN(date.getTime()), 'date')

/** How an import becomes a draft: into a consultation that exists, or into a new one with its times. */
export const Publication = z
  .object({
    revision: z.coerce.number().int(),
    title: Words.pipe(z.string().min(1, 'required').max(300)),
    consultationId: z.preprocess((it) => (it === '' ? null : it), z.uuid().nullable().default(null)),
    consultationTitle: Words.pipe(z.string().max(300)).default(''),
    opensAt: z.preprocess((it) => (it === '' ? null : it), Moment.nullable().default(null)),
    closesAt: z.preprocess((it) => (it === '' ? null : it), Moment.nullable().default(null)),
    lateGraceHours: z.coerce.number().int().min(0).max(LATE_GRACE_MAX).default(LATE_GRACE),
  })
  .refine((it) => it.consultationId || it.consultationTitle, {
    path: ['consultationTitle'],
    error: 'required',
  })
  .refine((it) => it.consultationId || it.opensAt, { path: ['opensAt'], error: 'required' })
  .refine((it) => it.consultationId || it.closesAt, { path: ['closesAt'], error: 'required' })
  .refine((it) => !it.opensAt || !it.closesAt || it.closesAt > it.opensAt, {
    path: ['closesAt'],
    error: 'closes.beforeOpening',
  })
export type Publication = z.output<typeof Publication>

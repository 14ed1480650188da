import { z } from 'zod'

const FIRST_YEAR = '1900'
const LAST_YEAR = '2199'
const withinReason = (day: string) => day.slice(0, 4) >= FIRST_YEAR && day.slice(0, 4) <= LAST_YEAR

/** A calendar day as forms and addresses send it, `2025-07-01`: one that exists, in a year in which there are units. */
export const Day = z.iso.date('date').refine(withinReason, 'date')

/** A month as `YYYY-MM`. */
export const Month = z
  .string()
  .regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'month')
  .refine(withinReason, 'month')

/** Whose names are asked for: those of this day; today's unless told. */
export const AsOf = z.object({
  asOf: z.preprocess((it) => (it === '' ? undefined : it), Day.optional()),
})
export type AsOf = z.infer<typeof AsOf>

import { z } from 'zod'

import { Disposition } from './answers.ts'
import { Channel, ContributorGroup, Kind, Stance, Target } from './opinions.ts'

const blank = (it: unknown) => (it === '' ? undefined : it)
const optional = <S extends z.ZodType>(schema: S) => z.preprocess(blank, schema.optional())

/** A day as `YYYY-MM-DD`. */
const Day = z.iso.date()

/**
 * Which opinions a list shows; every field narrows it. It is the query of `/office/opinions`, and of the link under every figure:
 * what a figure counts is what this filter lists.
 * `singular` is what has words and stands in no theme. `section` is the number in the draft's version, `none` for the draft as a whole.
 * `theme` is a theme's id. `report` is what the figures of that report counted; `id` one opinion. `disposition` may be `pending`, `group` may be `unstated`. `month` is `YYYY-MM`; `from` and `to` are days, both included. `unit` takes in everything below it.
 */
export const OpinionFilter = z.object({
  consultation: optional(z.uuid()),
  draft: optional(z.uuid()),
  section: optional(z.union([z.literal('none'), z.coerce.number().int().min(1)])),
  paragraph: optional(z.uuid()),
  target: optional(Target),
  stance: optional(Stance),
  kind: optional(z.union([z.literal('unstated'), Kind])),
  unit: optional(z.uuid()),
  group: optional(z.union([z.literal('unstated'), ContributorGroup])),
  channel: optional(Channel),
  theme: optional(z.uuid()),
  singular: optional(z.literal('yes')),
  disposition: optional(z.union([z.literal('pending'), Disposition])),
  month: optional(z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'month')),
  from: optional(Day),
  to: optional(Day),
  report: optional(z.uuid()),
  id: optional(z.uuid()),
})
export type OpinionFilter = z.output<typeof OpinionFilter>

/** The query string of a filter, fields in a fixed order: what stands after `/office/opinions?`. */
export function filterQuery(filter: OpinionFilter): string {
  const query = new URLSearchParams()
  for (const name of Object.keys(OpinionFilter.shape) as (keyof OpinionFilter)[]) {
    const value = filter[name]
    if (value !== undefined) query.set(name, String(value))
  }
  return query.toString()
}

/** A place in a list sorted by day and id, newest first: `YYYY-MM-DD.<uuid>`. */
export const Cursor = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}\.[0-9a-f-]{36}$/)
  .transform((text) => ({ givenOn: text.slice(0, 10), id: text.slice(11) }))

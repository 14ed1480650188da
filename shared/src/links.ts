import { z } from 'zod'

import { Day } from './days.ts'
import { joinChannels } from './join-channels.ts'
import { Words } from './opinions.ts'
import { UnitLevel } from './units.ts'
import { sheetLayouts } from './sheet-layouts.ts'

const emptyAsNull = (it: unknown) => (it === '' || it === undefined ? null : it)
/** The last day on which a link works, in Vietnam; null while no end is set. */
const LastDay = z.preprocess(emptyAsNull, Day.nullable())

export const PURPOSE_MAX = 80
/** How many sheets one file holds; more units are several files. A thousand at once would take 700 MB while they are set. */
export const SHEETS_MAX = 250

/** What an officer says of a new link. */
export const NewLink = z.object({
  purpose: Words.pipe(z.string().max(PURPOSE_MAX)).default(''),
  channel: z.enum(joinChannels).default('link'),
  lastDay: LastDay.default(null),
  alarmAt: z.preprocess(emptyAsNull, z.coerce.number().int().min(5).max(1_000_000).nullable()).default(null),
})
export type NewLink = z.output<typeof NewLink>

/** When a link ends: at once, or after a day. */
export const LinkEnd = z.object({ lastDay: LastDay.default(null) })
export type LinkEnd = z.output<typeof LinkEnd>

/** How long the old code still works beside the new one, in days; 0: not at all. */
export const Rotation = z.object({ graceDays: z.coerce.number().int().min(0).max(90).default(14) })

/** Whose sheets are printed: of the units of a level at or below `unit`, or of that unit alone. */
export const SheetChoice = z.object({
  unit: z.uuid(),
  level: z.preprocess((it) => (it === '' ? undefined : it), UnitLevel.optional()),
  /** Sheets on a page: one for the wall, or slips to be cut apart. */
  layout: z.enum(sheetLayouts).default('1'),
  /** Which file of several, from 1. */
  part: z.coerce.number().int().min(1).max(1000).default(1),
})

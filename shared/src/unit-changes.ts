import { z } from 'zod'

import { Day } from './days.ts'
import { keptWords } from './typed-words.ts'
import { UnitKind, UnitLevel } from './units.ts'

const blankIsNull = (it: unknown) => (it === '' ? null : it)

/** Capitals and digits in parts joined by dots, as `SH.KCN.01`; typed in any case. */
export const UnitCode = z
  .string()
  .trim()
  .normalize()
  .toUpperCase()
  .min(1)
  .max(60)
  .regex(/^[A-Z0-9]+(\.[A-Z0-9]+)*$/, 'unit.codeForm')

/** Without what cannot be seen or turns the reading direction: it stands in pages, papers and lists. */
export const UnitName = z.string().transform(keptWords).pipe(z.string().min(1).max(200))
export const UnitKindOrNone = z.preprocess(blankIsNull, UnitKind.nullable().default(null))
/** No unit has more members than the country has workers. */
export const MEMBERS_MAX = 20_000_000

export const MemberCount = z.coerce.number<string | number>().int().min(0).max(MEMBERS_MAX)
const MemberCountOrNone = z.preprocess(blankIsNull, MemberCount.nullable().default(null))

/** What a new unit is: everything but where it stands and from when. */
export const NewUnit = z.object({
  code: UnitCode,
  name: UnitName,
  level: UnitLevel,
  kind: UnitKindOrNone,
  /** Members it declares on the day it opens; null when it declares none. */
  members: MemberCountOrNone,
})
export type NewUnit = z.infer<typeof NewUnit>

/** `on` is everywhere the first day on which the change holds: past, today or ahead. */
export const Opening = NewUnit.extend({ on: Day })
export type Opening = z.infer<typeof Opening>

export const Renaming = z.object({ name: UnitName, on: Day })
export type Renaming = z.infer<typeof Renaming>

export const Recasting = z.object({ code: UnitCode, level: UnitLevel, kind: UnitKindOrNone, on: Day })
export type Recasting = z.infer<typeof Recasting>

/** `parent` is the code of the unit it will belong to. */
export const Moving = z.object({ parent: UnitCode, on: Day })
export type Moving = z.infer<typeof Moving>

export const Closing = z.object({ on: Day })
export type Closing = z.infer<typeof Closing>

export const Declaration = z.object({ members: MemberCount, on: Day })
export type Declaration = z.infer<typeof Declaration>

/**
 * Other units, by code, that become part of this one; or, with `into`, become together with it a new unit, which stands where it stood.
 * `members` are those of the unit they become.
 */
export const Merging = z.object({
  /** From a form, one text with a code on each line. */
  sources: z.preprocess(
    (it) => (typeof it === 'string' ? it.split(/[\s,;]+/).filter(Boolean) : it),
    z.array(UnitCode).min(1).max(50),
  ),
  members: MemberCountOrNone,
  into: NewUnit.omit({ members: true }).nullable().default(null),
  on: Day,
})
export type Merging = z.infer<typeof Merging>

/** A new unit that comes out of another; `below` are the codes, on the day, of the units below that one which go to it. */
const Part = NewUnit.extend({ below: z.array(UnitCode).max(1000).default([]) })

/** The new units that come out of one; it goes on beside them, with `members` of its own, unless it `closes`. */
export const Splitting = z.object({
  parts: z.array(Part).min(1).max(50),
  closes: z.boolean(),
  /** Members the unit that goes on declares on the day; null when it declares none. */
  members: MemberCountOrNone,
  on: Day,
})
export type Splitting = z.infer<typeof Splitting>

/** What the levels are called; an empty name is the one it comes with. */
export const LevelNames = z.partialRecord(UnitLevel, z.string().transform(keptWords).pipe(z.string().max(60)))
export type LevelNames = z.infer<typeof LevelNames>

/** A merging as a form sends it: `into.code`, … in flat fields; without code and name of a new unit the others become part of this one. */
export const MergingForm = z.preprocess((form) => {
  const { sources, members, on, ...fields } = z.record(z.string(), z.string()).parse(form)
  const into = Object.fromEntries(
    (['code', 'name', 'level', 'kind'] as const).map((field) => [field, fields[`into.${field}`] ?? '']),
  )
  return { sources, members, on, into: into.code === '' && into.name === '' ? null : into }
}, Merging)

const partFields = ['code', 'name', 'level', 'kind', 'members'] as const

const PARTS_MAX = 50

/** The numbers of the parts that a form of a splitting fills in, in order: what is said of the second part that was sent is of the second of these. */
export function partsMeant(fields: Record<string, string>): number[] {
  const isGiven = (at: number) =>
    ['code', 'name'].some((field) => (fields[`parts.${at}.${field}`] ?? '') !== '') ||
    Object.keys(fields).some((field) => field.startsWith('to.') && fields[field] === String(at))
  return Array.from({ length: PARTS_MAX }, (_, at) => at).filter((at) => at === 0 || isGiven(at))
}

/**
 * A splitting as a form sends it: `parts.0.code`, … in flat fields, and in `to.CODE` the number of the part a unit below goes to; parts
 * without code and name, to which nothing goes, are left out.
 */
export const SplittingForm = z.preprocess((form) => {
  const fields = z.record(z.string(), z.string()).parse(form)
  const goesTo = (at: number) =>
    Object.keys(fields).flatMap((field) =>
      field.startsWith('to.') && fields[field] === String(at) ? [field.slice('to.'.length)] : [],
    )
  return {
    on: fields.on,
    closes: fields.closes === 'yes',
    members: fields.members,
    parts: partsMeant(fields).map((at) => ({
      ...Object.fromEntries(partFields.map((field) => [field, fields[`parts.${at}.${field}`] ?? ''])),
      below: goesTo(at),
    })),
  }
}, Splitting)

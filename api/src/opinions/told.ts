import { type RawBuilder, sql } from 'kysely'
import type { OpinionFilter } from 'shared/opinion-filter'
import { type ContributorGroup, contributorGroups } from 'shared/opinions'
import type { Role } from 'shared/units'

import { type Ctx, staffOf } from '../context.ts'
import { unitInSight } from '../units/queries.ts'
import { isBelow } from './batches.ts'
import { type Masked, maskedFor } from './mask.ts'

/** What a reader may be told under a filter: of batches at or below all of `within`, one of each list; of one group and month when given. */
type Telling = {
  within: readonly (readonly string[])[]
  consultation: string | null
  draft: string | null
  group: OpinionFilter['group'] | null
  month: string | null
  /** Told of the month and all before it. */
  upTo: boolean
  /** Of persons who took part, in place of opinions. */
  ofPersons: boolean
  masked: readonly Masked[]
}

/**
 * What the acting staff user may be told of under a filter: the batches that stand under a unit in sight (one on which one of `roles` is held,
 * if given), and within the unit, the group and the month the filter names. Everything else in the filter is about the words.
 */
export async function tellingOf(ctx: Ctx, filter: OpinionFilter, roles?: readonly Role[]): Promise<Telling> {
  const { unit, consultation, draft, group, month } = filter
  const named = unit === undefined ? null : await unitInSight(ctx, unit)
  const sight = staffOf(ctx)
    .grants.filter((grant) => !roles || roles.includes(grant.role))
    .map((grant) => grant.path)
  return {
    within: [sight, ...(named === null ? [] : [named ? [named.path] : []])],
    consultation: consultation ?? null,
    draft: draft ?? null,
    group: group ?? null,
    month: month ?? null,
    upTo: false,
    ofPersons: false,
    masked: [...(await maskedFor(ctx)).values()],
  }
}

/** The same of all that was said up to the end of the month, not in it alone. */
export const upToMonth = (telling: Telling): Telling => ({ ...telling, upTo: true })

/** The ids of the batches of persons that may be told of under a filter. */
export function personBatches(telling: Telling): RawBuilder<string> {
  return sql<string>`(select batch.id ${fromBatches({ ...telling, ofPersons: true })})`
}

/** Whether an opinion is told of at all, whoever is told; for the conditions of a query from `opinion`. */
export const isReleased = sql<boolean>`opinion.batch_id is not null`

/** Whether an opinion is among those that may be told of; for the conditions of a query from `opinion`. */
export function isTold(telling: Telling): RawBuilder<boolean> {
  return sql<boolean>`opinion.batch_id in (select batch.id ${fromBatches(telling)})`
}

/** The batches that may be told of, with the unit `place` they stand under; a statement from its `from` on. */
function fromBatches(telling: Telling): RawBuilder<unknown> {
  const { within, consultation, draft, group, month, upTo, ofPersons, masked } = telling
  const begins = month === null ? null : `${month}-01`
  const there = [
    ...within.map((tops) => sql`place.path <@ any(${[...tops]}::ltree[])`),
    ...(begins === null
      ? []
      : [upTo ? sql`batch.month <= ${begins}::date` : sql`batch.month = ${begins}::date`]),
    ...(masked.length === 0 ? [] : [sql`batch.id <> all(${masked.map(({ id }) => id)}::uuid[])`]),
  ]
  const elsewhere = toldElsewhere(telling).map(({ id }) => id)
  return sql`from batch join unit as place on place.id = batch.unit_id where ${sql.join(
    [
      sql`batch.of_persons = ${ofPersons}`,
      sql`(${sql.join(there, sql` and `)} or batch.id = any(${elsewhere}::uuid[]))`,
      ...(consultation === null ? [] : [sql`batch.consultation_id = ${consultation}::uuid`]),
      ...(draft === null
        ? []
        : [sql`batch.consultation_id = (select consultation_id from draft where draft.id = ${draft}::uuid)`]),
      ...(group === null ? [] : [sql`batch.contributor_group = ${group}`]),
    ],
    sql` and `,
  )}`
}

/** The masked batches of which the reader is told under a filter, but for its consultation and group. */
function toldElsewhere({ within, month, upTo, masked }: Telling): Masked[] {
  const isWithin = (path: string) => within.every((tops) => tops.some((top) => isBelow(path, top)))
  const isThen = (of: string) => month === null || (upTo ? of <= month : of === month)
  return masked.filter((it) => it.place !== null && isWithin(it.place) && isThen(it.month))
}

/** The first month of which anything may be told under a filter, `YYYY-MM`; null when nothing may. */
export async function firstMonthTold(ctx: Ctx, filter: OpinionFilter): Promise<string | null> {
  const { rows } = await sql<{ month: string }>`
    select distinct to_char(batch.month, 'YYYY-MM') as month ${fromBatches(await tellingOf(ctx, filter))}`.execute(
    ctx.db,
  )
  return rows.map(({ month }) => month).toSorted()[0] ?? null
}

/** Whether a filter's list may be opened at all. */
export async function tellsAnything(ctx: Ctx, filter: OpinionFilter): Promise<boolean> {
  const { rows } = await sql<{ any: boolean }>`
    select exists (select ${fromBatches(await tellingOf(ctx, filter))}) as any`.execute(ctx.db)
  return rows[0]!.any
}

/** The groups of which a filter's lists tell apart from others. */
export async function groupsTold(ctx: Ctx, filter: OpinionFilter): Promise<ContributorGroup[]> {
  const { rows } = await sql<{ group: ContributorGroup | null }>`
    select distinct batch.contributor_group as "group" ${fromBatches(await tellingOf(ctx, filter))}`.execute(
    ctx.db,
  )
  return contributorGroups.filter((group) => rows.some((row) => row.group === group))
}

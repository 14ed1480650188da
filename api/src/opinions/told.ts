import { type RawBuilder, sql } from 'kysely'
import type { OpinionFilter } from 'shared/opinion-filter'
import { type ContributorGroup, contributorGroups } from 'shared/opinions'
import type { Role } from 'shared/units'

import { type Ctx, staffOf } from '../context.ts'
import { unitInSight } from '../units/queries.ts'
import { type Block, isBelow } from './blocks.ts'
import { isReleased, type Release } from './rounds.ts'
import { blocksIn, consultationsAsked } from './told-queries.ts'

type Place = { consultationId: string; unitId: string; group: string | null }

/** The places of which a filter's lists and counts tell, in whole blocks. */
type Told = {
  /** Consultations of which every place is told, so that none need be named. */
  whole: string[]
  places: Place[]
}

/** What a reader may be told under a filter, of rounds that are over; `first` are places whose blocks had enough persons only in the month the filter names. */
type Telling = Told & { month: string | null; first: Told; released: Release[] }

/** Blocks do not change while one request is answered; each has its own `ctx`. */
const known = new WeakMap<Ctx, Map<string, Promise<readonly Block[]>>>()

/** The blocks of consultations, worked out once for a request. */
export async function blocksFor(
  ctx: Ctx,
  consultationIds: readonly string[],
): Promise<Map<string, readonly Block[]>> {
  const mine = known.get(ctx) ?? new Map<string, Promise<readonly Block[]>>()
  known.set(ctx, mine)
  const found = blocksIn(
    ctx,
    consultationIds.filter((id) => !mine.has(id)),
  )
  for (const id of consultationIds)
    if (!mine.has(id))
      mine.set(
        id,
        found.then((it) => it.get(id) ?? []),
      )
  return new Map(await Promise.all(consultationIds.map(async (id) => [id, await mine.get(id)!] as const)))
}

type OfConsultation = {
  consultationId: string
  until: string
  all: readonly Block[]
  told: readonly Block[]
}

/**
 * What the acting staff user may be told of under a filter: the blocks that stand under a unit in sight, and within the unit and the group
 * the filter names. Everything else in the filter is about the words.
 */
async function blocksTold(
  ctx: Ctx,
  filter: OpinionFilter,
  roles?: readonly Role[],
): Promise<OfConsultation[]> {
  const { unit, group, month } = filter
  const named = unit === undefined ? null : await unitInSight(ctx, unit)
  if (named === undefined) return []
  const sight = staffOf(ctx)
    .grants.filter((grant) => !roles || roles.includes(grant.role))
    .map((grant) => grant.path)
  const isTold = (block: Block) =>
    sight.some((path) => isBelow(block.place, path)) &&
    (!named || isBelow(block.place, named.path)) &&
    (group === undefined || block.group === group) &&
    (month === undefined || block.since <= month)
  const asked = await consultationsAsked(ctx, filter)
  const blocks = await blocksFor(
    ctx,
    asked.map(({ id }) => id),
  )
  return asked.map(({ id: consultationId, until }) => {
    const all = blocks.get(consultationId)!
    return { consultationId, until, all, told: all.filter(isTold) }
  })
}

/** The same, for the conditions of a query; of blocks under a unit on which one of `roles` is held, if given. */
export async function tellingOf(ctx: Ctx, filter: OpinionFilter, roles?: readonly Role[]): Promise<Telling> {
  const { month } = filter
  const blocks = await blocksTold(ctx, filter, roles)
  return {
    ...together(blocks, ({ since }) => since !== month),
    first: together(blocks, ({ since }) => since === month),
    month: month ?? null,
    released: releases(blocks),
  }
}

const NONE: Told = { whole: [], places: [] }

/** The same without the blocks whose first month it is: what was said before counts in it, so that it stands beside no other month. */
export const withoutFirst = (telling: Telling): Telling => ({ ...telling, first: NONE })

/** The same of all that was said up to the end of the month, not in it alone. */
export const upToMonth = ({ whole, places, first, ...telling }: Telling): Telling => ({
  ...telling,
  ...NONE,
  first: { whole: [...whole, ...first.whole], places: [...places, ...first.places] },
})

/** The first month of which anything may be told under a filter, `YYYY-MM`; null when nothing may. */
export async function firstMonthTold(ctx: Ctx, filter: OpinionFilter): Promise<string | null> {
  const since = (await blocksTold(ctx, filter)).flatMap(({ told }) => told.map((block) => block.since))
  return since.toSorted()[0] ?? null
}

/** The first day of which not all consultations under a filter are told; null when all are. */
export async function toldUntilUnder(ctx: Ctx, filter: OpinionFilter): Promise<string | null> {
  const days = (await consultationsAsked(ctx, filter)).map(({ until }) => until)
  return days.filter((day) => day !== 'infinity').toSorted()[0] ?? null
}

/** Whether a filter's list may be opened at all. */
export async function tellsAnything(ctx: Ctx, filter: OpinionFilter): Promise<boolean> {
  return (await blocksTold(ctx, filter)).some(({ told }) => told.length > 0)
}

/** The groups of which a filter's lists tell apart from others. */
export async function groupsTold(ctx: Ctx, filter: OpinionFilter): Promise<ContributorGroup[]> {
  const groups = new Set((await blocksTold(ctx, filter)).flatMap(({ told }) => told.map((it) => it.group)))
  return contributorGroups.filter((group) => groups.has(group))
}

function releases(consultations: readonly OfConsultation[]): Release[] {
  const asked = consultations.filter(({ told }) => told.length > 0)
  return [...Map.groupBy(asked, ({ until }) => until)].map(([until, some]) => ({
    until,
    ids: some.map((it) => it.consultationId),
  }))
}

function together(consultations: readonly OfConsultation[], takes: (block: Block) => boolean): Told {
  const result: Told = { whole: [], places: [] }
  for (const { consultationId, all, told } of consultations) {
    const some = told.filter(takes)
    if (some.length === all.length && some.length > 0) result.whole.push(consultationId)
    else
      for (const { unitId, group } of some.flatMap((it) => it.cells))
        result.places.push({ consultationId, unitId, group })
  }
  return result
}

/** Whether an opinion is from one of these places; for the conditions of a query from `opinion`. */
function isFrom({ whole, places }: Told): RawBuilder<boolean> {
  const named = sql<boolean>`(opinion.consultation_id, opinion.unit_id, coalesce(opinion.contributor_group, '')) in (
    select * from unnest(${places.map((it) => it.consultationId)}::uuid[], ${places.map((it) => it.unitId)}::uuid[],
      ${places.map((it) => it.group ?? '')}::text[]))`
  if (places.length === 0) return sql<boolean>`opinion.consultation_id = any(${whole}::uuid[])`
  return whole.length === 0
    ? named
    : sql<boolean>`(opinion.consultation_id = any(${whole}::uuid[]) or ${named})`
}

/** Whether an opinion is among those that may be told of; for the conditions of a query from `opinion`. */
export function isTold({ released, ...telling }: Telling): RawBuilder<boolean> {
  return sql<boolean>`(${isReleased({ released })} and ${isOfBlocks(telling)})`
}

function isOfBlocks({ month, first, ...told }: Omit<Telling, 'released'>): RawBuilder<boolean> {
  if (month === null) return isFrom(told)
  const begins = `${month}-01`
  const ends = sql`(${begins}::date + interval '1 month')`
  return sql<boolean>`((${isFrom(told)} and opinion.given_on >= ${begins}::date and opinion.given_on < ${ends})
    or (${isFrom(first)} and opinion.given_on < ${ends}))`
}

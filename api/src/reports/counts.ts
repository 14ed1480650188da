import { sql } from 'kysely'
import type { OpinionFilter } from 'shared/opinion-filter'
import type { Channel, ContributorGroup, Kind, Stance } from 'shared/opinions'
import { isMixed } from 'shared/themes'
import { GROUP_MIN } from 'shared/units'

import type { Ctx } from '../context.ts'
import { channelOfOpinions, matching } from '../opinions/filter.ts'
import { maskedFor } from '../opinions/mask.ts'
import { shown } from '../opinions/shown.ts'
import { personBatches, tellingOf } from '../opinions/told.ts'

/** How many opinions say the same about the same place in the same way, told of one group. Every table of a report is a sum of these. */
export type Cell = {
  draftId: string | null
  sectionNumber: number | null
  stance: Stance
  kind: Kind | null
  contributorGroup: ContributorGroup | null
  /** Null where it is not told. */
  channel: Channel | null
  count: number
}

/** The cells of the opinions a filter names, over all consultations and drafts it allows. */
export async function cells(ctx: Ctx, filter: OpinionFilter): Promise<Cell[]> {
  const by = ['draftId', 'sectionNumber', 'stance', 'kind', 'batch.contributorGroup'] as const
  const channel = sql<Channel | null>`case when batch.tells_way then channel end`
  return ctx.db
    .selectFrom('opinion')
    .innerJoin('batch', 'batch.id', 'opinion.batchId')
    .where(await matching(ctx, filter))
    .groupBy([...by, channel])
    .select([...by, channel.as('channel')])
    .select((eb) => eb.cast<number>(eb.fn.countAll(), 'integer').as('count'))
    .execute()
}

/** How many persons are told of under a unit and a group, and the way they came in where it is told. */
export type OriginCell = {
  unitId: string
  contributorGroup: ContributorGroup | null
  channel: Channel | null
  count: number
}

/** Opinions of one batch: the least that is told of where opinions come from, and so the most that figures are made from. */
export type BatchCell = {
  batchId: string
  /** The unit under whose name they are told, as the reader is told of it. */
  toldUnder: string
  count: number
}

/** The opinions of a filter by batch. */
export async function opinionsByBatch(ctx: Ctx, filter: OpinionFilter): Promise<BatchCell[]> {
  const rows = await ctx.db
    .selectFrom('opinion')
    .innerJoin('batch', 'batch.id', 'opinion.batchId')
    .where(await matching(ctx, filter))
    .groupBy(['batch.id', 'batch.unitId'])
    .select(['batch.id as batchId', 'batch.unitId as toldUnder'])
    .select((eb) => eb.cast<number>(eb.fn.countAll(), 'integer').as('count'))
    .execute()
  return asRead(ctx, rows)
}

/** Opinions of one theme in one section by stance and batch. */
export type ThemeCell = BatchCell & { themeId: string; sectionNumber: number | null; stance: Stance }

/** The opinions of a filter that stand in a theme of their draft. */
export async function themeCells(ctx: Ctx, filter: OpinionFilter): Promise<ThemeCell[]> {
  const by = ['themeId', 'sectionNumber', 'stance'] as const
  const rows = await ctx.db
    .selectFrom('opinion')
    .innerJoin('batch', 'batch.id', 'opinion.batchId')
    .innerJoin('themeOpinion', 'themeOpinion.opinionId', 'opinion.id')
    .where(await matching(ctx, filter))
    .where(shown)
    .groupBy([...by, 'batch.id', 'batch.unitId'])
    .select([...by, 'batch.id as batchId', 'batch.unitId as toldUnder'])
    .select((eb) => eb.cast<number>(eb.fn.countAll(), 'integer').as('count'))
    .execute()
  return asRead(ctx, rows)
}

/** The ids of the themes of a filter's opinions that speak of several things (`shared/themes.ts`). */
export async function mixedThemes(ctx: Ctx, filter: OpinionFilter): Promise<Set<string>> {
  const rows = await ctx.db
    .selectFrom('opinion')
    .innerJoin('themeOpinion', 'themeOpinion.opinionId', 'opinion.id')
    .where(await matching(ctx, filter))
    .where(shown)
    .groupBy('themeId')
    .select((eb) => [
      'themeId',
      sql<
        number | null
      >`case when count(closeness) >= ${sql.lit(GROUP_MIN)} then avg(closeness)::double precision end`.as(
        'closeness',
      ),
      sql<number>`(count(*) filter (where theme_opinion.confirmed))::integer`.as('confirmed'),
      eb.cast<number>(eb.fn.countAll(), 'integer').as('opinions'),
    ])
    .execute()
  return new Set(rows.filter(isMixed).map(({ themeId }) => themeId))
}

/** Batches that rest on what the reader declared stand where they are told of them (`opinions/mask.ts`). */
async function asRead<C extends BatchCell>(ctx: Ctx, cells: readonly C[]): Promise<C[]> {
  const masked = await maskedFor(ctx)
  return cells.map((cell) => ({ ...cell, toldUnder: masked.get(cell.batchId)?.place ?? cell.toldUnder }))
}

/** How many units some opinions are told under. */
export const placesOf = (cells: readonly BatchCell[]) => new Set(cells.map((cell) => cell.toldUnder)).size

/** The opinions of a filter that have words and stand in no theme, by section. */
export async function singularBySection(ctx: Ctx, filter: OpinionFilter) {
  return ctx.db
    .selectFrom('opinion')
    .where(await matching(ctx, { ...filter, singular: 'yes' }))
    .groupBy('sectionNumber')
    .select(['sectionNumber'])
    .select((eb) => eb.cast<number>(eb.fn.countAll(), 'integer').as('count'))
    .execute()
}

/**
 * Persons who took part, of the batches (`opinions/person-rounds.ts`) that the acting staff user may be told of under a unit; in one
 * consultation, and in the month they are told of in, when given. Under the unit and the group they are told under; the way in is told where
 * at least five of a batch came by each.
 */
export async function personsByOrigin(
  ctx: Ctx,
  filter: Pick<OpinionFilter, 'consultation' | 'unit' | 'month'>,
): Promise<OriginCell[]> {
  const by = ['batch.id', 'batch.unitId', 'batch.contributorGroup'] as const
  const channel = channelOfOpinions('participation.channel')
  const rows = await ctx.db
    .selectFrom('participation')
    .innerJoin('batch', 'batch.id', 'participation.batchId')
    .where('participation.batchId', 'in', personBatches(await tellingOf(ctx, filter)))
    .groupBy([...by, channel])
    .select(['batch.id as batchId', 'batch.unitId', 'batch.contributorGroup', channel.as('channel')])
    .select((eb) => eb.cast<number>(eb.fn.sum('participation.persons'), 'integer').as('count'))
    .execute()
  const batches = [...Map.groupBy(rows, (row) => row.batchId).values()]
  const placed = batches.flatMap((some): (OriginCell & { batchId: string })[] => {
    const count = some.reduce((added, row) => added + row.count, 0)
    const whole = { ...some[0]!, channel: null, count }
    return some.every((row) => row.count >= GROUP_MIN) ? some : [whole]
  })
  const masked = await maskedFor(ctx)
  const elsewhere = await unitsByPath(
    ctx,
    [...masked.values()].flatMap(({ place }) => place ?? []),
  )
  return placed.map(({ batchId, ...cell }) => ({
    ...cell,
    unitId: elsewhere.get(masked.get(batchId)?.place ?? '') ?? cell.unitId,
  }))
}

async function unitsByPath(ctx: Ctx, paths: readonly string[]): Promise<Map<string, string>> {
  if (paths.length === 0) return new Map()
  const { rows } = await sql<{ id: string; path: string }>`
    select id, path::text from unit where path = any(${[...paths]}::ltree[])`.execute(ctx.db)
  return new Map(rows.map((row) => [row.path, row.id]))
}

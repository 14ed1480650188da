import { sql } from 'kysely'
import { vietnamDay } from 'shared/format'
import type { OpinionFilter } from 'shared/opinion-filter'
import type { Channel, ContributorGroup, Kind, Stance } from 'shared/opinions'
import { GROUP_MIN } from 'shared/units'

import type { Ctx } from '../context.ts'
import { lateUntil } from '../drafts/consultation-times.ts'
import { channelOfOpinions, matching } from '../opinions/filter.ts'
import { maskedFor } from '../opinions/mask.ts'
import { roundDay } from '../opinions/rounds.ts'
import { shown } from '../opinions/shown.ts'

/** How many opinions say the same about the same place in the same way, told of one group. Every table of a report is a sum of these. */
export type Cell = {
  draftId: string | null
  sectionNumber: number | null
  stance: Stance
  kind: Kind | null
  contributorGroup: ContributorGroup | null
  channel: Channel
  count: number
}

/** The cells of the opinions a filter names, over all consultations and drafts it allows. */
export async function cells(ctx: Ctx, filter: OpinionFilter): Promise<Cell[]> {
  const by = ['draftId', 'sectionNumber', 'stance', 'kind', 'batch.contributorGroup', 'channel'] as const
  return ctx.db
    .selectFrom('opinion')
    .innerJoin('batch', 'batch.id', 'opinion.batchId')
    .where(await matching(ctx, filter))
    .groupBy(by)
    .select(by)
    .select((eb) => eb.cast<number>(eb.fn.countAll(), 'integer').as('count'))
    .execute()
}

/** Where persons come from, without who. */
export type Origin = { unitId: string; contributorGroup: ContributorGroup | null; channel: Channel }
export type OriginCell = Origin & { count: number }

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
 * Persons who took part from a unit and below, by origin; in these consultations, and between two days, both included, when given. Of a
 * consultation that still takes opinions they are counted up to the latest Monday or first of a month, that day not included: who counts
 * again sees nobody join. Fewer than five together are none.
 */
export async function personsByOrigin(
  ctx: Ctx,
  {
    consultationIds,
    unitPath,
    from,
    to,
  }: { consultationIds?: string[]; unitPath: string; from?: string; to?: string },
): Promise<OriginCell[]> {
  if (consultationIds?.length === 0) return []
  const channel = channelOfOpinions('participation.channel')
  const rows = await ctx.db
    .selectFrom('participation')
    .innerJoin('unit', 'unit.id', 'participation.unitId')
    .innerJoin('consultation', 'consultation.id', 'participation.consultationId')
    .where(sql<boolean>`unit.path <@ ${unitPath}::ltree`)
    .where((eb) =>
      eb.or([eb('participation.joinedOn', '<', roundDay(vietnamDay(ctx.now))), eb(lateUntil, '<=', ctx.now)]),
    )
    .$if(consultationIds !== undefined, (qb) =>
      qb.where('participation.consultationId', 'in', consultationIds!),
    )
    .$if(from !== undefined, (qb) => qb.where('participation.joinedOn', '>=', from!))
    .$if(to !== undefined, (qb) => qb.where('participation.joinedOn', '<=', to!))
    .groupBy(['participation.unitId', 'participation.contributorGroup', channel])
    .select(['participation.unitId', 'participation.contributorGroup', channel.as('channel')])
    .select((eb) => eb.cast<number>(eb.fn.sum('participation.persons'), 'integer').as('count'))
    .execute()
  return rows.reduce((all, row) => all + row.count, 0) < GROUP_MIN ? [] : rows
}

import { sql } from 'kysely'
import type { OpinionFilter } from 'shared/opinion-filter'
import { vietnamDay } from 'shared/format'
import type { ContributorGroup } from 'shared/opinions'
import { powers } from 'shared/powers'

import type { Ctx } from '../context.ts'
import { toldUntil } from '../drafts/consultation-times.ts'
import { reaches } from '../visible.ts'
import { type Block, blocksOf, type Cell, personsOf } from './blocks.ts'

type Row = {
  consultationId: string
  unitId: string
  path: string
  group: ContributorGroup | null
  month: string | null
  persons: number
}

/** The blocks of each of these consultations, worked out over all of it, in sight or not. */
export async function blocksIn(ctx: Ctx, consultationIds: readonly string[]): Promise<Map<string, Block[]>> {
  if (consultationIds.length === 0) return new Map()
  const rows = await places(ctx, consultationIds)
  const declared = await declaredAbove(ctx, [...new Set(rows.map((row) => row.path))])
  const blocks = Map.groupBy(rows, (row) => row.consultationId)
  return new Map([...blocks].map(([id, some]) => [id, blocksOf(cellsOf(some), declared)]))
}

/** How many persons took part in a consultation, as its blocks count them. */
export async function personsIn(ctx: Ctx, consultationId: string): Promise<number> {
  const rows = await places(ctx, [consultationId])
  const declared = await declaredAbove(ctx, [...new Set(rows.map((row) => row.path))])
  return personsOf(cellsOf(rows), declared)
}

/** Where persons were counted, by month, and where opinions stand, counted or not: one who changes units is counted in the first. */
async function places(ctx: Ctx, consultationIds: readonly string[]): Promise<Row[]> {
  const { rows } = await sql<Row>`
    with heard as (
      select consultation_id, unit_id, contributor_group, to_char(joined_on, 'YYYY-MM') as month, sum(persons)::integer as persons
        from participation where consultation_id = any(${consultationIds}::uuid[])
        group by consultation_id, unit_id, contributor_group, month
      union all
      select distinct consultation_id, unit_id, contributor_group, null, 0
        from opinion where consultation_id = any(${consultationIds}::uuid[]) and not withdrawn)
    select heard.consultation_id, heard.unit_id, unit.path::text, heard.contributor_group as "group", month, persons
      from heard join unit on unit.id = heard.unit_id`.execute(ctx.db)
  return rows
}

function cellsOf(rows: readonly Row[]): Cell[] {
  const cells = new Map<string, Cell & { joined: Map<string, number> }>()
  for (const { unitId, path, group, month, persons } of rows) {
    const key = `${unitId} ${group}`
    const cell = cells.get(key) ?? { unitId, path, group, joined: new Map<string, number>() }
    cells.set(key, cell)
    if (month !== null) cell.joined.set(month, (cell.joined.get(month) ?? 0) + persons)
  }
  return [...cells.values()]
}

/**
 * The members that units with these paths and those above them have declared, as of today; by path. What the acting staff user declared
 * counts for others and not for them: nobody makes a unit large enough to be read by saying that it is. What nobody knows who declared counts
 * as theirs wherever they hold or held a role that declares.
 */
async function declaredAbove(ctx: Ctx, paths: readonly string[]): Promise<Map<string, number>> {
  const all = new Set<string>()
  for (const path of paths)
    for (let at = path; at !== ''; at = at.slice(0, Math.max(0, at.lastIndexOf('.')))) all.add(at)
  const reader = ctx.actor.type === 'staff' ? ctx.actor.id : null
  const mine = reader === null ? [] : await everDeclaring(ctx, reader)
  const { rows } = await sql<{ path: string; members: number }>`
    select unit.path::text, declared.members
      from unit join lateral (
        select members from unit_member_count
          where unit_id = unit.id and counted_on <= ${vietnamDay(ctx.now)} and (${reader}::uuid is null or declared_by is distinct from ${reader}::uuid)
            and (declared_by is not null or of_house or not unit.path <@ any(${mine}::ltree[]))
          order by counted_on desc limit 1) declared on true
      where unit.path = any(${[...all]}::ltree[])`.execute(ctx.db)
  return new Map(rows.map((row) => [row.path, row.members]))
}

/** The paths today of the units on which a person holds or ever held a role that declares members. */
async function everDeclaring(ctx: Ctx, staffUserId: string): Promise<string[]> {
  const rows = await ctx.db
    .selectFrom('grantOfRole')
    .innerJoin('unit', 'unit.id', 'grantOfRole.unitId')
    .where('staffUserId', '=', staffUserId)
    .where('role', 'in', powers.declareMembers)
    .select(sql<string>`unit.path::text`.as('path'))
    .distinct()
    .execute()
  return rows.map(({ path }) => path)
}

/** The consultations that ask units in sight, with the day before which their opinions are told of; the one a filter names. */
export async function consultationsAsked(
  ctx: Ctx,
  { consultation, draft }: Pick<OpinionFilter, 'consultation' | 'draft'>,
): Promise<{ id: string; until: string }[]> {
  return ctx.db
    .selectFrom('consultation')
    .innerJoin('unit', 'unit.id', 'consultation.unitId')
    .where(reaches(ctx, 'unit.path'))
    .$if(consultation !== undefined, (qb) => qb.where('consultation.id', '=', consultation!))
    .$if(draft !== undefined, (qb) =>
      qb.where('consultation.id', 'in', (eb) =>
        eb.selectFrom('draft').where('draft.id', '=', draft!).select('draft.consultationId'),
      ),
    )
    .select(['consultation.id', toldUntil(ctx).as('until')])
    .execute()
}

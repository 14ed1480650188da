import { type RawBuilder, sql } from 'kysely'
import { searchKey } from 'shared/search-key'
import type { Role, UnitLevel } from 'shared/units'

import { type Ctx, staffOf } from '../context.ts'
import { visibleTo } from '../visible.ts'
import { membersAt } from './as-of.ts'

type Page = {
  day: string
  /** What the name or the code holds, with or without accents, on that day or at any other time; all when it is blank. */
  typed: string
  /** The place to go on after. */
  after?: string | undefined
  most: number
  /** Only units on which one of these roles is held. */
  roles?: readonly Role[]
}

export type ListedUnit = {
  id: string
  code: string
  name: string
  level: UnitLevel
  memberCount: number
  /** How many steps below the highest unit in sight. */
  depth: number
  path: string
}

/** What is looked for, as PostgreSQL's `like` takes it. */
export const likeOf = (typed: string): string => `%${searchKey(typed).replace(/[\\%_]/g, '\\$&')}%`

/** A page of the units in sight that exist on a day, by their places in the tree, under their names of that day; `next` is where it goes on. */
export async function unitsListed(ctx: Ctx, { day, typed, after, most, roles }: Page) {
  const matches =
    typed.trim() === ''
      ? sql<boolean>`true`
      : sql<boolean>`unit.id in (select unit_id from unit_period where search_key like ${likeOf(typed)})`
  const rows = await listed(
    ctx,
    day,
    sql`${visibleTo(ctx, 'unit.path', roles)} and ${matches} and unit.opened_on <= ${day}
      and coalesce(unit.closed_on, 'infinity') > ${day} and ${after === undefined ? sql`true` : sql`unit.path > ${after}::ltree`}
      order by unit.path limit ${most + 1}`,
  )
  const units = rows.slice(0, most)
  return { units, next: rows.length > most ? units.at(-1)!.path : null }
}

/** One unit in sight as `unitsListed` shows it, also when it does not exist on that day; or undefined. */
export async function unitListed(ctx: Ctx, id: string, day: string): Promise<ListedUnit | undefined> {
  return (await listed(ctx, day, sql`${visibleTo(ctx, 'unit.path')} and unit.id = ${id}`))[0]
}

async function listed(ctx: Ctx, day: string, rest: RawBuilder<unknown>): Promise<ListedUnit[]> {
  const top = Math.min(...staffOf(ctx).grants.map(({ path }) => path.split('.').length))
  const { rows } = await sql<ListedUnit>`
    select unit.id, shown.code, shown.name, shown.level, ${membersAt(day, 'unit.id')} as member_count,
        nlevel(unit.path) - ${Number.isFinite(top) ? top : 0}::int as depth, unit.path::text as path
      from unit join unit_period shown on shown.unit_id = unit.id and shown.from_on <= ${day} and shown.until_on > ${day}
      where ${rest}`.execute(ctx.db)
  return rows
}

/** How many units stand below one today. */
export async function countBelow(ctx: Ctx, path: string, day: string): Promise<number> {
  const row = await ctx.db
    .selectFrom('unit')
    .where(sql<boolean>`unit.path <@ ${path}::ltree and unit.path <> ${path}::ltree`)
    .where('openedOn', '<=', day)
    .where((eb) => eb.or([eb('closedOn', 'is', null), eb('closedOn', '>', day)]))
    .select((eb) => eb.cast<number>(eb.fn.countAll(), 'integer').as('n'))
    .executeTakeFirstOrThrow()
  return row.n
}

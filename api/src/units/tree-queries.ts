import { sql } from 'kysely'

import type { Ctx } from '../context.ts'
import { visibleTo } from '../visible.ts'
import { unitsAt } from './as-of.ts'
import { likeOf } from './listing-queries.ts'

/** How many units one step of the tree or of a search shows. */
const ROWS_MAX = 50
/** How many units below one may be shared out when it is split. */
const SHARED_OUT_MAX = 1000

type Page = { day: string; after?: string | undefined }

/** The units of `day` right below one, by code, with whether anything is below them in turn; `next` is the code to go on after, or null. */
export async function unitsBelow(ctx: Ctx, parentId: string, { day, after }: Page) {
  const rows = await atDay(ctx, day)
    .where('it.parentId', '=', parentId)
    .$if(after !== undefined, (qb) => qb.where('it.code', '>', after!))
    .orderBy('it.code')
    .limit(ROWS_MAX + 1)
    .execute()
  const shown = rows.slice(0, ROWS_MAX)
  return { units: shown, next: rows.length > ROWS_MAX ? shown.at(-1)!.code : null }
}

/** All units right below one on `day` that are not closed by then, those yet to open among them: what is shared out when it is split. */
export async function unitsToShareOut(ctx: Ctx, parentId: string, day: string) {
  const units = await shownOn(ctx, day)
    .where('it.parentId', '=', parentId)
    .where((eb) => eb.or([eb('it.closedOn', 'is', null), eb('it.closedOn', '>', day)]))
    .orderBy('it.code')
    .limit(SHARED_OUT_MAX)
    .execute()
  return { units, next: null }
}

/** The highest units of `day` on which the acting staff user holds a role, as `unitsBelow` shows them. */
export async function highestUnits(ctx: Ctx, day: string) {
  const held = ctx.actor.type === 'staff' ? ctx.actor.grants : []
  const ids = held
    .filter(({ path }) => !held.some((other) => path.startsWith(`${other.path}.`)))
    .map(({ unitId }) => unitId)
  if (ids.length === 0) return []
  return atDay(ctx, day).where('it.id', 'in', ids).orderBy('it.code').execute()
}

const atDay = (ctx: Ctx, day: string) => shownOn(ctx, day).where('it.open', '=', true)

function shownOn(ctx: Ctx, day: string) {
  return ctx.db
    .selectFrom(unitsAt(ctx, day).as('it'))
    .where(visibleTo(ctx, 'it.pathToday'))
    .select(['it.id', 'it.code', 'it.name', 'it.level', 'it.kind', 'it.memberCount'])
    .select(
      sql<boolean>`exists (select from unit_period below join unit on unit.id = below.unit_id
        where below.parent_id = it.id and below.from_on <= ${day} and below.until_on > ${day}
          and unit.opened_on <= ${day} and coalesce(unit.closed_on, 'infinity') > ${day})`.as(
        'hasUnitsBelow',
      ),
    )
}

export type FoundUnit = {
  code: string
  name: string
  level: string
  open: boolean
  /** What it was or will be called, when only that name holds what was typed. */
  otherName: string | null
  parent: string | null
  path: string
}

/**
 * The units in sight whose name or code holds what was typed, with or without accents, on `day` or at any other time; by their place in
 * the tree. Units closed by then are among them. `after` is the place to go on after.
 */
export async function unitsFound(ctx: Ctx, typed: string, { day, after }: Page) {
  const like = likeOf(typed)
  const { rows } = await sql<FoundUnit>`
    select shown.code, shown.name, shown.level, parent.name as parent, unit.path::text as path,
        unit.opened_on <= ${day} and coalesce(unit.closed_on, 'infinity') > ${day} as open,
        case when shown.search_key like ${like} then null else matched.name end as other_name
      from unit
      join unit_period matched on matched.unit_id = unit.id and matched.search_key like ${like}
      join unit_period shown on shown.unit_id = unit.id and shown.from_on <= ${day} and shown.until_on > ${day}
      left join unit_period parent on parent.unit_id = shown.parent_id and parent.from_on <= ${day} and parent.until_on > ${day}
      where ${visibleTo(ctx, 'unit.path')} and ${after === undefined ? sql`true` : sql`unit.path > ${after}::ltree`}
        and (matched.from_on = shown.from_on or shown.search_key not like ${like})
        and not exists (select from unit_period later where later.unit_id = unit.id and later.from_on > matched.from_on
          and later.search_key like ${like} and shown.search_key not like ${like})
      order by unit.path limit ${ROWS_MAX + 1}`.execute(ctx.db)
  const shown = rows.slice(0, ROWS_MAX)
  return { units: shown, next: rows.length > ROWS_MAX ? shown.at(-1)!.path : null }
}

import { sql } from 'kysely'
import { vietnamDay } from 'shared/format'
import type { SuccessionKind, UnitKind, UnitLevel } from 'shared/units'

import type { Ctx } from '../context.ts'
import { refuse } from '../errors.ts'

/** Any number, the same in every copy: whoever holds it is the one that changes the tree of units. */
const CHANGING_UNITS = 4_110_711
const LOCK_TIMEOUT = '55P03'

/** A unit that begins: `id` is chosen by the caller, so that a row may be the parent of another in the same batch. */
export type Opened = {
  id: string
  parentId: string | null
  code: string
  name: string
  level: UnitLevel
  kind: UnitKind | null
  members: number | null
  on: string
}
/** What of a unit is different from a day on; what is absent stays as it is. */
export type Amended = {
  unitId: string
  on: string
  set: { parentId?: string; code?: string; level?: UnitLevel; kind?: UnitKind | null; name?: string }
}
export type Closed = { unitId: string; on: string }
export type Counted = { unitId: string; on: string; members: number }
export type Became = { predecessorId: string; successorId: string; on: string; kind: SuccessionKind }

/** What happens to units, each with the day from which it holds; at most one amendment and one closing of a unit. */
export type Changes = {
  opened?: Opened[]
  amended?: Amended[]
  closed?: Closed[]
  counted?: Counted[]
  became?: Became[]
}

/**
 * Waits until nobody else changes the tree of units, and keeps others waiting to the end of the transaction.
 * @throws `conflict units.busy` somebody else went on changing it for longer than a page may wait.
 */
export async function holdUnits(ctx: Ctx): Promise<void> {
  try {
    await sql`select pg_advisory_xact_lock(${CHANGING_UNITS})`.execute(ctx.db)
  } catch (error) {
    throw (error as { code?: string }).code === LOCK_TIMEOUT ? refuse('conflict', 'units.busy') : error
  }
}

/** Lets the statements of this transaction take longer than those of a page: for who changes thousands of units at once. */
export async function giveTime(ctx: Ctx, seconds: number): Promise<void> {
  await sql`select set_config('statement_timeout', ${`${seconds}s`}, true)`.execute(ctx.db)
}

/** Adds units below existing ones or each other; their first periods and places begin with them, and what they count is declared by whoever opens them. */
export async function insertUnits(ctx: Ctx, opened: Opened[]): Promise<void> {
  await sql`
    with recursive given as (
      select * from jsonb_to_recordset(${JSON.stringify(opened)}::jsonb) as given
        (id uuid, "parentId" uuid, code text, name text, level text, kind text, "on" date)
    ),
    placed as (
      select given.*, coalesce(above.path, '') || unit_label(given.code) as path
        from given left join unit as above on above.id = given."parentId"
        where given."parentId" is null or above.id is not null
      union all
      select given.*, placed.path || unit_label(given.code) from given join placed on placed.id = given."parentId"
    )
    insert into unit (id, parent_id, code, path, level, kind, name, opened_on)
    select id, "parentId", code, path, level, kind, name, "on" from placed`.execute(ctx.db)
  await insertMemberCounts(
    ctx,
    opened.flatMap(({ id, members, on }) => (members ? [{ unitId: id, on, members }] : [])),
  )
}

/** The rows of `change`, each with the period its day falls into, as far as they differ from it. */
const differing = (amended: Amended[]) => sql`
  change as (
    select change.*, period.from_on, period.until_on
    from jsonb_to_recordset(${JSON.stringify(amended)}::jsonb) as change ("unitId" uuid, "on" date, set jsonb)
    join unit_period period on period.unit_id = "unitId" and period.from_on <= "on" and period.until_on > "on"
    where (set ? 'parentId' and (set ->> 'parentId')::uuid is distinct from period.parent_id)
      or (set ? 'code' and set ->> 'code' <> period.code) or (set ? 'level' and set ->> 'level' <> period.level)
      or (set ? 'kind' and set ->> 'kind' is distinct from period.kind) or (set ? 'name' and set ->> 'name' <> period.name)
  )`

/** Writes what differs into the periods from each day on. The caller made sure that no later change of the same thing is overwritten. */
export async function amendPeriods(ctx: Ctx, amended: Amended[]): Promise<void> {
  await sql`
    insert into code_of_unit (code, unit_id)
    select distinct set ->> 'code', "unitId"
      from jsonb_to_recordset(${JSON.stringify(amended)}::jsonb) as change ("unitId" uuid, set jsonb)
      where set ? 'code'
    on conflict on constraint code_of_unit_pair do nothing`.execute(ctx.db)
  await sql`
    with ${differing(amended)},
    shortened as (
      update unit_period period set until_on = change."on" from change
        where period.unit_id = change."unitId" and period.from_on = change.from_on and change.from_on < change."on"
        returning period.*, change."on", change.until_on as was_until
    )
    insert into unit_period (unit_id, from_on, until_on, parent_id, code, level, kind, name)
    select unit_id, "on", was_until, parent_id, code, level, kind, name from shortened`.execute(ctx.db)
  await sql`
    with ${differing(amended)}
    update unit_period period set
        parent_id = case when set ? 'parentId' then (set ->> 'parentId')::uuid else parent_id end,
        code = case when set ? 'code' then set ->> 'code' else code end,
        level = case when set ? 'level' then set ->> 'level' else level end,
        kind = case when set ? 'kind' then set ->> 'kind' else kind end,
        name = case when set ? 'name' then set ->> 'name' else name end
      from change where period.unit_id = change."unitId" and period.from_on >= change."on"`.execute(ctx.db)
}

/** Gives units their last day. */
export async function closeUnits(ctx: Ctx, closed: Closed[]): Promise<void> {
  await sql`
    update unit set closed_on = "on"
      from jsonb_to_recordset(${JSON.stringify(closed)}::jsonb) as closing ("unitId" uuid, "on" date)
      where unit.id = "unitId"`.execute(ctx.db)
}

/** Keeps declared member counts, with who says so: the acting staff user or the house. A second one for the same day takes the place of the first. */
export async function insertMemberCounts(ctx: Ctx, counted: Counted[]): Promise<void> {
  const declaredBy = ctx.actor.type === 'staff' ? ctx.actor.id : null
  await sql`
    insert into unit_member_count (unit_id, counted_on, members, declared_by, of_house)
    select "unitId", "on", members, ${declaredBy}::uuid, ${declaredBy === null}
      from jsonb_to_recordset(${JSON.stringify(counted)}::jsonb) as counted ("unitId" uuid, "on" date, members integer)
    on conflict (unit_id, counted_on) do update
      set members = excluded.members, declared_by = excluded.declared_by, of_house = excluded.of_house`.execute(
    ctx.db,
  )
}

/** Keeps what became of units. */
export async function insertSuccessions(ctx: Ctx, became: Became[]): Promise<void> {
  await ctx.db
    .insertInto('unitSuccession')
    .values(became.map(({ on, ...it }) => ({ ...it, happenedOn: on })))
    .execute()
}

/** Works out the places of these units and everything below them anew, from a day on. */
export async function placeUnits(ctx: Ctx, unitIds: string[], since: string): Promise<void> {
  await sql`select place_units(${unitIds}::uuid[], ${since}::date)`.execute(ctx.db)
}

/**
 * Makes the rows of `unit` what they are on the day of `ctx.now`, and returns how many were not: of these units and everything below the
 * `moved` ones among them, or of the whole tree. Doing it again changes nothing.
 */
export async function projectUnits(
  ctx: Ctx,
  { unitIds, moved }: { unitIds?: string[]; moved: string[] } = { moved: [] },
): Promise<number> {
  const day = vietnamDay(ctx.now)
  const among =
    unitIds === undefined
      ? sql`true`
      : sql`unit.id in (
          select unnest(${unitIds}::uuid[])
          union
          select below.id from unit above join unit below on below.path <@ above.path where above.id = any(${moved}::uuid[]))`
  const { numAffectedRows } = await sql`
    update unit set parent_id = period.parent_id, code = period.code, path = place.path, level = period.level, kind = period.kind,
        name = period.name, member_count = coalesce(counted.members, 0)
      from unit as same
      join unit_period period on period.unit_id = same.id and period.from_on <= ${day} and period.until_on > ${day}
      join unit_place place on place.unit_id = same.id and place.from_on <= ${day} and place.until_on > ${day}
      left join lateral (
        select members from unit_member_count where unit_id = same.id and counted_on <= ${day}
          order by counted_on desc limit 1) counted on true
      where same.id = unit.id and ${among}
        and (unit.parent_id, unit.code, unit.path, unit.level, unit.kind, unit.name, unit.member_count) is distinct from
          (period.parent_id, period.code, place.path, period.level, period.kind, period.name, coalesce(counted.members, 0))`.execute(
    ctx.db,
  )
  return Number(numAffectedRows ?? 0n)
}

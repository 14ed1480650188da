import { sql } from 'kysely'
import { rankOf, unitLevels } from 'shared/units'

import type { Ctx } from '../context.ts'
import type { Amended, Became, Closed, Counted, Opened } from './change-queries.ts'

/** Why a change of a unit cannot be: `reason` and `params` as of a refusal. */
export type Trouble = { unitId: string; reason: string; params: Record<string, string> }

/** Codes that belong to another unit, now, before or in the same batch. */
export async function codesTaken(ctx: Ctx, wanted: { unitId: string; code: string }[]): Promise<Trouble[]> {
  const { rows } = await sql<{ unitId: string; code: string; unit: string }>`
    with wanted as (
      select distinct "unitId", code from jsonb_to_recordset(${JSON.stringify(wanted)}::jsonb) as wanted ("unitId" uuid, code text)
    ),
    counted as (select *, count(*) over (partition by code) as times from wanted)
    select counted."unitId" as unit_id, counted.code, coalesce(unit.name, counted.code) as unit
      from counted
      left join code_of_unit kept on kept.code = counted.code and kept.unit_id <> counted."unitId"
      left join unit on unit.id = kept.unit_id
      where kept.code is not null or times > 1`.execute(ctx.db)
  return rows.map(({ unitId, ...params }) => ({ unitId, reason: 'unit.codeTaken', params }))
}

/** Parents that are neither there nor opened in the same batch. */
export async function parentsMissing(ctx: Ctx, opened: Opened[]): Promise<Trouble[]> {
  const { rows } = await sql<{ unitId: string; unit: string }>`
    with given as (
      select * from jsonb_to_recordset(${JSON.stringify(opened)}::jsonb) as given (id uuid, "parentId" uuid, name text)
    )
    select id as unit_id, name as unit from given
      where "parentId" is not null and not exists (select from unit where unit.id = given."parentId")
        and not exists (select from given as above where above.id = given."parentId")`.execute(ctx.db)
  return rows.map(({ unitId, unit }) => ({ unitId, reason: 'unit.parentMissing', params: { unit } }))
}

/** Days on which the unit does not exist: before its opening, or once it is closed. A closing comes after the opening. */
export async function daysOutside(
  ctx: Ctx,
  changed: (Amended | Closed | Counted)[],
  closed: Closed[],
): Promise<Trouble[]> {
  const rows = changed.map(({ unitId, on }) => ({
    unitId,
    on,
    last: closed.some((it) => it.unitId === unitId && it.on === on),
  }))
  const { rows: outside } = await sql<{ unitId: string; unit: string; day: string; early: boolean }>`
    select unit.id as unit_id, unit.name as unit, early, (case when early then opened_on else closed_on end)::text as day
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as change ("unitId" uuid, "on" date, last boolean)
      join unit on unit.id = "unitId"
      cross join lateral (select opened_on > "on" or (last and opened_on = "on") as early) as judged
      where early or closed_on <= "on"`.execute(ctx.db)
  return outside.map(({ unitId, early, ...params }) => ({
    unitId,
    reason: early ? 'unit.beforeOpening' : 'unit.closedSince',
    params,
  }))
}

/** Changes that a later one of the same thing already follows; closings before a later change of anything. */
export async function changedLater(ctx: Ctx, amended: Amended[], closed: Closed[]): Promise<Trouble[]> {
  const { rows } = await sql<{ unitId: string; unit: string; day: string }>`
    with change as (
      select * from jsonb_to_recordset(${JSON.stringify([...amended, ...closed])}::jsonb) as change ("unitId" uuid, "on" date, set jsonb)
    )
    select unit.id as unit_id, unit.name as unit, min(later.from_on)::text as day
      from change join unit on unit.id = "unitId"
      join unit_period period on period.unit_id = unit.id and period.from_on <= "on" and period.until_on > "on"
      join unit_period later on later.unit_id = unit.id and later.from_on > "on"
      where (set is null and later.from_on > period.from_on)
        or (set ? 'parentId' and later.parent_id is distinct from period.parent_id)
        or (set ? 'code' and later.code <> period.code) or (set ? 'level' and later.level <> period.level)
        or (set ? 'kind' and later.kind is distinct from period.kind) or (set ? 'name' and later.name <> period.name)
      group by unit.id`.execute(ctx.db)
  return rows.map(({ unitId, ...params }) => ({ unitId, reason: 'unit.changedLater', params }))
}

/** Closings of a unit on or before the day another becomes part of it, or before the day it is itself split or becomes part of another. */
export async function succeedsLater(ctx: Ctx, closed: Closed[]): Promise<Trouble[]> {
  const { rows } = await sql<{ unitId: string; unit: string; other: string; day: string; reason: string }>`
    select distinct on (unit.id) unit.id as unit_id, unit.name as unit, other.name as other, happened_on::text as day,
        case when later.successor_id = unit.id then 'unit.receivesLater'
          when later.kind = 'split' then 'unit.splitsLater' else 'unit.mergesLater' end as reason
      from jsonb_to_recordset(${JSON.stringify(closed)}::jsonb) as change ("unitId" uuid, "on" date)
      join unit on unit.id = "unitId"
      join unit_succession later on (later.successor_id = unit.id and happened_on >= "on")
        or (later.predecessor_id = unit.id and happened_on > "on")
      join unit as other on other.id = case when later.successor_id = unit.id then later.predecessor_id else later.successor_id end
      order by unit.id, happened_on desc, other.name`.execute(ctx.db)
  return rows.map(({ unitId, reason, ...params }) => ({ unitId, reason, params }))
}

/** Units that would become part of one that does not exist on that day, or that they became before. */
export async function cannotBecome(ctx: Ctx, became: Became[]): Promise<Trouble[]> {
  const { rows } = await sql<{
    unitId: string
    predecessor: string
    unit: string
    day: string
    reason: string
  }>`
    select predecessor.id as unit_id, predecessor.name as predecessor, unit.name as unit,
        coalesce(before.happened_on, case when unit.opened_on > "on" then unit.opened_on else unit.closed_on end)::text as day,
        case when before.happened_on is not null then 'unit.becameBefore'
          when unit.opened_on > "on" then 'unit.beforeOpening' else 'unit.closedSince' end as reason
      from jsonb_to_recordset(${JSON.stringify(became)}::jsonb) as change ("predecessorId" uuid, "successorId" uuid, "on" date)
      join unit on unit.id = "successorId" join unit as predecessor on predecessor.id = "predecessorId"
      left join unit_succession before on before.predecessor_id = "predecessorId" and before.successor_id = "successorId"
      where before.happened_on is not null or unit.opened_on > "on" or unit.closed_on <= "on"`.execute(ctx.db)
  return rows.map(({ unitId, reason, ...params }) => ({ unitId, reason, params }))
}

/** Units that on some day would belong to a unit below themselves. To be asked once the periods are written, before places are. */
export async function circles(ctx: Ctx, unitIds: string[]): Promise<Trouble[]> {
  const { rows } = await sql<{ unitId: string; unit: string }>`
    with recursive up as (
      select unit_id as start, parent_id as at, from_on, until_on from unit_period
        where unit_id = any(${unitIds}::uuid[]) and parent_id is not null
      union
      select start, period.parent_id, greatest(up.from_on, period.from_on), least(up.until_on, period.until_on)
        from up join unit_period period on period.unit_id = up.at
          and period.from_on < up.until_on and period.until_on > up.from_on
        where period.parent_id is not null and up.at <> up.start
    )
    select distinct unit.id as unit_id, unit.name as unit from up join unit on unit.id = up.start where up.at = up.start`.execute(
    ctx.db,
  )
  return rows.map(({ unitId, unit }) => ({ unitId, reason: 'unit.circle', params: { unit } }))
}

type Standing = {
  childId: string
  child: string
  parentId: string
  parent: string
  parentFrom: string
  parentUntil: string
}

/** Where one of these units stands below one that does not exist all the while, or below one of a lower level. */
export async function standingWrong(ctx: Ctx, unitIds: string[], closed: Closed[]): Promise<Trouble[]> {
  const ranks = JSON.stringify(Object.fromEntries(unitLevels.map((level) => [level, rankOf(level)])))
  const { rows } = await sql<Standing & { early: boolean; late: boolean }>`
    with ranks as (select ${ranks}::jsonb as of_level),
    pair as (
      select child.id as child_id, period.name as child, parent.id as parent_id, above.name as parent,
        parent.opened_on as parent_from, parent.closed_on as parent_until,
        greatest(period.from_on, child.opened_on) as lo,
        least(period.until_on, coalesce(child.closed_on, 'infinity')) as hi,
        (of_level ->> period.level)::int < (of_level ->> above.level)::int as below_lower
      from unit_period period join unit as child on child.id = period.unit_id join unit as parent on parent.id = period.parent_id
      join unit_period above on above.unit_id = parent.id and above.from_on < period.until_on and above.until_on > period.from_on
        and above.until_on > child.opened_on and above.from_on < coalesce(child.closed_on, 'infinity'), ranks
      where period.unit_id = any(${unitIds}::uuid[]) or period.parent_id = any(${unitIds}::uuid[])
    )
    select distinct on (child_id) child_id, child, parent_id, parent, parent_from::text, coalesce(parent_until::text, '') as parent_until,
        parent_from > lo as early, coalesce(parent_until, 'infinity') < hi as late
      from pair where lo < hi and (parent_from > lo or coalesce(parent_until, 'infinity') < hi or below_lower)
      order by child_id, early desc, late desc`.execute(ctx.db)
  const closing = new Set(closed.map(({ unitId }) => unitId))
  return rows.map((it) => {
    const params = { unit: it.child, parent: it.parent }
    if (it.early)
      return { unitId: it.childId, reason: 'unit.parentNotYet', params: { ...params, day: it.parentFrom } }
    if (!it.late) return { unitId: it.childId, reason: 'unit.belowLower', params }
    return closing.has(it.parentId)
      ? { unitId: it.parentId, reason: 'unit.unitsBelow', params }
      : { unitId: it.childId, reason: 'unit.parentClosed', params: { ...params, day: it.parentUntil } }
  })
}

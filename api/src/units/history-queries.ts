import { sql } from 'kysely'
import type { SuccessionKind, UnitKind, UnitLevel } from 'shared/units'

import type { Ctx } from '../context.ts'
import { nameAt, unitsAt } from './as-of.ts'

/** A unit as it was on `day`. */
export function unitOn(ctx: Ctx, unitId: string, day: string) {
  return ctx.db
    .selectFrom(unitsAt(ctx, day).as('it'))
    .where('it.id', '=', unitId)
    .selectAll()
    .executeTakeFirstOrThrow()
}

/** The units above one on `day`, the highest first; the unit itself is not among them. */
export async function unitsAbove(ctx: Ctx, unitId: string, day: string) {
  const { rows } = await sql<{ code: string; name: string; path: string }>`
    with recursive up as (
      select parent_id, 0 as step from unit_period where unit_id = ${unitId} and from_on <= ${day} and until_on > ${day}
      union all
      select period.parent_id, step + 1 from up join unit_period period on period.unit_id = up.parent_id
        and period.from_on <= ${day} and period.until_on > ${day}
    )
    select period.code, period.name, unit.path::text as path
      from up join unit on unit.id = up.parent_id join unit_period period on period.unit_id = unit.id
        and period.from_on <= ${day} and period.until_on > ${day}
      order by step desc`.execute(ctx.db)
  return rows
}

export type Period = {
  /** Null in the first, which begins with the unit. */
  fromOn: string | null
  untilOn: string | null
  code: string
  name: string
  level: UnitLevel
  kind: UnitKind | null
  parent: string | null
}

/** What a unit was called and where it stood, the latest first; periods that differ in nothing are one. */
export async function periodsOf(ctx: Ctx, unitId: string): Promise<Period[]> {
  const { rows } = await sql<Period>`
    select nullif(from_on, '-infinity')::text as from_on, nullif(least(until_on, coalesce(unit.closed_on, 'infinity')), 'infinity')::text as until_on, period.code, period.name,
        period.level, period.kind, ${nameAt(sql`greatest(period.from_on, unit.opened_on)`, 'period.parentId')} as parent
      from unit_period period join unit on unit.id = period.unit_id
      where period.unit_id = ${unitId} order by period.from_on`.execute(ctx.db)
  return joined(rows).toReversed()
}

function joined(periods: Period[]): Period[] {
  const kept: Period[] = []
  for (const period of periods) {
    const last = kept.at(-1)
    const same =
      last && (['code', 'name', 'level', 'kind', 'parent'] as const).every((it) => last[it] === period[it])
    if (same) last.untilOn = period.untilOn
    else kept.push({ ...period })
  }
  return kept
}

/** Declared member counts, the latest first. */
export function memberCountsOf(ctx: Ctx, unitId: string) {
  return ctx.db
    .selectFrom('unitMemberCount')
    .where('unitId', '=', unitId)
    .select(['countedOn', 'members'])
    .orderBy('countedOn', 'desc')
    .limit(100)
    .execute()
}

export type Kin = { code: string; name: string; happenedOn: string; kind: SuccessionKind; before: boolean }

/** What a unit came from (`before`) and what became of it, under the names of that day. */
export async function kinOf(ctx: Ctx, unitId: string): Promise<Kin[]> {
  const { rows } = await sql<Kin>`
    select unit.code, happened_on::text as happened_on, unit_succession.kind, successor_id = ${unitId} as before,
        ${nameAt(sql`happened_on`, 'unit.id')} as name
      from unit_succession
      join unit on unit.id = case when successor_id = ${unitId} then predecessor_id else successor_id end
      where ${unitId} in (predecessor_id, successor_id)
      order by happened_on, unit.code`.execute(ctx.db)
  return rows
}

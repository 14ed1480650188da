import { type RawBuilder, sql } from 'kysely'
import type { AsOf } from 'shared/days'
import { vietnamDay } from 'shared/format'

import type { Ctx } from '../context.ts'

/** The day whose names a page or a report asked for: the one it names, or that of `ctx.now`. */
export const dayOf = (ctx: Ctx, { asOf }: AsOf): string => asOf ?? vietnamDay(ctx.now)

/**
 * What `day` ("YYYY-MM-DD") made of every unit: code, name, level, kind, parent and path as they were then, members as declared by then,
 * and `open`, whether it existed. Rights are those of today: scope by `pathToday`. To be joined in place of `unit`.
 */
export function unitsAt(ctx: Ctx, day: string) {
  return ctx.db
    .selectFrom('unit as standing')
    .innerJoin('unitPeriod as period', (join) =>
      join
        .onRef('period.unitId', '=', 'standing.id')
        .on('period.fromOn', '<=', day)
        .on('period.untilOn', '>', day),
    )
    .innerJoin('unitPlace as place', (join) =>
      join
        .onRef('place.unitId', '=', 'standing.id')
        .on('place.fromOn', '<=', day)
        .on('place.untilOn', '>', day),
    )
    .select(['standing.id', 'standing.path as pathToday', 'standing.openedOn', 'standing.closedOn'])
    .select(['period.parentId', 'period.code', 'period.name', 'period.level', 'period.kind', 'place.path'])
    .select([
      membersAt(day, 'standing.id').as('memberCount'),
      sql<boolean>`standing.opened_on <= ${day} and coalesce(standing.closed_on, 'infinity') > ${day}`.as(
        'open',
      ),
    ])
}

/** The name a unit had on `day`; `unitId` names the column that holds its id, as `report.unitId`. */
export function nameAt(day: string | RawBuilder<string>, unitId: string): RawBuilder<string> {
  return sql<string>`(select named.name from unit_period named
    where named.unit_id = ${sql.ref(unitId)} and named.from_on <= ${day} and named.until_on > ${day})`
}

/** The members a unit had declared by `day`; 0 when it had declared none. */
export function membersAt(day: string, unitId: string): RawBuilder<number> {
  return sql<number>`coalesce((select counted.members from unit_member_count counted
    where counted.unit_id = ${sql.ref(unitId)} and counted.counted_on <= ${day} order by counted.counted_on desc limit 1), 0)`
}

/** The code of a unit that is there, and the members it had declared by `day`; 0 when it had declared none. */
export function declaredBy(ctx: Ctx, unitId: string, day: string) {
  return ctx.db
    .selectFrom('unit')
    .where('unit.id', '=', unitId)
    .select(['unit.code', membersAt(day, 'unit.id').as('members')])
    .executeTakeFirstOrThrow()
}

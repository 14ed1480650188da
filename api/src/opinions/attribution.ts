import { sql } from 'kysely'
import { vietnamDay } from 'shared/format'
import type { ContributorGroup } from 'shared/opinions'
import { GROUP_MIN } from 'shared/units'

import type { Ctx } from '../context.ts'
import { nameAt } from '../units/as-of.ts'

/** What may be said of where an opinion comes from; null where saying it would point at too few people. */
export type Attribution = { unit: string | null; contributorGroup: ContributorGroup | null }

type From = { consultationId: string; unitId: string; contributorGroup: ContributorGroup | null }
type Unit = { id: string; parentId: string | null; name: string }

/**
 * Makes the function that says where an opinion comes from: the first of its unit and the units above with at least five persons in
 * the consultation, and the group when at least five of that group took part there. With `groupFirst` the group is kept by climbing
 * further up, for lists that are about groups. Units go by their names of `day`, today unless told; the climb is always that of today's
 * tree: one opinion placed in the trees of two days would say more of where it comes from than either.
 */
export async function attributionIn(ctx: Ctx, consultationIds: string[], day = vietnamDay(ctx.now)) {
  if (consultationIds.length === 0) return (): Attribution => ({ unit: null, contributorGroup: null })
  const persons = await personsByUnit(ctx, consultationIds)
  const units = await withUnitsAbove(ctx, [...new Set(persons.map((row) => row.unitId))], day)
  const unitOf = new Map(units.map((unit) => [unit.id, unit]))
  const counts = new Map<string, number>()
  const keyOf = (consultationId: string, unitId: string, group: string) =>
    `${consultationId} ${unitId} ${group}`
  for (const row of persons)
    for (const unit of climb(unitOf, row.unitId))
      for (const group of ['', row.contributorGroup ?? 'unstated']) {
        const key = keyOf(row.consultationId, unit.id, group)
        counts.set(key, (counts.get(key) ?? 0) + row.persons)
      }
  const enough = (from: From, unit: Unit, group: string) =>
    (counts.get(keyOf(from.consultationId, unit.id, group)) ?? 0) >= GROUP_MIN

  return (from: From, { groupFirst = false } = {}): Attribution => {
    const ladder = [...climb(unitOf, from.unitId)]
    const group = from.contributorGroup
    if (groupFirst && group) {
      const unit = ladder.find((it) => enough(from, it, group))
      if (unit) return { unit: unit.name, contributorGroup: group }
    }
    const unit = ladder.find((it) => enough(from, it, ''))
    const sayGroup = unit && group && enough(from, unit, group)
    return { unit: unit?.name ?? null, contributorGroup: sayGroup ? group : null }
  }
}

/** A unit and those above it, from itself to the root. */
function* climb(unitOf: Map<string, Unit>, unitId: string): Generator<Unit> {
  for (let unit = unitOf.get(unitId); unit; unit = unit.parentId ? unitOf.get(unit.parentId) : undefined)
    yield unit
}

/** These units and every unit above them, under their names of a day. */
async function withUnitsAbove(ctx: Ctx, unitIds: string[], day: string): Promise<Unit[]> {
  const { rows } = await sql<Unit>`
    with recursive ladder as (
      select id, parent_id from unit where id = any(${unitIds}::uuid[])
      union
      select unit.id, unit.parent_id from unit join ladder on unit.id = ladder.parent_id)
    select id, parent_id, ${nameAt(day, 'ladder.id')} as name from ladder`.execute(ctx.db)
  return rows
}

function personsByUnit(ctx: Ctx, consultationIds: string[]) {
  return ctx.db
    .selectFrom('participation')
    .where('consultationId', 'in', consultationIds)
    .groupBy(['consultationId', 'unitId', 'contributorGroup'])
    .select((eb) => [
      'consultationId',
      'unitId',
      'contributorGroup',
      eb.cast<number>(eb.fn.sum('persons'), 'integer').as('persons'),
    ])
    .execute()
}

import { sql } from 'kysely'
import { vietnamDay } from 'shared/format'
import { powers } from 'shared/powers'

import type { Ctx } from '../context.ts'

/**
 * Waits until nobody else is changing who may do what, and lets nobody begin to, until the transaction ends: two admins who end each other's
 * role, or the last two who leave at once, do so one after the other.
 */
export async function holdGrants(ctx: Ctx): Promise<void> {
  await sql`lock table grant_of_role in share row exclusive mode`.execute(ctx.db)
}

/** A grant of a person with the path of its unit, or undefined. */
export function grantOf(ctx: Ctx, staffUserId: string, grantId: string) {
  return ctx.db
    .selectFrom('grantOfRole')
    .innerJoin('unit', 'unit.id', 'grantOfRole.unitId')
    .where('grantOfRole.id', '=', grantId)
    .where('grantOfRole.staffUserId', '=', staffUserId)
    .select(['grantOfRole.id', 'grantOfRole.role', 'grantOfRole.unitId', 'unit.path'])
    .select(['grantOfRole.fromOn', 'grantOfRole.untilOn'])
    .executeTakeFirst()
}

/** The first day on which a person no longer manages people of a unit, by what they hold there or above today; null for no end. */
export async function managesUntil(ctx: Ctx, staffUserId: string, path: string): Promise<string | null> {
  const today = vietnamDay(ctx.now)
  const rows = await ctx.db
    .selectFrom('grantOfRole')
    .innerJoin('unit', 'unit.id', 'grantOfRole.unitId')
    .where('staffUserId', '=', staffUserId)
    .where('role', 'in', powers.managePeople)
    .where(sql<boolean>`unit.path @> ${path}::ltree`)
    .where('fromOn', '<=', today)
    .where((eb) => eb.or([eb('untilOn', 'is', null), eb('untilOn', '>', today)]))
    .select('untilOn')
    .execute()
  const days = rows.map(({ untilOn }) => untilOn)
  return days.includes(null) ? null : (days.toSorted().at(-1) ?? today)
}

/** Sets the day from which a grant no longer holds (null: no end), and who did; false when it would then overlap another of the same role. */
export async function setUntil(
  ctx: Ctx,
  grantId: string,
  { untilOn, endedBy }: { untilOn: string | null; endedBy: string },
): Promise<boolean> {
  try {
    await ctx.db
      .updateTable('grantOfRole')
      .where('id', '=', grantId)
      .set({ untilOn, endedBy, endedAt: ctx.now })
      .execute()
    return true
  } catch (error) {
    if (error instanceof Error && 'constraint' in error && error.constraint === 'grant_of_role_once')
      return false
    throw error
  }
}

/**
 * For each highest unit that has an admin, and (`unitId` null) for the whole house: the days from today on with one, as a multirange. Once with the
 * sample's people and once without (`real`): these come in no more when the sample is not wanted.
 */
export type AdminDays = { unitId: string | null; real: boolean; days: string }[]

const daysNow = (ctx: Ctx) => {
  const today = sql`${vietnamDay(ctx.now)}::date`
  return sql<AdminDays[number]>`
    select root as unit_id, real, coalesce(range_agg(days), '{}')::text as days
    from (
      select case when nlevel(unit.path) = 1 then unit.id end as root, real,
        daterange(greatest(from_on, ${today}), until_on) as days
      from grant_of_role
      join unit on unit.id = grant_of_role.unit_id
      join staff_user on staff_user.id = grant_of_role.staff_user_id
      cross join (values (true), (false)) as among (real)
      where role = 'admin' and deactivated_at is null and not (real and staff_user.sample)
        and (until_on is null or until_on > greatest(from_on, ${today}))) as held
    group by grouping sets ((real, root), (real))
    having root is not null or grouping(root) = 1`
}

/** When there is an admin, as things stand in this transaction. */
export async function adminDays(ctx: Ctx): Promise<AdminDays> {
  return (await daysNow(ctx).execute(ctx.db)).rows
}

/** The first place that has days with an admin no longer: a highest unit, or the house (`unit` null). Undefined when none has. */
export async function placeWithoutAdmin(
  ctx: Ctx,
  before: AdminDays,
): Promise<{ unit: string | null } | undefined> {
  const ids = before.map(({ unitId }) => unitId)
  const days = before.map((it) => it.days)
  const real = before.map((it) => it.real)
  const { rows } = await sql<{ unit: string | null }>`
    select unit.name as unit
    from unnest(${ids}::uuid[], ${real}::boolean[], ${days}::text[]) as before (unit_id, real, days)
    left join (${daysNow(ctx)}) as after on after.unit_id is not distinct from before.unit_id and after.real = before.real
    left join unit on unit.id = before.unit_id
    where not coalesce(after.days, '{}')::datemultirange @> before.days::datemultirange
    order by nlevel(unit.path) nulls last
    limit 1`.execute(ctx.db)
  return rows[0]
}

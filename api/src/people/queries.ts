import { sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import { vietnamDay } from 'shared/format'
import { powers } from 'shared/powers'
import { searchKey } from 'shared/search-key'

import type { Ctx } from '../context.ts'
import { nameAt } from '../units/as-of.ts'
import { isPersonInSight, visibleTo } from '../visible.ts'

/** How many people a page of the list shows. */
const PAGE = 50

const sortName = sql`staff_user.name collate "vi-x-icu"`

/**
 * The people in sight by name, with the roles in sight they hold on `day` and the names units had then; those whose name or e-mail holds what was typed, with or without
 * accents. `next` is the cursor of the following page, null on the last.
 */
export async function peopleInSight(
  ctx: Ctx,
  { search, after, day }: { search: string; after: string | null; day: string },
) {
  const rows = await ctx.db
    .selectFrom('staffUser')
    .where(isPersonInSight(ctx))
    .$if(search !== '', (qb) => qb.where(sql<boolean>`strpos(search_key, ${searchKey(search)}) > 0`))
    .$if(after !== null, (qb) =>
      qb.where(
        sql<boolean>`(${sortName}, staff_user.id) >
          (select last.name collate "vi-x-icu", last.id from staff_user as last where last.id = ${after})`,
      ),
    )
    .select(['staffUser.id', 'staffUser.name', 'staffUser.email', 'staffUser.deactivatedAt'])
    .select((eb) =>
      jsonArrayFrom(
        eb
          .selectFrom('grantOfRole')
          .innerJoin('unit', 'unit.id', 'grantOfRole.unitId')
          .whereRef('grantOfRole.staffUserId', '=', 'staffUser.id')
          .where('fromOn', '<=', day)
          .where((eb) => eb.or([eb('untilOn', 'is', null), eb('untilOn', '>', day)]))
          .where(visibleTo(ctx, 'unit.path', powers.readPeople))
          .select(['grantOfRole.role', nameAt(day, 'unit.id').as('unitName')])
          .orderBy('unit.path')
          .orderBy('grantOfRole.role'),
      ).as('roles'),
    )
    .orderBy(sortName)
    .orderBy('staffUser.id')
    .limit(PAGE + 1)
    .execute()
  const people = rows.slice(0, PAGE)
  return { people, next: rows.length > PAGE ? people.at(-1)!.id : null }
}

/** A person in sight, or undefined. */
export function personInSight(ctx: Ctx, staffUserId: string) {
  return ctx.db
    .selectFrom('staffUser')
    .where('staffUser.id', '=', staffUserId)
    .where(isPersonInSight(ctx))
    .select(['staffUser.id', 'staffUser.name', 'staffUser.email', 'staffUser.deactivatedAt'])
    .executeTakeFirst()
}

/** The roles of a person on units in sight, by unit and then latest first, with who gave and who ended them; units by their names on `day`. */
export function rolesInSight(ctx: Ctx, staffUserId: string, day: string) {
  return ctx.db
    .selectFrom('grantOfRole')
    .innerJoin('unit', 'unit.id', 'grantOfRole.unitId')
    .leftJoin('staffUser as giver', 'giver.id', 'grantOfRole.givenBy')
    .leftJoin('staffUser as ender', 'ender.id', 'grantOfRole.endedBy')
    .where('grantOfRole.staffUserId', '=', staffUserId)
    .where(visibleTo(ctx, 'unit.path', powers.readPeople))
    .select(['grantOfRole.id', 'grantOfRole.role', 'grantOfRole.fromOn', 'grantOfRole.untilOn'])
    .select(['grantOfRole.givenAt', 'grantOfRole.endedAt', 'giver.name as givenBy', 'ender.name as endedBy'])
    .select([nameAt(day, 'unit.id').as('unitName'), 'unit.path'])
    .orderBy('unit.path')
    .orderBy('grantOfRole.fromOn', 'desc')
    .orderBy('grantOfRole.role')
    .execute()
}

/** The paths of every unit on which a person holds or will hold a role; of those on which they once did, when there is none. */
export async function pathsHeld(ctx: Ctx, staffUserId: string): Promise<string[]> {
  const today = vietnamDay(ctx.now)
  const rows = await ctx.db
    .selectFrom('grantOfRole')
    .innerJoin('unit', 'unit.id', 'grantOfRole.unitId')
    .where('grantOfRole.staffUserId', '=', staffUserId)
    .select(['unit.path', 'grantOfRole.untilOn'])
    .execute()
  const live = rows.filter(({ untilOn }) => untilOn === null || untilOn > today)
  return (live.length > 0 ? live : rows).map(({ path }) => path)
}

/** Marks a person as deactivated, or active again when `at` is null; false when they were that already. */
export async function setDeactivated(ctx: Ctx, staffUserId: string, by: string | null): Promise<boolean> {
  const result = await ctx.db
    .updateTable('staffUser')
    .where('id', '=', staffUserId)
    .where('deactivatedAt', by === null ? 'is not' : 'is', null)
    .set({ deactivatedAt: by === null ? null : ctx.now, deactivatedBy: by, updatedAt: ctx.now })
    .executeTakeFirst()
  return result.numUpdatedRows > 0n
}

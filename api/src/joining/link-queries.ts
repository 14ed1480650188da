import { type ExpressionBuilder, sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { DB } from 'db/tables'
import { vietnamDay } from 'shared/format'
import type { JoinChannel } from 'shared/join-channels'
import { powers } from 'shared/powers'
import type { UnitLevel } from 'shared/units'

import type { Ctx } from '../context.ts'
import { nameAt } from '../units/as-of.ts'
import { visibleTo } from '../visible.ts'

const stillOpen = (ctx: Ctx) => (eb: ExpressionBuilder<DB, 'joinLink'>) =>
  eb.or([eb('joinLink.closedAt', 'is', null), eb('joinLink.closedAt', '>', ctx.now)])

/** A place in the list of links: that of the unit in the tree, and the code. */
type Place = { path: string; code: string }

/** How many links a page of the list shows. */
const LINKS_AT_ONCE = 100

/**
 * A page of the open links of the units whose links one may open, each with its unit's name of a day; by the unit's place in
 * the tree. To others a code is no use.
 */
export async function linksInHand(ctx: Ctx, { day, after }: { day: string; after: Place | null }) {
  const rows = await ctx.db
    .selectFrom('joinLink')
    .innerJoin('unit', 'unit.id', 'joinLink.unitId')
    .where(stillOpen(ctx))
    .where(visibleTo(ctx, 'unit.path', powers.openLinks))
    .$if(after !== null, (qb) =>
      qb.where(sql<boolean>`(unit.path, join_link.code) > (${after?.path}::ltree, ${after?.code})`),
    )
    .select(['joinLink.code', 'joinLink.createdAt', 'unit.id as unitId', 'unit.path'])
    .select(nameAt(day, 'unit.id').as('unitName'))
    .orderBy('unit.path')
    .orderBy('joinLink.code')
    .limit(LINKS_AT_ONCE + 1)
    .execute()
  const last = rows.length > LINKS_AT_ONCE ? rows[LINKS_AT_ONCE - 1]! : null
  const links = rows.slice(0, LINKS_AT_ONCE).map(({ path: _, ...link }) => link)
  return { links, next: last && `${last.path}~${last.code}` }
}

/** The codes of the open links of some units, as far as one may open links there. */
export function codesOf(ctx: Ctx, unitIds: string[]) {
  if (unitIds.length === 0) return Promise.resolve([])
  return ctx.db
    .selectFrom('joinLink')
    .innerJoin('unit', 'unit.id', 'joinLink.unitId')
    .where(stillOpen(ctx))
    .where(visibleTo(ctx, 'unit.path', powers.openLinks))
    .where('joinLink.unitId', 'in', unitIds)
    .select(['joinLink.code', 'joinLink.unitId'])
    .orderBy('joinLink.createdAt')
    .orderBy('joinLink.code')
    .execute()
}

/** The link with this code when its unit is in sight, open or not; or undefined. */
export function linkInSight(ctx: Ctx, code: string) {
  return ctx.db
    .selectFrom('joinLink')
    .innerJoin('unit', 'unit.id', 'joinLink.unitId')
    .where('joinLink.code', '=', code)
    .where(visibleTo(ctx, 'unit.path'))
    .select([
      'joinLink.code',
      'joinLink.closedAt',
      'joinLink.purpose',
      'joinLink.channel',
      'joinLink.alarmAt',
    ])
    .select(['unit.id as unitId', 'unit.name as unitName', 'unit.path', 'unit.closedOn'])
    .executeTakeFirst()
}

/** Every link a unit has had, newest first, each with how many devices joined on which day. */
export function linksOfUnit(ctx: Ctx, unitId: string) {
  return ctx.db
    .selectFrom('joinLink')
    .where('joinLink.unitId', '=', unitId)
    .select(['joinLink.code', 'joinLink.createdAt', 'joinLink.closedAt', 'joinLink.purpose'])
    .select(['joinLink.channel', 'joinLink.alarmAt'])
    .select((eb) =>
      jsonArrayFrom(
        eb
          .selectFrom('joinDay')
          .whereRef('joinDay.code', '=', 'joinLink.code')
          .select(['joinDay.joinedOn', 'joinDay.devices'])
          .orderBy('joinDay.joinedOn', 'desc'),
      ).as('days'),
    )
    .orderBy('joinLink.createdAt', 'desc')
    .orderBy('joinLink.code')
    .execute()
}

/** Keeps new links. */
export async function insertLinks(
  ctx: Ctx,
  links: {
    code: string
    unitId: string
    purpose: string
    channel: JoinChannel
    alarmAt: number | null
    closedAt: Date | null
  }[],
): Promise<void> {
  await ctx.db
    .insertInto('joinLink')
    .values(links.map((it) => ({ ...it, createdAt: ctx.now })))
    .execute()
}

/** Lets a link end at a moment, unless it has ended; devices that joined through it must then join again. True when it was open. */
export async function endLinkRow(ctx: Ctx, code: string, closedAt: Date): Promise<boolean> {
  const result = await ctx.db
    .updateTable('joinLink')
    .where('code', '=', code)
    .where(stillOpen(ctx))
    .set({ closedAt })
    .executeTakeFirst()
  return result.numUpdatedRows > 0n
}

/** One more device joined through a link today. */
export async function countJoin(ctx: Ctx, code: string): Promise<void> {
  await ctx.db
    .insertInto('joinDay')
    .values({ code, joinedOn: vietnamDay(ctx.now), devices: 1 })
    .onConflict((oc) =>
      oc.columns(['code', 'joinedOn']).doUpdateSet((eb) => ({ devices: eb('joinDay.devices', '+', 1) })),
    )
    .execute()
}

/** The units of a level at or below a unit that exist today, under their names of a day, each with its newest open link if any; by their places in the tree. */
export function unitsWithLinks(
  ctx: Ctx,
  { path, level, day = vietnamDay(ctx.now) }: { path: string; level: UnitLevel | undefined; day?: string },
) {
  return ctx.db
    .selectFrom('unit')
    .where(sql<boolean>`unit.path <@ ${path}::ltree`)
    .where(visibleTo(ctx, 'unit.path'))
    .where((eb) => eb.or([eb('unit.closedOn', 'is', null), eb('unit.closedOn', '>', vietnamDay(ctx.now))]))
    .$if(level === undefined, (qb) => qb.where(sql<boolean>`unit.path = ${path}::ltree`))
    .$if(level !== undefined, (qb) => qb.where('unit.level', '=', level!))
    .leftJoinLateral(
      (eb) =>
        eb
          .selectFrom('joinLink')
          .whereRef('joinLink.unitId', '=', 'unit.id')
          .where(stillOpen(ctx))
          .select(['joinLink.code', 'joinLink.purpose', 'joinLink.closedAt'])
          .orderBy('joinLink.createdAt', 'desc')
          .limit(1)
          .as('newest'),
      (join) => join.onTrue(),
    )
    .select(['unit.id', 'newest.code', 'newest.purpose', 'newest.closedAt'])
    .select(nameAt(day, 'unit.id').as('name'))
    .orderBy('unit.path')
    .execute()
}

/** How many units of each level stand in sight today, and how many of them have an open link. */
export function levelsWithLinks(ctx: Ctx, path: string) {
  return ctx.db
    .selectFrom('unit')
    .where(sql<boolean>`unit.path <@ ${path}::ltree`)
    .where(visibleTo(ctx, 'unit.path'))
    .where((eb) => eb.or([eb('unit.closedOn', 'is', null), eb('unit.closedOn', '>', vietnamDay(ctx.now))]))
    .groupBy('level')
    .select((eb) => [
      'level',
      eb.cast<number>(eb.fn.countAll(), 'integer').as('units'),
      eb
        .cast<number>(
          eb.fn
            .countAll()
            .filterWhere(
              eb.exists(
                eb
                  .selectFrom('joinLink')
                  .whereRef('joinLink.unitId', '=', 'unit.id')
                  .where(stillOpen(ctx))
                  .select('joinLink.code'),
              ),
            ),
          'integer',
        )
        .as('linked'),
    ])
    .execute()
}

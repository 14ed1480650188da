import { sql } from 'kysely'
import { vietnamDay } from 'shared/format'
import type { Channel, ContributorGroup } from 'shared/opinions'

import type { Ctx, Member } from '../context.ts'
import { visibleTo } from '../visible.ts'

/** The consultations a unit may take part in, with their readable drafts; those still open first, then the latest to close. */
export async function consultationsOf(ctx: Ctx, member: Pick<Member, 'unitPath'>) {
  const rows = await ctx.db
    .selectFrom('consultation')
    .innerJoin('unit', 'unit.id', 'consultation.unitId')
    .innerJoin('draft', 'draft.consultationId', 'consultation.id')
    .where('draft.withdrawnAt', 'is', null)
    .where(sql<boolean>`unit.path @> ${member.unitPath}::ltree`)
    .select(['consultation.id', 'consultation.title', 'consultation.opensAt', 'consultation.closesAt'])
    .select(['draft.slug', 'draft.title as draftTitle'])
    .orderBy((eb) => eb('consultation.closesAt', '>=', ctx.now), 'desc')
    .orderBy('consultation.closesAt')
    .orderBy('consultation.id')
    .orderBy('draft.title')
    .execute()
  return [...Map.groupBy(rows, (row) => row.id).values()].map((drafts) => {
    const { id, title, opensAt, closesAt } = drafts[0]!
    return {
      id,
      title,
      opensAt,
      closesAt,
      state: stateAt(ctx.now, { opensAt, closesAt }),
      drafts: drafts.map((row) => ({ slug: row.slug, title: row.draftTitle })),
    }
  })
}

/** Whether a consultation takes opinions at a moment: from opening to just before closing. */
export function stateAt(
  now: Date,
  { opensAt, closesAt }: { opensAt: Date; closesAt: Date },
): 'before' | 'open' | 'closed' {
  if (now < opensAt) return 'before'
  return now < closesAt ? 'open' : 'closed'
}

/** Whether this unit is among those a consultation asks. */
export async function asksUnit(ctx: Ctx, consultationId: string, unitPath: string): Promise<boolean> {
  const row = await ctx.db
    .selectFrom('consultation')
    .innerJoin('unit', 'unit.id', 'consultation.unitId')
    .where('consultation.id', '=', consultationId)
    .where(sql<boolean>`unit.path @> ${unitPath}::ltree`)
    .select('consultation.id')
    .executeTakeFirst()
  return row !== undefined
}

/** Counts one more person as taking part. The row knows a unit, a group and a day; not who. */
export async function countPerson(
  ctx: Ctx,
  person: {
    consultationId: string
    unitId: string
    contributorGroup: ContributorGroup | null
    channel: Channel
  },
): Promise<void> {
  await ctx.db
    .insertInto('participation')
    .values({ ...person, joinedOn: vietnamDay(ctx.now), persons: 1 })
    .onConflict((oc) =>
      oc
        .constraint('participation_once')
        .doUpdateSet((eb) => ({ persons: eb('participation.persons', '+', 1) })),
    )
    .execute()
}

/** The open links of the units in sight, each with its unit; by the unit's place in the tree. */
export function linksInSight(ctx: Ctx) {
  return ctx.db
    .selectFrom('joinLink')
    .innerJoin('unit', 'unit.id', 'joinLink.unitId')
    .where('joinLink.closedAt', 'is', null)
    .where(visibleTo(ctx, 'unit.path'))
    .select(['joinLink.code', 'joinLink.createdAt', 'unit.id as unitId', 'unit.name as unitName'])
    .orderBy('unit.path')
    .execute()
}

/** The link with this code when its unit is in sight and one of the roles that may hand it out is held there. */
export function linkInSight(ctx: Ctx, code: string) {
  return ctx.db
    .selectFrom('joinLink')
    .innerJoin('unit', 'unit.id', 'joinLink.unitId')
    .where('joinLink.code', '=', code)
    .where(visibleTo(ctx, 'unit.path'))
    .select(['joinLink.code', 'joinLink.closedAt', 'unit.id as unitId', 'unit.name as unitName', 'unit.path'])
    .executeTakeFirst()
}

/** Keeps a new link of a unit. */
export async function insertLink(ctx: Ctx, code: string, unitId: string): Promise<void> {
  await ctx.db.insertInto('joinLink').values({ code, unitId, createdAt: ctx.now }).execute()
}

/** Closes a link: devices that joined through it must join again. True when it was open. */
export async function closeLinkRow(ctx: Ctx, code: string): Promise<boolean> {
  const result = await ctx.db
    .updateTable('joinLink')
    .where('code', '=', code)
    .where('closedAt', 'is', null)
    .set({ closedAt: ctx.now })
    .executeTakeFirst()
  return result.numUpdatedRows > 0n
}

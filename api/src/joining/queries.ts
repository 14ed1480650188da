import { sql } from 'kysely'
import { vietnamDay } from 'shared/format'
import type { JoinChannel } from 'shared/join-channels'
import type { ContributorGroup } from 'shared/opinions'

import type { Ctx, Member } from '../context.ts'
import { lateUntil } from '../drafts/consultation-times.ts'

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

/** Whether a consultation takes opinions still, those that waited on phones among them. */
export async function isTakenPartIn(ctx: Ctx, consultationId: string): Promise<boolean> {
  const row = await ctx.db
    .selectFrom('consultation')
    .where('id', '=', consultationId)
    .where(lateUntil, '>', ctx.now)
    .select('id')
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
    channel: JoinChannel
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

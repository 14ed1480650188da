import { sql } from 'kysely'
import { vietnamDay } from 'shared/format'
import type { MeetingDeclared, NewMeeting } from 'shared/meetings'
import { powers } from 'shared/powers'

import { type Ctx, staffOf } from '../context.ts'
import { lateUntil } from '../drafts/consultation-times.ts'
import { visibleTo } from '../visible.ts'

/** How many meetings the list shows. */
const LISTED = 50

const inSight = (ctx: Ctx) =>
  ctx.db
    .selectFrom('meeting')
    .innerJoin('unit', 'unit.id', 'meeting.unitId')
    .innerJoin('consultation', 'consultation.id', 'meeting.consultationId')
    .where(visibleTo(ctx, 'unit.path', powers.enterOnBehalf))
    .select(['meeting.id', 'meeting.consultationId', 'consultation.title as consultationTitle'])
    .select(['meeting.unitId', 'unit.name as unitName', 'unit.path as unitPath', 'meeting.channel'])
    .select([
      'meeting.heldOn',
      'meeting.place',
      'meeting.present',
      'meeting.presentByGroup',
      'meeting.closedOn',
    ])
    .select(['meeting.entries', 'meeting.openedBy'])

/** The meetings and stacks of forms of units on which the acting staff user enters opinions, the latest first, at most 50. */
export function meetingsInSight(ctx: Ctx) {
  return inSight(ctx).orderBy('heldOn', 'desc').orderBy('meeting.id').limit(LISTED).execute()
}

/** One of them with the times of its consultation, or undefined; held until the transaction ends when `held`: `share` lets others enter too. */
export function meetingInSight(ctx: Ctx, id: string, { held }: { held?: 'share' | 'alone' } = {}) {
  return inSight(ctx)
    .where('meeting.id', '=', id)
    .select(['meeting.secret', 'consultation.opensAt', 'consultation.closesAt', lateUntil.as('lateUntil')])
    .$if(held === 'share', (qb) => qb.forShare('meeting'))
    .$if(held === 'alone', (qb) => qb.forUpdate('meeting'))
    .executeTakeFirst()
}

/** Keeps a new meeting. Returns its id. */
export function insertMeeting(ctx: Ctx, { presentByGroup, ...it }: NewMeeting, secret: Buffer) {
  return ctx.db
    .insertInto('meeting')
    .values({ ...it, presentByGroup: JSON.stringify(presentByGroup), secret, openedBy: staffOf(ctx).id })
    .returning('id')
    .executeTakeFirstOrThrow()
}

/** Corrects what was declared of a meeting. */
export async function updateDeclared(ctx: Ctx, id: string, it: MeetingDeclared): Promise<void> {
  await ctx.db
    .updateTable('meeting')
    .where('id', '=', id)
    .set({ ...it, presentByGroup: JSON.stringify(it.presentByGroup) })
    .execute()
}

/** Closes a meeting: which opinions were entered there is forgotten, how many is kept. */
export async function closeRow(ctx: Ctx, id: string, entries: number): Promise<void> {
  await ctx.db
    .updateTable('meeting')
    .where('id', '=', id)
    .set({ secret: null, closedOn: vietnamDay(ctx.now), entries })
    .execute()
}

/** Open meetings of consultations that take nothing more. */
export function meetingsOver(ctx: Ctx) {
  return ctx.db
    .selectFrom('meeting')
    .innerJoin('consultation', 'consultation.id', 'meeting.consultationId')
    .where('meeting.closedOn', 'is', null)
    .where(lateUntil, '<=', ctx.now)
    .select(['meeting.id', 'meeting.unitId', 'consultationId', 'channel', 'secret'])
    .forUpdate('meeting')
    .execute()
}

/** The consultations that take opinions now and ask units on which the acting staff user enters them, the first to close first. */
export function consultationsToEnterInto(ctx: Ctx) {
  const may: readonly string[] = powers.enterOnBehalf
  const paths = staffOf(ctx).grants.filter(({ role }) => may.includes(role))
  const held = sql`any(${paths.map(({ path }) => path)}::ltree[])`
  return ctx.db
    .selectFrom('consultation')
    .innerJoin('unit', 'unit.id', 'consultation.unitId')
    .where(sql<boolean>`(unit.path @> ${held} or unit.path <@ ${held})`)
    .where('consultation.opensAt', '<=', ctx.now)
    .where(lateUntil, '>', ctx.now)
    .select(['consultation.id', 'consultation.title', 'consultation.closesAt', lateUntil.as('lateUntil')])
    .orderBy('consultation.closesAt')
    .orderBy('consultation.id')
    .execute()
}

/** The drafts of a consultation that take opinions, by title, each with the version readers see. */
export function draftsOf(ctx: Ctx, consultationId: string) {
  return ctx.db
    .selectFrom('draft')
    .innerJoin('draftVersion', 'draftVersion.draftId', 'draft.id')
    .where('draft.consultationId', '=', consultationId)
    .where('draft.withdrawnAt', 'is', null)
    .where((eb) =>
      eb(
        'draftVersion.number',
        '=',
        eb
          .selectFrom('draftVersion as any')
          .whereRef('any.draftId', '=', 'draft.id')
          .select((eb) => eb.fn.max('any.number').as('number')),
      ),
    )
    .select(['draft.id', 'draft.title', 'draftVersion.id as versionId'])
    .orderBy('draft.title')
    .orderBy('draft.id')
    .execute()
}

/** The ids of all versions of each of these drafts, the newest first, by draft. */
export async function versionsOf(ctx: Ctx, draftIds: readonly string[]): Promise<Map<string, string[]>> {
  const rows = await ctx.db
    .selectFrom('draftVersion')
    .where('draftId', '=', sql<string>`any(${draftIds}::uuid[])`)
    .select(['id', 'draftId'])
    .orderBy('number', 'desc')
    .execute()
  return new Map(draftIds.map((id) => [id, rows.filter((row) => row.draftId === id).map((row) => row.id)]))
}

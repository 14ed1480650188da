import { type ExpressionBuilder, sql } from 'kysely'
import type { DB } from 'db/tables'
import type { NewExtensionDays, NewHoliday, NewRequest, RequestFilter, RequestKind } from 'shared/rights'
import { vietnamDay } from 'shared/format'

import type { Ctx } from '../context.ts'
import type { Calendar } from './working-days.ts'

/** How many requests a page of the list shows. */
const PAGE = 20

/** The days off, and the weekend days worked, from a day on for some weeks: enough to count a few working days. */
export async function calendarFrom(ctx: Ctx, day: string): Promise<Calendar> {
  const rows = await ctx.db
    .selectFrom('publicHoliday')
    .where('day', '>', day)
    .where('day', '<', sql<string>`${day}::date + 60`)
    .select(['day', 'works'])
    .execute()
  const days = (works: boolean) => new Set(rows.filter((it) => it.works === works).map((it) => it.day))
  return { off: days(false), worked: days(true) }
}

/** How many days a kind of request may take and by how many it may be extended. */
export function deadlineOf(ctx: Ctx, kind: RequestKind) {
  return ctx.db
    .selectFrom('requestDeadline')
    .where('kind', '=', kind)
    .select(['days', 'extensionDays'])
    .executeTakeFirstOrThrow()
}

type Dated = Pick<NewRequest, 'kind' | 'about' | 'words' | 'contact'> & {
  reference: string
  submissionDigest: Buffer
  staffUserId: string | null
  receivedOn: string
  acknowledgeBy: string
  dueOn: string
}

/** Keeps a request, with how to reach the person apart; undefined when the same form was kept before. */
export async function insertRequest(ctx: Ctx, { contact, ...row }: Dated) {
  const added = await ctx.db
    .insertInto('dataRequest')
    .values(row)
    .onConflict((oc) => oc.constraint('data_request_once').doNothing())
    .returning('id')
    .executeTakeFirst()
  if (added && contact)
    await ctx.db.insertInto('dataRequestContact').values({ requestId: added.id, contact }).execute()
  return added
}

/** What the person who asked is shown of their request, or undefined. */
export function requestByReference(ctx: Ctx, reference: string) {
  return ctx.db
    .selectFrom('dataRequest')
    .where('reference', '=', reference)
    .select(['reference', 'kind', 'about', 'words', 'receivedOn', 'acknowledgeBy', 'dueOn', 'extendedTo'])
    .select(['extensionReason', 'takenAt', 'acknowledgedAt', 'answeredAt', 'outcome', 'answer', 'closedAt'])
    .select('erasedOn')
    .executeTakeFirst()
}

const requests = (ctx: Ctx) =>
  ctx.db
    .selectFrom('dataRequest')
    .leftJoin('staffUser as asker', 'asker.id', 'dataRequest.staffUserId')
    .leftJoin('staffUser as taker', 'taker.id', 'dataRequest.takenBy')
    .select(['dataRequest.id', 'dataRequest.reference', 'dataRequest.kind', 'dataRequest.about'])
    .select(['dataRequest.receivedOn', 'dataRequest.acknowledgeBy', 'dataRequest.dueOn'])
    .select(['dataRequest.extendedTo', 'dataRequest.nextDueOn', 'dataRequest.takenAt'])
    .select(['dataRequest.acknowledgedAt', 'dataRequest.answeredAt', 'dataRequest.closedAt'])
    .select(['dataRequest.outcome', 'asker.name as askedBy', 'taker.name as takenBy'])

const overdue = (ctx: Ctx) => (eb: ExpressionBuilder<DB, 'dataRequest'>) =>
  eb('nextDueOn', '<', vietnamDay(ctx.now))

/**
 * A page of the requests a filter names: those that wait by the day their next step is due, the earliest first; those answered by the day
 * they came in, the latest first. `next` is the cursor of the following page, null on the last.
 */
export async function requestPage(
  ctx: Ctx,
  filter: RequestFilter,
  after: { day: string; id: string } | null,
) {
  const waiting = filter !== 'closed'
  const rows = await requests(ctx)
    .$if(waiting, (qb) =>
      qb.where('nextDueOn', 'is not', null).orderBy('nextDueOn').orderBy('dataRequest.id'),
    )
    .$if(filter === 'overdue', (qb) => qb.where(overdue(ctx)))
    .$if(!waiting, (qb) =>
      qb.where('nextDueOn', 'is', null).orderBy('receivedOn', 'desc').orderBy('dataRequest.id', 'desc'),
    )
    .$if(after !== null && waiting, (qb) =>
      qb.where(
        sql<boolean>`(data_request.next_due_on, data_request.id) > (${after?.day}::date, ${after?.id}::uuid)`,
      ),
    )
    .$if(after !== null && !waiting, (qb) =>
      qb.where(
        sql<boolean>`(data_request.received_on, data_request.id) < (${after?.day}::date, ${after?.id}::uuid)`,
      ),
    )
    .limit(PAGE + 1)
    .execute()
  const page = rows.slice(0, PAGE)
  const last = page.at(-1)
  const day = last && (waiting ? last.nextDueOn : last.receivedOn)
  return { requests: page, next: rows.length > PAGE && last ? `${day}.${last.id}` : null }
}

/** One request whole, with how to reach the person while that is kept; undefined when there is none. */
export function requestById(ctx: Ctx, id: string) {
  return requests(ctx)
    .leftJoin('dataRequestContact', 'dataRequestContact.requestId', 'dataRequest.id')
    .where('dataRequest.id', '=', id)
    .select([
      'dataRequest.words',
      'dataRequest.answer',
      'dataRequest.extensionReason',
      'dataRequest.erasedOn',
    ])
    .select('dataRequestContact.contact')
    .executeTakeFirst()
}

/** A request held until the transaction ends: two people take one step after the other. */
export function holdRequest(ctx: Ctx, id: string) {
  return ctx.db
    .selectFrom('dataRequest')
    .where('id', '=', id)
    .select([
      'reference',
      'kind',
      'dueOn',
      'extendedTo',
      'takenAt',
      'acknowledgedAt',
      'answeredAt',
      'closedAt',
    ])
    .forUpdate()
    .executeTakeFirst()
}

type Step = {
  takenBy?: string
  takenAt?: Date
  acknowledgedAt?: Date
  answeredAt?: Date
  outcome?: 'done' | 'partlyDone' | 'refused' | 'nothingHeld'
  answer?: string
  extendedTo?: string
  extensionReason?: string
  closedAt?: Date
}

/** Keeps a step of a request. */
export async function keepStep(ctx: Ctx, id: string, step: Step): Promise<void> {
  await ctx.db.updateTable('dataRequest').where('id', '=', id).set(step).execute()
}

/** How many requests are past a deadline, and how many come to one by `soon`, with the references of the first; for reminders. */
export async function requestsDue(ctx: Ctx, soon: string) {
  const rows = await ctx.db
    .selectFrom('dataRequest')
    .where('nextDueOn', '<=', soon)
    .select(['reference', 'nextDueOn'])
    .orderBy('nextDueOn')
    .orderBy('id')
    .execute()
  const today = vietnamDay(ctx.now)
  const late = rows.filter((it) => it.nextDueOn! < today)
  return { overdue: late.length, soon: rows.length - late.length, references: rows.map((it) => it.reference) }
}

/** The days of the calendar from a day on, in order; at most a few years of them. */
export function holidaysFrom(ctx: Ctx, day: string) {
  return ctx.db
    .selectFrom('publicHoliday')
    .where('day', '>=', day)
    .select(['day', 'name', 'works', 'source'])
    .orderBy('day')
    .limit(500)
    .execute()
}

/** Keeps a day of the calendar in the place of what stood there. */
export async function keepHoliday(ctx: Ctx, it: NewHoliday): Promise<void> {
  await ctx.db
    .insertInto('publicHoliday')
    .values(it)
    .onConflict((oc) => oc.column('day').doUpdateSet(it))
    .execute()
}

/** Takes a day out of the calendar; false when it stood there not. */
export async function deleteHoliday(ctx: Ctx, day: string): Promise<boolean> {
  const result = await ctx.db.deleteFrom('publicHoliday').where('day', '=', day).executeTakeFirst()
  return result.numDeletedRows > 0n
}

/** How long each kind of request may take, the shortest first. */
export function deadlines(ctx: Ctx) {
  return ctx.db.selectFrom('requestDeadline').selectAll().orderBy('days').orderBy('kind').execute()
}

/** Sets by how many days a kind may be extended; false when that is more than it may take in the first place. */
export async function keepExtensionDays(ctx: Ctx, { kind, ...it }: NewExtensionDays): Promise<boolean> {
  const result = await ctx.db
    .updateTable('requestDeadline')
    .where('kind', '=', kind)
    .where('days', '>=', it.extensionDays)
    .set(it)
    .executeTakeFirst()
  return result.numUpdatedRows > 0n
}

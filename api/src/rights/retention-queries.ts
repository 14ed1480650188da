import { sql } from 'kysely'
import type { RetentionKey } from 'shared/retention'

import type { Ctx } from '../context.ts'

/** The rules, each with its source and bounds, in the order of what matters to members. */
export function retentionRules(ctx: Pick<Ctx, 'db'>) {
  return ctx.db
    .selectFrom('retentionRule')
    .leftJoin('staffUser', 'staffUser.id', 'retentionRule.changedBy')
    .select(['key', 'keepDays', 'minDays', 'maxDays', 'source', 'changedAt', 'lastRanAt'])
    .select('staffUser.name as changedBy')
    .orderBy((eb) => eb('key', '=', 'opinions'), 'desc')
    .orderBy('key')
    .execute()
}

/** How many days a kind of data is kept; null for what is kept without end. */
export async function keepDaysOf(ctx: Ctx, key: RetentionKey): Promise<number | null> {
  const rule = await ctx.db
    .selectFrom('retentionRule')
    .where('key', '=', key)
    .select('keepDays')
    .executeTakeFirstOrThrow()
  return rule.keepDays
}

/** Sets how long a kind of data is kept, within its bounds; false when they do not allow it. */
export async function keepKeepDays(
  ctx: Ctx,
  key: RetentionKey,
  it: { keepDays: number; changedBy: string },
): Promise<boolean> {
  const result = await ctx.db
    .updateTable('retentionRule')
    .where('key', '=', key)
    .where('minDays', '<=', it.keepDays)
    .where('maxDays', '>=', it.keepDays)
    .set({ ...it, changedAt: ctx.now })
    .executeTakeFirst()
  return result.numUpdatedRows > 0n
}

/** Notes that the job of a rule looked, whether or not it found anything. */
export async function markRan(ctx: Ctx, key: RetentionKey): Promise<void> {
  await ctx.db.updateTable('retentionRule').where('key', '=', key).set({ lastRanAt: ctx.now }).execute()
}

export type NewProof = {
  ruleKey: RetentionKey
  job: string
  keepDays: number
  untilOn: string
  draftId?: string | null
  consultationId?: string | null
  rowCount: number
  digestBefore: Buffer
  digestAfter: Buffer
}

/** Keeps a proof of erasure. */
export function insertProof(ctx: Ctx, proof: NewProof) {
  return ctx.db
    .insertInto('erasureProof')
    .values({ ...proof, ranAt: ctx.now })
    .returning('id')
    .executeTakeFirstOrThrow()
}

const proofs = (ctx: Ctx) =>
  ctx.db
    .selectFrom('erasureProof')
    .leftJoin('draft', 'draft.id', 'erasureProof.draftId')
    .leftJoin('consultation', 'consultation.id', 'erasureProof.consultationId')
    .select(['erasureProof.id', 'ruleKey', 'job', 'ranAt', 'keepDays', 'untilOn', 'rowCount'])
    .select(['draft.title as draftTitle', 'consultation.title as consultationTitle'])

/** The proofs, latest first, fifty at most. */
export function latestProofs(ctx: Ctx) {
  return proofs(ctx).orderBy('ranAt', 'desc').orderBy('erasureProof.id', 'desc').limit(50).execute()
}

/** One proof whole, or undefined. */
export function proofById(ctx: Ctx, id: string) {
  return proofs(ctx)
    .where('erasureProof.id', '=', id)
    .select(['digestBefore', 'digestAfter'])
    .executeTakeFirst()
}

/** How the highest unit signs its papers; undefined while it has no letterhead. */
export function rootLetterhead(ctx: Ctx) {
  return ctx.db
    .selectFrom('unit')
    .leftJoin('letterhead', 'letterhead.unitId', 'unit.id')
    .where('unit.parentId', 'is', null)
    .select(['unit.name', 'parentBody', 'issuingBody', 'place', 'signatureLines'])
    .orderBy('unit.path')
    .limit(1)
    .executeTakeFirst()
}

/** How many contacts and requests, closed before `until`, have yet to be erased. */
export async function closedBefore(ctx: Ctx, until: Date) {
  const rows = ctx.db.selectFrom('dataRequest').where('closedAt', '<', until)
  const [contacts, requests] = await Promise.all([
    rows
      .innerJoin('dataRequestContact', 'dataRequestContact.requestId', 'dataRequest.id')
      .select((eb) => eb.cast<number>(eb.fn.countAll(), 'integer').as('n'))
      .executeTakeFirstOrThrow(),
    rows
      .where('erasedOn', 'is', null)
      .select((eb) => eb.cast<number>(eb.fn.countAll(), 'integer').as('n'))
      .executeTakeFirstOrThrow(),
  ])
  return { contacts: contacts.n, requests: requests.n }
}

/** Erases how to reach those whose requests were closed before `until`; returns what was erased, by id. */
export function eraseContacts(ctx: Ctx, until: Date) {
  return ctx.db
    .deleteFrom('dataRequestContact')
    .using('dataRequest')
    .whereRef('dataRequest.id', '=', 'dataRequestContact.requestId')
    .where('dataRequest.closedAt', '<', until)
    .returning(['dataRequestContact.requestId as id', 'dataRequestContact.contact as words'])
    .execute()
}

/** Erases the words and answers of requests closed before `until`; returns what was erased, by id. What remains says that one was asked. */
export async function eraseRequests(ctx: Ctx, until: Date, today: string) {
  const rows = await ctx.db
    .selectFrom('dataRequest')
    .where('closedAt', '<', until)
    .where('erasedOn', 'is', null)
    .select(['id', sql<string>`words || chr(10) || coalesce(answer, '')`.as('words')])
    .forUpdate()
    .execute()
  if (rows.length === 0) return []
  await ctx.db
    .updateTable('dataRequest')
    .where(
      'id',
      'in',
      rows.map((row) => row.id),
    )
    .set({ words: '', answer: null, erasedOn: today })
    .execute()
  return rows
}

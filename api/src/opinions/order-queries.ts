import { sql } from 'kysely'

import type { Ctx } from '../context.ts'
import { lateUntil } from '../drafts/consultation-times.ts'

/** The tables that hold what members wrote or did and what was decided about it, also as copied into papers, and what proves where it was entered; `shuffle_rows` of the database knows the same. */
export const SHUFFLED = [
  'opinion',
  'participation',
  'consent_count',
  'answered_opinion',
  'meeting',
  'moderation',
  'struck_words',
  'tone_confirmation',
  'opinion_report',
  'answer_step',
  'notice_subscription',
  'endorsement',
  'report',
  'report_section',
  'waiting_speaker',
  'join_day',
  'batch',
] as const

type Shuffled = (typeof SHUFFLED)[number]

/** Up to this size of the table of opinions (some 100,000 of them), writing it anew delays nobody by more than a moment or two. */
const QUICK_BYTES = 32 * 1024 * 1024

/** Whether the opinions may be written anew at any hour. */
export async function isQuick(ctx: Ctx): Promise<boolean> {
  const { rows } = await sql<{ quick: boolean }>`
    select pg_table_size('opinion') <= ${QUICK_BYTES} as quick`.execute(ctx.db)
  return rows[0]!.quick
}

/** Whether a table has rows of several transactions: then their numbers and places tell what came first. */
export async function isOrdered(ctx: Ctx, table: Shuffled): Promise<boolean> {
  const rows = sql.table(table)
  const { rows: found } = await sql<{ ordered: boolean }>`
    select exists (select from ${rows} where xmin::text <> (select xmin::text from ${rows} limit 1)) as ordered`.execute(
    ctx.db,
  )
  return found[0]!.ordered
}

/** Writes a table's rows anew in the order of their keys; false when others held it too long. */
export async function shuffleRows(ctx: Ctx, table: Shuffled): Promise<boolean> {
  const { rows } = await sql<{ done: boolean }>`select shuffle_rows(${table}) as done`.execute(ctx.db)
  return rows[0]!.done
}

/** Lets the server let go of what it logged while writing; false where its owner may not ask for that. */
export async function dropWrittenLog(ctx: Ctx): Promise<boolean> {
  const { rows } = await sql<{ done: boolean }>`select drop_written_log() as done`.execute(ctx.db)
  return rows[0]!.done
}

/**
 * Consultations whose closing and grace have passed since they were last shuffled, or that hold more or fewer opinions than then; by
 * closing.
 */
export function closedUnshuffled(ctx: Ctx) {
  return ctx.db
    .selectFrom('consultation')
    .leftJoin('opinionOrder', 'opinionOrder.consultationId', 'consultation.id')
    .where(lateUntil, '<=', ctx.now)
    .where((eb) =>
      eb.or([
        eb('opinionOrder.shuffledAt', 'is', null),
        eb('opinionOrder.shuffledAt', '<', lateUntil),
        eb(
          'opinionOrder.opinions',
          '!=',
          eb
            .selectFrom('opinion')
            .whereRef('opinion.consultationId', '=', 'consultation.id')
            .select((eb) => eb.cast<number>(eb.fn.countAll(), 'integer').as('n')),
        ),
      ]),
    )
    .select('consultation.id')
    .orderBy('consultation.closesAt')
    .orderBy('consultation.id')
    .execute()
}

/** Keeps the proof that a consultation's opinions were shuffled now, and returns it. */
export function keepOrderProof(ctx: Ctx, consultationId: string) {
  return ctx.db
    .insertInto('opinionOrder')
    .columns(['consultationId', 'shuffledAt', 'opinions', 'idsDigest'])
    .expression((eb) =>
      eb
        .selectFrom('opinion')
        .where('consultationId', '=', consultationId)
        .select([
          sql<string>`${consultationId}::uuid`.as('consultationId'),
          sql<Date>`${ctx.now}::timestamptz`.as('shuffledAt'),
          sql<number>`count(*)::integer`.as('opinions'),
          sql<Buffer>`sha256(coalesce(string_agg(uuid_send(id), '' order by id), ''))`.as('idsDigest'),
        ]),
    )
    .onConflict((oc) =>
      oc.column('consultationId').doUpdateSet((eb) => ({
        shuffledAt: eb.ref('excluded.shuffledAt'),
        opinions: eb.ref('excluded.opinions'),
        idsDigest: eb.ref('excluded.idsDigest'),
      })),
    )
    .returning(['shuffledAt', 'opinions', 'idsDigest'])
    .executeTakeFirstOrThrow()
}

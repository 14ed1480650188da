import { sql } from 'kysely'
import type { DB } from 'db/tables'
import type { ExpressionBuilder } from 'kysely'

import type { Ctx } from '../context.ts'
import { noQuote } from './quote-queries.ts'
import { forgetStruck } from './struck-queries.ts'

/** How many opinions one transaction erases, and one proof is about. */
const AT_ONCE = 10_000

/** A part of a consultation whose words are erased together: a draft, or with `draftId` null what was addressed to the congress. */
export type Part = { consultationId: string; draftId: string | null }

const words = (eb: ExpressionBuilder<DB, 'opinion'>) =>
  eb.and([
    eb('opinion.erasedOn', 'is', null),
    eb.or([
      eb('opinion.body', '!=', ''),
      eb('opinion.suggestedWording', 'is not', null),
      eb('opinion.quoteExact', 'is not', null),
    ]),
  ])

/**
 * The parts of closed consultations that still hold words, with how many opinions, and the moment the last consolidated report about
 * them was signed by the unit that asked: null while a draft has none, or while another is in the making. What was addressed to the
 * congress waits for every draft of its consultation.
 */
export async function partsWithWords(ctx: Ctx) {
  const reports = sql<{ draftId: string; signedAt: Date | null }>`
    select draft.id, case when bool_or(report.id is not null and report.signed_at is null) then null
      else max(report.signed_at) filter (where report.unit_id = consultation.unit_id) end as signed_at
    from draft join consultation on consultation.id = draft.consultation_id
      left join report on report.draft_id = draft.id and report.kind = 'consolidated'
    group by draft.id`
  const rows = await ctx.db
    .selectFrom('opinion')
    .innerJoin('consultation', 'consultation.id', 'opinion.consultationId')
    .leftJoin('draft', 'draft.id', 'opinion.draftId')
    .where('consultation.closesAt', '<=', ctx.now)
    .where(words)
    .groupBy(['consultation.id', 'draft.id'])
    .select(['consultation.id as consultationId', 'consultation.title as consultationTitle'])
    .select(['draft.id as draftId', 'draft.title as draftTitle'])
    .select((eb) => eb.cast<number>(eb.fn.countAll(), 'integer').as('opinions'))
    .select(
      sql<Date | null>`case when draft.id is not null
        then (select signed_at from (${reports}) as signed where signed.id = draft.id)
        else (select case when bool_and(signed_at is not null) then max(signed_at) end
              from (${reports}) as signed join draft as own on own.id = signed.id
              where own.consultation_id = consultation.id and own.withdrawn_at is null) end`.as('signedAt'),
    )
    .orderBy('consultation.id')
    .orderBy('draft.id')
    .execute()
  return rows
}

/** Some opinions of a part that still hold words, held until the transaction ends, each with its words; in the order of ids. */
export function holdWords(ctx: Ctx, { consultationId, draftId }: Part) {
  return ctx.db
    .selectFrom('opinion')
    .where('consultationId', '=', consultationId)
    .where('draftId', draftId === null ? 'is' : '=', draftId)
    .where(words)
    .select([
      'id',
      sql<string>`body || chr(10) || coalesce(suggested_wording, '') || coalesce(chr(10) || quote_exact, '')`.as(
        'words',
      ),
    ])
    .orderBy('id')
    .limit(AT_ONCE)
    .forUpdate()
    .execute()
}

/** Erases the words of opinions and notes the day; stance, kind, paragraph, unit, group and day stay, to be counted. */
export async function eraseWords(ctx: Ctx, ids: string[], today: string): Promise<void> {
  await ctx.db
    .updateTable('opinion')
    .where('id', '=', sql<string>`any(${ids}::uuid[])`)
    .set({ body: '', suggestedWording: null, ...noQuote, erasedOn: today })
    .execute()
  await forgetStruck(ctx, ids)
}

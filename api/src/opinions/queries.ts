import type { DB } from 'db/tables'
import { type Expression, type ExpressionBuilder, sql, type SqlBool } from 'kysely'
import type { Rewrite } from 'shared/opinions'

import type { Ctx, Member } from '../context.ts'
import { ownerProof } from '../identity/device.ts'
import { becameOf, paragraphNow } from './became-queries.ts'
import type { QuoteColumns } from './quote.ts'
import { noQuote, quoteColumns, wordingNow } from './quote-queries.ts'
import { eraOf } from './seen-queries.ts'
import { forgetStruck } from './struck-queries.ts'
import { same } from './submission.ts'

/** An opinion stands until its author takes it back. */
export const standing = (eb: ExpressionBuilder<DB, 'opinion'>): Expression<SqlBool> =>
  eb('opinion.withdrawn', '=', false)

/** The digest of an opinion and whether it was taken back, or undefined. */
export function opinionKeys(ctx: Ctx, opinionId: string) {
  return ctx.db
    .selectFrom('opinion')
    .where('id', '=', opinionId)
    .select(['digest', 'withdrawn'])
    .executeTakeFirst()
}

const ownColumns = [
  'opinion.id',
  'opinion.consultationId',
  'opinion.ownerProof',
  'opinion.digest',
  'opinion.target',
  'opinion.draftId',
  'opinion.paragraphId',
  'opinion.versionId',
  'opinion.confirmedVersionId',
  'opinion.stance',
  'opinion.kind',
  'opinion.body',
  'opinion.suggestedWording',
  'opinion.mayBeShown',
  'opinion.givenOn',
  'opinion.late',
  'opinion.batchId',
  'opinion.erasedOn',
  'opinion.hiddenAs',
  'opinion.redacted',
] as const

/**
 * The standing opinions of this device in one consultation, newest first; those on one section when given. Found by trying each
 * opinion of its units against the device's secret: the database cannot tell which they are.
 */
export async function ownOpinions(
  ctx: Ctx,
  member: Pick<Member, 'unitIds' | 'secretOf'>,
  { consultationId, draftId, section }: { consultationId: string; draftId?: string; section?: number },
) {
  const secret = member.secretOf(consultationId)
  if (!secret) return []
  const candidates = await ctx.db
    .selectFrom('opinion')
    .where('unitId', 'in', member.unitIds)
    .where('consultationId', '=', consultationId)
    .where(standing)
    .$if(draftId !== undefined, (qb) => qb.where('draftId', '=', draftId!))
    .$if(section !== undefined, (qb) => qb.where('sectionNumber', '=', section!))
    .select(['id', 'ownerProof'])
    .execute()
  const own = candidates.filter((it) => it.ownerProof && same(it.ownerProof, ownerProof(secret, it.id)))
  if (own.length === 0) return []
  return ctx.db
    .selectFrom('opinion')
    .leftJoin('draft', 'draft.id', 'opinion.draftId')
    .leftJoin('wording', (join) =>
      join
        .onRef('wording.versionId', '=', 'opinion.versionId')
        .onRef('wording.paragraphId', '=', 'opinion.paragraphId'),
    )
    .leftJoin('answeredOpinion', 'answeredOpinion.opinionId', 'opinion.id')
    .leftJoin('answer', 'answer.id', 'answeredOpinion.answerId')
    .leftJoin('struckWords', 'struckWords.opinionId', 'opinion.id')
    .where(
      'opinion.id',
      'in',
      own.map(({ id }) => id),
    )
    .where(standing)
    .select(ownColumns)
    .select(['draft.slug', 'draft.title as draftTitle', 'opinion.sectionNumber'])
    .select(['wording.label', 'wording.body as wordingBody'])
    .select((eb) => [paragraphNow(eb).as('paragraphNow'), becameOf(eb).as('became')])
    .select(['answer.disposition', 'answer.reason'])
    .select(['struckWords.body as bodyBefore', 'struckWords.suggestedWording as wordingBefore'])
    .select('struckWords.untilOn as struckUntilOn')
    .select(quoteColumns)
    .select(wordingNow.as('nowBody'))
    .orderBy('opinion.givenOn', 'desc')
    .orderBy('opinion.id')
    .execute()
}

/** One standing opinion with its consultation's times, held until the transaction ends; undefined when there is none. */
export function holdOpinion(ctx: Ctx, opinionId: string) {
  return ctx.db
    .selectFrom('opinion')
    .innerJoin('consultation', 'consultation.id', 'opinion.consultationId')
    .leftJoin('draft', 'draft.id', 'opinion.draftId')
    .where('opinion.id', '=', opinionId)
    .where(standing)
    .select(ownColumns)
    .select(quoteColumns)
    .select(['opinion.pieceId', 'consultation.opensAt', 'consultation.closesAt', 'draft.withdrawnAt'])
    .forUpdate('opinion')
    .executeTakeFirst()
}

/** Lets the answer to an opinion no longer stand, nor its history: they were given to other words. The answers themselves stay on record. */
export async function forgetAnswer(ctx: Ctx, opinionId: string): Promise<void> {
  await ctx.db.deleteFrom('answerStep').where('opinionId', '=', opinionId).execute()
  await ctx.db.deleteFrom('answeredOpinion').where('opinionId', '=', opinionId).execute()
}

/**
 * Replaces the words of an opinion; with `seen` they are about that version's wording of that paragraph. What is hidden stays so until a
 * person has looked anew, and so must one look where a name was struck; what was struck from the old words is kept no longer.
 */
export async function rewriteRow(
  ctx: Ctx,
  opinionId: string,
  { stance, kind, body, suggestedWording, mayBeShown }: Rewrite,
  seen: ({ versionId: string; paragraphId: string } & Partial<QuoteColumns>) | null,
): Promise<void> {
  await ctx.db
    .updateTable('opinion')
    .where('id', '=', opinionId)
    .set({ stance, kind, body, suggestedWording, mayBeShown })
    .set(
      seen
        ? { ...seen, confirmedVersionId: null, pieceId: null, era: eraOf(sql`opinion.consultation_id`) }
        : {},
    )
    .set({ lookDue: sql<boolean | null>`case when hidden_as is not null or redacted then true end` })
    .execute()
  await forgetStruck(ctx, [opinionId])
  await forgetReadings(ctx, opinionId)
}

/** Notes under which version an opinion's author said that it stands. */
export async function confirmRow(ctx: Ctx, opinionId: string, versionId: string): Promise<void> {
  await ctx.db
    .updateTable('opinion')
    .where('id', '=', opinionId)
    .set({ confirmedVersionId: versionId })
    .execute()
}

/**
 * The version of a draft with this id, if it has a wording of the piece the opinion stands at, else of its paragraph, or of the one that took
 * that in: that one's id. A version before the split has no pieces.
 */
export function wordingSeen(
  ctx: Ctx,
  opinion: { draftId: string | null; paragraphId: string | null; pieceId: string | null },
  versionId: string,
) {
  return ctx.db
    .selectFrom('paragraph')
    .innerJoin('wording', (join) =>
      join.on((eb) => eb('wording.paragraphId', '=', eb.fn.coalesce('paragraph.mergedInto', 'paragraph.id'))),
    )
    .where((eb) => eb('paragraph.id', 'in', [opinion.pieceId, opinion.paragraphId]))
    .where('paragraph.draftId', '=', opinion.draftId)
    .where('wording.versionId', '=', versionId)
    .where('wording.sectionNumber', 'is not', null)
    .select(['wording.versionId', 'wording.paragraphId'])
    .orderBy((eb) => eb('paragraph.id', 'is not distinct from', opinion.pieceId), 'desc')
    .executeTakeFirst()
}

/** Takes an opinion out of every list and count, and erases its words. */
export async function withdrawRow(ctx: Ctx, opinionId: string): Promise<void> {
  await ctx.db
    .updateTable('opinion')
    .where('id', '=', opinionId)
    .set({ withdrawn: true, body: '', suggestedWording: null, mayBeShown: false, ...noQuote })
    .execute()
  await forgetStruck(ctx, [opinionId])
  await forgetReadings(ctx, opinionId)
}

/** Lets go of what was found in words that stand no longer: which other texts they were nearly the same as, what tone they have, of what else they speak. */
async function forgetReadings(ctx: Ctx, opinionId: string): Promise<void> {
  for (const table of ['campaignOpinion', 'toneConfirmation', 'toneSuggestion', 'themeAlso'] as const)
    await ctx.db.deleteFrom(table).where('opinionId', '=', opinionId).execute()
}

/** Whether a version is one of a draft's. */
export async function isVersionOf(ctx: Ctx, draftId: string | null, versionId: string): Promise<boolean> {
  const row = await ctx.db
    .selectFrom('draftVersion')
    .where('id', '=', versionId)
    .where('draftId', '=', draftId)
    .select('id')
    .executeTakeFirst()
  return row !== undefined
}

import { type ExpressionBuilder, sql } from 'kysely'
import type { DB } from 'db/tables'
import { vietnamDay } from 'shared/format'
import { powers } from 'shared/powers'

import type { Ctx, Member } from '../context.ts'
import { toldUntil } from './consultation-times.ts'
import { nameAt } from '../units/as-of.ts'
import { reaches, visibleTo } from '../visible.ts'

/** The latest version of a draft: the one readers see. */
const latest = (eb: ExpressionBuilder<DB, 'draft'>) =>
  eb
    .selectFrom('draftVersion as newest')
    .whereRef('newest.draftId', '=', 'draft.id')
    .select((eb) => eb.fn.max('newest.number').as('number'))

const draftsWithTimes = (ctx: Ctx, day = vietnamDay(ctx.now)) =>
  ctx.db
    .selectFrom('draft')
    .innerJoin('consultation', 'consultation.id', 'draft.consultationId')
    .innerJoin('unit', 'unit.id', 'consultation.unitId')
    .innerJoin('draftVersion', (join) =>
      join
        .onRef('draftVersion.draftId', '=', 'draft.id')
        .on((eb) => eb('draftVersion.number', '=', latest(eb as never))),
    )
    .select(['draft.id', 'draft.slug', 'draft.title', 'draft.withdrawnAt'])
    .select([
      'draftVersion.id as versionId',
      'draftVersion.number as versionNumber',
      'draftVersion.publishedAt',
    ])
    .select(['consultation.id as consultationId', 'consultation.title as consultationTitle'])
    .select(['consultation.opensAt', 'consultation.closesAt', 'unit.id as unitId', 'unit.path'])
    .select(toldUntil(ctx).as('toldUntil'))
    .select(nameAt(day, 'unit.id').as('unitName'))
    .select((eb) =>
      eb
        .exists(
          eb
            .selectFrom('responsePublication')
            .whereRef('responsePublication.draftId', '=', 'draft.id')
            .where('responsePublication.endedAt', 'is', null)
            .select('responsePublication.id'),
        )
        .$castTo<boolean>()
        .as('hasResponses'),
    )

/** A draft as a member's device may read it, or undefined: another unit's and a withdrawn one are missing. */
export function draftForMember(ctx: Ctx, member: Member, slug: string) {
  return draftsWithTimes(ctx)
    .where('draft.slug', '=', slug)
    .where('draft.withdrawnAt', 'is', null)
    .where(sql<boolean>`unit.path @> ${member.unitPath}::ltree`)
    .executeTakeFirst()
}

/** A draft in the reach of the acting staff user, its unit under its name of a day; or undefined. */
export function draftInReach(ctx: Ctx, draftId: string, day?: string) {
  return draftsWithTimes(ctx, day)
    .where('draft.id', '=', draftId)
    .where(reaches(ctx, 'unit.path'))
    .executeTakeFirst()
}

/** The proof that a closed consultation's opinions were shuffled: when, how many, and the digest over their ids; null until then. */
export async function orderProofOf(ctx: Ctx, consultationId: string) {
  const row = await ctx.db
    .selectFrom('opinionOrder')
    .where('consultationId', '=', consultationId)
    .select(['shuffledAt as at', 'opinions', 'idsDigest'])
    .executeTakeFirst()
  return row ? { ...row, idsDigest: row.idsDigest.toString('hex') } : null
}

/** Every draft in reach of the acting staff user, latest published first; their units under their names of a day. */
export function draftsInReach(ctx: Ctx, day?: string) {
  return draftsWithTimes(ctx, day)
    .where(reaches(ctx, 'unit.path'))
    .orderBy('draftVersion.publishedAt', 'desc')
    .orderBy('draft.id')
    .execute()
}

/** The reading sections of a version, in order. `paragraphs` counts what can be commented on. */
export function sectionsOfVersion(ctx: Ctx, versionId: string) {
  return ctx.db
    .selectFrom('section')
    .where('section.versionId', '=', versionId)
    .select((eb) => [
      'section.number',
      'section.headingId',
      'section.title',
      eb
        .selectFrom('wording')
        .whereRef('wording.versionId', '=', 'section.versionId')
        .whereRef('wording.sectionNumber', '=', 'section.number')
        .where('wording.kind', '!=', 'heading')
        .select((eb) => eb.cast<number>(eb.fn.countAll(), 'integer').as('n'))
        .as('paragraphs'),
    ])
    .$narrowType<{ paragraphs: number }>()
    .orderBy('section.number')
    .execute()
}

/** The headings of a version in reading order: the draft's outline. */
export function headingsOfVersion(ctx: Ctx, versionId: string) {
  return ctx.db
    .selectFrom('wording')
    .where('versionId', '=', versionId)
    .where('kind', '=', 'heading')
    .select(['paragraphId as id', 'level', 'label', 'body', 'sectionNumber'])
    .orderBy('position')
    .execute()
}

/** The blocks of one section, or of front and back matter when `section` is null, in reading order. */
export function wordingOf(ctx: Ctx, versionId: string, section: number | null) {
  return ctx.db
    .selectFrom('wording')
    .where('versionId', '=', versionId)
    .where('sectionNumber', section === null ? 'is' : '=', section)
    .select(['paragraphId as id', 'position', 'kind', 'level', 'label', 'body', 'tableRow'])
    .orderBy('position')
    .execute()
}

/** Every block of a version in reading order. */
export function wholeWording(ctx: Ctx, versionId: string) {
  return ctx.db
    .selectFrom('wording')
    .where('versionId', '=', versionId)
    .select(['paragraphId as id', 'position', 'kind', 'level', 'label', 'body', 'sectionNumber', 'tableRow'])
    .orderBy('position')
    .execute()
}

/**
 * The blocks that earlier versions of a version's draft had and it has not, of each its last wording with the number of the version that
 * had it, in the order of the versions and of reading.
 */
export function formerWording(ctx: Ctx, versionId: string) {
  return ctx.db
    .selectFrom('draftVersion as newest')
    .innerJoin('draftVersion', 'draftVersion.draftId', 'newest.draftId')
    .innerJoin('wording', 'wording.versionId', 'draftVersion.id')
    .where('newest.id', '=', versionId)
    .whereRef('draftVersion.number', '<', 'newest.number')
    .where((it) =>
      it.not(
        it.exists(
          it
            .selectFrom('wording as since')
            .innerJoin('draftVersion as later', 'later.id', 'since.versionId')
            .whereRef('later.draftId', '=', 'newest.draftId')
            .whereRef('later.number', '>', 'draftVersion.number')
            .whereRef('later.number', '<=', 'newest.number')
            .whereRef('since.paragraphId', '=', 'wording.paragraphId')
            .select('since.paragraphId'),
        ),
      ),
    )
    .select(['wording.paragraphId as id', 'wording.kind', 'wording.label', 'wording.body'])
    .select(['wording.sectionNumber', 'wording.versionId', 'draftVersion.number as versionNumber'])
    .orderBy('draftVersion.number')
    .orderBy('wording.position')
    .execute()
}

/** The consultations a draft may still be published into by the acting staff user, latest to close first. */
export function consultationsToPublishInto(ctx: Ctx) {
  return ctx.db
    .selectFrom('consultation')
    .innerJoin('unit', 'unit.id', 'consultation.unitId')
    .where(visibleTo(ctx, 'unit.path', powers.publishDrafts))
    .where('closesAt', '>', ctx.now)
    .select(['consultation.id', 'consultation.title', 'opensAt', 'closesAt', 'unit.path'])
    .orderBy('closesAt', 'desc')
    .execute()
}

/** Takes a draft back; true when it was not yet. */
export async function withdrawDraftRow(ctx: Ctx, draftId: string): Promise<boolean> {
  const result = await ctx.db
    .updateTable('draft')
    .where('id', '=', draftId)
    .where('withdrawnAt', 'is', null)
    .set({ withdrawnAt: ctx.now })
    .executeTakeFirst()
  return result.numUpdatedRows > 0n
}

/** The unit a draft belongs to, as an expression: for the audit log. */
export const unitOfDraft = (draftId: string) =>
  sql<
    string | null
  >`(select unit_id from draft join consultation on consultation.id = consultation_id where draft.id = ${draftId})`

/** The unit a consultation belongs to, as an expression: for the audit log. */
export const unitOfConsultation = (consultationId: string) =>
  sql<string | null>`(select unit_id from consultation where id = ${consultationId})`

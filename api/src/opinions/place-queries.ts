import { sql } from 'kysely'
import { vietnamDay } from 'shared/format'
import type { NewOpinion } from 'shared/opinions'
import type { Quote } from 'shared/quotes'

import type { Ctx, Member } from '../context.ts'
import { lateUntil } from '../drafts/consultation-times.ts'

/**
 * Adds the opinion, when its place takes opinions from this member now; returns undefined when it does not, or when the id is taken.
 * One statement decides: what it reads cannot change before it writes.
 */
export function insertOpinion(
  ctx: Ctx,
  member: Member,
  { id, ownerProof, digest, quote }: { id: string; ownerProof: Buffer; digest: Buffer; quote: Quote | null },
  it: NewOpinion,
) {
  const { unitId, contributorGroup } = member
  return ctx.db
    .insertInto('opinion')
    .columns([
      'id',
      'consultationId',
      'draftId',
      'versionId',
      'paragraphId',
      'sectionNumber',
      'target',
      'stance',
      'kind',
      'body',
      'suggestedWording',
      'unitId',
      'contributorGroup',
      'channel',
      'givenOn',
      'ownerProof',
      'digest',
      'quoteExact',
      'quotePrefix',
      'quoteSuffix',
      'quoteStart',
      'late',
    ])
    .expression(
      placeOf(ctx, member, it)
        .where('consultation.opensAt', '<=', ctx.now)
        .where(it.waited ? lateUntil : sql.ref('consultation.closesAt'), '>', ctx.now)
        .where('draft.withdrawnAt', 'is', null)
        .select([
          sql<string>`${id}::uuid`.as('id'),
          'consultation.id as consultationId',
          'draft.id as draftId',
          'draftVersion.id as versionId',
          sql<string | null>`${it.paragraphId}::uuid`.as('paragraphId'),
          'wording.sectionNumber',
          sql`${it.target}`.as('target'),
          sql`${it.stance}`.as('stance'),
          sql`${it.kind}`.as('kind'),
          sql`${it.body}`.as('body'),
          sql`${it.suggestedWording}`.as('suggestedWording'),
          sql`${unitId}::uuid`.as('unitId'),
          sql`${contributorGroup}`.as('contributorGroup'),
          sql`'link'`.as('channel'),
          sql`${vietnamDay(ctx.now)}::date`.as('givenOn'),
          sql`${ownerProof}::bytea`.as('ownerProof'),
          sql`${digest}::bytea`.as('digest'),
          sql`${quote?.exact ?? null}`.as('quoteExact'),
          sql`${quote?.prefix ?? null}`.as('quotePrefix'),
          sql`${quote?.suffix ?? null}`.as('quoteSuffix'),
          sql`${quote?.start ?? null}::integer`.as('quoteStart'),
          sql`consultation.closes_at <= ${ctx.now}`.as('late'),
        ]),
    )
    .onConflict((oc) => oc.column('id').doNothing())
    .returning('id')
    .executeTakeFirst()
}

/** Where an opinion would stand, as far as its consultation asks this member's unit: at most one row, closed or not. */
function placeOf(ctx: Ctx, member: Member, it: NewOpinion) {
  return ctx.db
    .selectFrom('consultation')
    .innerJoin('unit', 'unit.id', 'consultation.unitId')
    .leftJoin('draftVersion', (join) => join.on(sql<boolean>`draft_version.id = ${it.versionId}::uuid`))
    .leftJoin('draft', (join) =>
      join
        .onRef('draft.id', '=', 'draftVersion.draftId')
        .onRef('draft.consultationId', '=', 'consultation.id'),
    )
    .leftJoin('wording', (join) =>
      join
        .onRef('wording.versionId', '=', 'draftVersion.id')
        .on(sql<boolean>`wording.paragraph_id = ${it.paragraphId}::uuid`)
        .on('wording.sectionNumber', 'is not', null),
    )
    .where('consultation.id', '=', it.consultationId)
    .where(sql<boolean>`unit.path @> ${member.unitPath}::ltree`)
    .$if(it.versionId !== null, (qb) => qb.where('draft.id', 'is not', null))
    .$if(it.paragraphId !== null, (qb) => qb.where('wording.paragraphId', 'is not', null))
    .$if(it.target === 'section', (qb) => qb.where('wording.kind', '=', 'heading'))
}

/** The times and state of the place an opinion was meant for, or undefined when there is no such place for this member. */
export function timesOf(ctx: Ctx, member: Member, it: NewOpinion) {
  return placeOf(ctx, member, it)
    .select(['consultation.opensAt', 'consultation.closesAt', 'draft.withdrawnAt'])
    .select(lateUntil.as('lateUntil'))
    .executeTakeFirst()
}

import { sql } from 'kysely'
import { vietnamDay } from 'shared/format'
import type { Channel, NewOpinion } from 'shared/opinions'
import type { Quote } from 'shared/quotes'

import type { Ctx, Member } from '../context.ts'
import { lateUntil } from '../drafts/consultation-times.ts'
import { eraOf } from './seen-queries.ts'

/** Whose opinion it is, as far as a row says: a member's device, or an officer on behalf of those at a meeting. */
export type Origin = Pick<Member, 'unitId' | 'unitPath' | 'contributorGroup'> & {
  channel: Channel
  /** How many were said to share it; null for a member's own. */
  sharedBy: number | null
}

/**
 * Adds the opinion, when its place takes opinions from there now; returns undefined when it does not, or when the id is taken.
 * One statement decides: what it reads cannot change before it writes.
 */
export function insertOpinion(
  ctx: Ctx,
  from: Origin,
  { id, ownerProof, digest, quote }: { id: string; ownerProof: Buffer; digest: Buffer; quote: Quote | null },
  it: NewOpinion,
) {
  const { unitId, contributorGroup, channel, sharedBy } = from
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
      'sharedBy',
      'mayBeShown',
      'era',
    ])
    .expression(
      placeOf(ctx, from, it)
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
          sql`${channel}`.as('channel'),
          sql`${vietnamDay(ctx.now)}::date`.as('givenOn'),
          sql`${ownerProof}::bytea`.as('ownerProof'),
          sql`${digest}::bytea`.as('digest'),
          sql`${quote?.exact ?? null}`.as('quoteExact'),
          sql`${quote?.prefix ?? null}`.as('quotePrefix'),
          sql`${quote?.suffix ?? null}`.as('quoteSuffix'),
          sql`${quote?.start ?? null}::integer`.as('quoteStart'),
          sql`consultation.closes_at <= ${ctx.now}`.as('late'),
          sql`${sharedBy}::integer`.as('sharedBy'),
          // Nobody says for others that theirs may be read.
          sql`${it.mayBeShown && channel === 'link'}::boolean`.as('mayBeShown'),
          eraOf(sql`consultation.id`).as('era'),
        ]),
    )
    .onConflict((oc) => oc.column('id').doNothing())
    .returning(['id', 'draftId'])
    .executeTakeFirst()
}

/** Where an opinion would stand, as far as its consultation asks this unit: at most one row, closed or not. */
function placeOf(ctx: Ctx, { unitPath }: Pick<Member, 'unitPath'>, it: NewOpinion) {
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
    .where(sql<boolean>`unit.path @> ${unitPath}::ltree`)
    .$if(it.versionId !== null, (qb) => qb.where('draft.id', 'is not', null))
    .$if(it.paragraphId !== null, (qb) => qb.where('wording.paragraphId', 'is not', null))
    .$if(it.target === 'section', (qb) => qb.where('wording.kind', '=', 'heading'))
}

/** The times and state of the place an opinion was meant for, or undefined when there is no such place for this unit. */
export function timesOf(ctx: Ctx, from: Pick<Member, 'unitPath'>, it: NewOpinion) {
  return placeOf(ctx, from, it)
    .select(['consultation.opensAt', 'consultation.closesAt', 'draft.withdrawnAt'])
    .select(lateUntil.as('lateUntil'))
    .executeTakeFirst()
}

/** Notes whether other members may read an opinion's words: its author's latest word counts. */
export async function showRow(ctx: Ctx, opinionId: string, mayBeShown: boolean): Promise<void> {
  await ctx.db.updateTable('opinion').where('id', '=', opinionId).set({ mayBeShown }).execute()
}

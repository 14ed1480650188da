import { sql } from 'kysely'

import type { Ctx } from '../context.ts'
import { endorseProof } from '../identity/device.ts'
import { isWordingShown } from './seen-queries.ts'
import { isShown } from './shown-words.ts'

/**
 * The opinions of a consultation of which the device that holds `secret` said that it thinks so too, in the order of ids. Found by making
 * its proof for each opinion anybody thinks so of: the database cannot tell which they are.
 */
export async function endorsedIn(ctx: Ctx, consultationId: string, secret: Buffer): Promise<string[]> {
  const candidates = await ctx.db
    .selectFrom('endorsement')
    .innerJoin('opinion', 'opinion.id', 'endorsement.opinionId')
    .where('opinion.consultationId', '=', consultationId)
    .select('endorsement.opinionId as id')
    .distinct()
    .execute()
  const idOf = new Map(candidates.map(({ id }) => [endorseProof(secret, id).toString('hex'), id]))
  const proofs = [...idOf.keys()].map((hex) => Buffer.from(hex, 'hex'))
  const { rows } = await sql<{ proof: Buffer }>`
    select proof from endorsement where proof = any(${proofs}::bytea[])`.execute(ctx.db)
  return rows.map(({ proof }) => idOf.get(proof.toString('hex'))!).toSorted()
}

/**
 * What is shown of these opinions to who thought so too: the draft and the place they are about, and their words as far as members may read
 * them now; `shown` false when they may not any more.
 */
export function endorsedOpinions(ctx: Ctx, ids: readonly string[]) {
  return ctx.db
    .selectFrom('opinion')
    .leftJoin('draft', 'draft.id', 'opinion.draftId')
    .where('opinion.id', '=', sql<string>`any(${ids}::uuid[])`)
    .select(['opinion.id', 'opinion.draftId', 'draft.title as draftTitle', 'draft.withdrawnAt'])
    .select((eb) => [
      eb.cast<boolean>(isShown(eb), 'boolean').as('shown'),
      eb.case().when(isShown(eb)).then(eb.ref('opinion.stance')).end().as('stance'),
      eb.case().when(isShown(eb)).then(eb.ref('opinion.body')).end().as('body'),
      eb.case().when(isShown(eb)).then(eb.ref('opinion.suggestedWording')).end().as('suggestedWording'),
    ])
    .select(
      sql<{ label: string | null; body: string } | null>`(
        select jsonb_build_object('label', wording.label, 'body', left(wording.body, 160)) from wording
          where ${isWordingShown})`.as('about'),
    )
    .orderBy('draft.title')
    .orderBy('opinion.id')
    .execute()
}

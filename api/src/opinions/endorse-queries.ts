import { sql } from 'kysely'
import { vietnamDay } from 'shared/format'

import type { Ctx, Member } from '../context.ts'
import { endorseProof } from '../identity/device.ts'
import { lateUntil, toldUntil } from '../drafts/consultation-times.ts'
import { standing } from './queries.ts'
import { isShown } from './shown-words.ts'

/**
 * An opinion of a consultation that asks this member's unit, held against changes until the transaction ends: its words, whose it is, whether its
 * words are shown to members (`shown`), and its consultation's times; undefined when there is none.
 */
export function holdToEndorse(ctx: Ctx, member: Member, opinionId: string) {
  return ctx.db
    .selectFrom('opinion')
    .innerJoin('consultation', 'consultation.id', 'opinion.consultationId')
    .innerJoin('unit', 'unit.id', 'consultation.unitId')
    .leftJoin('draft', 'draft.id', 'opinion.draftId')
    .where('opinion.id', '=', opinionId)
    .where(standing)
    .where(sql<boolean>`unit.path @> ${member.unitPath}::ltree`)
    .select(['opinion.id', 'opinion.consultationId', 'opinion.ownerProof'])
    .select(['opinion.stance', 'opinion.kind', 'opinion.body', 'opinion.suggestedWording'])
    .select((eb) => eb.cast<boolean>(isShown(eb), 'boolean').as('shown'))
    .select(['consultation.opensAt', 'consultation.closesAt', 'draft.withdrawnAt'])
    .select(lateUntil.as('lateUntil'))
    .forShare('opinion')
    .executeTakeFirst()
}

/** Whether a device said already that it thinks so too. */
export async function isEndorsed(ctx: Ctx, proof: Buffer): Promise<boolean> {
  const row = await ctx.db
    .selectFrom('endorsement')
    .where('proof', '=', proof)
    .select('proof')
    .executeTakeFirst()
  return row !== undefined
}

/** Keeps that a device thinks so too; once, however often. */
export async function insertEndorsement(ctx: Ctx, opinionId: string, proof: Buffer): Promise<void> {
  await ctx.db
    .insertInto('endorsement')
    .values({ proof, opinionId, givenOn: vietnamDay(ctx.now) })
    .onConflict((oc) => oc.column('proof').doNothing())
    .execute()
}

/** Takes it back. */
export async function deleteEndorsement(ctx: Ctx, proof: Buffer): Promise<void> {
  await ctx.db.deleteFrom('endorsement').where('proof', '=', proof).execute()
}

/** Lets nobody think so too any more: the words are others now, or gone. */
export async function forgetEndorsements(ctx: Ctx, opinionId: string): Promise<void> {
  await ctx.db.deleteFrom('endorsement').where('opinionId', '=', opinionId).execute()
}

/** How many devices think as each of these opinions says, by its id; without the one that holds `secret`, and of rounds that are over. */
export async function endorsementsOf(
  ctx: Ctx,
  opinionIds: readonly string[],
  secret: Buffer | null,
): Promise<Map<string, number>> {
  if (opinionIds.length === 0) return new Map()
  const own = secret ? opinionIds.map((id) => endorseProof(secret, id)) : []
  const rows = await ctx.db
    .selectFrom('endorsement')
    .innerJoin('opinion', 'opinion.id', 'endorsement.opinionId')
    .innerJoin('consultation', 'consultation.id', 'opinion.consultationId')
    .where('endorsement.opinionId', 'in', opinionIds)
    .where('endorsement.givenOn', '<', toldUntil(ctx))
    .$if(own.length > 0, (qb) => qb.where('endorsement.proof', 'not in', own))
    .groupBy('endorsement.opinionId')
    .select((eb) => [
      'endorsement.opinionId as id',
      eb.cast<number>(eb.fn.countAll(), 'integer').as('devices'),
    ])
    .execute()
  return new Map(rows.map(({ id, devices }) => [id, devices]))
}

/** Which of these opinions the device that holds `secret` said of that it thinks so too. */
export async function endorsedAmong(
  ctx: Ctx,
  opinionIds: readonly string[],
  secret: Buffer | null,
): Promise<Set<string>> {
  if (!secret || opinionIds.length === 0) return new Set()
  const idOf = new Map(opinionIds.map((id) => [endorseProof(secret, id).toString('hex'), id]))
  const rows = await ctx.db
    .selectFrom('endorsement')
    .where(
      'proof',
      'in',
      [...idOf.keys()].map((hex) => Buffer.from(hex, 'hex')),
    )
    .select('proof')
    .execute()
  return new Set(rows.map(({ proof }) => idOf.get(proof.toString('hex'))!))
}

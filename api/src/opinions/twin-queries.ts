import { createHmac } from 'node:crypto'

import { sql } from 'kysely'
import type { NewOpinion } from 'shared/opinions'
import type { Quote } from 'shared/quotes'

import type { Ctx, Member } from '../context.ts'
import { ownerProof } from '../identity/device.ts'
import { standing } from './queries.ts'
import { digestOf, same } from './submission.ts'

/** `=` or `is`: unlike `is not distinct from`, both can use an index. */
const equals = (value: unknown) => (value === null ? 'is' : '=')

/** Lets one send of a device at a time look for what it said before: holds the others until the transaction ends. */
export async function oneAtATime(ctx: Ctx, secret: Buffer): Promise<void> {
  const key = createHmac('sha256', secret).update('one at a time').digest().readBigInt64BE()
  await sql`select pg_advisory_xact_lock(${String(key)}::bigint)`.execute(ctx.db)
}

/**
 * The device's own standing opinion that says the same words at the same place, or undefined. Where names were struck from it, the words are
 * those it was first sent with: sent again they do not bring the names back.
 */
export async function ownTwin(
  ctx: Ctx,
  member: Member,
  it: NewOpinion & { at: Quote | null },
  secret: Buffer,
) {
  const atPlace = ctx.db
    .selectFrom('opinion')
    .where('unitId', 'in', member.unitIds)
    .where('consultationId', '=', it.consultationId)
    .where(standing)
    .where('target', '=', it.target)
    .where('versionId', equals(it.versionId), it.versionId)
    .where('paragraphId', equals(it.paragraphId), it.paragraphId)
    .select(['id', 'ownerProof', 'digest', 'mayBeShown'])
  const worded = await atPlace
    .where('stance', '=', it.stance)
    .where('kind', equals(it.kind), it.kind)
    .where('body', '=', it.body)
    .where('suggestedWording', equals(it.suggestedWording), it.suggestedWording)
    .where('quoteExact', equals(it.at?.exact ?? null), it.at?.exact ?? null)
    .where('quoteStart', equals(it.at?.start ?? null), it.at?.start ?? null)
    .execute()
  const isOwn = (row: (typeof worded)[number]) =>
    row.ownerProof !== null && same(row.ownerProof, ownerProof(secret, row.id))
  const twin = worded.find(isOwn)
  if (twin) return twin
  const struck = await atPlace.where('redacted', '=', true).execute()
  // Whatever was wished about showing them, they are the same words.
  const sent = [true, false].map((mayBeShown) => ({ ...it, mayBeShown }))
  return struck.find(
    (row) => isOwn(row) && sent.some((words) => same(row.digest, digestOf(row.id, words, secret))),
  )
}

import { sql } from 'kysely'

import type { Ctx } from '../context.ts'
import type { Anchor } from './anchor.ts'
import type { Link } from './chain.ts'

/** How many entries get their place in one transaction: whoever waits for the head does not wait long. */
const SEALED_AT_ONCE = 1000

/**
 * Gives every committed entry its place in the chain. Apart from what wrote them: an entry is numbered after its transaction has ended,
 * so that none waits for another, however long it counts, and a transaction that fails leaves no gap.
 */
export async function sealEntries(ctx: Ctx): Promise<void> {
  for (;;) {
    const { rows } = await sql<{
      sealed: number
    }>`select seal_audit_entries(${SEALED_AT_ONCE}) as sealed`.execute(ctx.db)
    if ((rows[0]?.sealed ?? 0) < SEALED_AT_ONCE) return
  }
}

/** The place and the hash, in hex, of the last entry of the chain. */
export async function chainHead(ctx: Ctx): Promise<{ seq: number; hash: string }> {
  return ctx.db
    .selectFrom('auditHead')
    .select(['seq', sql<string>`encode(hash, 'hex')`.as('hash')])
    .executeTakeFirstOrThrow() as Promise<{ seq: number; hash: string }>
}

/** An entry's parts as its hash is made of them. */
export const linkColumns = [
  'auditEntry.id',
  sql<string>`to_char(audit_entry.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`.as('at'),
  'auditEntry.actorId',
  'auditEntry.job',
  'auditEntry.action',
  'auditEntry.unitId',
  sql<string>`audit_entry.detail::text`.as('detail'),
  sql<number>`audit_entry.seq`.as('seq'),
  sql<string>`encode(audit_entry.hash, 'hex')`.as('hash'),
] as const

/** The next entries of the chain after a place (from the first when null), in their order. */
export function linksAfter(ctx: Ctx, after: number | null, most: number): Promise<Link[]> {
  return ctx.db
    .selectFrom('auditEntry')
    .select(linkColumns)
    .where('seq', 'is not', null)
    .$if(after !== null, (qb) => qb.where('seq', '>', after))
    .orderBy('seq')
    .limit(most)
    .execute()
}

/** The anchors kept in the database, in the order of the chain. */
export function keptAnchors(ctx: Ctx): Promise<Anchor[]> {
  return ctx.db
    .selectFrom('auditAnchor')
    .select([sql<number>`seq`.as('seq'), sql<string>`encode(hash, 'hex')`.as('hash'), 'signature'])
    .orderBy('seq')
    .execute()
}

/** Keeps an anchor; the one already kept of the same place stays. */
export async function keepAnchor(ctx: Ctx, { seq, hash, signature }: Anchor): Promise<void> {
  await ctx.db
    .insertInto('auditAnchor')
    .values({ seq, hash: Buffer.from(hash, 'hex'), signature, at: ctx.now })
    .onConflict((it) => it.doNothing())
    .execute()
}

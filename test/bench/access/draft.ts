import type { Db } from 'db/connect'

import { openDraft, topUnit } from '../house/open-draft.ts'

/** Enough codes of one unit that no measurement comes through one of them faster than it may be used. */
export const CODES = Array.from(
  { length: 23 * 23 },
  (_, n) => `joinjoin${'abcdefghijkmnpqrstuvwxyz'[n % 23]}${'abcdefghijkmnpqrstuvwxyz'[Math.floor(n / 23)]}`,
)

/** A unit with those codes, and a draft of one paragraph that is open to it. */
export async function aDraftToOpen(db: Db) {
  const now = new Date()
  const ctx = { db, secret: 'x'.repeat(64), now, actor: { type: 'system', job: 'bench' } as const }
  const unitId = await topUnit(ctx, { level: 'grassroots', memberCount: 9 })
  await db
    .insertInto('joinLink')
    .values(CODES.map((code) => ({ code, unitId, createdAt: now })))
    .execute()
  const { consultationId, versionId } = await openDraft(ctx, unitId, { texts: ['Một đoạn.'] })
  const { paragraphId } = await db
    .selectFrom('wording')
    .where('versionId', '=', versionId)
    .select('paragraphId')
    .executeTakeFirstOrThrow()
  return { consultationId, versionId, paragraphId }
}

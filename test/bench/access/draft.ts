import { insertConsultation, insertDraft, insertVersion } from 'api/drafts/publish-queries'
import type { Db } from 'db/connect'
import { readingSections } from 'shared/reading-sections'

const DAY = 86_400_000

/** Enough codes of one unit that no measurement comes through one of them faster than it may be used. */
export const CODES = Array.from(
  { length: 23 * 23 },
  (_, n) => `joinjoin${'abcdefghijkmnpqrstuvwxyz'[n % 23]}${'abcdefghijkmnpqrstuvwxyz'[Math.floor(n / 23)]}`,
)

/** A unit with those codes, and a draft of one paragraph that is open to it. */
export async function aDraftToOpen(db: Db) {
  const now = new Date()
  const ctx = { db, secret: 'x'.repeat(64), now, actor: { type: 'system', job: 'bench' } as const }
  const unit = await db
    .insertInto('unit')
    .values({
      code: 'B',
      path: 'B',
      level: 'grassroots',
      name: 'Đơn vị đo',
      openedOn: '2020-01-01',
      memberCount: 9,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await db
    .insertInto('joinLink')
    .values(CODES.map((code) => ({ code, unitId: unit.id, createdAt: now })))
    .execute()
  const { id: consultationId } = await insertConsultation(ctx, {
    unitId: unit.id,
    title: 'Đo',
    opensAt: new Date(now.getTime() - DAY),
    closesAt: new Date(now.getTime() + DAY),
  })
  const draft = await insertDraft(ctx, { consultationId, title: 'Đo' }, 'do')
  const blocks = [{ kind: 'paragraph' as const, level: null, label: null, text: 'Một đoạn.' }]
  const sections = readingSections(blocks, (from, to) => `${from}-${to}`)
  const versionId = await insertVersion(
    ctx,
    { draftId: draft.id, number: 1, sourceName: '' },
    blocks,
    sections,
  )
  const { paragraphId } = await db
    .selectFrom('wording')
    .where('versionId', '=', versionId)
    .select('paragraphId')
    .executeTakeFirstOrThrow()
  return { consultationId, versionId, paragraphId }
}

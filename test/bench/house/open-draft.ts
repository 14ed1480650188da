import type { Ctx } from 'api/context'
import { insertConsultation, insertDraft, insertVersion } from 'api/drafts/publish-queries'
import { readingSections } from 'shared/reading-sections'
import type { UnitLevel } from 'shared/units'

const DAY = 86_400_000

/** The one unit at the top of a benchmark's house; its id. */
export async function topUnit(
  { db }: Ctx,
  { level = 'province', memberCount }: { level?: UnitLevel; memberCount: number },
): Promise<string> {
  const { id } = await db
    .insertInto('unit')
    .values({ code: 'B', path: 'B', level, name: 'Đơn vị đo', openedOn: '2020-01-01', memberCount })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** A draft of these paragraphs under `slug`, open to the unit until tomorrow, since yesterday or as many days ago as told. */
export async function openDraft(
  ctx: Ctx,
  unitId: string,
  { texts, slug = 'do', openDays = 1 }: { texts: readonly string[]; slug?: string; openDays?: number },
) {
  const { id: consultationId } = await insertConsultation(ctx, {
    unitId,
    title: slug,
    opensAt: new Date(ctx.now.getTime() - openDays * DAY),
    closesAt: new Date(ctx.now.getTime() + DAY),
  })
  const { id: draftId } = await insertDraft(ctx, { consultationId, title: slug }, slug)
  const blocks = texts.map((text) => ({ kind: 'paragraph' as const, level: null, label: null, text }))
  const sections = readingSections(blocks, (from, to) => `${from}-${to}`)
  const versionId = await insertVersion(ctx, { draftId, number: 1, sourceName: '' }, blocks, sections)
  return { consultationId, draftId, versionId }
}

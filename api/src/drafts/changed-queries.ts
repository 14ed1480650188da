import { sql } from 'kysely'

import type { Ctx } from '../context.ts'

/** Of a section of a version: which paragraphs do not read as in the version before, with what became of them; none for a first version. */
export function changesIn(ctx: Ctx, versionId: string, section: number) {
  return ctx.db
    .selectFrom('wording')
    .innerJoin('draftVersion', 'draftVersion.id', 'wording.versionId')
    .leftJoin('wordingSource', (join) =>
      join
        .onRef('wordingSource.versionId', '=', 'wording.versionId')
        .onRef('wordingSource.paragraphId', '=', 'wording.paragraphId'),
    )
    .where('wording.versionId', '=', versionId)
    .where('wording.sectionNumber', '=', section)
    .where('draftVersion.number', '>', 1)
    .where((eb) =>
      eb.or([eb('wordingSource.state', 'is', null), eb('wordingSource.state', 'not in', ['kept', 'moved'])]),
    )
    .select(['wording.paragraphId as id', sql<string>`coalesce(wording_source.state, 'new')`.as('state')])
    .distinct()
    .execute()
}

/** Of a section of a version: the paragraphs that took in others, in this version or one before, and which. */
export function takenInto(ctx: Ctx, versionId: string, section: number) {
  return ctx.db
    .selectFrom('wording')
    .innerJoin('paragraph', 'paragraph.mergedInto', 'wording.paragraphId')
    .where('wording.versionId', '=', versionId)
    .where('wording.sectionNumber', '=', section)
    .groupBy('wording.paragraphId')
    .select([
      'wording.paragraphId as into',
      sql<string[]>`array_agg(paragraph.id order by paragraph.id)`.as('ids'),
    ])
    .execute()
}

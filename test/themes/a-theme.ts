import { db } from '../setup/database.ts'

type Theme = { position?: number; keyphrases?: string[]; opinionCount?: number; typicalIds?: string[] }

/** A theme of a draft that holds nothing yet, and its id; what an analysis would have found is given, or none of it. */
export async function anEmptyTheme(
  draft: { id: string },
  label: string,
  { position = 1, keyphrases = [], opinionCount = 0, typicalIds = [] }: Theme = {},
): Promise<string> {
  const { id } = await db
    .insertInto('theme')
    .values({
      draftId: draft.id,
      position,
      label,
      description: '',
      keyphrases,
      distinguishing: [],
      opinionCount,
      typicalIds,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** The opinions of a theme as far from its middle as those of a mixed one. */
export async function setLoose(themeId: string): Promise<void> {
  await db.updateTable('themeOpinion').where('themeId', '=', themeId).set({ closeness: 0.4 }).execute()
}

/** A theme of a draft with these opinions, as an analysis leaves it, and its id. */
export async function aTheme(
  draft: { id: string },
  label: string,
  opinionIds: readonly string[],
): Promise<string> {
  const themeId = await anEmptyTheme(draft, label, {
    opinionCount: opinionIds.length,
    typicalIds: opinionIds.slice(0, 1),
  })
  await db
    .insertInto('themeOpinion')
    .values(opinionIds.map((opinionId) => ({ themeId, opinionId })))
    .execute()
  return themeId
}

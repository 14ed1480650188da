import type { Ctx } from '../context.ts'

/** A theme as an analysis found it, with the theme of the analysis before that it goes on as, if any. */
export type FoundTheme = {
  id: string | null
  position: number
  label: string
  description: string
  keyphrases: string[]
  distinguishing: string[]
  typicalIds: string[]
  opinionIds: string[]
}

/** How many rows go into one statement. */
const ROWS_AT_ONCE = 10_000

/** The themes a draft has now with the opinions in each: what the next analysis is matched against. */
export async function themeMembers(ctx: Ctx, draftId: string): Promise<Map<string, Set<string>>> {
  const rows = await ctx.db
    .selectFrom('themeOpinion')
    .innerJoin('theme', 'theme.id', 'themeOpinion.themeId')
    .where('theme.draftId', '=', draftId)
    .select(['theme.id', 'themeOpinion.opinionId'])
    .execute()
  const members = new Map<string, Set<string>>()
  for (const { id, opinionId } of rows) members.set(id, (members.get(id) ?? new Set()).add(opinionId))
  return members
}

/** The names people gave to themes of a draft, by theme. */
export async function givenLabels(ctx: Ctx, draftId: string): Promise<Map<string, string>> {
  const rows = await ctx.db
    .selectFrom('theme')
    .where('draftId', '=', draftId)
    .where('givenLabel', 'is not', null)
    .select(['id', 'givenLabel'])
    .orderBy('position')
    .execute()
  return new Map(rows.flatMap(({ id, givenLabel }) => (givenLabel === null ? [] : [[id, givenLabel]])))
}

/** Keeps with an analysis the given names that found no successor in it. */
export async function keepEndedLabels(ctx: Ctx, analysisId: string, endedLabels: string[]): Promise<void> {
  await ctx.db.updateTable('analysis').where('id', '=', analysisId).set({ endedLabels }).execute()
}

/** Puts the themes of a new analysis in the place of the old: those that go on keep their id, their given name and their answers. */
export async function replaceThemes(ctx: Ctx, draftId: string, themes: FoundTheme[]): Promise<void> {
  const goOn = themes.flatMap((theme) => (theme.id ? [theme.id] : []))
  await ctx.db
    .deleteFrom('theme')
    .where('draftId', '=', draftId)
    .$if(goOn.length > 0, (qb) => qb.where('id', 'not in', goOn))
    .execute()
  for (const theme of themes) await keepTheme(ctx, draftId, theme)
}

async function keepTheme(ctx: Ctx, draftId: string, { id, opinionIds, ...theme }: FoundTheme): Promise<void> {
  const row = { ...theme, opinionCount: opinionIds.length }
  const themeId = id ?? (await insertTheme(ctx, draftId, row)).id
  if (id) {
    await ctx.db.updateTable('theme').where('id', '=', id).set(row).execute()
    await ctx.db.deleteFrom('themeOpinion').where('themeId', '=', id).execute()
  }
  for (let at = 0; at < opinionIds.length; at += ROWS_AT_ONCE)
    await ctx.db
      .insertInto('themeOpinion')
      .values(opinionIds.slice(at, at + ROWS_AT_ONCE).map((opinionId) => ({ themeId, opinionId })))
      .execute()
}

function insertTheme(
  ctx: Ctx,
  draftId: string,
  row: Omit<FoundTheme, 'id' | 'opinionIds'> & { opinionCount: number },
) {
  return ctx.db
    .insertInto('theme')
    .values({ ...row, draftId })
    .returning('id')
    .executeTakeFirstOrThrow()
}

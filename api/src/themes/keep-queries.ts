import { sql } from 'kysely'

import type { Ctx } from '../context.ts'
import { isShown } from '../opinions/shown.ts'
import type { Standing } from './honouring.ts'

/** A theme as it is to stand after an analysis: `id` is that of the theme it goes on as, null for a new one. */
export type KeptTheme = {
  id: string | null
  /** The name the engine gave the group in its result; null for a theme it did not find. */
  foundAs: string | null
  /** What the engine says of it; null leaves what stands. */
  found: {
    /** Absent when the theme keeps the name it has. */
    label?: string
    description: string
    keyphrases: string[]
    distinguishing: string[]
    typicalIds: string[]
  } | null
  opinions: { opinionId: string; closeness: number }[]
}

/** How near to its theme an opinion counts that people put there, and the engine did not. */
export const PLACED_CLOSENESS = 1

/** How many rows go into one statement. */
const ROWS_AT_ONCE = 10_000

/** The themes a draft has now: the opinions in each that others may read, those that people placed there, and whether people keep it. */
export async function standingThemes(ctx: Ctx, draftId: string): Promise<Map<string, Standing>> {
  const rows = await ctx.db
    .selectFrom('theme')
    .leftJoin('themeOpinion', 'themeOpinion.themeId', 'theme.id')
    .leftJoin('opinion', (join) => join.onRef('opinion.id', '=', 'themeOpinion.opinionId').on(isShown))
    .where('theme.draftId', '=', draftId)
    .select(['theme.id', 'theme.pinned', 'opinion.id as opinionId', 'themeOpinion.placed'])
    .execute()
  return new Map(
    [...Map.groupBy(rows, (row) => row.id)].map(([id, own]) => [
      id,
      {
        kept: own[0]!.pinned,
        members: new Set(own.flatMap((row) => row.opinionId ?? [])),
        placed: new Set(own.flatMap((row) => (row.placed && row.opinionId) || [])),
      },
    ]),
  )
}

/** The opinions of a draft that people set apart from all themes. */
export async function setApart(ctx: Ctx, draftId: string): Promise<Set<string>> {
  const rows = await ctx.db
    .selectFrom('opinionSetApart')
    .where('draftId', '=', draftId)
    .select('opinionId')
    .execute()
  return new Set(rows.map((row) => row.opinionId))
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

/** The names the engine gave the themes of a draft, by theme. */
export async function foundLabels(ctx: Ctx, draftId: string): Promise<Map<string, string>> {
  const rows = await ctx.db
    .selectFrom('theme')
    .where('draftId', '=', draftId)
    .select(['id', 'label'])
    .execute()
  return new Map(rows.map(({ id, label }) => [id, label]))
}

/** Keeps with an analysis the given names that found no successor in it. */
export async function keepEndedLabels(ctx: Ctx, analysisId: string, endedLabels: string[]): Promise<void> {
  await ctx.db.updateTable('analysis').where('id', '=', analysisId).set({ endedLabels }).execute()
}

/**
 * Puts the themes of a new analysis, the largest first, in the place of the old: those that go on keep their id, their given name, their
 * answers, and which of their opinions people placed there. Returns the ids, in the order given.
 */
export async function replaceThemes(ctx: Ctx, draftId: string, themes: KeptTheme[]): Promise<string[]> {
  const goOn = themes.flatMap((theme) => (theme.id ? [theme.id] : []))
  await ctx.db
    .deleteFrom('theme')
    .where('draftId', '=', draftId)
    .$if(goOn.length > 0, (qb) => qb.where('id', 'not in', goOn))
    .execute()
  const ids: string[] = []
  for (const [index, theme] of themes.entries())
    ids.push(await keepTheme(ctx, draftId, { ...theme, position: index + 1 }))
  return ids
}

async function keepTheme(
  ctx: Ctx,
  draftId: string,
  { id, found, opinions, position }: Omit<KeptTheme, 'foundAs'> & { position: number },
): Promise<string> {
  const row = { position, opinionCount: opinions.length }
  const themeId = id ?? (await insertTheme(ctx, draftId, { ...row, label: '', ...found! })).id
  if (id) {
    await ctx.db
      .updateTable('theme')
      .where('id', '=', id)
      .set({ ...row, ...found })
      .execute()
    await ctx.db
      .deleteFrom('themeOpinion')
      .where('themeId', '=', id)
      .where(
        sql<boolean>`not (placed and opinion_id = any(${opinions.map(({ opinionId }) => opinionId)}::uuid[]))`,
      )
      .execute()
  }
  for (let at = 0; at < opinions.length; at += ROWS_AT_ONCE)
    await ctx.db
      .insertInto('themeOpinion')
      .values(opinions.slice(at, at + ROWS_AT_ONCE).map((it) => ({ ...it, themeId })))
      .onConflict((oc) =>
        oc
          .columns(['themeId', 'opinionId'])
          .doUpdateSet((eb) => ({ closeness: eb.ref('excluded.closeness') })),
      )
      .execute()
  return themeId
}

function insertTheme(
  ctx: Ctx,
  draftId: string,
  row: NonNullable<KeptTheme['found']> & { label: string; position: number; opinionCount: number },
) {
  return ctx.db
    .insertInto('theme')
    .values({ ...row, draftId })
    .returning('id')
    .executeTakeFirstOrThrow()
}

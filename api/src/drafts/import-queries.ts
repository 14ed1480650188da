import type { Block } from 'shared/outline'
import type { Doubt } from 'shared/outline-doubts'
import type { Note } from 'shared/outline-notes'
import type { OutlineEdit } from 'shared/outline-edits'
import { powers } from 'shared/powers'

import type { Ctx } from '../context.ts'
import { visibleTo } from '../visible.ts'

const columns = [
  'draftImport.id',
  'draftImport.sourceName',
  'draftImport.title',
  'draftImport.understood',
  'draftImport.edits',
  'draftImport.undone',
  'draftImport.notes',
  'draftImport.doubts',
  'draftImport.revision',
  'draftImport.versionOf',
  'draftImport.carried',
  'draftImport.publishedAt',
  'draftImport.draftId',
  'unit.id as unitId',
  'unit.path',
] as const

/** Keeps a file as it was understood; returns the id of the import. */
export function insertImport(
  ctx: Ctx,
  row: {
    unitId: string
    sourceName: string
    title: string
    understood: Block[]
    notes: Note[]
    doubts: Doubt[]
    createdBy: string
    versionOf?: string | null
  },
) {
  return ctx.db
    .insertInto('draftImport')
    .values({
      ...row,
      understood: JSON.stringify(row.understood),
      notes: JSON.stringify(row.notes),
      doubts: JSON.stringify(row.doubts),
      createdAt: ctx.now,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
}

/** An import in sight of the acting analyst, with the file as understood, the edits made and the edits taken back; or undefined. */
export function importInSight(ctx: Ctx, importId: string) {
  return inSight(ctx, importId).executeTakeFirst()
}

/** The same, held until the transaction ends: nobody else changes or publishes it meanwhile. */
export function holdImport(ctx: Ctx, importId: string) {
  return inSight(ctx, importId).forUpdate('draftImport').executeTakeFirst()
}

function inSight(ctx: Ctx, importId: string) {
  return ctx.db
    .selectFrom('draftImport')
    .innerJoin('unit', 'unit.id', 'draftImport.unitId')
    .where('draftImport.id', '=', importId)
    .where(visibleTo(ctx, 'unit.path', powers.publishDrafts))
    .select(columns)
}

/** Imports not yet published, latest first. */
export function importsInSight(ctx: Ctx) {
  return ctx.db
    .selectFrom('draftImport')
    .innerJoin('unit', 'unit.id', 'draftImport.unitId')
    .where(visibleTo(ctx, 'unit.path', powers.publishDrafts))
    .where('publishedAt', 'is', null)
    .select(['draftImport.id', 'sourceName', 'title', 'createdAt', 'versionOf'])
    .orderBy('createdAt', 'desc')
    .limit(50)
    .execute()
}

/** Keeps the edits of an import and those taken back, as its next revision. */
export async function keepEdits(
  ctx: Ctx,
  importId: string,
  { edits, undone }: { edits: OutlineEdit[]; undone: OutlineEdit[] },
): Promise<void> {
  await ctx.db
    .updateTable('draftImport')
    .where('id', '=', importId)
    .set((eb) => ({
      edits: JSON.stringify(edits),
      undone: JSON.stringify(undone),
      revision: eb('revision', '+', 1),
    }))
    .execute()
}

/** Marks an import as published, as this draft. */
export async function closeImport(ctx: Ctx, importId: string, draftId: string): Promise<void> {
  await ctx.db
    .updateTable('draftImport')
    .where('id', '=', importId)
    .set({ publishedAt: ctx.now, draftId })
    .execute()
}

/** Opens the import of a draft again; its id, or undefined when the draft came of none. */
export async function openImportOf(ctx: Ctx, draftId: string): Promise<string | undefined> {
  const row = await ctx.db
    .updateTable('draftImport')
    .where('draftId', '=', draftId)
    .where('versionOf', 'is', null)
    .set({ publishedAt: null })
    .returning('id')
    .executeTakeFirst()
  return row?.id
}

import type { Block } from 'shared/outline'
import { doubtsAfter } from 'shared/outline-doubts'
import { applyEdits, editRefusal, type OutlineEdit } from 'shared/outline-edits'
import { powers } from 'shared/powers'

import { record } from '../audit/queries.ts'
import { type Ctx, staffOf, write } from '../context.ts'
import { refuse } from '../errors.ts'
import { unitInSight } from '../units/queries.ts'
import { demandRole } from '../visible.ts'
import { holdImport, importInSight, insertImport, keepEdits } from './import-queries.ts'
import { readAside, type Source } from './reading.ts'
import { draftInReach } from './queries.ts'

/**
 * Reads a file or a pasted text and keeps what was understood, to be looked at before anything is published: as a draft of a unit, or
 * as the next version of a draft.
 *
 * @throws `missing unit.missing | draft.missing`; `forbidden`; `invalid file.none` neither a file nor a text; the refusals of `outline` for a file that cannot be read: each names the remedy.
 */
export async function importDraft(
  ctx: Ctx,
  place: { unitId: string } | { draftId: string },
  source: Source,
): Promise<{ id: string }> {
  const staff = staffOf(ctx)
  const { unitId, versionOf, path } = await placeOf(ctx, place)
  demandRole(ctx, path, powers.publishDrafts)

  if ('text' in source && source.text.trim() === '') throw refuse('invalid', 'file.none')
  const read = await readAside(source)
  const sourceName = 'text' in source ? '' : source.name.slice(0, 200)
  return write(ctx, async (ctx) => {
    const title = (read.title ?? sourceName.replace(/\.\w+$/, '')).slice(0, 300)
    const row = {
      unitId,
      versionOf,
      sourceName,
      title,
      understood: read.blocks,
      createdBy: staff.id,
      notes: read.notes,
      doubts: read.doubts,
    }
    const kept = await insertImport(ctx, row)
    await record(ctx, 'import.read', { unitId, importId: kept.id, blocks: read.blocks.length })
    return kept
  })
}

async function placeOf(ctx: Ctx, place: { unitId: string } | { draftId: string }) {
  if ('draftId' in place) {
    const draft = await draftInReach(ctx, place.draftId)
    if (!draft) throw refuse('missing', 'draft.missing')
    return { unitId: draft.unitId, versionOf: draft.id, path: draft.path }
  }
  const unit = await unitInSight(ctx, place.unitId)
  if (!unit) throw refuse('missing', 'unit.missing')
  return { unitId: unit.id, versionOf: null, path: unit.path }
}

/** An import with its blocks as they stand after the edits, what the importer tells of the file, and the doubts nobody has looked into yet. @throws `missing`. */
export async function preview(ctx: Ctx, importId: string) {
  const found = await importInSight(ctx, importId)
  if (!found) throw refuse('missing', 'import.missing')
  const { understood, edits, undone, doubts, path, carried: _, ...rest } = found
  return {
    ...rest,
    blocks: blocksOf(found),
    doubts: doubtsAfter(doubts, edits),
    edits: edits.length,
    undone: undone.length,
  }
}

/** The blocks of an import after its edits. */
export function blocksOf(found: { understood: Block[]; edits: OutlineEdit[] }): Block[] {
  return applyEdits(found.understood, found.edits)
}

/**
 * Makes one correction, takes the last one back, or makes it again; returns the new revision.
 *
 * @throws `missing`; `conflict import.changed` the page showed an older revision; `conflict import.published`;
 *   `invalid edit.…` the correction cannot be made there; `conflict edit.nothingToUndo | edit.nothingToRedo`.
 */
export function correct(
  ctx: Ctx,
  importId: string,
  revision: number,
  change: OutlineEdit | 'undo' | 'redo',
): Promise<{ revision: number }> {
  return write(ctx, async (ctx) => {
    const found = await holdImport(ctx, importId)
    if (!found) throw refuse('missing', 'import.missing')
    if (found.publishedAt) throw refuse('conflict', 'import.published')
    if (found.revision !== revision) throw refuse('conflict', 'import.changed')
    await keepEdits(ctx, importId, changed(found, change))
    await record(ctx, 'import.corrected', {
      unitId: found.unitId,
      importId,
      change: typeof change === 'string' ? change : change.do,
    })
    return { revision: revision + 1 }
  })
}

type History = { edits: OutlineEdit[]; undone: OutlineEdit[] }

function changed(found: History & { understood: Block[] }, change: OutlineEdit | 'undo' | 'redo'): History {
  const { edits, undone } = found
  if (change === 'undo') {
    const last = edits.at(-1)
    if (!last) throw refuse('conflict', 'edit.nothingToUndo')
    return { edits: edits.slice(0, -1), undone: [...undone, last] }
  }
  if (change === 'redo') {
    const next = undone.at(-1)
    if (!next) throw refuse('conflict', 'edit.nothingToRedo')
    return { edits: [...edits, next], undone: undone.slice(0, -1) }
  }
  const blocks = blocksOf(found)
  const refusal = editRefusal(blocks, change)
  if (refusal) throw refuse('invalid', refusal)
  return { edits: [...edits, change], undone: [] }
}

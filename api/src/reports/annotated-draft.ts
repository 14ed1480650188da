import type { OpinionFilter } from 'shared/opinion-filter'
import { vietnamDay } from 'shared/format'
import { reportWords } from 'shared/words/reports'

import type { Ctx } from '../context.ts'
import type { AnnotatedBlock, Note } from '../documents/annotated/model.ts'
import { wholeWording } from '../drafts/queries.ts'
import { attributionIn } from '../opinions/attribution.ts'
import { tellsAnything } from '../opinions/told.ts'
import { shownThemes } from '../themes/shown.ts'
import { countedNote, noteOf, plainNote } from './annotated-notes.ts'
import { annotatedRows, type Cell, silentCells, themeCellsByPlace } from './annotated-rows.ts'

/** What each comment is: an opinion, or a theme wherever it is spoken of. */
export type NotesBy = 'opinions' | 'themes'

type Asked = {
  draft: { id: string; path: string; versionId: string; consultationId: string }
  filter: OpinionFilter
  by: NotesBy
}

/**
 * The blocks of the draft's newest version, each with what the opinions a filter names say about it; on the first one also what is said about the
 * draft as a whole and about paragraphs no longer in it. Of a group whose list may not be opened nothing is said. To be read inside an open
 * transaction.
 */
export async function* annotatedBlocks(
  ctx: Ctx,
  { draft, filter, by }: Asked,
): AsyncGenerator<AnnotatedBlock> {
  const wording = await wholeWording(ctx, draft.versionId)
  const blocks = wording.map(({ kind, level, label, body, position, tableRow }) => {
    const row = tableRow ? { row: tableRow } : {}
    return { position, block: { kind: kind as AnnotatedBlock['kind'], level, label, text: body, ...row } }
  })
  if (!(await tellsAnything(ctx, filter))) {
    for (const [index, { block }] of blocks.entries())
      yield { ...block, notes: index === 0 ? [plainNote(reportWords.notQuotable)] : [] }
    return
  }
  const themes =
    by === 'themes'
      ? (await shownThemes(ctx, draft, { section: undefined, day: vietnamDay(ctx.now) })).themes
      : []
  const wanted = { filter, versionId: draft.versionId, themeIds: themes.map(({ id }) => id) }
  const silent = byPlace(await silentCells(ctx, wanted))
  const inThemes = byPlace(themes.length > 0 ? await themeCellsByPlace(ctx, wanted) : [])
  const attribution = await attributionIn(ctx, [draft.consultationId])
  const counted = (position: number | null): Note[] => {
    const cells = Map.groupBy(inThemes.get(position) ?? [], (cell) => cell.themeId)
    const none = silent.get(position)
    return [
      ...themes.flatMap((theme) => (cells.has(theme.id) ? [countedNote(cells.get(theme.id)!, theme)] : [])),
      ...(none ? [countedNote(none)] : []),
    ]
  }

  const rows = annotatedRows(ctx, wanted)
  let row = (await rows.next()).value
  const rowsAt = async (position: number | null, text: string | null) => {
    const notes: Note[] = []
    for (; row && row.position === position; row = (await rows.next()).value)
      notes.push(noteOf(row, attribution(row.batchId), text))
    return notes
  }
  for (const [index, { block, position }] of blocks.entries()) {
    const nowhere = index === 0 ? [...counted(null), ...(await rowsAt(null, null))] : []
    const here = [...counted(position), ...(await rowsAt(position, block.text))]
    yield { ...block, notes: [...nowhere, ...here] }
  }
}

const byPlace = (cells: readonly Cell[]) => Map.groupBy(cells, (cell) => cell.position)

import { type EntryColumn, entryColumns } from 'shared/entry-import'
import { HEADS_MAX } from 'shared/meetings'
import { BODY_MAX, WORDING_MAX } from 'shared/opinion-terms'
import { entryCellHints as hints, entryCellRefusals as refusals } from 'shared/words/entry-cells'
import { entryImportWords as words } from 'shared/words/entry-import'

import type { CellRule, Choices, SheetColumn } from '../documents/workbook.ts'

const WIDTHS: Record<EntryColumn, number> = {
  key: 12,
  place: 44,
  stance: 20,
  kind: 14,
  body: 60,
  suggestedWording: 50,
  contributorGroup: 24,
  sharedBy: 14,
  unit: 34,
}

const typed: Partial<Record<EntryColumn, CellRule>> = {
  body: { of: 'text', lengthMax: BODY_MAX, refusal: refusals.body },
  suggestedWording: { of: 'text', lengthMax: WORDING_MAX, refusal: refusals.suggestedWording },
  sharedBy: { of: 'whole', from: 1, to: HEADS_MAX, refusal: refusals.sharedBy },
}

/** The columns of a file of opinions. What their cells take is what `readEntries` takes, but for names written otherwise. */
export function entryCells(choices: Readonly<Partial<Record<EntryColumn, Choices>>>): SheetColumn[] {
  return entryColumns.map((it) => {
    const header = words.columns[it]
    const listed = choices[it]
    const hint = hints[it]
    const takes: CellRule | undefined =
      listed && it !== 'key' ? { of: 'list', choices: listed, refusal: refusals[it] } : typed[it]
    return {
      ...{ header, width: WIDTHS[it], format: it === 'sharedBy' ? 'integer' : 'text' },
      ...(takes && { takes }),
      ...(hint && { hint: { title: header, text: hint } }),
    }
  })
}

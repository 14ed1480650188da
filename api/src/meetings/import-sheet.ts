import { createHmac } from 'node:crypto'

import { ENTRY_ROWS_MAX, type EntryColumn, entryColumns, type EntryRow } from 'shared/entry-import'
import type { WrongRow } from 'shared/list-import'
import { entryImportWords as words } from 'shared/words/entry-import'
import { explain } from 'shared/words/errors'

import type { Choices, Sheet, SheetColumn } from '../documents/workbook.ts'
import { xlsxBytes } from '../documents/xlsx.ts'
import { entryCells } from './import-cells.ts'
import { choicesOf, type Pickable } from './import-choices.ts'

/** What tells the file of one meeting from those of others; says nothing once its secret is forgotten. */
export function markOf(secret: Buffer): string {
  return createHmac('sha256', secret).update('file').digest('hex').slice(0, 16)
}

/** An empty file of opinions for one meeting: what may be picked in each cell, every place, the unit it is of, and what belongs where. */
export function entryTemplate(name: string, mark: string, pickable: Pickable): Promise<Buffer> {
  const { sheets, choices } = choicesOf(pickable)
  return xlsxBytes({
    title: name,
    sheets: [
      { ...dataSheet(words.sheet, name, mark, choices), rows: [] },
      ...sheets,
      {
        name: words.guideSheet,
        titleLines: [words.guideSheet],
        columns: [
          { header: words.guideSheet, width: 26, format: 'text' },
          { header: '', width: 100, format: 'text' },
        ],
        rows: words.guide,
        totals: null,
      },
    ],
  })
}

/**
 * The wrong rows of a file as they stand there, with the reason of each in the last column; to be mended and sent again. What may be picked is
 * as in the template.
 */
export function wrongEntriesFile(
  name: string,
  mark: string,
  { rows, wrong, ...pickable }: { rows: readonly EntryRow[]; wrong: readonly WrongRow[] } & Pickable,
): Promise<Buffer> {
  const cellsOf = new Map(rows.map(({ row, cells }) => [row, cells]))
  const { sheets, choices } = choicesOf(pickable)
  const sheet = dataSheet(words.wrongSheet, name, mark, choices)
  const more: SheetColumn[] = [
    { header: words.row, width: 8, format: 'integer' },
    { header: words.reason, width: 60, format: 'text' },
  ]
  return xlsxBytes({
    title: name,
    sheets: [
      {
        ...sheet,
        columns: [...sheet.columns, ...more],
        rows: wrong.map(({ row, reason, params }) => {
          const cells = cellsOf.get(row) ?? {}
          const typed = entryColumns.map((it) => asTyped(it, cells[it] ?? ''))
          return [...typed, row, explain({ reason, params })]
        }),
      },
      ...sheets,
    ],
  })
}

/** What stood in a cell. Heads are a number again: a number written as a text is refused by the cell's own rule when it is touched. */
function asTyped(column: EntryColumn, text: string): string | number | null {
  if (column === 'sharedBy' && /^\d{1,9}$/.test(text)) return Number(text)
  return text || null
}

function dataSheet(
  name: string,
  title: string,
  mark: string,
  choices: Partial<Record<EntryColumn, Choices>>,
): Omit<Sheet, 'rows'> {
  const titleLines = [title, words.mark(mark)]
  return { name, titleLines, columns: entryCells(choices), rowsToFill: ENTRY_ROWS_MAX, totals: null }
}

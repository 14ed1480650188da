import type { EntryColumn } from 'shared/entry-import'
import { entryImportWords as words } from 'shared/words/entry-import'
import { contributorGroupNames, kindNames, stanceNames } from 'shared/words/opinions'

import type { Choices, Sheet } from '../documents/workbook.ts'
import type { CodedPlace } from './import-places.ts'

/** What may be picked in the cells of one meeting's file. `unit` is the meeting's own. */
export type Pickable = { places: readonly CodedPlace[]; unit: string }

/** The words stand below the title and the head of their sheet. */
const FROM_ROW = 3

/**
 * The sheets on which stands what may be picked in a file of opinions, and where it stands for each column that has a list: on a sheet, never in
 * the cell's own rule, where every comma would end a choice and 255 letters are all.
 */
export function choicesOf({ places, unit }: Pickable): {
  sheets: Sheet[]
  choices: Partial<Record<EntryColumn, Choices>>
} {
  const lists: [EntryColumn, readonly string[]][] = [
    ['stance', Object.values(stanceNames)],
    ['kind', Object.values(kindNames)],
    ['contributorGroup', Object.values(contributorGroupNames)],
    ['unit', [unit]],
  ]
  const longest = Math.max(...lists.map(([, list]) => list.length))
  const at = (sheet: string, column: string, count: number): Choices => ({
    ...{ sheet, column, fromRow: FROM_ROW, toRow: FROM_ROW + count - 1 },
  })
  return {
    sheets: [
      {
        name: words.placesSheet,
        titleLines: [words.placesSheet],
        columns: [{ header: words.placesSheet, width: 120, format: 'text' }],
        rows: places.map(({ shown }) => [shown]),
        totals: null,
      },
      {
        name: words.choicesSheet,
        titleLines: [words.choicesSheet],
        columns: lists.map(([it]) => ({ header: words.columns[it], width: 34, format: 'text' })),
        rows: Array.from({ length: longest }, (_, row) => lists.map(([, list]) => list[row] ?? null)),
        totals: null,
      },
    ],
    choices: {
      place: at(words.placesSheet, 'A', places.length),
      ...Object.fromEntries(
        lists.map(([it, list], column) => [it, at(words.choicesSheet, 'ABCD'[column]!, list.length)]),
      ),
    },
  }
}

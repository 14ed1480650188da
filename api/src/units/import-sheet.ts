import { type UnitColumn, unitColumns, type UnitRow, type WrongRow } from 'shared/unit-import'
import type { UnitLevel } from 'shared/units'
import { explain } from 'shared/words/errors'
import { unitImportWords as words } from 'shared/words/unit-import'

import type { SheetColumn } from '../documents/workbook.ts'
import { xlsxBytes } from '../documents/xlsx.ts'

const WIDTHS: Record<UnitColumn, number> = {
  code: 18,
  name: 46,
  level: 20,
  parent: 18,
  kind: 18,
  members: 14,
  previousCode: 14,
  successor: 18,
}

const column = (it: UnitColumn): SheetColumn => ({
  header: words.columns[it],
  width: WIDTHS[it],
  format: it === 'members' ? 'integer' : 'text',
})

/** The wrong rows of a list as they stand in the file, with the reason of each in the last column; to be mended and sent again. */
export function wrongRowsFile(rows: readonly UnitRow[], wrong: readonly WrongRow[]): Promise<Buffer> {
  const cellsOf = new Map(rows.map(({ row, cells }) => [row, cells]))
  return xlsxBytes({
    title: words.wrongSheet,
    sheets: [
      {
        name: words.wrongSheet,
        titleLines: [words.wrongSheet],
        columns: [
          ...unitColumns.map(column),
          { header: words.row, width: 8, format: 'integer' },
          { header: words.reason, width: 60, format: 'text' },
        ],
        rows: wrong.map(({ row, reason, params }) => {
          const cells = cellsOf.get(row) ?? {}
          return [...unitColumns.map((it) => cells[it] || null), row, explain({ reason, params })]
        }),
        totals: null,
      },
    ],
  })
}

/** An empty list with its headings, two rows to show how, and a sheet that says what belongs where. */
export function unitListTemplate(levels: Record<UnitLevel, string>): Promise<Buffer> {
  const plain = { titleLines: [words.templateTitle], totals: null }
  return xlsxBytes({
    title: words.templateTitle,
    sheets: [
      { ...plain, name: words.sheet, columns: unitColumns.map(column), rows: words.example },
      {
        ...plain,
        name: words.guideSheet,
        columns: [
          { header: words.guideSheet, width: 22, format: 'text' },
          { header: '', width: 90, format: 'text' },
        ],
        rows: words.guide(levels),
      },
    ],
  })
}

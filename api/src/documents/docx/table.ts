import {
  BorderStyle,
  Paragraph,
  Table,
  TableBorders,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx'

import type { Columns, Grid, GridCell, Item } from '../composition.ts'
import { paragraph, paragraphLook, rule, runs } from './line.ts'
import { eighths, twips, twipsOfPt } from './units.ts'

/** A table with borders, followed by the small gap that Word needs after a table. */
export function grid(it: Grid): (Table | Paragraph)[] {
  const border = { style: BorderStyle.SINGLE, size: eighths(it.borderPt), color: '000000' }
  const [x, y] = [twips(it.paddingMm.x), twips(it.paddingMm.y)]
  const table = new Table({
    ...fixed(it.widthsMm, 0),
    borders: {
      top: border,
      bottom: border,
      left: border,
      right: border,
      insideHorizontal: border,
      insideVertical: border,
    },
    margins: { top: y, bottom: y, left: x, right: x },
    rows: [
      ...it.header.map((cells) => gridRow(cells, { tableHeader: true, cantSplit: true })),
      ...it.rows.map((row) => gridRow(row.cells, { cantSplit: !row.splittable })),
    ],
  })
  return [
    table,
    new Paragraph({ spacing: { before: 0, after: 0, line: twipsOfPt(it.afterPt), lineRule: 'exact' } }),
  ]
}

function gridRow(cells: GridCell[], options: { tableHeader?: boolean; cantSplit: boolean }): TableRow {
  return new TableRow({
    ...options,
    children: cells.map(
      (cell) =>
        new TableCell({
          columnSpan: cell.columnSpan,
          rowSpan: cell.rowSpan,
          width: { size: twips(cell.widthMm), type: WidthType.DXA },
          ...(options.tableHeader && { verticalAlign: VerticalAlignTable.CENTER }),
          children: (cell.lines.length ? cell.lines : [[]]).map(
            (pieces) => new Paragraph({ ...paragraphLook(cell.look), children: runs(pieces, cell.look) }),
          ),
        }),
    ),
  })
}

/** A table without borders whose rows stay together on one page. */
export function columns(it: Columns): Table {
  return new Table({
    ...fixed(it.widthsMm, it.shiftMm),
    borders: TableBorders.NONE,
    margins: { top: 0, bottom: 0, left: 0, right: 0 },
    rows: it.rows.map(
      (row) =>
        new TableRow({
          cantSplit: true,
          children: row.map(
            (items, at) =>
              new TableCell({
                width: { size: twips(it.widthsMm[at]!), type: WidthType.DXA },
                children: items.flatMap((item) => blocks(item, true)),
              }),
          ),
        }),
    ),
  })
}

/** Any item as what Word calls it; `together` keeps it on the page of what follows. */
export function blocks(item: Item, together = false): (Table | Paragraph)[] {
  switch (item.kind) {
    case 'line':
      return [paragraph(item, together)]
    case 'rule':
      return [rule(item, together)]
    case 'columns':
      return [columns(item)]
    case 'grid':
      return grid(item)
  }
}

function fixed(widthsMm: number[], shiftMm: number) {
  return {
    width: { size: twips(widthsMm.reduce((sum, width) => sum + width, 0)), type: WidthType.DXA },
    columnWidths: widthsMm.map(twips),
    layout: TableLayoutType.FIXED,
    indent: { size: twips(shiftMm), type: WidthType.DXA },
  }
}

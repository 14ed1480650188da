import { CELL_BREAK, cellTexts } from 'shared/table-rows'
import type { Row } from 'shared/outline'
import type { Stretch } from 'shared/quotes'

import { CELL_STYLES } from '../../ooxml/annotated-marks.ts'
import type { AnnotatedBlock } from './model.ts'
import { type Anchor, type Marks, runsXml } from './paragraph.ts'
import { styleIdOf } from './styles.ts'

/** Word opens no wider table. */
const COLUMNS_MAX = 63
/** How wide the text of the page is, in twentieths of a point. */
const PAGE_WIDTH = 9354

/** A row of a table with what is said about it, ready to be written. `cells`: where each stands in its words. */
export type WrittenRow = { row: Row; text: string; cells: Stretch[]; marks: Marks }

/**
 * Where each cell of a row stands in its words, in the order of the columns; null for what is no row of a table, or none that Word could hold
 * and that would be read again as the same.
 */
export function cellsIn({ text, row, kind, label }: Omit<AnnotatedBlock, 'notes'>): Stretch[] | null {
  const texts = cellTexts(text, row)
  if (!texts || kind !== 'paragraph' || label !== null) return null
  const { columns, spans } = row!
  const ends = columns.map((column, index) => column + (spans?.[index] ?? 1))
  const rises = columns.every((column, index) => column >= (ends[index - 1] ?? 0))
  if (!rises || ends.at(-1)! > COLUMNS_MAX || texts.some((it) => it === '' || it !== it.trim())) return null
  let at = 0
  return texts.map((it) => {
    const cell = { start: at, end: at + it.length }
    at = cell.end + CELL_BREAK.length
    return cell
  })
}

/** Rows that stand one below the other as a table with rules; a paragraph after it, for two tables that touch are one to Word. */
export function tableXml(rows: readonly WrittenRow[]): string {
  const columns = Math.max(...rows.map(({ row }) => row.columns.at(-1)! + (row.spans?.at(-1) ?? 1)))
  const width = Math.floor(PAGE_WIDTH / columns)
  const grid = `<w:gridCol w:w="${width}"/>`.repeat(columns)
  const written = rows.map((it) => rowXml(it, { columns, width }))
  return `<w:tbl><w:tblPr><w:tblW w:w="${width * columns}" w:type="dxa"/><w:tblBorders>${BORDERS}</w:tblBorders></w:tblPr><w:tblGrid>${grid}</w:tblGrid>${written.join('')}</w:tbl><w:p><w:pPr><w:spacing w:after="0"/></w:pPr></w:p>`
}

const BORDERS = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
  .map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>`)
  .join('')

function rowXml(
  { row, text, cells, marks }: WrittenRow,
  { columns, width }: { columns: number; width: number },
): string {
  const style = styleIdOf(row.head ? CELL_STYLES.head : CELL_STYLES.body)
  const held = { ...marks, anchors: marks.anchors.map((anchor) => inCells(anchor, cells)) }
  const written = Array.from({ length: columns }, (_, column) => {
    const at = row.columns.findLastIndex((it) => it <= column)
    const [from, span] = [row.columns[at] ?? 0, row.spans?.[at] ?? 1]
    if (from < column && column < from + span) return ''
    const cell = from === column ? cells[at] : undefined
    const runs = cell ? runsXml(text, cell, held) : ''
    const wide = cell && span > 1 ? `<w:gridSpan w:val="${span}"/>` : ''
    return `<w:tc><w:tcPr><w:tcW w:w="${cell ? width * span : width}" w:type="dxa"/>${wide}</w:tcPr><w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr>${runs}</w:p></w:tc>`
  })
  return `<w:tr><w:trPr><w:cantSplit/>${row.head ? '<w:tblHeader/>' : ''}</w:trPr>${written.join('')}</w:tr>`
}

/** A comment begins and ends where there are words: not on what stands between two cells. */
function inCells(anchor: Anchor, cells: readonly Stretch[]): Anchor {
  const first = cells.find(({ end }) => anchor.start <= end)!
  const last = cells.findLast(({ start }) => start <= anchor.end)!
  const start = Math.max(anchor.start, first.start)
  return { ...anchor, start, end: Math.max(start, Math.min(anchor.end, last.end)) }
}

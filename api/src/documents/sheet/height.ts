import type { SheetColumn, SheetValue } from '../workbook.ts'

/** Excel takes no taller row; the rest of a longer text is seen in the cell itself. */
const HEIGHT_MAX_PT = 409

const LINE_PT = 16

/** Excel's widths are in digits of its own font; of Times 12 a column takes more letters, less what words leave free. */
const FILL = 1.15

/** How tall a row must be to show its wrapped text, in points: not every program works it out when it opens a file. */
export function rowHeightPt(values: SheetValue[], columns: SheetColumn[]): number {
  const lineCounts = columns.map(({ width }, at) => lineCount(values[at] ?? null, width * FILL))
  return Math.min(HEIGHT_MAX_PT, Math.max(1, ...lineCounts) * LINE_PT)
}

function lineCount(value: SheetValue, letters: number): number {
  if (typeof value !== 'string') return 1
  return value.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / letters)), 0)
}

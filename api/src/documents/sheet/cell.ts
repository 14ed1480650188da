import { documentWords } from 'shared/words/documents'

import { cleanText } from '../clean.ts'
import type { SheetRow, SheetValue } from '../workbook.ts'

/** The most characters Excel keeps in a cell. */
export const CELL_LENGTH_MAX = 32_767

/** Whether a spreadsheet could take a text for a formula or a command when it is opened or edited. */
export function looksLikeFormula(text: string): boolean {
  return /^\s*[=+\-@\t\r|%]/.test(text)
}

/**
 * The row as rows whose texts fit into cells: one row, as a rule. What is too long goes on in further rows, which
 * repeat the short texts, so that a filter keeps them together, and leave numbers out, so that sums stay right.
 */
export function fitting(row: SheetRow, lengthMax = CELL_LENGTH_MAX): SheetRow[] {
  const parts = row.map((value) => (typeof value === 'string' ? split(cleanText(value), lengthMax) : [value]))
  const count = Math.max(1, ...parts.map((it) => it.length))
  return Array.from({ length: count }, (_, at) =>
    parts.map((values): SheetValue => {
      if (at === 0) return values[0] ?? null
      if (values.length === 1) return typeof values[0] === 'string' ? values[0] : null
      return values[at] === undefined ? null : documentWords.continued + values[at]
    }),
  )
}

/** A text in parts, parted at blanks where there are any, never inside a character. */
function split(text: string, lengthMax: number): string[] {
  const parts: string[] = []
  let rest = text
  while (rest.length > lengthMax) {
    const room = lengthMax - documentWords.continued.length
    const blank = rest.lastIndexOf(' ', room)
    const cut = blank > room / 2 ? blank + 1 : wholeCharacters(rest, room)
    parts.push(rest.slice(0, cut))
    rest = rest.slice(cut)
  }
  return [...parts, rest]
}

function wholeCharacters(text: string, length: number): number {
  return /[\ud800-\udbff]/.test(text[length - 1]!) ? length - 1 : length
}

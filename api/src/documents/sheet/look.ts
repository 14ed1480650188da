import type { Alignment, Borders, Style } from 'exceljs'

import type { SheetColumn } from '../workbook.ts'

const FONT = { name: 'Times New Roman', size: 12 }
const thin = { style: 'thin' } as const
const border: Partial<Borders> = { top: thin, bottom: thin, left: thin, right: thin }

const NUMBER_FORMAT: Record<SheetColumn['format'], string> = {
  text: 'General',
  integer: '#,##0',
  decimal: '#,##0.0#',
  percent: '0.0%',
  date: 'dd/mm/yyyy',
}

const HORIZONTAL: Record<SheetColumn['format'], Alignment['horizontal']> = {
  text: 'left',
  integer: 'right',
  decimal: 'right',
  percent: 'right',
  date: 'center',
}

/** The look of a column's cells. */
export function columnStyle({ format }: SheetColumn): Partial<Style> {
  return {
    font: FONT,
    border,
    numFmt: NUMBER_FORMAT[format],
    alignment: { horizontal: HORIZONTAL[format], vertical: 'top', wrapText: true },
  }
}

/** The same for a text that must stay a text even when somebody edits the cell. */
export function textStyle(style: Partial<Style>): Partial<Style> {
  return { ...style, numFmt: '@' }
}

export function totalStyle(style: Partial<Style>): Partial<Style> {
  return { ...style, font: { ...FONT, bold: true } }
}

export const headerStyle: Partial<Style> = {
  font: { ...FONT, bold: true },
  border,
  fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFEDEDED' } },
  alignment: { horizontal: 'center', vertical: 'middle', wrapText: true },
}

export function titleStyle(first: boolean): Partial<Style> {
  return {
    font: { ...FONT, size: first ? 14 : 12, bold: first, italic: !first },
    alignment: { horizontal: 'center', vertical: 'middle', wrapText: true },
  }
}

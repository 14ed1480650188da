import { refuse } from '../errors.ts'
import { openPackage, type Package, type Room } from './unzip.ts'
import { parseXml } from './xml.ts'

/** The first sheet of a workbook as texts: rows by their number in the sheet, from 1; cells by column from 0, '' where there is nothing. */
export type Sheet = { rows: Map<number, string[]>; merged: Merged[] }

/** Cells that were merged into one; rows from 1, columns from 0, both ends included. */
export type Merged = { fromRow: number; toRow: number; fromColumn: number; toColumn: number }

const COLUMNS_MAX = 60
const CELL_MAX = 32_767

/**
 * Reads the first sheet of an XLSX of at most `rowsMax` rows with something in them. Numbers are written out plainly, formulas count as what they came to.
 *
 * @throws `invalid`: `sheet.notXlsx` no workbook in it; `sheet.tooManyRows`; and those of `openPackage` and `parseXml`.
 */
export function readSheet(bytes: Uint8Array, { rowsMax, room }: { rowsMax: number; room?: Room }): Sheet {
  const part = openPackage(bytes, room)
  const sheet = part(firstSheet(part))
  if (!sheet) throw refuse('invalid', 'sheet.notXlsx')
  return readRows(sheet, sharedTexts(part('xl/sharedStrings.xml')), rowsMax)
}

function firstSheet(part: Package): string {
  const workbook = part('xl/workbook.xml')
  const relations = part('xl/_rels/workbook.xml.rels')
  if (!workbook || !relations) throw refuse('invalid', 'sheet.notXlsx')
  let id: string | undefined
  parseXml(workbook, {
    open: (name, attributes) => {
      if (localName(name) === 'sheet') id ??= attributes.id
    },
  })
  let target: string | undefined
  parseXml(relations, {
    open: (name, attributes) => {
      if (localName(name) === 'Relationship' && attributes.Id === id) target = attributes.Target
    },
  })
  if (target === undefined) throw refuse('invalid', 'sheet.notXlsx')
  return target.startsWith('/') ? target.slice(1) : `xl/${target}`
}

function sharedTexts(bytes: Uint8Array | null): string[] {
  const texts: string[] = []
  if (!bytes) return texts
  let text = ''
  let reading = false
  parseXml(bytes, {
    open: (name) => {
      if (localName(name) === 'si') text = ''
      reading = localName(name) === 't'
    },
    close: (name) => {
      reading = false
      if (localName(name) === 'si') texts.push(text)
    },
    text: (piece) => {
      if (reading) text += piece
    },
  })
  return texts
}

function readRows(bytes: Uint8Array, shared: string[], rowsMax: number): Sheet {
  const sheet: Sheet = { rows: new Map(), merged: [] }
  let row: string[] = []
  let number = 0
  let column = -1
  let type = ''
  let value = ''
  let reading = false
  parseXml(bytes, {
    open: (name, attributes) => {
      const local = localName(name)
      if (local === 'row') {
        number = Number(attributes.r ?? number + 1)
        row = []
        column = -1
      } else if (local === 'c') {
        column = attributes.r ? placeOf(attributes.r).column : column + 1
        type = attributes.t ?? 'n'
        value = ''
      } else if (local === 'mergeCell') sheet.merged.push(mergedOf(attributes.ref ?? 'A1:A1'))
      reading = local === 'v' || local === 't'
    },
    close: (name) => {
      const local = localName(name)
      reading = false
      if (local === 'c' && column < COLUMNS_MAX) row[column] = textOf(type, value, shared).slice(0, CELL_MAX)
      if (local !== 'row' || !row.some((cell) => cell !== undefined && cell.trim() !== '')) return
      if (sheet.rows.size === rowsMax) throw refuse('invalid', 'sheet.tooManyRows', { most: String(rowsMax) })
      sheet.rows.set(
        number,
        Array.from(row, (cell) => cell ?? ''),
      )
    },
    text: (piece) => {
      if (reading) value += piece
    },
  })
  return sheet
}

function textOf(type: string, value: string, shared: string[]): string {
  if (type === 's') return shared[Number(value)] ?? ''
  if (type !== 'n' || value === '') return value
  const number = Number(value)
  return Number.isSafeInteger(number) ? String(number) : value
}

function mergedOf(ref: string): Merged {
  const [from, to] = ref.split(':').map(placeOf)
  const end = to ?? from!
  return { fromRow: from!.row, toRow: end.row, fromColumn: from!.column, toColumn: end.column }
}

function placeOf(ref: string): { row: number; column: number } {
  const [, letters = 'A', digits = '1'] = /^([A-Z]+)(\d+)$/.exec(ref) ?? []
  const column = Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
  return { row: Number(digits), column }
}

const localName = (name: string) => name.slice(name.indexOf(':') + 1)

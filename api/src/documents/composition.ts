import type { Look } from './profile.ts'

/**
 * A document set in lines, rules and tables, every size known: what is left for a writer is to put it into its
 * file format. DOCX and PDF are written from the same composition, so they look the same.
 */
export type Composition = {
  title: string
  language: string
  font: { office: string; pdf: string[]; ascentEm: number; descentEm: number; lineEm: number }
  /** The look of a line that has none of its own. */
  plain: Look
  pageNumber: { look: Look; fromTopMm: number }
  /** Each starts a new page and counts its pages from 1; the number of page 1 is not shown. */
  sections: Section[]
}

export type Section = { page: Page; items: Item[] }

export type Page = {
  widthMm: number
  heightMm: number
  landscape: boolean
  margins: { top: number; bottom: number; left: number; right: number }
}

export type Item = Line | Rule | Columns | Grid

export type Piece = { text: string; bold: boolean; italic: boolean; underlined: boolean }

/**
 * One paragraph. `outline` is the level of a heading, 1 the highest; a line `kept` stays with what follows it; `opinionId` is the opinion
 * whose words it holds, absent where there is none.
 */
export type Line = {
  kind: 'line'
  pieces: Piece[]
  look: Look
  outline: number | null
  kept: boolean
  opinionId?: string
}

/** A drawn line, centred in a column of `withinMm`. */
export type Rule = {
  kind: 'rule'
  widthMm: number
  withinMm: number
  weightPt: number
  beforePt: number
  afterPt: number
}

/** Columns without borders, `shiftMm` right of the margin (left of it if negative), never split over pages. */
export type Columns = { kind: 'columns'; widthsMm: number[]; shiftMm: number; rows: Item[][][] }

export type Grid = {
  kind: 'grid'
  widthsMm: number[]
  /** Repeated on each page. */
  header: GridCell[][]
  rows: GridRow[]
  borderPt: number
  paddingMm: { x: number; y: number }
  afterPt: number
}

export type GridRow = { cells: GridCell[]; splittable: boolean }

/** `lines` are the paragraphs of the cell. */
export type GridCell = { lines: Piece[][]; look: Look; widthMm: number; columnSpan: number; rowSpan: number }

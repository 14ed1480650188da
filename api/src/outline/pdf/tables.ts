import type { Glyph } from './glyphs.ts'
import { rowsOf } from './rows.ts'
import type { Rule } from './rules.ts'

/** A row of a table drawn with rules: the text of its cells from left to right, a cell that is empty or was merged into another left out, and their columns from 0. `y`: its upper edge. */
export type TableRow = { y: number; cells: string[]; columns: number[] }

const TOUCHING = 3

type Grid = { xs: number[]; ys: number[]; rules: Rule[] }

/** The tables drawn on a page, and the glyphs that stand in none. A frame around one cell is no table. */
export function tablesOf(
  glyphs: readonly Glyph[],
  rules: readonly Rule[],
): { rows: TableRow[]; outside: Glyph[] } {
  const grids = connected(rules)
    .map(gridOf)
    .filter(({ xs, ys }) => xs.length > 2 && ys.length > 1)
  const rows: TableRow[] = []
  let outside = [...glyphs]
  for (const grid of grids) {
    const inside = outside.filter((it) => isWithin(it, grid))
    outside = outside.filter((it) => !isWithin(it, grid))
    rows.push(...rowsIn(grid, inside))
  }
  return { rows, outside }
}

function isWithin({ x, y, width, size }: Glyph, { xs, ys }: Grid): boolean {
  const [middle, height] = [x + width / 2, y - size / 4]
  return middle > xs[0]! && middle < xs.at(-1)! && height > ys[0]! && height < ys.at(-1)!
}

/** Rules that touch each other, directly or through others; found by walking over them from top to bottom. */
function connected(rules: readonly Rule[]): Rule[][] {
  let groups: { box: Rule; members: Rule[] }[] = []
  for (const rule of rules.toSorted((a, b) => a.y0 - b.y0)) {
    const near = groups.filter(
      ({ box, members }) => touch(box, rule) && members.some((it) => touch(it, rule)),
    )
    const members = [...near.flatMap((it) => it.members), rule]
    groups = [...groups.filter((it) => !near.includes(it)), { box: around(members), members }]
  }
  return groups.map(({ members }) => members)
}

const touch = (a: Rule, b: Rule) =>
  a.x0 <= b.x1 + TOUCHING && b.x0 <= a.x1 + TOUCHING && a.y0 <= b.y1 + TOUCHING && b.y0 <= a.y1 + TOUCHING

const around = (rules: readonly Rule[]): Rule => ({
  x0: Math.min(...rules.map(({ x0 }) => x0)),
  x1: Math.max(...rules.map(({ x1 }) => x1)),
  y0: Math.min(...rules.map(({ y0 }) => y0)),
  y1: Math.max(...rules.map(({ y1 }) => y1)),
})

const isFlat = ({ x0, x1, y0, y1 }: Rule) => x1 - x0 >= y1 - y0

function gridOf(rules: readonly Rule[]): Grid {
  const flat = rules.filter(isFlat)
  const upright = rules.filter((it) => !isFlat(it))
  return {
    xs: distinct(upright.map(({ x0, x1 }) => (x0 + x1) / 2)),
    ys: distinct(flat.map(({ y0, y1 }) => (y0 + y1) / 2)),
    rules: [...rules],
  }
}

function distinct(values: readonly number[]): number[] {
  const kept: number[] = []
  for (const value of values.toSorted((a, b) => a - b)) {
    if (kept.length === 0 || value - kept.at(-1)! > TOUCHING) kept.push(value)
  }
  return kept
}

function rowsIn(grid: Grid, glyphs: readonly Glyph[]): TableRow[] {
  const { xs, ys } = grid
  const cells: Glyph[][][] = ys.slice(1).map(() => xs.slice(1).map(() => []))
  for (const glyph of glyphs) {
    const row = ys.findLastIndex((y) => y < glyph.y - glyph.size / 4)
    const column = xs.findLastIndex((x) => x < glyph.x + glyph.width / 2)
    const home = homeOf(grid, row, column)
    cells[home.row]?.[home.column]?.push(glyph)
  }
  return cells.flatMap((columns, row) => {
    const texts = columns.map(textOf)
    const filled = [...texts.keys()].filter((at) => texts[at] !== '')
    return filled.length > 0 ? [{ y: ys[row]!, cells: filled.map((at) => texts[at]!), columns: filled }] : []
  })
}

/** The cell a place belongs to: where no rule parts it from the cell above or to the left, it is one with that. */
function homeOf(grid: Grid, row: number, column: number): { row: number; column: number } {
  let home = { row, column }
  while (home.row > 0 && !parted(grid, home, 'above')) home = { ...home, row: home.row - 1 }
  while (home.column > 0 && !parted(grid, home, 'left')) home = { ...home, column: home.column - 1 }
  return home
}

function parted(
  { xs, ys, rules }: Grid,
  cell: { row: number; column: number },
  side: 'above' | 'left',
): boolean {
  const middleX = (xs[cell.column]! + xs[cell.column + 1]!) / 2
  const middleY = (ys[cell.row]! + ys[cell.row + 1]!) / 2
  return rules.some((rule) =>
    side === 'above'
      ? isFlat(rule) &&
        Math.abs((rule.y0 + rule.y1) / 2 - ys[cell.row]!) <= TOUCHING &&
        rule.x0 <= middleX &&
        rule.x1 >= middleX
      : !isFlat(rule) &&
        Math.abs((rule.x0 + rule.x1) / 2 - xs[cell.column]!) <= TOUCHING &&
        rule.y0 <= middleY &&
        rule.y1 >= middleY,
  )
}

const textOf = (glyphs: readonly Glyph[]) =>
  rowsOf(glyphs)
    .flatMap(({ segments }) => segments.map(({ text }) => text))
    .join(' ')

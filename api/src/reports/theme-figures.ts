import { filterQuery, type OpinionFilter } from 'shared/opinion-filter'
import { stances } from 'shared/opinions'
import type { Figure, Quotation, ThemeFigures } from 'shared/reports'
import { GROUP_MIN } from 'shared/units'

import type { OriginCell, ThemeCell } from './counts.ts'
import { sum } from './tally.ts'

type Theme = { id: string; label: string; givenLabel: string | null }

type Found = {
  themes: readonly Theme[]
  cells: readonly ThemeCell[]
  estimate: (some: readonly OriginCell[]) => number
  /** How many units took part: a report on a single unit names its themes too. */
  participating: number
}

/** What the figures of themes are made from, once for a whole report. */
export type ThemeGround = Found & {
  /** The cells of a theme in one section; over the whole draft when `section` is undefined. */
  cellsOf: (themeId: string, section: number | null | undefined) => readonly ThemeCell[]
  /** Large enough to be named outside; decided over the whole draft, so that a theme is named everywhere or nowhere. */
  named: ReadonlySet<string>
  /** Whether the opinions may be listed. */
  listed: boolean
}

/** Sorts the cells of themes for `themeFigures`. */
export function themeGround(found: Found, listed: boolean): ThemeGround {
  const named = new Set(namedThemes(found))
  const whole = Map.groupBy(found.cells, (cell) => cell.themeId)
  const parts = Map.groupBy(found.cells, (cell) => `${cell.themeId} ${cell.sectionNumber}`)
  return {
    ...found,
    listed,
    cellsOf: (themeId, section) =>
      (section === undefined ? whole.get(themeId) : parts.get(`${themeId} ${section}`)) ?? [],
    named,
  }
}

/**
 * The themes in one section, or over the whole draft, the largest first; themes with no opinion there are absent. `typical` gives what is
 * quoted, nothing unless told.
 */
export function themeFigures(
  ground: ThemeGround,
  { where, section }: { where: OpinionFilter; section?: number | null },
  typical: (themeId: string) => Quotation[] = () => [],
): ThemeFigures[] {
  return ground.themes
    .flatMap((theme) => {
      const cells = ground.cellsOf(theme.id, section)
      if (cells.length === 0) return []
      const figure = (rows: readonly ThemeCell[], narrower: OpinionFilter): Figure => ({
        count: sum(rows),
        query: ground.listed ? filterQuery({ ...where, theme: theme.id, ...narrower }) : null,
      })
      const ofStance = stances.map((stance) => {
        const rows = cells.filter((cell) => cell.stance === stance)
        return [stance, figure(rows, { stance })]
      })
      return {
        themeId: theme.id,
        label: theme.givenLabel ?? theme.label,
        total: figure(cells, {}),
        stances: Object.fromEntries(ofStance) as ThemeFigures['stances'],
        persons: ground.estimate(cells),
        units: new Set(cells.map((cell) => cell.toldUnder)).size,
        small: !ground.named.has(theme.id),
        typical: typical(theme.id),
      }
    })
    .toSorted((a, b) => b.total.count - a.total.count)
}

/** The ids of the themes that may be named outside. */
export function namedThemes(found: Omit<Found, 'themes'>): string[] {
  const whole = Map.groupBy(found.cells, (cell) => cell.themeId)
  return [...whole].filter(([, all]) => !isSmall(all, found)).map(([themeId]) => themeId)
}

/** Fewer than five persons or, where several units took part, fewer than two units: naming it would point at them. */
function isSmall(all: readonly ThemeCell[], it: Pick<Found, 'estimate' | 'participating'>): boolean {
  return it.estimate(all) < GROUP_MIN || unitsIn(all) < Math.min(2, it.participating)
}

const unitsIn = (cells: readonly ThemeCell[]) => new Set(cells.map((cell) => cell.unitId)).size

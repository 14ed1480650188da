import { filterQuery, type OpinionFilter } from 'shared/opinion-filter'
import { stances } from 'shared/opinions'
import type { Figure, Quotation, ThemeFigures } from 'shared/reports'
import { GROUP_MIN } from 'shared/units'

import { type BatchCell, placesOf, type ThemeCell } from './counts.ts'
import { sum } from './tally.ts'

type Theme = { id: string; label: string; givenLabel: string | null }

type Found = {
  themes: readonly Theme[]
  cells: readonly ThemeCell[]
  estimate: (some: readonly BatchCell[]) => number
  /** All opinions the report counts: where they stand under a single unit, its themes are named too. */
  opinions: readonly BatchCell[]
  /** The ids of those that speak of several things: their name is not all they say. */
  mixed: ReadonlySet<string>
}

/** What decides which themes are named. */
type Naming = Omit<Found, 'themes' | 'mixed'>

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
 * The themes in one section, or over the whole draft, the largest first, those that are mixed after all others; themes with no opinion there are absent. `typical` gives what is
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
        units: placesOf(cells),
        small: !ground.named.has(theme.id),
        mixed: ground.mixed.has(theme.id),
        typical: typical(theme.id),
      }
    })
    .toSorted((a, b) => Number(a.mixed) - Number(b.mixed) || b.total.count - a.total.count)
}

/** The ids of the themes that may be named outside. */
export function namedThemes(found: Naming): string[] {
  const whole = Map.groupBy(found.cells, (cell) => cell.themeId)
  return [...whole].filter(([, all]) => !isSmall(all, found)).map(([themeId]) => themeId)
}

/** Fewer than five persons or, where opinions stand under several units, fewer than two of these: naming it would point at them. */
function isSmall(all: readonly ThemeCell[], { estimate, opinions }: Naming): boolean {
  return estimate(all) < GROUP_MIN || placesOf(all) < Math.min(2, placesOf(opinions))
}

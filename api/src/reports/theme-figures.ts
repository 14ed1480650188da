import { filterQuery, type OpinionFilter } from 'shared/opinion-filter'
import { channels, stances } from 'shared/opinions'
import type { Figure, Quotation, ThemeFigures } from 'shared/reports'
import { GROUP_MIN } from 'shared/units'

import type { OriginCell, ThemeCell } from './counts.ts'
import { sum } from './tally.ts'

type Theme = { id: string; label: string; givenLabel: string | null }

/** What the figures of themes are made from, once for a whole report. */
export type ThemeGround = {
  themes: readonly Theme[]
  cells: readonly ThemeCell[]
  estimate: (some: readonly OriginCell[]) => number
  /** How many units took part: a report on a single unit names its themes too. */
  participating: number
  listed: boolean
}

/**
 * The themes among the cells that `here` keeps, the largest first; themes with no opinion there are absent. `typical` gives what is quoted, nothing unless told.
 * Whether a theme is small is decided over all its cells, so that it is named everywhere or nowhere.
 */
export function themeFigures(
  ground: ThemeGround,
  where: OpinionFilter,
  here: (cell: ThemeCell) => boolean,
  typical: (themeId: string) => Quotation[] = () => [],
): ThemeFigures[] {
  const byTheme = Map.groupBy(ground.cells, (cell) => cell.themeId)
  return ground.themes
    .flatMap((theme) => {
      const all = byTheme.get(theme.id) ?? []
      const some = all.filter(here)
      if (some.length === 0) return []
      const figure = (rows: readonly ThemeCell[], narrower: OpinionFilter): Figure => ({
        count: sum(rows),
        query: ground.listed ? filterQuery({ ...where, theme: theme.id, ...narrower }) : null,
      })
      const ofStance = stances.map((stance) => [
        stance,
        figure(
          some.filter((cell) => cell.stance === stance),
          { stance },
        ),
      ])
      return {
        themeId: theme.id,
        label: theme.givenLabel ?? theme.label,
        total: figure(some, {}),
        stances: Object.fromEntries(ofStance) as ThemeFigures['stances'],
        persons: ground.estimate(some),
        units: unitsIn(some),
        channels: channels.filter((channel) => some.some((cell) => cell.channel === channel)),
        small: isSmall(all, ground),
        typical: typical(theme.id),
      }
    })
    .toSorted((a, b) => b.total.count - a.total.count)
}

/** The ids of the themes that may be named outside. */
export function namedThemes(
  cells: readonly ThemeCell[],
  estimate: ThemeGround['estimate'],
  participating: number,
): string[] {
  const byTheme = Map.groupBy(cells, (cell) => cell.themeId)
  return [...byTheme]
    .filter(([, all]) => !isSmall(all, { estimate, participating }))
    .map(([themeId]) => themeId)
}

/** Fewer than five persons or, where several units took part, fewer than two units: naming it would point at them. */
function isSmall(all: readonly ThemeCell[], it: Pick<ThemeGround, 'estimate' | 'participating'>): boolean {
  return it.estimate(all) < GROUP_MIN || unitsIn(all) < Math.min(2, it.participating)
}

const unitsIn = (cells: readonly ThemeCell[]) => new Set(cells.map((cell) => cell.unitId)).size

import type { OriginCell } from './counts.ts'

const total = (cells: readonly OriginCell[]) => cells.reduce((sum, cell) => sum + cell.count, 0)

/**
 * Makes the function that estimates how many persons stand behind some opinions. Opinions cannot be traced to persons: they are weighted
 * with all persons over all opinions, at most 1; a weight of each unit and group would tell where they came from. Rounded to whole persons.
 */
export function personEstimate(opinions: readonly OriginCell[], persons: readonly OriginCell[]) {
  const weight = Math.min(1, total(persons) / Math.max(1, total(opinions)))
  return (some: readonly OriginCell[]): number => Math.round(total(some) * weight)
}
